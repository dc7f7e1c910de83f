//! What time does to a matter: the close of a window, a step of talks, a vote
//! (`spec/deciding.md` sections 7 to 9).

use super::ending::end;
use super::weigh::{self, Verdict, Weighing};
use crate::charter::{
    ANSWER_HOURS, ESSENTIAL_PERCENT_MIN, Fallback, Kind, URGENT_ANSWER_HOURS, hours_ms,
};
use crate::event::{Again, BlockEnd, Contribution, Ending, What};
use crate::state::State;
use crate::state::matter::{Counts, Matter, Phase};
use basics::instant::DAY_MS;
use basics::{Instant, MatterId, PersonId};

/// A matter at an instant at which time acts on it.
struct Turn<'a> {
    state: &'a State,
    id: MatterId,
    matter: &'a Matter,
    at: Instant,
}

/// Carries out what is due for a matter in the phase that it is in.
pub(super) fn carry_out(state: &State, id: MatterId, matter: &Matter, at: Instant) -> Vec<What> {
    let turn = Turn { state, id, matter, at };
    match matter.phase {
        Phase::Open => turn.close(),
        Phase::Talks => turn.end_step(),
        Phase::Rewrite => turn.end(Ending::Weak, matter.counts(), &[]),
        Phase::Voting => turn.count_votes(),
        Phase::Ended(_) => Vec::new(),
    }
}

