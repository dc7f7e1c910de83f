//! A host shows two books to two audiences, and signs both.

use super::{Outcome, Scene};
use crate::evidence::Bundle;
use book::act::tick_bytes;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let whole = scene.made.export.entries.clone();
    let (note, _) = scene.sealed(&whole)?;
    // The other audience never hears of the last entries; something else stands there.
    let cut = match scene.variant {
        0 => whole.len() - 1,
        1 => whole.len() / 2,
        _ => 1 + scene.chance.place(whole.len() - 1),
    };
    let mut other: Vec<Vec<u8>> = whole.get(..cut).unwrap_or_default().to_vec();
    while other.len() < whole.len() {
        other.push(tick_bytes(scene.world.now, other.len() as u64));
    }
    let (longer, leaves) = scene.sealed(&other)?;
    let founding = scene.founding();
    Outcome::named(&Bundle::Heads { founding, shorter: note, longer, leaves })
}
