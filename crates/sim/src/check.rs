//! The checkers: what must hold of every world, whatever befell it.

use crate::made::Made;
use crate::naive;
use crate::world::World;
use book::{Checkpoint, Entry};
use node::{Recorded, Replay};
use rules::Deed;
use std::collections::BTreeSet;

/// Asks every checker. `replay` and `recorded` are what a stranger made of the whole book, and
/// `settled` is how long everything that was open took to end, in milliseconds.
pub fn all(
    world: &mut World, made: &Made, replay: &Replay, recorded: &[Recorded], settled: u64,
    wrong: &mut Vec<String>,
) {
    one_by_one(made, replay, wrong);
    same_state(world, replay, wrong);
    heads(world, replay, wrong);
    answered(world, replay, wrong);
    beside(made, wrong);
    let planted = world
        .options
        .canary
        .and_then(|canary| canary.replay(&made.export.entries));
    by_hand(
        made,
        replay,
        planted.as_deref().unwrap_or(recorded),
        settled,
        wrong,
    );
}

/// Entry by entry gives the same as all together: batches of signatures change nothing.
fn one_by_one(made: &Made, replay: &Replay, wrong: &mut Vec<String>) {
    let mut slow = Replay::default();
    for bytes in &made.export.entries {
        if let Err(bad) = slow.step(bytes) {
            wrong.push(format!("one by one: {bad}"));
            return;
        }
    }
    if slow.state != replay.state || slow.porch.tree().root() != replay.porch.tree().root() {
        wrong.push("one by one gives another state than all together".to_owned());
    }
}

/// The stranger's state is the scribe's, before and after the machine is started again.
fn same_state(world: &mut World, replay: &Replay, wrong: &mut Vec<String>) {
    for when in ["before", "after"] {
        let Some(state) = world.state() else {
            wrong.push(format!("there is no state {when} the restart"));
            return;
        };
        if *state != replay.state {
            wrong.push(format!(
                "a stranger's state differs from the scribe's {when} the restart"
            ));
        }
        if state.summary() != replay.state.summary() {
            wrong.push(format!("a stranger's summary differs {when} the restart"));
        }
        if when == "before" {
            world.host.crash();
            let told = world.host.start();
            world.hear_all(told);
            wrong.append(&mut world.wrong);
        }
    }
}

/// Every head that was ever published is the root of so many entries, signed (I-21).
fn heads(world: &World, replay: &Replay, wrong: &mut Vec<String>) {
    let (Some(book), Some(scribe)) = (replay.porch.book(), replay.state.scribe()) else {
        return;
    };
    let (signed, have) = (world.host.head.size, replay.porch.len());
    if signed != have {
        wrong.push(format!(
            "{have} entries are durable and the last head is of {signed}"
        ));
    }
    for (seen, note) in &world.heads {
        match Checkpoint::open(note, &book, &scribe) {
            Ok(head) if head.size == seen.size && head.root == seen.root => {}
            Ok(_) => wrong.push(format!(
                "the note of {} entries says something else",
                seen.size
            )),
            Err(error) => wrong.push(format!("the note of {} entries: {error}", seen.size)),
        }
        if replay.porch.tree().root_at(seen.size) != Some(seen.root) {
            wrong.push(format!(
                "the head of {} entries is not in the book (I-21)",
                seen.size
            ));
        }
    }
}

/// After the faults stopped, everybody was answered; what was acknowledged stands (I-20).
fn answered(world: &World, replay: &Replay, wrong: &mut Vec<String>) {
    for person in &world.people {
        for waiting in &person.outbox {
            wrong.push(format!("{:?} was never answered", waiting.act));
        }
        for receipt in person.receipts.iter().map(|receipt| &receipt.receipt) {
            let stands = replay.porch.position(&receipt.act) == Some((receipt.seq, receipt.at));
            if !stands || replay.porch.tree().leaf(receipt.seq) != Some(receipt.leaf) {
                wrong.push(format!(
                    "acknowledged and not in the book: entry {}",
                    receipt.seq
                ));
            }
        }
    }
}

/// Every text and word that an entry names lies beside the book, but for words that somebody
/// erased, and of these none does: read from the acts by hand.
fn beside(made: &Made, wrong: &mut Vec<String>) {
    let mut erased = BTreeSet::new();
    for bytes in &made.export.entries {
        let act = Entry::<Deed>::read(bytes).ok().and_then(|entry| entry.act);
        if let Some(Deed::EraseWords(deed)) = act.map(|act| act.act().act.clone()) {
            erased.extend(deed.words);
        }
    }
    for word in erased
        .iter()
        .filter(|word| made.export.words.contains_key(word))
    {
        wrong.push(format!("{word:?} was erased and lies beside the book"));
    }
    for bytes in &made.export.entries {
        let Ok(Entry { act: Some(act), seq, .. }) = Entry::<Deed>::read(bytes) else {
            continue;
        };
        let refers = act.act().act.refers_to();
        let texts = refers
            .texts
            .iter()
            .all(|hash| made.export.texts.contains_key(hash));
        let words = refers
            .words
            .iter()
            .all(|(hash, _)| made.export.words.contains_key(hash) || erased.contains(hash));
        if !(texts && words) {
            wrong.push(format!(
                "entry {seq} names something that is not beside the book"
            ));
        }
    }
}

/// The counts by hand, and that nothing is stuck (R57).
fn by_hand(
    made: &Made, replay: &Replay, recorded: &[Recorded], settled: u64, wrong: &mut Vec<String>,
) {
    let mut secretary = naive::count(&made.export.entries, recorded);
    wrong.append(&mut secretary.wrong);
    if secretary.members() != replay.state.members().to_vec() {
        wrong.push("the members counted by hand are others".to_owned());
    }
    if !secretary.erased().eq(replay.state.words().erased()) {
        wrong.push("the words erased by hand are others".to_owned());
    }
    for request in secretary.late_requests(replay.porch.last_at()) {
        wrong.push(format!("{request:?} was not answered in time (R57)"));
    }
    let open = replay.state.matters_open().len();
    let pending = replay.state.requests_pending();
    if open + pending > 0 {
        wrong.push(format!("{open} matters and {pending} requests never ended"));
    }
    if settled > secretary.bound_ms() {
        wrong.push(format!(
            "what was open took {settled} ms to end, more than its bounds"
        ));
    }
}
