//! Loading what is stored, when a node starts or has to begin a book anew.

use crate::ledger::Ledger;
use crate::replay::Recorded;
use crate::{BadEntry, Node};
use basics::{BookId, Nonce, TextHash, WordHash};
use book::tree::leaf_hash;
use book::{Checkpoint, KnownGood};
use rules::Deed;
use std::collections::BTreeSet;

/// A book that was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// What it holds, entry by entry.
    pub recorded: Vec<Recorded>,
    /// The signed checkpoint over all of it, with its size, where the last one does not reach so
    /// far: whoever stops a node between an entry and its checkpoint leaves this to the next
    /// start. To be recorded and served like that of [`Output::Head`].
    pub head: Option<(u64, Vec<u8>)>,
    /// Whether the entries are fewer or others than those that this node signed a checkpoint over.
    /// Such a book is only for reading: going on from here would sign a fork.
    pub contradicts: bool,
    /// Every word that its entries say is erased, sorted. Those that lie in the store still are to
    /// be withdrawn: whoever stops a node between an entry and the withdrawal leaves them there,
    /// and so does a backup of before.
    pub erased: Vec<WordHash>,
}

impl Node {
    /// Loads a stored book and says what it holds. Where `head` is a checkpoint that this node
    /// signed itself and the entries give its root, their signatures are not looked at again;
    /// otherwise every one is.
    ///
    /// # Errors
    /// The first entry that is not valid.
    pub fn load(
        &mut self, id: BookId, entries: &[Vec<u8>], head: Option<&[u8]>, texts: BTreeSet<TextHash>,
    ) -> Result<Loaded, BadEntry> {
        let mut ledger = Ledger::default();
        ledger.texts = texts;
        let nonce = entries.first().and_then(|bytes| founding_nonce(bytes));
        let own = nonce.map(|nonce| self.scribe_key(&nonce));
        let signed = own
            .as_ref()
            .zip(head)
            .and_then(|(own, note)| Checkpoint::open(note, &id, &own.public()).ok());
        let known = signed.as_ref().and_then(|signed| {
            let leaves: Vec<_> = entries.iter().map(|bytes| leaf_hash(bytes)).collect();
            KnownGood::compare(&leaves, signed)
        });
        let mut recorded = Vec::with_capacity(entries.len());
        for bytes in entries {
            recorded.push(ledger.load(bytes, known.as_ref())?);
        }
        ledger.scribe = own.filter(|own| ledger.replay.state.scribe() == Some(own.public()));
        let len = ledger.replay.porch.len();
        let reaches = signed.as_ref().map_or(0, |signed| signed.size);
        // Entries that are fewer than were signed, or others, must not be signed over.
        let contradicts = ledger.scribe.is_some() && head.is_some() && known.is_none();
        if contradicts {
            ledger.scribe = None;
        }
        let next = (len > reaches)
            .then(|| ledger.checkpoint(id, len))
            .flatten();
        let head = next.and_then(Result::ok).map(|note| (len, note));
        let erased = ledger.replay.state.words().erased().copied().collect();
        self.books.insert(id, ledger);
        Ok(Loaded { recorded, head, contradicts, erased })
    }

    /// Lets a book go.
    pub fn unload(&mut self, id: &BookId) {
        self.books.remove(id);
    }
}

/// The nonce of a founding act, from its entry.
fn founding_nonce(bytes: &[u8]) -> Option<Nonce> {
    let entry = book::Entry::<Deed>::read(bytes).ok()?;
    Some(entry.act?.act().nonce)
}
