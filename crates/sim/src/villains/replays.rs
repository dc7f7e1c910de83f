//! A host enters an old act again, as if it had been done anew.

use super::{Outcome, Scene};
use crate::made;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (export, verdict) = scene.spoiled("replayed")?;
    Outcome::named(&Scene::unlawful(&export))?;
    if scene.variant == 1 {
        // By the node's own door it cannot even be tried: the old receipt is given again.
        let before = scene.world.entries();
        let receipts = scene.world.receipts();
        let old = receipts.last().cloned().ok_or("nobody was told anything")?;
        let at = usize::try_from(old.receipt.seq).map_err(|error| error.to_string())?;
        let entry = scene
            .made
            .export
            .entries
            .get(at)
            .cloned()
            .unwrap_or_default();
        let entry = book::Entry::<rules::Deed>::read(&entry).map_err(|error| error.to_string())?;
        let act = entry.act.ok_or("a receipt for a tick")?;
        let hand_in = node::HandIn {
            ticket: 0,
            book: Some(scene.made.book),
            act: act.act_bytes().to_vec(),
            sigs: act.sigs().to_vec(),
            texts: Vec::new(),
            words: Vec::new(),
        };
        let again = scene.hand_in(hand_in).map_err(|error| error.to_string())?;
        if again != old || scene.world.entries() != before {
            return Err("the act was entered twice".to_owned());
        }
        made::verify_export(&scene.world.made()?.export).map_err(|verdict| verdict.why)?;
    }
    Ok(Outcome::unverified(&verdict))
}
