//! Say that a concern of yours is settled.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::{Contribution, What};
use crate::refusal::Common;
use crate::{Case, Decision, refusals};
use basics::{ActId, MatterId};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "settle_concern",
    part: Part::Proposing,
    who: Who::Author,
    rules: &["R52"],
    fields: &[field("concern", Value::Id(Refers::Act)), field("matter", Value::Id(Refers::Matter))],
};

/// A concern is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettleConcern {
    /// The concern.
    pub concern: ActId,
    /// The matter.
    pub matter: MatterId,
}

refusals! {
    /// Why settling is refused.
    Refused of "settle_concern" {
        /// No concern of the signer's own in this matter.
        NotYours = "not_yours" by "R52",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &SettleConcern) -> Decision {
    let matter = case.state.open_matter(&deed.matter)?;
    let concern = matter
        .raised
        .get(&deed.concern)
        .filter(|raised| raised.by == case.by && matches!(raised.sort, Contribution::Concern))
        .ok_or(Refused::NotYours)?;
    if concern.settled {
        return Err(Common::DoneAlready.into());
    }
    Ok(vec![What::ConcernSettled {
        matter: deed.matter,
        concern: deed.concern,
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben raise_concern matter=soup words=\"No time\" as time -> Contributed
            1d ben ask_question matter=soup words=\"Why\" as why -> Contributed
            1d ana settle_concern matter=soup concern=time -> refused not_yours
            1d ben settle_concern matter=soup concern=why -> refused not_yours
            1d ben settle_concern matter=soup concern=time -> ConcernSettled
            1d ben settle_concern matter=soup concern=time -> refused done_already
            ",
        );
    }
}
