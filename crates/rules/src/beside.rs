//! What an act refers to that lies beside the book: texts of the assembly and words of persons.

use crate::registry::Deed;
use basics::{PersonId, TextHash, WordHash};
use book::beside::person_id;

/// What an act refers to beside the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refers {
    /// Texts.
    pub texts: Vec<TextHash>,
    /// Words, each with whose they are if not the signer's.
    pub words: Vec<(WordHash, Option<PersonId>)>,
}

impl Deed {
    /// The texts and words that the act refers to for the first time.
    pub fn refers_to(&self) -> Refers {
        let text = |text: &TextHash| Refers { texts: vec![*text], words: Vec::new() };
        let word = |word: &WordHash| Refers { texts: Vec::new(), words: vec![(*word, None)] };
        match self {
            Self::FoundAssembly(deed) => {
                let founders = deed.founders.iter();
                let names = founders.map(|f| (f.name, Some(person_id(&f.key))));
                let first = |index: usize| {
                    let mut founders = deed.founders.iter();
                    founders
                        .find(|f| f.household == index)
                        .map(|f| person_id(&f.key))
                };
                let units = deed.households.iter().enumerate();
                let units = units.map(|(index, unit)| (unit.name, first(index)));
                Refers {
                    texts: vec![deed.policy],
                    words: names.chain(units).collect(),
                }
            }
            Self::AskToJoin(deed) => word(&deed.name),
            Self::ObjectToAdmission(deed) => word(&deed.reason),
            Self::FormHousehold(deed) => word(&deed.name),
            Self::ChangeName(deed) => word(&deed.name),
            Self::OpenProposal(deed) => text(&deed.text),
            Self::AmendProposal(deed) => text(&deed.text),
            Self::SuggestWording(deed) => text(&deed.text),
            Self::AskQuestion(deed) => word(&deed.words),
            Self::RaiseConcern(deed) => word(&deed.words),
            Self::GiveAnswer(deed) => word(&deed.words),
            Self::TakePosition(deed) => deed.reason.as_ref().map_or_else(Refers::default, word),
            Self::WriteMinority(deed) => text(&deed.text),
            Self::AskToReopen(deed) => word(&deed.reason),
            Self::WithdrawRequest(_)
            | Self::VouchFor(_)
            | Self::JoinHousehold(_)
            | Self::WelcomeToHousehold(_)
            | Self::LeaveHousehold(_)
            | Self::LeaveAssembly(_)
            | Self::EraseWords(_)
            | Self::WithdrawProposal(_)
            | Self::SettleConcern(_)
            | Self::JudgeBlock(_)
            | Self::JudgeUrgency(_)
            | Self::AttendTalks(_)
            | Self::CastVote(_)
            | Self::OfferToDo(_)
            | Self::StepBack(_) => Refers::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::declare::Value;
    use crate::registry::DECLARATIONS;

    /// The match above and the declarations say the same about who has texts and words.
    #[test]
    fn declarations_agree() {
        for (kind, json) in testkit::an_act_of_each_kind() {
            let deed: super::Deed = serde_json::from_str(&json).unwrap();
            assert_eq!(deed.kind(), kind);
            let refers = deed.refers_to();
            let declaration = DECLARATIONS.iter().find(|act| act.kind == kind).unwrap();
            let fields = |value| declaration.fields.iter().any(|field| field.value == value);
            assert_eq!(!refers.texts.is_empty(), fields(Value::Text), "{kind}");
            let composed = kind == "found_assembly";
            assert_eq!(
                !refers.words.is_empty(),
                composed || fields(Value::Word),
                "{kind}"
            );
        }
    }
}
