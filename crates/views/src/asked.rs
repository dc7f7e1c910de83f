//! What is asked of somebody now.

use crate::beside::Beside;
use crate::dto::{AgreementRef, Asked, AskedFor, Mine, RequestStanding, Written};
use crate::fold::BookView;
use crate::history::History;
use crate::look::Look;
use crate::matter::mine;
use crate::may::Asking;
use crate::people::requests_waiting;
use basics::{ActId, Instant, MatterId, PersonId};
use rules::charter::Blocks;
use rules::event::Contribution;
use rules::state::agreement::Force;
use rules::state::matter::{Matter, Phase};

/// What is asked of the viewer, by due instant; nothing of somebody who is no member.
pub fn asked(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Vec<Asked> {
    let look = Look::new(view, beside, viewer, now);
    all(&look)
}

pub(crate) fn all(look: &Look<'_>) -> Vec<Asked> {
    let Some(person) = look.member() else {
        return Vec::new();
    };
    let mut asked = Vec::new();
    for id in look.state().matters_open() {
        let known = look.state().matter(id).zip(look.history(id));
        if let Some((matter, history)) = known {
            let mine = mine(look, id, &person);
            InMatter { look, id, matter, history, person, mine: &mine }.all(&mut asked);
        }
    }
    of_requests(look, &person, &mut asked);
    of_household(look, &person, &mut asked);
    of_agreements(look, &person, &mut asked);
    asked.sort_by_key(|one| {
        let ordinal = one
            .matter
            .as_ref()
            .map_or(u32::MAX, |matter| matter.ordinal);
        (one.due.unwrap_or(Instant::MAX), ordinal)
    });
    asked
}

/// Somebody in a matter that has not ended.
struct InMatter<'a> {
    look: &'a Look<'a>,
    id: &'a MatterId,
    matter: &'a Matter,
    history: &'a History,
    person: PersonId,
    mine: &'a Mine,
}

impl InMatter<'_> {
    fn one(&self, act: &'static str, what: AskedFor) -> Asked {
        let matter = Some(self.look.matter_ref(self.id));
        Asked { due: Some(self.matter.due), act, matter, what }
    }

    fn all(&self, asked: &mut Vec<Asked>) {
        asked.extend(self.position());
        if !matches!(self.matter.terms.blocks, Blocks::None {}) {
            let blocks = self.mine.to_judge.iter().filter_map(|act| self.judge(act));
            asked.extend(blocks);
        }
        asked.extend(self.talks());
        if self.matter.phase == Phase::Voting && self.mine.entitled && self.mine.vote.is_none() {
            asked.push(self.one("cast_vote", AskedFor::Vote {}));
        }
        asked.extend(
            self.mine
                .to_answer
                .iter()
                .filter_map(|act| self.answer(act)),
        );
        asked.extend(
            self.mine
                .to_settle
                .iter()
                .filter_map(|act| self.settle(act)),
        );
        if self.matter.phase == Phase::Rewrite && self.mine.proposer {
            asked.push(self.one("amend_proposal", AskedFor::Rewrite {}));
        }
        if self.mine.offered_before && self.mine.entitled {
            asked.push(self.one("offer_to_do", AskedFor::OfferAgain {}));
        }
    }

    fn position(&self) -> Option<Asked> {
        let open = matches!(self.matter.phase, Phase::Open | Phase::Talks);
        if !open || !self.mine.entitled || self.mine.position.is_some() {
            return None;
        }
        let what = match self.history.latest(&self.person) {
            Some(note) => AskedFor::PositionAgain { before: note.position, version: note.version },
            None => AskedFor::Position {},
        };
        Some(self.one("take_position", what))
    }

    fn judge(&self, act: &ActId) -> Option<Asked> {
        let (holder, held) = self.matter.block_of_act(act)?;
        let holder = self.look.name(holder);
        let ground = held
            .grounds
            .as_ref()
            .map(|grounds| self.look.ground(grounds));
        Some(self.one(
            "judge_block",
            AskedFor::JudgeBlock { block: *act, holder, ground },
        ))
    }

    fn talks(&self) -> Option<Asked> {
        let holds = self
            .matter
            .blockers()
            .any(|(holder, _)| *holder == self.person);
        let party = holds || self.mine.proposer;
        if self.matter.phase != Phase::Talks || !party || self.mine.attended {
            return None;
        }
        let others = self
            .matter
            .blockers()
            .map(|(holder, _)| holder)
            .chain(&self.matter.proposer);
        let mut with = self
            .look
            .names_sorted(others.filter(|other| **other != self.person));
        with.dedup();
        let (step, of) = (self.matter.steps + 1, self.matter.terms.talks.times);
        Some(self.one("attend_talks", AskedFor::Talks { step, of, with }))
    }

    fn answer(&self, act: &ActId) -> Option<Asked> {
        let to = *act;
        if let Some((holder, held)) = self.matter.block_of_act(act) {
            let by = self.look.name(holder);
            let words = held
                .reason
                .map_or(Written::Missing, |reason| self.look.word(&reason));
            return Some(self.one("give_answer", AskedFor::AnswerBlock { to, by, words }));
        }
        let raised = self.matter.raised.get(act)?;
        let (by, words) = (self.look.name(&raised.by), self.words(act));
        let what = match raised.sort {
            Contribution::Question => AskedFor::AnswerQuestion { to, by, words },
            _ => AskedFor::AnswerConcern { to, by, words },
        };
        Some(self.one("give_answer", what))
    }

    fn settle(&self, act: &ActId) -> Option<Asked> {
        self.matter.raised.get(act)?;
        let words = self.words(act);
        Some(self.one("settle_concern", AskedFor::Settle { concern: *act, words }))
    }

    fn words(&self, act: &ActId) -> Written {
        let said = self.history.said.iter().find(|note| note.act == *act);
        said.map_or(Written::Missing, |said| self.look.word(&said.words))
    }
}

