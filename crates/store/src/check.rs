//! Checksums beside what is stored: damage on the disk is named where it is read.
//!
//! They guard against a disk that errs, not against people who lie; for those there are signatures
//! and the tree. The place of an entry goes into its checksum, so that one entry written over
//! another is noticed as well (HOUSE.md B6 rule 4).

use basics::BookId;
use crc32fast::Hasher;

/// Checksums of one book's entries.
#[derive(Clone)]
pub(crate) struct Checksums(Hasher);

impl Checksums {
    /// For the entries of this book.
    pub(crate) fn of(book: BookId) -> Self {
        let mut hasher = Hasher::new();
        hasher.update(book.as_bytes());
        Self(hasher)
    }

    /// The checksum of an entry at its place.
    pub(crate) fn entry(&self, seq: u64, bytes: &[u8]) -> u32 {
        let mut hasher = self.0.clone();
        hasher.update(&seq.to_be_bytes());
        hasher.update(bytes);
        hasher.finalize()
    }
}

/// The checksum of a text under its hash, or of any other bytes under their name.
pub(crate) fn named(name: &[u8], bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::new();
    hasher.update(name);
    hasher.update(bytes);
    hasher.finalize()
}
