//! Numbers for display, speech and the addresses of pages, by first appearance in the book. Never
//! for reference in an act.

use basics::{HouseholdId, MatterId, PersonId, RequestId};
use rules::{State, What};
use std::collections::BTreeMap;

/// The ordinals of one book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ordinals {
    pub(crate) persons: BTreeMap<PersonId, u32>,
    pub(crate) households: BTreeMap<HouseholdId, u32>,
    pub(crate) matters: BTreeMap<MatterId, u32>,
    pub(crate) agreements: BTreeMap<MatterId, u32>,
    pub(crate) requests: BTreeMap<RequestId, u32>,
    matters_in_order: Vec<MatterId>,
}

/// Gives an id the next number, unless it has one.
fn next<K: Ord>(ordinals: &mut BTreeMap<K, u32>, id: K) {
    let after = u32::try_from(ordinals.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    ordinals.entry(id).or_insert(after);
}

impl Ordinals {
    /// Numbers what appears in an event that the state has applied.
    pub(crate) fn note(&mut self, state: &State, what: &What) {
        match what {
            What::Founded(founded) => {
                for unit in &founded.units {
                    next(&mut self.households, unit.id);
                }
                for person in founded
                    .founders
                    .iter()
                    .filter_map(|(f, _)| state.person_of_key(&f.key))
                {
                    next(&mut self.persons, person);
                }
            }
            What::RequestMade { request, person, .. } => {
                next(&mut self.requests, *request);
                next(&mut self.persons, *person);
            }
            What::PersonAdmitted { unit, .. } => next(&mut self.households, *unit),
            What::UnitFormed { unit, .. } => next(&mut self.households, unit.id),
            What::MatterOpened { matter, .. } => {
                next(&mut self.matters, *matter);
                self.matters_in_order.push(*matter);
            }
            What::AgreementMade { agreement, .. } => next(&mut self.agreements, *agreement),
            _ => {}
        }
    }

    /// The person with this number.
    pub(crate) fn person(&self, ordinal: u32) -> Option<PersonId> {
        let mut all = self.persons.iter();
        all.find(|(_, number)| **number == ordinal)
            .map(|(id, _)| *id)
    }

    /// The matter with this number.
    pub(crate) fn matter(&self, ordinal: u32) -> Option<MatterId> {
        self.matters_in_order
            .get((ordinal as usize).checked_sub(1)?)
            .copied()
    }
}
