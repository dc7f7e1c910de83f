//! A member signs in the name of another: with their own key, or with a signature that the other
//! gave to something else.

use super::{Outcome, Scene};
use crate::pen::Intent;
use book::Sig;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let (matter, victim) = scene.open_matter()?;
    let others: Vec<usize> = scene
        .members()?
        .into_iter()
        .filter(|at| *at != victim)
        .collect();
    let by = *scene.chance.pick(&others).ok_or("there is nobody else")?;
    let deed = scene.agree(matter)?;
    let intent = Intent { deed, texts: Vec::new(), words: Vec::new() };
    let given = scene.sign(victim, intent.clone());
    let mut hand_in = scene.sign(by, intent);
    let (me, you) = (&scene.world.people[by], &scene.world.people[victim]);
    hand_in.sigs = match scene.variant {
        0 => vec![Sig::make(&hand_in.act, you.id, &me.key)],
        1 => given.sigs,
        _ => vec![Sig {
            key: you.key.public(),
            ..Sig::make(&hand_in.act, you.id, &me.key)
        }],
    };
    let answer = scene.hand_in(hand_in);
    answer.map_or_else(
        |no| Ok(Outcome::refused(&no)),
        |_| Err("it was taken".to_owned()),
    )
}
