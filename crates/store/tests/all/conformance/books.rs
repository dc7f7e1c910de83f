//! Books: appending, reading, one writer and many readers.

use super::Place;
use crate::things::{book, entry, more, sound};
use basics::limits;
use std::ops::ControlFlow;
use store::{Append, AppendFault, OpenFault, Stats};

pub(super) fn a_book_begins_with_its_first_entry(place: &dyn Place) {
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

pub(super) fn what_was_appended_is_there_after_reopening(place: &dyn Place) {
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

pub(super) fn a_length_that_differs_refuses_the_whole_group(place: &dyn Place) {
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

pub(super) fn a_group_may_name_a_book_twice(place: &dyn Place) {
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

pub(super) fn entries_outside_the_limits_are_refused(place: &dyn Place) {
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

pub(super) fn reading_keeps_to_its_limits(place: &dyn Place) {
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

pub(super) fn a_reader_may_read_while_it_is_given_entries(place: &dyn Place) {
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

pub(super) fn there_is_one_writer(place: &dyn Place) {
    let store = place.open().unwrap();
    let refused = place.open().err().unwrap();
    assert!(matches!(refused, OpenFault::InUse { .. }), "{refused}");
    drop(store);
    place.open().unwrap();
}

pub(super) fn readers_read_while_the_writer_writes(place: &dyn Place) {
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
