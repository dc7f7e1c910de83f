//! An act through node and store, under load from many members, against what it cannot do without.

use crate::bare::{Bare, GROUP, Signed};
use crate::cpu;
use crate::example;
use crate::table::Row;
use basics::Instant;
use book::Sig;
use node::{HandIn, Input, Node, Output};
use serde_json::json;
use std::collections::BTreeSet;
use store::{SqliteStore, Store};
use testkit::{FOUNDED, key_of};

/// Acts that are measured.
const ACTS: usize = 20_000;

struct Prepared {
    act: Vec<u8>,
    sigs: Vec<Sig>,
    message: Vec<u8>,
}

/// Positions that members take and change, signed beforehand: the load.
fn load(world: &mut testkit::World, at: Instant) -> Vec<Prepared> {
    let text = world.text("We mend the roof before the rain.");
    let open = json!({"kind": "open_proposal", "about": null, "affected": "",
        "kind_of": "ordinary", "review_days": 90, "text": text});
    let bytes = world.act(&open, at).unwrap();
    let matter = basics::ActId(book::beside::sha256(&[&book::act::signed_message(&bytes)]));
    assert!(matches!(
        world.hand_in(&bytes, &["p0"], at),
        testkit::Answer::Events(_)
    ));
    (0..ACTS)
        .map(|i| {
            let name = format!("p{}", i % 50);
            let position = ["agree", "abstain"][i / 50 % 2];
            let deed = json!({"kind": "take_position", "grounds": null, "matter": matter,
                "position": position, "reason": null, "version": text});
            let act = world.act(&deed, at).unwrap();
            let key = key_of(&name);
            let person = book::beside::person_id(&key.public());
            let sigs = vec![Sig::make(&act, person, &key)];
            let message = book::act::signed_message(&act);
            Prepared { act, sigs, message }
        })
        .collect()
}

/// Takes all acts the whole way in groups, and gives the entries that were written.
fn walk(
    node: &mut Node, store: &mut SqliteStore, book: basics::BookId, at: Instant, acts: &[Prepared],
) -> Vec<Vec<u8>> {
    let mut receipts = 0;
    let mut written = Vec::new();
    for (turn, group) in acts.chunks(GROUP).enumerate() {
        let inputs = group
            .iter()
            .enumerate()
            .map(|(i, act)| {
                // What comes through the door is text; it is parsed within the walk.
                let sigs: Vec<Sig> =
                    serde_json::from_slice(&serde_json::to_vec(&act.sigs).unwrap()).unwrap();
                Input::HandIn(HandIn {
                    ticket: (turn * GROUP + i) as u64,
                    book: Some(book),
                    act: act.act.clone(),
                    sigs,
                    texts: Vec::new(),
                    words: Vec::new(),
                })
            })
            .collect();
        let mut out = node.handle(at, inputs);
        while let Some(output) = out.pop() {
            match output {
                Output::Append { group, appends } => {
                    store.append(&appends).unwrap();
                    for append in appends {
                        written.extend(append.entries);
                    }
                    out.extend(node.handle(at, vec![Input::Stored { group, outcome: Ok(()) }]));
                }
                Output::Reply { answer, .. } => {
                    answer.unwrap();
                    receipts += 1;
                }
                Output::Head { size, note, .. } => store.record_head(book, size, &note).unwrap(),
                Output::Withdraw { book, words } => {
                    store.withdraw_words(book, &words).unwrap();
                }
                Output::Published { .. } | Output::Reload { .. } => {}
            }
        }
    }
    assert_eq!(receipts, ACTS);
    written
}

/// Measures it.
pub(crate) fn measure() -> Row {
    let at = Instant(FOUNDED.0 + 60_000);
    let mut world = example::assembly(example::MASTER, 50, &[]);
    let founding = world.entries[0].clone();
    let acts = load(&mut world, at);
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    // The scribe's key of a frozen world is known, so that this node can be the scribe.
    let mut node = Node::new(example::MASTER);
    let book = world.book();
    let entries: Vec<Vec<u8>> = world.entries.clone();
    assert_eq!(entries[0], founding);
    let texts: BTreeSet<_> = world.texts.keys().copied().collect();
    node.load(book, &entries, None, texts).unwrap();
    assert!(node.is_scribe(&book));
    store
        .append(&[store::Append::entries(book, 0, entries.clone())])
        .unwrap();
    let start = cpu::seconds();
    let written = walk(&mut node, &mut store, book, at, &acts);
    let ours = cpu::seconds() - start;
    let signed: Vec<Signed<'_>> = acts
        .iter()
        .map(|act| Signed { sig: &act.sigs[0], message: &act.message })
        .collect();
    Bare::measure(&signed, &written).row(
        format!("an act through node and store, {GROUP} waiting, processor time"),
        ours / ACTS as f64,
    )
}
