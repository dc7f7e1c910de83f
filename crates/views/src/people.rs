//! People, households and requests. No metric of a person, and no title (R64).

use crate::beside::Beside;
use crate::dto::{
    Came, Former, HouseholdRef, HouseholdRow, Member, Name, Objection, People, PersonPage,
    RequestRow, RequestStanding, StandingCode, Task, Vouch,
};
use crate::fold::BookView;
use crate::look::Look;
use crate::may::Asking;
use basics::limits::REQUEST_LAPSES_DAYS;
use basics::{HouseholdId, Instant, MatterId, PersonId, RequestId};
use rules::charter::UnitKind;
use rules::state::agreement::Force;
use rules::state::people::{Person, Request, RequestStanding as Now, Standing};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Everybody; nothing before the book is founded.
pub fn people(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Option<People> {
    let unit = view.state.charter()?.unit;
    let look = Look::new(view, beside, viewer, now);
    let (tasks, asking) = (tasks(&look), asking(&look));
    let state = look.state();
    let mut members: Vec<Member> = state
        .members()
        .iter()
        .filter_map(|id| member(&look, id, tasks.get(id).map_or(&[], Vec::as_slice)))
        .collect();
    members.sort_by_key(|member| member.name.ordinal);
    let mut households: Vec<HouseholdRow> = state
        .units()
        .keys()
        .filter(|_| unit != UnitKind::Person)
        .filter_map(|id| household_row(&look, id, asking.get(id).map_or(&[], Vec::as_slice)))
        .collect();
    households.sort_by_key(|row| row.household.ordinal);
    let (pending, mut past): (Vec<_>, Vec<_>) = state
        .requests()
        .keys()
        .filter_map(|id| request_row(&look, id))
        .partition(|row| waits(row.standing));
    past.sort_by_key(|row| Reverse(row.request.ordinal));
    let left = state
        .persons()
        .iter()
        .filter_map(|(id, person)| match person.standing {
            Standing::Left { at } => Some(Former { name: look.name(id), left_at: at }),
            _ => None,
        });
    let mut former: Vec<Former> = left.collect();
    former.sort_by_key(|former| Reverse((former.left_at, former.name.ordinal)));
    let may = Asking { state, viewer, now }.belong();
    let requests = in_order(pending);
    Some(People {
        unit,
        members,
        households,
        requests,
        requests_past: past,
        former,
        may,
    })
}

fn in_order(mut rows: Vec<RequestRow>) -> Vec<RequestRow> {
    rows.sort_by_key(|row| row.request.ordinal);
    rows
}

const fn waits(standing: RequestStanding) -> bool {
    matches!(
        standing,
        RequestStanding::Waiting | RequestStanding::Window | RequestStanding::Deciding
    )
}

/// Requests that wait for an answer, the first one first.
pub(crate) fn requests_waiting(look: &Look<'_>) -> Vec<RequestRow> {
    let waiting = look.state().requests().keys();
    let waiting = waiting.filter(|id| crate::look::pending(look.state(), id));
    in_order(waiting.filter_map(|id| request_row(look, id)).collect())
}

/// One person, if the book knows them.
pub fn person(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant, id: &PersonId,
) -> Option<PersonPage> {
    let known = view.state.person(id)?;
    let look = Look::new(view, beside, viewer, now);
    let (standing, since, left_at) = match known.standing {
        Standing::Member { since } => (StandingCode::Member, Some(since), None),
        Standing::Asker(_) => (StandingCode::Asker, None, None),
        Standing::Left { at } => (StandingCode::Left, None, Some(at)),
    };
    let asked_as = match known.standing {
        Standing::Asker(request) => Some(request),
        _ => view.came.get(id).copied(),
    };
    let member = known.is_member();
    let unit = known.unit.filter(|_| member);
    let household = unit.and_then(|unit| {
        let guests = asking(&look).remove(&unit).unwrap_or_default();
        household_row(&look, &unit, &guests)
    });
    Some(PersonPage {
        name: look.name(id),
        standing,
        household,
        since,
        left_at,
        came: unit.map(|_| came(&look, id)),
        request: asked_as.and_then(|request| request_row(&look, &request)),
        asked: asked_to_join(&look, known),
        tasks: tasks(&look).remove(id).unwrap_or_default(),
        proposals: look.open_rows(|matter| matter.proposer.as_ref() == Some(id)),
        mine: viewer.as_ref() == Some(id),
        may: Asking { state: &view.state, viewer, now }.person(id),
    })
}

/// One request, if there is one with this id.
pub fn request(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant, id: &RequestId,
) -> Option<RequestRow> {
    request_row(&Look::new(view, beside, viewer, now), id)
}

/// What people said they will do: agreements in force, by review date.
fn tasks(look: &Look<'_>) -> BTreeMap<PersonId, Vec<Task>> {
    let mut all: BTreeMap<PersonId, Vec<Task>> = BTreeMap::new();
    for (id, agreement) in look.state().agreements() {
        if agreement.force != Force::InForce || agreement.doers.is_empty() {
            continue;
        }
        let task = Task {
            agreement: look.agreement_ref(id),
            review_on: agreement.review_on,
        };
        for doer in &agreement.doers {
            all.entry(*doer).or_default().push(task.clone());
        }
    }
    for tasks in all.values_mut() {
        tasks.sort_by_key(|task| (task.review_on, task.agreement.ordinal));
    }
    all
}

/// Who asked to join which household, by ordinal.
fn asking(look: &Look<'_>) -> BTreeMap<HouseholdId, Vec<Name>> {
    let mut all: BTreeMap<HouseholdId, Vec<Name>> = BTreeMap::new();
    for (id, person) in look.state().persons() {
        if let Some(unit) = person.asked_unit {
            all.entry(unit).or_default().push(look.name(id));
        }
    }
    for names in all.values_mut() {
        names.sort_by_key(|name| name.ordinal);
    }
    all
}

fn member(look: &Look<'_>, id: &PersonId, tasks: &[Task]) -> Option<Member> {
    let person: &Person = look.state().person(id)?;
    Some(Member {
        name: look.name(id),
        household: look.household(&person.unit?),
        since: rules::state::member_since(person)?,
        came: came(look, id),
        asked: asked_to_join(look, person),
        tasks: tasks.to_vec(),
    })
}

/// The household that somebody asked to join.
fn asked_to_join(look: &Look<'_>, person: &Person) -> Option<HouseholdRef> {
    Some(look.household(&person.asked_unit?))
}

fn came(look: &Look<'_>, id: &PersonId) -> Came {
    match look.view.came.get(id) {
        None => Came::Founding {},
        Some(request) => Came::Admitted {
            request: look.request_ref(request),
            vouches: vouches(look, request),
            matter: decided_in(look, request).map(|matter| look.matter_ref(&matter)),
        },
    }
}

fn household_row(look: &Look<'_>, id: &HouseholdId, asking: &[Name]) -> Option<HouseholdRow> {
    let unit = look.state().unit(id)?;
    Some(HouseholdRow {
        household: look.household(id),
        since: unit.since,
        members: look.names_sorted(&unit.members),
        asking: asking.to_vec(),
        mine: look
            .viewer
            .is_some_and(|viewer| unit.members.contains(&viewer)),
    })
}

fn vouches(look: &Look<'_>, id: &RequestId) -> Vec<Vouch> {
    let notes = look
        .view
        .requests
        .get(id)
        .map_or(&[][..], |history| &history.vouches);
    let vouch = |(person, unit, at): &(PersonId, HouseholdId, Instant)| Vouch {
        by: look.name(person),
        household: look.household(unit),
        at: *at,
    };
    notes.iter().map(vouch).collect()
}

/// The matter in which the assembly decides about a request.
fn decided_in(look: &Look<'_>, id: &RequestId) -> Option<MatterId> {
    let matter = MatterId::from(*id);
    look.state().matter(&matter).map(|_| matter)
}

/// A request as a row.
pub(crate) fn request_row(look: &Look<'_>, id: &RequestId) -> Option<RequestRow> {
    let request: &Request = look.state().requests().get(id)?;
    let notes = look
        .view
        .requests
        .get(id)
        .map_or(&[][..], |history| &history.objections);
    let matter = decided_in(look, id);
    let (standing, until) = match request.standing {
        Now::Waiting => {
            let lapses = request.made_at.plus_days(REQUEST_LAPSES_DAYS);
            (RequestStanding::Waiting, Some(lapses))
        }
        Now::Window { until } => (RequestStanding::Window, Some(until)),
        Now::Deciding => {
            let due = matter
                .and_then(|matter| look.state().matter(&matter))
                .map(|m| m.due);
            (RequestStanding::Deciding, due)
        }
        Now::Admitted => (RequestStanding::Admitted, None),
        Now::Refused => (RequestStanding::Refused, None),
        Now::Withdrawn => (RequestStanding::Withdrawn, None),
        Now::Lapsed => (RequestStanding::Lapsed, None),
    };
    let need = look
        .state()
        .charter()
        .map_or(0, |charter| charter.joining.vouch_units);
    let asking = Asking { state: look.state(), viewer: look.viewer, now: look.now };
    Some(RequestRow {
        request: look.request_ref(id),
        standing,
        made_at: request.made_at,
        until,
        household: request.household.map(|unit| look.household(&unit)),
        vouches: vouches(look, id),
        have: request.vouching_units(),
        need: need as usize,
        objections: notes
            .iter()
            .map(|(person, reason, at)| Objection {
                by: look.name(person),
                at: *at,
                reason: look.word(reason),
            })
            .collect(),
        matter: matter.map(|matter| look.matter_ref(&matter)),
        may: asking.request(id),
    })
}
