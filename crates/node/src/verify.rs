//! Verifying a copy of a book: everything that `spec/book.md` section 9 asks for, in its order.
//!
//! [`pieces`] is the one way from the pieces of an export to a verdict, for the command line, for
//! an import, for the pages and for the simulator. The parts that can be done side by side
//! ([`prepare`]) are apart from the part that cannot ([`decide_all`]), so that whoever has several
//! cores can use them; here is no thread.

use crate::replay::{BadEntry, Fault, Recorded, Replay};
use basics::{BookId, TextHash, TreeHash, WordHash};
use book::export::{self, Beside, ExportError, Lines, OpenWord, Pieces};
use book::{Checkpoint, CheckpointError, Entry, Receipt};
use rules::Deed;
use std::collections::BTreeMap;

/// The most entries whose signatures are looked at together: with more, a batch gains no more.
pub const BATCH: usize = 8192;

/// How many entries the porch is told of in advance: so many that the roots that their signers saw
/// can be computed two together, and few enough for all of them to be remembered.
const AHEAD: usize = 32;

/// An entry that was read, hashed, and whose signatures were looked at.
pub type Prepared = book::act::Read<Deed>;

/// Reads some entries and looks at their signatures together.
pub fn prepare<E: AsRef<[u8]>>(entries: &[E]) -> Vec<Prepared> {
    let entries: Vec<&[u8]> = entries.iter().map(AsRef::as_ref).collect();
    Entry::read_all(&entries)
}

/// Decides prepared entries in their order, telling of each.
///
/// # Errors
/// The first entry that is not valid.
pub fn decide_all(
    prepared: impl IntoIterator<Item = Prepared>, replay: &mut Replay,
    mut each: impl FnMut(Recorded),
) -> Result<(), BadEntry> {
    let mut prepared = prepared.into_iter();
    loop {
        let next: Vec<Prepared> = prepared.by_ref().take(AHEAD).collect();
        if next.is_empty() {
            return Ok(());
        }
        foresee(&next, replay);
        for one in next {
            let seq = replay.porch.len();
            let entry = one
                .entry
                .map_err(|error| BadEntry { seq, fault: error.into() })?;
            each(replay.take(entry, one.leaf)?);
        }
    }
}

/// Tells the porch of what comes next.
fn foresee(next: &[Prepared], replay: &mut Replay) {
    let leaves: Vec<TreeHash> = next.iter().map(|one| one.leaf).collect();
    let seen: Vec<u64> = next
        .iter()
        .filter_map(|one| one.entry.as_ref().ok()?.act.as_ref())
        .map(|opened| opened.act().seen.size)
        .collect();
    replay.porch.foresee(&leaves, &seen);
}

/// Decides all entries one batch after the other, telling of each: for whoever has one core.
///
/// # Errors
/// The first entry that is not valid.
pub fn in_turn<E: AsRef<[u8]>>(
    entries: &[E], mut each: impl FnMut(Recorded),
) -> Result<Replay, BadEntry> {
    let mut replay = Replay::default();
    for batch in entries.chunks(BATCH) {
        decide_all(prepare(batch), &mut replay, &mut each)?;
    }
    Ok(replay)
}

/// The first thing that is wrong with an export.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// An entry is not valid.
    #[error("{0}")]
    Entry(#[from] BadEntry),
    /// A piece is missing or is not what its name says.
    #[error("{0}")]
    Piece(#[from] ExportError),
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
    pub fn code(&self) -> &'static str {
        match self {
            Self::Entry(bad) => bad.code(),
            Self::Piece(error) => error.code(),
            Self::Empty => "bytes",
            Self::Book { .. } => "book",
            Self::Checkpoint(_) | Self::OtherEntries { .. } => "checkpoint",
            Self::Receipt { .. } => "receipt",
        }
    }

    /// The position of the entry that is wrong, if it is an entry.
    pub const fn seq(&self) -> Option<u64> {
        match self {
            Self::Entry(bad) => Some(bad.seq),
            _ => None,
        }
    }

    /// The rule of the rule book, if the rules refuse an entry.
    pub const fn rule(&self) -> Option<&'static str> {
        match self {
            Self::Entry(bad) => bad.rule(),
            _ => None,
        }
    }
}

