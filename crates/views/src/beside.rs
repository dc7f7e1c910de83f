//! What lies beside the book, as it is given at rendering time.

use basics::{TextHash, WordHash};
use std::collections::BTreeMap;

/// Gives texts and words. A query asks for every member's name once, so that whoever answers
/// keeps them at hand; what is withheld or erased is nothing.
pub trait Beside {
    /// A text of the assembly.
    fn text(&self, hash: &TextHash) -> Option<String>;
    /// A person's words.
    fn word(&self, hash: &WordHash) -> Option<String>;
}

/// Nothing at all: what a keeper sees who guards a book without its words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Beside for Nothing {
    fn text(&self, _: &TextHash) -> Option<String> {
        None
    }

    fn word(&self, _: &WordHash) -> Option<String> {
        None
    }
}

/// Texts and words in memory: those of an export, or of a test.
impl Beside for (BTreeMap<TextHash, String>, BTreeMap<WordHash, String>) {
    fn text(&self, hash: &TextHash) -> Option<String> {
        self.0.get(hash).cloned()
    }

    fn word(&self, hash: &WordHash) -> Option<String> {
        self.1.get(hash).cloned()
    }
}
