//! Applying events to persons, units and requests. Total: what was decided always applies.

use super::people::{Person, Request, RequestStanding, Standing, Unit};
use super::{Due, State, counts_as_pending};
use crate::event::{Event, Founded, NewUnit, What};
use basics::limits::REQUEST_LAPSES_DAYS;
use basics::{HouseholdId, Instant, PersonId, RequestId};
use book::beside::person_id;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl State {
    /// Applies one event. Never fails; an event about something that does not exist, which
    /// deciding never makes, changes nothing.
    pub fn apply(&mut self, event: &Event) {
        let at = event.at;
        event
            .what
            .each_word(|word, person| self.words.note(word, person));
        match &event.what {
            What::Founded(founded) => {
                self.book = event.cause.map(|cause| cause.act.into());
                self.found(at, founded);
            }
            What::RequestMade { request, person, key, name, household } => {
                self.keys.insert(*key, *person);
                let asker = Person {
                    standing: Standing::Asker(*request),
                    unit: None,
                    name: *name,
                    asked_unit: None,
                    proposals_open: 0,
                };
                self.persons.insert(*person, asker);
                self.request_made(*request, *person, *household, at);
            }
            What::RequestWithdrawn { request } => {
                self.set_request(request, RequestStanding::Withdrawn);
            }
            What::Vouched { request, person, unit } => {
                if let Some(request) = self.requests.get_mut(request) {
                    request.vouches.insert(*person, *unit);
                }
            }
            What::AdmissionObjected { request, person, reason } => {
                if let Some(request) = self.requests.get_mut(request) {
                    request.objections.insert(*person, *reason);
                }
            }
            What::AdmissionWindowOpened { request, until } => {
                self.set_request(request, RequestStanding::Window { until: *until });
            }
            What::RequestLapsed { request, .. } => {
                self.set_request(request, RequestStanding::Lapsed);
            }
            What::RequestRefused { request } => {
                self.set_request(request, RequestStanding::Refused);
            }
            What::PersonAdmitted { request, person, unit, .. } => {
                self.set_request(request, RequestStanding::Admitted);
                self.admit(*person, *unit, at);
            }
            What::UnitFormed { unit, person, from } => {
                self.form_unit(unit, at);
                self.move_person(person, *from, unit.id);
            }
            What::UnitAsked { person, unit } => {
                if let Some(person) = self.persons.get_mut(person) {
                    person.asked_unit = Some(*unit);
                }
            }
            What::PersonMoved { person, from, to } => self.move_person(person, *from, *to),
            What::NameChanged { person, name } => {
                if let Some(person) = self.persons.get_mut(person) {
                    person.name = *name;
                }
            }
            What::PersonLeft { person } => self.leave(person, at),
            What::WordsErased { words, .. } => self.words.erase(words),
            _ => self.apply_matter(event),
        }
    }

    fn found(&mut self, at: Instant, founded: &Founded) {
        self.founded_at = at;
        self.charter = Some(Arc::new(founded.charter.clone()));
        self.policy = Some(founded.policy);
        self.scribe = Some(founded.scribe);
        for unit in &founded.units {
            self.form_unit(unit, at);
            if let Some(unit) = self.units.get_mut(&unit.id) {
                unit.founding = true;
            }
        }
        for (founder, unit) in &founded.founders {
            let id = person_id(&founder.key);
            self.keys.insert(founder.key, id);
            let person = Person {
                standing: Standing::Member { since: at },
                unit: Some(*unit),
                name: founder.name,
                asked_unit: None,
                proposals_open: 0,
            };
            self.persons.insert(id, person);
            if let Some(unit) = self.units.get_mut(unit) {
                unit.members.insert(id);
            }
        }
        self.count_members();
    }

    fn count_members(&mut self) {
        self.members = self
            .persons
            .iter()
            .filter(|(_, person)| person.is_member())
            .map(|(id, _)| *id)
            .collect();
    }

    fn request_made(
        &mut self, id: RequestId, person: PersonId, household: Option<HouseholdId>, at: Instant,
    ) {
        let request = Request {
            person,
            made_at: at,
            household,
            vouches: BTreeMap::new(),
            objections: BTreeMap::new(),
            standing: RequestStanding::Waiting,
        };
        self.requests.insert(id, request);
        self.requests_pending += 1;
        self.schedule(at.plus_days(REQUEST_LAPSES_DAYS), Due::Request(id));
    }

    /// Gives a request a new standing, and keeps the schedule and the number of pending ones.
    pub(super) fn set_request(&mut self, id: &RequestId, standing: RequestStanding) {
        let Some(request) = self.requests.get_mut(id) else {
            return;
        };
        let (before, made_at) = (request.standing, request.made_at);
        request.standing = standing;
        match before {
            RequestStanding::Waiting => {
                self.unschedule(made_at.plus_days(REQUEST_LAPSES_DAYS), Due::Request(*id));
            }
            RequestStanding::Window { until } => self.unschedule(until, Due::Request(*id)),
            _ => {}
        }
        if let RequestStanding::Window { until } = standing {
            self.schedule(until, Due::Request(*id));
        }
        if counts_as_pending(before) && !counts_as_pending(standing) {
            self.requests_pending = self.requests_pending.saturating_sub(1);
        }
    }

    fn admit(&mut self, id: PersonId, unit: HouseholdId, at: Instant) {
        self.form_unit(&NewUnit { id: unit, name: None }, at);
        if let Some(unit) = self.units.get_mut(&unit) {
            unit.members.insert(id);
        }
        if let Some(person) = self.persons.get_mut(&id) {
            person.standing = Standing::Member { since: at };
            person.unit = Some(unit);
        }
        self.count_members();
    }

    /// Forms a unit, unless it is there already.
    fn form_unit(&mut self, unit: &NewUnit, at: Instant) {
        self.units.entry(unit.id).or_insert_with(|| Unit {
            since: at,
            founding: false,
            name: unit.name,
            members: BTreeSet::new(),
        });
    }

    fn move_person(&mut self, id: &PersonId, from: HouseholdId, to: HouseholdId) {
        self.take_out(id, from);
        if let Some(unit) = self.units.get_mut(&to) {
            unit.members.insert(*id);
        }
        if let Some(person) = self.persons.get_mut(id) {
            person.unit = Some(to);
            person.asked_unit = None;
        }
    }

    /// Takes somebody out of a unit. With its last member it no longer exists, and whoever asked to
    /// join it asks no more.
    fn take_out(&mut self, id: &PersonId, from: HouseholdId) {
        let Some(unit) = self.units.get_mut(&from) else {
            return;
        };
        unit.members.remove(id);
        if unit.members.is_empty() {
            let asking = |person: &&mut Person| person.asked_unit == Some(from);
            let persons = self.persons.values_mut();
            persons
                .filter(asking)
                .for_each(|person| person.asked_unit = None);
        }
    }

    fn leave(&mut self, id: &PersonId, at: Instant) {
        if let Some(person) = self.persons.get_mut(id) {
            person.standing = Standing::Left { at };
            person.asked_unit = None;
            if let Some(unit) = person.unit {
                self.take_out(id, unit);
            }
        }
        self.count_members();
        self.leave_matters(id, at);
        for agreement in self.agreements.values_mut() {
            agreement.doers.retain(|doer| doer != id);
        }
    }
}
