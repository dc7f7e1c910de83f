//! A stranger asks to join under hundreds of keys, so that nobody finds the true requests.

use super::{Outcome, Scene};
use crate::pen::Pen;
use crate::person::Person;
use basics::limits::REQUESTS_PENDING_MAX;
use rules::Deed;
use rules::membership::ask_to_join::AskToJoin;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let mut same = scene.world.people.len();
    for number in 0..=REQUESTS_PENDING_MAX {
        let mut chance = scene.chance.branch();
        let person = Person::new(&mut chance);
        if scene.variant != 1 || number % 2 == 0 {
            same = scene.world.people.len();
            scene.world.people.push(person);
        }
        let mut pen = Pen::new(&mut chance);
        let name = pen.this_word(format!("Somebody {number}"));
        let deed = AskToJoin { household: None, name };
        let hand_in = scene.sign(same, pen.done(Deed::AskToJoin(deed)));
        match scene.hand_in(hand_in) {
            // The same key asks once only; with another key it goes on.
            Err(no) if no.code() == "speaker" && scene.variant == 1 => {}
            Err(no) => return members_still_act(scene, &Outcome::refused(&no)),
            Ok(_) => {}
        }
    }
    if scene.variant == 1 {
        // Half of them were refused at the porch, and the others are fewer than the limit.
        let pending = scene.state()?.requests_pending();
        scene.variant = 0;
        return if pending < REQUESTS_PENDING_MAX {
            play(scene)
        } else {
            Err("all in".to_owned())
        };
    }
    Err("more requests than anybody can read".to_owned())
}

/// Members are not kept from their own work by it.
fn members_still_act(scene: &mut Scene, outcome: &Outcome) -> Result<Outcome, String> {
    scene.open_matter()?;
    Ok(outcome.clone())
}
