//! Positions, as the ring on the page of a matter shows them.

use super::refs::{HouseholdRef, Name, Written};
use basics::{ActId, Instant};
use rules::charter::Blocks;
use rules::event::BlockEnd;
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::{Harm, Position};
use schemars::JsonSchema;
use serde::Serialize;

/// What a block names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "ground", rename_all = "snake_case")]
pub enum Ground {
    /// A shared value.
    Value {
        /// Its place in the charter's list, from 0.
        index: usize,
        /// The value, as the charter says it.
        text: String,
    },
    /// A kind of harm.
    Harm {
        /// Which.
        harm: Harm,
    },
}

/// How somebody judged a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Judge {
    /// Who.
    pub by: Name,
    /// Whether they found it principled.
    pub principled: bool,
    /// Whether it counts now: only of those who hold a position.
    pub counts: bool,
}

/// How a block stands with the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BlockView {
    /// The test of this matter.
    pub test: Blocks,
    /// How many find it principled, of those who count.
    pub yes: usize,
    /// How many do not.
    pub no: usize,
    /// How many must find it principled for it to stand, as things are.
    pub needed: usize,
    /// Whether it stands now.
    pub stands: bool,
    /// Whether somebody else has answered it.
    pub answered: bool,
    /// Who judged, in the order of their ordinals.
    pub judges: Vec<Judge>,
    /// How often its holder stayed away from the talks.
    pub absences: u32,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Answer {
    /// The act that gave it.
    pub act: ActId,
    /// Who.
    pub by: Name,
    /// Whether they proposed the matter.
    pub by_proposer: bool,
    /// When.
    pub at: Instant,
    /// The words.
    pub words: Written,
}

/// A position that somebody took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stand {
    /// The act that took it; judgements and answers refer to it.
    pub act: ActId,
    /// When.
    pub at: Instant,
    /// The number of the version it was taken on.
    pub version: u32,
    /// The position as it counts.
    pub position: Position,
    /// What a block names.
    pub ground: Option<Ground>,
    /// The words of the reason, if one was given.
    pub reason: Option<Written>,
    /// Whether a reason was given, shown or not.
    pub has_reason: bool,
    /// Said as a block, but naming neither a value nor a harm.
    pub without_grounds: bool,
    /// Why a block became a stand-aside, if it did.
    pub block_ended: Option<BlockEnd>,
    /// How the block stands, if it is one now.
    pub block: Option<BlockView>,
    /// What others answered to it, in order.
    pub answers: Vec<Answer>,
}

/// A place in the ring: somebody entitled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Seat {
    /// Who.
    pub name: Name,
    /// Their household.
    pub household: Option<HouseholdRef>,
    /// Whether they hold a position on the current text.
    pub heard: bool,
    /// The position.
    pub stand: Option<Stand>,
    /// What they hold to be urgent, if they said.
    pub urgent: Option<bool>,
    /// How they voted.
    pub vote: Option<Vote>,
    /// Whether they offered to do it, or do it.
    pub does: bool,
}

/// A position that no longer counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PositionBefore {
    /// Whose.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The number of the version it was taken on.
    pub version: u32,
    /// The position as it counted.
    pub position: Position,
    /// What a block named.
    pub ground: Option<Ground>,
    /// The words of the reason, if one was given.
    pub reason: Option<Written>,
}
