//! What people do in a matter: propose, take positions, talk, judge, vote, and do what was agreed.

use crate::chance::Chance;
use crate::mind::Mind;
use crate::pen::{Intent, Pen};
use basics::{ActId, Line, MatterId};
use rules::Deed;
use rules::charter::Kind;
use rules::event::{Contribution, Subject};
use rules::proposing::{
    amend_proposal::AmendProposal, ask_question::AskQuestion, ask_to_reopen::AskToReopen,
    ask_to_reopen::ReopenGrounds, attend_talks::AttendTalks, cast_vote::CastVote, cast_vote::Vote,
    give_answer::GiveAnswer, judge_block::JudgeBlock, judge_urgency::JudgeUrgency,
    offer_to_do::OfferToDo, open_proposal::About, open_proposal::How, open_proposal::OpenProposal,
    raise_concern::RaiseConcern, settle_concern::SettleConcern, step_back::StepBack,
    suggest_wording::SuggestWording, take_position::Grounds, take_position::Harm,
    take_position::Position, take_position::TakePosition, withdraw_proposal::WithdrawProposal,
    write_minority::WriteMinority,
};
use rules::state::agreement::Force;
use rules::state::matter::{Matter, Phase};

/// A new proposal, sometimes about an agreement.
pub(crate) fn propose(mind: &Mind<'_>, chance: &mut Chance) -> Option<Intent> {
    let charter = mind.state.charter()?;
    let kind_of = match chance.below(10) {
        0 => Kind::Essential,
        1..=4 => Kind::Reversible,
        _ => Kind::Ordinary,
    };
    let most = charter.agreements.review_days_max;
    let most = if chance.percent(40) { most.min(30) } else { most };
    let review_days = chance.amount(1, most);
    let held: Vec<_> = mind.state.agreements().iter().collect();
    let earlier = if chance.percent(15) { chance.pick(&held).copied() } else { None };
    let how = *chance.pick(&[How::Renews, How::Changes, How::Ends])?;
    let about = earlier.map(|(id, _)| About { agreement: *id, how });
    let mut pen = Pen::new(chance);
    let same = earlier
        .filter(|_| how == How::Renews)
        .map(|(_, agreement)| agreement.text);
    let text = same.unwrap_or_else(|| pen.text());
    let affected = Line::new(if about.is_some() { "the neighbours" } else { "" }).ok()?;
    let kind_of = earlier.map_or(kind_of, |(_, agreement)| agreement.kind.max(kind_of));
    let deed = OpenProposal { about, affected, kind_of, review_days, text };
    Some(pen.done(Deed::OpenProposal(deed)))
}

/// Something in a matter that has not ended: what waits for this person comes first.
pub(crate) fn about_a_matter(mind: &Mind<'_>, chance: &mut Chance) -> Option<Intent> {
    let open: Vec<MatterId> = mind.state.matters_open().iter().copied().collect();
    let mut chosen = None;
    for _ in 0..4 {
        let id = *chance.pick(&open)?;
        let matter = mind.state.matter(&id)?;
        if mind.state.is_entitled(matter, &mind.person.id) || chance.percent(2) {
            chosen = Some((id, matter));
            if !matter.positions.contains_key(&mind.person.id) {
                break;
            }
        }
    }
    let (id, matter) = chosen?;
    let at = At { mind, id, matter };
    if chance.percent(mind.person.traits.talks / 3)
        && let Some(intent) = at.speak(chance)
    {
        return Some(intent);
    }
    match matter.phase {
        Phase::Open => at.in_the_window(chance),
        Phase::Talks => at.in_talks(chance),
        Phase::Rewrite => at.amend(chance),
        Phase::Voting => at.vote(chance),
        Phase::Ended(_) => None,
    }
}

/// Somebody at a matter.
struct At<'a> {
    mind: &'a Mind<'a>,
    id: MatterId,
    matter: &'a Matter,
}

