//! Vouch for somebody who asks to join. Say it only of people you know: your household stands with
//! your word, and others rely on it.

use super::advancing::with_enough_vouches;
use crate::charter::hours_ms;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::people::RequestStanding;
use crate::{Case, Decision, refusals};
use basics::{Instant, RequestId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "vouch_for",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R57"],
    fields: &[field("request", Value::Id(Refers::Request))],
};

/// A vouch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VouchFor {
    /// The request.
    pub request: RequestId,
}

refusals! {
    /// Why a vouch is refused.
    Refused of "vouch_for" {
        /// The voucher's household was formed too short a time ago: splitting a household must not
        /// make two vouches of one.
        HouseholdTooNew { until: Instant } = "household_too_new" by "R57",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &VouchFor) -> Decision {
    let charter = case.state.charter_now()?;
    let request = case.state.pending_request(&deed.request)?;
    if request.vouches.contains_key(&case.by) {
        return Err(Common::DoneAlready.into());
    }
    let own = case.state.person(&case.by).and_then(|person| person.unit);
    let (Some(id), Some(unit)) = (own, own.and_then(|id| case.state.unit(&id))) else {
        return Err(Common::NoSuchHousehold.into());
    };
    let until = unit.since.plus_ms(hours_ms(charter.joining.window_hours));
    if !unit.founding && case.now < until {
        return Err(Refused::HouseholdTooNew { until }.into());
    }
    let mut what = vec![What::Vouched { request: deed.request, person: case.by, unit: id }];
    let units: BTreeSet<_> = request.vouches.values().chain([&id]).collect();
    let enough = units.len() >= charter.joining.vouch_units as usize;
    if enough && request.standing == RequestStanding::Waiting {
        let objected = !request.objections.is_empty();
        what.push(with_enough_vouches(
            charter,
            deed.request,
            objected,
            case.now,
        ));
    }
    Ok(what)
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ama@north ben@south bea@south cho@west
              set joining.window_hours=168
            1d zoe ask_to_join name=Zoe household=north as zoes -> RequestMade
            1d ana vouch_for request=zoes -> Vouched
            1d ana vouch_for request=zoes -> refused done_already
            1d zoe vouch_for request=zoes -> refused speaker
            1d ama vouch_for request=zoes -> Vouched           # the same household counts once
            1d ana vouch_for request=ana -> refused no_such_request
            1d ben form_household name=\"on my own\" -> UnitFormed
            1d ben vouch_for request=zoes -> refused household_too_new
            2d cho vouch_for request=zoes -> Vouched AdmissionWindowOpened
            8d ben vouch_for request=zoes -> Vouched
            8d23h zoe open_proposal text=Soup kind_of=ordinary -> refused speaker
            9d time -> PersonAdmitted
            see members=6 units=4
            9d zoe open_proposal text=Soup kind_of=ordinary -> MatterOpened
            9d yan ask_to_join name=Yan as yans -> RequestMade
            9d zoe vouch_for request=yans -> Vouched             # north is from the founding

            assembly plain ana@a ben@b cho@c dia@d eve@e
              set joining.by=agreement joining.vouch_units=2
            1d zoe ask_to_join name=Zoe household=a as zoes -> RequestMade
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched MatterOpened
            1d dia vouch_for request=zoes -> refused request_closed
            2d ana take_position matter=zoes position=agree -> PositionTaken
            2d ben take_position matter=zoes position=agree -> PositionTaken
            2d cho take_position matter=zoes position=agree -> PositionTaken
            99d time -> MatterEnded PersonAdmitted
            see units=6                                            # nobody of a vouched

            # people staying away refuse nobody (R57)
            assembly plain ana@a ben@b cho@c dia@d eve@e
              set joining.by=agreement joining.vouch_units=2
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched MatterOpened
            99d time -> WindowOpened MatterEnded PersonAdmitted
            see matter=zoes how=no_quorum

            # nor does one person who blocks while the others stay away
            assembly plain ana@a ben@b cho@c dia@d eve@e
              set joining.by=agreement joining.vouch_units=2 quorum.percent=0 blocks.test=none
              set fallback.by=none windows.essential.hours=168
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched MatterOpened
            2d ana take_position matter=zoes position=block grounds.harm=trust reason=no -> PositionTaken
            2d ben take_position matter=zoes position=agree -> PositionTaken
            99d time -> WindowOpened MatterEnded PersonAdmitted
            see matter=zoes how=no_quorum block=1
            ",
        );
    }
}
