//! Verifying on all cores: entries are read and signatures looked at side by side, while one
//! thread decides them in their order.

use book::Checkpoint;
use book::export::Export;
use node::verify::{ExportFault, Prepared, check_frame, decide_all, prepare};
use node::{BadEntry, Recorded, Replay};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// Entries that are looked at together: enough for the batch to pay, few enough to spread.
const BATCH: usize = 1024;

/// Decides all entries again, telling of each, and gives the book as it then stands.
///
/// # Errors
/// The first entry that is not valid.
pub fn replay(entries: &[Vec<u8>], each: impl FnMut(Recorded)) -> Result<Replay, BadEntry> {
    let batches: Vec<&[Vec<u8>]> = entries.chunks(BATCH).collect();
    let next = AtomicUsize::new(0);
    let workers = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(batches.len());
    let mut replay = Replay::default();
    if workers <= 1 {
        let prepared = batches
            .into_iter()
            .flat_map(|batch| prepare(batch.iter().map(Vec::as_slice)));
        decide_all(prepared, &mut replay, each)?;
        return Ok(replay);
    }
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..workers {
            let (sender, next, batches) = (sender.clone(), &next, &batches);
            scope.spawn(move || {
                while let Some((at, batch)) = take(next, batches) {
                    let prepared = prepare(batch.iter().map(Vec::as_slice));
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

fn take<'a>(next: &AtomicUsize, batches: &[&'a [Vec<u8>]]) -> Option<(usize, &'a [Vec<u8>])> {
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

/// A copy that was found valid.
pub struct Verified {
    /// The book as it stands.
    pub replay: Replay,
    /// Its checkpoint.
    pub checkpoint: Checkpoint,
}

/// Verifies a copy, telling of each entry.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn export(export: &Export, each: impl FnMut(Recorded)) -> Result<Verified, ExportFault> {
    let replay = replay(&export.entries, each)?;
    let checkpoint = check_frame(export, &replay)?;
    Ok(Verified { replay, checkpoint })
}
