//! Say that something speaks against admitting somebody, and what. Then the assembly decides
//! together; until it agrees to refuse, nobody is refused.

use super::advancing::matter;
use crate::charter::JoiningBy;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::Admitting;
use crate::state::people::RequestStanding;
use crate::{Case, Decision, refusals};
use basics::{RequestId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "object_to_admission",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R57"],
    fields: &[field("reason", Value::Word), field("request", Value::Id(Refers::Request))],
};

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectToAdmission {
    /// The commitment to the reason.
    pub reason: WordHash,
    /// The request.
    pub request: RequestId,
}

refusals! {
    /// Nothing of its own; see the common refusals.
    Refused of "object_to_admission" {}
}

pub(crate) fn decide(case: Case<'_>, deed: &ObjectToAdmission) -> Decision {
    let charter = case.state.charter_now()?;
    let request = case.state.pending_request(&deed.request)?;
    if request.objections.contains_key(&case.by) {
        return Err(Common::DoneAlready.into());
    }
    let (person, reason) = (case.by, deed.reason);
    let mut what = vec![What::AdmissionObjected { request: deed.request, person, reason }];
    let window = matches!(request.standing, RequestStanding::Window { .. });
    if window && charter.joining.by == JoiningBy::Vouches {
        what.push(matter(charter, deed.request, Admitting::Refuse, case.now));
    }
    Ok(what)
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            # an objection alone refuses nobody
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ana object_to_admission request=zoes reason=no -> AdmissionObjected
            1d ana object_to_admission request=zoes reason=no -> refused done_already
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched MatterOpened
            1d cho object_to_admission request=zoes reason=no -> refused request_closed
            99d time -> WindowOpened MatterEnded PersonAdmitted
            see matter=zoes how=no_quorum calls=2

            # an objection within the window; the assembly agrees to refuse
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched AdmissionWindowOpened
            2d ana object_to_admission request=zoes reason=no -> AdmissionObjected MatterOpened
            3d ana take_position matter=zoes position=agree -> PositionTaken
            3d ben take_position matter=zoes position=agree -> PositionTaken
            3d cho take_position matter=zoes position=abstain -> PositionTaken
            99d time -> MatterEnded RequestRefused
            see members=3 matter=zoes how=consensus

            # a principled block leads to the vote at once; voted down means admitted
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe household=south as zoes -> RequestMade
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched AdmissionWindowOpened
            2d ana object_to_admission request=zoes reason=no -> AdmissionObjected MatterOpened
            3d ana take_position matter=zoes position=agree -> PositionTaken
            3d ben take_position matter=zoes position=block grounds.value=0 reason=fair
              as block -> PositionTaken
            3d cho take_position matter=zoes position=abstain -> PositionTaken
            3d cho judge_block matter=zoes block=block principled=true -> BlockJudged
            20d time -> VotingOpened
            20d ana cast_vote matter=zoes vote=yes -> VoteCast
            20d ben cast_vote matter=zoes vote=no -> VoteCast
            20d cho cast_vote matter=zoes vote=yes -> VoteCast
            99d time -> MatterEnded PersonAdmitted
            see members=4 units=3 matter=zoes how=voted_down
            ",
        );
    }

    #[test]
    fn one_person_refuses_nobody() {
        testkit::check(
            "
            # no quorum is asked for, and only whoever objects agrees to refuse, and then one more
            assembly plain ana@north ben@south cho@west dia@east
              set quorum.percent=0 windows.essential.hours=168
            0d zoe ask_to_join name=Zoe as zoes -> RequestMade
            0d ana object_to_admission request=zoes reason=no -> AdmissionObjected
            0d ben vouch_for request=zoes -> Vouched
            0d cho vouch_for request=zoes -> Vouched MatterOpened
            1d ana take_position matter=zoes position=agree -> PositionTaken
            7d time -> WindowOpened
            8d ben take_position matter=zoes position=agree -> PositionTaken
            14d time -> MatterEnded PersonAdmitted
            see matter=zoes how=no_quorum agree=2 calls=2

            # three are enough to refuse together
            15d yan ask_to_join name=Yan as yans -> RequestMade
            15d ana object_to_admission request=yans reason=no -> AdmissionObjected
            15d ben vouch_for request=yans -> Vouched
            15d cho vouch_for request=yans -> Vouched MatterOpened
            16d ana take_position matter=yans position=agree -> PositionTaken
            16d ben take_position matter=yans position=agree -> PositionTaken
            16d dia take_position matter=yans position=abstain -> PositionTaken
            22d time -> MatterEnded RequestRefused
            see matter=yans how=consensus

            # where fewer are entitled, all of them
            assembly plain ana@north ben@south cho@west
              set quorum.percent=0 windows.essential.hours=168
            0d zoe ask_to_join name=Zoe as zoes -> RequestMade
            0d ana object_to_admission request=zoes reason=no -> AdmissionObjected
            0d ben vouch_for request=zoes -> Vouched
            0d cho vouch_for request=zoes -> Vouched MatterOpened
            1d cho leave_assembly -> PersonLeft
            2d ana take_position matter=zoes position=agree -> PositionTaken
            7d time -> WindowOpened
            8d ben take_position matter=zoes position=agree -> PositionTaken
            14d time -> MatterEnded RequestRefused
            see matter=zoes how=consensus entitled=2 calls=1

            # a vote on a block asks for three, too
            assembly plain ana@north ben@south cho@west dia@east
              set quorum.percent=0 windows.essential.hours=168 blocks.test=none
              set fallback.by=majority fallback.window_hours=24
            0d zoe ask_to_join name=Zoe as zoes -> RequestMade
            0d ana object_to_admission request=zoes reason=no -> AdmissionObjected
            0d ben vouch_for request=zoes -> Vouched
            0d cho vouch_for request=zoes -> Vouched MatterOpened
            1d ana take_position matter=zoes position=agree -> PositionTaken
            1d ben take_position matter=zoes position=block grounds.value=0 reason=fair -> PositionTaken
            1d cho take_position matter=zoes position=abstain -> PositionTaken
            7d time -> VotingOpened
            7d ana cast_vote matter=zoes vote=yes -> VoteCast
            7d dia cast_vote matter=zoes vote=yes -> VoteCast
            8d time -> MatterEnded PersonAdmitted
            see matter=zoes how=no_quorum yes=2
            ",
        );
    }
}