impl Turn<'_> {
    fn end(&self, how: Ending, counts: Counts, aside: &[PersonId]) -> Vec<What> {
        end(
            self.state,
            self.id,
            self.matter,
            how,
            counts,
            aside,
            self.at,
        )
    }

    /// Another window, for another call or round.
    fn window(&self, why: Again, calls: u32, rounds: u32, steps: u32) -> What {
        let closes_at = self.at.plus_ms(self.matter.window_ms());
        What::WindowOpened { matter: self.id, why, calls, rounds, steps, closes_at }
    }

    /// The close of a window of positions (section 7).
    fn close(&self) -> Vec<What> {
        let weighing = weigh::weigh(self.matter);
        if weighing.verdict == Verdict::TooFew {
            return self.too_few(weighing.counts);
        }
        let mut what = self.blocks_ended(&weighing.not_principled, BlockEnd::NotPrincipled);
        what.extend(self.follow(&weighing));
        what
    }

    /// Too few were present (R81).
    fn too_few(&self, counts: Counts) -> Vec<What> {
        let calls = self.matter.calls + 1;
        let third = calls == 2 && self.matter.terms.kind == Kind::Reversible;
        if self.matter.entitled > 0 && (calls == 1 || third) {
            let (rounds, steps) = (self.matter.rounds, self.matter.steps);
            return vec![self.window(Again::Call, calls, rounds, steps)];
        }
        self.end(Ending::NoQuorum, counts, &[])
    }

    fn blocks_ended(&self, holders: &[PersonId], why: BlockEnd) -> Vec<What> {
        let ended = |person: &PersonId| What::BlockEnded { matter: self.id, person: *person, why };
        holders.iter().map(ended).collect()
    }

    fn follow(&self, weighing: &Weighing) -> Vec<What> {
        let (counts, aside) = (weighing.counts, weighing.not_principled.as_slice());
        let admission = self.matter.admitting().is_some();
        match weighing.verdict {
            Verdict::Adopt => self.end(Ending::Consensus, counts, aside),
            Verdict::NoSupport => self.end(Ending::NoSupport, counts, aside),
            Verdict::Weak if admission => self.end(Ending::Weak, counts, aside),
            Verdict::Weak => vec![What::RewriteAsked {
                matter: self.id,
                rounds: self.matter.rounds + 1,
                until: self.at.plus_ms(self.matter.window_ms()),
            }],
            Verdict::Blocked if admission => self.vote(self.matter.rounds + 1, counts, aside),
            Verdict::Blocked => self.blocked(counts, aside),
            Verdict::TooFew => self.too_few(counts),
        }
    }

    /// A block stands: talks, another round, or the fallback.
    fn blocked(&self, counts: Counts, aside: &[PersonId]) -> Vec<What> {
        let (rounds, steps) = (self.matter.rounds + 1, self.matter.steps);
        if steps < self.matter.terms.talks.times {
            return vec![self.step(steps + 1, rounds)];
        }
        self.after_talks(rounds, steps, counts, aside)
    }

    fn step(&self, step: u32, rounds: u32) -> What {
        let until = self.at.plus_ms(self.matter.step_ms());
        What::TalksStep { matter: self.id, step, rounds, until }
    }

    fn after_talks(
        &self, rounds: u32, steps: u32, counts: Counts, aside: &[PersonId],
    ) -> Vec<What> {
        if rounds < self.matter.terms.rounds_min {
            return vec![self.window(Again::Round, self.matter.calls, rounds, steps)];
        }
        if self.matter.vote_ms().is_some() && self.something_unanswered(aside) {
            return self.end(Ending::Unanswered, counts, aside);
        }
        self.vote(rounds, counts, aside)
    }

    /// Whether a concern or a standing block was left without an answer (R52).
    fn something_unanswered(&self, aside: &[PersonId]) -> bool {
        // A concern of the last moment, or of somebody who has left, cannot be answered in time.
        let hours = if self.matter.urgent { URGENT_ANSWER_HOURS } else { ANSWER_HOURS };
        let concern = self.matter.raised.values().any(|raised| {
            matches!(raised.sort, Contribution::Concern)
                && !raised.answered
                && self.state.is_member(&raised.by)
                && self.at.since(raised.at) >= hours_ms(hours)
        });
        concern
            || self
                .matter
                .blockers()
                .any(|(holder, held)| !aside.contains(holder) && !held.answered)
    }

    /// The fallback vote, if the charter has one.
    fn vote(&self, rounds: u32, counts: Counts, aside: &[PersonId]) -> Vec<What> {
        match self.matter.vote_ms() {
            Some(ms) => {
                let until = self.at.plus_ms(ms);
                vec![What::VotingOpened { matter: self.id, rounds, until }]
            }
            None => self.end(Ending::Blocked, counts, aside),
        }
    }

    /// The end of a step of talks (section 8).
    fn end_step(&self) -> Vec<What> {
        let matter = self.matter;
        let step = matter.steps + 1;
        let came = |person: &PersonId| matter.attended.contains(person);
        let proposer_absent = !matter.proposer.as_ref().is_some_and(came);
        let absent: Vec<PersonId> = matter
            .blockers()
            .map(|(holder, _)| *holder)
            .filter(|holder| !came(holder))
            .collect();
        let lapsed: Vec<PersonId> = absent
            .iter()
            .filter(|holder| matter.absences.get(holder).copied().unwrap_or(0) >= 1)
            .copied()
            .collect();
        let left = matter.blockers().count() - lapsed.len();
        let id = self.id;
        let mut what = vec![What::TalksStepEnded { matter: id, step, proposer_absent, absent }];
        let mut counts = matter.counts();
        if proposer_absent && matter.proposer_absences >= 1 {
            what.extend(self.end(Ending::ProposerAbsent, counts, &[]));
            return what;
        }
        counts.block -= lapsed.len();
        counts.stand_aside += lapsed.len();
        what.extend(self.blocks_ended(&lapsed, BlockEnd::Lapsed));
        if left == 0 {
            what.push(block_lifted(id, matter, self.at));
        } else if step < matter.terms.talks.times {
            what.push(self.step(step + 1, matter.rounds));
        } else {
            what.extend(self.after_talks(matter.rounds + 1, step, counts, &lapsed));
        }
        what
    }

    /// The end of the fallback vote (section 9).
    fn count_votes(&self) -> Vec<What> {
        let counts = self.matter.counts();
        if counts.voted() < weigh::needed(self.matter) || self.matter.entitled == 0 {
            return self.end(Ending::NoQuorum, counts, &[]);
        }
        let essential = self.matter.terms.kind == Kind::Essential;
        let share = match self.matter.terms.fallback {
            Fallback::Share { percent, .. } if essential => {
                Some(percent.max(ESSENTIAL_PERCENT_MIN))
            }
            Fallback::Share { percent, .. } => Some(percent),
            Fallback::Majority { .. } | Fallback::None {} if essential => {
                Some(ESSENTIAL_PERCENT_MIN)
            }
            Fallback::Majority { .. } | Fallback::None {} => None,
        };
        let (yes, all) = (counts.yes, counts.yes + counts.no);
        let adopted = match share {
            Some(percent) => yes > 0 && 100 * yes >= percent as usize * all,
            None => 2 * yes > all,
        };
        self.end(
            if adopted { Ending::Vote } else { Ending::VotedDown },
            counts,
            &[],
        )
    }
}

/// The window that opens when no block is left: long enough for everybody to react, at least a
/// day, but not longer than a window. The step of talks is used up, whether it ended or the block
/// was lifted within it; otherwise somebody could lift and block again without end.
pub(crate) fn block_lifted(id: MatterId, matter: &Matter, at: Instant) -> What {
    let ms = matter.min_window_ms().max(DAY_MS).min(matter.window_ms());
    What::WindowOpened {
        matter: id,
        why: Again::BlockLifted,
        calls: matter.calls,
        rounds: matter.rounds,
        steps: matter.steps + 1,
        closes_at: at.plus_ms(ms),
    }
}
