//! A host invents a member: nobody vouched, yet they act.

use super::{Outcome, Scene};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let way = ["asker", "stranger", "asker"];
    let way = way.get(scene.variant).ok_or("there is no such variant")?;
    let (export, verdict) = scene.spoiled(way)?;
    if scene.variant == 2 {
        return Outcome::named(&Scene::unlawful(&export));
    }
    Ok(Outcome::unverified(&verdict))
}
