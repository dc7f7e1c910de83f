//! Agreements: the list, and the six things that each shows (R5).

use super::codes;
use super::course::VoteView;
use super::matters::Minority;
use super::refs::{AgreementRef, MatterRef, May, Name, Text, Written};
use basics::{BookId, Instant};
use rules::charter::Kind;
use rules::event::Ending;
use rules::proposing::ask_to_reopen::ReopenGrounds;
use rules::proposing::open_proposal::How;
use rules::state::matter::Counts;
use schemars::JsonSchema;
use serde::Serialize;

codes! {
    /// How an agreement stands.
    ForceCode {
        /// It holds, and has tasks.
        InForce = "in_force",
        /// Its review date passed; it can be renewed.
        Expired = "expired",
        /// Another took its place.
        Replaced = "replaced",
        /// Another ended it.
        Ended = "ended",
    }
}

/// An agreement in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementRow {
    /// Which.
    pub agreement: AgreementRef,
    /// How serious it is.
    pub kind: Kind,
    /// How it stands.
    pub force: ForceCode,
    /// Consensus or vote.
    pub how: Ending,
    /// When it was adopted.
    pub adopted_at: Instant,
    /// When it is looked at again.
    pub review_on: Instant,
    /// Who does it. Empty: nobody yet.
    pub doers: Vec<Name>,
    /// Whether the viewer does it.
    pub mine: bool,
}

/// All agreements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Agreements {
    /// Those in force, by review date.
    pub in_force: Vec<AgreementRow>,
    /// Those that are not, the last one adopted first.
    pub past: Vec<AgreementRow>,
}

/// An assembly that was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Base {
    /// Its book.
    pub book: BookId,
    /// Its name.
    pub name: String,
}

/// Which assemblies met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Bases {
    /// Those that met.
    pub met: Vec<Base>,
    /// Those that were asked and did not meet.
    pub not_met: Vec<Base>,
}

/// Somebody asked to reopen an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReopenAsk {
    /// Who.
    pub by: Name,
    /// When.
    pub at: Instant,
    /// Together with others, or because of new facts.
    pub grounds: ReopenGrounds,
    /// The words of the reason.
    pub reason: Written,
}

/// How an agreement is reopened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reopen {
    /// Percent of the members who reopen it together.
    pub percent: u32,
    /// How many that is now.
    pub need: usize,
    /// How many members have asked since it was made or last reopened.
    pub have: usize,
    /// Who asked.
    pub asks: Vec<ReopenAsk>,
    /// Until when nobody may ask, because it was decided again not long ago; nothing if somebody
    /// may ask now.
    pub closed_until: Option<Instant>,
    /// From when on one member with new facts is enough.
    pub new_facts_from: Instant,
    /// The matter about it that is under decision, if there is one.
    pub matter: Option<MatterRef>,
}

/// Everything that the page of an agreement shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementPage {
    /// Which.
    pub agreement: AgreementRef,
    /// The text.
    pub text: Text,
    /// How serious it is.
    pub kind: Kind,
    /// How it stands.
    pub force: ForceCode,
    /// Consensus or vote.
    pub how: Ending,
    /// When it was adopted.
    pub adopted_at: Instant,
    /// When it is looked at again.
    pub review_on: Instant,
    /// After how many days.
    pub review_days: u32,
    /// How many held a position when it was adopted.
    pub present: usize,
    /// How many were entitled.
    pub eligible: usize,
    /// Who is affected but was not asked, as the proposer said; empty if nobody was named.
    pub affected: String,
    /// Which assemblies met.
    pub bases: Bases,
    /// Who does it. Empty: nobody yet.
    pub doers: Vec<Name>,
    /// How it is reopened.
    pub reopen: Reopen,
    /// The counts when it was adopted.
    pub counts: Counts,
    /// The vote, if it was adopted by one.
    pub vote: Option<VoteView>,
    /// Minority texts.
    pub minority: Vec<Minority>,
    /// The matter that adopted it.
    pub matter: MatterRef,
    /// Who proposed it.
    pub proposer: Option<Name>,
    /// The agreement before it, and what this one did to it.
    pub follows: Option<(AgreementRef, How)>,
    /// What it was to change or end, and what stayed, being more serious by then.
    pub stays: Option<AgreementRef>,
    /// The agreement after it, and what that one did to it.
    pub followed_by: Option<(AgreementRef, How)>,
    /// Whether the viewer does it.
    pub mine: bool,
    /// What the viewer may do, in the order of the registry.
    pub may: Vec<May>,
}
