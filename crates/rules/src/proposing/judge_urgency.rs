//! Say whether this must be decided within days because waiting would do harm. When two thirds of
//! those entitled say so, every time limit of the matter shrinks to three days.

use crate::charter::{URGENT_HOURS, URGENT_STEP_HOURS, hours_ms};
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::state::matter::{Matter, Phase};
use crate::{Case, Decision, refusals};
use basics::{Instant, MatterId};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "judge_urgency",
    part: Part::Proposing,
    who: Who::Entitled,
    rules: &["R78"],
    fields: &[field("matter", Value::Id(Refers::Matter)), field("urgent", Value::Truth)],
};

/// A judgement of urgency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeUrgency {
    /// The matter.
    pub matter: MatterId,
    /// Whether it is urgent.
    pub urgent: bool,
}

refusals! {
    /// Why judging is refused.
    Refused of "judge_urgency" {
        /// Two thirds have said so already.
        UrgentAlready = "urgent_already" by "R78",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &JudgeUrgency) -> Decision {
    let matter = case.state.open_matter(&deed.matter)?;
    case.state.must_be_entitled(matter, &case.by)?;
    if matter.urgent {
        return Err(Refused::UrgentAlready.into());
    }
    let (person, urgent) = (case.by, deed.urgent);
    let mut what = vec![What::UrgencyJudged { matter: deed.matter, person, urgent }];
    let others = matter
        .urgency
        .iter()
        .filter(|(judge, yes)| **yes && **judge != person)
        .count();
    let yes = others + usize::from(urgent);
    if urgent && 3 * yes >= 2 * matter.entitled {
        let due = sooner(matter, case.now);
        what.push(What::BecameUrgent { matter: deed.matter, due });
    }
    Ok(what)
}

/// When what is running now ends, once it is urgent.
fn sooner(matter: &Matter, now: Instant) -> Instant {
    let (ends, hours) = match matter.phase {
        Phase::Open => (matter.closes_at, URGENT_HOURS),
        Phase::Talks => (matter.due, URGENT_STEP_HOURS),
        _ => (matter.due, URGENT_HOURS),
    };
    ends.min(now.plus_ms(hours_ms(hours)))
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=336 blocks.test=none talks.every_hours=336 talks.times=6
              set fallback.by=share fallback.percent=75 fallback.window_hours=168 rounds_min=2
            0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
            1h ana judge_urgency matter=roof urgent=true -> UrgencyJudged
            1h ben judge_urgency matter=roof urgent=true -> UrgencyJudged
            1h zoe judge_urgency matter=roof urgent=true -> refused speaker
            1h ana judge_urgency matter=roof urgent=true -> UrgencyJudged   # once each
            1h cho judge_urgency matter=roof urgent=true -> UrgencyJudged BecameUrgent
            1h dia judge_urgency matter=roof urgent=false -> refused urgent_already
            2h ana take_position matter=roof position=agree -> PositionTaken
            2h ben take_position matter=roof position=agree -> PositionTaken
            2h cho take_position matter=roof position=block grounds.harm=home reason=no
              as block -> PositionTaken
            2h ana give_answer matter=roof to=block words=\"we will repair it\" -> Contributed
            # seventy-two hours after it became urgent; then six steps of twelve hours
            3d1h time -> TalksStep
            3d2h ana attend_talks matter=roof step=1 -> TalksAttended
            3d2h cho attend_talks matter=roof step=1 -> TalksAttended
            3d13h time -> TalksStepEnded TalksStep
            3d14h ana attend_talks matter=roof step=2 -> TalksAttended
            3d14h cho attend_talks matter=roof step=2 -> TalksAttended
            4d1h time -> TalksStepEnded TalksStep
            4d2h ana attend_talks matter=roof step=3 -> TalksAttended
            4d2h cho attend_talks matter=roof step=3 -> TalksAttended
            4d13h time -> TalksStepEnded TalksStep
            4d14h ana attend_talks matter=roof step=4 -> TalksAttended
            4d14h cho attend_talks matter=roof step=4 -> TalksAttended
            5d1h time -> TalksStepEnded TalksStep
            5d2h ana attend_talks matter=roof step=5 -> TalksAttended
            5d2h cho attend_talks matter=roof step=5 -> TalksAttended
            5d13h time -> TalksStepEnded TalksStep
            5d14h ana attend_talks matter=roof step=6 -> TalksAttended
            5d14h cho attend_talks matter=roof step=6 -> TalksAttended
            6d1h time -> TalksStepEnded VotingOpened
            6d2h ana cast_vote matter=roof vote=yes -> VoteCast
            6d2h ben cast_vote matter=roof vote=yes -> VoteCast
            6d2h dia cast_vote matter=roof vote=yes -> VoteCast
            6d2h cho cast_vote matter=roof vote=no -> VoteCast
            9d1h time -> MatterEnded AgreementMade
            see matter=roof how=vote yes=3 no=1
            ",
        );
    }
}
