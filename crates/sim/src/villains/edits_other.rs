//! A member edits or withdraws the proposal of another.

use super::{Outcome, Scene};
use crate::pen::Pen;
use rules::Deed;
use rules::proposing::amend_proposal::AmendProposal;
use rules::proposing::withdraw_proposal::WithdrawProposal;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, proposer) = scene.open_matter()?;
    let others: Vec<usize> = scene
        .members()?
        .into_iter()
        .filter(|at| *at != proposer)
        .collect();
    let by = *scene.chance.pick(&others).ok_or("there is nobody else")?;
    let mut chance = scene.chance.branch();
    let mut pen = Pen::new(&mut chance);
    let deed = if scene.variant == 0 {
        Deed::WithdrawProposal(WithdrawProposal { matter })
    } else {
        Deed::AmendProposal(AmendProposal { matter, taken_from: None, text: pen.text() })
    };
    let hand_in = scene.sign(by, pen.done(deed));
    let answer = scene.hand_in(hand_in);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was taken".to_owned()),
    )
}
