//! Whose folder it is, who may read it, and which files are ours.

use crate::things::{
    book, copied, files, more, one_test, reopened, said, say, sound, started, told_folder, word,
};
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use store::{Append, AppendFault, Behind, Fault, OpenFault, SqliteStore, Store};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_folder_is_its_owners_only() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("made/for/it");
    let mut store = SqliteStore::open(&folder).unwrap();
    store
        .append(&[Append { words: vec![word(1, 1, "x")], ..more(book(1), 0, 1) }])
        .unwrap();
    store.secret("scribe").unwrap();
    store.record_head(book(1), 1, b"one").unwrap();
    store
        .sqlite_reader()
        .backup(&folder.join("backup.sqlite"))
        .unwrap();
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(
        (mode(&folder.join("secrets")), mode(&folder.join("heads"))),
        (0o700, 0o700)
    );
    let files = files(&folder);
    assert!(files.len() >= 6, "{files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

/// The copy in another process: has the folder until it is killed.
#[test]
fn having_a_folder() {
    let Some(folder) = told_folder() else { return };
    let _store = SqliteStore::open(&folder).unwrap();
    say("open");
    std::thread::park();
}

#[test]
fn a_second_server_is_told_who_has_the_folder() {
    let place = tempfile::tempdir().unwrap();
    let mut child = started(&one_test("opening::having_a_folder", place.path()));
    let mut lines = said(&mut child);
    assert_eq!(lines.next().as_deref(), Some("open"));
    let refused = SqliteStore::open(place.path()).unwrap_err();
    let holder = format!("process {}", child.id());
    assert_eq!(
        refused,
        OpenFault::InUse {
            folder: place.path().display().to_string(),
            holder: holder.clone()
        }
    );
    assert!(refused.to_string().contains(&holder));
    child.kill().unwrap();
    child.wait().unwrap();
    SqliteStore::open(place.path()).unwrap();
}

/// Makes a database, lets `change` do something to it, and opens it as ours.
fn opened_after(change: &str) -> Result<SqliteStore, OpenFault> {
    let place = tempfile::tempdir().unwrap();
    drop(SqliteStore::open(place.path()).unwrap());
    let database = place.path().join("caracol.sqlite");
    Connection::open(&database)
        .unwrap()
        .execute_batch(change)
        .unwrap();
    let before = fs::read(&database).unwrap();
    let outcome = SqliteStore::open(place.path());
    if outcome.is_err() {
        assert_eq!(
            fs::read(&database).unwrap(),
            before,
            "a refused file is left as it is"
        );
    }
    outcome
}

#[test]
fn a_file_of_another_program_or_a_newer_one_is_not_touched() {
    opened_after("").unwrap();
    let newer = opened_after("PRAGMA user_version = 2").unwrap_err();
    assert!(
        matches!(newer, OpenFault::Newer { found: 2, known: 1, .. }),
        "{newer}"
    );
    for foreign in [
        "PRAGMA application_id = 7",
        "PRAGMA application_id = 0",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 0; PRAGMA user_version = 0",
    ] {
        let refused = opened_after(foreign).unwrap_err();
        assert!(
            matches!(refused, OpenFault::Foreign { .. }),
            "{foreign}: {refused}"
        );
    }
}

#[test]
fn an_interrupted_making_is_begun_again() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("caracol.sqlite"), b"").unwrap();
    SqliteStore::open(place.path()).unwrap();
}

#[test]
fn a_file_in_place_of_the_folder_is_named() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("node");
    fs::write(&path, b"").unwrap();
    let refused = SqliteStore::open(&path).unwrap_err().to_string();
    assert!(refused.contains(&path.display().to_string()), "{refused}");
}

