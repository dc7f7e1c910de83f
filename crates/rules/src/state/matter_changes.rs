//! How a matter changes, each thing in one place: windows, versions, steps, the end, leaving.

use super::matter::{Counts, Matter, Phase, Raised};
use crate::deciding::weigh;
use crate::event::{Contribution, Ending};
use basics::{ActId, Instant, PersonId, TextHash};

impl Matter {
    /// Notes since when an early agreement has been possible, and when time acts next.
    pub(super) fn look(&mut self, at: Instant) {
        if self.phase != Phase::Open {
            self.early_since = None;
            return;
        }
        let all_spoke = self.terms.early && self.positions.len() == self.entitled;
        let early = all_spoke && weigh::weigh(self).verdict == weigh::Verdict::Adopt;
        self.early_since = if early { self.early_since.or(Some(at)) } else { None };
        let soonest = self.version_at.plus_ms(self.min_window_ms());
        self.due = match self.early_since {
            Some(since) => since.max(soonest).min(self.closes_at),
            None => self.closes_at,
        };
    }

    /// Opens a window of positions that ends then.
    pub(super) fn open_window(&mut self, closes_at: Instant) {
        self.phase = Phase::Open;
        self.closes_at = closes_at;
        self.scheduled = closes_at;
        self.heard = false;
        self.attended.clear();
    }

    /// Goes on to talks, rewriting or the vote, which ends then.
    pub(super) fn go_on(&mut self, phase: Phase, rounds: u32, until: Instant) {
        self.phase = phase;
        self.rounds = rounds;
        self.due = until;
    }

    /// Shortens what is running, so that it ends then.
    pub(super) fn become_urgent(&mut self, due: Instant) {
        self.urgent = true;
        // The least window shrinks: what was possible early is so from now on.
        self.early_since = None;
        self.due = due;
        if self.phase == Phase::Open {
            self.closes_at = due;
            self.scheduled = self.scheduled.min(due);
        }
    }

    pub(super) fn new_version(&mut self, text: TextHash, at: Instant, closes_at: Instant) {
        self.version = text;
        self.versions.push(text);
        self.version_at = at;
        self.positions.clear();
        self.votes.clear();
        self.offers.clear();
        self.early_since = None;
        self.open_window(closes_at);
    }

    pub(super) fn end_step(&mut self, step: u32, proposer_absent: bool, absent: &[PersonId]) {
        self.steps = step;
        self.proposer_absences += u32::from(proposer_absent);
        for person in absent {
            *self.absences.entry(*person).or_default() += 1;
        }
        self.attended.clear();
    }

    /// Ends; the call or the round that found no way on has been held, and counts.
    pub(super) fn end(&mut self, how: Ending, counts: Counts, at: Instant) {
        match how {
            Ending::NoQuorum if self.phase == Phase::Open && self.entitled > 0 => self.calls += 1,
            Ending::Blocked | Ending::Unanswered => self.rounds += 1,
            _ => {}
        }
        self.phase = Phase::Ended(how);
        self.ended_at = Some(at);
        self.counts_at_end = Some(counts);
    }

    /// Takes somebody who left out of every count.
    pub(super) fn forget(&mut self, person: &PersonId) {
        self.entitled = self.entitled.saturating_sub(1);
        self.positions.remove(person);
        for held in self.positions.values_mut() {
            held.judged.remove(person);
        }
        self.urgency.remove(person);
        self.votes.remove(person);
        self.offers.retain(|offer| offer != person);
        self.attended.remove(person);
    }

    pub(super) fn contributed(
        &mut self, id: ActId, person: PersonId, sort: Contribution, at: Instant,
    ) {
        self.contributions += 1;
        let Contribution::Answer { to } = sort else {
            let raised = Raised { by: person, at, sort, answered: false, settled: false };
            self.raised.insert(id, raised);
            return;
        };
        // An answer to a concern of the same person counts for their block, too.
        let mut holder = None;
        if let Some(raised) = self
            .raised
            .get_mut(&to)
            .filter(|raised| raised.by != person)
        {
            raised.answered = true;
            holder = matches!(raised.sort, Contribution::Concern).then_some(raised.by);
        }
        for (by, held) in &mut self.positions {
            if by != &person && (held.act == to || Some(*by) == holder) {
                held.answered = true;
            }
        }
    }
}