impl At<'_> {
    /// How much they like the text, from 0 to 99; the same whenever they look at it.
    fn liking(&self) -> u64 {
        let bytes = self.matter.version.0;
        let text = bytes
            .iter()
            .take(8)
            .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        Chance::new(text ^ self.mind.person.taste).below(100)
    }

    fn position(&self, position: Position, chance: &mut Chance) -> Intent {
        let blocks = position == Position::Block;
        let principled = chance.percent(self.mind.person.traits.principled);
        let values = self
            .mind
            .state
            .charter()
            .map_or(1, |charter| charter.values.len());
        let grounds = (blocks && principled).then(|| match chance.below(3) {
            0 => Grounds::Harm(Harm::Home),
            1 => Grounds::Harm(Harm::Trust),
            _ => Grounds::Value(chance.place(values)),
        });
        let mut pen = Pen::new(chance);
        let silent = matches!(position, Position::Agree | Position::Abstain);
        let reason = (!silent || pen.chance().percent(10)).then(|| pen.word());
        let (matter, version) = (self.id, self.matter.version);
        pen.done(Deed::TakePosition(TakePosition {
            grounds,
            matter,
            position,
            reason,
            version,
        }))
    }

    fn in_the_window(&self, chance: &mut Chance) -> Option<Intent> {
        let traits = &self.mind.person.traits;
        let mine = self.matter.positions.get(&self.mind.person.id);
        if mine.is_none() || chance.percent(traits.wavers) {
            let disliked = self.liking() < traits.quarrels / 2 + 4;
            let position = match chance.below(100) {
                _ if disliked && chance.percent(60) => Position::Block,
                0..=74 => Position::Agree,
                75..=84 => Position::Reservation,
                85..=90 => Position::StandAside,
                _ => Position::Abstain,
            };
            return Some(self.position(position, chance));
        }
        if let Some(intent) = self.judge(chance) {
            return Some(intent);
        }
        if chance.percent(traits.offers) && !self.matter.offers.contains(&self.mind.person.id) {
            return Some(Pen::new(chance).done(Deed::OfferToDo(OfferToDo { matter: self.id })));
        }
        match chance.below(12) {
            0 => Some(Pen::new(chance).done(Deed::StepBack(StepBack { matter: self.id }))),
            1 => {
                let deed = JudgeUrgency { matter: self.id, urgent: chance.percent(80) };
                Some(Pen::new(chance).done(Deed::JudgeUrgency(deed)))
            }
            2 if self.matter.proposer == Some(self.mind.person.id) => self.amend(chance),
            3 if chance.percent(10) => {
                // Mostly refused: only the proposer withdraws.
                let deed = WithdrawProposal { matter: self.id };
                Some(Pen::new(chance).done(Deed::WithdrawProposal(deed)))
            }
            _ => None,
        }
    }

    fn judge(&self, chance: &mut Chance) -> Option<Intent> {
        let me = self.mind.person.id;
        let mut blocks = self.matter.blockers().filter(|(holder, _)| **holder != me);
        let (_, held) = blocks.find(|(_, held)| !held.judged.contains_key(&me))?;
        let principled = chance.percent(50);
        let deed = JudgeBlock { block: held.act, matter: self.id, principled };
        Some(Pen::new(chance).done(Deed::JudgeBlock(deed)))
    }

    fn in_talks(&self, chance: &mut Chance) -> Option<Intent> {
        let me = self.mind.person.id;
        let holds = self.matter.blockers().any(|(holder, _)| *holder == me);
        let party = holds || self.matter.proposer == Some(me);
        if holds && chance.percent(20) {
            return Some(self.position(Position::Reservation, chance));
        }
        if party && !self.matter.attended.contains(&me) {
            let deed = AttendTalks { matter: self.id, step: self.matter.steps + 1 };
            return Some(Pen::new(chance).done(Deed::AttendTalks(deed)));
        }
        if self.matter.proposer == Some(me) && chance.percent(10) {
            return self.amend(chance);
        }
        (!self.matter.positions.contains_key(&me)).then(|| self.position(Position::Agree, chance))
    }

    fn amend(&self, chance: &mut Chance) -> Option<Intent> {
        if self.matter.proposer != Some(self.mind.person.id) && !chance.percent(1) {
            return None;
        }
        let suggestions: Vec<_> = self.matter.suggestions.iter().collect();
        let taken = if chance.percent(70) {
            chance.pick(&suggestions).copied()
        } else {
            None
        };
        let mut pen = Pen::new(chance);
        let text = taken.map_or_else(|| pen.text(), |(_, text)| *text);
        let taken_from = taken.map(|(act, _)| *act);
        let deed = AmendProposal { matter: self.id, taken_from, text };
        Some(pen.done(Deed::AmendProposal(deed)))
    }

    fn vote(&self, chance: &mut Chance) -> Option<Intent> {
        let voted = self.matter.votes.contains_key(&self.mind.person.id);
        if voted && !chance.percent(self.mind.person.traits.wavers) {
            return None;
        }
        let vote = match chance.below(10) {
            0 => Vote::Abstain,
            _ if self.liking() < 20 => Vote::No,
            _ => Vote::Yes,
        };
        let (matter, version) = (self.id, self.matter.version);
        Some(Pen::new(chance).done(Deed::CastVote(CastVote { matter, version, vote })))
    }

    /// Questions, concerns, answers, suggestions.
    fn speak(&self, chance: &mut Chance) -> Option<Intent> {
        let me = self.mind.person.id;
        let matter = self.id;
        if let Some((concern, _)) = self.matter.raised.iter().find(|(_, raised)| {
            raised.by == me && !raised.settled && raised.sort == Contribution::Concern
        }) && chance.percent(30)
        {
            let deed = SettleConcern { concern: *concern, matter };
            return Some(Pen::new(chance).done(Deed::SettleConcern(deed)));
        }
        let to = self.unanswered(chance);
        let mut pen = Pen::new(chance);
        let deed = match (pen.chance().below(10), to) {
            (0..=5, Some(to)) => Deed::GiveAnswer(GiveAnswer { matter, to, words: pen.word() }),
            (6, _) => Deed::RaiseConcern(RaiseConcern { matter, words: pen.word() }),
            (7 | 8, _) => Deed::AskQuestion(AskQuestion { matter, words: pen.word() }),
            (9, _) if matches!(self.matter.subject, Subject::Proposal { .. }) => {
                Deed::SuggestWording(SuggestWording { matter, text: pen.text() })
            }
            _ => return None,
        };
        Some(pen.done(deed))
    }

    /// Something that somebody else raised and nobody answered.
    fn unanswered(&self, chance: &mut Chance) -> Option<ActId> {
        let me = self.mind.person.id;
        let raised = self.matter.raised.iter();
        let raised = raised.filter(|(_, raised)| !raised.answered && raised.by != me);
        let blocks = self.matter.blockers();
        let blocks = blocks.filter(|(holder, held)| **holder != me && !held.answered);
        let all: Vec<ActId> = raised
            .map(|(act, _)| *act)
            .chain(blocks.map(|(_, held)| held.act))
            .collect();
        chance.pick(&all).copied()
    }
}

