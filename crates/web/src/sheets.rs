//! What the server itself puts together for a page: foundings, copies, verification, refusals.
//!
//! Everything about a founded assembly comes from the read models (`views`); these are the few
//! pages that have none. The page functions are `pages::…(&Ctx, &Sheet) -> maud::Markup`.

use basics::{BookId, HouseholdId, Instant, Nonce, PublicKey};
use rules::Charter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `/`: an assembly on this node that anybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeLine {
    /// Its book.
    pub book: BookId,
    /// Its name.
    pub name: String,
}

/// `/` (`pages::home`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeSheet {
    /// Assemblies on this node that anybody may read, by name.
    pub assemblies: Vec<HomeLine>,
}

/// A charter to begin from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name: the file in `charters/`.
    pub name: String,
    /// The charter, its name and purpose still empty of meaning.
    pub charter: Charter,
}

/// `/charters` (`pages::charters`): two templates side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CharterSheet {
    /// What one can begin from.
    pub templates: Vec<Template>,
    /// The name of the one that is compared.
    pub one: String,
    /// The name of the other.
    pub other: String,
}

/// `/found` (`pages::found`): the questions, and again what was answered if it did not do.
///
/// The form posts to `/draft`, as a form does, with the fields of [`Answers`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundSheet {
    /// What one can begin from.
    pub templates: Vec<Template>,
    /// The policy of whoever keeps this node.
    pub policy: String,
    /// What was answered before, if it did not do.
    pub answers: Answers,
    /// What did not do.
    pub problem: Option<Problem>,
}

/// Answers to the questions of a founding. Field names are those of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(default)]
pub struct Answers {
    /// The assembly's name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The template's name.
    pub template: String,
    /// `public` or `members`; empty: as in the template.
    pub reading: String,
    /// `household`, `team` or `person`; empty: as in the template.
    pub unit: String,
    /// How much time people take to think: `short` or `long`; empty: as in the template.
    pub pace: String,
    /// Whether something is agreed as soon as everybody has spoken: `yes` or `no`; empty: as in
    /// the template.
    pub early: String,
    /// The shared values, one a line; empty: as in the template.
    pub values: String,
}

/// A founder in a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DraftFounder {
    /// Their key.
    pub key: PublicKey,
    /// Their name.
    pub name: String,
    /// Index of their household in the draft, unless the unit is a person.
    pub household: Option<usize>,
    /// Whether they have signed the draft as it stands.
    pub signed: bool,
}

/// `/draft/{nonce}` (`pages::draft`).
///
/// Forms: joining (`draft-join`, to `/draft/{nonce}/founders`), signing (`founding-sign`, to
/// `/draft/{nonce}/sign`), changing (ordinary, class `draft`, to `/draft/{nonce}`, the fields of
/// [`Answers`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSheet {
    /// The nonce of the founding act to be.
    pub nonce: Nonce,
    /// The charter as it stands.
    pub charter: Charter,
    /// What was answered; for the form that changes the draft.
    pub answers: Answers,
    /// What one can begin from.
    pub templates: Vec<Template>,
    /// The policy of whoever keeps this node, as the act will name it.
    pub policy: String,
    /// The names of the households; empty if the unit is a person.
    pub households: Vec<String>,
    /// The founders so far, in the order in which they joined.
    pub founders: Vec<DraftFounder>,
    /// How many more founders the charter asks for.
    pub persons_missing: u32,
    /// How many more households or teams the charter asks for.
    pub units_missing: u32,
    /// The canonical founding act, once there are enough founders: `data-act`.
    pub act: Option<String>,
    /// The address of this page with scheme and host, to be passed on.
    pub link: String,
    /// The same as a QR code: an SVG picture without words.
    pub qr: String,
    /// What did not do when somebody tried to change the draft.
    pub problem: Option<Problem>,
}

/// `/b/{book}/link` (`pages::link`): a link with which another browser of the same person can
/// read, once, within ten minutes. Before it is made there is none, and a form that posts here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkSheet {
    /// The address with scheme and host.
    pub link: Option<String>,
    /// The same as a QR code: an SVG picture without words.
    pub qr: Option<String>,
    /// Until when it can be used.
    pub until: Option<Instant>,
}

/// `/in/{token}` (`pages::enter`): asks before the link is used up, so that programs that look at
/// links in advance do not use it. The form posts to the same address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnterSheet {
    /// Where the form posts to.
    pub action: String,
}

/// `/b/{book}/copy` (`pages::copy`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopySheet {
    /// Entries in the book.
    pub entries: u64,
    /// Texts beside it.
    pub texts: u64,
    /// Words beside it that the viewer's copy will hold.
    pub words: u64,
}

/// What verification found to be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyFault {
    /// The first bad entry, if it is one.
    pub seq: Option<u64>,
    /// The code of `spec/book.md` sections 3 and 9.
    pub code: String,
}

/// `/b/{book}/verify` (`pages::verify`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifySheet {
    /// Entries that were decided again.
    pub entries: u64,
    /// The root over them, in hexadecimal digits.
    pub root: String,
    /// When it was done.
    pub at: Instant,
    /// What is wrong, if anything is.
    pub fault: Option<VerifyFault>,
    /// The scribe's verifier key in the spelling of C2SP, for other tools.
    pub verifier_key: String,
}

/// `/b/{book}/join` (`pages::join`) in a book for members only, for somebody who is none: what an
/// asker may see. Members, and everybody where reading is public, get the read model's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorSheet {
    /// The charter: name, purpose and rules.
    pub charter: Charter,
    /// How the viewer's own request stands (`waiting`, `window`, `deciding`, `refused`,
    /// `withdrawn`, `lapsed`), if they made one.
    pub standing: Option<&'static str>,
    /// From how many different units vouches came so far, if they asked.
    pub vouching_units: u64,
    /// Until when members can object, if that is running.
    pub until: Option<Instant>,
    /// Units that one can ask to live in; their names are not for strangers' eyes.
    pub units: Vec<HouseholdId>,
}

/// `/policy` (`pages::policy`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicySheet {
    /// The text.
    pub policy: String,
}

/// Why something was not done, in words: the body of the contract's `error`, and what an error
/// page shows (`pages::problem`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The same for programs: a name that does not depend on the language. Pages do not show it.
    pub code: String,
    /// What.
    pub title: String,
    /// More about it.
    pub detail: String,
    /// The rule that says so, and why it exists.
    pub rule: String,
    /// What one can do instead.
    pub way: String,
}
