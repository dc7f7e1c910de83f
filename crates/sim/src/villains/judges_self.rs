//! A member finds their own block principled, or attends talks in which they are no party.

use super::{Outcome, Scene};
use crate::pen::Pen;
use rules::Deed;
use rules::proposing::attend_talks::AttendTalks;
use rules::proposing::judge_block::JudgeBlock;
use rules::proposing::take_position::{Grounds, Harm, Position, TakePosition};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, _) = scene.open_matter()?;
    let by = scene.member()?;
    let version = scene
        .state()?
        .matter(&matter)
        .ok_or("the matter is gone")?
        .version;
    let mut chance = scene.chance.branch();
    let mut pen = Pen::new(&mut chance);
    let reason = Some(pen.word());
    let (grounds, position) = (Some(Grounds::Harm(Harm::Land)), Position::Block);
    let deed = TakePosition { grounds, matter, position, reason, version };
    let hand_in = scene.sign(by, pen.done(Deed::TakePosition(deed)));
    let block = scene
        .hand_in(hand_in)
        .map_err(|error| error.to_string())?
        .receipt
        .act;
    let deed = match scene.variant {
        0 => Deed::JudgeBlock(JudgeBlock { block, matter, principled: true }),
        1 => Deed::AttendTalks(AttendTalks { matter, step: 1 }),
        _ => Deed::JudgeBlock(JudgeBlock { block: matter.into(), matter, principled: true }),
    };
    let answer = scene.does(by, deed);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was taken".to_owned()),
    )
}
