//! What somebody wrote in this assembly.

use super::refs::{MatterRef, Written};
use basics::{ActId, Instant, WordHash};
use schemars::JsonSchema;
use serde::Serialize;

/// Something that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnWord {
    /// Its number among what this person wrote, by first appearance: `w3` in speech.
    pub number: u32,
    /// The commitment in the minutes, by which an act names it.
    pub word: WordHash,
    /// When it was written.
    pub at: Instant,
    /// The position of the entry that names it first.
    pub seq: u64,
    /// The act that did.
    pub act: Option<ActId>,
    /// The kind of that act.
    pub kind: Option<&'static str>,
    /// The matter in which it was said, if it was one.
    pub matter: Option<MatterRef>,
    /// The words.
    pub words: Written,
}

/// Everything that somebody wrote, the last one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnWords {
    /// The words.
    pub words: Vec<OwnWord>,
    /// How many of them one act may erase.
    pub most: usize,
}
