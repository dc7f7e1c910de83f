//! A host lets two acknowledged acts change places after it has said where they stand.

use super::{Outcome, Scene};
use crate::evidence::Bundle;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let mut entries = scene.made.export.entries.clone();
    let receipts = scene.world.receipts();
    let most = entries.len().saturating_sub(1) as u64;
    let inner = |one: &&book::Receipt| (1..most).contains(&one.receipt.seq);
    let moved: Vec<_> = receipts.iter().filter(inner).collect();
    let receipt = (*scene
        .chance
        .pick(&moved)
        .ok_or("nobody was told anything")?)
    .clone();
    let at = usize::try_from(receipt.receipt.seq).map_err(|error| error.to_string())?;
    let before = scene.earlier_note(at + 1)?;
    entries.swap(at, at + 1);
    let (note, leaves) = scene.sealed(&entries)?;
    let founding = scene.founding();
    if scene.variant == 0 {
        // Nobody holds a receipt, but somebody kept a head from between the two.
        return Outcome::named(&Bundle::Heads { founding, shorter: before, longer: note, leaves });
    }
    Outcome::named(&Bundle::Denied { founding, receipt: Box::new(receipt), note, leaves })
}
