//! One suite for every implementation of the traits.

use crate::things::{book, entry, more, sound, text, word};
use basics::{Nonce, PersonId, TextHash, WordHash, limits};
use std::ops::ControlFlow;
use store::{
    Append, AppendFault, Behind, Fault, HeadFault, MemoryDisk, MemoryStore, OpenFault, SqliteStore,
    Stats, Store,
};

/// Something on which stores can be opened one after the other.
trait Place {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault>;
}

impl Place for tempfile::TempDir {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault> {
        Ok(Box::new(SqliteStore::open(&self.path().join("node"))?))
    }
}

impl Place for MemoryDisk {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault> {
        Ok(Box::new(MemoryStore::open(self)?))
    }
}

macro_rules! conformance {
    ($($test:ident),* $(,)?) => {
        mod sqlite {
            $(#[test] fn $test() { super::$test(&tempfile::tempdir().unwrap()); })*
        }
        mod memory {
            $(#[test] fn $test() { super::$test(&store::MemoryDisk::new(7)); })*
        }
    };
}

conformance!(
    a_book_begins_with_its_first_entry,
    what_was_appended_is_there_after_reopening,
    a_length_that_differs_refuses_the_whole_group,
    a_group_may_name_a_book_twice,
    entries_outside_the_limits_are_refused,
    reading_keeps_to_its_limits,
    a_reader_may_read_while_it_is_given_entries,
    a_text_is_seen_only_through_its_books,
    words_come_back_as_they_went_in,
    an_author_takes_all_their_words_back,
    some_words_are_taken_back_and_others_stay,
    nothing_lies_beside_a_book_without_entries,
    a_checkpoint_never_goes_back,
    a_book_behind_its_checkpoint_catches_up_first,
    drafts_and_settings_are_kept,
    secrets_are_made_once,
    there_is_one_writer,
    readers_read_while_the_writer_writes,
    names_are_checked,
);

fn a_book_begins_with_its_first_entry(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let reader = store.reader();
    assert_eq!(reader.books().unwrap(), []);
    assert_eq!(reader.len(book(1)).unwrap(), 0);
    store
        .append(&[Append::entries(book(1), 0, vec![])])
        .unwrap();
    assert_eq!(reader.books().unwrap(), []);
    store
        .append(&[more(book(2), 0, 1), more(book(1), 0, 3)])
        .unwrap();
    assert_eq!(reader.books().unwrap(), [book(1), book(2)]);
    assert_eq!((sound(&*reader, book(1)), sound(&*reader, book(2))), (3, 1));
    store.append(&[]).unwrap();
    let stats = Stats { bytes: 0, ..reader.stats().unwrap() };
    assert_eq!(stats, Stats { books: 2, entries: 4, ..Stats::default() });
}

fn what_was_appended_is_there_after_reopening(place: &dyn Place) {
    for round in 0..3 {
        let mut store = place.open().unwrap();
        assert_eq!(sound(&*store.reader(), book(1)), round * 100);
        store.append(&[more(book(1), round * 100, 100)]).unwrap();
        assert_eq!(store.behind(), []);
    }
    let store = place.open().unwrap();
    assert_eq!(sound(&*store.reader(), book(1)), 300);
    assert_eq!(store.reader().examine().unwrap(), Vec::<String>::new());
}

fn a_length_that_differs_refuses_the_whole_group(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 2), more(book(2), 0, 2)])
        .unwrap();
    for (expected, found, part) in
        [(1, 2, more(book(2), 1, 1)), (3, 2, more(book(2), 3, 1)), (1, 0, more(book(9), 1, 1))]
    {
        let refused = store.append(&[more(book(1), 2, 1), part.clone()]);
        assert_eq!(
            refused,
            Err(AppendFault::LengthDiffers { book: part.book, expected, found })
        );
    }
    let reader = store.reader();
    assert_eq!((sound(&*reader, book(1)), sound(&*reader, book(2))), (2, 2));
    assert_eq!(reader.books().unwrap().len(), 2);
    store.append(&[more(book(1), 2, 1)]).unwrap();
}

