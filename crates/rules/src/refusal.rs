//! Refusals: a no of the rules, with the rule that says it and words for what is open instead.
//!
//! A refusal is neither a fault of the machine nor a bug. Its words are in the Fluent files, under
//! `refusal-<kind>-<code>`, with `.way` for the way that is open; here are the codes.

use basics::Instant;
use std::fmt;

/// Something that a refusal's sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A number of something.
    Number(u64),
    /// An instant.
    Instant(Instant),
    /// The name of a value, such as a phase or a field.
    Name(&'static str),
    /// A text that the rules made, such as a key of a charter.
    Text(String),
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Instant> for Arg {
    fn from(instant: Instant) -> Self {
        Self::Instant(instant)
    }
}

impl From<&'static str> for Arg {
    fn from(name: &'static str) -> Self {
        Self::Name(name)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Why the rules do not allow an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of act that was refused, or `common` for refusals that many kinds share.
    pub kind: &'static str,
    /// Which refusal of that kind.
    pub code: &'static str,
    /// The rule of the project's rule book that says so.
    pub rule: &'static str,
    /// What the sentence needs, by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} ({})", self.kind, self.code, self.rule)?;
        for (name, arg) in &self.args {
            match arg {
                Arg::Number(number) => write!(f, " {name}={number}")?,
                Arg::Instant(instant) => write!(f, " {name}={}", instant.0)?,
                Arg::Name(text) => write!(f, " {name}={text}")?,
                Arg::Text(text) => write!(f, " {name}={text:?}")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// Declares the refusals of one kind of act: each with its code, its rule, and what it says.
#[macro_export]
macro_rules! refusals {
    ($(#[$doc:meta])* $name:ident of $kind:literal {
        $($(#[$vdoc:meta])* $variant:ident $({ $($arg:ident : $type:ty),+ $(,)? })?
            = $code:literal by $rule:literal,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "what an argument is, is said by the refusal it belongs to")]
        pub enum $name {
            $($(#[$vdoc])* $variant $({ $($arg: $type),+ })?,)*
        }

        impl $name {
            /// The kind of act, and every code with its rule, for the spec, the help and the tests.
            pub const ALL: &'static [(&'static str, &'static str, &'static str)] =
                &[$(($kind, $code, $rule),)*];
        }

        impl From<$name> for $crate::refusal::Refusal {
            fn from(refusal: $name) -> Self {
                match refusal {
                    $($name::$variant $({ $($arg),+ })? => Self {
                        kind: $kind,
                        code: $code,
                        rule: $rule,
                        args: vec![$($((stringify!($arg), $arg.into()),)+)?],
                    },)*
                }
            }
        }
    };
}

refusals! {
    /// Refusals that many kinds of act share.
    Common of "common" {
        /// The book has no founding act yet.
        NotFounded = "not_founded" by "R1",
        /// Only a founding has several signers.
        OneSigner = "one_signer" by "R4",
        /// No matter with this id.
        NoSuchMatter = "no_such_matter" by "R22",
        /// The matter has ended.
        MatterEnded = "matter_ended" by "R83",
        /// The matter is in a phase in which this cannot be done.
        WrongPhase { phase: &'static str } = "wrong_phase" by "R24",
        /// The signer was not a member when the matter opened, and so has no position in it.
        NotEntitled = "not_entitled" by "R2",
        /// The text has been changed since the signer read it.
        OtherVersion = "other_version" by "R25",
        /// Only whoever proposed it may do this.
        NotProposer = "not_proposer" by "R4",
        /// Not in a matter about an admission.
        AboutAdmission = "about_admission" by "R57",
        /// No request with this id.
        NoSuchRequest = "no_such_request" by "R57",
        /// The request has been answered, withdrawn or has lapsed.
        RequestClosed = "request_closed" by "R57",
        /// The assembly counts each person as a unit of their own.
        NoHouseholds = "no_households" by "R88",
        /// No household with this id has a member.
        NoSuchHousehold = "no_such_household" by "R88",
        /// No agreement with this id is in force.
        NoSuchAgreement = "no_such_agreement" by "R83",
        /// The same text was decided not long ago.
        SameText { until: Instant } = "same_text" by "R83",
        /// The same text is under decision in another matter.
        TextUnderDecision = "text_under_decision" by "R83",
        /// No present block with this id.
        NoSuchBlock = "no_such_block" by "R77",
        /// It was done already and counts once.
        DoneAlready = "done_already" by "R2",
        /// It names words that were erased in this book.
        ErasedWords = "erased_words" by "R71",
    }
}
