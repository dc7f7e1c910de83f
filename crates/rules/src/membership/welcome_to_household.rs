//! Welcome somebody who asked to belong to your household. They move in at once.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::{Case, Decision, refusals};
use basics::PersonId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "welcome_to_household",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R88"],
    fields: &[field("person", Value::Id(Refers::Person))],
};

/// A welcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WelcomeToHousehold {
    /// Whom.
    pub person: PersonId,
}

refusals! {
    /// Why a welcome is refused.
    Refused of "welcome_to_household" {
        /// That person has not asked to belong to the signer's household.
        NotAsked = "not_asked" by "R88",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &WelcomeToHousehold) -> Decision {
    let own = case.state.person(&case.by).and_then(|person| person.unit);
    let guest = case
        .state
        .person(&deed.person)
        .filter(|person| person.is_member());
    match (
        own,
        guest.and_then(|guest| guest.unit),
        guest.and_then(|guest| guest.asked_unit),
    ) {
        (Some(to), Some(from), asked) if asked == Some(to) => {
            Ok(vec![What::PersonMoved { person: deed.person, from, to }])
        }
        _ => Err(Refused::NotAsked.into()),
    }
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
            1d ana welcome_to_household person=cho -> refused not_asked
            1d cho join_household household=north -> UnitAsked
            1d dia welcome_to_household person=cho -> refused not_asked
            1d cho welcome_to_household person=cho -> refused not_asked
            1d cho join_household household=east -> UnitAsked            # a later ask replaces it
            1d ana welcome_to_household person=cho -> refused not_asked
            1d dia welcome_to_household person=cho -> PersonMoved
            1d dia welcome_to_household person=cho -> refused not_asked
            see units=2
            ",
        );
    }
}
