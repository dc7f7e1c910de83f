//! Say where you stand: agree, agree with a reservation, stand aside, block, or abstain. You can
//! change it until the time is over. A block says that this would break a shared value or do harm,
//! and which; a mere preference counts as standing aside.

use crate::charter::{HEARING_HOURS, URGENT_HEARING_HOURS, hours_ms};
use crate::deciding::block_lifted;
use crate::declare::{Declaration, Part, Refers, Value, Who, field, optional, when};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::{Matter, Phase};
use crate::{Case, Decision, refusals};
use basics::{MatterId, TextHash, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "take_position",
    part: Part::Proposing,
    who: Who::Entitled,
    rules: &["R2", "R76", "R77"],
    fields: &[
        when(
            "grounds.harm",
            Value::Choice(&["body", "home", "livelihood", "land", "dignity", "trust"]),
            "position",
            &["block"],
        ),
        when(
            "grounds.value",
            Value::Integer { min: 0, max: 11 },
            "position",
            &["block"],
        ),
        field("matter", Value::Id(Refers::Matter)),
        field(
            "position",
            Value::Choice(&["agree", "reservation", "stand_aside", "block", "abstain"]),
        ),
        optional("reason", Value::Word),
        field("version", Value::Id(Refers::Version)),
    ],
};

/// Where somebody stands (R76).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// For it.
    Agree,
    /// For it, with a doubt that is written down.
    Reservation,
    /// Not for it, but not in its way; owes no work on it.
    StandAside,
    /// In its way: it would break a shared value or do harm.
    Block,
    /// No opinion.
    Abstain,
}

/// A kind of harm that a block can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Harm {
    /// To body or health.
    Body,
    /// To somebody's home.
    Home,
    /// To what somebody lives from.
    Livelihood,
    /// To land, water, or what lives there.
    Land,
    /// To somebody's dignity.
    Dignity,
    /// To the trust that holds the assembly together.
    Trust,
}

/// What a block names (R77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// A value of the charter, by its place in the list.
    Value(usize),
    /// A kind of harm.
    Harm(Harm),
}

/// A position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakePosition {
    /// What a block names.
    pub grounds: Option<Grounds>,
    /// The matter.
    pub matter: MatterId,
    /// Where one stands.
    pub position: Position,
    /// The commitment to the reason.
    pub reason: Option<WordHash>,
    /// The text that one has read.
    pub version: TextHash,
}

