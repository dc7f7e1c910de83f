//! A host lays another text under the hash that people agreed on.

use super::{Outcome, Scene};
use crate::pen::Pen;
use basics::Line;
use rules::Deed;
use rules::charter::Kind;
use rules::proposing::open_proposal::OpenProposal;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    if scene.variant < 2 {
        let way = if scene.variant == 0 { "text_swapped" } else { "word_changed" };
        let (_, verdict) = scene.spoiled(way)?;
        return Ok(Outcome::unverified(&verdict));
    }
    // Handed in with another text than the act names: the node has no text for the act.
    let by = scene.member()?;
    let mut chance = scene.chance.branch();
    let mut pen = Pen::new(&mut chance);
    let text = pen.text();
    let affected = Line::new("").map_err(|error| error.to_string())?;
    let kind_of = Kind::Ordinary;
    let deed = OpenProposal { about: None, affected, kind_of, review_days: 9, text };
    let mut intent = pen.done(Deed::OpenProposal(deed));
    intent.texts.clear();
    let hand_in = scene.sign(by, intent);
    let answer = scene.hand_in(hand_in);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was taken".to_owned()),
    )
}
