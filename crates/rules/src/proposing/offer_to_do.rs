//! Say that you will do it. Work is never given to somebody who has not said yes.

use super::doing::Work;
use super::take_position::Position;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::agreement::Force;
use crate::state::matter::Matter;
use crate::{Case, Decision, refusals};
use basics::MatterId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "offer_to_do",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R76", "R83", "R84"],
    fields: &[field("matter", Value::Id(Refers::Matter))],
};

/// An offer to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferToDo {
    /// The matter or agreement.
    pub matter: MatterId,
}

refusals! {
    /// Why an offer is refused.
    Refused of "offer_to_do" {
        /// Whoever stands aside owes no work on it, and takes none.
        StandsAside = "stands_aside" by "R76",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &OfferToDo) -> Decision {
    let work = Work::of(case.state, &deed.matter)?;
    match work {
        Work::Proposed(matter) => case.state.must_be_entitled(matter, &case.by)?,
        Work::Agreed(_, agreement) if agreement.force != Force::InForce => {
            return Err(Common::NoSuchAgreement.into());
        }
        Work::Agreed(matter, _) if stands_aside(case, matter) => {
            return Err(Refused::StandsAside.into());
        }
        Work::Agreed(..) => {}
    }
    if work.is_done_by(&case.by) {
        return Err(Common::DoneAlready.into());
    }
    Ok(vec![What::DoerOffered {
        matter: deed.matter,
        person: case.by,
    }])
}

fn stands_aside(case: Case<'_>, matter: &Matter) -> bool {
    matter
        .positions
        .get(&case.by)
        .is_some_and(|held| held.position == Position::StandAside)
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east eve@east
              set windows.ordinary.hours=168 weak.stand_aside_percent=50
            0d ana open_proposal text=Roof kind_of=ordinary review_days=30 as roof -> MatterOpened
            1d ben offer_to_do matter=roof -> DoerOffered
            1d ben offer_to_do matter=roof -> refused done_already
            1d cho offer_to_do matter=roof -> DoerOffered
            1d dia offer_to_do matter=roof -> DoerOffered
            1d dia step_back matter=roof -> DoerSteppedBack
            1d eve offer_to_do matter=ana -> refused no_such_matter
            2d ana take_position matter=roof position=agree -> PositionTaken
            2d ben take_position matter=roof position=agree -> PositionTaken
            # who stands aside after offering gets no work (R76)
            2d cho take_position matter=roof position=stand_aside reason=\"no ladder\" -> PositionTaken
            2d zoe ask_to_join name=Zoe as zoes -> RequestMade
            2d ana vouch_for request=zoes -> Vouched
            2d dia object_to_admission request=zoes reason=no -> AdmissionObjected
            2d dia vouch_for request=zoes -> Vouched MatterOpened
            2d ana offer_to_do matter=zoes -> refused about_admission
            7d time -> MatterEnded AgreementMade
            see agreement=roof doers=1
            8d cho offer_to_do matter=roof -> refused stands_aside
            8d eve offer_to_do matter=roof -> DoerOffered
            see agreement=roof doers=2
            8d eve step_back matter=roof -> DoerSteppedBack
            8d ben offer_to_do matter=roof -> refused done_already
            40d time -> WindowOpened MatterEnded PersonAdmitted AgreementExpired
            40d eve offer_to_do matter=roof -> refused no_such_agreement   # its review date passed
            ",
        );
    }
}