/// An export that was found valid, and what lies beside its book.
#[derive(Debug)]
pub struct Verified {
    /// The book as it stands after the last entry.
    pub replay: Replay,
    /// Its checkpoint.
    pub checkpoint: Checkpoint,
    /// The texts that came with it.
    pub texts: BTreeMap<TextHash, String>,
    /// The words that came with it.
    pub words: BTreeMap<WordHash, OpenWord>,
    /// The receipts that came with it.
    pub receipts: Vec<Receipt>,
}

impl Verified {
    /// The words that came with it although entries in it say that they are erased: it was made
    /// before. They are no fault; whoever keeps it should destroy them.
    pub fn erased(&self) -> impl Iterator<Item = &WordHash> {
        let words = self.replay.state.words();
        self.words.keys().filter(|word| words.is_erased(word))
    }
}

/// Verifies an export from its pieces. `decide` decides the entries: [`in_turn`], or something
/// that uses several cores.
///
/// # Errors
/// The first thing that is wrong, in the order of `spec/book.md` section 9: an entry before
/// everything else, whatever may be wrong around it.
pub fn pieces(
    pieces: &Pieces, decide: impl FnOnce(&[&[u8]]) -> Result<Replay, BadEntry>,
) -> Result<Verified, ExportFault> {
    let entries = export::piece(pieces, "entries.jsonl");
    let lines = Lines::of(entries.ok_or(ExportError::Missing("entries.jsonl"))?);
    let replay = decide(&lines.whole)?;
    if lines.torn {
        return Err(BadEntry { seq: replay.porch.len(), fault: Fault::Torn }.into());
    }
    let said = export::book_id(pieces)?;
    let found = replay.porch.book().ok_or(ExportFault::Empty)?;
    if said != found {
        return Err(ExportFault::Book { said, found });
    }
    let note = export::piece(pieces, "checkpoint").ok_or(ExportError::Missing("checkpoint"))?;
    let checkpoint = check_checkpoint(note, &replay)?;
    let receipts = export::receipts(pieces)?;
    for (at, receipt) in receipts.iter().enumerate() {
        check_receipt(receipt, &replay)
            .map_err(|why| ExportFault::Receipt { line: at + 1, why })?;
    }
    let (mut texts, mut words) = (BTreeMap::new(), BTreeMap::new());
    for (name, bytes) in pieces {
        match export::beside(name, bytes)? {
            Some(Beside::Text(hash, text)) => drop(texts.insert(hash, text)),
            Some(Beside::Word(hash, word)) => drop(words.insert(hash, word)),
            None => {}
        }
    }
    Ok(Verified { replay, checkpoint, texts, words, receipts })
}

/// The checkpoint, if it is the scribe's over exactly these entries.
fn check_checkpoint(note: &[u8], replay: &Replay) -> Result<Checkpoint, ExportFault> {
    let (book, scribe) = (replay.porch.book(), replay.state.scribe());
    let (book, scribe) = book.zip(scribe).ok_or(ExportFault::Empty)?;
    let checkpoint = Checkpoint::open(note, &book, &scribe)?;
    let (have, found) = (replay.porch.len(), replay.porch.tree().root());
    if checkpoint.size != have || checkpoint.root != found {
        let (size, root) = (checkpoint.size, checkpoint.root);
        return Err(ExportFault::OtherEntries { size, root, have, found });
    }
    Ok(checkpoint)
}

/// Whether the book honours a receipt; if not, why.
fn check_receipt(receipt: &Receipt, replay: &Replay) -> Result<(), &'static str> {
    let (body, porch) = (&receipt.receipt, &replay.porch);
    if porch.book() != Some(body.book) {
        return Err("it is for another book");
    }
    if !replay
        .state
        .scribe()
        .is_some_and(|scribe| receipt.holds(&scribe))
    {
        return Err("the scribe's signature does not hold");
    }
    let stands = porch.position(&body.act).map(|(seq, _)| seq) == Some(body.seq)
        && porch.tree().leaf(body.seq) == Some(body.leaf);
    if stands {
        Ok(())
    } else {
        Err("the scribe acknowledged an act that does not stand in the book as it says")
    }
}
