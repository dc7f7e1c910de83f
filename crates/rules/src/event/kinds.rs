//! What events are made of: what a founding lays down, how a matter ended, why a window opened.

use crate::charter::Charter;
use crate::founding::found_assembly::Founder;
use crate::proposing::open_proposal::About;
use crate::state::matter::Admitting;
use basics::{ActId, HouseholdId, Line, PublicKey, TextHash, WordHash};
use serde::Serialize;

/// The household or other unit of a founder or of somebody admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewUnit {
    /// Its id.
    pub id: HouseholdId,
    /// The commitment to its name, if it was given one.
    pub name: Option<WordHash>,
}

/// What a founding lays down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Founded {
    /// The charter.
    pub charter: Charter,
    /// The founders, each with their unit.
    pub founders: Vec<(Founder, HouseholdId)>,
    /// The units.
    pub units: Vec<NewUnit>,
    /// The policy of whoever keeps the node.
    pub policy: TextHash,
    /// The scribe's key.
    pub scribe: PublicKey,
}

/// How a matter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Agreed by consensus.
    Consensus,
    /// Agreed by the fallback vote.
    Vote,
    /// Too few took part.
    NoQuorum,
    /// A block stood, and the charter has no vote.
    Blocked,
    /// Too many stood aside or had reservations, and it was not rewritten.
    Weak,
    /// Nobody agreed.
    NoSupport,
    /// The proposer did not come to the talks.
    ProposerAbsent,
    /// A concern or block was left without an answer.
    Unanswered,
    /// The vote did not reach its share.
    VotedDown,
    /// Withdrawn by whoever proposed or asked.
    Withdrawn,
}

impl Ending {
    /// Whether it was agreed.
    pub const fn adopted(self) -> bool {
        matches!(self, Self::Consensus | Self::Vote)
    }

    /// Name, as it is written in summaries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Consensus => "consensus",
            Self::Vote => "vote",
            Self::NoQuorum => "no_quorum",
            Self::Blocked => "blocked",
            Self::Weak => "weak",
            Self::NoSupport => "no_support",
            Self::ProposerAbsent => "proposer_absent",
            Self::Unanswered => "unanswered",
            Self::VotedDown => "voted_down",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Why a block became a stand-aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BlockEnd {
    /// The others did not find it principled.
    NotPrincipled,
    /// Its holder stayed away from the talks.
    Lapsed,
}

/// Why another window of positions begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// Too few took part.
    Call,
    /// A further round of seeking consensus.
    Round,
    /// The last block was lifted or lapsed.
    BlockLifted,
}

/// A question, a concern, or an answer to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contribution {
    /// A question.
    Question,
    /// A concern.
    Concern,
    /// An answer to this question, concern or block.
    Answer {
        /// What it answers.
        to: ActId,
    },
}

/// What a new matter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A proposal.
    Proposal {
        /// The agreement that it renews, changes or ends.
        about: Option<About>,
        /// Who is affected but not asked.
        affected: Line<0, 300>,
        /// After how many days the agreement is looked at again.
        review_days: u32,
    },
    /// A request for admission.
    Admission {
        /// What agreeing means.
        admitting: Admitting,
    },
}
