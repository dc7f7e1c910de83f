//! What somebody may do now, and why not: the same answers that the rules would give to an act
//! that is otherwise well made. A test holds the two against each other.

use crate::dto::{Arg as Said, May, SentenceArg, WhyNot};
use crate::inside::In;
use basics::limits::{PROPOSALS_OPEN_MAX, REQUESTS_PENDING_MAX};
use basics::{Instant, MatterId, PersonId, RequestId};
use rules::charter::UnitKind;
use rules::membership::welcome_to_household;
use rules::membership::{ask_to_join, form_household, leave_household, vouch_for};
use rules::proposing::{ask_to_reopen, open_proposal};
use rules::refusal::{Arg, Common};
use rules::state::agreement::{Agreement, Force};
use rules::state::matter::Matter;
use rules::{Refusal, State};

/// Yes, or why not.
pub(crate) type Answer = Result<(), Refusal>;

/// Who may speak here at all is asked at the porch, before the rules.
const SPEAKER: Refusal = Refusal { kind: "porch", code: "speaker", rule: "R2", args: Vec::new() };

/// Somebody before the rules.
#[derive(Clone, Copy)]
pub(crate) struct Asking<'a> {
    pub(crate) state: &'a State,
    pub(crate) viewer: Option<PersonId>,
    pub(crate) now: Instant,
}

fn may(kind: &'static str, answer: Answer) -> May {
    May { kind, why_not: answer.err().map(why_not) }
}

fn why_not(refusal: Refusal) -> WhyNot {
    let Refusal { kind, code, rule, args } = refusal;
    let args = args.into_iter().filter_map(|(name, arg)| {
        let arg = match arg {
            Arg::Number(number) => Said::Number(number),
            Arg::Instant(at) => Said::Instant(at),
            Arg::Name(code) => Said::Code(code),
            // Of a charter: nobody is told so of what they may do.
            Arg::Text(_) => return None,
        };
        Some(SentenceArg { name, arg })
    });
    WhyNot { kind, code, rule, args: args.collect() }
}

/// No, if this holds.
pub(crate) fn unless(refused: bool, refusal: impl Into<Refusal>) -> Answer {
    if refused { Err(refusal.into()) } else { Ok(()) }
}

impl<'a> Asking<'a> {
    /// The viewer, if they are a member.
    fn member(&self) -> Result<PersonId, Refusal> {
        self.viewer
            .filter(|viewer| self.state.is_member(viewer))
            .ok_or(SPEAKER)
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
            may(
                "form_household",
                alone(form_household::Refused::AloneAlready.into()),
            ),
            may(
                "join_household",
                member().and_then(|()| self.shared_units()),
            ),
            may(
                "leave_household",
                alone(leave_household::Refused::AloneAlready.into()),
            ),
            may("change_name", member()),
            may("leave_assembly", member()),
            may("erase_words", self.known()),
        ]
    }

    /// Whoever the book knows wrote something in it: at least a name.
    fn known(&self) -> Answer {
        let known = self.viewer.and_then(|viewer| self.state.person(&viewer));
        unless(known.is_none(), SPEAKER)
    }

    fn ask_to_join(&self) -> Answer {
        let known = self.viewer.and_then(|viewer| self.state.person(&viewer));
        unless(known.is_some(), SPEAKER)?;
        let most = REQUESTS_PENDING_MAX;
        let full = self.state.requests_pending() >= most;
        unless(
            full && self.state.makes_room(self.now).is_none(),
            ask_to_join::Refused::TooManyWaiting { most },
        )
    }

    fn open_proposal(&self) -> Answer {
        let member = self.member()?;
        let open = self
            .state
            .person(&member)
            .map_or(0, |person| person.proposals_open);
        let most = PROPOSALS_OPEN_MAX;
        unless(
            open as usize >= most,
            open_proposal::Refused::TooManyOpen { most },
        )
    }

    fn shared_units(&self) -> Answer {
        let each = self
            .state
            .charter()
            .is_none_or(|charter| charter.unit == UnitKind::Person);
        unless(each, Common::NoHouseholds)
    }

    /// Whether they would leave others behind in their household.
    fn leaves_others(&self) -> Result<bool, Refusal> {
        let member = self.member()?;
        self.shared_units()?;
        let unit = self.state.person(&member).and_then(|person| person.unit);
        let unit = unit
            .and_then(|unit| self.state.unit(&unit))
            .ok_or(Common::NoSuchHousehold)?;
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
        let unit = unit
            .and_then(|unit| self.state.unit(&unit))
            .ok_or(Common::NoSuchHousehold)?;
        let until = unit.since.plus_hours(charter.joining.window_hours);
        let new = !unit.founding && self.now < until;
        unless(new, vouch_for::Refused::HouseholdTooNew { until })
    }

    pub(crate) fn object(&self, id: &RequestId) -> Answer {
        let member = self.member()?;
        let request = self.state.requests().get(id).ok_or(Common::NoSuchRequest)?;
        unless(!request.standing.is_pending(), Common::RequestClosed)?;
        unless(
            request.objections.contains_key(&member),
            Common::DoneAlready,
        )
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
                all.push(may(
                    kind,
                    self.within(id, matter).and_then(|within| within.ask(kind)),
                ));
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
        unless(
            agreement.matter_open.is_some(),
            ask_to_reopen::Refused::UnderDecision,
        )?;
        let until = ask_to_reopen::not_before(self.state, agreement);
        if let Some(until) = until.filter(|until| self.now < *until) {
            return Err(ask_to_reopen::Refused::ReopenedLately { until }.into());
        }
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
