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

    #[test]
    fn an_ask_ends_with_the_household() {
        let world = testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east eve@south eva@south
            1d ana join_household household=east -> UnitAsked
            1d ben join_household household=west -> UnitAsked
            1d dia join_household household=south -> UnitAsked
            # two who live in the south: one leaves, and one can still welcome
            2d eve leave_assembly -> PersonLeft
            2d eva welcome_to_household person=dia -> PersonMoved
            2d cho leave_assembly -> PersonLeft
            see units=2
            ",
        );
        for who in ["ana", "ben", "dia"] {
            let person = world.state.person(&testkit::World::person(who)).unwrap();
            assert_eq!(person.asked_unit, None, "{who}");
        }
    }
}
