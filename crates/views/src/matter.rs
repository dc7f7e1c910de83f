//! Matters: the list, and everything that the page of one shows.

use crate::beside::Beside;
use crate::diff::Differ;
use crate::dto::{
    AboutPage, Admission, Change, MatterPage, Matters, Mine, Minority, Moment, Name, Said,
    SaidSort, SaidState, Suggestion, TakenFrom, TalksView, Text, Urgency, Version,
};
use crate::fold::BookView;
use crate::history::{History, SaidNote, TalksNote};
use crate::look::{Look, ending, phase};
use crate::may::Asking;
use crate::next;
use crate::people::request_row;
use crate::ring::Ring;
use basics::{Instant, MatterId, PersonId};
use rules::event::Subject;
use rules::proposing::open_proposal::About;
use rules::state::matter::{Matter, Phase};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// All matters.
pub fn matters(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Matters {
    let look = Look::new(view, beside, viewer, now);
    let ended = look
        .state()
        .matters()
        .iter()
        .filter(|(_, matter)| matter.ended());
    let mut ended: Vec<_> = ended
        .map(|(id, matter)| look.matter_row(id, matter))
        .collect();
    ended.sort_by_key(|row| Reverse((row.ended_at, row.matter.ordinal)));
    Matters { open: look.open_rows(|_| true), ended }
}

/// One matter, if there is one with this id.
pub fn matter(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant, id: &MatterId,
) -> Option<MatterPage> {
    let (matter, history) = (view.state.matter(id)?, view.matters.get(id)?);
    let look = Look::new(view, beside, viewer, now);
    let text = look.text(&matter.version);
    let current = text.text.as_deref();
    let ring = Ring::new(&look, id, matter, history);
    let mut page = Page {
        look: &look,
        id,
        matter,
        history,
        ring: &ring,
        differ: Differ::new(),
    };
    let (about, affected, review_days) = match &matter.subject {
        Subject::Proposal { about, affected, review_days } => {
            let about = about.map(|about| page.about(about, current));
            (about, Some(affected.to_string()), Some(*review_days))
        }
        Subject::Admission { .. } => (None, None, None),
    };
    let versions = page.versions();
    let suggestions = page.suggestions(current);
    let counts = matter.counts();
    let asking = Asking { state: look.state(), viewer, now };
    Some(MatterPage {
        matter: look.matter_ref(id),
        kind: matter.terms.kind,
        phase: phase(matter),
        how: ending(matter),
        opened_at: matter.opened_at,
        ended_at: matter.ended_at,
        proposer: matter.proposer.map(|proposer| look.name(&proposer)),
        next: next::next(&look, matter),
        version: history.version(),
        admission: page.admission(),
        text: matter.admitting().is_none().then_some(text),
        about,
        affected,
        review_days,
        counts,
        present: counts.present(),
        quorum: next::quorum(matter),
        calls: matter.calls,
        rounds: matter.rounds,
        rounds_min: matter.terms.rounds_min,
        urgency: page.urgency(),
        ring: ring.seats(),
        said: page.said(),
        suggestions,
        versions,
        positions_before: ring.before(),
        talks: page.talks(),
        vote: history.voted.then(|| next::vote(matter)),
        doers: page.doers(),
        minority: minority(&look, matter, history),
        agreement: look
            .state()
            .agreements()
            .get(id)
            .map(|_| look.agreement_ref(id)),
        course: page.course(),
        mine: viewer.map_or_else(Mine::default, |viewer| mine(&look, id, &viewer)),
        may: asking.matter(id, matter),
    })
}

/// A page in the making.
struct Page<'a> {
    look: &'a Look<'a>,
    id: &'a MatterId,
    matter: &'a Matter,
    history: &'a History,
    ring: &'a Ring<'a>,
    differ: Differ,
}

