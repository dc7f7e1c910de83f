//! What holds in every history, under every charter, whatever people do.

mod alike;
mod lifting;
mod progress;
mod stuck;
mod witness;
mod words;

use std::collections::BTreeMap;
use testkit::random::History;
use testkit::replay;
use witness::Witness;

const PEOPLE: &[&str] = &["ana", "ben", "cho", "dia", "eve", "fay", "gil", "hal", "ida"];
const STEPS: usize = 32;
const DAY: u64 = basics::instant::DAY_MS;

/// Tells histories from these seeds while the witness looks on.
fn tell(seeds: std::ops::Range<u64>) {
    let mut endings: BTreeMap<&str, u64> = BTreeMap::new();
    let (mut acts, mut entries) = (0, 0);
    for seed in seeds.clone() {
        let mut history = History::begin(seed, PEOPLE);
        let mut witness = Witness::of(history.state());
        for at in 0..STEPS {
            let step = history.step();
            acts += 1;
            if let Err(law) = witness.look(&step, history.state()) {
                panic!("seed {seed}, step {at}: {law}\n{step:#?}");
            }
        }
        the_book_tells_the_same(seed, &mut history);
        entries += history.world.entries.len();
        for (how, count) in witness.endings {
            *endings.entry(how).or_default() += count;
        }
    }
    println!("seeds {seeds:?}: {acts} acts tried, {entries} entries, matters ended: {endings:?}");
}

/// Replaying the entries gives the very state; and what is due comes to an end.
fn the_book_tells_the_same(seed: u64, history: &mut History) {
    history.wait(0);
    let mut book = replay(&history.world.entries);
    assert_eq!(
        book.bad, None,
        "seed {seed}: an accepted entry is refused in the replay"
    );
    book.state.pass_time(history.now);
    assert_eq!(
        book.state,
        *history.state(),
        "seed {seed}: the replay gives another state"
    );
    assert_eq!(book.porch.tree().root(), history.world.porch.tree().root());
    let mut state = book.state;
    let mut last = history.now;
    while let Some(due) = state.next_due() {
        assert!(due >= last, "seed {seed}: something fell due in the past");
        let events = state.pass_time(due);
        assert!(
            !events.is_empty(),
            "seed {seed}: what fell due did not happen"
        );
        assert!(
            state.next_due().is_none_or(|next| next > due),
            "seed {seed}: time stands still"
        );
        last = due;
    }
    assert!(
        state.matters_open().is_empty(),
        "seed {seed}: a matter never ends"
    );
    assert_eq!(
        state.requests_pending(),
        0,
        "seed {seed}: a request is never answered"
    );
}

#[test]
fn laws_hold_in_five_hundred_histories() {
    tell(0..500);
}

#[test]
fn laws_hold_in_five_hundred_more() {
    tell(500..1000);
}

#[test]
fn laws_hold_in_a_third_five_hundred() {
    tell(1000..1500);
}

#[test]
fn laws_hold_in_a_fourth_five_hundred() {
    tell(1500..2000);
}

#[test]
fn a_refused_act_leaves_no_trace() {
    let mut refused = 0;
    for seed in 5000..5150 {
        let mut history = History::begin(seed, PEOPLE);
        for _ in 0..STEPS {
            let mut before = history.world.clone();
            let step = history.step();
            if matches!(step.answer, testkit::Answer::Events(_)) {
                continue;
            }
            refused += 1;
            before.state.pass_time(step.at);
            assert_eq!(before.state, *history.state(), "seed {seed}: {step:#?}");
            let acts = |world: &testkit::World| {
                let ticks = |entry: &&Vec<u8>| entry.starts_with(b"{\"act\":null");
                world.entries.len() - world.entries.iter().filter(ticks).count()
            };
            assert_eq!(
                acts(&before),
                acts(&history.world),
                "seed {seed}: {step:#?}"
            );
        }
    }
    assert!(refused > 500, "only {refused} acts were refused");
}

/// It does not matter in how many steps time passes.
#[test]
fn time_may_pass_in_any_steps() {
    for seed in 6000..6150 {
        let mut history = History::begin(seed, PEOPLE);
        for _ in 0..STEPS {
            history.step();
        }
        let (mut at_once, mut in_steps) = (history.state().clone(), history.state().clone());
        let then = history.now.plus_ms(50 * DAY);
        let all = at_once.pass_time(then);
        let mut events = Vec::new();
        for day in 0..=50 {
            events.extend(in_steps.pass_time(history.now.plus_ms(day * DAY)));
        }
        assert_eq!(all, events, "seed {seed}");
        assert_eq!(at_once, in_steps, "seed {seed}");
    }
}
