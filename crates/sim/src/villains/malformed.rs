//! A stranger sends what is no act: bytes of all sorts, too many of them, too deep, for another
//! book, signed over another domain, under a key for which anybody can sign.

use super::{Outcome, Scene};
use crate::pen::Intent;
use basics::{BookId, PublicKey, Signature};
use book::Sig;
use book::beside::person_id;
use node::HandIn;

pub(super) fn play(scene: &mut Scene) -> Result<Outcome, String> {
    let before = scene.world.entries();
    let mut last = None;
    for way in 0..12_usize {
        let hand_in = one(scene, way)?;
        match scene.hand_in(hand_in) {
            Ok(_) => return Err(format!("way {way} was taken")),
            Err(no) => last = Some(Outcome::refused(&no)),
        }
        if scene.world.entries() != before + 1 {
            return Err(format!("way {way} left a trace"));
        }
        if way == 3 + scene.variant * 4 {
            break;
        }
    }
    last.ok_or_else(|| "nothing was tried".to_owned())
}

fn one(scene: &mut Scene, way: usize) -> Result<HandIn, String> {
    let open = scene.state()?.matters_open().iter().next_back().copied();
    let (matter, by) = match open.filter(|_| way > 0) {
        Some(matter) => (matter, scene.member()?),
        None => scene.open_matter()?,
    };
    let deed = scene.agree(matter)?;
    let mut hand_in = scene.sign(by, Intent { deed, texts: Vec::new(), words: Vec::new() });
    let spelled = String::from_utf8(hand_in.act.clone()).map_err(|error| error.to_string())?;
    let key = scene.world.people[by].key.clone();
    let me = scene.world.people[by].id;
    match way {
        0 => hand_in.act = scene.chance.bytes::<64>().to_vec(),
        1 => hand_in.act = spelled.replace(",\"book\"", ", \"book\"").into_bytes(),
        2 => hand_in.act = vec![b'['; 60_000],
        3 => hand_in.act = format!("{spelled}{}", " ".repeat(70_000)).into_bytes(),
        4 => hand_in.book = Some(BookId(scene.chance.bytes())),
        5 => {
            let other = BookId(scene.chance.bytes()).to_string();
            hand_in.act = spelled
                .replace(&scene.made.book.to_string(), &other)
                .into_bytes();
            hand_in.sigs = vec![Sig::make(&hand_in.act, me, &key)];
        }
        6 => hand_in.sigs[0].sig = key.sign(&hand_in.act),
        7 => hand_in.sigs.clear(),
        8 => hand_in.sigs = vec![hand_in.sigs[0].clone(), hand_in.sigs[0].clone()],
        9 => {
            hand_in.act = spelled
                .replace("\"edition\":0", "\"edition\":7")
                .into_bytes();
        }
        10 => hand_in.act = spelled.replace("agree", "agr\u{202e}ee").into_bytes(),
        _ => {
            // The identity point: its signature of zeros holds for everything.
            let (mut point, mut zeros) = ([0; 32], [0; 64]);
            (point[0], zeros[0]) = (1, 1);
            let key = PublicKey(point);
            hand_in.sigs = vec![Sig { by: person_id(&key), key, sig: Signature(zeros) }];
        }
    }
    Ok(hand_in)
}
