//! Ask to belong to another household. You move when somebody who lives there welcomes you.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::{Case, Decision, refusals};
use basics::HouseholdId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "join_household",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R88"],
    fields: &[field("household", Value::Id(Refers::Household))],
};

/// Asking to belong to a household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JoinHousehold {
    /// Which.
    pub household: HouseholdId,
}

refusals! {
    /// Why asking is refused.
    Refused of "join_household" {
        /// One lives there already.
        OwnHousehold = "own_household" by "R88",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &JoinHousehold) -> Decision {
    let unit = case.state.shared_unit(&deed.household)?;
    if unit.members.contains(&case.by) {
        return Err(Refused::OwnHousehold.into());
    }
    Ok(vec![What::UnitAsked {
        person: case.by,
        unit: deed.household,
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
            1d ben join_household household=north -> refused own_household
            1d ben join_household household=nowhere -> refused no_such_household
            1d dia leave_assembly -> PersonLeft
            1d ben join_household household=east -> refused no_such_household   # nobody left there
            1d ben join_household household=west -> UnitAsked
            1d cho welcome_to_household person=ben -> PersonMoved
            see units=2

            assembly plain ana ben cho set unit=person
            1d ben join_household household=ana -> refused no_households
            ",
        );
    }
}
