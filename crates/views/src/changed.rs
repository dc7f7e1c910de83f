//! Which parts of the pages an event changes.

use crate::dto::Part;
use basics::{HouseholdId, MatterId};
use rules::event::Subject;
use rules::{State, What};

/// Adds the parts that an event changes; the state is that before it.
pub(crate) fn parts(state: &State, what: &What, parts: &mut Vec<Part>) {
    match what {
        What::Founded(founded) => {
            parts.push(Part::Assembly);
            parts.extend(founded.units.iter().map(|unit| Part::Household(unit.id)));
        }
        What::RequestMade { request, person, .. } => {
            parts.extend([Part::Request(*request), Part::Person(*person)]);
        }
        What::RequestWithdrawn { request }
        | What::Vouched { request, .. }
        | What::AdmissionObjected { request, .. }
        | What::AdmissionWindowOpened { request, .. }
        | What::RequestLapsed { request, .. }
        | What::RequestRefused { request } => parts.push(Part::Request(*request)),
        What::PersonAdmitted { request, person, unit, .. } => {
            let admitted = [Part::Request(*request), Part::Person(*person), Part::Household(*unit)];
            parts.extend(admitted);
        }
        What::UnitFormed { unit, person, from } => {
            let (to, from) = (Part::Household(unit.id), Part::Household(*from));
            parts.extend([Part::Person(*person), from, to]);
        }
        What::UnitAsked { person, unit } => {
            parts.extend([Part::Person(*person), Part::Household(*unit)]);
            let before = state.person(person).and_then(|person| person.asked_unit);
            parts.extend(before.map(Part::Household));
        }
        What::PersonMoved { person, from, to } => {
            parts.extend([Part::Person(*person), Part::Household(*from), Part::Household(*to)]);
            asks_end(state, from, parts);
        }
        What::NameChanged { person, .. } | What::WordsErased { person, .. } => {
            parts.push(Part::Person(*person));
        }
        What::PersonLeft { person } => {
            parts.push(Part::Person(*person));
            let known = state.person(person);
            let units = known
                .into_iter()
                .flat_map(|known| [known.unit, known.asked_unit]);
            parts.extend(units.flatten().map(Part::Household));
            if let Some(unit) = known.and_then(|known| known.unit) {
                asks_end(state, &unit, parts);
            }
            let open = state.matters_open().iter();
            let asked = open.filter(|id| state.matter(id).is_some_and(|m| m.in_electorate(person)));
            parts.extend(asked.map(|id| Part::Matter(*id)));
            let done = state
                .agreements()
                .iter()
                .filter(|(_, a)| a.doers.contains(person));
            parts.extend(done.map(|(id, _)| Part::Agreement(*id)));
        }
        _ => matter_parts(state, what, parts),
    }
}

/// Whoever asked to join a household that loses its last member now asks no more.
fn asks_end(state: &State, unit: &HouseholdId, parts: &mut Vec<Part>) {
    if state.unit(unit).is_some_and(|unit| unit.members.len() == 1) {
        let asking = state.persons().iter();
        let asking = asking.filter(|(_, person)| person.asked_unit == Some(*unit));
        parts.extend(asking.map(|(id, _)| Part::Person(*id)));
    }
}

fn matter_parts(state: &State, what: &What, parts: &mut Vec<Part>) {
    match what {
        What::MatterOpened { matter, subject, proposer, .. } => {
            parts.push(Part::Matter(*matter));
            parts.extend(proposer.map(Part::Person));
            parts.push(match subject {
                Subject::Proposal { about: Some(about), .. } => Part::Agreement(about.agreement),
                Subject::Proposal { about: None, .. } => return,
                Subject::Admission { .. } => Part::Request((*matter).into()),
            });
        }
        What::MatterEnded { matter, .. } => {
            parts.push(Part::Matter(*matter));
            let Some(known) = state.matter(matter) else {
                return;
            };
            parts.extend(known.proposer.map(Part::Person));
            if let Subject::Proposal { about: Some(about), .. } = &known.subject {
                parts.push(Part::Agreement(about.agreement));
            }
        }
        What::AgreementMade { agreement, doers, .. } => {
            parts.extend([Part::Matter(*agreement), Part::Agreement(*agreement)]);
            parts.extend(doers.iter().map(|doer| Part::Person(*doer)));
        }
        What::AgreementReplaced { agreement, .. }
        | What::AgreementEnded { agreement, .. }
        | What::AgreementExpired { agreement } => {
            parts.push(Part::Agreement(*agreement));
            let doers = state
                .agreements()
                .get(agreement)
                .map(|known| known.doers.as_slice());
            parts.extend(doers.unwrap_or(&[]).iter().map(|doer| Part::Person(*doer)));
        }
        What::AgreementReopened { agreement, .. } | What::ReopenAsked { agreement, .. } => {
            parts.push(Part::Agreement(*agreement));
        }
        What::DoerOffered { matter, person } | What::DoerSteppedBack { matter, person } => {
            both(state, *matter, parts);
            parts.push(Part::Person(*person));
        }
        What::MinorityWritten { matter, .. } => both(state, *matter, parts),
        _ => parts.extend(what.matter().map(Part::Matter)),
    }
}

/// A matter, and the agreement that came of it.
fn both(state: &State, matter: MatterId, parts: &mut Vec<Part>) {
    parts.push(Part::Matter(matter));
    if state.agreements().contains_key(&matter) {
        parts.push(Part::Agreement(matter));
    }
}
