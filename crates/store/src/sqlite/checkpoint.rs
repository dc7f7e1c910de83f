//! Folding the database's log into the database, when we choose and so that faults are seen.
//!
//! What is in the log is durable already; folding keeps it short. After an erasure the log is
//! emptied to nothing, for it may still hold the destroyed key.

use super::connect::PATIENCE;
use super::trouble::During;
use super::{SqliteStore, unsigned};
use crate::fault::Fault;
use std::time::Duration;

const DOING: &str = "folding the log into the database";

/// Bytes added after which the log is folded: short enough to reopen fast, long enough that
/// writing each page twice does not cost much.
const LONG: u64 = 16 * 1024 * 1024;

/// Pages that one small group touches: the entry's, the book's, an index's and the log's own.
const GROUP_BYTES: u64 = 4 * 4_096;

/// What the writer knows of the log.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// About how many bytes were written since it was folded.
    bytes: u64,
    /// Whether it may hold something that was erased.
    tainted: bool,
}

impl SqliteStore {
    /// Notes that something was erased that the log may still hold.
    pub(super) fn taint_log(&mut self) {
        self.log.tainted = true;
    }

    /// After a write of so many bytes: folds the log if it has become long, and empties it if an
    /// erasure could not do so before. A reader or a full disk only puts it off.
    pub(super) fn fold_log_when_long(&mut self, bytes: usize) -> Result<(), Fault> {
        let written = u64::try_from(bytes)
            .unwrap_or(u64::MAX)
            .saturating_add(GROUP_BYTES);
        self.log.bytes = self.log.bytes.saturating_add(written);
        if self.log.tainted {
            return self.fold("TRUNCATE", Duration::ZERO).map(|_| ());
        }
        if self.log.bytes < LONG {
            return Ok(());
        }
        // If a reader keeps the log from being folded whole, the rest comes after as much again.
        self.log.bytes = 0;
        self.fold("PASSIVE", Duration::ZERO).map(|_| ())
    }

    /// Empties the log; `true` if nothing is left in it.
    pub(super) fn fold_whole_log(&mut self) -> Result<bool, Fault> {
        let folded = self.fold("TRUNCATE", PATIENCE);
        if let Err(fault) = &folded {
            self.heed(fault);
        }
        folded
    }

    fn fold(&mut self, how: &str, patience: Duration) -> Result<bool, Fault> {
        self.connection.busy_timeout(patience).during(DOING)?;
        let outcome =
            self.connection
                .query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| {
                    Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
                });
        self.connection.busy_timeout(PATIENCE).during(DOING)?;
        match outcome.during(DOING) {
            Ok((busy, pages)) => {
                let empty = busy == 0 && unsigned(pages) == 0;
                if empty {
                    self.log = Log::default();
                }
                Ok(empty)
            }
            // What was erased must go from the log also where the disk is full.
            Err(Fault::DiskFull { .. }) if self.log.tainted && self.reserve.give_up() => {
                self.fold(how, patience)
            }
            Err(fault) if fault.may_retry() => Ok(false),
            Err(fault) => Err(fault),
        }
    }
}
