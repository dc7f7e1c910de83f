//! Persons, their units, and requests for admission (`spec/deciding.md` sections 2 and 4).

use basics::{HouseholdId, Instant, PersonId, RequestId, WordHash};
use std::collections::{BTreeMap, BTreeSet};

/// Where somebody stands with the assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Asked to join; not a member (yet).
    Asker(RequestId),
    /// A member, since then.
    Member {
        /// Since when.
        since: Instant,
    },
    /// Was a member and left.
    Left {
        /// When.
        at: Instant,
    },
}

/// Somebody whose key this book knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Where they stand.
    pub standing: Standing,
    /// Their unit; of those who left, the last one. Nobody's for those who only asked.
    pub unit: Option<HouseholdId>,
    /// The commitment to their name.
    pub name: WordHash,
    /// The unit that they asked to join.
    pub asked_unit: Option<HouseholdId>,
    /// Their proposals that have not ended.
    pub proposals_open: u32,
}

impl Person {
    /// Whether they are a member now.
    pub const fn is_member(&self) -> bool {
        matches!(self.standing, Standing::Member { .. })
    }
}

/// A household, team or person: a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// When it was formed.
    pub since: Instant,
    /// Whether it was there from the founding, and so settled at once.
    pub founding: bool,
    /// The commitment to its name, if it has one.
    pub name: Option<WordHash>,
    /// Its members; a unit without any no longer exists, though it is remembered.
    pub members: BTreeSet<PersonId>,
}

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestStanding {
    /// Waiting for vouches until it lapses.
    Waiting,
    /// Enough vouches; members can object.
    Window {
        /// Until when.
        until: Instant,
    },
    /// The assembly decides.
    Deciding,
    /// Became a member.
    Admitted,
    /// The assembly did not admit them.
    Refused,
    /// Taken back.
    Withdrawn,
    /// Not enough vouches in time.
    Lapsed,
}

impl RequestStanding {
    /// Whether vouches and objections are still taken.
    pub const fn is_pending(self) -> bool {
        matches!(self, Self::Waiting | Self::Window { .. })
    }

    /// Name, as it is written in summaries.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Window { .. } => "window",
            Self::Deciding => "deciding",
            Self::Admitted => "admitted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }
}

/// A request for admission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Who asked.
    pub person: PersonId,
    /// When.
    pub made_at: Instant,
    /// The unit that they would like to live in.
    pub household: Option<HouseholdId>,
    /// Who vouched, and from which unit.
    pub vouches: BTreeMap<PersonId, HouseholdId>,
    /// Who objected, and the commitments to their reasons.
    pub objections: BTreeMap<PersonId, WordHash>,
    /// How it stands.
    pub standing: RequestStanding,
}

impl Request {
    /// From how many different units vouches came.
    pub fn vouching_units(&self) -> usize {
        self.vouches.values().collect::<BTreeSet<_>>().len()
    }
}
