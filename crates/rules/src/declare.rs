//! What an act says of itself: its fields and who may do it.
//!
//! From this one declaration come the form on the page, the verb on the command line, the help,
//! the description of the JSON interface, the act's row in the roles matrix and its entry in the
//! spec. A field's path uses points for what is nested, as in `about.agreement`.

/// The part of life that an act belongs to; also the folder of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// How an assembly begins.
    Founding,
    /// Who belongs to it.
    Membership,
    /// What it decides.
    Proposing,
}

impl Part {
    /// The folder's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Founding => "founding",
            Self::Membership => "membership",
            Self::Proposing => "proposing",
        }
    }
}

/// Who may do it, as far as it can be said before looking at the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// All founders together.
    Founders,
    /// Somebody with a key that this book has not seen.
    Stranger,
    /// Whoever asked to join.
    Asker,
    /// Any member.
    Member,
    /// Whoever was a member when the matter opened.
    Entitled,
    /// Whoever proposed the matter.
    Proposer,
    /// Whoever did the earlier thing that this refers to.
    Author,
}

impl Who {
    /// Name for help and spec.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Founders => "founders",
            Self::Stranger => "stranger",
            Self::Asker => "asker",
            Self::Member => "member",
            Self::Entitled => "entitled",
            Self::Proposer => "proposer",
            Self::Author => "author",
        }
    }
}

/// What a reference points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refers {
    /// A request for admission.
    Request,
    /// A matter.
    Matter,
    /// An agreement.
    Agreement,
    /// A person.
    Person,
    /// A household.
    Household,
    /// A version of the text under decision.
    Version,
    /// An earlier act in the same matter.
    Act,
    /// Words that somebody wrote earlier, by their commitment.
    Word,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text that belongs to the assembly; the act holds its hash.
    Text,
    /// A person's words, kept beside the book; the act holds a salted commitment.
    Word,
    /// The id of something.
    Id(Refers),
    /// The ids of several things, sorted, each once, at least one.
    Several {
        /// What they point at.
        of: Refers,
        /// The greatest number of them.
        max: usize,
    },
    /// One of these.
    Choice(&'static [&'static str]),
    /// A whole number within bounds.
    Integer {
        /// The least.
        min: u32,
        /// The greatest.
        max: u32,
    },
    /// One line in the clear, with at most so many characters.
    Line {
        /// The greatest length.
        max: usize,
    },
    /// Yes or no.
    Truth,
    /// Something that only the founding pages and `caracol found` put together.
    Composed,
}

/// One field of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its path in the act.
    pub path: &'static str,
    /// What it holds.
    pub value: Value,
    /// Whether it may be null.
    pub optional: bool,
    /// Asked for only if another field has one of these values, else null.
    pub when: Option<(&'static str, &'static [&'static str])>,
}

/// A field that must be there.
pub const fn field(path: &'static str, value: Value) -> Field {
    Field { path, value, optional: false, when: None }
}

/// A field that may be null.
pub const fn optional(path: &'static str, value: Value) -> Field {
    Field { path, value, optional: true, when: None }
}

/// A field that is asked for only if another has one of these values.
pub const fn when(
    path: &'static str, value: Value, other: &'static str, values: &'static [&'static str],
) -> Field {
    Field { path, value, optional: true, when: Some((other, values)) }
}

/// What an act says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Its kind, `verb_noun` in the member's words.
    pub kind: &'static str,
    /// The part of life it belongs to.
    pub part: Part,
    /// Who may do it.
    pub who: Who,
    /// The rules it carries out.
    pub rules: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [Field],
}
