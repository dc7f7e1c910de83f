//! Say whether you find a block principled: does it name a value that we share, or a real harm? You
//! need not agree with it to find it principled.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::{ActId, MatterId};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "judge_block",
    part: Part::Proposing,
    who: Who::Entitled,
    rules: &["R77"],
    fields: &[
        field("block", Value::Id(Refers::Act)),
        field("matter", Value::Id(Refers::Matter)),
        field("principled", Value::Truth),
    ],
};

/// A judgement of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeBlock {
    /// The act that took the block.
    pub block: ActId,
    /// The matter.
    pub matter: MatterId,
    /// Whether it is principled.
    pub principled: bool,
}

refusals! {
    /// Why judging is refused.
    Refused of "judge_block" {
        /// Nobody judges their own block.
        OwnBlock = "own_block" by "R77",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &JudgeBlock) -> Decision {
    let matter = case.state.matter_in(&deed.matter, &[Phase::Open])?;
    case.state.must_be_entitled(matter, &case.by)?;
    let (holder, _) = matter
        .block_of_act(&deed.block)
        .ok_or(Common::NoSuchBlock)?;
    if *holder == case.by {
        return Err(Refused::OwnBlock.into());
    }
    Ok(vec![What::BlockJudged {
        matter: deed.matter,
        block: deed.block,
        holder: *holder,
        person: case.by,
        principled: deed.principled,
    }])
}

#[cfg(test)]
mod table {
    /// Four people and a block by the first; the second and third judge it as given.
    fn closes(settings: &str, judgements: &str, events: &str) {
        testkit::check(&format!(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=24 quorum.percent=0 weak.stand_aside_percent=25 {settings}
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1h ana take_position matter=soup position=block grounds.value=0 reason=no
              as block -> PositionTaken CloseMoved
            1h ben take_position matter=soup position=agree -> PositionTaken
            1h cho take_position matter=soup position=agree -> PositionTaken
            1h dia take_position matter=soup position=agree -> PositionTaken
            1h ana judge_block matter=soup block=block principled=true -> refused own_block
            1h ben judge_block matter=soup block=soup principled=true -> refused no_such_block
            {judgements}
            9d time -> {events}
            "
        ));
    }

    #[test]
    fn share_of_those_present() {
        let share = "blocks.test=share_present blocks.percent=";
        let yes = "2h ben judge_block matter=soup block=block principled=true -> BlockJudged";
        // The blocker alone is a quarter of the four present.
        closes(&format!("{share}25"), "", "TalksStep");
        closes(
            &format!("{share}26"),
            "",
            "BlockEnded MatterEnded AgreementMade",
        );
        closes(&format!("{share}50"), yes, "TalksStep");
        closes(
            &format!("{share}51"),
            yes,
            "BlockEnded MatterEnded AgreementMade",
        );
    }

    #[test]
    fn cosigners() {
        let count = |n| format!("blocks.test=cosigners blocks.count={n}");
        let yes = "2h ben judge_block matter=soup block=block principled=true -> BlockJudged
            2h cho judge_block matter=soup block=block principled=true -> BlockJudged";
        let less = "2h ben judge_block matter=soup block=block principled=true -> BlockJudged
            3h ben judge_block matter=soup block=block principled=false -> BlockJudged";
        closes(&count(2), yes, "TalksStep");
        closes(&count(3), yes, "BlockEnded MatterEnded AgreementMade");
        closes(&count(1), less, "BlockEnded MatterEnded AgreementMade");
    }

    #[test]
    fn the_whole_group_without_the_blocker() {
        let yes = |who: &str| {
            format!("2h {who} judge_block matter=soup block=block principled=true -> BlockJudged\n")
        };
        let no = "2h dia judge_block matter=soup block=block principled=false -> BlockJudged";
        let group = "blocks.test=whole_group";
        closes(group, "", "BlockEnded MatterEnded AgreementMade");
        closes(group, &yes("ben"), "BlockEnded MatterEnded AgreementMade");
        closes(group, &(yes("ben") + &yes("cho")), "TalksStep");
        closes(
            group,
            &(yes("ben") + &yes("cho") + no),
            "BlockEnded MatterEnded AgreementMade",
        );
    }

    #[test]
    fn a_judgement_is_of_a_block_that_stands_there() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west
              set joining.window_hours=24
            0d zoe ask_to_join name=Zoe as zoes -> RequestMade
            0d ana vouch_for request=zoes -> Vouched
            0d ben vouch_for request=zoes -> Vouched AdmissionWindowOpened
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d time -> PersonAdmitted
            1d ana take_position matter=soup position=block grounds.value=0 reason=no
              as block -> PositionTaken
            1d ana judge_block matter=soup block=block principled=true -> refused own_block
            1d zoe judge_block matter=soup block=block principled=true -> refused not_entitled
            1d ben judge_block matter=soup block=block principled=true -> BlockJudged
            2d ana take_position matter=soup position=agree -> PositionTaken
            2d ben judge_block matter=soup block=block principled=true -> refused no_such_block
            ",
        );
    }

    #[test]
    fn no_test_asks_nobody() {
        closes("blocks.test=none", "", "TalksStep");
    }
}
