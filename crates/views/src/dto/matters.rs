//! Matters: the list, and everything that the page of one shows.

use super::codes;
use super::people::RequestRow;
use super::refs::{AgreementRef, HouseholdRef, MatterRef, May, Name, Text};
use basics::{ActId, Instant};
use rules::charter::{Blocks, Kind};
use rules::event::{Again, BlockEnd, Ending};
use rules::proposing::cast_vote::Vote;
use rules::proposing::open_proposal::How;
use rules::proposing::take_position::{Harm, Position};
use rules::state::matter::{Admitting, Counts};
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

codes! {
    /// What would follow at the due instant if nothing changed until then.
    Then {
        /// It becomes an agreement.
        Adopted = "adopted",
        /// Whoever asked to join is admitted.
        Admitted = "admitted",
        /// Whoever asked to join is not admitted.
        Refused = "refused",
        /// Another window, because too few took part.
        AnotherCall = "another_call",
        /// A last window in which no quorum is asked.
        LastCall = "last_call",
        /// Another window, to seek consensus once more.
        AnotherRound = "another_round",
        /// Talks between proposer and holders of blocks.
        Talks = "talks",
        /// The proposer is asked to rewrite.
        Rewrite = "rewrite",
        /// The fallback vote.
        Vote = "vote",
        /// It ends because a concern or block has not been answered.
        Unanswered = "unanswered",
        /// It ends without an agreement.
        Ends = "ends",
    }
}

/// A matter in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matters {
    /// Those that have not ended, by due instant.
    pub open: Vec<MatterRow>,
    /// Those that have ended, the last one first.
    pub ended: Vec<MatterRow>,
}

/// A piece of text between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What happens to it.
    pub how: ChangeHow,
    /// The piece, with its line ends.
    pub text: String,
}

/// A version of the text under decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenFrom {
    /// The suggestion.
    pub suggestion: ActId,
    /// Whose it is.
    pub by: Name,
}

/// A suggested wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// A question or concern, with its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The act that raised it.
    pub act: ActId,
    /// Which it is.
    pub sort: SaidSort,
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The words, if they can be shown.
    pub words: Option<String>,
    /// How it stands.
    pub state: SaidState,
    /// When it was settled.
    pub settled_at: Option<Instant>,
    /// The answers, in order.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The act that gave it.
    pub act: ActId,
    /// Who.
    pub by: Name,
    /// Whether they proposed the matter.
    pub by_proposer: bool,
    /// When.
    pub at: Instant,
    /// The words, if they can be shown.
    pub words: Option<String>,
}

/// What a block names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judge {
    /// Who.
    pub by: Name,
    /// Whether they found it principled.
    pub principled: bool,
    /// Whether it counts now: only of those who hold a position.
    pub counts: bool,
}

/// How a block stands with the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// A position that somebody took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// The words of the reason, if they can be shown.
    pub reason: Option<String>,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// How many must take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Quorum {
    /// How many do: hold a position, or have voted once the vote is on.
    pub have: usize,
    /// How many must.
    pub need: usize,
    /// Whether they must: not where silence consents, nor at the last call.
    pub asked: bool,
}

/// Whether the matter is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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

/// A step of talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TalksView {
    /// Which step, from 1.
    pub step: u32,
    /// When it began.
    pub from: Instant,
    /// When it ends or ended.
    pub until: Instant,
    /// Whether it is running.
    pub running: bool,
    /// Who came.
    pub came: Vec<Name>,
    /// Who stayed away; of a running step, who has not come yet.
    pub missing: Vec<Name>,
}

/// The fallback vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteView {
    /// Yes.
    pub yes: usize,
    /// No.
    pub no: usize,
    /// Abstained.
    pub abstain: usize,
    /// Percent of yes among yes and no that is needed; nothing if more yes than no is enough.
    pub needed_percent: Option<u32>,
}

