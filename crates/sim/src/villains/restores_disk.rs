//! A thief puts an old disk in place of the new one, so that what was acknowledged since is gone.
//!
//! The last signed head lies apart and does not go back: the store takes no new entry until the
//! missing ones were fetched from whoever holds a copy.

use super::{Outcome, Scene};
use crate::made;
use store::{Append, AppendFault, MemoryStore, Store};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let disk = scene.world.host.disk().clone();
    let backup = disk.backup();
    for _ in 0..=scene.variant {
        scene.open_matter()?;
    }
    let whole = scene.world.made()?;
    scene.world.host.crash();
    disk.restore(&backup);
    let mut store = MemoryStore::open(&disk).map_err(|error| error.to_string())?;
    let behind = store.behind();
    let [one] = behind.as_slice() else {
        return Err(format!("behind: {behind:?}"));
    };
    let have = usize::try_from(one.have).map_err(|error| error.to_string())?;
    let forged = book::act::tick_bytes(scene.world.now, one.have);
    let taken = store.append(&[Append::entries(one.book, one.have, vec![forged])]);
    let Err(AppendFault::RestoredBehind { .. }) = taken else {
        return Err(format!("the old disk was written on: {taken:?}"));
    };
    // A copy gives back what is missing, and the house goes on as if nothing had been.
    let missing = whole
        .export
        .entries
        .get(have..)
        .unwrap_or_default()
        .to_vec();
    let back = store.catch_up(&[Append::entries(one.book, one.have, missing)]);
    back.map_err(|error| error.to_string())?;
    drop(store);
    let told = scene.world.host.start();
    if !told.is_empty() {
        return Err(format!("after catching up: {told:?}"));
    }
    let again = scene.world.made()?;
    made::verify_export(&again.export).map_err(|verdict| verdict.why)?;
    if again.export.entries != whole.export.entries {
        return Err("the book is another".to_owned());
    }
    Ok(Outcome::Refused { code: "restored_behind".to_owned(), rule: None })
}
