//! A host invents an act: it has every key but the member's own.

use super::{Outcome, Scene};

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let ways = ["forged", "sig_moved", "stranger"];
    let way = ways.get(scene.variant).ok_or("there is no such variant")?;
    let (export, verdict) = scene.spoiled(way)?;
    // Having signed a book with it, the host can also be named.
    Outcome::named(&Scene::unlawful(&export))?;
    Ok(Outcome::unverified(&verdict))
}
