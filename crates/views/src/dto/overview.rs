//! The front page of an assembly, and what the live feed says of changes.

use super::agreements::AgreementRow;
use super::asked::Asked;
use super::matters::MatterRow;
use super::people::RequestRow;
use super::refs::{HouseholdRef, May, Name};
use basics::{BookId, HouseholdId, Instant, MatterId, PersonId, PublicKey, RequestId};
use rules::charter::{Reading, UnitKind};
use schemars::JsonSchema;
use serde::Serialize;

/// Who looks at it, if it is somebody whom the book knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Viewer {
    /// Who.
    pub name: Name,
    /// Their household.
    pub household: Option<HouseholdRef>,
    /// Whether they are a member now.
    pub member: bool,
}

/// The front page: what is asked of me now, what is being decided, what was decided and who does
/// it, how to change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Overview {
    /// The book.
    pub book: Option<BookId>,
    /// The assembly's name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// What has a voice of its own where rules speak of households.
    pub unit: UnitKind,
    /// Who may read the book.
    pub reading: Reading,
    /// When it was founded.
    pub founded_at: Instant,
    /// The key of the scribe who orders the book.
    pub scribe: Option<PublicKey>,
    /// How many members it has.
    pub members: usize,
    /// How many households.
    pub units: usize,
    /// How many entries the book has.
    pub entries: u64,
    /// Who looks at it.
    pub viewer: Option<Viewer>,
    /// What is asked of the viewer, by due instant.
    pub asked: Vec<Asked>,
    /// Matters that have not ended, by due instant.
    pub deciding: Vec<MatterRow>,
    /// The agreements adopted last, the last one first.
    pub decided: Vec<AgreementRow>,
    /// How many agreements are in force in all.
    pub agreements_in_force: usize,
    /// Requests that wait for an answer, the first one first.
    pub requests: Vec<RequestRow>,
    /// What the viewer may begin, in the order of the registry.
    pub may: Vec<May>,
}

/// Something that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(tag = "part", content = "id", rename_all = "snake_case")]
pub enum Part {
    /// The assembly was founded.
    Assembly,
    /// A person.
    Person(PersonId),
    /// A household.
    Household(HouseholdId),
    /// A request for admission.
    Request(RequestId),
    /// A matter.
    Matter(MatterId),
    /// An agreement.
    Agreement(MatterId),
}
