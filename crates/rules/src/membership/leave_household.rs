//! Leave your household and count as one of your own.

use super::form_household::leaves;
use crate::declare::{Declaration, Part, Who};
use crate::event::{NewUnit, What};
use crate::{Case, Decision, refusals};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "leave_household",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R71", "R88"],
    fields: &[],
};

/// Leaving one's household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveHousehold {}

refusals! {
    /// Why leaving is refused.
    Refused of "leave_household" {
        /// One is alone in it.
        AloneAlready = "alone_already" by "R88",
    }
}

pub(crate) fn decide(case: Case<'_>, _deed: &LeaveHousehold) -> Decision {
    let from = leaves(case)?.ok_or(Refused::AloneAlready)?;
    let unit = NewUnit { id: case.id.into(), name: None };
    Ok(vec![What::UnitFormed { unit, person: case.by, from }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
            1d ana leave_household -> UnitFormed
            1d ana leave_household -> refused alone_already
            1d ben leave_household -> refused alone_already
            see units=4
            ",
        );
    }
}
