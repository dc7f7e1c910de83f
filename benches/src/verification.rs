//! Full verification of a book against the bare checks of the same signatures.

use crate::table::Row;
use book::keys::{Batch, HashRandomness};
use book::{Entry, Opened};
use rules::Deed;
use std::time::Instant as Clock;

/// Acts in the measured book.
const ACTS: usize = 200_000;
/// The limit on the ratio.
const LIMIT: f64 = 1.6;
/// Signatures of one batch of the bare check; the fastest of these counts.
const BATCHES: [usize; 3] = [1024, 4096, 8192];

/// All signatures of the book, batched, on all cores, and nothing else.
fn bare(acts: &[Opened<Deed>], size: usize) -> f64 {
    let start = Clock::now();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = acts.len().div_ceil(cores);
    std::thread::scope(|scope| {
        for part in acts.chunks(share) {
            scope.spawn(move || {
                for batch in part.chunks(size) {
                    let mut checks = Batch::default();
                    for act in batch {
                        let message = book::act::signed_message(act.act_bytes());
                        for sig in act.sigs() {
                            checks.queue(&sig.key, &message, &sig.sig);
                        }
                    }
                    assert!(checks.holds(HashRandomness::new([1; 32])));
                }
            });
        }
    });
    start.elapsed().as_secs_f64()
}

/// Measures it, the best of three runs of each side by turns.
pub(crate) fn measure(entries: &[Vec<u8>]) -> Row {
    let acts: Vec<Opened<Deed>> = entries
        .iter()
        .filter_map(|bytes| Entry::read(bytes).ok()?.act)
        .collect();
    let (mut ours, mut reference) = (f64::MAX, f64::MAX);
    for _ in 0..3 {
        for size in BATCHES {
            reference = reference.min(bare(&acts, size));
        }
        let start = Clock::now();
        let replay = caracol::verify::replay(entries, |_| ()).expect("a valid book");
        ours = ours.min(start.elapsed().as_secs_f64());
        assert_eq!(replay.porch.len(), entries.len() as u64);
    }
    let n = acts.len();
    Row {
        what: format!("verify {n} acts, all cores"),
        ours: format!("{ours:.2} s"),
        reference: format!("{reference:.2} s (bare signatures)"),
        ratio: ours / reference,
        limit: LIMIT,
    }
}

/// The book that is verified.
pub(crate) fn book() -> Vec<Vec<u8>> {
    crate::example::book(ACTS).entries
}

/// Where the time goes, one core: reading, hashing, signatures, deciding. For whoever makes it
/// faster.
pub(crate) fn parts(entries: &[Vec<u8>]) {
    let time = |what: &str, run: &mut dyn FnMut()| {
        let start = crate::cpu::seconds_of_all();
        run();
        let each = (crate::cpu::seconds_of_all() - start) / entries.len() as f64 * 1e6;
        println!("{what}: {each:.2} µs an entry");
    };
    time("canonical check", &mut || {
        for bytes in entries {
            assert!(book::canon::check(bytes).is_ok());
        }
    });
    time("reading", &mut || {
        for bytes in entries {
            assert!(Entry::<Deed>::read(bytes).is_ok());
        }
    });
    time("leaf hash", &mut || {
        for bytes in entries {
            assert_ne!(book::tree::leaf_hash(bytes).0, [0; 32]);
        }
    });
    time("tree and a root each", &mut || {
        let mut tree = book::Tree::default();
        for bytes in entries {
            tree.push(book::tree::leaf_hash(bytes));
            assert!(tree.root_at(tree.len()).is_some());
        }
    });
    let acts: Vec<Opened<Deed>> = entries
        .iter()
        .filter_map(|bytes| Entry::read(bytes).ok()?.act)
        .collect();
    for size in BATCHES {
        time(&format!("bare signatures, {size} together"), &mut || {
            bare(&acts, size);
        });
    }
    let mut prepared = Vec::new();
    time("reading, hashing, signatures", &mut || {
        for batch in entries.chunks(node::verify::BATCH) {
            prepared.extend(node::verify::prepare(batch));
        }
    });
    let mut replay = node::Replay::default();
    time("deciding and the tree", &mut || {
        let batch = std::mem::take(&mut prepared);
        node::verify::decide_all(batch, &mut replay, |_| ()).expect("valid");
    });
}
