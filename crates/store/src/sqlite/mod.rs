//! Books in one `SQLite` file, in a folder that one process has for itself.
//!
//! ```text
//! lock                who has the folder
//! caracol.sqlite      books and what lies beside them (with -wal and -shm while it is open)
//! heads/<book id>     the last signed checkpoint of each book; in no backup
//! secrets/<name>      secrets of the node; in no backup
//! reserve             room for finishing what was begun, where one is kept
//! ```

mod append;
mod backup;
mod beside;
mod checkpoint;
mod connect;
mod erase;
mod examine;
mod notes;
mod read;
mod schema;
mod trouble;

pub use read::SqliteReader;

use crate::fault::{AppendFault, Fault, HeadFault, OpenFault};
use crate::group::{Adding, HoldsFault};
use crate::heads::Heads;
use crate::lock::FolderLock;
use crate::records::{Append, Behind, Withdrawn, Word};
use crate::reserve::Reserve;
use crate::traits::{Reader, Store};
use crate::{folder, secrets};
use basics::{BookId, Nonce, PersonId, TextHash, WordHash};
use checkpoint::Log;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use trouble::{During, corrupt, unsigned};

const OPENING: &str = "opening the database";

/// The database's file in the folder.
const DATABASE: &str = "caracol.sqlite";

/// The folder of signed checkpoints in the folder.
const HEADS: &str = "heads";

/// A book as the writer remembers it between groups.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// Its number in the database.
    no: i64,
    /// How many entries it has.
    len: u64,
}

/// The writer of a folder.
#[derive(Debug)]
pub struct SqliteStore {
    // Fields are dropped in this order: the readers that wait are closed first, so that the writer
    // is the last to leave the database, and the lock is given back after that.
    reader: SqliteReader,
    connection: Connection,
    known: BTreeMap<BookId, Known>,
    heads: Heads,
    log: Log,
    halted: Option<String>,
    reserve: Reserve,
    folder: PathBuf,
    _lock: FolderLock,
}

impl SqliteStore {
    /// Opens a folder for the one process that may write to it, and makes it if it is not there.
    ///
    /// An interrupted write is undone here, the database is checked for damage, and books that are
    /// shorter than their signed checkpoint are remembered for [`Store::behind`].
    ///
    /// # Errors
    /// [`OpenFault::InUse`] while another process has the folder; [`OpenFault::Newer`] and
    /// [`OpenFault::Foreign`] for a file that this program must not touch; or a fault of the
    /// machine.
    pub fn open(folder: &Path) -> Result<Self, OpenFault> {
        match Self::open_once(folder) {
            // Opening needs a little room; what is in the folder can be read with it.
            Err(OpenFault::Fault(Fault::DiskFull { .. })) if Reserve::left(folder).give_up() => {
                Self::open_once(folder)
            }
            opened => opened,
        }
    }

    fn open_once(folder: &Path) -> Result<Self, OpenFault> {
        folder::make_private(folder)?;
        let lock = FolderLock::take(folder)?;
        let path = folder.join(DATABASE);
        let connection = connect::writer(&path)?;
        connect::quick_check(&connection)?;
        let known = known(&connection)?;
        let heads = folder.join(HEADS);
        let mut store = Self {
            connection,
            reader: SqliteReader::new(path, heads.clone()),
            known,
            heads: Heads::open(heads)?,
            log: Log::default(),
            halted: None,
            reserve: Reserve::left(folder),
            folder: folder.to_owned(),
            _lock: lock,
        };
        // What the last process left in the log may hold a key that was destroyed since.
        store.fold_whole_log()?;
        Ok(store)
    }

    /// A reader that can be cloned, one for each thread or shared.
    pub fn sqlite_reader(&self) -> SqliteReader {
        self.reader.clone()
    }

    /// Limits the database to this many pages of 4,096 bytes, so that a node leaves room on a
    /// shared disk; at the limit, appending answers [`Fault::DiskFull`]. A limit below the present
    /// size only keeps it from growing.
    ///
    /// # Errors
    /// A fault of the machine.
    pub fn limit_pages(&mut self, pages: u32) -> Result<(), Fault> {
        self.connection
            .pragma_update(None, "max_page_count", pages)
            .during("limiting the database")
    }

    /// Keeps so many bytes of the disk for what must be finished when the disk is full: a
    /// checkpoint over what was just stored, an erasure. While there is no room for the reserve,
    /// appending answers [`Fault::DiskFull`], so that whatever is taken can be finished.
    ///
    /// # Errors
    /// [`Fault::DiskFull`] if there is no room now; the store can be used all the same. Or another
    /// fault of the machine.
    pub fn keep_reserve(&mut self, bytes: u64) -> Result<(), Fault> {
        self.reserve.keep(bytes)
    }