fn a_group_may_name_a_book_twice(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 2), more(book(2), 0, 1), more(book(1), 2, 2)])
        .unwrap();
    assert_eq!(sound(&*store.reader(), book(1)), 4);
    let refused = store.append(&[more(book(1), 4, 1), more(book(1), 4, 1)]);
    assert_eq!(
        refused,
        Err(AppendFault::LengthDiffers { book: book(1), expected: 4, found: 5 })
    );
    assert_eq!(sound(&*store.reader(), book(1)), 4);
}

fn entries_outside_the_limits_are_refused(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let largest = vec![b'x'; limits::ENTRY_BYTES_MAX];
    store
        .append(&[Append::entries(book(1), 0, vec![largest.clone()])])
        .unwrap();
    assert_eq!(
        store.reader().read_from(book(1), 0, 9, 0).unwrap(),
        [largest]
    );
    for bytes in [0, limits::ENTRY_BYTES_MAX + 1] {
        let entries = vec![vec![b'x'], vec![b'x'; bytes]];
        assert_eq!(
            store.append(&[Append::entries(book(1), 1, entries)]),
            Err(AppendFault::EntrySize { book: book(1), seq: 2, bytes })
        );
    }
    assert_eq!(store.reader().len(book(1)).unwrap(), 1);
}

fn reading_keeps_to_its_limits(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 10), more(book(2), 0, 10)])
        .unwrap();
    let reader = store.reader();
    let read = |seq, entries, bytes| reader.read_from(book(1), seq, entries, bytes).unwrap();
    let wanted = |from: u64, to: u64| (from..to).map(|n| entry(book(1), n)).collect::<Vec<_>>();
    assert_eq!(read(0, usize::MAX, usize::MAX), wanted(0, 10));
    assert_eq!(read(3, 4, usize::MAX), wanted(3, 7));
    assert_eq!(read(8, 4, usize::MAX), wanted(8, 10));
    assert_eq!(read(0, 0, usize::MAX), wanted(0, 0));
    assert_eq!(
        read(2, 9, 0),
        wanted(2, 3),
        "one entry comes however little room there is"
    );
    let two = entry(book(1), 2).len() + entry(book(1), 3).len();
    assert_eq!(read(2, 9, two), wanted(2, 4));
    assert_eq!(read(2, 9, two - 1), wanted(2, 3));
    for beyond in [10, 11, u64::MAX] {
        assert_eq!(read(beyond, 9, 9_999), wanted(0, 0));
    }
    assert_eq!(
        reader.read_from(book(9), 0, 9, 9).unwrap(),
        Vec::<Vec<u8>>::new()
    );
}

