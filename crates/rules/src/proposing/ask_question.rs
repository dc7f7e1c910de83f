//! Ask something about a proposal. Whoever knows can answer, and everybody reads it.

use super::contributing::contribute;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::Contribution;
use crate::{Case, Decision, refusals};
use basics::{MatterId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "ask_question",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R3"],
    fields: &[field("matter", Value::Id(Refers::Matter)), field("words", Value::Word)],
};

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskQuestion {
    /// The matter.
    pub matter: MatterId,
    /// The commitment to the words.
    pub words: WordHash,
}

refusals! {
    /// Why asking is refused.
    Refused of "ask_question" {
        /// So much was said in this matter that no more is taken.
        TooMany { most: usize } = "too_many" by "R3",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &AskQuestion) -> Decision {
    let too_many = |most| Refused::TooMany { most }.into();
    contribute(
        case,
        deed.matter,
        Contribution::Question,
        deed.words,
        too_many,
    )
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben ask_question matter=soup words=\"Which soup?\" as which -> Contributed
            1d ben ask_question matter=ben words=\"Which soup?\" -> refused no_such_matter
            1d ana give_answer matter=soup to=which words=\"Lentils\" -> Contributed
            1d 4998*ben ask_question matter=soup words=\"Why?\" -> Contributed
            1d ben ask_question matter=soup words=\"Why?\" -> refused ask_question.too_many
            1d ben raise_concern matter=soup words=\"Why?\" -> refused raise_concern.too_many
            1d ben give_answer matter=soup to=which words=\"So\" -> refused give_answer.too_many
            1d ana withdraw_proposal matter=soup -> MatterEnded
            1d ben ask_question matter=soup words=\"Why not?\" -> refused matter_ended
            ",
        );
    }
}
