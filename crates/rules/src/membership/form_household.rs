//! Form a household of your own, or a team, and leave the one that you are in. Others can then ask
//! to join you.

use crate::charter::UnitKind;
use crate::declare::{Declaration, Part, Value, Who, field};
use crate::event::{NewUnit, What};
use crate::refusal::Common;
use crate::{Case, Decision, refusals};
use basics::{HouseholdId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "form_household",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R88"],
    fields: &[field("name", Value::Word)],
};

/// A new household.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormHousehold {
    /// The commitment to its name.
    pub name: WordHash,
}

refusals! {
    /// Why forming one is refused.
    Refused of "form_household" {
        /// One is alone in one's household already.
        AloneAlready = "alone_already" by "R88",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &FormHousehold) -> Decision {
    let from = leaves(case)?.ok_or(Refused::AloneAlready)?;
    let unit = NewUnit { id: case.id.into(), name: Some(deed.name) };
    Ok(vec![What::UnitFormed { unit, person: case.by, from }])
}

/// The unit that somebody leaves to be on their own; nothing if they are alone in it.
pub(super) fn leaves(case: Case<'_>) -> Result<Option<HouseholdId>, crate::Refusal> {
    if case.state.charter_now()?.unit == UnitKind::Person {
        return Err(Common::NoHouseholds.into());
    }
    let own = case.state.person(&case.by).and_then(|person| person.unit);
    let from = own.ok_or(Common::NoSuchHousehold)?;
    let others = case
        .state
        .unit(&from)
        .is_some_and(|unit| unit.members.len() > 1);
    Ok(others.then_some(from))
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
            1d ben form_household name=\"Upstairs\" as up -> UnitFormed
            1d ben form_household name=\"Again\" -> refused alone_already
            see units=4
            1d ana join_household household=up -> UnitAsked

            assembly plain ana ben cho set unit=person
            1d ben form_household name=\"Upstairs\" -> refused no_households
            ",
        );
    }
}
