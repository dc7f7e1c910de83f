//! What goes into a store and comes out of it, as plain values.

use basics::{BookId, PersonId, TextHash, WordHash, limits};
use std::fmt;

/// Entries to be added to one book, with what lies beside them. Several make a group, which is
/// stored whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Append {
    /// The book. One that is unknown comes into being with its first entry.
    pub book: BookId,
    /// How many entries the book must have before these are added: compare and set. Where a group
    /// names one book twice, the second counts what the first has added.
    pub expected_len: u64,
    /// Canonical bytes of the entries, in order, each of 1 to 65,535 bytes (`spec/book.md` 2).
    pub entries: Vec<Vec<u8>>,
    /// Texts that belong to the assembly, by their hash, which the caller has checked.
    pub texts: Vec<(TextHash, String)>,
    /// Words of persons, whose hashes the caller has checked.
    pub words: Vec<Word>,
}

impl Append {
    /// Entries with nothing beside them.
    pub const fn entries(book: BookId, expected_len: u64, entries: Vec<Vec<u8>>) -> Self {
        Self {
            book,
            expected_len,
            entries,
            texts: Vec::new(),
            words: Vec::new(),
        }
    }
}

/// What a person wrote, to lie sealed beside a book (`spec/book.md` section 8).
///
/// Its `Debug` form shows neither salt nor content, so that no log ever holds them.
#[derive(Clone, PartialEq, Eq)]
pub struct Word {
    /// The commitment in the book.
    pub hash: WordHash,
    /// Whose words these are: they can be erased together.
    pub author: PersonId,
    /// The random bytes without which the commitment cannot be guessed at.
    pub salt: [u8; limits::SALT_BYTES],
    /// The words.
    pub content: String,
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Word")
            .field("hash", &self.hash)
            .field("author", &self.author)
            .field("bytes", &self.content.len())
            .finish_non_exhaustive()
    }
}

/// The last signed checkpoint of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries it is over.
    pub size: u64,
    /// The signed note as it was recorded.
    pub note: Vec<u8>,
}

/// A book of which fewer entries are stored than were signed: a backup was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// The book.
    pub book: BookId,
    /// Entries that are stored.
    pub have: u64,
    /// Entries under the last signed checkpoint.
    pub signed: u64,
}

/// What came of an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// How many words were erased.
    pub words: u64,
    /// Whether the destroyed key is also gone from the database's log on the disk. `false` while
    /// a reader still looks at an older state; the next write, `scrub` or opening finishes it.
    pub traceless: bool,
}

/// How much is stored, for the status page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Books with at least one entry.
    pub books: u64,
    /// Entries of all books.
    pub entries: u64,
    /// Different texts.
    pub texts: u64,
    /// Words that are not erased.
    pub words: u64,
    /// Foundings that are being prepared.
    pub drafts: u64,
    /// Bytes on the disk; 0 where there is no disk.
    pub bytes: u64,
}
