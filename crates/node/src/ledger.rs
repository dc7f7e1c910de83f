//! One book that this node keeps: its replay, its scribe's key, and what has not been stored yet.

use crate::replay::{Fault, Recorded, Replay};
use crate::{BadEntry, Rejection, beside};
use basics::limits::SALT_BYTES;
use basics::{ActId, BookId, Instant, TextHash};
use book::receipt::ReceiptBody;
use book::tree::leaf_hash;
use book::{Checkpoint, CheckpointError, Opened, Receipt, SigningKey, act};
use rules::Deed;
use std::collections::BTreeSet;
use store::Append;

/// How far the clock may lag behind the last entry and simply be taken as equal: two clocks of one
/// machine, or a leap smoothed away.
const LAG_MS: u64 = 2_000;

/// One book.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) replay: Replay,
    /// The scribe's key, if this node is the scribe.
    pub(crate) scribe: Option<SigningKey>,
    pub(crate) texts: BTreeSet<TextHash>,
    /// What waits for the store: this group's entries and what lies beside them.
    pending: Option<Append>,
    pub(crate) fresh: Vec<Recorded>,
}

impl Ledger {
    /// The instant at which an entry made now enters the book.
    pub(crate) fn instant(&self, now: Instant) -> Result<Instant, Rejection> {
        match self.behind(now) {
            Some(ms) => Err(Rejection::ClockBehind { ms }),
            None => Ok(now.max(self.replay.porch.last_at())),
        }
    }

    /// By how many milliseconds the clock is behind the last entry, if that is too far to enter
    /// anything.
    pub(crate) fn behind(&self, now: Instant) -> Option<u64> {
        let lag = self.replay.porch.last_at().since(now);
        (lag > LAG_MS).then_some(lag)
    }

    /// Enters a tick if something has fallen due.
    pub(crate) fn tick(&mut self, book: BookId, at: Instant) {
        if self.replay.state.next_due().is_none_or(|due| due > at) {
            return;
        }
        let bytes = act::tick_bytes(at, self.replay.porch.len());
        let leaf = leaf_hash(&bytes);
        if let Some(recorded) = self.replay.tick(at, leaf) {
            self.queue(book, recorded.seq).entries.push(bytes);
            self.fresh.push(recorded);
        }
    }

    /// Decides an act and enters it; `at` is from [`Ledger::instant`], and what fell due by then
    /// has been entered. Answers with its position.
    pub(crate) fn enter(
        &mut self, book: BookId, opened: Opened<Deed>, at: Instant, texts: Vec<String>,
        words: Vec<([u8; SALT_BYTES], String)>,
    ) -> Result<(ActId, u64), Rejection> {
        let (id, seq) = (opened.id(), self.replay.porch.len());
        let signer = opened
            .sigs()
            .first()
            .map(|sig| sig.by)
            .ok_or(Rejection::Stray)?;
        let beside = beside::take(&opened.act().act, signer, texts, words, &self.texts)?;
        let bytes = opened
            .entry_bytes(at, seq)
            .map_err(|error| Rejection::Bytes { code: "bytes", why: error.to_string() })?;
        if bytes.len() > basics::limits::ENTRY_BYTES_MAX {
            let most = basics::limits::ENTRY_BYTES_MAX;
            return Err(Rejection::TooLarge { bytes: bytes.len(), most });
        }
        let entry = book::Entry { act: Some(opened), at, seq };
        let recorded =
            self.replay
                .take(entry, leaf_hash(&bytes))
                .map_err(|bad| match bad.fault {
                    Fault::Porch(refusal) => Rejection::Porch(refusal),
                    Fault::Rules(refusal) => Rejection::Rules(refusal),
                    other => Rejection::Bytes { code: "bytes", why: other.to_string() },
                })?;
        self.texts
            .extend(beside.texts.iter().map(|(hash, _)| *hash));
        self.fresh.push(recorded);
        let pending = self.queue(book, seq);
        pending.entries.push(bytes);
        pending.texts.extend(beside.texts);
        pending.words.extend(beside.words);
        Ok((id, seq))
    }

    fn queue(&mut self, book: BookId, seq: u64) -> &mut Append {
        self.pending
            .get_or_insert_with(|| Append::entries(book, seq, Vec::new()))
    }

    /// What is to be stored now, and what is to be told when it is.
    pub(crate) fn flush(&mut self) -> Option<(Append, Vec<Recorded>)> {
        let append = self.pending.take()?;
        Some((append, std::mem::take(&mut self.fresh)))
    }

    /// The receipt for an act that stands in the book.
    pub(crate) fn receipt(&self, book: BookId, act: &ActId) -> Option<Receipt> {
        let (seq, at) = self.replay.porch.position(act)?;
        let leaf = self.replay.porch.tree().leaf(seq)?;
        let body = ReceiptBody { act: *act, at, book, leaf, seq };
        self.scribe.as_ref().map(|scribe| body.sign(scribe))
    }

    /// The signed checkpoint over the first `size` entries.
    pub(crate) fn checkpoint(&self, book: BookId, size: u64) -> Option<SignedHead> {
        let root = self.replay.porch.tree().root_at(size)?;
        let scribe = self.scribe.as_ref()?;
        Some(Checkpoint { book, size, root }.sign(scribe))
    }

    /// Takes the next stored entry when a book is loaded.
    pub(crate) fn load(
        &mut self, bytes: &[u8], known: Option<&book::KnownGood>,
    ) -> Result<Recorded, BadEntry> {
        let seq = self.replay.porch.len();
        let mut entry = book::Entry::<Deed>::read(bytes)
            .map_err(|error| BadEntry { seq, fault: error.into() })?;
        if let (Some(known), Some(act)) = (known, entry.act.as_mut()) {
            act.trust(known, seq);
        }
        self.replay.take(entry, leaf_hash(bytes))
    }
}

/// A signed note, or why it could not be made.
pub(crate) type SignedHead = Result<Vec<u8>, CheckpointError>;
