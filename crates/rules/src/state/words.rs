//! Who wrote which words, and what was erased of them. The words themselves lie beside the book.

use crate::registry::Deed;
use basics::{PersonId, WordHash};
use std::collections::{BTreeMap, BTreeSet};

/// Every commitment to words that the book names, with its author. Authors are kept by number,
/// since there are many words of few people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    authors: Vec<PersonId>,
    numbers: BTreeMap<PersonId, u32>,
    written: BTreeMap<WordHash, u32>,
    erased: BTreeSet<WordHash>,
}

impl Words {
    /// Whose words these are: of whoever's act named them first, so that nobody makes another's
    /// words their own by naming them again.
    pub fn author(&self, word: &WordHash) -> Option<PersonId> {
        let number = *self.written.get(word)?;
        self.authors.get(number as usize).copied()
    }

    /// Whether they were erased.
    pub fn is_erased(&self, word: &WordHash) -> bool {
        self.erased.contains(word)
    }

    /// What was erased, sorted.
    pub fn erased(&self) -> impl ExactSizeIterator<Item = &WordHash> {
        self.erased.iter()
    }

    /// Everything that was written, sorted, with its author.
    pub fn written(&self) -> impl Iterator<Item = (&WordHash, PersonId)> {
        let author = |number: u32| self.authors.get(number as usize).copied();
        self.written
            .iter()
            .filter_map(move |(word, number)| Some((word, author(*number)?)))
    }

    /// Whether an act names words that were erased: they do not come back.
    pub(crate) fn names_erased(&self, deed: &Deed) -> bool {
        // Looked at only where something was erased, which spares most books the search.
        !self.erased.is_empty()
            && deed
                .refers_to()
                .words
                .iter()
                .any(|(word, _)| self.is_erased(word))
    }

    /// Notes that somebody wrote these.
    pub(super) fn note(&mut self, word: WordHash, author: PersonId) {
        let number = self.numbers.entry(author).or_insert_with(|| {
            self.authors.push(author);
            // There are fewer people than entries, and fewer entries than this number holds.
            u32::try_from(self.authors.len() - 1).unwrap_or(u32::MAX)
        });
        self.written.entry(word).or_insert(*number);
    }

    /// Notes that these were erased.
    pub(super) fn erase(&mut self, words: &[WordHash]) {
        self.erased.extend(words);
    }
}
