//! How matters end, and what follows (`spec/deciding.md` sections 4 and 10).

use super::time::admission;
use crate::event::{Ending, Subject, What};
use crate::proposing::take_position::Position;
use crate::state::State;
use crate::state::effect_on_old;
use crate::state::matter::{Admitting, Counts, Matter};
use basics::{Instant, MatterId, PersonId};

/// Ends a matter with these counts, and says everything that follows. `aside` are holders of
/// blocks that become stand-asides at this instant.
pub(crate) fn end(
    state: &State, id: MatterId, matter: &Matter, how: Ending, counts: Counts, aside: &[PersonId],
    at: Instant,
) -> Vec<What> {
    let mut what = vec![What::MatterEnded { matter: id, how, counts }];
    match &matter.subject {
        Subject::Admission { admitting } => {
            let request = id.into();
            let admitted = match (admitting, how) {
                (_, Ending::Withdrawn) => return what,
                (Admitting::Refuse, how) => !how.adopted(),
                (Admitting::Admit, how) => how.adopted() || how == Ending::NoQuorum,
            };
            if admitted {
                what.extend(admission(state, request));
            } else {
                what.push(What::RequestRefused { request });
            }
        }
        Subject::Proposal { about, review_days, .. } => {
            if how.adopted() {
                let doers = doers(state, matter, aside);
                let review_on = at.plus_days(*review_days);
                let text = matter.version;
                what.push(What::AgreementMade { agreement: id, text, how, doers, review_on });
                if let Some(about) = about {
                    what.push(effect_on_old(about.how, about.agreement, id));
                }
            }
        }
    }
    what
}

/// Those who offered and do not stand aside (R76, R84), in the order of offering.
fn doers(state: &State, matter: &Matter, aside: &[PersonId]) -> Vec<PersonId> {
    let stands_aside = |person: &PersonId| {
        aside.contains(person)
            || matter
                .positions
                .get(person)
                .is_some_and(|h| h.position == Position::StandAside)
    };
    let offers = matter.offers.iter();
    offers
        .filter(|person| state.is_member(person) && !stands_aside(person))
        .copied()
        .collect()
}
