//! Applying events to matters. Total, like everything that applies events.

use super::matter::{Held, Matter, Phase, Terms};
use super::people::RequestStanding;
use super::{Decided, Due, State};
use crate::event::{Ending, Event, Subject, What};
use crate::proposing::take_position::Position;
use basics::{ActId, Instant, MatterId, PersonId, TextHash};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl State {
    /// Changes a matter that has not ended and keeps its place in the schedule.
    pub(super) fn change(&mut self, id: &MatterId, at: Instant, change: impl FnOnce(&mut Matter)) {
        let Some(matter) = self.matters.get_mut(id) else {
            return;
        };
        let before = matter.due;
        change(matter);
        matter.look(at);
        let (after, ended) = (matter.due, matter.ended());
        if ended {
            self.unschedule(before, Due::Matter(*id));
        } else if before != after {
            self.unschedule(before, Due::Matter(*id));
            self.schedule(after, Due::Matter(*id));
        }
    }

    pub(super) fn leave_matters(&mut self, person: &PersonId, at: Instant) {
        for id in self.matters_open.clone() {
            if self
                .matters
                .get(&id)
                .is_some_and(|matter| matter.in_electorate(person))
            {
                self.change(&id, at, |matter| matter.forget(person));
            }
        }
    }

    pub(super) fn apply_matter(&mut self, event: &Event) {
        let at = event.at;
        let act = event.cause.map_or(ActId([0; 32]), |cause| cause.act);
        match &event.what {
            What::MatterOpened { .. } => self.open(&event.what, at),
            What::VersionMade { matter, text, closes_at, .. } => {
                if let Some(old) = self.matters.get(matter).map(|matter| matter.version) {
                    self.texts_open.remove(&(old, *matter));
                    self.texts_open.insert((*text, *matter));
                }
                self.change(matter, at, |matter| {
                    matter.new_version(*text, at, *closes_at);
                });
            }
            What::WordingSuggested { matter, suggestion, text, .. } => {
                self.change(matter, at, |matter| {
                    matter.suggestions.insert(*suggestion, *text);
                });
            }
            What::Contributed { matter, id, person, sort, .. } => {
                self.change(matter, at, |matter| {
                    matter.contributed(*id, *person, *sort, at);
                });
            }
            What::ConcernSettled { matter, concern } => self.change(matter, at, |matter| {
                if let Some(raised) = matter.raised.get_mut(concern) {
                    raised.answered = true;
                    raised.settled = true;
                }
            }),
            What::PositionTaken { matter, person, position, grounds, reason, .. } => {
                let mut held = Held {
                    position: *position,
                    act,
                    grounds: *grounds,
                    reason: *reason,
                    answered: false,
                    judged: BTreeMap::new(),
                };
                self.change(matter, at, |matter| {
                    // Saying a block again does not undo the answer that it was given.
                    held.answered = matter.positions.get(person).is_some_and(|before| {
                        let blocks = |held: &Held| held.position == Position::Block;
                        blocks(before) && blocks(&held) && before.answered
                    });
                    matter.positions.insert(*person, held);
                });
            }
            What::BlockJudged { matter, holder, person, principled, .. } => {
                self.change(matter, at, |matter| {
                    if let Some(held) = matter.positions.get_mut(holder) {
                        held.judged.insert(*person, *principled);
                    }
                });
            }
            What::AgreementMade { .. }
            | What::AgreementReplaced { .. }
            | What::AgreementEnded { .. }
            | What::AgreementExpired { .. }
            | What::AgreementReopened { .. }
            | What::ReopenAsked { .. }
            | What::DoerOffered { .. }
            | What::DoerSteppedBack { .. } => self.apply_agreement(event),
            _ => self.apply_course(event),
        }
    }

    /// Events of the course of a matter: windows, talks, votes, the end.
    fn apply_course(&mut self, event: &Event) {
        let at = event.at;
        match &event.what {
            What::UrgencyJudged { matter, person, urgent } => self.change(matter, at, |matter| {
                matter.urgency.insert(*person, *urgent);
            }),
            What::BecameUrgent { matter, due } => {
                self.change(matter, at, |matter| matter.become_urgent(*due));
            }
            What::CloseMoved { matter, closes_at } => {
                self.change(matter, at, |matter| {
                    matter.closes_at = *closes_at;
                    matter.heard = true;
                });
            }
            What::BlockEnded { matter, person, .. } => self.change(matter, at, |matter| {
                if let Some(held) = matter.positions.get_mut(person) {
                    held.position = Position::StandAside;
                }
            }),
            What::WindowOpened { matter, calls, rounds, steps, closes_at, .. } => {
                self.change(matter, at, |matter| {
                    (matter.calls, matter.rounds, matter.steps) = (*calls, *rounds, *steps);
                    matter.open_window(*closes_at);
                });
            }
            What::TalksStep { matter, rounds, until, .. } => self.change(matter, at, |matter| {
                matter.attended.clear();
                matter.go_on(Phase::Talks, *rounds, *until);
            }),
            What::TalksAttended { matter, person } => self.change(matter, at, |matter| {
                matter.attended.insert(*person);
            }),
            What::TalksStepEnded { matter, step, proposer_absent, absent } => {
                self.change(matter, at, |matter| {
                    matter.end_step(*step, *proposer_absent, absent);
                });
            }
            What::RewriteAsked { matter, rounds, until } => self.change(matter, at, |matter| {
                matter.go_on(Phase::Rewrite, *rounds, *until);
            }),
            What::VotingOpened { matter, rounds, until } => self.change(matter, at, |matter| {
                matter.votes.clear();
                matter.go_on(Phase::Voting, *rounds, *until);
            }),
            What::VoteCast { matter, person, vote } => self.change(matter, at, |matter| {
                matter.votes.insert(*person, *vote);
            }),
            What::MinorityWritten { matter, person, text } => {
                self.write_minority(matter, *person, *text);
            }
            What::MatterEnded { matter, how, counts } => {
                self.change(matter, at, |matter| matter.end(*how, *counts, at));
                self.close_books_on(matter, at, *how == Ending::Withdrawn);
            }
            _ => {}
        }
    }

    fn write_minority(&mut self, matter: &MatterId, person: PersonId, text: TextHash) {
        if let Some(matter) = self.matters.get_mut(matter) {
            matter.minority.insert(person, text);
        }
    }

    fn open(&mut self, what: &What, at: Instant) {
        let (
            Some(charter),
            What::MatterOpened { matter: id, kind, subject, version, proposer, closes_at },
        ) = (self.charter.clone(), what)
        else {
            return;
        };
        let matter = Matter {
            subject: subject.clone(),
            proposer: *proposer,
            terms: Terms::of(&charter, *kind),
            electorate: Arc::clone(&self.members),
            entitled: self.members.len(),
            opened_at: at,
            version: *version,
            versions: vec![*version],
            version_at: at,
            scheduled: *closes_at,
            closes_at: *closes_at,
            heard: false,
            early_since: None,
            due: *closes_at,
            phase: Phase::Open,
            ended_at: None,
            calls: 0,
            rounds: 0,
            steps: 0,
            urgent: false,
            urgency: BTreeMap::new(),
            positions: BTreeMap::new(),
            raised: BTreeMap::new(),
            contributions: 0,
            suggestions: BTreeMap::new(),
            attended: BTreeSet::new(),
            absences: BTreeMap::new(),
            proposer_absences: 0,
            votes: BTreeMap::new(),
            offers: Vec::new(),
            minority: BTreeMap::new(),
            counts_at_end: None,
        };
        self.schedule(matter.due, Due::Matter(*id));
        self.matters.insert(*id, matter);
        self.matters_open.insert(*id);
        match subject {
            Subject::Admission { .. } => self.set_request(&(*id).into(), RequestStanding::Deciding),
            Subject::Proposal { about, .. } => {
                self.texts_open.insert((*version, *id));
                if let Some(person) = proposer.as_ref().and_then(|p| self.persons.get_mut(p)) {
                    person.proposals_open += 1;
                }
                if let Some(old) = about.and_then(|about| self.agreements.get_mut(&about.agreement))
                {
                    old.matter_open = Some(*id);
                }
            }
        }
    }

    /// What else changes when a matter ends.
    fn close_books_on(&mut self, id: &MatterId, at: Instant, withdrawn: bool) {
        self.matters_open.remove(id);
        let Some(matter) = self.matters.get(id) else {
            return;
        };
        let Subject::Proposal { about, .. } = &matter.subject else {
            return;
        };
        self.texts_open.remove(&(matter.version, *id));
        if !withdrawn {
            self.texts_decided
                .insert(matter.version, Decided { at, matter: *id });
        }
        if let Some(person) = matter
            .proposer
            .as_ref()
            .and_then(|p| self.persons.get_mut(p))
        {
            person.proposals_open = person.proposals_open.saturating_sub(1);
        }
        if let Some(old) = about.map(|about| about.agreement) {
            let other = self.open_matter_about(&old);
            if let Some(old) = self.agreements.get_mut(&old) {
                old.matter_open = other;
            }
        }
    }

    fn open_matter_about(&self, agreement: &MatterId) -> Option<MatterId> {
        let is_about = |id: &&MatterId| {
            let subject = self.matters.get(id).map(|matter| &matter.subject);
            matches!(subject, Some(Subject::Proposal { about: Some(about), .. })
                if about.agreement == *agreement)
        };
        self.matters_open.iter().find(is_about).copied()
    }
}
