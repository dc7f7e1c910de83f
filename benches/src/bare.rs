//! What an act cannot do without: one signature check, one receipt signature, and its share of a
//! grouped durable insert of the same bytes.

use crate::cpu;
use crate::table::Row;
use book::keys;
use book::{Sig, SigningKey};

/// Acts in flight together: so many members wait for their receipts.
pub(crate) const GROUP: usize = 128;
/// What an act's processor time may be, as a multiple of its bare parts (the first walk's measure).
const LIMIT: f64 = 1.5;

/// An act's signature and the bytes that it is over.
pub(crate) struct Signed<'a> {
    pub(crate) sig: &'a Sig,
    pub(crate) message: &'a [u8],
}

/// Processor seconds of one act's bare parts.
pub(crate) struct Bare {
    check: f64,
    receipt: f64,
    insert: f64,
}

impl Bare {
    /// Measures them over all these acts and the entries that they became.
    pub(crate) fn measure(acts: &[Signed<'_>], entries: &[Vec<u8>]) -> Self {
        let n = acts.len() as f64;
        let start = cpu::seconds();
        for act in acts {
            assert!(keys::verify(&act.sig.key, act.message, &act.sig.sig));
        }
        let check = (cpu::seconds() - start) / n;
        let scribe = SigningKey::from_seed([1; 32]);
        let start = cpu::seconds();
        for act in acts {
            assert_ne!(scribe.sign(&act.message[..250]).0, [0; 64]);
        }
        let receipt = (cpu::seconds() - start) / n;
        Self { check, receipt, insert: insert(entries) / n }
    }

    /// The better of two measures of the same, part by part.
    pub(crate) fn or_better(self, other: Option<Self>) -> Self {
        let other = other.unwrap_or(Self { ..self });
        Self {
            check: self.check.min(other.check),
            receipt: self.receipt.min(other.receipt),
            insert: self.insert.min(other.insert),
        }
    }

    /// The row of a walk that took so many seconds an act.
    pub(crate) fn row(&self, what: String, ours: f64) -> Row {
        let micro = |seconds: f64| format!("{:.1}", seconds * 1e6);
        let Self { check, receipt, insert } = self;
        let sum = check + receipt + insert;
        Row {
            what,
            ours: format!("{} µs", micro(ours)),
            reference: format!(
                "{} µs (check {} + receipt {} + insert {})",
                micro(sum),
                micro(*check),
                micro(*receipt),
                micro(*insert)
            ),
            ratio: ours / sum,
            limit: LIMIT,
        }
    }
}

/// Processor seconds of inserting these durably, in groups.
fn insert(entries: &[Vec<u8>]) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let database = rusqlite::Connection::open(folder.path().join("bare.db")).unwrap();
    database
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entries (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;",
        )
        .unwrap();
    let start = cpu::seconds();
    for group in entries.chunks(GROUP) {
        database.execute_batch("BEGIN IMMEDIATE").unwrap();
        let mut insert = database
            .prepare_cached("INSERT INTO entries (bytes) VALUES (?1)")
            .unwrap();
        for entry in group {
            insert.execute([entry]).unwrap();
        }
        drop(insert);
        database.execute_batch("COMMIT").unwrap();
    }
    cpu::seconds() - start
}
