//! What somebody may do now, and why not: the same answers that the rules would give to an act
//! that is otherwise well made. A test holds the two against each other.

use crate::dto::{May, WhyNot};
use basics::limits::{
    CONTRIBUTIONS_MAX, MINORITY_DAYS, PROPOSALS_OPEN_MAX, REQUESTS_PENDING_MAX, SUGGESTIONS_MAX,
};
use basics::{Instant, MatterId, PersonId, RequestId};
use rules::charter::UnitKind;
use rules::event::{Contribution, Ending};
use rules::membership::{ask_to_join, form_household, leave_household, vouch_for};
use rules::membership::welcome_to_household;
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::Position;
use rules::proposing::{
    ask_question, ask_to_reopen, attend_talks, give_answer, judge_block, judge_urgency,
    offer_to_do, open_proposal, raise_concern, settle_concern, step_back, suggest_wording,
    write_minority,
};
use rules::refusal::{Arg, Common};
use rules::state::agreement::{Agreement, Force};
use rules::state::matter::{Matter, Phase};
use rules::{Refusal, State};

type Answer = Result<(), Refusal>;

/// Who may speak here at all is asked at the porch, before the rules.
const SPEAKER: Refusal =
    Refusal { kind: "porch", code: "speaker", rule: "R2", args: Vec::new() };

/// Somebody before the rules.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub(crate) state: &'a State,
    pub(crate) viewer: Option<PersonId>,
    pub(crate) now: Instant,
}

/// A matter that somebody would do something in.
struct In<'a> {
    state: &'a State,
    person: PersonId,
    now: Instant,
    id: MatterId,
    matter: &'a Matter,
}

fn may(kind: &'static str, answer: Answer) -> May {
    May { kind, why_not: answer.err().map(why_not) }
}

fn why_not(refusal: Refusal) -> WhyNot {
    let Refusal { kind, code, rule, args } = refusal;
    let mut why = WhyNot { kind, code, rule, phase: None, until: None, most: None };
    for (_, arg) in args {
        match arg {
            Arg::Number(number) => why.most = usize::try_from(number).ok(),
            Arg::Instant(until) => why.until = Some(until),
            Arg::Name(phase) => why.phase = Some(phase),
            Arg::Text(_) => {}
        }
    }
    why
}

/// No, if this holds.
fn unless(refused: bool, refusal: impl Into<Refusal>) -> Answer {
    if refused { Err(refusal.into()) } else { Ok(()) }
}

impl<'a> Asking<'a> {
    /// The viewer, if they are a member.
    fn member(&self) -> Result<PersonId, Refusal> {
        self.viewer.filter(|viewer| self.state.is_member(viewer)).ok_or(SPEAKER)
    }

    /// What they may begin.
    pub(crate) fn begin(&self) -> Vec<May> {
        vec![may("ask_to_join", self.ask_to_join()), may("open_proposal", self.open_proposal())]
    }

    /// What they may do about themselves and their household.
    pub(crate) fn belong(&self) -> Vec<May> {
        let member = || self.member().map(|_| ());
        let alone = |refusal: Refusal| self.leaves_others().and_then(|with| unless(!with, refusal));
        vec![
            may("ask_to_join", self.ask_to_join()),
            may("form_household", alone(form_household::Refused::AloneAlready.into())),
            may("join_household", member().and_then(|()| self.shared_units())),
            may("leave_household", alone(leave_household::Refused::AloneAlready.into())),
            may("change_name", member()),
            may("leave_assembly", member()),
        ]
    }

    fn ask_to_join(&self) -> Answer {
        let known = self.viewer.and_then(|viewer| self.state.person(&viewer));
        unless(known.is_some(), SPEAKER)?;
        let waiting = self.state.requests_pending();
        let most = REQUESTS_PENDING_MAX;
        unless(waiting >= most, ask_to_join::Refused::TooManyWaiting { most })
    }

    fn open_proposal(&self) -> Answer {
        let member = self.member()?;
        let open = self.state.person(&member).map_or(0, |person| person.proposals_open);
        let most = PROPOSALS_OPEN_MAX;
        unless(open as usize >= most, open_proposal::Refused::TooManyOpen { most })
    }

    fn shared_units(&self) -> Answer {
        let each = self.state.charter().is_none_or(|charter| charter.unit == UnitKind::Person);
        unless(each, Common::NoHouseholds)
    }

    /// Whether they would leave others behind in their household.
    fn leaves_others(&self) -> Result<bool, Refusal> {
        let member = self.member()?;
        self.shared_units()?;
        let unit = self.state.person(&member).and_then(|person| person.unit);
        let unit = unit.and_then(|unit| self.state.unit(&unit)).ok_or(Common::NoSuchHousehold)?;
        Ok(unit.members.len() > 1)
    }

    /// What they may do about a request.
    pub(crate) fn request(&self, id: &RequestId) -> Vec<May> {
        vec![
            may("withdraw_request", self.withdraw_request(id)),
            may("vouch_for", self.vouch_for(id)),
            may("object_to_admission", self.object(id)),
        ]
    }

    fn withdraw_request(&self, id: &RequestId) -> Answer {
        let request = self.state.requests().get(id).ok_or(Common::NoSuchRequest)?;
        unless(self.viewer != Some(request.person), SPEAKER)?;
        unless(!crate::look::pending(self.state, id), Common::RequestClosed)
    }

