//! A host goes back to an older head, continues from there, and signs anew.
//!
//! Its own store refuses to record a head that goes back; a host that signs without its store is
//! named by whoever kept a note.

use super::{Outcome, Scene};
use crate::evidence::Bundle;
use book::act::tick_bytes;
use store::{HeadFault, MemoryStore, Store};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let whole = scene.made.export.entries.clone();
    let back = 1 + scene.chance.place(whole.len() - 2);
    let kept = scene.earlier_note(whole.len() - usize::from(scene.variant == 1))?;
    let kept_size = whole.len() - usize::from(scene.variant == 1);
    honest_store_refuses(scene, back)?;
    let mut other: Vec<Vec<u8>> = whole.get(..back).unwrap_or_default().to_vec();
    let most = whole.len() + scene.variant;
    while other.len() < most.max(kept_size) {
        other.push(tick_bytes(scene.world.now, other.len() as u64));
    }
    let (longer, leaves) = scene.sealed(&other)?;
    let founding = scene.founding();
    Outcome::named(&Bundle::Heads { founding, shorter: kept, longer, leaves })
}

fn honest_store_refuses(scene: &mut Scene, back: usize) -> Result<(), String> {
    let note = scene.earlier_note(back)?;
    let book = scene.made.book;
    scene.world.host.crash();
    let mut store =
        MemoryStore::open(scene.world.host.disk()).map_err(|error| error.to_string())?;
    match store.record_head(book, back as u64, &note) {
        Err(HeadFault::Backwards { .. }) => Ok(()),
        other => Err(format!("the store took a head that goes back: {other:?}")),
    }
}
