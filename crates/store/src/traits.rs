//! The two sides of a store: one writer and any number of readers.
//!
//! Both traits can be used as objects (`Box<dyn Store>`, `Arc<dyn Reader>`) and are narrow enough
//! for another database to stand behind them. They know bytes, lengths and hashes, and nothing of
//! what an entry means.

use crate::fault::{AppendFault, Fault, HeadFault};
use crate::records::{Append, Behind, Head, Stats, Withdrawn, Word};
use basics::{BookId, Nonce, PersonId, TextHash, WordHash};
use std::ops::ControlFlow;
use std::sync::Arc;

/// The one writer. There is at most one for each folder or database at a time.
pub trait Store: Send {
    /// A reader that sees, at each of its calls, everything that was acknowledged before. Many
    /// threads may use it at once.
    fn reader(&self) -> Arc<dyn Reader>;

    /// Adds a whole group in one transaction, or nothing of it. When this returns `Ok`, the group
    /// survives a crash of the machine.
    ///
    /// # Errors
    /// A length that differs from the expected one, a book behind its signed checkpoint, an entry
    /// outside the limits, or a fault of the machine. After a fault that
    /// [must stop](Fault::must_stop) every further write is refused with [`Fault::Halted`].
    fn append(&mut self, group: &[Append]) -> Result<(), AppendFault>;

    /// Like [`Store::append`], for entries that a keeper gives back to a book in
    /// [`Store::behind`]: it reaches at most to the last signed checkpoint. The caller checks, on
    /// arriving there, that the root is the signed one.
    ///
    /// # Errors
    /// [`AppendFault::BeyondSigned`], or those of [`Store::append`].
    fn catch_up(&mut self, group: &[Append]) -> Result<(), AppendFault>;

    /// Lays texts and words beside a book that has entries. What is there already stays as it is.
    ///
    /// # Errors
    /// [`AppendFault::NoSuchBook`], or a fault of the machine.
    fn put_beside(
        &mut self, book: BookId, texts: &[(TextHash, String)], words: &[Word],
    ) -> Result<(), AppendFault>;

    /// Erases some words. Each author's other words are sealed again under a fresh key and the old
    /// key is destroyed, so that nothing that may be left on the disk can be opened. Unknown
    /// hashes are passed over.
    ///
    /// # Errors
    /// A fault of the machine.
    fn withdraw_words(&mut self, book: BookId, hashes: &[WordHash]) -> Result<Withdrawn, Fault>;

    /// Erases all words of a person in a book and destroys the key they were sealed under.
    ///
    /// # Errors
    /// A fault of the machine.
    fn withdraw_author(&mut self, book: BookId, author: PersonId) -> Result<Withdrawn, Fault>;

    /// Tries again to remove destroyed keys from the database's log; `true` when nothing is left.
    ///
    /// # Errors
    /// A fault of the machine.
    fn scrub(&mut self) -> Result<bool, Fault>;

    /// Records the last checkpoint that was signed over a book, apart from the database, before it
    /// is published. It never goes back. A size beyond the stored length (learnt from a keeper
    /// after a restored backup) puts the book into [`Store::behind`].
    ///
    /// # Errors
    /// [`HeadFault::Backwards`]; [`HeadFault::Forked`] if a note of the same size has other lines
    /// before its signatures; or a fault of the machine.
    fn record_head(&mut self, book: BookId, size: u64, note: &[u8]) -> Result<(), HeadFault>;

    /// The books of which fewer entries are stored than were signed. They can be read;
    /// [`Store::append`] to them is refused until [`Store::catch_up`] has closed the gap.
    fn behind(&self) -> Vec<Behind>;

    /// Keeps a founding that is being prepared; it belongs to no book yet. Replaces one of the
    /// same id.
    ///
    /// # Errors
    /// A fault of the machine.
    fn put_draft(&mut self, id: Nonce, bytes: &[u8]) -> Result<(), Fault>;

    /// Removes a draft; one that is not there is no error.
    ///
    /// # Errors
    /// A fault of the machine.
    fn delete_draft(&mut self, id: Nonce) -> Result<(), Fault>;

