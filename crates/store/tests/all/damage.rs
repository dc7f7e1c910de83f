//! Disks that err: what is damaged is named, and never repaired by guessing.

use crate::things::{book, more, text, word};
use rusqlite::Connection;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use store::{Append, AppendFault, Fault, HeadFault, OpenFault, Reader, SqliteStore, Store};

fn filled(folder: &Path) {
    let mut store = SqliteStore::open(folder).unwrap();
    let beside = Append {
        texts: vec![text(1, "a text that will be damaged on the disk")],
        words: vec![word(1, 1, "words")],
        ..more(book(1), 0, 40)
    };
    store.append(&[beside, more(book(2), 0, 3)]).unwrap();
    store.record_head(book(1), 40, b"forty").unwrap();
}

/// Changes a filled folder's database behind the store's back, and says what is found.
fn examined_after(change: &str) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    filled(place.path());
    Connection::open(place.path().join("caracol.sqlite"))
        .unwrap()
        .execute_batch(change)
        .unwrap();
    let store = SqliteStore::open(place.path()).unwrap();
    store.sqlite_reader().examine().unwrap()
}

fn only_line(change: &str) -> String {
    let lines = examined_after(change);
    assert_eq!(lines.len(), 1, "{change}: {lines:?}");
    lines[0].clone()
}

#[test]
fn what_is_not_what_was_written_is_named() {
    let book_1 = format!("of book {}", book(1));
    let line = only_line("UPDATE entry SET bytes = x'7b7d' WHERE place = (1 << 40) + 7");
    assert_eq!(
        line,
        format!("entry 7 {book_1}: it is not what was written")
    );
    // One entry written over another, with the checksum that it had in its own place.
    let line = only_line(
        "UPDATE entry SET (bytes, checksum) =
           (SELECT bytes, checksum FROM entry WHERE place = (1 << 40) + 3)
         WHERE place = (1 << 40) + 4",
    );
    assert_eq!(
        line,
        format!("entry 4 {book_1}: it is not what was written")
    );
    let lines = examined_after("DELETE FROM entry WHERE place = (1 << 40) + 9");
    assert_eq!(lines[1], format!("entry 9 {book_1}: it is missing"));
    assert!(
        lines[0].contains("1 entries too many or too few"),
        "{lines:?}"
    );
    let line = only_line("UPDATE text SET content = 'another text'");
    assert!(line.ends_with("it is not what was written"), "{line}");
    let line = only_line("UPDATE author_key SET secret = zeroblob(32)");
    assert!(line.ends_with("its seal does not open"), "{line}");
    let line = only_line("PRAGMA foreign_keys = OFF; DELETE FROM text");
    assert!(line.contains("point at what is not there"), "{line}");
    assert_eq!(examined_after("SELECT 1"), Vec::<String>::new());
}

#[test]
fn a_flipped_bit_in_an_entry_is_noticed_when_it_is_read() {
    let place = tempfile::tempdir().unwrap();
    filled(place.path());
    let database = place.path().join("caracol.sqlite");
    let mut bytes = fs::read(&database).unwrap();
    let seeked = format!("\"seq\":{}}}", 21);
    let at = bytes
        .windows(seeked.len())
        .position(|w| w == seeked.as_bytes())
        .unwrap();
    bytes[at + seeked.len() - 2] ^= 1;
    fs::write(&database, bytes).unwrap();
    let store = SqliteStore::open(place.path()).unwrap();
    let reader = store.reader();
    assert_eq!(
        reader.read_from(book(1), 0, 21, usize::MAX).unwrap().len(),
        21
    );
    let named = format!("entry 21 of book {}", book(1));
    for fault in [
        reader.read_from(book(1), 21, 1, usize::MAX).unwrap_err(),
        reader
            .for_each_entry(book(1), 0, &mut |_, _| ControlFlow::Continue(()))
            .unwrap_err(),
    ] {
        assert!(
            matches!(&fault, Fault::Corrupt { what, .. } if *what == named),
            "{fault}"
        );
    }
}

