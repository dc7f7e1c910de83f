//! A host dates an entry back, so that it seems to have come before a close.

use super::{Outcome, Scene};
use crate::evidence::Bundle;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    if scene.variant == 0 {
        let (_, verdict) = scene.spoiled("back_dated")?;
        return Ok(Outcome::unverified(&verdict));
    }
    // Not before the entry that precedes it: the book stays lawful, but it is another book, and a
    // head or a receipt from before shows it.
    let mut entries = scene.made.export.entries.clone();
    let receipts = scene.world.receipts();
    let receipt = receipts.last().cloned().ok_or("nobody was told anything")?;
    let at = usize::try_from(receipt.receipt.seq).map_err(|error| error.to_string())?;
    let before = scene.earlier_note(at + 1)?;
    let text = String::from_utf8(entries[at].clone()).map_err(|error| error.to_string())?;
    let when = receipt.receipt.at.0;
    let (from, to) = (
        format!(",\"at\":{when},\"seq\":"),
        format!(",\"at\":{},\"seq\":", when - 1),
    );
    let dated = text.replace(&from, &to);
    entries[at] = dated.into_bytes();
    let (note, leaves) = scene.sealed(&entries)?;
    let founding = scene.founding();
    if scene.variant == 1 {
        return Outcome::named(&Bundle::Heads { founding, shorter: before, longer: note, leaves });
    }
    Outcome::named(&Bundle::Denied { founding, receipt: Box::new(receipt), note, leaves })
}
