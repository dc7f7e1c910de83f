//! Found an assembly together. Everybody who founds it signs the same declaration: who you are,
//! your households, and your rules. From then on nobody has a right that the others do not have.

use crate::charter::{Charter, UnitKind};
use crate::declare::{Declaration, Part, Value, Who, field};
use crate::event::{Founded, NewUnit, What};
use crate::{Case, Decision, refusals};
use basics::limits::FOUNDERS_MAX;
use basics::{HouseholdId, PublicKey, TextHash, WordHash};
use book::beside::{founding_household_id, person_id};
use book::keys;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "found_assembly",
    part: Part::Founding,
    who: Who::Founders,
    rules: &["R6", "R19", "R68", "R69"],
    fields: &[
        field("charter", Value::Composed),
        field("founders", Value::Composed),
        field("households", Value::Composed),
        field("policy", Value::Text),
        field("scribe", Value::Composed),
    ],
};

/// One founder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founder {
    /// Their household, by its place in the list.
    pub household: usize,
    /// Their key.
    pub key: PublicKey,
    /// The commitment to their name.
    pub name: WordHash,
}

/// One household of the founding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundingHousehold {
    /// The commitment to its name.
    pub name: WordHash,
}

/// The founding declaration. Its hash is the book's id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundAssembly {
    /// The rules.
    pub charter: Box<Charter>,
    /// The founders, sorted by key.
    pub founders: Vec<Founder>,
    /// Their households; none if each person counts for themselves.
    pub households: Vec<FoundingHousehold>,
    /// The policy of whoever keeps the node, as the founders saw it.
    pub policy: TextHash,
    /// The key of the scribe who orders the book.
    pub scribe: PublicKey,
}

refusals! {
    /// Why a founding is refused.
    Refused of "found_assembly" {
        /// The book is founded already.
        FoundedAlready = "founded_already" by "R1",
        /// The charter has a parameter out of bounds.
        Charter { key: &'static str, found: String, allowed: String } = "charter" by "R19",
        /// Founders are not sorted by key, each key once, or too many.
        FoundersUnsorted = "founders_unsorted" by "R2",
        /// A key that nobody may use.
        BadKey = "bad_key" by "R2",
        /// Fewer founders than the charter asks for.
        TooFewFounders { have: usize, need: u32 } = "too_few_founders" by "R19",
        /// From fewer households than the charter asks for.
        TooFewUnits { have: usize, need: u32 } = "too_few_units" by "R19",
        /// A household that does not exist, or without a founder.
        Households = "households" by "R88",
        /// The scribe's key is a founder's.
        ScribeIsFounder = "scribe_is_founder" by "R6",
    }
}

/// That all founders signed, and nobody else, was seen at the porch.
pub(crate) fn decide(case: Case<'_>, deed: &FoundAssembly) -> Decision {
    if case.state.book().is_some() {
        return Err(Refused::FoundedAlready.into());
    }
    let charter = &deed.charter;
    charter.check().map_err(|error| Refused::Charter {
        key: error.key,
        found: error.found,
        allowed: error.allowed,
    })?;
    let founders = &deed.founders;
    if founders.len() > FOUNDERS_MAX || !founders.is_sorted_by(|a, b| a.key < b.key) {
        return Err(Refused::FoundersUnsorted.into());
    }
    let mut all_keys = founders
        .iter()
        .map(|founder| founder.key)
        .chain([deed.scribe]);
    if all_keys.any(|key| keys::check_public(&key).is_err()) {
        return Err(Refused::BadKey.into());
    }
    if founders.iter().any(|founder| founder.key == deed.scribe) {
        return Err(Refused::ScribeIsFounder.into());
    }
    let need = charter.founding.persons_min;
    if founders.len() < need as usize {
        return Err(Refused::TooFewFounders { have: founders.len(), need }.into());
    }
    let (placed, units) = place(case, deed)?;
    let (have, need) = (units.len(), charter.founding.units_min);
    if have < need as usize {
        return Err(Refused::TooFewUnits { have, need }.into());
    }
    Ok(vec![What::Founded(Box::new(Founded {
        charter: (*deed.charter).clone(),
        founders: placed,
        units,
        policy: deed.policy,
        scribe: deed.scribe,
    }))])
}

type Placed = (Vec<(Founder, HouseholdId)>, Vec<NewUnit>);

/// Gives each founder their unit.
fn place(case: Case<'_>, deed: &FoundAssembly) -> Result<Placed, Refused> {
    if deed.charter.unit == UnitKind::Person {
        if !deed.households.is_empty() || deed.founders.iter().any(|f| f.household != 0) {
            return Err(Refused::Households);
        }
        let own = |founder: &Founder| HouseholdId::from(person_id(&founder.key));
        let placed: Vec<_> = deed.founders.iter().map(|f| (*f, own(f))).collect();
        let units = placed
            .iter()
            .map(|(_, id)| NewUnit { id: *id, name: None })
            .collect();
        return Ok((placed, units));
    }
    let nonce = case.act.act().nonce;
    let used: BTreeSet<usize> = deed
        .founders
        .iter()
        .map(|founder| founder.household)
        .collect();
    if deed.households.len() > FOUNDERS_MAX || !used.iter().copied().eq(0..deed.households.len()) {
        return Err(Refused::Households);
    }
    let id = |index| founding_household_id(&nonce, index);
    let placed = deed
        .founders
        .iter()
        .map(|f| (*f, id(f.household)))
        .collect();
    let unit = |(i, household): (usize, &FoundingHousehold)| NewUnit {
        id: id(i),
        name: Some(household.name),
    };
    Ok((
        placed,
        deed.households.iter().enumerate().map(unit).collect(),
    ))
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@south dia@west -> Founded
            see members=4 units=3

            assembly plain ana@north ben@south -> refused too_few_founders
            assembly plain ana@north ben@north cho@north -> refused too_few_units
            assembly plain ana@north ben@south cho@south
              unsigned cho -> refused speaker
            assembly plain ana@north ben@south cho@west
              set rounds_min=0 -> refused charter
            assembly plain ana@north ben@south cho@west
              set unit=person -> refused households
            assembly plain ana@north ben@south cho@west
              scribe ana -> refused scribe_is_founder
            assembly plain ana@north ben@south cho@west
              scribe 0100000000000000000000000000000000000000000000000000000000000000 -> refused bad_key
            assembly plain ana@north ben@south cho@west
              unsorted -> refused founders_unsorted
            assembly plain ana ben cho set unit=person -> Founded
            see members=3 units=3
            ",
        );
        assert_eq!(testkit::found_twice(), "found_assembly.founded_already");
    }
}
