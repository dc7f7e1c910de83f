//! Verifying a copy of a book: everything that `spec/book.md` section 9 asks for.
//!
//! The parts that can be done side by side ([`prepare`]) are apart from the part that cannot
//! ([`decide_all`]), so that whoever has several cores can use them; here is no thread.

use crate::replay::{BadEntry, Recorded, Replay};
use basics::{BookId, TreeHash};
use book::act::BytesError;
use book::export::Export;
use book::tree::leaf_hash;
use book::{Checkpoint, CheckpointError, Entry, Opened};
use rules::Deed;

/// An entry that was read, hashed, and whose signatures were looked at.
#[derive(Debug)]
pub struct Prepared {
    entry: Result<Entry<Deed>, BytesError>,
    leaf: TreeHash,
}

/// Reads some entries and looks at their signatures together.
pub fn prepare<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Vec<Prepared> {
    let read = |bytes| Prepared { entry: Entry::read(bytes), leaf: leaf_hash(bytes) };
    let mut prepared: Vec<Prepared> = entries.into_iter().map(read).collect();
    let acts = prepared
        .iter_mut()
        .filter_map(|one| one.entry.as_mut().ok()?.act.as_mut());
    let mut acts: Vec<&mut Opened<Deed>> = acts.collect();
    Opened::check_signatures_of(&mut acts);
    prepared
}

/// Decides prepared entries in their order, telling of each.
///
/// # Errors
/// The first entry that is not valid.
pub fn decide_all(
    prepared: impl IntoIterator<Item = Prepared>, replay: &mut Replay,
    mut each: impl FnMut(Recorded),
) -> Result<(), BadEntry> {
    for one in prepared {
        let seq = replay.porch.len();
        let entry = one
            .entry
            .map_err(|error| BadEntry { seq, fault: error.into() })?;
        each(replay.take(entry, one.leaf)?);
    }
    Ok(())
}

/// What is wrong with an export whose entries are all valid, or with one of its entries.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// An entry is not valid.
    #[error("{0}")]
    Entry(#[from] BadEntry),
    /// It holds no entry.
    #[error("there is no entry; a book begins with its founding")]
    Empty,
    /// It says that it is another book.
    #[error("book.json says {said}, but the founding act gives {found}")]
    Book {
        /// What it says.
        said: BookId,
        /// What it is.
        found: BookId,
    },
    /// The checkpoint is not this scribe's for this book.
    #[error("the checkpoint: {0}")]
    Checkpoint(#[from] CheckpointError),
    /// The checkpoint speaks of other entries.
    #[error("the checkpoint is for {size} entries with root {root}; here are {have} with {found}")]
    OtherEntries {
        /// Its size.
        size: u64,
        /// Its root.
        root: TreeHash,
        /// How many there are.
        have: u64,
        /// Their root.
        found: TreeHash,
    },
    /// A receipt that the book does not honour: evidence against its scribe, or a forgery.
    #[error("receipt {line}: {why}")]
    Receipt {
        /// Which, from 1.
        line: usize,
        /// What is wrong.
        why: &'static str,
    },
}

impl ExportFault {
    /// The code of `spec/book.md` sections 3 and 9.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Entry(bad) => bad.code(),
            Self::Empty => "bytes",
            Self::Book { .. } => "book",
            Self::Checkpoint(_) | Self::OtherEntries { .. } => "checkpoint",
            Self::Receipt { .. } => "receipt",
        }
    }
}

/// Checks what an export says about entries that were all found valid: its name, its checkpoint
/// and its receipts. Texts and words were checked when it was read.
pub fn check_frame(export: &Export, replay: &Replay) -> Result<Checkpoint, ExportFault> {
    let (Some(book), Some(scribe)) = (replay.porch.book(), replay.state.scribe()) else {
        return Err(ExportFault::Empty);
    };
    if let Some(said) = export.book.filter(|said| *said != book) {
        return Err(ExportFault::Book { said, found: book });
    }
    let checkpoint = Checkpoint::open(&export.checkpoint, &book, &scribe)?;
    let (have, found) = (replay.porch.len(), replay.porch.tree().root());
    if checkpoint.size != have || checkpoint.root != found {
        let (size, root) = (checkpoint.size, checkpoint.root);
        return Err(ExportFault::OtherEntries { size, root, have, found });
    }
    for (at, receipt) in export.receipts.iter().enumerate() {
        let body = &receipt.receipt;
        let stands = replay.porch.position(&body.act).map(|(seq, _)| seq) == Some(body.seq)
            && replay.porch.tree().leaf(body.seq) == Some(body.leaf);
        let why = if body.book != book {
            "it is for another book"
        } else if !receipt.holds(&scribe) {
            "the scribe's signature does not hold"
        } else if !stands {
            "the scribe acknowledged an act that does not stand in the book as it says"
        } else {
            continue;
        };
        return Err(ExportFault::Receipt { line: at + 1, why });
    }
    Ok(checkpoint)
}
