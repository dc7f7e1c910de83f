//! Answer a question, a concern, or the reason of a block. Your answer stands beside it for
//! everybody to read.

use super::contributing::contribute;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::Contribution;
use crate::{Case, Decision, refusals};
use basics::{ActId, MatterId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "give_answer",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R52", "R78"],
    fields: &[
        field("matter", Value::Id(Refers::Matter)),
        field("to", Value::Id(Refers::Act)),
        field("words", Value::Word),
    ],
};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveAnswer {
    /// The matter.
    pub matter: MatterId,
    /// The question, concern or block that is answered.
    pub to: ActId,
    /// The commitment to the words.
    pub words: WordHash,
}

refusals! {
    /// Why an answer is refused.
    Refused of "give_answer" {
        /// Nothing in this matter that could be answered has this id.
        NothingToAnswer = "nothing_to_answer" by "R52",
        /// So much was said in this matter that no more is taken.
        TooMany { most: usize } = "too_many" by "R3",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &GiveAnswer) -> Decision {
    let matter = case.state.open_matter(&deed.matter)?;
    if !matter.raised.contains_key(&deed.to) && matter.block_of_act(&deed.to).is_none() {
        return Err(Refused::NothingToAnswer.into());
    }
    let too_many = |most| Refused::TooMany { most }.into();
    contribute(
        case,
        deed.matter,
        Contribution::Answer { to: deed.to },
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
            1d ben ask_question matter=soup words=\"Which?\" as which -> Contributed
            1d ana give_answer matter=soup to=which words=Lentils as lentils -> Contributed
            1d cho give_answer matter=soup to=which words=Beans -> Contributed
            1d ana give_answer matter=soup to=lentils words=Really -> refused nothing_to_answer
            1d ben take_position matter=soup position=block grounds.harm=body reason=no
              as block -> PositionTaken
            1d ana give_answer matter=soup to=block words=\"No salt then\" -> Contributed
            1d ben take_position matter=soup position=agree -> PositionTaken
            1d ana give_answer matter=soup to=block words=Thanks -> refused nothing_to_answer
            ",
        );
    }
}