/// Requests that they could vouch for, or may object to until their window ends.
fn of_requests(look: &Look<'_>, person: &PersonId, asked: &mut Vec<Asked>) {
    let asking = Asking { state: look.state(), viewer: Some(*person), now: look.now };
    for request in requests_waiting(look) {
        let (due, matter, id) = (request.until, None, request.request.request);
        match request.standing {
            RequestStanding::Waiting if asking.vouch_for(&id).is_ok() => {
                let what = AskedFor::Vouch { request };
                asked.push(Asked { due, act: "vouch_for", matter, what });
            }
            RequestStanding::Window if asking.object(&id).is_ok() => {
                let what = AskedFor::Object { request };
                asked.push(Asked { due, act: "object_to_admission", matter, what });
            }
            _ => {}
        }
    }
}

/// Those who asked to join their household.
fn of_household(look: &Look<'_>, person: &PersonId, asked: &mut Vec<Asked>) {
    let Some(own) = look.state().person(person).and_then(|person| person.unit) else {
        return;
    };
    let guests = look.state().persons().iter();
    let guests = guests.filter(|(_, guest)| guest.is_member() && guest.asked_unit == Some(own));
    for person in look.names_sorted(guests.map(|(id, _)| id)) {
        let what = AskedFor::Welcome { person, household: look.household(&own) };
        asked.push(Asked { due: None, act: "welcome_to_household", matter: None, what });
    }
}

/// What they said they will do.
fn of_agreements(look: &Look<'_>, person: &PersonId, asked: &mut Vec<Asked>) {
    let done = look.state().agreements().iter();
    let done = done.filter(|(_, a)| a.force == Force::InForce && a.doers.contains(person));
    let mut tasks: Vec<(Instant, AgreementRef)> = done
        .map(|(id, agreement)| (agreement.review_on, look.agreement_ref(id)))
        .collect();
    tasks.sort_by_key(|(_, agreement)| agreement.ordinal);
    for (review_on, agreement) in tasks {
        let what = AskedFor::Task { agreement, review_on };
        let due = Some(review_on);
        asked.push(Asked { due, act: "open_proposal", matter: None, what });
    }
}