refusals! {
    /// Why a position is refused.
    Refused of "take_position" {
        /// Reservation, stand-aside and block come with a reason.
        ReasonMissing = "reason_missing" by "R76",
        /// Only a block has grounds.
        GroundsWithoutBlock = "grounds_without_block" by "R77",
        /// The charter has no value with this number.
        NoSuchValue { have: usize } = "no_such_value" by "R77",
        /// New blocks come within the window.
        TooLateToBlock = "too_late_to_block" by "R78",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &TakePosition) -> Decision {
    let matter = case
        .state
        .matter_in(&deed.matter, &[Phase::Open, Phase::Talks])?;
    case.state.must_be_entitled(matter, &case.by)?;
    if deed.version != matter.version {
        return Err(Common::OtherVersion.into());
    }
    let needs_reason = matches!(
        deed.position,
        Position::Reservation | Position::StandAside | Position::Block
    );
    if needs_reason && deed.reason.is_none() {
        return Err(Refused::ReasonMissing.into());
    }
    match deed.grounds {
        Some(_) if deed.position != Position::Block => {
            return Err(Refused::GroundsWithoutBlock.into());
        }
        Some(Grounds::Value(index)) => {
            let have = case.state.charter_now()?.values.len();
            if index >= have {
                return Err(Refused::NoSuchValue { have }.into());
            }
        }
        _ => {}
    }
    let without_grounds = deed.position == Position::Block && deed.grounds.is_none();
    let position = if without_grounds { Position::StandAside } else { deed.position };
    let held = matter.positions.get(&case.by);
    let holds_block = held.is_some_and(|held| held.position == Position::Block);
    let new_block = position == Position::Block && !holds_block;
    let late = matter.phase != Phase::Open || case.now >= matter.scheduled;
    if new_block && late {
        return Err(Refused::TooLateToBlock.into());
    }
    let mut what = vec![What::PositionTaken {
        matter: deed.matter,
        person: case.by,
        position,
        grounds: deed.grounds,
        reason: deed.reason,
        without_grounds,
    }];
    if new_block {
        what.extend(time_to_hear(case, deed.matter, matter));
    }
    let lifts = holds_block && position != Position::Block;
    if matter.phase == Phase::Talks && lifts && matter.blockers().count() == 1 {
        what.push(block_lifted(deed.matter, matter, case.now));
    }
    Ok(what)
}

/// Moves the close if a block comes so late that the others could not hear and judge it: once a
/// window, even if the matter became urgent since and the window was cut short again.
fn time_to_hear(case: Case<'_>, id: MatterId, matter: &Matter) -> Option<What> {
    let hours = if matter.urgent { URGENT_HEARING_HOURS } else { HEARING_HOURS };
    let until = matter.scheduled.plus_ms(hours_ms(hours));
    let late = matter.scheduled.since(case.now) < hours_ms(hours);
    (late && !matter.heard).then_some(What::CloseMoved { matter: id, closes_at: until })
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=168 windows.ordinary.min_hours=48 blocks.test=none
              set joining.window_hours=24
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben take_position matter=soup position=reservation -> refused reason_missing
            1d ben take_position matter=soup position=stand_aside -> refused reason_missing
            1d ben take_position matter=soup position=block grounds.value=0 -> refused reason_missing
            1d ben take_position matter=soup position=agree grounds.value=0
              -> refused grounds_without_block
            1d ben take_position matter=soup position=block grounds.value=11 reason=no
              -> refused no_such_value
            1d ben take_position matter=soup position=agree version=Stew -> refused other_version
            1d ben take_position matter=soup position=abstain -> PositionTaken
            # a preference without a value or a harm stands aside (R77)
            1d ben take_position matter=soup position=block reason=\"I prefer stew\" -> PositionTaken
            see matter=soup stand_aside=1 block=0 present=1
            1d ben take_position matter=soup position=block grounds.harm=body reason=allergy
              as block -> PositionTaken
            see matter=soup stand_aside=0 block=1 present=1
            # a member admitted later has no position in it
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ana vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched AdmissionWindowOpened
            2d time -> PersonAdmitted
            2d cho take_position matter=soup position=agree -> PositionTaken
            8d time -> TalksStep
            9d zoe take_position matter=soup position=agree -> refused not_entitled
            9d dia take_position matter=soup position=block grounds.value=0 reason=no
              -> refused too_late_to_block
            9d dia take_position matter=soup position=reservation reason=\"not sure\" -> PositionTaken
            10d ben take_position matter=soup position=agree -> PositionTaken WindowOpened
            see matter=soup phase=open steps=1 rounds=1
            # the time to react: the least window, here two days; a new block may come
            11d dia take_position matter=soup position=agree -> PositionTaken
            30d time -> MatterEnded AgreementMade
            30d dia take_position matter=soup position=agree -> refused matter_ended
            ",
        );
    }

    #[test]
    fn a_late_block_is_heard() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=168 blocks.test=cosigners blocks.count=1 quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ana take_position matter=soup position=agree -> PositionTaken
            1d cho take_position matter=soup position=agree -> PositionTaken
            6d ben take_position matter=soup position=block grounds.value=0 reason=no
              as block -> PositionTaken CloseMoved
            # the three days after the close are for judging, not for new blocks
            7d1h dia take_position matter=soup position=block grounds.value=0 reason=no
              -> refused too_late_to_block
            8d ben take_position matter=soup position=block grounds.value=1 reason=no
              as block2 -> PositionTaken
            9d cho judge_block matter=soup block=block principled=true -> refused no_such_block
            9d cho judge_block matter=soup block=block2 principled=true -> BlockJudged
            10d time -> TalksStep
            see matter=soup phase=talks block=1
            ",
        );
    }

    #[test]
    fn a_window_is_extended_once_and_the_next_one_again() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=168 blocks.test=none quorum.percent=0
              set talks.every_hours=336 talks.times=2
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            # the close, planned for 7d, moves to 10d
            4d2h ben take_position matter=soup position=block grounds.value=0 reason=no
              -> PositionTaken CloseMoved
            4d3h dia take_position matter=soup position=block grounds.value=0 reason=no -> PositionTaken
            # urgency cuts it short, to 7d7h
            4d7h ana judge_urgency matter=soup urgent=true -> UrgencyJudged
            4d7h ben judge_urgency matter=soup urgent=true -> UrgencyJudged
            4d7h dia judge_urgency matter=soup urgent=true -> UrgencyJudged BecameUrgent
            6d13h cho take_position matter=soup position=block grounds.value=0 reason=no -> PositionTaken
            7d7h time -> TalksStep
            7d8h ben take_position matter=soup position=agree -> PositionTaken
            7d8h cho take_position matter=soup position=agree -> PositionTaken
            7d8h dia take_position matter=soup position=agree -> PositionTaken WindowOpened
            # the window after talks is another one: from 8d8h to 8d20h
            8d7h ben take_position matter=soup position=block grounds.value=0 reason=no
              -> PositionTaken CloseMoved
            8d7h cho take_position matter=soup position=block grounds.value=0 reason=no -> PositionTaken
            8d20h time -> TalksStep
            # so is that of a new version: twelve hours before its three days are over
            8d21h ana amend_proposal matter=soup text=Stew -> VersionMade
            11d20h ben take_position matter=soup position=block grounds.value=0 reason=no
              -> PositionTaken CloseMoved
            12d9h time -> TalksStep
            ",
        );
    }

    #[test]
    fn lifting_and_blocking_again_comes_to_an_end() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=96 windows.ordinary.min_hours=24 blocks.test=none
              set talks.every_hours=24 talks.times=2 rounds_min=1 fallback.by=none quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1h ben take_position matter=soup position=block grounds.harm=home reason=no -> PositionTaken
            1h cho take_position matter=soup position=agree -> PositionTaken
            4d time -> TalksStep
            # a preference in place of a block lifts it, too
            4d1h ben take_position matter=soup position=block reason=no -> PositionTaken WindowOpened
            see matter=soup phase=open steps=1 rounds=1 stand_aside=1
            4d2h ben take_position matter=soup position=block grounds.harm=home reason=no
              -> PositionTaken CloseMoved
            8d1h time -> TalksStep
            see matter=soup phase=talks steps=1 rounds=2
            8d2h ana attend_talks matter=soup step=1 -> refused other_step
            8d2h ana attend_talks matter=soup step=2 -> TalksAttended
            8d2h ben take_position matter=soup position=agree -> PositionTaken WindowOpened
            see matter=soup phase=open steps=2 rounds=2
            8d3h ben take_position matter=soup position=block grounds.harm=home reason=no
              -> PositionTaken CloseMoved
            12d2h time -> MatterEnded
            see matter=soup how=blocked steps=2 rounds=3

            # a step that is cut short is nobody's absence; it is the step's number that grows
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=96 windows.ordinary.min_hours=24 blocks.test=none
              set talks.every_hours=24 talks.times=4 rounds_min=5 fallback.by=none quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1h ben take_position matter=soup position=block grounds.harm=home reason=no -> PositionTaken
            1h cho take_position matter=soup position=block grounds.harm=home reason=no -> PositionTaken
            4d time -> TalksStep
            4d1h cho take_position matter=soup position=agree -> PositionTaken   # not the last one
            4d1h ben take_position matter=soup position=agree -> PositionTaken WindowOpened
            4d2h ben take_position matter=soup position=block grounds.harm=home reason=no
              -> PositionTaken CloseMoved
            8d1h time -> TalksStep
            9d1h time -> TalksStepEnded TalksStep              # neither came for the first time
            9d2h ana attend_talks matter=soup step=3 -> TalksAttended
            10d1h time -> TalksStepEnded BlockEnded WindowOpened
            see matter=soup phase=open steps=3 rounds=2
            10d2h cho take_position matter=soup position=block grounds.harm=home reason=no
              -> PositionTaken CloseMoved
            14d1h time -> TalksStep
            14d2h ana attend_talks matter=soup step=4 -> TalksAttended
            14d2h cho attend_talks matter=soup step=4 -> TalksAttended
            15d1h time -> TalksStepEnded WindowOpened
            see matter=soup phase=open steps=4 rounds=4
            19d1h time -> MatterEnded
            see matter=soup how=blocked steps=4 rounds=5
            ",
        );
    }

    #[test]
    fn everybody_has_spoken() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=168 windows.ordinary.min_hours=48 early=true
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1h ana take_position matter=soup position=agree -> PositionTaken
            2h ben take_position matter=soup position=agree -> PositionTaken
            3h cho take_position matter=soup position=abstain -> PositionTaken
            47h time ->
            48h time -> MatterEnded AgreementMade
            see matter=soup how=consensus

            # never early against a block, nor while somebody has not spoken
            4d ana open_proposal text=Stew kind_of=ordinary as stew -> MatterOpened
            4d1h ana take_position matter=stew position=agree -> PositionTaken
            4d2h ben take_position matter=stew position=block grounds.value=0 reason=no -> PositionTaken
            4d3h cho take_position matter=stew position=agree -> PositionTaken
            8d time ->
            8d1h ben take_position matter=stew position=reservation reason=\"oh well\" -> PositionTaken
            8d2h time -> MatterEnded AgreementMade
            ",
        );
    }
}
