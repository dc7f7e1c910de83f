//! Say that you will not do it after all. Nobody is punished for it; the others see that hands are
//! missing.

use super::doing::Work;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::{Case, Decision, refusals};
use basics::MatterId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "step_back",
    part: Part::Proposing,
    who: Who::Author,
    rules: &["R84"],
    fields: &[field("matter", Value::Id(Refers::Matter))],
};

/// Stepping back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepBack {
    /// The matter or agreement.
    pub matter: MatterId,
}

refusals! {
    /// Why stepping back is refused.
    Refused of "step_back" {
        /// The signer never offered.
        NotADoer = "not_a_doer" by "R84",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &StepBack) -> Decision {
    if !Work::of(case.state, &deed.matter)?.is_done_by(&case.by) {
        return Err(Refused::NotADoer.into());
    }
    Ok(vec![What::DoerSteppedBack {
        matter: deed.matter,
        person: case.by,
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0
            0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
            1h ana step_back matter=ben -> refused no_such_matter
            1h ana step_back matter=roof -> refused not_a_doer
            1h ana offer_to_do matter=roof -> DoerOffered
            1h ana step_back matter=roof -> DoerSteppedBack
            1h ana offer_to_do matter=roof -> DoerOffered
            2h ana withdraw_proposal matter=roof -> MatterEnded
            3h ana step_back matter=roof -> refused matter_ended
            3h ana offer_to_do matter=roof -> refused matter_ended
            4h ana open_proposal text=Wall kind_of=ordinary review_days=1 as wall -> MatterOpened
            4h ana take_position matter=wall position=agree -> PositionTaken
            4h ben offer_to_do matter=wall -> DoerOffered
            28h time -> MatterEnded AgreementMade
            52h time -> AgreementExpired
            # nobody offers any more, and whoever did can still step back
            53h ana offer_to_do matter=wall -> refused no_such_agreement
            53h ben step_back matter=wall -> DoerSteppedBack
            53h ben step_back matter=wall -> refused not_a_doer
            ",
        );
    }
}