/// What the close of a window would bring if nothing changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Would {
    /// It is agreed.
    Adopt {
        /// What follows.
        then: Then,
        /// Whether nobody agreed and silence consents.
        by_silence: bool,
    },
    /// Too few take part.
    TooFew {
        /// How many do.
        have: usize,
        /// How many must.
        need: usize,
        /// What follows.
        then: Then,
    },
    /// A principled block stands.
    Blocked {
        /// Whose.
        holders: Vec<Name>,
        /// What follows.
        then: Then,
    },
    /// Too many stand aside or have reservations.
    Weak {
        /// What follows.
        then: Then,
    },
    /// Nobody agrees.
    NoSupport {
        /// What follows.
        then: Then,
    },
}

/// What happens next, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "next", rename_all = "snake_case")]
pub enum Next {
    /// The window of positions closes.
    WindowCloses {
        /// When.
        at: Instant,
        /// What that would bring.
        would: Would,
    },
    /// Everybody has spoken: it is agreed before the window closes.
    EarlyAt {
        /// When.
        at: Instant,
        /// When the window would close.
        closes_at: Instant,
        /// What that would bring.
        would: Would,
    },
    /// A late block is heard: the close was moved.
    HearingUntil {
        /// Until when.
        at: Instant,
        /// When it would have closed; new blocks are taken until then.
        scheduled: Instant,
        /// What the close would bring.
        would: Would,
    },
    /// A step of talks is running.
    TalksStep {
        /// Which step, from 1.
        step: u32,
        /// Of how many.
        of: u32,
        /// Until when.
        until: Instant,
        /// Who came.
        came: Vec<Name>,
        /// Who has not come yet.
        missing: Vec<Name>,
    },
    /// The proposer can rewrite; else it ends.
    Rewrite {
        /// Until when.
        until: Instant,
        /// Who.
        by: Option<Name>,
    },
    /// The fallback vote is running.
    Vote {
        /// Until when.
        until: Instant,
        /// The votes so far and what is needed.
        #[serde(flatten)]
        vote: VoteView,
        /// How many have voted.
        have: usize,
        /// How many must.
        need: usize,
        /// What the end of the vote would bring.
        then: Then,
    },
    /// It has ended.
    Ended {
        /// How.
        how: Ending,
        /// When.
        at: Instant,
        /// What followed.
        then: Then,
    },
}

codes! {
    /// A moment in the course of a matter.
    MomentWhat {
        /// It opened.
        Opened = "opened",
        /// Another text was put in place.
        VersionMade = "version_made",
        /// Two thirds said that it is urgent.
        BecameUrgent = "became_urgent",
        /// The close was moved so that a late block can be heard.
        CloseMoved = "close_moved",
        /// A block became a stand-aside.
        BlockEnded = "block_ended",
        /// Another window.
        WindowOpened = "window_opened",
        /// A step of talks began.
        TalksStep = "talks_step",
        /// A step of talks ended.
        TalksStepEnded = "talks_step_ended",
        /// The proposer was asked to rewrite.
        RewriteAsked = "rewrite_asked",
        /// The fallback vote began.
        VotingOpened = "voting_opened",
        /// It ended.
        Ended = "ended",
    }
}

/// Something in the course of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// When.
    pub at: Instant,
    /// What.
    pub what: MomentWhat,
    /// The entry that it stands in.
    pub seq: u64,
    /// Until when what began then lasts.
    pub until: Option<Instant>,
    /// The version or step, if it has a number.
    pub number: Option<u32>,
    /// Why another window began.
    pub again: Option<Again>,
    /// Why a block became a stand-aside.
    pub block_end: Option<BlockEnd>,
    /// Whose block it was.
    pub person: Option<Name>,
    /// How it ended.
    pub how: Option<Ending>,
}

/// The agreement that a matter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Admission {
    /// What agreeing means.
    pub admitting: Admitting,
    /// The request.
    pub request: RequestRow,
}

/// A minority text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Minority {
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// The text.
    pub text: Text,
}

/// What the viewer has to do with a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// A position that no longer counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// The words of the reason, if they can be shown.
    pub reason: Option<String>,
}
