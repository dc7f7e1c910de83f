//! Positions as a ring: everyone entitled, those not yet heard first.

use crate::dto::{Answer, BlockView, Judge, PositionBefore, Seat, Stand};
use crate::history::{AnswerNote, History, PositionNote};
use crate::look::Look;
use basics::{MatterId, PersonId};
use rules::charter::Blocks;
use rules::deciding::weigh::block_stands;
use rules::proposing::take_position::Position;
use rules::state::matter::{Held, Matter};
use std::collections::BTreeSet;

/// A matter with its history.
pub(crate) struct Ring<'a> {
    pub(crate) look: &'a Look<'a>,
    pub(crate) matter: &'a Matter,
    pub(crate) history: &'a History,
    /// Who offered to do it or does it.
    pub(crate) doers: BTreeSet<PersonId>,
}

impl<'a> Ring<'a> {
    pub(crate) fn new(
        look: &'a Look<'a>, id: &MatterId, matter: &'a Matter, history: &'a History,
    ) -> Self {
        let agreement = look.state().agreements().get(id);
        let doers = agreement.map_or(&matter.offers, |agreement| &agreement.doers);
        Self {
            look,
            matter,
            history,
            doers: doers.iter().copied().collect(),
        }
    }

    /// Everyone entitled: those of the electorate who did not leave before it ended.
    pub(crate) fn seats(&self) -> Vec<Seat> {
        let entitled = self.matter.electorate.iter();
        let entitled = entitled.filter(|person| !self.history.left.contains(person));
        let mut seats: Vec<Seat> = entitled.map(|person| self.seat(person)).collect();
        seats.sort_by_key(|seat| (seat.heard, seat.name.ordinal));
        seats
    }

    fn seat(&self, person: &PersonId) -> Seat {
        let held = self.matter.positions.get(person);
        Seat {
            name: self.look.name(person),
            household: self.look.household_of(person),
            heard: held.is_some(),
            stand: held.map(|held| self.stand(person, held)),
            urgent: self.matter.urgency.get(person).copied(),
            vote: self.matter.votes.get(person).copied(),
            does: self.doers.contains(person),
        }
    }

    fn stand(&self, person: &PersonId, held: &Held) -> Stand {
        let note = self
            .history
            .latest(person)
            .filter(|note| note.act == held.act);
        let block = (held.position == Position::Block).then(|| self.block(person, held));
        Stand {
            act: held.act,
            at: note.map_or(self.matter.version_at, |note| note.at),
            version: self.history.version(),
            position: held.position,
            ground: held
                .grounds
                .as_ref()
                .map(|grounds| self.look.ground(grounds)),
            reason: held.reason.map(|reason| self.look.word(&reason)),
            has_reason: held.reason.is_some(),
            without_grounds: note.is_some_and(|note| note.without_grounds),
            block_ended: note.and_then(|note| note.block_ended),
            block,
            answers: self.answers_to(person, held),
        }
    }

    fn block(&self, holder: &PersonId, held: &Held) -> BlockView {
        let present = self.matter.positions.len();
        let mut judges: Vec<Judge> = held
            .judged
            .iter()
            .filter(|(judge, _)| *judge != holder)
            .map(|(judge, principled)| Judge {
                by: self.look.name(judge),
                principled: *principled,
                counts: self.matter.positions.contains_key(judge),
            })
            .collect();
        judges.sort_by_key(|judge| judge.by.ordinal);
        let count = |principled| {
            judges
                .iter()
                .filter(|judge| judge.counts && judge.principled == principled)
                .count()
        };
        BlockView {
            test: self.matter.terms.blocks,
            yes: count(true),
            no: count(false),
            needed: judgements_needed(self.matter.terms.blocks, present),
            stands: block_stands(self.matter, holder, held),
            answered: held.answered,
            judges,
            absences: self.matter.absences.get(holder).copied().unwrap_or(0),
        }
    }

    /// What others answered to a position, and to a block also when it was first taken.
    fn answers_to(&self, person: &PersonId, held: &Held) -> Vec<Answer> {
        let own = [held.act];
        let blocks = self
            .history
            .blocks
            .get(person)
            .filter(|blocks| blocks.contains(&held.act));
        let acts = blocks.map_or(&own[..], Vec::as_slice).iter();
        let notes = acts.filter_map(|act| self.history.answers.get(act));
        notes.flat_map(|notes| self.answers(notes)).collect()
    }

    /// Answers with their words.
    pub(crate) fn answers(&self, notes: &[AnswerNote]) -> Vec<Answer> {
        let answer = |note: &AnswerNote| Answer {
            act: note.act,
            by: self.look.name(&note.by),
            by_proposer: self.matter.proposer == Some(note.by),
            at: note.at,
            words: self.look.word(&note.words),
        };
        notes.iter().map(answer).collect()
    }

    /// Positions that no longer count: on earlier texts, changed since, or of who left.
    pub(crate) fn before(&self) -> Vec<PositionBefore> {
        let held = |note: &&PositionNote| {
            self.matter
                .positions
                .get(&note.by)
                .is_some_and(|held| held.act == note.act)
        };
        let past = self.history.positions.iter().filter(|note| !held(note));
        past.map(|note| PositionBefore {
            by: self.look.name(&note.by),
            at: note.at,
            version: note.version,
            position: note.position,
            ground: note
                .grounds
                .as_ref()
                .map(|grounds| self.look.ground(grounds)),
            reason: note.reason.map(|reason| self.look.word(&reason)),
        })
        .collect()
    }
}

/// How many others must find a block principled for it to stand, as many as are present.
fn judgements_needed(test: Blocks, present: usize) -> usize {
    match test {
        Blocks::None {} => 0,
        Blocks::Cosigners { count } => count as usize,
        Blocks::SharePresent { percent } => {
            (percent as usize * present).div_ceil(100).saturating_sub(1)
        }
        Blocks::WholeGroup {} => present.saturating_sub(1).div_ceil(2),
    }
}
