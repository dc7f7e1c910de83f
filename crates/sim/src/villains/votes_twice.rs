//! A member takes two positions from two devices at once, so as to count twice.
//!
//! Both may enter, for people change their minds; one voice is counted, the later one.

use super::{Outcome, Scene};
use crate::host::Told;
use crate::pen::Intent;
use node::{HandIn, Input};
use rules::Deed;
use rules::proposing::take_position::Position;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, _) = scene.open_matter()?;
    let by = scene.member()?;
    let me = scene.world.people[by].id;
    let mut inputs = Vec::new();
    for (ticket, position) in [(1, Position::Agree), (2, Position::Abstain), (3, Position::Agree)] {
        let Deed::TakePosition(deed) = scene.agree(matter)? else { continue };
        let deed =
            Deed::TakePosition(rules::proposing::take_position::TakePosition { position, ..deed });
        let hand_in = scene.sign(by, Intent { deed, texts: Vec::new(), words: Vec::new() });
        inputs.push(HandIn { ticket, ..hand_in });
    }
    match scene.variant {
        0 => inputs.truncate(2),
        // The very same act from both devices.
        1 => inputs = vec![inputs[0].clone(), HandIn { ticket: 9, ..inputs[0].clone() }],
        _ => {}
    }
    // All in one round.
    let inputs = inputs.into_iter().map(Input::HandIn).collect();
    for told in scene.world.host.handle(scene.world.now, inputs) {
        if let Told::Wrong(what) = told {
            return Err(what);
        }
    }
    let matter = scene.state()?.matter(&matter).ok_or("the matter is gone")?;
    let counts = matter.counts();
    if counts.present() != 1 || !matter.positions.contains_key(&me) {
        return Err(format!("one person counts as {counts:?}"));
    }
    Ok(Outcome::Harmless { why: "one person, one voice" })
}
