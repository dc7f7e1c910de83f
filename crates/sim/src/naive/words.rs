//! Whose words are whose, and what was erased of them, as it stands in the acts.

use basics::{PersonId, WordHash};
use rules::Deed;
use std::collections::{BTreeMap, BTreeSet};

/// Words on a sheet of paper.
#[derive(Debug, Default)]
pub(super) struct Written {
    authors: BTreeMap<WordHash, PersonId>,
    erased: BTreeSet<WordHash>,
}

impl Written {
    /// Writes down what an act names and erases; what is wrong with it comes back.
    pub(super) fn write(&mut self, by: PersonId, deed: &Deed) -> Option<String> {
        for (word, author) in deed.refers_to().words {
            if self.erased.contains(&word) {
                return Some(format!("{by:?} named {word:?}, which was erased"));
            }
            self.authors.entry(word).or_insert(author.unwrap_or(by));
        }
        let Deed::EraseWords(deed) = deed else { return None };
        let own = deed
            .words
            .iter()
            .all(|word| self.authors.get(word) == Some(&by));
        let before = self.erased.len();
        self.erased.extend(&deed.words);
        let new = self.erased.len() == before + deed.words.len();
        (!own || !new).then(|| format!("{by:?} erased what was not theirs, or erased already"))
    }

    /// What was erased.
    pub(super) const fn erased(&self) -> &BTreeSet<WordHash> {
        &self.erased
    }
}