impl Page<'_> {
    fn changes(&mut self, old: Option<&str>, new: Option<&str>) -> Vec<Change> {
        match (old, new) {
            (Some(old), Some(new)) => self.differ.changes(old, new),
            _ => Vec::new(),
        }
    }

    fn about(&mut self, about: About, current: Option<&str>) -> AboutPage {
        let old = self.look.state().agreements().get(&about.agreement);
        let hash = old.map_or(self.matter.version, |agreement| agreement.text);
        let text = self.look.text(&hash);
        let changes = self.changes(text.text.as_deref(), current);
        let agreement = self.look.agreement_ref(&about.agreement);
        AboutPage { agreement, how: about.how, text, changes }
    }

    fn admission(&self) -> Option<Admission> {
        let admitting = self.matter.admitting()?;
        let request = request_row(self.look, &(*self.id).into())?;
        Some(Admission { admitting, request })
    }

    fn versions(&mut self) -> Vec<Version> {
        if self.matter.admitting().is_some() {
            return Vec::new();
        }
        let mut versions = Vec::with_capacity(self.history.versions.len());
        let mut before: Option<Text> = None;
        for (note, number) in self.history.versions.iter().zip(1..) {
            let text = self.look.text(&note.text);
            let old = before.as_ref().and_then(|before| before.text.as_deref());
            let changes = self.changes(old, text.text.as_deref());
            let suggestion = note.taken_from.and_then(|suggestion| {
                self.history
                    .suggestions
                    .iter()
                    .find(|known| known.act == suggestion)
            });
            before = Some(text.clone());
            versions.push(Version {
                number,
                text,
                at: note.at,
                by: self
                    .matter
                    .proposer
                    .map(|proposer| self.look.name(&proposer)),
                taken_from: suggestion.map(|known| TakenFrom {
                    suggestion: known.act,
                    by: self.look.name(&known.by),
                }),
                changes,
            });
        }
        versions
    }

    fn suggestions(&mut self, current: Option<&str>) -> Vec<Suggestion> {
        let history = self.history;
        let mut suggestions = Vec::with_capacity(history.suggestions.len());
        for note in &history.suggestions {
            let text = self.look.text(&note.text);
            let changes = self.changes(current, text.text.as_deref());
            let taken = |(version, _): &(&crate::history::VersionNote, u32)| {
                version.taken_from == Some(note.act)
            };
            let taken_as = history
                .versions
                .iter()
                .zip(1..)
                .find(taken)
                .map(|(_, number)| number);
            suggestions.push(Suggestion {
                suggestion: note.act,
                by: self.look.name(&note.by),
                at: note.at,
                text,
                changes,
                taken_as,
            });
        }
        suggestions
    }

    fn urgency(&self) -> Urgency {
        let yes = self
            .matter
            .urgency
            .values()
            .filter(|urgent| **urgent)
            .count();
        Urgency {
            urgent: self.matter.urgent,
            yes,
            no: self.matter.urgency.len() - yes,
            need: (2 * self.matter.entitled).div_ceil(3),
        }
    }

    fn said(&self) -> Vec<Said> {
        let said = |note: &SaidNote| {
            let settled_at = self.history.settled.get(&note.act).copied();
            let known = self.matter.raised.get(&note.act);
            let state = match (settled_at, known.is_some_and(|raised| raised.answered)) {
                (Some(_), _) => SaidState::Settled,
                (None, true) => SaidState::Answered,
                (None, false) => SaidState::Open,
            };
            let answers = self.history.answers.get(&note.act);
            Said {
                act: note.act,
                sort: note.sort,
                by: self.look.name(&note.by),
                at: note.at,
                words: self.look.word(&note.words),
                state,
                settled_at,
                answers: answers.map_or_else(Vec::new, |all| self.ring.answers(all)),
            }
        };
        self.history.said.iter().map(said).collect()
    }

    fn talks(&self) -> Vec<TalksView> {
        let missing = |step: &TalksNote| {
            if step.running {
                return next::missing(self.matter);
            }
            let proposer = self.matter.proposer.filter(|_| step.proposer_absent);
            let away: BTreeSet<PersonId> = step.absent.iter().copied().chain(proposer).collect();
            away.into_iter().collect()
        };
        let view = |step: &TalksNote| TalksView {
            step: step.step,
            from: step.from,
            until: step.until,
            running: step.running,
            came: self.look.names_sorted(&step.came),
            missing: self.look.names_sorted(&missing(step)),
        };
        self.history.talks.iter().map(view).collect()
    }

    fn doers(&self) -> Vec<Name> {
        let agreement = self.look.state().agreements().get(self.id);
        self.look
            .names(agreement.map_or(&self.matter.offers, |agreement| &agreement.doers))
    }

    fn course(&self) -> Vec<Moment> {
        let moments = self.history.course.iter();
        moments
            .map(|note| Moment {
                at: note.at,
                what: note.what,
                seq: note.seq,
                until: note.until,
                number: note.number,
                again: note.again,
                block_end: note.block.map(|(_, why)| why),
                person: note.block.map(|(person, _)| self.look.name(&person)),
                how: note.how,
            })
            .collect()
    }
}

