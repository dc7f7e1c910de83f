//! How fast it is, as a ratio to the bare database in the same run; never an absolute time.
//!
//! `cargo test --release -p store speed -- --nocapture` prints the figures.

use crate::things::book;
use rusqlite::{Connection, params};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};
use store::{Append, Reader, SqliteStore, Store};

const GROUP: u64 = 256;
const GROUPS: u64 = if cfg!(debug_assertions) { 40 } else { 400 };
const BYTES: usize = 600;

/// Rows into a plain table, as carefully: what the disk and the database allow.
fn bare(folder: &Path) -> Duration {
    let mut connection = Connection::open(folder.join("bare.sqlite")).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entry (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;",
        )
        .unwrap();
    let bytes = vec![b'e'; BYTES];
    let begun = Instant::now();
    for _ in 0..GROUPS {
        let transaction = connection.transaction().unwrap();
        let mut insert = transaction
            .prepare_cached("INSERT INTO entry (bytes) VALUES (?1)")
            .unwrap();
        for _ in 0..GROUP {
            insert.execute(params![bytes]).unwrap();
        }
        drop(insert);
        transaction.commit().unwrap();
    }
    begun.elapsed()
}

fn per_second(rows: u64, took: Duration) -> f64 {
    f64::from(u32::try_from(rows).unwrap()) / took.as_secs_f64()
}

#[test]
fn groups_go_in_nearly_as_fast_as_into_the_bare_database() {
    let place = tempfile::tempdir().unwrap();
    let rows = GROUP * GROUPS;
    let bare = bare(place.path());
    let mut store = SqliteStore::open(&place.path().join("node")).unwrap();
    let groups: Vec<_> = (0..GROUPS)
        .map(|group| {
            let entries = vec![vec![b'e'; BYTES]; usize::try_from(GROUP).unwrap()];
            [Append::entries(book(1), group * GROUP, entries)]
        })
        .collect();
    let begun = Instant::now();
    for group in &groups {
        store.append(group).unwrap();
    }
    let ours = begun.elapsed();
    let reader = store.sqlite_reader();
    let (begun, mut seen) = (Instant::now(), 0);
    reader
        .for_each_entry(book(1), 0, &mut |_, bytes| {
            assert_eq!(bytes.len(), BYTES);
            seen += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    let read = begun.elapsed();
    assert_eq!(seen, rows);
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    eprintln!(
        "groups of {GROUP}, entries of {BYTES} bytes: bare {:.0}/s, \
         store {:.0}/s (time x {ratio:.2}), \
         read {:.0}/s",
        per_second(rows, bare),
        per_second(rows, ours),
        per_second(rows, read),
    );
    // Generous, for machines that do other things meanwhile: a lost index or a lost statement
    // cache costs ten times and more.
    assert!(
        ratio < 6.0,
        "adding takes {ratio:.2} times as long as in the bare database"
    );
}
