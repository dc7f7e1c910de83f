//! A host drops an act that it acknowledged, and signs the book without it.
//!
//! Whoever was told that their act stands holds a receipt; with the signed book it convicts.

use super::{Outcome, Scene};
use crate::evidence::Bundle;
use book::act::tick_bytes;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let entries = scene.made.export.entries.clone();
    let receipts = scene.world.receipts();
    let receipt = match scene.variant {
        // The last one that was acknowledged, one in the middle, any.
        0 => receipts.last(),
        1 => receipts.get(receipts.len() / 2),
        _ => scene.chance.pick(&receipts),
    };
    let receipt = receipt.cloned().ok_or("nobody was told anything")?;
    let at = usize::try_from(receipt.receipt.seq).map_err(|error| error.to_string())?;
    let mut short = entries;
    short.remove(at);
    // As long as before, so that nobody sees that it is shorter.
    let last = receipt.receipt.at.plus_days(1);
    short.push(tick_bytes(last, short.len() as u64));
    let (note, leaves) = scene.sealed(&short)?;
    let founding = scene.founding();
    Outcome::named(&Bundle::Denied { founding, receipt: Box::new(receipt), note, leaves })
}
