//! What the queries answer with: owned, serialisable, complete, and without words of our own.
//!
//! Ids are spelled as hexadecimal and instants as whole milliseconds. What is a choice is a code
//! (`snake_case`), for which pages find words; what people wrote is passed on as it is, or as
//! [`Written`] says where it cannot be shown. Fields come in the order in which they stand here.

mod agreements;
mod asked;
mod course;
mod matters;
mod minutes;
mod overview;
mod people;
mod refs;
mod ring;
mod rows;
mod words;

pub use agreements::{
    AgreementPage, AgreementRow, Agreements, Base, Bases, ForceCode, Reopen, ReopenAsk,
};
pub use asked::{Asked, AskedFor};
pub use course::{Moment, MomentWhat, Next, TalksView, Then, VoteView, Would};
pub use matters::{
    AboutPage, Admission, Change, ChangeHow, MatterPage, MatterRow, Matters, Mine, Minority, Phase,
    Quorum, Said, SaidSort, SaidState, Suggestion, TakenFrom, Urgency, Version,
};
pub use minutes::{Arg, MinuteEntry, Minutes, Sentence, SentenceArg};
pub use overview::{Overview, Part, Viewer};
pub use people::{
    Came, Former, HouseholdRow, Member, Objection, People, PersonPage, RequestRow, RequestStanding,
    StandingCode, Task, Vouch,
};
pub use refs::{
    AdmissionRef, AgreementRef, HouseholdRef, MatterRef, May, Name, RequestRef, Text, WhyNot,
    Written,
};
pub use ring::{Answer, BlockView, Ground, Judge, PositionBefore, Seat, Stand};
pub use rows::{RuleRow, RuleValue, RulesPage};
pub use words::{OwnWord, OwnWords};

/// Declares a list of codes: a choice that pages have words for.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, schemars::JsonSchema)]
        pub enum $name {
            $($(#[$vdoc])* #[schemars(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every code, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code, as it is spelled in JSON and in the names of words.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    };
}

pub(crate) use codes;