#[test]
fn a_book_that_is_shorter_than_its_length_is_not_opened() {
    let place = tempfile::tempdir().unwrap();
    filled(place.path());
    Connection::open(place.path().join("caracol.sqlite"))
        .unwrap()
        .execute_batch("DELETE FROM entry WHERE place = (1 << 40) + 39")
        .unwrap();
    let refused = SqliteStore::open(place.path()).unwrap_err();
    assert!(
        matches!(refused, OpenFault::Fault(Fault::Corrupt { .. })),
        "{refused}"
    );
}

#[test]
fn rubbish_in_place_of_pages_is_not_opened() {
    let place = tempfile::tempdir().unwrap();
    filled(place.path());
    let database = place.path().join("caracol.sqlite");
    let whole = fs::read(&database).unwrap();
    for page in 0..whole.len() / 4_096 {
        let mut bytes = whole.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0x5a);
        fs::write(&database, bytes).unwrap();
        // Overflow pages hold nothing but content: those are noticed when they are read.
        match SqliteStore::open(place.path()) {
            Err(OpenFault::Fault(Fault::Corrupt { .. })) => {}
            Err(other) => panic!("page {page}: {other}"),
            Ok(store) => {
                let found = store.sqlite_reader().examine();
                assert!(
                    found != Ok(vec![]),
                    "page {page} is rubbish and nobody noticed"
                );
            }
        }
    }
}

#[test]
fn somebody_who_writes_in_spite_of_the_lock_is_noticed() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    store.append(&[more(book(1), 0, 4)]).unwrap();
    let other = Connection::open(place.path().join("caracol.sqlite")).unwrap();
    other.execute_batch("UPDATE book SET len = 3").unwrap();
    let refused = store
        .append(&[more(book(2), 0, 1), more(book(1), 4, 1)])
        .unwrap_err();
    assert!(
        matches!(refused, AppendFault::Fault(Fault::Corrupt { .. })),
        "{refused}"
    );
    let halted = store.append(&[more(book(3), 0, 1)]).unwrap_err();
    assert!(
        matches!(halted, AppendFault::Fault(Fault::Halted { .. })),
        "{halted}"
    );
    assert_eq!(store.reader().books().unwrap(), [book(1)]);
}

#[test]
fn somebody_who_holds_the_database_only_puts_a_write_off() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    let other = Connection::open(place.path().join("caracol.sqlite")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.append(&[more(book(1), 0, 1)]).unwrap_err();
    assert!(
        matches!(refused, AppendFault::Fault(Fault::Busy { .. })),
        "{refused}"
    );
    other.execute_batch("ROLLBACK").unwrap();
    store.append(&[more(book(1), 0, 1)]).unwrap();
}

#[test]
fn damaged_checkpoints_and_secrets_are_named() {
    let place = tempfile::tempdir().unwrap();
    filled(place.path());
    let head = place.path().join("heads").join(book(1).to_string());
    let whole = fs::read(&head).unwrap();
    for damaged in
        [&b""[..], b"caracol/head/v0\n40\n", b"rubbish\n1\n2\n3", &whole[..whole.len() - 1]]
    {
        fs::write(&head, damaged).unwrap();
        let refused = SqliteStore::open(place.path()).unwrap_err().to_string();
        assert!(refused.contains(&head.display().to_string()), "{refused}");
    }
    fs::write(&head, whole).unwrap();
    fs::write(place.path().join("heads/README"), b"a note to myself").unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    store.secret("scribe").unwrap();
    fs::write(place.path().join("secrets/scribe"), b"short").unwrap();
    assert!(matches!(store.secret("scribe"), Err(Fault::Corrupt { .. })));
    let halted = store.record_head(book(1), 41, b"x");
    assert!(matches!(
        halted,
        Err(HeadFault::Fault(Fault::Halted { .. }))
    ));
}
