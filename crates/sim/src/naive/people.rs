//! Who belongs to the assembly and who asked to, counted by hand.

use basics::{HouseholdId, Instant, PersonId, RequestId};
use book::beside::person_id;
use rules::charter::{Charter, JoiningBy};
use rules::{Event, What};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who asked to join.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    person: PersonId,
    made_at: Instant,
    vouching: BTreeSet<HouseholdId>,
    enough_at: Option<Instant>,
    objected: bool,
    ended_at: Option<Instant>,
    /// What the assembly answered, if it was asked: whether to admit.
    pub(super) admits: Option<bool>,
}

impl Asking {
    pub(super) const fn new(person: PersonId, made_at: Instant) -> Self {
        Self {
            person,
            made_at,
            vouching: BTreeSet::new(),
            enough_at: None,
            objected: false,
            ended_at: None,
            admits: None,
        }
    }

    /// Whether it was not answered in time, or is open and should have been by now.
    pub(super) fn late(&self, last: Instant, after_vouches_ms: u64) -> bool {
        let until = match self.enough_at {
            Some(enough) => enough.plus_ms(after_vouches_ms),
            None => self.made_at.plus_days(90),
        };
        self.ended_at.unwrap_or(last) > until
    }
}

/// Everybody.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) members: BTreeSet<PersonId>,
    units: BTreeMap<PersonId, HouseholdId>,
    pub(super) requests: BTreeMap<RequestId, Asking>,
}

impl People {
    /// Hears what happened; what is wrong with it comes back.
    pub(super) fn hear(&mut self, charter: Option<&Charter>, event: &Event) -> Option<String> {
        let at = event.at;
        match &event.what {
            What::Founded(founded) => {
                for (founder, unit) in &founded.founders {
                    let person = person_id(&founder.key);
                    self.members.insert(person);
                    self.units.insert(person, *unit);
                }
            }
            What::Vouched { request, person, unit } => {
                let own = self.units.get(person) == Some(unit) && self.members.contains(person);
                let asking = self.requests.get_mut(request)?;
                asking.vouching.insert(*unit);
                let enough = charter.map_or(usize::MAX, |c| c.joining.vouch_units as usize);
                if asking.vouching.len() >= enough && asking.enough_at.is_none() {
                    asking.enough_at = Some(at);
                }
                return (!own).then(|| format!("{person:?} vouched from a unit not their own"));
            }
            What::AdmissionObjected { request, .. } => {
                self.requests.get_mut(request)?.objected = true;
            }
            What::RequestLapsed { request, made_room } => {
                let asking = self.requests.get_mut(request)?;
                asking.ended_at = Some(at);
                let lawful = if *made_room {
                    asking.vouching.is_empty() && at >= asking.made_at.plus_days(7)
                } else {
                    asking.enough_at.is_none() && at == asking.made_at.plus_days(90)
                };
                return (!lawful).then(|| format!("{request:?} lapsed before its time (R57)"));
            }
            What::RequestWithdrawn { request } => {
                self.requests.get_mut(request)?.ended_at = Some(at);
            }
            What::RequestRefused { request } => {
                let asking = self.requests.get_mut(request)?;
                asking.ended_at = Some(at);
                let by_all = asking.admits == Some(false);
                return (!by_all)
                    .then(|| format!("{request:?} was refused without the assembly (R57)"));
            }
            What::PersonAdmitted { request, person, unit, .. } => {
                self.members.insert(*person);
                self.units.insert(*person, *unit);
                return self.admitted(charter?, *request, *person, at);
            }
            What::UnitFormed { unit, person, .. } => {
                self.units.insert(*person, unit.id);
            }
            What::PersonMoved { person, to, .. } => {
                self.units.insert(*person, *to);
            }
            _ => {}
        }
        None
    }

    fn admitted(
        &mut self, charter: &Charter, request: RequestId, person: PersonId, at: Instant,
    ) -> Option<String> {
        let Some(asking) = self.requests.get_mut(&request) else {
            return Some(format!("{person:?} was admitted and never asked"));
        };
        asking.ended_at = Some(at);
        let vouched = asking.enough_at.is_some() && asking.person == person;
        let window = u64::from(charter.joining.window_hours) * basics::instant::HOUR_MS;
        let waited = asking
            .enough_at
            .is_some_and(|enough| at.since(enough) >= window);
        let by_vouches = charter.joining.by == JoiningBy::Vouches && !asking.objected && waited;
        let lawful = vouched && (by_vouches || asking.admits == Some(true));
        (!lawful).then(|| format!("{person:?} was admitted without enough vouches (R57)"))
    }
}
