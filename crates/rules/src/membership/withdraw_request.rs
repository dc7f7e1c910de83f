//! Take back your request to join, as long as it has not been answered.

use crate::deciding;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::{Ending, What};
use crate::refusal::Common;
use crate::state::people::RequestStanding;
use crate::{Case, Decision, refusals};
use basics::{MatterId, RequestId};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "withdraw_request",
    part: Part::Membership,
    who: Who::Asker,
    rules: &["R71"],
    fields: &[field("request", Value::Id(Refers::Request))],
};

/// Taking a request back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRequest {
    /// The request.
    pub request: RequestId,
}

refusals! {
    /// Nothing of its own; see the common refusals.
    Refused of "withdraw_request" {}
}

pub(crate) fn decide(case: Case<'_>, deed: &WithdrawRequest) -> Decision {
    let request = case
        .state
        .requests()
        .get(&deed.request)
        .ok_or(Common::NoSuchRequest)?;
    let withdrawn = What::RequestWithdrawn { request: deed.request };
    if request.standing.is_pending() {
        return Ok(vec![withdrawn]);
    }
    if request.standing != RequestStanding::Deciding {
        return Err(Common::RequestClosed.into());
    }
    let id: MatterId = deed.request.into();
    let matter = case.state.open_matter(&id)?;
    let (how, counts) = (Ending::Withdrawn, matter.counts());
    let mut what = deciding::end(case.state, id, matter, how, counts, &[], case.now);
    what.push(withdrawn);
    Ok(what)
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d yan ask_to_join name=Yan as yans -> RequestMade
            1d zoe withdraw_request request=yans -> refused speaker
            1d ana withdraw_request request=zoes -> refused speaker
            2d zoe withdraw_request request=zoes -> RequestWithdrawn
            2d zoe withdraw_request request=zoes -> refused request_closed
            2d ana vouch_for request=zoes -> refused request_closed
            2d ana vouch_for request=yans -> Vouched
            2d ben object_to_admission request=yans reason=\"too loud\" -> AdmissionObjected
            2d ben vouch_for request=yans -> Vouched MatterOpened
            3d yan withdraw_request request=yans -> MatterEnded RequestWithdrawn
            see matter=yans phase=ended how=withdrawn
            ",
        );
    }
}
