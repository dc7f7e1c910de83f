//! Matters: the list, and everything that the page of one shows.

use super::codes;
use super::course::{Moment, Next, TalksView, VoteView};
use super::people::RequestRow;
use super::refs::{AgreementRef, MatterRef, May, Name, Text, Written};
use super::ring::{Answer, PositionBefore, Seat};
use basics::{ActId, Instant};
use rules::charter::Kind;
use rules::event::Ending;
use rules::proposing::cast_vote::Vote;
use rules::proposing::open_proposal::How;
use rules::proposing::take_position::Position;
use rules::state::matter::{Admitting, Counts};
use schemars::JsonSchema;
use serde::Serialize;

codes! {
    /// How far a matter has come.
    Phase {
        /// Positions are taken.
        Open = "open",
        /// Proposer and holders of blocks talk.
        Talks = "talks",
        /// The proposer can rewrite.
        Rewrite = "rewrite",
        /// The fallback vote.
        Voting = "voting",
        /// Ended.
        Ended = "ended",
    }
}

/// A matter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatterRow {
    /// Which.
    pub matter: MatterRef,
    /// How serious it is.
    pub kind: Kind,
    /// How far it has come.
    pub phase: Phase,
    /// How it ended.
    pub how: Option<Ending>,
    /// Whether two thirds said that it is urgent.
    pub urgent: bool,
    /// When it opened.
    pub opened_at: Instant,
    /// When time acts on it next.
    pub due: Option<Instant>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Who proposed it.
    pub proposer: Option<Name>,
    /// Whether the viewer is entitled in it.
    pub entitled: bool,
    /// The viewer's position on the current text.
    pub mine: Option<Position>,
    /// How many hold which position.
    pub counts: Counts,
    /// How many hold any.
    pub present: usize,
    /// How many the quorum asks for.
    pub needed: usize,
}

/// All matters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Matters {
    /// Those that have not ended, by due instant.
    pub open: Vec<MatterRow>,
    /// Those that have ended, the last one first.
    pub ended: Vec<MatterRow>,
}

codes! {
    /// What happens to a piece of text between two versions.
    ChangeHow {
        /// It stays.
        Same = "same",
        /// It is new.
        Added = "added",
        /// It is gone.
        Removed = "removed",
    }
}

/// A piece of text between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// What happens to it.
    pub how: ChangeHow,
    /// The piece, with its line ends.
    pub text: String,
}

/// A version of the text under decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// The text.
    pub text: Text,
    /// When it was put in place.
    pub at: Instant,
    /// Who put it in place; nobody in an admission.
    pub by: Option<Name>,
    /// The suggestion that it was taken from.
    pub taken_from: Option<TakenFrom>,
    /// The difference from the version before; empty for the first one, or if a text is withheld.
    pub changes: Vec<Change>,
}

/// The suggestion that a version was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TakenFrom {
    /// The suggestion.
    pub suggestion: ActId,
    /// Whose it is.
    pub by: Name,
}

/// A suggested wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Suggestion {
    /// The act that made it.
    pub suggestion: ActId,
    /// Whose it is.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The text.
    pub text: Text,
    /// The difference from the current text; empty if one of them is withheld.
    pub changes: Vec<Change>,
    /// The version that was taken from it, if one was.
    pub taken_as: Option<u32>,
}

codes! {
    /// A question or a concern.
    SaidSort {
        /// A question.
        Question = "question",
        /// A concern.
        Concern = "concern",
    }
}

codes! {
    /// How a question or concern stands.
    SaidState {
        /// Nobody else has answered.
        Open = "open",
        /// Somebody else has answered.
        Answered = "answered",
        /// Whoever raised it says that it is settled.
        Settled = "settled",
    }
}

/// A question or concern, with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Said {
    /// The act that raised it.
    pub act: ActId,
    /// Which it is.
    pub sort: SaidSort,
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The words.
    pub words: Written,
    /// How it stands.
    pub state: SaidState,
    /// When it was settled.
    pub settled_at: Option<Instant>,
    /// The answers, in order.
    pub answers: Vec<Answer>,
}

/// How many must take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quorum {
    /// How many do: hold a position, or have voted once the vote is on.
    pub have: usize,
    /// How many must.
    pub need: usize,
    /// Whether they must: not where silence consents, nor at the last call.
    pub asked: bool,
}