    /// Keeps one of the node's own settings under a name of 1 to 40 characters of `a`–`z`,
    /// `0`–`9`, `_`, `-` and `.`. Replaces what was there.
    ///
    /// # Errors
    /// [`Fault::Name`], or a fault of the machine.
    fn put_note(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault>;

    /// Removes a setting; one that is not there is no error.
    ///
    /// # Errors
    /// [`Fault::Name`], or a fault of the machine.
    fn delete_note(&mut self, name: &str) -> Result<(), Fault>;

    /// Thirty-two random bytes under a name (as for notes), made at the first call and the same
    /// ever after. They lie apart from the database and are in no backup.
    ///
    /// # Errors
    /// [`Fault::Name`], or a fault of the machine.
    fn secret(&mut self, name: &str) -> Result<[u8; 32], Fault>;
}

/// What can be read while the writer writes. Each call sees one state, whole.
pub trait Reader: Send + Sync {
    /// The books with at least one entry, ascending by id.
    ///
    /// # Errors
    /// A fault of the machine.
    fn books(&self) -> Result<Vec<BookId>, Fault>;

    /// How many entries a book has; 0 for an unknown one.
    ///
    /// # Errors
    /// A fault of the machine.
    fn len(&self, book: BookId) -> Result<u64, Fault>;

    /// Entries from a position on: at most `entries_max` of them and `bytes_max` bytes in all, but
    /// at least one if there is any and `entries_max` is not 0.
    ///
    /// # Errors
    /// [`Fault::Corrupt`] if an entry is missing or not what was written; other faults of the
    /// machine.
    fn read_from(
        &self, book: BookId, seq: u64, entries_max: usize, bytes_max: usize,
    ) -> Result<Vec<Vec<u8>>, Fault>;

    /// Gives each entry from a position on to `each`, with its position, until the end as of some
    /// moment during the call or until `each` breaks off. Made for replay: no copies.
    ///
    /// # Errors
    /// As [`Reader::read_from`].
    fn for_each_entry(
        &self, book: BookId, from: u64, each: &mut dyn FnMut(u64, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), Fault>;

    /// A text, if it lies beside this book. A text of another book is as if it did not exist.
    ///
    /// # Errors
    /// A fault of the machine.
    fn text(&self, book: BookId, hash: TextHash) -> Result<Option<String>, Fault>;

    /// The texts beside a book, ascending by hash.
    ///
    /// # Errors
    /// A fault of the machine.
    fn texts(&self, book: BookId) -> Result<Vec<TextHash>, Fault>;

    /// Words, if they lie beside this book and were not erased.
    ///
    /// # Errors
    /// [`Fault::Corrupt`] if their seal does not open; other faults of the machine.
    fn word(&self, book: BookId, hash: WordHash) -> Result<Option<Word>, Fault>;

    /// The words beside a book, ascending by hash.
    ///
    /// # Errors
    /// A fault of the machine.
    fn words(&self, book: BookId) -> Result<Vec<WordHash>, Fault>;

    /// The last recorded checkpoint of a book.
    ///
    /// # Errors
    /// A fault of the machine.
    fn head(&self, book: BookId) -> Result<Option<Head>, Fault>;

    /// A founding that is being prepared.
    ///
    /// # Errors
    /// A fault of the machine.
    fn draft(&self, id: Nonce) -> Result<Option<Vec<u8>>, Fault>;

    /// The foundings that are being prepared, ascending by id.
    ///
    /// # Errors
    /// A fault of the machine.
    fn drafts(&self) -> Result<Vec<Nonce>, Fault>;

    /// One of the node's own settings.
    ///
    /// # Errors
    /// [`Fault::Name`], or a fault of the machine.
    fn note(&self, name: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// How much is stored.
    ///
    /// # Errors
    /// A fault of the machine.
    fn stats(&self) -> Result<Stats, Fault>;

    /// Examines everything that is stored, which takes as long as reading it all, and says what is
    /// wrong, one line each. Empty: sound.
    ///
    /// # Errors
    /// A fault of the machine that keeps it from looking.
    fn examine(&self) -> Result<Vec<String>, Fault>;
}
