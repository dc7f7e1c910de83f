//! A matter: what is being decided, by whom, and how far it has come (`spec/deciding.md` 5 to 9).

use crate::charter::{
    Blocks, Charter, Fallback, Kind, Quorum, Talks, URGENT_HOURS, URGENT_STEP_HOURS, Weak, Window,
    hours_ms,
};
use crate::event::{Contribution, Ending, Subject};
use crate::proposing::cast_vote::Vote;
use crate::proposing::take_position::{Grounds, Position};
use basics::{ActId, Instant, PersonId, TextHash, WordHash};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What agreeing to a matter about an admission means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Admitting {
    /// To admit: the charter asks for the assembly's agreement.
    Admit,
    /// To refuse: somebody objected (R57).
    Refuse,
}

/// What was copied from the charter when the matter opened, and never changes for it (I-11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How serious the matter is.
    pub kind: Kind,
    /// Its time.
    pub window: Window,
    /// Whether it may be agreed early.
    pub early: bool,
    /// How many must take part.
    pub quorum: Quorum,
    /// Whether it passes if nobody objects.
    pub silence_consents: bool,
    /// Above which shares a consensus is too weak.
    pub weak: Weak,
    /// How blocks are judged.
    pub blocks: Blocks,
    /// Talks.
    pub talks: Talks,
    /// Rounds before a vote.
    pub rounds_min: u32,
    /// What follows without consensus.
    pub fallback: Fallback,
}

impl Terms {
    /// The terms of a charter for a kind of matter.
    pub fn of(charter: &Charter, kind: Kind) -> Self {
        Self {
            kind,
            window: charter.window(kind),
            early: charter.early,
            quorum: charter.quorum,
            silence_consents: charter.silence_consents(kind),
            weak: charter.weak,
            blocks: charter.blocks,
            talks: charter.talks,
            rounds_min: charter.rounds_min,
            fallback: charter.fallback,
        }
    }
}

/// How far a matter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Positions are taken.
    Open,
    /// Proposer and holders of blocks talk.
    Talks,
    /// The proposer can rewrite.
    Rewrite,
    /// The fallback vote.
    Voting,
    /// Ended.
    Ended(Ending),
}

impl Phase {
    /// Name, as it is written in refusals and summaries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Talks => "talks",
            Self::Rewrite => "rewrite",
            Self::Voting => "voting",
            Self::Ended(_) => "ended",
        }
    }
}

/// Somebody's position on the current version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The position as it counts.
    pub position: Position,
    /// The act that took it.
    pub act: ActId,
    /// What a block names; kept when the block became a stand-aside.
    pub grounds: Option<Grounds>,
    /// The commitment to the reason.
    pub reason: Option<WordHash>,
    /// Whether somebody else has answered it since.
    pub answered: bool,
    /// How the others judged it, if it is a block.
    pub judged: BTreeMap<PersonId, bool>,
}

/// A question or concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// Who raised it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// Which it is.
    pub sort: Contribution,
    /// Whether somebody else answered, or whoever raised it settled it.
    pub answered: bool,
    /// Whether whoever raised it settled it.
    pub settled: bool,
}

/// How many hold each position, or voted how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Agree.
    pub agree: usize,
    /// Reservation.
    pub reservation: usize,
    /// Stand aside.
    pub stand_aside: usize,
    /// Block.
    pub block: usize,
    /// Abstain.
    pub abstain: usize,
    /// Yes in the vote.
    pub yes: usize,
    /// No in the vote.
    pub no: usize,
    /// Abstained in the vote.
    pub vote_abstain: usize,
    /// Entitled.
    pub entitled: usize,
}

impl Counts {
    /// How many hold any position.
    pub const fn present(&self) -> usize {
        self.agree + self.reservation + self.stand_aside + self.block + self.abstain
    }

    /// How many voted at all.
    pub const fn voted(&self) -> usize {
        self.yes + self.no + self.vote_abstain
    }
}

