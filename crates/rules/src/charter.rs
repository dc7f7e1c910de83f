//! The charter: the rules that an assembly gave itself (`spec/deciding.md` section 3).

mod bounds;

pub use bounds::CharterError;

use basics::instant::HOUR_MS;
use basics::{Line, Passage};
use serde::{Deserialize, Serialize};

/// Least share of votes for an essential matter, in every charter and method.
pub const ESSENTIAL_PERCENT_MIN: u32 = 75;
/// Least number of people who take part in deciding about an admission, or all who are entitled if
/// they are fewer, in every charter (R57).
pub const ADMISSION_PERSONS_MIN: u32 = 3;
/// Hours to which the windows of an urgent matter shrink (R78).
pub const URGENT_HOURS: u32 = 72;
/// Hours of one step of talks in an urgent matter: six steps fill the 72 hours.
pub const URGENT_STEP_HOURS: u32 = 12;
/// Hours by which a late block moves the close, so that it can be heard.
pub const HEARING_HOURS: u32 = 72;
/// The same for an urgent matter.
pub const URGENT_HEARING_HOURS: u32 = 12;
/// Hours that there must be for answering a concern, if it is to stand in the way of a vote.
pub const ANSWER_HOURS: u32 = 24;
/// The same for an urgent matter.
pub const URGENT_ANSWER_HOURS: u32 = 4;
/// Talks end within ninety days (R78).
pub const TALKS_HOURS_MAX: u32 = 90 * 24;

/// The unit that has a voice of its own where rules speak of households.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// People who live together.
    Household,
    /// People who work together.
    Team,
    /// Each person their own.
    Person,
}

/// Who may read the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Anybody.
    Public,
    /// Members only.
    Members,
}

/// What founding asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FoundingRule"))]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// Least number of founders.
    pub persons_min: u32,
    /// Least number of units that they come from.
    pub units_min: u32,
}

/// How somebody is admitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum JoiningBy {
    /// By vouches, unless somebody objects.
    Vouches,
    /// By an agreement of the assembly.
    Agreement,
}

/// Admission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "JoiningRule"))]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// How.
    pub by: JoiningBy,
    /// From how many different units vouches must come.
    pub vouch_units: u32,
    /// Hours in which members can object.
    pub window_hours: u32,
}

/// Time for one kind of matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Hours from opening to close.
    pub hours: u32,
    /// Hours before which nothing is agreed even if everybody has spoken.
    pub min_hours: u32,
}

/// Time for each kind of matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// For what touches the assembly's foundations.
    pub essential: Window,
    /// For most things.
    pub ordinary: Window,
    /// For what is cheap to undo.
    pub reversible: Window,
}

/// How serious a matter is (R82).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Cheap to undo.
    Reversible,
    /// Most things.
    Ordinary,
    /// Admission against objection, and what the proposer says is essential.
    Essential,
}

/// A kind of matter that may pass by silence. There is no word for essential ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SilentKind {
    /// Most things.
    Ordinary,
    /// Cheap to undo.
    Reversible,
}

/// How many must take part (R81): the greater of the two; both 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "QuorumRule"))]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// Percent of those entitled.
    pub percent: u32,
    /// A fixed number of persons.
    pub persons: u32,
}

/// Above which shares a consensus is too weak (R79).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "WeakRule"))]
#[serde(deny_unknown_fields)]
pub struct Weak {
    /// Percent of reservations among those present.
    pub reservation_percent: u32,
    /// Percent of stand-asides among those present.
    pub stand_aside_percent: u32,
}

/// How people find whether a block is principled (R77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "BlocksRule"))]
#[serde(tag = "test", rename_all = "snake_case", deny_unknown_fields)]
pub enum Blocks {
    /// Every block that names a value or a harm stands.
    None {},
    /// So many others must find it principled.
    Cosigners {
        /// How many.
        count: u32,
    },
    /// So great a share of those present must find it principled, the blocker counted.
    SharePresent {
        /// Percent of those present.
        percent: u32,
    },
    /// Nobody who judges it finds it unprincipled, and at least half of the others judge it.
    WholeGroup {},
}

/// The meetings of blocker and proposer (R78).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TalksRule"))]
#[serde(deny_unknown_fields)]
pub struct Talks {
    /// Hours of one step.
    pub every_hours: u32,
    /// How many steps; 0 for none.
    pub times: u32,
}

/// What follows when no consensus is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FallbackRule"))]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fallback {
    /// Nothing: it is not adopted.
    None {},
    /// A vote with at least this share of yes among yes and no.
    Share {
        /// Percent.
        percent: u32,
        /// Hours of the vote.
        window_hours: u32,
    },
    /// A vote with more yes than no.
    Majority {
        /// Hours of the vote.
        window_hours: u32,
    },
}

/// How agreements age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "AgreementsRule"))]
#[serde(deny_unknown_fields)]
pub struct Agreements {
    /// Percent of members who can reopen one together.
    pub reopen_percent: u32,
    /// Days after which one must be looked at again, at the latest.
    pub review_days_max: u32,
    /// Days in which the same text may not come again.
    pub same_text_days: u32,
}

/// The rules that an assembly gave itself. "Our rules" on pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// How agreements age.
    pub agreements: Agreements,
    /// How people find whether a block is principled.
    pub blocks: Blocks,
    /// Whether a matter may be agreed before its window ends, once everybody has spoken.
    pub early: bool,
    /// What follows when no consensus is found.
    pub fallback: Fallback,
    /// What founding asks for.
    pub founding: Founding,
    /// Admission.
    pub joining: Joining,
    /// The assembly's name.
    pub name: Line<1, 80>,
    /// What it is for.
    pub purpose: Passage<0, 2000>,
    /// How many must take part.
    pub quorum: Quorum,
    /// Who may read the book.
    pub reading: Reading,
    /// Rounds of seeking consensus before any vote (R52).
    pub rounds_min: u32,
    /// Kinds of matter that pass if nobody objects.
    pub silence_consents: Vec<SilentKind>,
    /// The meetings of blocker and proposer.
    pub talks: Talks,
    /// Name of the template it was made from.
    pub template: Line<1, 40>,
    /// What has a voice of its own where rules speak of households.
    pub unit: UnitKind,
    /// The shared values that a block may name.
    pub values: Vec<Line<1, 300>>,
    /// Above which shares a consensus is too weak.
    pub weak: Weak,
    /// Time for each kind of matter.
    pub windows: Windows,
}

impl Charter {
    /// Whether silence consents for this kind of matter.
    pub fn silence_consents(&self, kind: Kind) -> bool {
        match kind {
            Kind::Essential => false,
            Kind::Ordinary => self.silence_consents.contains(&SilentKind::Ordinary),
            Kind::Reversible => self.silence_consents.contains(&SilentKind::Reversible),
        }
    }

    /// The window of a kind of matter.
    pub const fn window(&self, kind: Kind) -> Window {
        match kind {
            Kind::Essential => self.windows.essential,
            Kind::Ordinary => self.windows.ordinary,
            Kind::Reversible => self.windows.reversible,
        }
    }
}

/// Hours in milliseconds.
pub(crate) fn hours_ms(hours: u32) -> u64 {
    u64::from(hours) * HOUR_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inert_or_unknown_parameter_is_refused() {
        let json = testkit::plain_charter_json();
        let more = json.replacen('{', "{\"colour\":1,", 1);
        assert!(serde_json::from_str::<Charter>(&more).is_err());
        let inert: Result<Blocks, _> =
            serde_json::from_str(r#"{"percent":25,"test":"whole_group"}"#);
        assert!(inert.is_err(), "a share that this test does not use");
    }
}
