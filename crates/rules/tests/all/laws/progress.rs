//! Every matter comes to an end: what goes on uses something up.

use super::witness::{Holds, law};
use rules::What;
use rules::state::matter::Terms;

/// What a matter has used up so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Progress {
    calls: u32,
    rounds: u32,
    steps: u32,
    /// All three together, when what is running began.
    used: u32,
    /// Windows, steps of talks, times for rewriting and votes that began since the last version,
    /// but for the window in which it was put in place.
    pub(crate) begun: u32,
    /// Whether the running window was extended.
    extended: bool,
}

/// How much can begin under these terms if nobody changes the text: a window for each call after
/// the first, each step and a window after it, a window for each round, a rewriting, a vote.
pub(crate) const fn most(terms: &Terms) -> u32 {
    2 + 2 * terms.talks.times + (terms.rounds_min - 1) + 1 + 1
}

impl Progress {
    /// Notes what happened in the matter.
    pub(crate) fn note(&mut self, what: &What, terms: &Terms) -> Holds {
        let (calls, rounds, steps) = match what {
            What::TalksStepEnded { step, .. } => {
                let next = *step == self.steps + 1;
                self.steps = *step;
                return law(next, "R78, steps follow each other", || {
                    format!("{what:?} after {self:?}")
                });
            }
            What::CloseMoved { .. } => {
                let first = !self.extended;
                self.extended = true;
                return law(first, "a window is extended once", || format!("{what:?}"));
            }
            What::VersionMade { .. } => {
                (self.begun, self.extended) = (0, false);
                return Ok(());
            }
            What::WindowOpened { calls, rounds, steps, .. } => (*calls, *rounds, *steps),
            What::TalksStep { step, rounds, .. } => (self.calls, *rounds, *step - 1),
            What::RewriteAsked { rounds, .. } | What::VotingOpened { rounds, .. } => {
                (self.calls, *rounds, self.steps)
            }
            _ => return Ok(()),
        };
        let before = *self;
        let (used, begun) = (calls + rounds + steps, self.begun + 1);
        *self = Self { calls, rounds, steps, used, begun, extended: false };
        let never_less = calls >= before.calls && rounds >= before.rounds && steps >= before.steps;
        law(never_less, "what is used up stays used up", || {
            format!("{what:?} after {before:?}")
        })?;
        law(
            used > before.used,
            "R78, what goes on uses something up",
            || format!("{what:?} after {before:?}"),
        )?;
        law(
            begun <= most(terms),
            "R78, a matter comes to an end",
            || format!("{what:?} is number {begun} under {terms:?}"),
        )
    }
}
