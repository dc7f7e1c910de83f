//! Leave the assembly, at once and without asking anybody. You can take a copy of the minutes with
//! you. To come back you ask to join again.

use crate::declare::{Declaration, Part, Who};
use crate::event::What;
use crate::{Case, Decision, refusals};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "leave_assembly",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R71"],
    fields: &[],
};

/// Leaving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveAssembly {}

refusals! {
    /// Nothing: nobody is kept.
    Refused of "leave_assembly" {}
}

pub(crate) fn decide(case: Case<'_>, _deed: &LeaveAssembly) -> Decision {
    case.state.charter_now()?;
    Ok(vec![What::PersonLeft { person: case.by }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set early=true windows.ordinary.min_hours=24
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ana take_position matter=soup position=agree -> PositionTaken
            1d ben take_position matter=soup position=agree -> PositionTaken
            1d ben offer_to_do matter=soup -> DoerOffered
            1d cho take_position matter=soup position=agree -> PositionTaken
            see matter=soup agree=3 entitled=4
            1d5h ben leave_assembly -> PersonLeft
            1d5h ben leave_assembly -> refused speaker
            see members=3 matter=soup agree=2 entitled=3
            # the only one who had not spoken leaves: everybody has
            1d6h dia leave_assembly -> PersonLeft
            2d time -> MatterEnded AgreementMade
            see matter=soup how=consensus doers=0
            ",
        );
    }

    #[test]
    fn whoever_leaves_takes_judgement_and_vote_along() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west dia@east
              set windows.ordinary.hours=96 blocks.test=cosigners blocks.count=1 quorum.percent=0
              set talks.times=0 rounds_min=1 fallback.by=majority fallback.window_hours=48
            0h ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1h ben take_position matter=soup position=block grounds.value=0 reason=no
              as block -> PositionTaken
            1h ana give_answer matter=soup to=block words=Well -> Contributed
            1h cho take_position matter=soup position=agree -> PositionTaken
            1h cho judge_block matter=soup block=block principled=true -> BlockJudged
            1h ana open_proposal text=Stew kind_of=ordinary as stew -> MatterOpened
            1h ana take_position matter=stew position=agree -> PositionTaken
            1h ben take_position matter=stew position=block grounds.value=0 reason=no
              as second -> PositionTaken
            1h dia take_position matter=stew position=agree -> PositionTaken
            1h dia judge_block matter=stew block=second principled=true -> BlockJudged
            2h dia leave_assembly -> PersonLeft
            96h time -> VotingOpened
            # without the judgement the block does not stand: half of those present stand aside
            97h time -> BlockEnded RewriteAsked
            98h cho cast_vote matter=soup vote=yes -> VoteCast
            98h ana cast_vote matter=soup vote=no -> VoteCast
            see matter=soup yes=1 no=1 entitled=3
            99h ana leave_assembly -> PersonLeft
            see matter=soup yes=1 no=0 entitled=2
            144h time -> MatterEnded AgreementMade
            ",
        );
    }
}
