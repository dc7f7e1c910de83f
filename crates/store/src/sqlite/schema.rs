//! How books lie in the database.
//!
//! An entry's place is its book's number times 2^40 plus its position, so that one integer key
//! holds both, the entries of a book lie together, and adding one touches the end of its book.

use super::trouble::During;
use crate::fault::{Fault, OpenFault};
use rusqlite::Connection;
use std::path::Path;

/// "Crcl" as a big-endian integer: the mark of this program in the file's header.
const APPLICATION_ID: i64 = 0x4372_636c;

/// The format that this program writes, and the newest that it reads.
const FORMAT: i64 = 1;

/// Positions in one book: 2^40 entries are more than a village can write in ten thousand years.
const POSITIONS: i64 = 1 << 40;

/// The place of the first entry of a book, given the book's number.
pub(super) const fn first_place(book_no: i64) -> i64 {
    book_no.saturating_mul(POSITIONS)
}

/// A key is never deleted, but overwritten by zeros of the same length: the row then stays where
/// it is, and no copy of the key can remain in a part of a page that is not used any more.
const TABLES: &str = "
CREATE TABLE book (
  no INTEGER PRIMARY KEY CHECK (no BETWEEN 1 AND 4194303),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  len INTEGER NOT NULL CHECK (len BETWEEN 1 AND 1099511627775)
) STRICT;
CREATE TABLE entry (
  place INTEGER PRIMARY KEY,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE text (
  no INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  checksum INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE beside (
  book INTEGER NOT NULL REFERENCES book (no),
  text INTEGER NOT NULL REFERENCES text (no),
  PRIMARY KEY (book, text)
) STRICT, WITHOUT ROWID;
CREATE TABLE author_key (
  no INTEGER PRIMARY KEY,
  book INTEGER NOT NULL REFERENCES book (no),
  author BLOB NOT NULL CHECK (length(author) = 32),
  secret BLOB NOT NULL CHECK (length(secret) = 32),
  live INTEGER NOT NULL CHECK (live IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX author_key_live ON author_key (book, author) WHERE live = 1;
CREATE TABLE word (
  no INTEGER PRIMARY KEY,
  book INTEGER NOT NULL REFERENCES book (no),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  author_key INTEGER NOT NULL REFERENCES author_key (no),
  nonce BLOB NOT NULL CHECK (length(nonce) = 24),
  sealed BLOB NOT NULL,
  UNIQUE (book, hash)
) STRICT;
CREATE INDEX word_author_key ON word (author_key);
CREATE TABLE draft (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE note (
  name TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
";

const DOING: &str = "preparing the database";

/// What a database file is to us.
enum Kind {
    /// Nothing is in it yet.
    Empty,
    /// It has our mark and the format that we write.
    Ours,
}

/// Makes the tables in an empty file, or sees to it that the file is ours and of a format we know.
/// Nothing is written to a file that is not.
pub(super) fn prepare(connection: &mut Connection, path: &Path) -> Result<(), OpenFault> {
    match kind(connection, path)? {
        Kind::Ours => Ok(()),
        Kind::Empty => Ok(make(connection)?),
    }
}

/// Refuses a file that is empty, of another program, or of a format that we do not know.
pub(super) fn must_be_ours(connection: &Connection, path: &Path) -> Result<(), OpenFault> {
    match kind(connection, path)? {
        Kind::Ours => Ok(()),
        Kind::Empty => {
            let (file, detail) = (path.display().to_string(), "it is empty".to_owned());
            Err(OpenFault::Foreign { file, detail })
        }
    }
}

fn kind(connection: &Connection, path: &Path) -> Result<Kind, OpenFault> {
    let file = || path.display().to_string();
    let number = |sql: &str| {
        connection
            .query_row(sql, [], |row| row.get::<_, i64>(0))
            .during(DOING)
    };
    let application = number("PRAGMA application_id")?;
    let format = number("PRAGMA user_version")?;
    let tables = number("SELECT count(*) FROM sqlite_schema")?;
    match (application, format, tables) {
        (APPLICATION_ID, FORMAT, _) => Ok(Kind::Ours),
        (APPLICATION_ID, found, _) if found > FORMAT => {
            Err(OpenFault::Newer { file: file(), found, known: FORMAT })
        }
        (0, 0, 0) => Ok(Kind::Empty),
        _ => Err(OpenFault::Foreign {
            file: file(),
            detail: format!("mark {application:#x}, format {format}, {tables} tables"),
        }),
    }
}

/// Marks and tables come in one transaction, so that a crash leaves an empty file or a whole one.
fn make(connection: &mut Connection) -> Result<(), Fault> {
    let making = connection.transaction().during(DOING)?;
    making.execute_batch(TABLES).during(DOING)?;
    making
        .pragma_update(None, "application_id", APPLICATION_ID)
        .during(DOING)?;
    making
        .pragma_update(None, "user_version", FORMAT)
        .during(DOING)?;
    making.commit().during(DOING)
}
