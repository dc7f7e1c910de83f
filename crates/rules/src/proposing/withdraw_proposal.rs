//! Take back what you proposed. Somebody else can propose the same text at once.

use crate::deciding;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::{Ending, What};
use crate::refusal::Common;
use crate::{Case, Decision, refusals};
use basics::MatterId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "withdraw_proposal",
    part: Part::Proposing,
    who: Who::Proposer,
    rules: &["R4"],
    fields: &[field("matter", Value::Id(Refers::Matter))],
};

/// Taking a proposal back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawProposal {
    /// The matter.
    pub matter: MatterId,
}

refusals! {
    /// Nothing of its own; see the common refusals.
    Refused of "withdraw_proposal" {}
}

pub(crate) fn decide(case: Case<'_>, deed: &WithdrawProposal) -> Decision {
    let matter = case.state.open_matter(&deed.matter)?;
    if matter.proposer != Some(case.by) {
        return Err(Common::NotProposer.into());
    }
    let counts = matter.counts();
    let what: Vec<What> = deciding::end(
        case.state,
        deed.matter,
        matter,
        Ending::Withdrawn,
        counts,
        &[],
        case.now,
    );
    Ok(what)
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben withdraw_proposal matter=soup -> refused not_proposer
            1d ana withdraw_proposal matter=soup -> MatterEnded
            1d ana withdraw_proposal matter=soup -> refused matter_ended
            1d ben open_proposal text=Soup kind_of=ordinary -> MatterOpened
            see matter=soup how=withdrawn
            ",
        );
    }
}
