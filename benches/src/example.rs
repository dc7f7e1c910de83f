//! A book of any length, made the way books are made: signed, let in, decided, entered.

use basics::{Instant, MatterId};
use serde_json::{Value, json};
use testkit::{Answer, FOUNDED, Founding, World};

/// The master secret of the node that is the scribe of the example.
pub(crate) const MASTER: [u8; 32] = [7; 32];

/// An assembly of so many founders, each a unit of their own, with some settings of the charter,
/// on the node with this master secret.
pub(crate) fn assembly(master: [u8; 32], founders: usize, settings: &[(&str, Value)]) -> World {
    let mut charter: Value = serde_json::from_str(&testkit::plain_charter_json()).expect("JSON");
    charter["unit"] = json!("person");
    for (path, value) in settings {
        let mut place = &mut charter;
        for key in path.split('.') {
            place = &mut place[key];
        }
        *place = value.clone();
    }
    let mut world = World::default();
    let nonce = World::default().nonce();
    let founding = Founding {
        people: (0..founders)
            .map(|i| (format!("p{i}"), String::new()))
            .collect(),
        charter,
        scribe: Some(node::Node::new(master).scribe_key_for(&nonce)),
        ..Founding::default()
    };
    match world.found(&founding) {
        Answer::Events(_) => world,
        Answer::Refused(code) => panic!("{code}"),
    }
}

/// Members of the example's assembly.
pub(crate) const MEMBERS: usize = 300;

fn act(world: &mut World, at: u64, who: &str, deed: Value) -> basics::ActId {
    let at = Instant(FOUNDED.0 + at);
    world.pass(at);
    let bytes = world.act(&deed, at).expect("an act");
    let id = basics::ActId(book::beside::sha256(&[&book::act::signed_message(&bytes)]));
    match world.hand_in(&bytes, &[who], at) {
        Answer::Events(_) => id,
        Answer::Refused(code) => panic!("{who}: {code}"),
    }
}

/// An assembly of three hundred: fifty founders and those who joined them, on the node with this
/// master secret; their names, and the milliseconds that it took since the founding.
pub(crate) fn village(master: [u8; 32]) -> (World, Vec<String>, u64) {
    let settings = [("joining.window_hours", json!(24)), ("reading", json!("public"))];
    let mut world = assembly(master, 50, &settings);
    let mut at = 1_000;
    let mut members: Vec<String> = (0..50).map(|i| format!("p{i}")).collect();
    while members.len() < MEMBERS {
        let batch: Vec<String> = (members.len()..(members.len() + 50).min(MEMBERS))
            .map(|i| format!("p{i}"))
            .collect();
        for name in &batch {
            let word = world.word(name);
            let ask = json!({"kind": "ask_to_join", "household": null, "name": word});
            let request = act(&mut world, at, name, ask);
            for voucher in ["p0", "p1"] {
                act(
                    &mut world,
                    at,
                    voucher,
                    json!({"kind": "vouch_for", "request": request}),
                );
            }
        }
        at += 25 * 3_600_000;
        world.pass(Instant(FOUNDED.0 + at));
        members.extend(batch);
    }
    (world, members, at)
}

/// A book with at least so many entries: an assembly of three hundred that proposes, asks,
/// answers, takes positions and changes its mind.
pub(crate) fn book(entries: usize) -> World {
    let (mut world, members, mut at) = village(MASTER);
    let mut turn = 0_usize;
    while world.entries.len() < entries {
        at += 8 * 24 * 3_600_000;
        world.pass(Instant(FOUNDED.0 + at));
        turn += 1;
        discuss(&mut world, at, &members, turn, entries);
    }
    world
}

fn discuss(world: &mut World, at: u64, members: &[String], turn: usize, entries: usize) {
    let text = world.text(&format!("Proposal {turn}: we mend what is broken."));
    let proposer = &members[turn % members.len()];
    let open = json!({"kind": "open_proposal", "about": null, "affected": "",
        "kind_of": "ordinary", "review_days": 90, "text": text});
    let matter = act(world, at, proposer, open);
    for (i, member) in members.iter().enumerate() {
        if world.entries.len() >= entries {
            return;
        }
        let later = at + 60_000 * i as u64;
        if i % 10 == 3 {
            let words = world.word(&format!("What about number {i}?"));
            let ask = json!({"kind": "ask_question", "matter": matter, "words": words});
            act(world, later, member, ask);
        }
        let version = world.version(&MatterId::from(matter)).expect("a version");
        let position = ["agree", "agree", "agree", "abstain"][(i + turn) % 4];
        let position = json!({"kind": "take_position", "grounds": null, "matter": matter,
            "position": position, "reason": null, "version": version});
        act(world, later, member, position);
    }
}
