//! What lies on a disk in memory: the part that a backup holds.

use crate::records::{Append, Word};
use basics::{BookId, Nonce, TextHash, WordHash};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Books, what lies beside them, drafts and settings.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    /// Entries, shared so that a reader or a backup copies no bytes.
    pub(super) books: BTreeMap<BookId, Vec<Arc<[u8]>>>,
    pub(super) texts: BTreeMap<TextHash, String>,
    pub(super) beside: BTreeSet<(BookId, TextHash)>,
    pub(super) words: BTreeMap<(BookId, WordHash), Word>,
    pub(super) drafts: BTreeMap<Nonce, Vec<u8>>,
    pub(super) notes: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// How many entries a book has.
    pub(super) fn len(&self, book: BookId) -> u64 {
        self.books
            .get(&book)
            .map_or(0, |entries| count(entries.len()))
    }

    /// Adds the first `entries_max` entries of a group, and what lies beside the books they are of.
    pub(super) fn add(&mut self, group: &[Append], entries_max: usize) {
        let mut room = entries_max;
        for part in group {
            let taken = part.entries.iter().take(room);
            room = room.saturating_sub(taken.len());
            if taken.len() > 0 {
                let book = self.books.entry(part.book).or_default();
                book.extend(taken.map(|bytes| Arc::from(bytes.as_slice())));
            }
            if self.books.contains_key(&part.book) {
                self.lay_beside(part.book, &part.texts, &part.words);
            }
        }
    }

    /// Lays texts and words beside a book; what is there already stays.
    pub(super) fn lay_beside(
        &mut self, book: BookId, texts: &[(TextHash, String)], words: &[Word],
    ) {
        for (hash, content) in texts {
            self.texts.entry(*hash).or_insert_with(|| content.clone());
            self.beside.insert((book, *hash));
        }
        for word in words {
            self.words
                .entry((book, word.hash))
                .or_insert_with(|| word.clone());
        }
    }

    /// Erases the words of a book that `which` picks; says how many.
    pub(super) fn erase(&mut self, book: BookId, which: impl Fn(&Word) -> bool) -> u64 {
        let before = self.words.len();
        self.words
            .retain(|(of, _), word| *of != book || !which(word));
        count(before.saturating_sub(self.words.len()))
    }
}

/// A number of things in memory.
pub(super) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}