    pub(crate) fn vouch_for(&self, id: &RequestId) -> Answer {
        let member = self.member()?;
        let request = self.state.requests().get(id).ok_or(Common::NoSuchRequest)?;
        unless(!request.standing.is_pending(), Common::RequestClosed)?;
        unless(request.vouches.contains_key(&member), Common::DoneAlready)?;
        let charter = self.state.charter().ok_or(Common::NotFounded)?;
        let unit = self.state.person(&member).and_then(|person| person.unit);
        let unit = unit.and_then(|unit| self.state.unit(&unit)).ok_or(Common::NoSuchHousehold)?;
        let until = unit.since.plus_hours(charter.joining.window_hours);
        let new = !unit.founding && self.now < until;
        unless(new, vouch_for::Refused::HouseholdTooNew { until })
    }

    pub(crate) fn object(&self, id: &RequestId) -> Answer {
        let member = self.member()?;
        let request = self.state.requests().get(id).ok_or(Common::NoSuchRequest)?;
        unless(!request.standing.is_pending(), Common::RequestClosed)?;
        unless(request.objections.contains_key(&member), Common::DoneAlready)
    }

    /// What they may do about another person.
    pub(crate) fn person(&self, person: &PersonId) -> Vec<May> {
        if self.viewer == Some(*person) {
            return self.belong();
        }
        let welcome = self.member().and_then(|member| {
            let own = self.state.person(&member).and_then(|member| member.unit);
            let guest = self.state.person(person).filter(|guest| guest.is_member());
            let asked = guest.and_then(|guest| guest.asked_unit);
            let not_asked = own.is_none() || asked != own;
            unless(not_asked, welcome_to_household::Refused::NotAsked)
        });
        vec![may("welcome_to_household", welcome)]
    }

    /// What they may do about an agreement.
    pub(crate) fn agreement(&self, id: &MatterId, agreement: &Agreement) -> Vec<May> {
        let mut all = vec![may("open_proposal", self.propose_about(agreement))];
        if let Some(matter) = self.state.matter(id) {
            for kind in ["offer_to_do", "step_back", "write_minority"] {
                all.push(may(kind, self.within(id, matter).and_then(|within| within.ask(kind))));
            }
        }
        all.push(may("ask_to_reopen", self.reopen(agreement)));
        all
    }

    fn propose_about(&self, agreement: &Agreement) -> Answer {
        self.open_proposal()?;
        let past = matches!(agreement.force, Force::Replaced(_) | Force::Ended(_));
        unless(past, Common::NoSuchAgreement)
    }

    fn reopen(&self, agreement: &Agreement) -> Answer {
        let member = self.member()?;
        unless(agreement.force != Force::InForce, Common::NoSuchAgreement)?;
        unless(agreement.matter_open.is_some(), ask_to_reopen::Refused::UnderDecision)?;
        unless(agreement.asks.contains(&member), Common::DoneAlready)
    }

    fn within(&self, id: &MatterId, matter: &'a Matter) -> Result<In<'a>, Refusal> {
        let (state, person, now) = (self.state, self.member()?, self.now);
        Ok(In { state, person, now, id: *id, matter })
    }

    /// What they may do in a matter.
    pub(crate) fn matter(&self, id: &MatterId, matter: &'a Matter) -> Vec<May> {
        let kinds = rules::registry::DECLARATIONS.iter().map(|act| act.kind);
        let kinds = kinds.filter(|kind| In::KINDS.contains(kind));
        let ask = |kind| self.within(id, matter).and_then(|within| within.ask(kind));
        kinds.map(|kind| may(kind, ask(kind))).collect()
    }
}

impl In<'_> {
    /// Kinds of act that refer to a matter.
    const KINDS: [&'static str; 15] = [
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

    fn ask(&self, kind: &str) -> Answer {
        match kind {
            "amend_proposal" => self.amend(),
            "suggest_wording" => self.suggest(),
            "withdraw_proposal" => self.open().and_then(|()| self.proposer()),
            "ask_question" => self.question(),
            "raise_concern" => self.concern(),
            "give_answer" => self.answer(),
            "settle_concern" => self.settle(),
            "take_position" => {
                self.phases(&[Phase::Open, Phase::Talks]).and_then(|()| self.entitled())
            }
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
        unless(!phases.contains(&phase), Common::WrongPhase { phase: phase.name() })
    }

    fn entitled(&self) -> Answer {
        unless(!self.state.is_entitled(self.matter, &self.person), Common::NotEntitled)
    }

    fn proposer(&self) -> Answer {
        unless(self.matter.proposer != Some(self.person), Common::NotProposer)
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
        let blocks = self.matter.blockers().any(|(holder, _)| *holder == self.person);
        let party = blocks || self.matter.proposer == Some(self.person);
        unless(!party, attend_talks::Refused::NotAParty)?;
        unless(self.matter.attended.contains(&self.person), Common::DoneAlready)
    }

    fn agreement(&self) -> Option<&Agreement> {
        self.state.agreements().get(&self.id)
    }

    fn offer(&self) -> Answer {
        self.proposal()?;
        let doers = if self.matter.ended() {
            let agreement = self.agreement().filter(|a| a.force == Force::InForce);
            let agreement = agreement.ok_or(Common::NoSuchAgreement)?;
            let held = self.matter.positions.get(&self.person).map(|held| held.position);
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
        let doers = self.agreement().map(|agreement| &agreement.doers);
        unless(self.matter.ended() && doers.is_none(), Common::MatterEnded)?;
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
        let held = self.matter.positions.get(&self.person).map(|held| held.position);
        let differs = self.matter.votes.get(&self.person) == Some(&Vote::No)
            || matches!(
                held,
                Some(Position::Reservation | Position::StandAside | Position::Block)
            );
        unless(!differs, write_minority::Refused::NotAMinority)
    }
}
