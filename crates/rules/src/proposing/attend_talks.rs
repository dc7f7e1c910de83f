//! Say that you came to the talks about a block. Whoever proposed and whoever blocks meet at each
//! step; who stays away twice loses the proposal, or the block.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::MatterId;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "attend_talks",
    part: Part::Proposing,
    who: Who::Author,
    rules: &["R78"],
    fields: &[
        field("matter", Value::Id(Refers::Matter)),
        field("step", Value::Integer { min: 1, max: 12 }),
    ],
};

/// Being at the talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendTalks {
    /// The matter.
    pub matter: MatterId,
    /// The running step, from 1.
    pub step: u32,
}

refusals! {
    /// Why attending is refused.
    Refused of "attend_talks" {
        /// Only the proposer and holders of blocks meet in the talks.
        NotAParty = "not_a_party" by "R78",
        /// Another step is running.
        OtherStep { running: u32 } = "other_step" by "R78",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &AttendTalks) -> Decision {
    let matter = case.state.matter_in(&deed.matter, &[Phase::Talks])?;
    let blocks = matter.blockers().any(|(holder, _)| *holder == case.by);
    if !blocks && matter.proposer != Some(case.by) {
        return Err(Refused::NotAParty.into());
    }
    let running = matter.steps + 1;
    if deed.step != running {
        return Err(Refused::OtherStep { running }.into());
    }
    if matter.attended.contains(&case.by) {
        return Err(Common::DoneAlready.into());
    }
    Ok(vec![What::TalksAttended {
        matter: deed.matter,
        person: case.by,
    }])
}

#[cfg(test)]
mod table {
    const WORLD: &str = "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=168 windows.ordinary.min_hours=48 blocks.test=none
              set talks.every_hours=336 talks.times=6 rounds_min=2 quorum.percent=0
              set fallback.by=share fallback.percent=75 fallback.window_hours=168
            0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
            1d ben take_position matter=roof position=agree -> PositionTaken
            1d cho take_position matter=roof position=block grounds.harm=home reason=no
              as block -> PositionTaken
            1d ana give_answer matter=roof to=block words=yes -> Contributed
            1d ana attend_talks matter=roof step=1 -> refused wrong_phase
            7d time -> TalksStep
            8d ben attend_talks matter=roof step=1 -> refused not_a_party
            8d ana attend_talks matter=roof step=2 -> refused other_step
            ";

    fn check(rest: &str) {
        testkit::check(&format!("{WORLD}{rest}"));
    }

    #[test]
    fn six_meetings_then_the_vote() {
        let step = |step: u32| {
            let (came, ends) = (14 * step - 4, 14 * step + 7);
            let next = if step == 6 { "VotingOpened" } else { "TalksStep" };
            format!(
                "{came}d ana attend_talks matter=roof step={step} -> TalksAttended
                {came}d cho attend_talks matter=roof step={step} -> TalksAttended
                {ends}d time -> TalksStepEnded {next}\n"
            )
        };
        // Day 84 after the talks began (R78: the vote falls on day 84 to 90).
        let vote = "see matter=roof phase=voting steps=6 rounds=2
            92d ana cast_vote matter=roof vote=yes -> VoteCast
            92d ben cast_vote matter=roof vote=yes -> VoteCast
            92d cho cast_vote matter=roof vote=no -> VoteCast
            98d time -> MatterEnded
            see matter=roof how=voted_down";
        check(&((1..=6).map(step).collect::<String>() + vote));
    }

    #[test]
    fn the_proposer_stays_away_twice() {
        check(
            "8d cho attend_talks matter=roof step=1 -> TalksAttended
            8d cho attend_talks matter=roof step=1 -> refused done_already
            21d time -> TalksStepEnded TalksStep
            22d cho attend_talks matter=roof step=2 -> TalksAttended
            35d time -> TalksStepEnded MatterEnded
            see matter=roof how=proposer_absent",
        );
    }

    #[test]
    fn the_blocker_stays_away_twice() {
        check(
            "8d ana attend_talks matter=roof step=1 -> TalksAttended
            21d time -> TalksStepEnded TalksStep
            22d ana attend_talks matter=roof step=2 -> TalksAttended
            35d time -> TalksStepEnded BlockEnded WindowOpened
            see matter=roof phase=open stand_aside=1 block=0
            35d1h dia take_position matter=roof position=agree -> PositionTaken
            35d1h ana take_position matter=roof position=agree -> PositionTaken
            37d time -> MatterEnded AgreementMade
            see matter=roof how=consensus",
        );
    }

    #[test]
    fn neither_comes() {
        check(
            "21d time -> TalksStepEnded TalksStep
            35d time -> TalksStepEnded MatterEnded
            see matter=roof how=proposer_absent",
        );
    }

    #[test]
    fn a_new_text_in_the_talks() {
        check(
            "8d ana attend_talks matter=roof step=1 -> TalksAttended
            9d ana amend_proposal matter=roof text=\"Roof in spring\" -> VersionMade
            see matter=roof phase=open steps=0 present=0
            10d cho take_position matter=roof position=block grounds.harm=home reason=no
              -> PositionTaken
            16d time -> TalksStep",
        );
    }

    #[test]
    fn the_blocker_leaves() {
        check(
            "8d ana attend_talks matter=roof step=1 -> TalksAttended
            9d cho leave_assembly -> PersonLeft
            21d time -> TalksStepEnded WindowOpened
            23d time -> MatterEnded AgreementMade",
        );
    }
}