fn a_reader_may_read_while_it_is_given_entries(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 5_000), more(book(2), 0, 1)])
        .unwrap();
    let reader = store.reader();
    let mut seen = vec![];
    reader
        .for_each_entry(book(1), 4_090, &mut |seq, bytes| {
            assert_eq!(bytes, entry(book(1), seq));
            assert_eq!(reader.len(book(2)).unwrap(), 1);
            seen.push(seq);
            if seq == 4_200 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .unwrap();
    assert_eq!(seen, (4_090..=4_200).collect::<Vec<_>>());
    let mut never = |_, _: &[u8]| panic!("there is nothing to give");
    reader.for_each_entry(book(1), 5_000, &mut never).unwrap();
    reader.for_each_entry(book(7), 0, &mut never).unwrap();
    assert_eq!(sound(&*reader, book(1)), 5_000);
}

fn a_text_is_seen_only_through_its_books(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (shared, own) = (text(9, "we share the well"), text(3, "our own rules"));
    let texts = vec![shared.clone(), own.clone(), shared.clone()];
    store
        .append(&[Append { texts, ..more(book(1), 0, 1) }, more(book(2), 0, 1)])
        .unwrap();
    let reader = store.reader();
    assert_eq!(
        reader.text(book(1), shared.0).unwrap(),
        Some(shared.1.clone())
    );
    assert_eq!(reader.text(book(2), shared.0).unwrap(), None);
    assert_eq!(reader.text(book(7), shared.0).unwrap(), None);
    store
        .put_beside(book(2), std::slice::from_ref(&shared), &[])
        .unwrap();
    store
        .put_beside(book(2), std::slice::from_ref(&shared), &[])
        .unwrap();
    assert_eq!(reader.text(book(2), shared.0).unwrap(), Some(shared.1));
    assert_eq!(reader.text(book(2), own.0).unwrap(), None);
    assert_eq!(
        reader.texts(book(1)).unwrap(),
        [TextHash([3; 32]), TextHash([9; 32])]
    );
    assert_eq!(reader.texts(book(2)).unwrap(), [TextHash([9; 32])]);
    assert_eq!(reader.stats().unwrap().texts, 2);
    drop(store);
    let store = place.open().unwrap();
    assert_eq!(store.reader().text(book(1), own.0).unwrap(), Some(own.1));
}

fn words_come_back_as_they_went_in(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(4, 1, "Ana"), word(2, 1, "¿y el techo?"), word(3, 2, ""), word(1, 2, "x\ny")];
    let words = all[..2].to_vec();
    store
        .append(&[Append { words, ..more(book(1), 0, 1) }, more(book(2), 0, 1)])
        .unwrap();
    store.put_beside(book(1), &[], &all).unwrap();
    let reader = store.reader();
    for word in &all {
        assert_eq!(
            reader.word(book(1), word.hash).unwrap().as_ref(),
            Some(word)
        );
        assert_eq!(reader.word(book(2), word.hash).unwrap(), None);
    }
    assert_eq!(
        reader.words(book(1)).unwrap(),
        [1, 2, 3, 4].map(|n| WordHash([n; 32]))
    );
    // The same words in another book are other words: erasing the one leaves the other.
    store.put_beside(book(2), &[], &all).unwrap();
    store.withdraw_author(book(1), PersonId([1; 32])).unwrap();
    assert_eq!(
        reader.words(book(1)).unwrap(),
        [1, 3].map(|n| WordHash([n; 32]))
    );
    assert_eq!(reader.words(book(2)).unwrap().len(), 4);
    assert_eq!(
        reader.word(book(2), all[0].hash).unwrap().as_ref(),
        Some(&all[0])
    );
}

fn an_author_takes_all_their_words_back(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(1, 1, "one"), word(2, 1, "two"), word(3, 2, "three")];
    store
        .append(&[Append { words: all.to_vec(), ..more(book(1), 0, 3) }])
        .unwrap();
    let author = all[0].author;
    let withdrawn = store.withdraw_author(book(1), author).unwrap();
    assert_eq!((withdrawn.words, withdrawn.traceless), (2, true));
    assert_eq!(store.withdraw_author(book(1), author).unwrap().words, 0);
    assert_eq!(store.withdraw_author(book(8), author).unwrap().words, 0);
    assert_eq!(store.reader().words(book(1)).unwrap(), [all[2].hash]);
    assert_eq!(sound(&*store.reader(), book(1)), 3);
    // Whoever comes back may speak again.
    store
        .put_beside(book(1), &[], &[word(5, 1, "back again")])
        .unwrap();
    drop(store);
    let mut store = place.open().unwrap();
    let back = store.reader().word(book(1), WordHash([5; 32])).unwrap();
    assert_eq!(back, Some(word(5, 1, "back again")));
    assert_eq!(store.reader().word(book(1), all[0].hash).unwrap(), None);
    assert_eq!(store.withdraw_author(book(1), author).unwrap().words, 1);
    assert!(store.scrub().unwrap());
}

