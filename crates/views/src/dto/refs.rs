//! How people and things are referred to: an id for machines, an ordinal for speech, and words.

use super::minutes::SentenceArg;
use basics::{HouseholdId, MatterId, PersonId, RequestId, TextHash};
use rules::state::matter::Admitting;
use schemars::JsonSchema;
use serde::Serialize;

/// What a person wrote, as far as it can be shown: the words, or `{"erased": true}` where whoever
/// wrote them had them erased, or `null` where they never arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Written {
    /// The words.
    Here(String),
    /// Erased by whoever wrote them.
    Erased {
        /// Always true.
        erased: bool,
    },
    /// Not here.
    Missing,
}

impl Written {
    /// Erased by whoever wrote them.
    pub const ERASED: Self = Self::Erased { erased: true };

    /// The words, if they can be shown.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Here(text) => Some(text),
            Self::Erased { .. } | Self::Missing => None,
        }
    }

    /// Whether they were erased.
    pub const fn is_erased(&self) -> bool {
        matches!(self, Self::Erased { .. })
    }
}

/// A person: `p7` in speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Name {
    /// Who.
    pub person: PersonId,
    /// Their number in this book, by first appearance.
    pub ordinal: u32,
    /// Their name; nothing if it is withheld or erased.
    pub text: Option<String>,
    /// Whether they had their name erased.
    pub erased: bool,
    /// The ordinal of somebody else whose name looks the same.
    pub looks_like: Option<u32>,
}

/// A household, team or person: `h3` in speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HouseholdRef {
    /// Which.
    pub household: HouseholdId,
    /// Its number in this book, by first appearance.
    pub ordinal: u32,
    /// Its name, if it has one that can be shown.
    pub name: Option<String>,
    /// Whether whoever gave the name had it erased.
    pub erased: bool,
}

/// A matter: `m12` in speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatterRef {
    /// Which.
    pub matter: MatterId,
    /// Its number in this book, by first appearance.
    pub ordinal: u32,
    /// The first line of the text under decision; nothing in an admission, or if it is withheld.
    pub title: Option<String>,
    /// In an admission, who asked to join, and what agreeing means.
    pub admission: Option<AdmissionRef>,
}

/// What a matter about an admission decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AdmissionRef {
    /// Who asked to join.
    pub who: Name,
    /// Whether those who agree are for admitting them, or, since somebody objected, for refusing.
    pub admitting: Admitting,
}

/// An agreement: `a3` in speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementRef {
    /// Which; also the id of the matter that adopted it.
    pub agreement: MatterId,
    /// Its number in this book, by first appearance.
    pub ordinal: u32,
    /// The first line of its text, if it can be shown.
    pub title: Option<String>,
}

/// A request for admission: `r2` in speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RequestRef {
    /// Which.
    pub request: RequestId,
    /// Its number in this book, by first appearance.
    pub ordinal: u32,
    /// Who asked.
    pub by: Name,
}

/// A text of the assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Text {
    /// Its hash, by which acts refer to it.
    pub hash: TextHash,
    /// The text, if it can be shown.
    pub text: Option<String>,
}

/// Whether the viewer may do something now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct May {
    /// The kind of act.
    pub kind: &'static str,
    /// Why not, if not.
    pub why_not: Option<WhyNot>,
}

impl May {
    /// Whether it is open to the viewer.
    pub const fn open(&self) -> bool {
        self.why_not.is_none()
    }
}

/// The refusal that the rules would answer with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhyNot {
    /// The kind of act, `common`, or `porch` for somebody who may not speak here.
    pub kind: &'static str,
    /// Which refusal of that kind.
    pub code: &'static str,
    /// The rule of the project's rule book.
    pub rule: &'static str,
    /// What its sentence says: the phase that the matter is in, until when, how many there may be.
    pub args: Vec<SentenceArg>,
}
