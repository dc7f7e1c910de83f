//! Erased words are gone from the disk: every byte of every file is looked at.

use crate::things::{book, copied, holding, more, reopened, word};
use basics::PersonId;
use rusqlite::{Connection, OpenFlags};
use std::ops::ControlFlow;
use std::path::Path;
use store::{Append, Reader, SqliteStore, Store, Word};

/// Bytes that tell whether something of an author's words is left: keys and sealed bytes.
fn traces(folder: &Path, author: PersonId) -> Vec<Vec<u8>> {
    let database = folder.join("caracol.sqlite");
    let connection =
        Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut question = connection
        .prepare(
            "SELECT k.secret, w.sealed FROM author_key AS k JOIN word AS w ON w.author_key = k.no
             WHERE k.author = ?1",
        )
        .unwrap();
    let rows = question
        .query_map([author.as_bytes()], |row| {
            let (key, sealed): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            Ok([key, sealed[..32].to_vec()])
        })
        .unwrap();
    rows.flat_map(Result::unwrap).collect()
}

/// Many authors with words of many lengths, so that pages split and values overflow.
fn words() -> Vec<Word> {
    (0..240_u8)
        .map(|n| {
            let content = format!("words number {n} of a person who trusts us. ");
            word(n, n % 60, &content.repeat(1 + usize::from(n) * 7 % 150))
        })
        .collect()
}

fn filled(folder: &Path) -> (SqliteStore, Vec<Word>) {
    let mut store = SqliteStore::open(folder).unwrap();
    let words = words();
    store
        .append(&[Append { words: words[..100].to_vec(), ..more(book(1), 0, 50) }])
        .unwrap();
    store.scrub().unwrap();
    store.put_beside(book(1), &[], &words).unwrap();
    (store, words)
}

#[test]
fn words_never_touch_the_disk_unsealed() {
    let place = tempfile::tempdir().unwrap();
    let (store, words) = filled(place.path());
    for word in words.iter().step_by(11) {
        let content = &word.content.as_bytes()[..40];
        assert_eq!(
            holding(place.path(), content),
            Vec::<std::path::PathBuf>::new()
        );
        assert_eq!(
            holding(place.path(), &word.salt),
            Vec::<std::path::PathBuf>::new()
        );
    }
    drop(store);
}

#[test]
fn nothing_of_a_withdrawn_author_is_left_on_the_disk() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, words) = filled(place.path());
    let author = words[17].author;
    let traces = traces(place.path(), author);
    assert_eq!(
        traces.len(),
        8,
        "a key and sealed bytes for each of four words"
    );
    for trace in &traces {
        assert!(
            !holding(place.path(), trace).is_empty(),
            "the test looks at the wrong bytes"
        );
    }
    let withdrawn = store.withdraw_author(book(1), author).unwrap();
    assert_eq!((withdrawn.words, withdrawn.traceless), (4, true));
    for trace in &traces {
        assert_eq!(
            holding(place.path(), trace),
            Vec::<std::path::PathBuf>::new()
        );
    }
    drop(store);
    let store = reopened(place.path());
    assert_eq!(store.sqlite_reader().words(book(1)).unwrap().len(), 236);
}

#[test]
fn one_withdrawn_word_takes_the_key_of_the_others_with_it() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, words) = filled(place.path());
    let (gone, author) = (&words[17], words[17].author);
    let before = traces(place.path(), author);
    assert_eq!(
        store.withdraw_words(book(1), &[gone.hash]).unwrap().words,
        1
    );
    let keys: Vec<_> = before.iter().step_by(2).collect();
    for key in keys {
        assert_eq!(holding(place.path(), key), Vec::<std::path::PathBuf>::new());
    }
    let reader = store.reader();
    for word in words.iter().filter(|word| word.hash != gone.hash) {
        assert_eq!(
            reader.word(book(1), word.hash).unwrap().as_ref(),
            Some(word)
        );
    }
}

#[test]
fn a_reader_can_only_put_off_the_end() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, words) = filled(place.path());
    let traces = traces(place.path(), words[3].author);
    let reader = store.reader();
    let mut traceless = true;
    reader
        .for_each_entry(book(1), 0, &mut |_, _| {
            traceless = store
                .withdraw_author(book(1), words[3].author)
                .unwrap()
                .traceless;
            ControlFlow::Break(())
        })
        .unwrap();
    assert!(!traceless, "a reader looks at the state before");
    // The next write finishes it, whatever it is about.
    store.append(&[more(book(2), 0, 1)]).unwrap();
    for trace in &traces {
        assert_eq!(
            holding(place.path(), trace),
            Vec::<std::path::PathBuf>::new()
        );
    }
}

#[test]
fn an_erasure_before_a_crash_is_finished_at_opening() {
    let place = tempfile::tempdir().unwrap();
    let (folder, left) = (place.path().join("node"), place.path().join("left"));
    let (mut store, words) = filled(&folder);
    let traces = traces(&folder, words[3].author);
    let reader = store.reader();
    reader
        .for_each_entry(book(1), 0, &mut |_, _| {
            assert!(
                !store
                    .withdraw_author(book(1), words[3].author)
                    .unwrap()
                    .traceless
            );
            copied(&folder, &left);
            ControlFlow::Break(())
        })
        .unwrap();
    assert!(traces.iter().any(|trace| !holding(&left, trace).is_empty()));
    let store = reopened(&left);
    for trace in &traces {
        assert_eq!(holding(&left, trace), Vec::<std::path::PathBuf>::new());
    }
    assert_eq!(
        store.sqlite_reader().word(book(1), words[3].hash).unwrap(),
        None
    );
}

#[test]
fn a_backup_holds_nothing_that_was_erased() {
    let place = tempfile::tempdir().unwrap();
    let (mut store, words) = filled(&place.path().join("node"));
    let traces = traces(&place.path().join("node"), words[3].author);
    store.withdraw_author(book(1), words[3].author).unwrap();
    let backups = place.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    store
        .sqlite_reader()
        .backup(&backups.join("monday.sqlite"))
        .unwrap();
    for trace in &traces {
        assert_eq!(holding(&backups, trace), Vec::<std::path::PathBuf>::new());
    }
}
