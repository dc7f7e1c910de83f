//! Reading while the writer writes: each call sees one committed state.

use super::trouble::{During, signed, unsigned};
use super::{connect, erase, schema};
use crate::check::{self, Checksums};
use crate::fault::{Fault, OpenFault};
use crate::records::{Head, Stats, Word};
use crate::seal::{NONCE_BYTES, Sealed};
use crate::traits::Reader;
use crate::{heads, name};
use basics::{BookId, Nonce, PersonId, TextHash, WordHash};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use std::fs;
use std::ops::{ControlFlow, Range};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

const ENTRIES: &str = "reading entries";
const BESIDE: &str = "reading what lies beside a book";
const NOTES: &str = "reading drafts and settings";
const STATS: &str = "counting what is stored";

/// Connections that wait for their next reader; more are closed after use.
const IDLE_MAX: usize = 8;

/// Entries between two looks at the database: a long replay must not keep the writer from folding
/// its log, and each look costs some microseconds.
const RUN: u64 = 4_096;

/// Reads a folder that a [`super::SqliteStore`] has open. Clones share their connections; each
/// call takes one for itself, so that calls never wait for each other.
#[derive(Clone, Debug)]
pub struct SqliteReader(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    database: PathBuf,
    heads: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

/// A book as one connection sees it.
#[derive(Clone, Copy)]
struct Found {
    no: i64,
    len: u64,
}

impl SqliteReader {
    /// A reader of a folder whether or not a process has it open for writing.
    ///
    /// # Errors
    /// There is no database, or it is not ours, or a fault of the machine.
    pub fn of(folder: &Path) -> Result<Self, OpenFault> {
        Self::of_backup(&folder.join(super::DATABASE), folder)
    }

    /// A reader of a backup, beside what the folder that it is of knows of its signed checkpoints.
    ///
    /// # Errors
    /// As [`SqliteReader::of`].
    pub fn of_backup(file: &Path, folder: &Path) -> Result<Self, OpenFault> {
        let reader = Self::new(file.to_owned(), folder.join(super::HEADS));
        schema::must_be_ours(&connect::reader(file)?, file)?;
        Ok(reader)
    }

    pub(super) fn new(database: PathBuf, heads: PathBuf) -> Self {
        Self(Arc::new(Shared { database, heads, idle: Mutex::default() }))
    }

    /// Lends a connection to `read`. It holds no transaction when it comes back.
    pub(super) fn with<T>(
        &self, read: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let idle = || self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let connection = match waiting {
            Some(connection) => connection,
            None => connect::reader(&self.0.database)?,
        };
        let outcome = read(&connection)?;
        let mut idle = idle();
        if idle.len() < IDLE_MAX {
            idle.push(connection);
        }
        Ok(outcome)
    }
}

fn find(connection: &Connection, book: BookId) -> Result<Option<Found>, Fault> {
    connection
        .prepare_cached("SELECT no, len FROM book WHERE id = ?1")
        .during(ENTRIES)?
        .query_row([book.as_bytes()], |row| {
            Ok(Found { no: row.get(0)?, len: unsigned(row.get(1)?) })
        })
        .optional()
        .during(ENTRIES)
}

/// Gives the entries at the positions of `span` to `each`, and says whether it broke off.
fn run(
    connection: &Connection, book: BookId, book_no: i64, span: Range<u64>,
    each: &mut dyn FnMut(u64, &[u8]) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, Fault> {
    let damaged = |seq: u64, detail: &str| Fault::Corrupt {
        what: format!("entry {seq} of book {book}"),
        detail: detail.to_owned(),
    };
    let mut entries = connection
        .prepare_cached(
            "SELECT place, checksum, bytes FROM entry WHERE place >= ?1 AND place < ?2
             ORDER BY place",
        )
        .during(ENTRIES)?;
    let place = |seq| schema::first_place(book_no).saturating_add(signed(seq));
    let mut rows = entries
        .query([place(span.start), place(span.end)])
        .during(ENTRIES)?;
    let checksums = Checksums::of(book);
    for seq in span {
        let Some(row) = rows.next().during(ENTRIES)? else {
            return Err(damaged(seq, "it is missing"));
        };
        let found: i64 = row.get(0).during(ENTRIES)?;
        let checksum: i64 = row.get(1).during(ENTRIES)?;
        let bytes = row.get_ref(2).during(ENTRIES)?.as_blob().unwrap_or(&[]);
        if found != place(seq) {
            return Err(damaged(seq, "it is missing"));
        }
        if checksum != i64::from(checksums.entry(seq, bytes)) {
            return Err(damaged(seq, "it is not what was written"));
        }
        if each(seq, bytes).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// All rows of a question, in its order.
fn all<T>(
    connection: &Connection, doing: &'static str, sql: &str, values: impl Params,
    each: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Fault> {
    connection
        .prepare_cached(sql)
        .during(doing)?
        .query_map(values, each)
        .during(doing)?
        .collect::<rusqlite::Result<_>>()
        .during(doing)
}

/// The one row of a question, if there is one.
fn one<T>(
    connection: &Connection, doing: &'static str, sql: &str, values: impl Params,
    each: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, Fault> {
    connection
        .prepare_cached(sql)
        .during(doing)?
        .query_row(values, each)
        .optional()
        .during(doing)
}

impl Reader for SqliteReader {
    fn books(&self) -> Result<Vec<BookId>, Fault> {
        self.with(|connection| {
            all(
                connection,
                ENTRIES,
                "SELECT id FROM book ORDER BY id",
                [],
                |row| row.get(0).map(BookId),
            )
        })
    }

    fn len(&self, book: BookId) -> Result<u64, Fault> {
        self.with(|connection| Ok(find(connection, book)?.map_or(0, |found| found.len)))
    }

    fn read_from(
        &self, book: BookId, seq: u64, entries_max: usize, bytes_max: usize,
    ) -> Result<Vec<Vec<u8>>, Fault> {
        self.with(|connection| {
            let mut entries = Vec::new();
            let Some(found) = find(connection, book)? else { return Ok(entries) };
            let wanted = u64::try_from(entries_max).unwrap_or(u64::MAX);
            let to = seq.saturating_add(wanted).min(found.len);
            let mut room = bytes_max;
            let mut take = |_, bytes: &[u8]| {
                if bytes.len() > room && !entries.is_empty() {
                    return ControlFlow::Break(());
                }
                room = room.saturating_sub(bytes.len());
                entries.push(bytes.to_vec());
                ControlFlow::Continue(())
            };
            run(connection, book, found.no, seq..to, &mut take).map(|_| entries)
        })
    }

    fn for_each_entry(
        &self, book: BookId, from: u64, each: &mut dyn FnMut(u64, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        self.with(|connection| {
            let Some(found) = find(connection, book)? else { return Ok(()) };
            let mut next = from;
            while next < found.len {
                let to = next.saturating_add(RUN).min(found.len);
                if run(connection, book, found.no, next..to, each)?.is_break() {
                    break;
                }
                next = to;
            }
            Ok(())
        })
    }

    fn text(&self, book: BookId, hash: TextHash) -> Result<Option<String>, Fault> {
        const SQL: &str = "SELECT t.checksum, t.content FROM book AS b
             JOIN beside AS l ON l.book = b.no JOIN text AS t ON t.no = l.text
             WHERE b.id = ?1 AND t.hash = ?2";
        self.with(|connection| {
            let values = params![book.as_bytes(), hash.as_bytes()];
            let found = one(connection, BESIDE, SQL, values, |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
            })?;
            let Some((checksum, content)) = found else { return Ok(None) };
            if checksum == i64::from(check::named(hash.as_bytes(), content.as_bytes())) {
                return Ok(Some(content));
            }
            Err(Fault::Corrupt {
                what: format!("text {hash}"),
                detail: "it is not what was written".to_owned(),
            })
        })
    }

    fn texts(&self, book: BookId) -> Result<Vec<TextHash>, Fault> {
        const SQL: &str = "SELECT t.hash FROM book AS b JOIN beside AS l ON l.book = b.no
             JOIN text AS t ON t.no = l.text WHERE b.id = ?1 ORDER BY t.hash";
        self.with(|connection| {
            all(connection, BESIDE, SQL, [book.as_bytes()], |row| {
                row.get(0).map(TextHash)
            })
        })
    }

    fn word(&self, book: BookId, hash: WordHash) -> Result<Option<Word>, Fault> {
        const SQL: &str = "SELECT k.author, k.secret, w.nonce, w.sealed FROM book AS b
             JOIN word AS w ON w.book = b.no JOIN author_key AS k ON k.no = w.author_key
             WHERE b.id = ?1 AND w.hash = ?2";
        self.with(|connection| {
            let values = params![book.as_bytes(), hash.as_bytes()];
            let found = one(connection, BESIDE, SQL, values, |row| {
                let sealed = Sealed {
                    nonce: row.get::<_, [u8; NONCE_BYTES]>(2)?,
                    bytes: row.get(3)?,
                };
                Ok((PersonId(row.get(0)?), row.get(1)?, sealed))
            })?;
            found
                .map(|(author, secret, sealed)| {
                    erase::open_word(book, hash, author, secret, &sealed)
                })
                .transpose()
        })
    }

    fn words(&self, book: BookId) -> Result<Vec<WordHash>, Fault> {
        const SQL: &str = "SELECT w.hash FROM book AS b JOIN word AS w ON w.book = b.no
             WHERE b.id = ?1 ORDER BY w.hash";
        self.with(|connection| {
            all(connection, BESIDE, SQL, [book.as_bytes()], |row| {
                row.get(0).map(WordHash)
            })
        })
    }

    fn head(&self, book: BookId) -> Result<Option<Head>, Fault> {
        heads::read(&self.0.heads, book)
    }

    fn draft(&self, id: Nonce) -> Result<Option<Vec<u8>>, Fault> {
        const SQL: &str = "SELECT bytes FROM draft WHERE id = ?1";
        self.with(|connection| one(connection, NOTES, SQL, [id.as_bytes()], |row| row.get(0)))
    }

    fn drafts(&self) -> Result<Vec<Nonce>, Fault> {
        const SQL: &str = "SELECT id FROM draft ORDER BY id";
        self.with(|connection| all(connection, NOTES, SQL, [], |row| row.get(0).map(Nonce)))
    }

    fn note(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        const SQL: &str = "SELECT bytes FROM note WHERE name = ?1";
        name::check(name)?;
        self.with(|connection| one(connection, NOTES, SQL, [name], |row| row.get(0)))
    }

    fn stats(&self) -> Result<Stats, Fault> {
        const SQL: &str = "SELECT (SELECT count(*) FROM book), (SELECT sum(len) FROM book),
             (SELECT count(*) FROM text), (SELECT count(*) FROM word),
             (SELECT count(*) FROM draft)";
        let log = self.0.database.with_extension("sqlite-wal");
        let sizes = [&self.0.database, &log].map(|path| fs::metadata(path).map_or(0, |m| m.len()));
        self.with(|connection| {
            let counts = one(connection, STATS, SQL, [], |row| {
                let count = |at| {
                    row.get::<_, Option<i64>>(at)
                        .map(|n| unsigned(n.unwrap_or(0)))
                };
                Ok(Stats {
                    books: count(0)?,
                    entries: count(1)?,
                    texts: count(2)?,
                    words: count(3)?,
                    drafts: count(4)?,
                    bytes: sizes.iter().sum(),
                })
            })?;
            Ok(counts.unwrap_or_default())
        })
    }

    fn examine(&self) -> Result<Vec<String>, Fault> {
        self.examine_all()
    }
}