fn some_words_are_taken_back_and_others_stay(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(1, 1, "one"), word(2, 1, "two"), word(3, 2, "three"), word(4, 3, "four")];
    store
        .append(&[Append { words: all.to_vec(), ..more(book(1), 0, 1) }])
        .unwrap();
    let gone = [all[0].hash, all[2].hash, WordHash([99; 32])];
    assert_eq!(store.withdraw_words(book(1), &gone).unwrap().words, 2);
    assert_eq!(store.withdraw_words(book(1), &gone).unwrap().words, 0);
    assert_eq!(
        store.withdraw_words(book(5), &[all[1].hash]).unwrap().words,
        0
    );
    let reader = store.reader();
    assert_eq!(reader.words(book(1)).unwrap(), [all[1].hash, all[3].hash]);
    for word in [&all[1], &all[3]] {
        assert_eq!(
            reader.word(book(1), word.hash).unwrap().as_ref(),
            Some(word)
        );
    }
    assert_eq!(reader.examine().unwrap(), Vec::<String>::new());
}

fn nothing_lies_beside_a_book_without_entries(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let refused = Err(AppendFault::NoSuchBook { book: book(1) });
    assert_eq!(store.put_beside(book(1), &[text(1, "a")], &[]), refused);
    let part = Append { words: vec![word(1, 1, "a")], ..more(book(1), 0, 0) };
    assert_eq!(store.append(&[part]), refused);
    // Within one group the first entry comes first.
    let later = Append { texts: vec![text(1, "a")], ..more(book(1), 2, 0) };
    store.append(&[more(book(1), 0, 2), later]).unwrap();
    assert_eq!(store.reader().texts(book(1)).unwrap().len(), 1);
}

fn a_checkpoint_never_goes_back(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store.append(&[more(book(1), 0, 9)]).unwrap();
    assert_eq!(store.reader().head(book(1)).unwrap(), None);
    store
        .record_head(book(1), 5, b"origin\n5\nroot\n\nsig\n")
        .unwrap();
    store
        .record_head(book(1), 5, b"origin\n5\nroot\n\nsig\nkeeper's\n")
        .unwrap();
    assert_eq!(
        store.record_head(book(1), 5, b"origin\n5\nanother\n\nsig\n"),
        Err(HeadFault::Forked { book: book(1), size: 5 })
    );
    assert_eq!(
        store.record_head(book(1), 4, b"origin\n4\n\n"),
        Err(HeadFault::Backwards { book: book(1), have: 5, offered: 4 })
    );
    drop(store);
    let mut store = place.open().unwrap();
    let head = store.reader().head(book(1)).unwrap().unwrap();
    assert_eq!(
        (head.size, &head.note[..]),
        (5, &b"origin\n5\nroot\n\nsig\nkeeper's\n"[..])
    );
    assert!(store.record_head(book(1), 4, b"").is_err());
    store.record_head(book(1), 9, b"").unwrap();
    assert_eq!(store.reader().head(book(1)).unwrap().unwrap().note, b"");
    assert_eq!(store.behind(), []);
}

fn a_book_behind_its_checkpoint_catches_up_first(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 4), more(book(2), 0, 1)])
        .unwrap();
    store.record_head(book(1), 4, b"four").unwrap();
    assert_eq!(store.behind(), []);
    let nothing_signed = store.catch_up(&[more(book(1), 4, 1)]);
    assert_eq!(
        nothing_signed,
        Err(AppendFault::BeyondSigned { book: book(1), reaches: 5, signed: 4 })
    );
    store.record_head(book(1), 7, b"seven").unwrap();
    store.record_head(book(3), 2, b"two").unwrap();
    for _ in 0..2 {
        let missing = |n, have, signed| Behind { book: book(n), have, signed };
        assert_eq!(store.behind(), [missing(1, 4, 7), missing(3, 0, 2)]);
        let refused = store.append(&[more(book(2), 1, 1), more(book(1), 4, 1)]);
        assert_eq!(
            refused,
            Err(AppendFault::RestoredBehind { book: book(1), have: 4, signed: 7 })
        );
        assert_eq!(sound(&*store.reader(), book(1)), 4);
        drop(store);
        store = place.open().unwrap();
    }
    store.append(&[more(book(2), 1, 1)]).unwrap();
    assert!(store.catch_up(&[more(book(1), 4, 4)]).is_err());
    store
        .catch_up(&[more(book(1), 4, 2), more(book(3), 0, 2)])
        .unwrap();
    assert!(store.append(&[more(book(1), 6, 1)]).is_err());
    store.catch_up(&[more(book(1), 6, 1)]).unwrap();
    assert_eq!(store.behind(), []);
    store
        .append(&[more(book(1), 7, 2), more(book(3), 2, 1)])
        .unwrap();
    assert_eq!(sound(&*store.reader(), book(1)), 9);
}

