//! A member acts after the close, with an act that says it was signed before.

use super::{Outcome, Scene};
use crate::pen::Intent;
use basics::instant::HOUR_MS;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, by) = scene.open_matter()?;
    let deed = scene.agree(matter)?;
    // Signed in time, and kept in the pocket until the close has passed by so long.
    let hand_in = scene.sign(by, Intent { deed, texts: Vec::new(), words: Vec::new() });
    let closes = scene
        .state()?
        .matter(&matter)
        .ok_or("the matter is gone")?
        .closes_at;
    let late = [0, HOUR_MS, 20 * HOUR_MS];
    scene.world.now = closes.plus_ms(late[scene.variant]);
    for _ in 0..50 {
        // Further calls are open windows again: late is after the end.
        let told = scene
            .world
            .host
            .handle(scene.world.now, vec![node::Input::Tick]);
        drop(told);
        let one = scene.state()?.matter(&matter).ok_or("the matter is gone")?;
        if one.ended() {
            break;
        }
        scene.world.now = one.due;
    }
    let answer = scene.hand_in(hand_in);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was counted".to_owned()),
    )
}
