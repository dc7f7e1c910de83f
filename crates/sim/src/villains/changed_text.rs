//! Somebody's yes to one text is used for another: the proposer amends, then lets it in.

use super::{Outcome, Scene};
use crate::pen::{Intent, Pen};
use rules::Deed;
use rules::proposing::amend_proposal::AmendProposal;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, proposer) = scene.open_matter()?;
    let by = scene.member()?;
    let deed = scene.agree(matter)?;
    let yes = scene.sign(by, Intent { deed, texts: Vec::new(), words: Vec::new() });
    if scene.variant == 1 {
        // Even a yes that stands does not carry over.
        scene
            .hand_in(yes.clone())
            .map_err(|error| error.to_string())?;
    }
    let mut chance = scene.chance.branch();
    let mut pen = Pen::new(&mut chance);
    let text = pen.this_text(format!("Quite another thing {}", scene.chance.next()));
    let amend = AmendProposal { matter, taken_from: None, text };
    let hand_in = scene.sign(proposer, pen.done(Deed::AmendProposal(amend)));
    scene.hand_in(hand_in).map_err(|error| error.to_string())?;
    let counts = scene
        .state()?
        .matter(&matter)
        .ok_or("the matter is gone")?
        .counts();
    if counts.present() != 0 {
        return Err(format!(
            "positions carried over to another text: {counts:?}"
        ));
    }
    let deed = scene.agree(matter)?;
    let Deed::TakePosition(mut old) = deed else {
        return Err("no position".to_owned());
    };
    let before = serde_json::from_slice::<book::Act<Deed>>(&yes.act);
    if let Ok(Deed::TakePosition(before)) = before.map(|act| act.act) {
        old.version = before.version;
    }
    let answer = if scene.variant == 1 {
        scene.does(by, Deed::TakePosition(old))
    } else {
        scene.hand_in(yes)
    };
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was counted".to_owned()),
    )
}