/// Something about what was agreed: doing it, a minority text, asking to reopen.
pub(crate) fn about_an_agreement(mind: &Mind<'_>, chance: &mut Chance) -> Option<Intent> {
    let agreements: Vec<_> = mind.state.agreements().iter().collect();
    let (id, agreement) = *chance.pick(&agreements)?;
    let me = mind.person.id;
    let which = chance.below(12);
    let mut pen = Pen::new(chance);
    let deed = match which {
        0 if agreement.doers.contains(&me) => Deed::StepBack(StepBack { matter: *id }),
        1 | 2 if agreement.force == Force::InForce => Deed::OfferToDo(OfferToDo { matter: *id }),
        3 => {
            let reason = pen.word();
            let facts = pen.chance().percent(30);
            let grounds = if facts { ReopenGrounds::NewFacts } else { ReopenGrounds::Request };
            Deed::AskToReopen(AskToReopen { agreement: *id, grounds, reason })
        }
        4 | 5 => {
            let matter = mind.state.matter(id)?;
            let held = matter.positions.get(&me)?;
            let minority = matches!(held.position, Position::Reservation | Position::StandAside);
            if !minority {
                return None;
            }
            let text = pen.text();
            Deed::WriteMinority(WriteMinority { matter: *id, text })
        }
        _ => return None,
    };
    Some(pen.done(deed))
}
