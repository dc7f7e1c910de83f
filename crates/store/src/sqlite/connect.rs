//! Opening connections to the database, and how careful each of them is.

use super::schema;
use super::trouble::{During, corrupt};
use crate::fault::{Fault, OpenFault};
use crate::folder;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a connection waits for another before it says that it is busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

const OPENING: &str = "opening the database";
const CHECKING: &str = "checking the database";

/// More prepared statements than there are in this crate.
const STATEMENTS: usize = 64;

/// What every connection has, before anything is read.
const SHARED: &str = "
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16384;
";

/// The writer decides itself when the log is folded into the database (see `checkpoint.rs`), so
/// that a fault in it is seen; and nothing deleted leaves its bytes behind.
const WRITER: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA wal_autocheckpoint = 0;
PRAGMA journal_size_limit = 67108864;
";

/// Opens the writer's connection, making the file for its owner only if it is not there.
pub(super) fn writer(path: &Path) -> Result<Connection, OpenFault> {
    if !path.exists() {
        make_file(path)?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags).during(OPENING)?;
    settle(&connection)?;
    schema::prepare(&mut connection, path)?;
    connection.execute_batch(WRITER).during(OPENING)?;
    for (pragma, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1")]
    {
        promised(&connection, pragma, wanted)?;
    }
    Ok(connection)
}

/// Opens a connection that can only read.
pub(super) fn reader(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).during(OPENING)?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), Fault> {
    connection.busy_timeout(PATIENCE).during(OPENING)?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)
        .during(OPENING)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch(SHARED).during(OPENING)
}

fn make_file(path: &Path) -> Result<(), Fault> {
    folder::private()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| folder::fault(OPENING, path, &error))?;
    path.parent().map_or(Ok(()), folder::sync)
}

/// A setting that the database passes over in silence would be a promise that we do not keep.
fn promised(connection: &Connection, pragma: &str, wanted: &str) -> Result<(), Fault> {
    let found = connection
        .pragma_query_value(None, pragma, |row| {
            row.get_ref(0).map(|value| match value {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                _ => String::new(),
            })
        })
        .during(OPENING)?;
    if found == wanted {
        return Ok(());
    }
    let detail =
        format!("{pragma} is {found} where {wanted} was asked; this file system may not allow it");
    Err(Fault::Io { doing: OPENING, detail })
}

/// Looks for damage without comparing indexes: fast, and what a torn or foreign write breaks.
pub(super) fn quick_check(connection: &Connection) -> Result<(), Fault> {
    let said: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .during(CHECKING)?;
    if said == "ok" { Ok(()) } else { Err(corrupt(CHECKING, said)) }
}
