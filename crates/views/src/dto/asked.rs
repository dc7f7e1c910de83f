//! What is asked of somebody now.

use super::people::RequestRow;
use super::refs::{AgreementRef, HouseholdRef, MatterRef, Name, Written};
use super::ring::Ground;
use basics::{ActId, Instant};
use rules::proposing::take_position::Position;
use schemars::JsonSchema;
use serde::Serialize;

/// Something that is asked of the viewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Asked {
    /// By when, if there is a time.
    pub due: Option<Instant>,
    /// The kind of act that answers it.
    pub act: &'static str,
    /// The matter that it is about.
    pub matter: Option<MatterRef>,
    /// What.
    #[serde(flatten)]
    pub what: AskedFor,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum AskedFor {
    /// A position not yet taken.
    Position {},
    /// The text was changed since they took one.
    PositionAgain {
        /// What it was.
        before: Position,
        /// The number of the version that it was taken on.
        version: u32,
    },
    /// To say whether a block is principled.
    JudgeBlock {
        /// The block.
        block: ActId,
        /// Whose.
        holder: Name,
        /// What it names.
        ground: Option<Ground>,
    },
    /// To come to the talks.
    Talks {
        /// Which step, from 1.
        step: u32,
        /// Of how many.
        of: u32,
        /// Who else meets.
        with: Vec<Name>,
    },
    /// To vote.
    Vote {},
    /// To answer a question, as the proposer.
    AnswerQuestion {
        /// The question.
        to: ActId,
        /// Whose.
        by: Name,
        /// The words.
        words: Written,
    },
    /// To answer a concern, as the proposer.
    AnswerConcern {
        /// The concern.
        to: ActId,
        /// Whose.
        by: Name,
        /// The words.
        words: Written,
    },
    /// To answer a block, as the proposer.
    AnswerBlock {
        /// The act that took it.
        to: ActId,
        /// Whose.
        by: Name,
        /// The words of the reason.
        words: Written,
    },
    /// To say whether a concern of theirs is settled by the answers.
    Settle {
        /// The concern.
        concern: ActId,
        /// The words.
        words: Written,
    },
    /// To rewrite their proposal.
    Rewrite {},
    /// To offer again: the text was changed since they offered to do it.
    OfferAgain {},
    /// To vouch for somebody who asked, if they know them.
    Vouch {
        /// The request.
        request: RequestRow,
    },
    /// To object to an admission, if something speaks against it.
    Object {
        /// The request.
        request: RequestRow,
    },
    /// To welcome somebody in their household.
    Welcome {
        /// Who asked.
        person: Name,
        /// The viewer's household.
        household: HouseholdRef,
    },
    /// To do what they said they will do.
    Task {
        /// The agreement.
        agreement: AgreementRef,
        /// When it is looked at again.
        review_on: Instant,
    },
}

impl AskedFor {
    /// The code, as it is spelled in JSON.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Position {} => "position",
            Self::PositionAgain { .. } => "position_again",
            Self::JudgeBlock { .. } => "judge_block",
            Self::Talks { .. } => "talks",
            Self::Vote {} => "vote",
            Self::AnswerQuestion { .. } => "answer_question",
            Self::AnswerConcern { .. } => "answer_concern",
            Self::AnswerBlock { .. } => "answer_block",
            Self::Settle { .. } => "settle",
            Self::Rewrite {} => "rewrite",
            Self::OfferAgain {} => "offer_again",
            Self::Vouch { .. } => "vouch",
            Self::Object { .. } => "object",
            Self::Welcome { .. } => "welcome",
            Self::Task { .. } => "task",
        }
    }
}