/// Minority texts by ordinal of whoever wrote them.
pub(crate) fn minority(look: &Look<'_>, matter: &Matter, history: &History) -> Vec<Minority> {
    let mut all: Vec<Minority> = matter
        .minority
        .iter()
        .map(|(person, text)| Minority {
            by: look.name(person),
            at: history
                .minority_at
                .get(person)
                .copied()
                .unwrap_or(matter.opened_at),
            text: look.text(text),
        })
        .collect();
    all.sort_by_key(|minority| minority.by.ordinal);
    all
}

/// What somebody has to do with a matter.
pub(crate) fn mine(look: &Look<'_>, id: &MatterId, person: &PersonId) -> Mine {
    let state = look.state();
    let (Some(matter), Some(history)) = (state.matter(id), look.history(id)) else {
        return Mine::default();
    };
    let entitled = state.is_entitled(matter, person);
    let held = matter.positions.get(person).map(|held| held.position);
    let open = matter.phase == Phase::Open;
    let holds_block = matter.blockers().any(|(holder, _)| holder == person);
    let agreement = state.agreements().get(id);
    let doers = agreement.map_or(&matter.offers, |agreement| &agreement.doers);
    let proposer = matter.proposer.as_ref() == Some(person);
    let to_judge = matter
        .blockers()
        .filter(|(holder, held)| *holder != person && !held.judged.contains_key(person));
    let before = history
        .latest(person)
        .filter(|note| note.version < history.version());
    let talking = matches!(matter.phase, Phase::Open | Phase::Talks);
    Mine {
        entitled,
        proposer,
        position: held,
        position_before: before.map(|note| note.position),
        may_block: entitled && ((open && look.now < matter.scheduled) || (talking && holds_block)),
        vote: matter.votes.get(person).copied(),
        urgent: matter.urgency.get(person).copied(),
        does: doers.contains(person),
        offered_before: !matter.ended() && history.offered_before.contains(person),
        attended: matter.attended.contains(person),
        to_judge: to_judge
            .filter(|_| open && entitled)
            .map(|(_, held)| held.act)
            .collect(),
        to_answer: if proposer { to_answer(matter, history, person) } else { Vec::new() },
        to_settle: to_settle(matter, history, person),
    }
}

/// Questions, concerns and blocks of others that nobody has answered, in order.
fn to_answer(matter: &Matter, history: &History, person: &PersonId) -> Vec<basics::ActId> {
    if matter.ended() {
        return Vec::new();
    }
    let open = |note: &&SaidNote| {
        let raised = matter.raised.get(&note.act);
        note.by != *person && raised.is_some_and(|raised| !raised.answered)
    };
    let said = history.said.iter().filter(open).map(|note| note.act);
    let blocks = matter
        .blockers()
        .filter(|(holder, held)| *holder != person && !held.answered);
    said.chain(blocks.map(|(_, held)| held.act)).collect()
}

/// Concerns of somebody that another has answered and they have not settled, in order.
fn to_settle(matter: &Matter, history: &History, person: &PersonId) -> Vec<basics::ActId> {
    if matter.ended() {
        return Vec::new();
    }
    let waiting = |note: &&SaidNote| {
        let raised = matter.raised.get(&note.act);
        note.by == *person
            && note.sort == SaidSort::Concern
            && raised.is_some_and(|raised| raised.answered && !raised.settled)
    };
    history
        .said
        .iter()
        .filter(waiting)
        .map(|note| note.act)
        .collect()
}
