//! Verifying on all cores: entries are read and signatures looked at side by side, while one
//! thread decides them in their order.

use book::export::Pieces;
use node::verify::{self, BATCH, ExportFault, Prepared, Verified, decide_all, in_turn, prepare};
use node::{BadEntry, Recorded, Replay};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// The fewest entries for which a thread of their own pays.
const BATCH_MIN: usize = 256;
/// The fewest entries of a batch of a long book: with fewer, signatures take much longer each.
const BATCH_LATE: usize = 1024;

/// Decides all entries again, telling of each, and gives the book as it then stands.
///
/// # Errors
/// The first entry that is not valid.
pub fn replay<E: AsRef<[u8]> + Sync>(
    entries: &[E], each: impl FnMut(Recorded),
) -> Result<Replay, BadEntry> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let batches = batches(entries, cores);
    let next = AtomicUsize::new(0);
    let workers = cores.min(batches.len());
    if workers <= 1 {
        return in_turn(entries, each);
    }
    let mut replay = Replay::default();
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..workers {
            let (sender, next, batches) = (sender.clone(), &next, &batches);
            scope.spawn(move || {
                while let Some((at, batch)) = take(next, batches) {
                    let prepared = prepare(batch);
                    if sender.send((at, prepared)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let decided = decide_all(in_order(&receiver), &mut replay, each);
        // Whoever still prepares for a book that is bad need not go on.
        next.store(usize::MAX / 2, Ordering::Relaxed);
        decided
    })?;
    Ok(replay)
}

/// Divides entries into batches that become smaller towards the end, so that no core is left
/// waiting for another's last one (guided self-scheduling, Polychronopoulos and Kuck 1987). Short
/// books too have something for every core.
fn batches<E>(entries: &[E], cores: usize) -> Vec<&[E]> {
    let least = entries.len().div_ceil(cores).clamp(BATCH_MIN, BATCH_LATE);
    let (mut rest, mut batches) = (entries, Vec::new());
    while !rest.is_empty() {
        let size = rest.len().div_ceil(2 * cores).clamp(least, BATCH);
        let (batch, after) = rest.split_at(size.min(rest.len()));
        batches.push(batch);
        rest = after;
    }
    batches
}

fn take<'a, E>(next: &AtomicUsize, batches: &[&'a [E]]) -> Option<(usize, &'a [E])> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    batches.get(at).map(|batch| (at, *batch))
}

/// Brings batches that arrive in any order into theirs.
fn in_order(
    receiver: &mpsc::Receiver<(usize, Vec<Prepared>)>,
) -> impl Iterator<Item = Prepared> + '_ {
    let mut early = std::collections::BTreeMap::new();
    let mut wanted = 0;
    std::iter::from_fn(move || {
        let batch = loop {
            if let Some(batch) = early.remove(&wanted) {
                break batch;
            }
            let (at, batch) = receiver.recv().ok()?;
            early.insert(at, batch);
        };
        wanted += 1;
        Some(batch)
    })
    .flatten()
}

/// Verifies a copy on all cores, telling of each entry that is valid.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn copy(pieces: &Pieces, each: impl FnMut(Recorded)) -> Result<Verified, ExportFault> {
    verify::pieces(pieces, |entries| replay(entries, each))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_hold_every_entry_once_in_its_order_and_end_small() {
        for length in [0, 1, 255, 256, 257, 1_000, 40_000] {
            let entries: Vec<usize> = (0..length).collect();
            for cores in [1, 2, 8] {
                let batches = batches(&entries, cores);
                assert_eq!(batches.concat(), entries);
                let sizes: Vec<usize> = batches.iter().map(|batch| batch.len()).collect();
                assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
                assert!(sizes.iter().all(|size| *size <= BATCH), "{sizes:?}");
            }
        }
        let long = vec![(); 40_000];
        assert!(batches(&long, 2).last().unwrap().len() <= BATCH_LATE);
        assert_eq!(batches(&long[..600], 2).len(), 2);
    }
}