#[test]
fn a_restored_backup_is_read_and_catches_up_before_it_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let (folder, backup) = (
        place.path().join("node"),
        place.path().join("monday.sqlite"),
    );
    let mut store = SqliteStore::open(&folder).unwrap();
    store
        .append(&[more(book(1), 0, 30), more(book(2), 0, 5)])
        .unwrap();
    store.sqlite_reader().backup(&backup).unwrap();
    let again = store.sqlite_reader().backup(&backup).unwrap_err();
    assert!(
        matches!(again, Fault::Io { .. }),
        "a backup is never written over"
    );
    store.append(&[more(book(1), 30, 12)]).unwrap();
    store.record_head(book(1), 42, b"forty-two").unwrap();
    store.record_head(book(2), 5, b"five").unwrap();
    drop(store);

    SqliteStore::restore(&folder, &backup).unwrap();
    assert!(
        folder.join("replaced-1/caracol.sqlite").exists(),
        "nothing is thrown away"
    );
    let mut store = reopened(&folder);
    assert_eq!(
        store.behind(),
        [Behind { book: book(1), have: 30, signed: 42 }]
    );
    assert_eq!(sound(&*store.reader(), book(1)), 30);
    assert_eq!(
        store.append(&[more(book(1), 30, 1)]),
        Err(AppendFault::RestoredBehind { book: book(1), have: 30, signed: 42 })
    );
    store.append(&[more(book(2), 5, 1)]).unwrap();
    store.catch_up(&[more(book(1), 30, 12)]).unwrap();
    store.append(&[more(book(1), 42, 1)]).unwrap();
    drop(store);
    assert_eq!(sound(&reopened(&folder).sqlite_reader(), book(1)), 43);
}

#[test]
fn a_backup_is_taken_while_the_writer_writes() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(&place.path().join("node")).unwrap();
    store.append(&[more(book(1), 0, 2_000)]).unwrap();
    let reader = store.sqlite_reader();
    let target = place.path().join("copy").join("caracol.sqlite");
    fs::create_dir(place.path().join("copy")).unwrap();
    let copying = std::thread::spawn(move || reader.backup(&target).unwrap());
    let mut len = 2_000;
    while !copying.is_finished() || len == 2_000 {
        store.append(&[more(book(1), len, 10)]).unwrap();
        len += 10;
    }
    copying.join().unwrap();
    let copied = sound(
        &reopened(&place.path().join("copy")).sqlite_reader(),
        book(1),
    );
    assert!(
        (2_000..=len).contains(&copied) && copied.is_multiple_of(10),
        "{copied} of {len}"
    );
}

#[test]
fn restoring_leaves_no_log_of_the_database_that_was_replaced() {
    let place = tempfile::tempdir().unwrap();
    let (folder, left) = (place.path().join("node"), place.path().join("left"));
    let backup = place.path().join("monday.sqlite");
    let mut store = SqliteStore::open(&folder).unwrap();
    store.append(&[more(book(1), 0, 30)]).unwrap();
    store.sqlite_reader().backup(&backup).unwrap();
    store
        .append(&[more(book(2), 0, 300), more(book(1), 30, 200)])
        .unwrap();
    copied(&folder, &left);
    assert!(fs::metadata(left.join("caracol.sqlite-wal")).unwrap().len() > 0);
    for attempt in 1..=2 {
        SqliteStore::restore(&left, &backup).unwrap();
        assert!(
            left.join(format!("replaced-{attempt}/caracol.sqlite"))
                .exists()
        );
        assert_eq!(sound(&*reopened(&left).reader(), book(1)), 30);
    }
    // Neither a folder that is in use nor a file that is no backup changes anything.
    let refused = SqliteStore::restore(&folder, &backup).unwrap_err();
    assert!(matches!(refused, OpenFault::InUse { .. }), "{refused}");
    fs::write(
        &backup,
        b"no database at all, but long enough to be taken for one".repeat(99),
    )
    .unwrap();
    assert!(SqliteStore::restore(&left, &backup).is_err());
    fs::write(&backup, b"").unwrap();
    assert!(SqliteStore::restore(&left, &backup).is_err());
    assert!(SqliteStore::restore(&left, &place.path().join("nothing")).is_err());
    assert_eq!(sound(&*reopened(&left).reader(), book(1)), 30);
}

#[test]
fn a_store_that_is_closed_leaves_one_whole_file_even_if_readers_stay() {
    let place = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(place.path()).unwrap();
    let reader = store.reader();
    store.append(&[more(book(1), 0, 30)]).unwrap();
    assert_eq!(reader.len(book(1)).unwrap(), 30);
    drop(store);
    let log = fs::metadata(place.path().join("caracol.sqlite-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0);
    let mut next = SqliteStore::open(place.path()).unwrap();
    next.append(&[more(book(1), 30, 1)]).unwrap();
    assert_eq!(reader.len(book(1)).unwrap(), 31);
}
