//! Words that are erased: what the node says is to be done, and what is left of them when it stops
//! before that was done.

use super::loading::{entries, founding, give, started};
use super::{NOW, Table};
use basics::WordHash;
use book::beside::word_hash;
use book::export::{Export, OpenWord};
use node::{HandIn, Input, Output, verify};
use serde_json::json;
use store::{FaultPlan, Injected, MemoryDisk, MemoryStore, Store};

const SALT: [u8; 32] = [5; 32];

/// A name, signed; and what is erased with it.
fn renamed(table: &mut Table, name: &str, nonce: u8) -> (HandIn, WordHash) {
    let hash = word_hash(&SALT, name);
    let deed = json!({"kind": "change_name", "name": hash});
    let signed = table.sign(NOW, "ana", deed, nonce);
    (
        HandIn { words: vec![(SALT, name.to_owned())], ..signed },
        hash,
    )
}

fn erased(table: &mut Table, word: WordHash, nonce: u8) -> HandIn {
    let deed = json!({"kind": "erase_words", "words": [word]});
    table.sign(NOW, "ana", deed, nonce)
}

#[test]
fn words_are_withdrawn_as_soon_as_the_entry_is_durable_and_do_not_come_back() {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    let mut table = Table::new();
    let found = founding(&table);
    give(&mut table, &mut store, found).unwrap();
    let reader = store.reader();
    let (name, word) = renamed(&mut table, "Anita", 2);
    give(&mut table, &mut store, name).unwrap();
    let book = table.book;
    assert_eq!(reader.word(book, word).unwrap().unwrap().content, "Anita");

    let hand_in = erased(&mut table, word, 3);
    let out = table.node.handle(NOW, vec![Input::HandIn(hand_in.clone())]);
    let [Output::Append { group, appends }] = out.as_slice() else {
        panic!("{out:?}")
    };
    store.append(appends).unwrap();
    assert!(
        reader.word(book, word).unwrap().is_some(),
        "nothing is done before the disk"
    );
    let stored = Input::Stored { group: *group, outcome: Ok(()) };
    let out = table.node.handle(NOW, vec![stored]);
    let withdraws = |output: &Output| match output {
        Output::Withdraw { book, words } => Some((*book, words.clone())),
        _ => None,
    };
    assert_eq!(out.iter().find_map(withdraws), Some((book, vec![word])));
    store.withdraw_words(book, &[word]).unwrap();

    let (again, _) = renamed(&mut table, "Anita", 4);
    let out = table.node.handle(NOW, vec![Input::HandIn(again)]);
    let [Output::Reply { answer: Err(rejection), .. }] = out.as_slice() else {
        panic!("{out:?}")
    };
    assert_eq!(
        (rejection.code(), rejection.to_string().as_str()),
        ("rule", "common.erased_words (R71)")
    );
    assert!(reader.word(book, word).unwrap().is_none());
}

#[test]
fn what_lies_there_still_after_a_crash_is_named_when_the_book_is_loaded() {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    let mut table = Table::new();
    let found = founding(&table);
    give(&mut table, &mut store, found).unwrap();
    let (name, word) = renamed(&mut table, "Anita", 2);
    give(&mut table, &mut store, name).unwrap();
    // The power goes when the entry is durable and the words are not yet withdrawn.
    disk.lay_plan(FaultPlan::none().fail(1, Injected::CrashAfter));
    let hand_in = erased(&mut table, word, 3);
    assert!(give(&mut table, &mut store, hand_in).is_err() && disk.is_down());

    let (_, mut store, book, loaded) = started(&disk, [7; 32]);
    let reader = store.reader();
    assert_eq!(loaded.erased, [word]);
    assert_eq!(reader.word(book, word).unwrap().unwrap().content, "Anita");
    // A copy made now verifies, and says which of its words are erased.
    let (size, signed) = loaded.head.unwrap();
    store.record_head(book, size, &signed).unwrap();
    let open = OpenWord { content: "Anita".to_owned(), salt: SALT };
    let export = Export {
        book: Some(book),
        entries: entries(&*reader, book),
        checkpoint: signed,
        words: [(word, open)].into(),
        ..Export::default()
    };
    let pieces = export.to_pieces().unwrap();
    let verified = verify::pieces(&pieces, |entries| verify::in_turn(entries, |_| ())).unwrap();
    assert_eq!(verified.erased().collect::<Vec<_>>(), [&word]);
}