/// A matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// What it is about.
    pub subject: Subject,
    /// Who proposed it.
    pub proposer: Option<PersonId>,
    /// What was copied from the charter.
    pub terms: Terms,
    /// Who was a member when it opened, sorted.
    pub electorate: Arc<[PersonId]>,
    /// How many of them have not left.
    pub entitled: usize,
    /// When it opened.
    pub opened_at: Instant,
    /// The text under decision; the request's id in an admission.
    pub version: TextHash,
    /// All versions, the first one first.
    pub versions: Vec<TextHash>,
    /// When the current version was put in place.
    pub version_at: Instant,
    /// When the window closes by plan, without extension.
    pub scheduled: Instant,
    /// When the window closes.
    pub closes_at: Instant,
    /// Whether this window has been extended, so that a late block is heard: once a window.
    pub heard: bool,
    /// Since when an early agreement has been possible without a break.
    pub early_since: Option<Instant>,
    /// When time acts on it next, in the phase it is in.
    pub due: Instant,
    /// How far it has come.
    pub phase: Phase,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Calls without a quorum.
    pub calls: u32,
    /// Rounds of seeking consensus.
    pub rounds: u32,
    /// Steps of talks held.
    pub steps: u32,
    /// Whether two thirds said that it is urgent.
    pub urgent: bool,
    /// Who said whether it is urgent.
    pub urgency: BTreeMap<PersonId, bool>,
    /// Positions on the current version.
    pub positions: BTreeMap<PersonId, Held>,
    /// Questions and concerns.
    pub raised: BTreeMap<ActId, Raised>,
    /// Number of questions, concerns and answers.
    pub contributions: usize,
    /// Suggested wordings.
    pub suggestions: BTreeMap<ActId, TextHash>,
    /// Who came to the running step of talks.
    pub attended: BTreeSet<PersonId>,
    /// How often holders of blocks stayed away.
    pub absences: BTreeMap<PersonId, u32>,
    /// How often the proposer stayed away.
    pub proposer_absences: u32,
    /// Votes.
    pub votes: BTreeMap<PersonId, Vote>,
    /// Who offered to do it, in order.
    pub offers: Vec<PersonId>,
    /// Minority texts.
    pub minority: BTreeMap<PersonId, TextHash>,
    /// Counts at the end.
    pub counts_at_end: Option<Counts>,
}

impl Matter {
    /// Whether it has ended.
    pub const fn ended(&self) -> bool {
        matches!(self.phase, Phase::Ended(_))
    }

    /// Whether somebody was a member when it opened. They must also still be one.
    pub fn in_electorate(&self, person: &PersonId) -> bool {
        self.electorate.binary_search(person).is_ok()
    }

    /// Whether it is about an admission, and what agreeing means.
    pub const fn admitting(&self) -> Option<Admitting> {
        match self.subject {
            Subject::Admission { admitting } => Some(admitting),
            Subject::Proposal { .. } => None,
        }
    }

    /// Milliseconds of a window now.
    pub fn window_ms(&self) -> u64 {
        self.shrunk(self.terms.window.hours)
    }

    /// Milliseconds before which nothing is agreed.
    pub fn min_window_ms(&self) -> u64 {
        self.shrunk(self.terms.window.min_hours)
    }

    /// Milliseconds of a vote, if there is one.
    pub fn vote_ms(&self) -> Option<u64> {
        match self.terms.fallback {
            Fallback::None {} => None,
            Fallback::Share { window_hours, .. } | Fallback::Majority { window_hours } => {
                Some(self.shrunk(window_hours))
            }
        }
    }

    /// Milliseconds of a step of talks.
    pub fn step_ms(&self) -> u64 {
        let hours = self.terms.talks.every_hours;
        hours_ms(if self.urgent { hours.min(URGENT_STEP_HOURS) } else { hours })
    }

    fn shrunk(&self, hours: u32) -> u64 {
        hours_ms(if self.urgent { hours.min(URGENT_HOURS) } else { hours })
    }

    /// How many hold each position and voted how.
    pub fn counts(&self) -> Counts {
        if let Some(counts) = self.counts_at_end {
            return counts;
        }
        let mut counts = Counts { entitled: self.entitled, ..Counts::default() };
        for held in self.positions.values() {
            match held.position {
                Position::Agree => counts.agree += 1,
                Position::Reservation => counts.reservation += 1,
                Position::StandAside => counts.stand_aside += 1,
                Position::Block => counts.block += 1,
                Position::Abstain => counts.abstain += 1,
            }
        }
        for vote in self.votes.values() {
            match vote {
                Vote::Yes => counts.yes += 1,
                Vote::No => counts.no += 1,
                Vote::Abstain => counts.vote_abstain += 1,
            }
        }
        counts
    }

    /// Holders of blocks, in the order of their ids.
    pub fn blockers(&self) -> impl Iterator<Item = (&PersonId, &Held)> {
        self.positions
            .iter()
            .filter(|(_, held)| held.position == Position::Block)
    }

    /// The present block that this act took, and whose it is.
    pub fn block_of_act(&self, act: &ActId) -> Option<(&PersonId, &Held)> {
        self.blockers().find(|(_, held)| held.act == *act)
    }
}
