//! What was decided (`spec/deciding.md` section 10).

use crate::charter::Kind;
use crate::event::Ending;
use basics::{Instant, MatterId, PersonId, TextHash};
use std::collections::BTreeSet;

/// How an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// It holds, and has tasks.
    InForce,
    /// Its review date passed; it can be renewed.
    Expired,
    /// Another took its place.
    Replaced(MatterId),
    /// Another ended it.
    Ended(MatterId),
}

impl Force {
    /// Name, as it is written in summaries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Expired => "expired",
            Self::Replaced(_) => "replaced",
            Self::Ended(_) => "ended",
        }
    }
}

/// An agreement. Its counts, minority texts and who was affected but not asked stand in its matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The text.
    pub text: TextHash,
    /// How serious it is.
    pub kind: Kind,
    /// Consensus or vote.
    pub how: Ending,
    /// When it was adopted.
    pub adopted_at: Instant,
    /// When it is looked at again.
    pub review_on: Instant,
    /// After how many days.
    pub review_days: u32,
    /// How it stands.
    pub force: Force,
    /// Who does it, in the order of offering. Only those who said yes (R84).
    pub doers: Vec<PersonId>,
    /// Who asked to reopen it.
    pub asks: BTreeSet<PersonId>,
    /// The matter that the last reopening opened.
    pub reopened_by: Option<MatterId>,
    /// A matter about it that has not ended, if there is one.
    pub matter_open: Option<MatterId>,
}
