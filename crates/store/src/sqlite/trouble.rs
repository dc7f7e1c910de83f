//! What the database's errors mean to us.

use crate::fault::Fault;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE as NO_ROOM_FOR_INDEX;
use rusqlite::{Error, ErrorCode};

/// Says what was being done when a call to the database failed.
pub(super) trait During<T> {
    /// Turns the database's error into a fault.
    fn during(self, doing: &'static str) -> Result<T, Fault>;
}

impl<T> During<T> for rusqlite::Result<T> {
    fn during(self, doing: &'static str) -> Result<T, Fault> {
        self.map_err(|error| fault(doing, &error))
    }
}

/// What kind of fault an error is. That the index of the log could not be made larger, which is the
/// first thing on a full disk when a database is opened, is for us no other than a full disk: no
/// data are in it. What is not known to be harmless counts as a failed write.
pub(super) fn fault(doing: &'static str, error: &Error) -> Fault {
    let detail = error.to_string();
    if error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == NO_ROOM_FOR_INDEX)
    {
        return Fault::DiskFull { doing };
    }
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Fault::DiskFull { doing },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Fault::Busy { doing },
        Some(
            ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::ConstraintViolation
            | ErrorCode::TypeMismatch,
        ) => corrupt(doing, detail),
        // A value of another type or length than the table promises.
        None if !matches!(error, Error::SqliteFailure(..)) => corrupt(doing, detail),
        _ => Fault::Io { doing, detail: format!("the database says: {detail}") },
    }
}

/// The database contradicts itself.
pub(super) fn corrupt(doing: &'static str, detail: impl Into<String>) -> Fault {
    Fault::Corrupt {
        what: format!("the database ({doing})"),
        detail: detail.into(),
    }
}

/// An unsigned number as the database keeps it.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number of the database that cannot be negative.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
