//! How matters end, and what follows (`spec/deciding.md` sections 4 and 10).

use super::time::admission;
use crate::event::{Ending, Subject, What};
use crate::proposing::open_proposal::{About, How};
use crate::proposing::take_position::Position;
use crate::state::State;
use crate::state::agreement::Force;
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
                what.extend(about.and_then(|about| effect_on_old(state, matter, about, id)));
            }
        }
    }
    what
}

/// What adopting a proposal about an agreement does to that agreement. If it was replaced or ended
/// since the matter opened, the later decision holds all the same, and it is the last one decided
/// about it which makes way, so that of all of them one stands. Only what is more serious by now
/// stays as it is, since nobody could have proposed to change it like this.
fn effect_on_old(state: &State, matter: &Matter, about: About, new: MatterId) -> Option<What> {
    let mut old = about.agreement;
    // Comes to an end: each made way for one that was adopted later.
    while let Force::Replaced(by) | Force::Ended(by) = state.agreements().get(&old)?.force {
        old = by;
    }
    if state.agreements().get(&old)?.kind > matter.terms.kind {
        return None;
    }
    Some(match about.how {
        How::Renews | How::Changes => What::AgreementReplaced { agreement: old, by: new },
        How::Ends => What::AgreementEnded { agreement: old, by: new },
    })
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
