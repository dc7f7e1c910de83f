//! A host records an agreement that was not reached: it lets time close a matter before it is due.
//!
//! There is no entry that says what was decided; it follows from the acts. All that a host can
//! write is that time has passed, and that only where something falls due.

use super::{Outcome, Scene};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let way = ["early_close", "vote_before", "early_close"];
    let way = way.get(scene.variant).ok_or("there is no such variant")?;
    let (export, verdict) = scene.spoiled(way)?;
    if scene.variant == 2 {
        return Outcome::named(&Scene::unlawful(&export));
    }
    Ok(Outcome::unverified(&verdict))
}
