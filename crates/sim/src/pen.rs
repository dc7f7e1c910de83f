//! Writing things down: texts and words with their hashes, as they are handed in with an act.

use crate::chance::Chance;
use basics::{TextHash, WordHash};
use book::beside::{text_hash, word_hash};
use rules::Deed;

/// What somebody means to do, with everything that goes with it.
#[derive(Clone, Debug)]
pub struct Intent {
    /// The act.
    pub deed: Deed,
    /// Texts that it names.
    pub texts: Vec<String>,
    /// Words that it names.
    pub words: Vec<([u8; 32], String)>,
}

/// A pen: collects what lies beside an act while it is put together.
#[derive(Debug)]
pub struct Pen<'a> {
    chance: &'a mut Chance,
    texts: Vec<String>,
    words: Vec<([u8; 32], String)>,
}

const THINGS: &[&str] = &[
    "soup on Fridays",
    "el agua del pozo",
    "the roof of the east house",
    "who keeps the keys",
    "a second bicycle",
    "cleaning on Saturdays",
    "«la huerta» y sus herramientas",
    "the price of nothing",
    "a path to the river\nand a bench beside it",
    "tools that are lent \"for ever\"",
];

const REASONS: &[&str] = &[
    "I have thought about it",
    "no lo veo claro",
    "my mother cannot climb stairs",
    "it was tried in spring",
    "there is no money for it",
    "because we said so in March",
];

impl<'a> Pen<'a> {
    /// A pen in somebody's hand.
    pub const fn new(chance: &'a mut Chance) -> Self {
        Self { chance, texts: Vec::new(), words: Vec::new() }
    }

    /// A text about something, unlike any other but for rare coincidence.
    pub fn text(&mut self) -> TextHash {
        let thing = self.chance.pick(THINGS).copied().unwrap_or("nothing");
        // One in forty comes from a small store of texts, and so has been seen before.
        let number = self
            .chance
            .below(if self.chance.clone().percent(3) { 3 } else { 1 << 40 });
        self.this_text(format!("We agree on {thing} ({number})."))
    }

    /// This text.
    pub fn this_text(&mut self, text: String) -> TextHash {
        let hash = text_hash(&text);
        self.texts.push(text);
        hash
    }

    /// Words with some reason in them.
    pub fn word(&mut self) -> WordHash {
        let reason = self.chance.pick(REASONS).copied().unwrap_or("because");
        self.this_word(reason.to_owned())
    }

    /// These words.
    pub fn this_word(&mut self, content: String) -> WordHash {
        let salt = self.chance.bytes();
        let hash = word_hash(&salt, &content);
        self.words.push((salt, content));
        hash
    }

    /// The chance that guides the hand.
    pub const fn chance(&mut self) -> &mut Chance {
        self.chance
    }

    /// What was written, with the act that names it.
    pub fn done(self, deed: Deed) -> Intent {
        Intent { deed, texts: self.texts, words: self.words }
    }
}
