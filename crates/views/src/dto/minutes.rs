//! The minutes: every entry of the book, with what is needed to write a sentence of it.

use super::refs::{AgreementRef, HouseholdRef, MatterRef, Name, RequestRef, Text, Written};
use basics::{ActId, Instant, PublicKey, TreeHash};
use schemars::JsonSchema;
use serde::Serialize;

/// Something that a sentence says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Arg {
    /// A person.
    Person(Name),
    /// Several persons.
    Persons(Vec<Name>),
    /// A household.
    Household(HouseholdRef),
    /// A request for admission.
    Request(RequestRef),
    /// A matter.
    Matter(MatterRef),
    /// An agreement.
    Agreement(AgreementRef),
    /// An earlier act.
    Act(ActId),
    /// A text of the assembly.
    Text(Text),
    /// A person's words.
    Words(Written),
    /// A number of something.
    Number(u64),
    /// An instant.
    Instant(Instant),
    /// One of several choices.
    Code(&'static str),
    /// Yes or no.
    Truth(bool),
}

/// Something that a sentence says, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SentenceArg {
    /// The name by which the sentence speaks of it.
    pub name: &'static str,
    /// What it is.
    #[serde(flatten)]
    pub arg: Arg,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sentence {
    /// What: the event's name.
    pub code: &'static str,
    /// When: what fell due happened at its own instant.
    pub at: Instant,
    /// Whether time brought it, and not the entry's act.
    pub by_time: bool,
    /// What the sentence says.
    pub args: Vec<SentenceArg>,
}

/// An entry of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MinuteEntry {
    /// Its position.
    pub seq: u64,
    /// When it entered.
    pub at: Instant,
    /// Its leaf hash, if whoever folded it gave one.
    pub leaf: Option<TreeHash>,
    /// Its act; nothing if it is a tick.
    pub act: Option<ActId>,
    /// The kind of act.
    pub kind: Option<&'static str>,
    /// Who acted: the first signer.
    pub by: Option<Name>,
    /// The key that signed.
    pub key: Option<PublicKey>,
    /// The matter that it is about, if it is about one.
    pub matter: Option<MatterRef>,
    /// What happened: first what fell due before, then what the act brought.
    pub happened: Vec<Sentence>,
}

/// A stretch of the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Minutes {
    /// The first position asked for.
    pub from: u64,
    /// How many entries the book has.
    pub size: u64,
    /// The entries, in order.
    pub entries: Vec<MinuteEntry>,
}