    /// Does something that finishes what was begun, out of the reserve if the disk is full.
    fn finish<T, E: HoldsFault>(
        &mut self, work: impl Fn(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let done = work(self);
        let full = |error: &E| matches!(error.fault(), Some(Fault::DiskFull { .. }));
        if done.as_ref().is_err_and(full) && self.reserve.give_up() {
            return work(self);
        }
        done
    }

    /// Refuses to write after a fault that leaves open what is on the disk.
    fn may_write(&self) -> Result<(), Fault> {
        match &self.halted {
            Some(because) => Err(Fault::Halted { because: because.clone() }),
            None => Ok(()),
        }
    }

    /// Takes note of a fault, and stops the writer for good if it is of that kind.
    fn heed(&mut self, fault: &Fault) {
        if fault.must_stop() && self.halted.is_none() {
            self.halted = Some(fault.to_string());
            // Closing would fold the log into the database, that is write once more. If even this
            // setting fails, the next opening checks what it finds.
            drop(
                self.connection
                    .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true),
            );
        }
    }

    /// Runs one transaction: what `write` does is durable when this returns `Ok`, and undone
    /// otherwise.
    fn write<T, E: HoldsFault>(
        &mut self, doing: &'static str, write: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.may_write()?;
        let outcome = self.transact(doing, write);
        if let Err(error) = &outcome
            && let Some(fault) = error.fault()
        {
            self.heed(&fault.clone());
        }
        if !self.connection.is_autocommit() {
            let fault = Fault::Io { doing, detail: "the database did not undo it".to_owned() };
            self.heed(&fault);
            return Err(fault.into());
        }
        outcome
    }

    fn transact<T, E: HoldsFault>(
        &mut self, doing: &'static str, write: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .during(doing)?;
        // Dropping the transaction on the way out undoes it.
        let done = write(&transaction)?;
        transaction.commit().during(doing)?;
        Ok(done)
    }
}

/// Reads the books' lengths and compares them with the last entry of each.
fn known(connection: &Connection) -> Result<BTreeMap<BookId, Known>, Fault> {
    let mut books = connection
        .prepare(
            "SELECT no, id, len, (SELECT max(place) FROM entry
               WHERE place BETWEEN (book.no << 40) AND (book.no << 40) + 1099511627775) FROM book",
        )
        .during(OPENING)?;
    let rows = books
        .query_map([], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get::<_, Option<i64>>(3)?,
            ))
        })
        .during(OPENING)?;
    let mut known = BTreeMap::new();
    for row in rows {
        let (no, id, len, last): (i64, [u8; 32], i64, _) = row.during(OPENING)?;
        let book = BookId(id);
        if last
            != Some(
                schema::first_place(no)
                    .saturating_add(len)
                    .saturating_sub(1),
            )
        {
            return Err(corrupt(
                OPENING,
                format!("book {book} does not end at its length {len}"),
            ));
        }
        known.insert(book, Known { no, len: unsigned(len) });
    }
    Ok(known)
}

impl Drop for SqliteStore {
    /// Leaves one whole file, so that whoever copies or replaces it needs to know of no other.
    fn drop(&mut self) {
        if self.halted.is_none() {
            // What cannot be folded stays in the log, which the next opening reads.
            drop(self.fold_whole_log());
        }
    }
}

impl Store for SqliteStore {
    fn reader(&self) -> Arc<dyn Reader> {
        Arc::new(self.reader.clone())
    }

    fn append(&mut self, group: &[Append]) -> Result<(), AppendFault> {
        self.add(group, Adding::New)
    }

    fn catch_up(&mut self, group: &[Append]) -> Result<(), AppendFault> {
        self.add(group, Adding::GivenBack)
    }

    fn put_beside(
        &mut self, book: BookId, texts: &[(TextHash, String)], words: &[Word],
    ) -> Result<(), AppendFault> {
        self.lay_beside(book, texts, words)
    }

    fn withdraw_words(&mut self, book: BookId, hashes: &[WordHash]) -> Result<Withdrawn, Fault> {
        self.finish(|store| store.erase_words(book, hashes))
    }

    fn withdraw_author(&mut self, book: BookId, author: PersonId) -> Result<Withdrawn, Fault> {
        self.finish(|store| store.erase_author(book, author))
    }

    fn scrub(&mut self) -> Result<bool, Fault> {
        self.may_write()?;
        self.fold_whole_log()
    }

    fn record_head(&mut self, book: BookId, size: u64, note: &[u8]) -> Result<(), HeadFault> {
        self.may_write()?;
        let outcome = self.finish(|store| store.heads.record(book, size, note));
        if let Err(HeadFault::Fault(fault)) = &outcome {
            self.heed(fault);
        }
        outcome
    }

    fn behind(&self) -> Vec<Behind> {
        let have = |book| self.known.get(&book).map_or(0, |known| known.len);
        self.heads
            .sizes()
            .map(|(book, signed)| Behind { book, have: have(book), signed })
            .filter(|behind| behind.have < behind.signed)
            .collect()
    }

    fn put_draft(&mut self, id: Nonce, bytes: &[u8]) -> Result<(), Fault> {
        self.keep_draft(id, bytes)
    }

    fn delete_draft(&mut self, id: Nonce) -> Result<(), Fault> {
        self.finish(|store| store.drop_draft(id))
    }

    fn put_note(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.keep_note(name, bytes)
    }

    fn delete_note(&mut self, name: &str) -> Result<(), Fault> {
        self.drop_note(name)
    }

    fn secret(&mut self, name: &str) -> Result<[u8; 32], Fault> {
        self.may_write()?;
        let outcome = secrets::read_or_make(&self.folder.join("secrets"), name);
        if let Err(fault) = &outcome {
            self.heed(fault);
        }
        outcome
    }
}