fn drafts_and_settings_are_kept(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (one, two) = (Nonce([1; 16]), Nonce([2; 16]));
    store.put_draft(two, b"second").unwrap();
    store.put_draft(one, b"first").unwrap();
    store.put_draft(one, b"first again").unwrap();
    store.put_note("policy", b"for neighbours").unwrap();
    store.put_note("policy", b"for everybody").unwrap();
    store.put_note("gone", b"x").unwrap();
    store.delete_note("gone").unwrap();
    drop(store);
    let mut store = place.open().unwrap();
    let reader = store.reader();
    assert_eq!(reader.drafts().unwrap(), [one, two]);
    assert_eq!(reader.draft(one).unwrap(), Some(b"first again".to_vec()));
    assert_eq!(
        reader.note("policy").unwrap(),
        Some(b"for everybody".to_vec())
    );
    assert_eq!(reader.note("gone").unwrap(), None);
    store.delete_draft(one).unwrap();
    store.delete_draft(one).unwrap();
    assert_eq!(
        (reader.draft(one).unwrap(), reader.drafts().unwrap()),
        (None, vec![two])
    );
    assert_eq!(reader.stats().unwrap().drafts, 1);
}

fn secrets_are_made_once(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (scribe, session) = (
        store.secret("scribe").unwrap(),
        store.secret("session").unwrap(),
    );
    assert_ne!(scribe, session);
    assert_ne!(scribe, [0; 32]);
    assert_eq!(store.secret("scribe").unwrap(), scribe);
    drop(store);
    let mut store = place.open().unwrap();
    assert_eq!(store.secret("scribe").unwrap(), scribe);
}

fn there_is_one_writer(place: &dyn Place) {
    let store = place.open().unwrap();
    let refused = place.open().err().unwrap();
    assert!(matches!(refused, OpenFault::InUse { .. }), "{refused}");
    drop(store);
    place.open().unwrap();
}

fn readers_read_while_the_writer_writes(place: &dyn Place) {
    const GROUPS: u64 = 60;
    let mut store = place.open().unwrap();
    store.append(&[more(book(1), 0, 10)]).unwrap();
    let readers: Vec<_> = (0..3)
        .map(|_| {
            let reader = store.reader();
            std::thread::spawn(move || {
                let mut last = 0;
                while last < GROUPS * 10 {
                    let len = sound_at_least(&*reader, last);
                    assert_eq!(len % 10, 0, "a group is seen whole or not at all");
                    last = len;
                }
            })
        })
        .collect();
    for group in 1..GROUPS {
        store.append(&[more(book(1), group * 10, 10)]).unwrap();
    }
    for reader in readers {
        reader.join().unwrap();
    }
}

/// The length of the first book, which may grow meanwhile, after reading all of it.
fn sound_at_least(reader: &dyn store::Reader, least: u64) -> u64 {
    let mut next = 0;
    reader
        .for_each_entry(book(1), 0, &mut |seq, bytes| {
            assert_eq!((seq, bytes), (next, &entry(book(1), seq)[..]));
            next += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(next >= least, "{next} entries are there where {least} were");
    next
}

fn names_are_checked(place: &dyn Place) {
    let mut store = place.open().unwrap();
    for name in ["", "../heads/x", ".hidden", "Ä"] {
        let refused = Fault::Name { name: name.to_owned() };
        assert_eq!(store.secret(name), Err(refused.clone()));
        assert_eq!(store.put_note(name, b""), Err(refused.clone()));
        assert_eq!(store.reader().note(name), Err(refused));
    }
    store.put_note("still.works", b"").unwrap();
}