/// Whether the matter is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Urgency {
    /// Whether two thirds said so.
    pub urgent: bool,
    /// How many say so.
    pub yes: usize,
    /// How many say that it is not.
    pub no: usize,
    /// How many must say so.
    pub need: usize,
}

/// The agreement that a matter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AboutPage {
    /// Which.
    pub agreement: AgreementRef,
    /// What happens to it.
    pub how: How,
    /// Its text.
    pub text: Text,
    /// The difference between its text and the current one; empty if one is withheld.
    pub changes: Vec<Change>,
}

/// The request that a matter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Admission {
    /// What agreeing means.
    pub admitting: Admitting,
    /// The request.
    pub request: RequestRow,
}

/// A minority text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Minority {
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The text.
    pub text: Text,
}

/// What the viewer has to do with a matter.
#[allow(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mine {
    /// Whether they are entitled.
    pub entitled: bool,
    /// Whether they proposed it.
    pub proposer: bool,
    /// Their position on the current text.
    pub position: Option<Position>,
    /// Their position on the last earlier text on which they held one, if they hold none now.
    pub position_before: Option<Position>,
    /// Whether they may take a new block now.
    pub may_block: bool,
    /// Their vote.
    pub vote: Option<Vote>,
    /// What they hold to be urgent.
    pub urgent: Option<bool>,
    /// Whether they offered to do it, or do it.
    pub does: bool,
    /// Whether they offered on an earlier text, and not on this one.
    pub offered_before: bool,
    /// Whether they came to the running step of talks.
    pub attended: bool,
    /// Blocks that they have not judged and could.
    pub to_judge: Vec<ActId>,
    /// Questions, concerns and blocks that they could answer as the proposer, and nobody has.
    pub to_answer: Vec<ActId>,
    /// Concerns of theirs that somebody has answered and they have not settled.
    pub to_settle: Vec<ActId>,
}

/// Everything that the page of a matter shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatterPage {
    /// Which.
    pub matter: MatterRef,
    /// How serious it is.
    pub kind: Kind,
    /// How far it has come.
    pub phase: Phase,
    /// How it ended.
    pub how: Option<Ending>,
    /// When it opened.
    pub opened_at: Instant,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Who proposed it.
    pub proposer: Option<Name>,
    /// What happens next.
    pub next: Next,
    /// The current text; nothing in an admission.
    pub text: Option<Text>,
    /// The number of the current version.
    pub version: u32,
    /// The admission it is about.
    pub admission: Option<Admission>,
    /// The agreement it is about.
    pub about: Option<AboutPage>,
    /// Who is affected but not asked, as the proposer says; nothing in an admission.
    pub affected: Option<String>,
    /// After how many days the agreement is looked at again; nothing in an admission.
    pub review_days: Option<u32>,
    /// The counts.
    pub counts: Counts,
    /// How many hold a position.
    pub present: usize,
    /// How many must take part.
    pub quorum: Quorum,
    /// Calls without a quorum so far.
    pub calls: u32,
    /// Rounds of seeking consensus so far.
    pub rounds: u32,
    /// Rounds before any vote.
    pub rounds_min: u32,
    /// Whether it is urgent.
    pub urgency: Urgency,
    /// Everyone entitled; those not yet heard first.
    pub ring: Vec<Seat>,
    /// Questions and concerns with their answers, in order.
    pub said: Vec<Said>,
    /// Suggested wordings, in order.
    pub suggestions: Vec<Suggestion>,
    /// Versions, the first one first.
    pub versions: Vec<Version>,
    /// Positions that no longer count: on earlier texts, or changed since; in order.
    pub positions_before: Vec<PositionBefore>,
    /// Steps of talks, in order.
    pub talks: Vec<TalksView>,
    /// The fallback vote, once there was one.
    pub vote: Option<VoteView>,
    /// Who offered to do it; of an agreement, who does it. Empty: nobody yet.
    pub doers: Vec<Name>,
    /// Minority texts, in the order of their ordinals.
    pub minority: Vec<Minority>,
    /// The agreement that came of it.
    pub agreement: Option<AgreementRef>,
    /// The course so far.
    pub course: Vec<Moment>,
    /// What the viewer has to do with it.
    pub mine: Mine,
    /// What the viewer may do, in the order of the registry.
    pub may: Vec<May>,
}
