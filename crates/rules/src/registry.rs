//! The list of acts: one line each, and everything that must know them all is made from it.

use crate::declare::Declaration;
use crate::{Case, Decision};
use basics::PublicKey;
use book::act::{read_fields, split_kind, unknown_kind};
use serde::{Deserialize, Serialize};

macro_rules! acts {
    ($($part:ident :: $file:ident :: $Act:ident,)+) => {
        /// What is done by an act of edition 0: the content of the signed `act` object.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Deed {
            $(
                #[doc = concat!("See [`crate::", stringify!($part), "::", stringify!($file), "`].")]
                $Act(crate::$part::$file::$Act),
            )+
        }

        impl Deed {
            /// The kind, as it is spelled in the act.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$Act(_) => stringify!($file),)+
                }
            }
        }

        impl book::act::Deed for Deed {
            fn read(text: &str) -> Result<Self, book::act::FormError> {
                let (kind, fields) = split_kind(text).unwrap_or(("", String::new()));
                match kind {
                    $(stringify!($file) => read_fields(&fields).map(Self::$Act),)+
                    _ => Err(unknown_kind(kind)),
                }
            }

            fn must_sign(&self) -> Vec<PublicKey> {
                match self {
                    Self::FoundAssembly(deed) => deed.founders.iter().map(|f| f.key).collect(),
                    _ => Vec::new(),
                }
            }
        }

        /// What each act says of itself, in the order of this list.
        pub const DECLARATIONS: &[Declaration] = &[$(crate::$part::$file::DECLARATION,)+];

        /// Every refusal: kind of act, code, rule.
        pub fn refusals() -> Vec<(&'static str, &'static str, &'static str)> {
            let mut all = crate::refusal::Common::ALL.to_vec();
            $(all.extend_from_slice(crate::$part::$file::Refused::ALL);)+
            all
        }

        pub(crate) fn decide(case: Case<'_>) -> Decision {
            match case.act.deed() {
                $(Deed::$Act(deed) => crate::$part::$file::decide(case, deed),)+
            }
        }
    };
}

acts! {
    founding::found_assembly::FoundAssembly,
    membership::ask_to_join::AskToJoin,
    membership::withdraw_request::WithdrawRequest,
    membership::vouch_for::VouchFor,
    membership::object_to_admission::ObjectToAdmission,
    membership::form_household::FormHousehold,
    membership::join_household::JoinHousehold,
    membership::welcome_to_household::WelcomeToHousehold,
    membership::leave_household::LeaveHousehold,
    membership::change_name::ChangeName,
    membership::leave_assembly::LeaveAssembly,
    membership::erase_words::EraseWords,
    proposing::open_proposal::OpenProposal,
    proposing::amend_proposal::AmendProposal,
    proposing::suggest_wording::SuggestWording,
    proposing::withdraw_proposal::WithdrawProposal,
    proposing::ask_question::AskQuestion,
    proposing::raise_concern::RaiseConcern,
    proposing::give_answer::GiveAnswer,
    proposing::settle_concern::SettleConcern,
    proposing::take_position::TakePosition,
    proposing::judge_block::JudgeBlock,
    proposing::judge_urgency::JudgeUrgency,
    proposing::attend_talks::AttendTalks,
    proposing::cast_vote::CastVote,
    proposing::offer_to_do::OfferToDo,
    proposing::step_back::StepBack,
    proposing::write_minority::WriteMinority,
    proposing::ask_to_reopen::AskToReopen,
}

/// The declaration of a kind of act.
pub fn declaration(kind: &str) -> Option<&'static Declaration> {
    DECLARATIONS
        .iter()
        .find(|declaration| declaration.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fast way of reading an act and `serde`'s own agree.
    #[test]
    fn both_ways_of_reading_agree() {
        for (kind, json) in testkit::an_act_of_each_kind() {
            let fast = <Deed as book::act::Deed>::read(&json).unwrap();
            assert_eq!(fast, serde_json::from_str::<Deed>(&json).unwrap(), "{kind}");
            let more = json.replacen('{', "{\"a\":1,", 1);
            assert!(<Deed as book::act::Deed>::read(&more).is_err(), "{kind}");
            let other = json.replacen(kind, "no_such_kind", 1);
            assert!(<Deed as book::act::Deed>::read(&other).is_err(), "{kind}");
        }
    }

    #[test]
    fn every_kind_and_every_refusal_has_one_name() {
        let mut kinds: Vec<_> = DECLARATIONS.iter().map(|act| act.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), DECLARATIONS.len());
        let mut codes: Vec<_> = refusals()
            .iter()
            .map(|(kind, code, _)| (*kind, *code))
            .collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
