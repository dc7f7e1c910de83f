//! A member floods the assembly with proposals or suggested wordings, so that nobody finds theirs.

use super::{Outcome, Scene};
use crate::pen::Pen;
use basics::limits::{PROPOSALS_OPEN_MAX, SUGGESTIONS_MAX};
use rules::Deed;
use rules::proposing::suggest_wording::SuggestWording;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let by = scene.member()?;
    if scene.variant < 2 {
        for _ in 0..=PROPOSALS_OPEN_MAX {
            if let Err(no) = scene.propose(by) {
                return Ok(Outcome::refused(&no));
            }
        }
        return Err("six proposals of one person are under decision".to_owned());
    }
    let (matter, _) = scene.open_matter()?;
    for number in 0..=SUGGESTIONS_MAX {
        let mut chance = scene.chance.branch();
        let mut pen = Pen::new(&mut chance);
        let text = pen.this_text(format!("Other words {number}"));
        let deed = SuggestWording { matter, text };
        let hand_in = scene.sign(by, pen.done(Deed::SuggestWording(deed)));
        if let Err(no) = scene.hand_in(hand_in) {
            return Ok(Outcome::refused(&no));
        }
    }
    Err("more wordings than anybody can read".to_owned())
}
