//! A host shows one member another book; what the member signs there has no place in this one.

use super::{Outcome, Scene};
use crate::evidence::Bundle;
use basics::TreeHash;
use node::Rejection;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, by) = scene.open_matter()?;
    let deed = scene.agree(matter)?;
    let size = match scene.variant {
        0 => scene.world.host.head.size,
        1 => scene.world.host.head.size / 2,
        _ => 1,
    };
    // What the member was shown.
    let root = TreeHash(scene.chance.bytes());
    scene.world.people[by].seen = book::Seen { root, size };
    let now = scene.world.now;
    let intent = crate::pen::Intent { deed, texts: Vec::new(), words: Vec::new() };
    let hand_in = scene.world.sign(by, intent, now);
    let (act, sigs) = (hand_in.act.clone(), hand_in.sigs.clone());
    match scene.hand_in(hand_in) {
        Err(Rejection::Porch(refusal)) if refusal.code() == "seen" => {}
        other => return Err(format!("the honest book answered {other:?}")),
    }
    scene.made = scene.world.made()?;
    let entries = scene.made.export.entries.clone();
    let (note, leaves) = scene.sealed(&entries)?;
    let founding = scene.founding();
    Outcome::named(&Bundle::Seen { founding, act, sigs, note, leaves })
}
