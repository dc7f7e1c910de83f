//! Weighing positions: quorum, admissible blocks, weak consensus (R76, R77, R79, R81).
//!
//! Exact: all comparisons are of whole numbers.

use crate::charter::{ADMISSION_PERSONS_MIN, Blocks, Quorum};
use crate::proposing::take_position::Position;
use crate::state::matter::{Counts, Held, Matter};
use basics::PersonId;

/// What the positions held now would come to if the window closed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer present than the quorum.
    TooFew,
    /// A principled block stands.
    Blocked,
    /// Too many stand aside or have reservations.
    Weak,
    /// Nobody agrees.
    NoSupport,
    /// It is agreed.
    Adopt,
}

/// The weighing of a matter's positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// How many must be present.
    pub needed: usize,
    /// Whether they must be: not where silence consents, nor at a third call.
    pub quorum_asked: bool,
    /// Holders of blocks that do not stand.
    pub not_principled: Vec<PersonId>,
    /// The counts, with those blocks taken as stand-asides.
    pub counts: Counts,
    /// What follows.
    pub verdict: Verdict,
}

/// How many people must take part in a matter: what the charter's quorum asks for (R81), and in an
/// admission at least three, so that one person neither admits nor refuses anybody (R57).
pub fn needed(matter: &Matter) -> usize {
    let least = if matter.admitting().is_some() { ADMISSION_PERSONS_MIN } else { 0 };
    let quorum = matter.terms.quorum;
    let persons = quorum.persons.max(least);
    asked_of(Quorum { persons, ..quorum }, matter.entitled)
}

/// The number of people that a quorum asks of so many entitled.
fn asked_of(quorum: Quorum, entitled: usize) -> usize {
    let share = (quorum.percent as usize * entitled).div_ceil(100);
    entitled.min(share.max(quorum.persons as usize))
}

/// Whether a block stands, by the judgements of the others who are present (R77).
pub fn block_stands(matter: &Matter, holder: &PersonId, held: &Held) -> bool {
    let present = matter.positions.len();
    let judged = || {
        held.judged
            .iter()
            .filter(|(judge, _)| *judge != holder && matter.positions.contains_key(judge))
    };
    let principled = judged().filter(|(_, principled)| **principled).count();
    let unprincipled = judged().count() - principled;
    match matter.terms.blocks {
        Blocks::None {} => true,
        Blocks::Cosigners { count } => principled >= count as usize,
        Blocks::SharePresent { percent } => 100 * (principled + 1) >= percent as usize * present,
        Blocks::WholeGroup {} => unprincipled == 0 && 2 * principled >= present.saturating_sub(1),
    }
}

/// Weighs the positions that are held now.
pub fn weigh(matter: &Matter) -> Weighing {
    let needed = needed(matter);
    let third_call = matter.calls >= 2;
    let quorum_asked = !matter.terms.silence_consents && !third_call;
    let mut counts = matter.counts();
    let present = counts.present();
    if matter.entitled == 0 || (quorum_asked && present < needed) {
        let (not_principled, verdict) = (Vec::new(), Verdict::TooFew);
        return Weighing { needed, quorum_asked, not_principled, counts, verdict };
    }
    let not_principled: Vec<PersonId> = matter
        .positions
        .iter()
        .filter(|(_, held)| held.position == Position::Block)
        .filter(|(holder, held)| !block_stands(matter, holder, held))
        .map(|(holder, _)| *holder)
        .collect();
    counts.block -= not_principled.len();
    counts.stand_aside += not_principled.len();
    let weak = matter.terms.weak;
    let exceeds = |count: usize, percent: u32| 100 * count > percent as usize * present;
    let verdict = if counts.block > 0 {
        Verdict::Blocked
    } else if exceeds(counts.stand_aside, weak.stand_aside_percent)
        || exceeds(counts.reservation, weak.reservation_percent)
    {
        Verdict::Weak
    } else if counts.agree > 0 || matter.terms.silence_consents {
        Verdict::Adopt
    } else {
        Verdict::NoSupport
    };
    Weighing { needed, quorum_asked, not_principled, counts, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quorum_is_never_more_than_there_are() {
        let q = |percent, persons, n| asked_of(Quorum { percent, persons }, n);
        assert_eq!(q(50, 0, 9), 5);
        assert_eq!(q(50, 0, 10), 5);
        assert_eq!(q(0, 0, 10), 0);
        assert_eq!(q(10, 7, 10), 7);
        assert_eq!(q(10, 70, 10), 10);
        assert_eq!(q(100, 1, 10), 10);
        assert_eq!(q(1, 0, 1), 1);
    }
}
