//! The course of a matter: what happens next, and what has happened.

use super::codes;
use super::refs::Name;
use basics::Instant;
use rules::event::{Again, BlockEnd, Ending};
use schemars::JsonSchema;
use serde::Serialize;

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

/// The fallback vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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

/// A step of talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
