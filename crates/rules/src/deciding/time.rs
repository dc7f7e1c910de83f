//! Time passes: what has fallen due is carried out, at its own instant (`spec/deciding.md` 1).

use super::closing;
use crate::event::{Event, What};
use crate::state::agreement::Force;
use crate::state::people::RequestStanding;
use crate::state::{Due, State};
use basics::{HouseholdId, Instant, RequestId};

impl State {
    /// Carries out everything that has fallen due by now, earliest first, and says what happened.
    pub fn pass_time(&mut self, now: Instant) -> Vec<Event> {
        let mut events = Vec::new();
        while let Some((at, due)) = self.due_by(now) {
            let what = self.carry_out(at, due);
            debug_assert!(
                !what.is_empty(),
                "what falls due must happen, or it falls due again"
            );
            if what.is_empty() {
                break;
            }
            for what in what {
                let event = Event { at, cause: None, what };
                self.apply(&event);
                events.push(event);
            }
        }
        events
    }

    fn carry_out(&self, at: Instant, due: Due) -> Vec<What> {
        match due {
            Due::Request(id) => match self.requests().get(&id).map(|request| request.standing) {
                Some(RequestStanding::Waiting) => {
                    vec![What::RequestLapsed { request: id, made_room: false }]
                }
                Some(RequestStanding::Window { .. }) => admission(self, id).into_iter().collect(),
                _ => Vec::new(),
            },
            Due::Matter(id) => self
                .matter(&id)
                .map_or_else(Vec::new, |m| closing::carry_out(self, id, m, at)),
            Due::Agreement(id) => self
                .agreements()
                .get(&id)
                .filter(|agreement| agreement.force == Force::InForce)
                .map(|_| What::AgreementExpired { agreement: id })
                .into_iter()
                .collect(),
        }
    }
}

/// Admits whoever asked: into the unit that they named if one of its members vouched and it still
/// exists, else into a unit of their own.
pub(super) fn admission(state: &State, id: RequestId) -> Option<What> {
    let request = state.requests().get(&id)?;
    let named = request
        .household
        .filter(|unit| request.vouches.values().any(|from| from == unit))
        .filter(|unit| state.unit(unit).is_some());
    let unit: HouseholdId = named.unwrap_or_else(|| id.into());
    let new_unit = named.is_none();
    Some(What::PersonAdmitted { request: id, person: request.person, unit, new_unit })
}
