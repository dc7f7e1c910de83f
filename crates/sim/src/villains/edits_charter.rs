//! A host edits the rules that the assembly gave itself, even with every founder's key stolen: the
//! book's name is the hash of its founding, so that it becomes another book.

use super::{Outcome, Scene};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (_, verdict) = scene.spoiled("other_charter")?;
    Ok(Outcome::unverified(&verdict))
}
