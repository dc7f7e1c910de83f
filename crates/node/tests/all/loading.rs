//! A node that stopped between an entry and its checkpoint, over a disk that fails on purpose.

use super::{NOW, Table, key};
use basics::BookId;
use book::Checkpoint;
use book::export::Export;
use node::{HandIn, Input, Loaded, Node, Output, verify};
use std::ops::ControlFlow;
use store::{AppendFault, FaultPlan, Injected, MemoryDisk, MemoryStore, Reader, Store};

/// Hands something in and does what comes out on this disk, as far as it goes.
pub(super) fn give(
    table: &mut Table, store: &mut MemoryStore, hand_in: HandIn,
) -> Result<(), AppendFault> {
    let mut todo = table.node.handle(NOW, vec![Input::HandIn(hand_in)]);
    while !todo.is_empty() {
        match todo.remove(0) {
            Output::Append { group, appends } => {
                store.append(&appends)?;
                let stored = Input::Stored { group, outcome: Ok(()) };
                todo.extend(table.node.handle(NOW, vec![stored]));
            }
            Output::Head { book, size, note } => store.record_head(book, size, &note).unwrap(),
            Output::Reply { answer, .. } => table.book = answer.unwrap().receipt.book,
            Output::Withdraw { book, words } => {
                store.withdraw_words(book, &words).unwrap();
            }
            Output::Published { .. } | Output::Reload { .. } => {}
        }
    }
    Ok(())
}

/// The founding that everybody has signed.
pub(super) fn founding(table: &Table) -> HandIn {
    let mut draft = table.draft();
    let message = book::act::signed_message(&draft.act_bytes().unwrap());
    for name in ["ana", "ben", "cho"] {
        let key = key(name);
        draft.sign(&key.public(), key.sign(&message)).unwrap();
    }
    draft.hand_in(1).unwrap()
}

/// Starts a node on what is on a disk, as a node with this secret does.
pub(super) fn started(disk: &MemoryDisk, master: [u8; 32]) -> (Node, MemoryStore, BookId, Loaded) {
    let store = MemoryStore::open(disk).unwrap();
    let reader = store.reader();
    let book = reader.books().unwrap()[0];
    let head = reader.head(book).unwrap().map(|head| head.note);
    let mut node = Node::new(master);
    let texts = reader.texts(book).unwrap().into_iter().collect();
    let loaded = node.load(book, &entries(&*reader, book), head.as_deref(), texts);
    (node, store, book, loaded.unwrap())
}

pub(super) fn entries(reader: &dyn Reader, book: BookId) -> Vec<Vec<u8>> {
    let mut entries = Vec::new();
    let each = &mut |_, bytes: &[u8]| {
        entries.push(bytes.to_vec());
        ControlFlow::Continue(())
    };
    reader.for_each_entry(book, 0, each).unwrap();
    entries
}

/// The code by which a stranger finds a fault in what is on a disk, under its recorded checkpoint.
fn fault(reader: &dyn Reader, book: BookId) -> Option<&'static str> {
    let checkpoint = reader
        .head(book)
        .unwrap()
        .map_or_else(Vec::new, |head| head.note);
    let entries = entries(reader, book);
    let export = Export { book: Some(book), entries, checkpoint, ..Export::default() };
    let pieces = export.to_pieces().unwrap();
    let verified = verify::pieces(&pieces, |entries| verify::in_turn(entries, |_| ()));
    verified.err().map(|fault| fault.code())
}

#[test]
fn what_was_stored_and_not_signed_is_signed_at_the_next_start() {
    for before in [0, 1] {
        let disk = MemoryDisk::new(1);
        let mut store = MemoryStore::open(&disk).unwrap();
        let mut table = Table::new();
        disk.lay_plan(FaultPlan::none().fail(before + 1, Injected::CrashAfter));
        // The power goes when the entry is durable and nobody has been told.
        let found = founding(&table);
        if before == 0 {
            assert!(give(&mut table, &mut store, found).is_err());
        } else {
            give(&mut table, &mut store, found).unwrap();
            let soup = table.propose("ana", "Soup on Fridays", 2);
            assert!(give(&mut table, &mut store, soup).is_err());
        }
        assert!(disk.is_down());
        let (node, mut store, book, loaded) = started(&disk, [7; 32]);
        let reader = store.reader();
        assert_eq!(loaded.recorded.len() as u64, before + 1);
        assert_eq!(
            reader.head(book).unwrap().map_or(0, |head| head.size),
            before
        );
        assert_eq!(fault(&*reader, book), Some("checkpoint"));

        let (size, signed) = loaded.head.unwrap();
        let scribe = node.state(&book).unwrap().scribe().unwrap();
        let checkpoint = Checkpoint::open(&signed, &book, &scribe).unwrap();
        assert_eq!((size, checkpoint.size), (before + 1, before + 1));
        store.record_head(book, size, &signed).unwrap();
        assert_eq!(fault(&*reader, book), None);
        // Once is enough.
        drop((reader, store));
        let (.., again) = started(&disk, [7; 32]);
        assert!(again.head.is_none() && !again.contradicts);
    }
}

#[test]
fn whoever_is_not_the_scribe_signs_nothing() {
    let disk = MemoryDisk::new(1);
    let mut store = MemoryStore::open(&disk).unwrap();
    let mut table = Table::new();
    disk.lay_plan(FaultPlan::none().fail(1, Injected::CrashAfter));
    let found = founding(&table);
    assert!(give(&mut table, &mut store, found).is_err());
    let (node, _, book, loaded) = started(&disk, [8; 32]);
    assert!(loaded.head.is_none() && !loaded.contradicts && !node.is_scribe(&book));
}

#[test]
fn entries_that_contradict_the_signed_checkpoint_are_only_for_reading() {
    let mut one = Table::new();
    one.found();
    let mut two = Table::new();
    two.found();
    assert_eq!(one.stored, two.stored);
    let founded = one.stored.clone();
    for (table, text) in [(&mut one, "Soup on Fridays"), (&mut two, "Bread on Mondays")] {
        let hand_in = table.propose("ana", text, 2);
        table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
    }
    let (book, signed) = (one.book, one.head.clone().unwrap());
    let tea = one.propose("ben", "Tea", 3);
    let more = two.propose("ben", "Coffee", 4);
    two.give(NOW, vec![Input::HandIn(more)], Ok(()));
    // Fewer than were signed; as many, and others; more, and others.
    for other in [&founded[..], &two.stored[..2], &two.stored[..]] {
        let mut node = Node::new([7; 32]);
        let loaded = node.load(book, other, Some(&signed), [].into()).unwrap();
        assert!(loaded.contradicts && loaded.head.is_none());
        assert_eq!(loaded.recorded.len(), other.len());
        let out = node.handle(NOW, vec![Input::HandIn(tea.clone())]);
        let [Output::Reply { answer: Err(rejection), .. }] = out.as_slice() else {
            panic!("{out:?}")
        };
        assert_eq!(rejection.code(), "read_only_copy");
    }
    let mut node = Node::new([7; 32]);
    let loaded = node
        .load(book, &one.stored, Some(&signed), [].into())
        .unwrap();
    assert!(!loaded.contradicts && node.is_scribe(&book));
}
