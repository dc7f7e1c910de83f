//! A host speaks with its own key, as if whoever keeps the book had a voice in it.

use super::{Outcome, Scene};
use book::Sig;
use book::beside::person_id;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    if scene.variant == 0 {
        let (_, verdict) = scene.spoiled("scribe_speaks")?;
        return Ok(Outcome::unverified(&verdict));
    }
    let (matter, by) = scene.open_matter()?;
    let deed = scene.agree(matter)?;
    let intent = crate::pen::Intent { deed, texts: Vec::new(), words: Vec::new() };
    let mut hand_in = scene.sign(by, intent);
    let key = scene.made.scribe.clone();
    let own = person_id(&key.public());
    let member = scene.world.people[by].id;
    // In its own name, or in a member's.
    let name = if scene.variant == 1 { own } else { member };
    hand_in.sigs = vec![Sig::make(&hand_in.act, name, &key)];
    let answer = scene.hand_in(hand_in);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was taken".to_owned()),
    )
}
