//! What somebody may do in a matter now, and why not.

use crate::may::{Answer, unless};
use basics::limits::{CONTRIBUTIONS_MAX, MINORITY_DAYS, SUGGESTIONS_MAX};
use basics::{Instant, MatterId, PersonId};
use rules::State;
use rules::event::{Contribution, Ending};
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::Position;
use rules::proposing::{
    ask_question, attend_talks, give_answer, judge_block, judge_urgency, offer_to_do,
    raise_concern, settle_concern, step_back, suggest_wording, write_minority,
};
use rules::refusal::Common;
use rules::state::agreement::{Agreement, Force};
use rules::state::matter::{Matter, Phase};

/// A matter that somebody would do something in.
pub(crate) struct In<'a> {
    pub(crate) state: &'a State,
    pub(crate) person: PersonId,
    pub(crate) now: Instant,
    pub(crate) id: MatterId,
    pub(crate) matter: &'a Matter,
}

impl In<'_> {
    /// Kinds of act that refer to a matter.
    pub(crate) const KINDS: [&'static str; 15] = [
        "amend_proposal",
        "suggest_wording",
        "withdraw_proposal",
        "ask_question",
        "raise_concern",
        "give_answer",
        "settle_concern",
        "take_position",
        "judge_block",
        "judge_urgency",
        "attend_talks",
        "cast_vote",
        "offer_to_do",
        "step_back",
        "write_minority",
    ];

    /// Whether an act of this kind would be taken.
    pub(crate) fn ask(&self, kind: &str) -> Answer {
        match kind {
            "amend_proposal" => self.amend(),
            "suggest_wording" => self.suggest(),
            "withdraw_proposal" => self.open().and_then(|()| self.proposer()),
            "ask_question" => self.question(),
            "raise_concern" => self.concern(),
            "give_answer" => self.answer(),
            "settle_concern" => self.settle(),
            "take_position" => self
                .phases(&[Phase::Open, Phase::Talks])
                .and_then(|()| self.entitled()),
            "judge_block" => self.judge_block(),
            "judge_urgency" => self.judge_urgency(),
            "attend_talks" => self.attend(),
            "cast_vote" => self.phases(&[Phase::Voting]).and_then(|()| self.entitled()),
            "offer_to_do" => self.offer(),
            "step_back" => self.step_back(),
            _ => self.minority(),
        }
    }

    fn open(&self) -> Answer {
        unless(self.matter.ended(), Common::MatterEnded)
    }

    fn phases(&self, phases: &[Phase]) -> Answer {
        self.open()?;
        let phase = self.matter.phase;
        unless(
            !phases.contains(&phase),
            Common::WrongPhase { phase: phase.name() },
        )
    }

    fn entitled(&self) -> Answer {
        unless(
            !self.state.is_entitled(self.matter, &self.person),
            Common::NotEntitled,
        )
    }

    fn proposer(&self) -> Answer {
        unless(
            self.matter.proposer != Some(self.person),
            Common::NotProposer,
        )
    }

    fn proposal(&self) -> Answer {
        unless(self.matter.admitting().is_some(), Common::AboutAdmission)
    }

    fn amend(&self) -> Answer {
        self.phases(&[Phase::Open, Phase::Talks, Phase::Rewrite])?;
        self.proposal()?;
        self.proposer()
    }

    fn suggest(&self) -> Answer {
        self.phases(&[Phase::Open, Phase::Talks, Phase::Rewrite])?;
        self.proposal()?;
        let most = SUGGESTIONS_MAX;
        let full = self.matter.suggestions.len() >= most;
        unless(full, suggest_wording::Refused::TooMany { most })
    }

    fn full(&self) -> bool {
        self.matter.contributions >= CONTRIBUTIONS_MAX
    }

    fn question(&self) -> Answer {
        self.open()?;
        let most = CONTRIBUTIONS_MAX;
        unless(self.full(), ask_question::Refused::TooMany { most })
    }

    fn concern(&self) -> Answer {
        self.open()?;
        let voting = self.matter.phase == Phase::Voting;
        unless(voting, raise_concern::Refused::VoteHasBegun)?;
        let most = CONTRIBUTIONS_MAX;
        unless(self.full(), raise_concern::Refused::TooMany { most })
    }

    fn answer(&self) -> Answer {
        self.open()?;
        let nothing = self.matter.raised.is_empty() && self.matter.blockers().next().is_none();
        unless(nothing, give_answer::Refused::NothingToAnswer)?;
        let most = CONTRIBUTIONS_MAX;
        unless(self.full(), give_answer::Refused::TooMany { most })
    }

    fn settle(&self) -> Answer {
        self.open()?;
        let raised = self.matter.raised.values();
        let own = raised
            .filter(|raised| raised.by == self.person)
            .filter(|raised| matches!(raised.sort, Contribution::Concern));
        let (mut any, mut unsettled) = (false, false);
        for concern in own {
            any = true;
            unsettled |= !concern.settled;
        }
        unless(!any, settle_concern::Refused::NotYours)?;
        unless(!unsettled, Common::DoneAlready)
    }

    fn judge_block(&self) -> Answer {
        self.phases(&[Phase::Open])?;
        self.entitled()?;
        let (mut any, mut others) = (false, false);
        for (holder, _) in self.matter.blockers() {
            any = true;
            others |= *holder != self.person;
        }
        unless(!any, Common::NoSuchBlock)?;
        unless(!others, judge_block::Refused::OwnBlock)
    }

    fn judge_urgency(&self) -> Answer {
        self.open()?;
        self.entitled()?;
        unless(self.matter.urgent, judge_urgency::Refused::UrgentAlready)
    }

    fn attend(&self) -> Answer {
        self.phases(&[Phase::Talks])?;
        let blocks = self
            .matter
            .blockers()
            .any(|(holder, _)| *holder == self.person);
        let party = blocks || self.matter.proposer == Some(self.person);
        unless(!party, attend_talks::Refused::NotAParty)?;
        unless(
            self.matter.attended.contains(&self.person),
            Common::DoneAlready,
        )
    }

    fn agreement(&self) -> Option<&Agreement> {
        self.state.agreements().get(&self.id)
    }

    /// Something that people do: under decision, or agreed.
    fn work(&self) -> Answer {
        self.proposal()?;
        let nothing = self.matter.ended() && self.agreement().is_none();
        unless(nothing, Common::MatterEnded)
    }

    fn offer(&self) -> Answer {
        self.work()?;
        let doers = if let Some(agreement) = self.agreement() {
            unless(agreement.force != Force::InForce, Common::NoSuchAgreement)?;
            let held = self
                .matter
                .positions
                .get(&self.person)
                .map(|held| held.position);
            let aside = held == Some(Position::StandAside);
            unless(aside, offer_to_do::Refused::StandsAside)?;
            &agreement.doers
        } else {
            self.entitled()?;
            &self.matter.offers
        };
        unless(doers.contains(&self.person), Common::DoneAlready)
    }

    fn step_back(&self) -> Answer {
        self.work()?;
        let doers = self.agreement().map(|agreement| &agreement.doers);
        let offered = doers.unwrap_or(&self.matter.offers).contains(&self.person);
        unless(!offered, step_back::Refused::NotADoer)
    }

    fn minority(&self) -> Answer {
        self.proposal()?;
        let withdrawn = self.matter.phase == Phase::Ended(Ending::Withdrawn);
        unless(withdrawn, Common::MatterEnded)?;
        if let Some(until) = self.matter.ended_at.map(|at| at.plus_days(MINORITY_DAYS)) {
            unless(self.now > until, write_minority::Refused::TooLate { until })?;
        }
        let held = self
            .matter
            .positions
            .get(&self.person)
            .map(|held| held.position);
        let differs = self.matter.votes.get(&self.person) == Some(&Vote::No)
            || matches!(
                held,
                Some(Position::Reservation | Position::StandAside | Position::Block)
            );
        unless(!differs, write_minority::Refused::NotAMinority)
    }
}
