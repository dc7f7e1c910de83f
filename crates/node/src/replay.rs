//! Deciding a book again, entry by entry: what a stranger with a copy does, and what a node does
//! with its own books when it starts (`spec/book.md` section 3).

use basics::{ActId, Instant, PersonId, PublicKey, TreeHash, WordHash};
use book::act::BytesError;
use book::tree::leaf_hash;
use book::{Entry, Opened, Porch, PorchRefusal};
use rules::{Deed, Event, Refusal, State, What};

/// An entry that was accepted, and what followed from it.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its position.
    pub seq: u64,
    /// Its instant.
    pub at: Instant,
    /// Its leaf hash.
    pub leaf: TreeHash,
    /// Its act; nothing for a tick.
    pub act: Option<ActId>,
    /// The kind of its act.
    pub kind: Option<&'static str>,
    /// The first signer.
    pub by: Option<PersonId>,
    /// The key of the first signer.
    pub key: Option<PublicKey>,
    /// What time brought before it, then what it brought itself.
    pub events: Vec<Event>,
}

impl Recorded {
    /// The words that it erases.
    pub fn erased(&self) -> impl Iterator<Item = WordHash> {
        let words = self.events.iter().filter_map(|event| match &event.what {
            What::WordsErased { words, .. } => Some(words),
            _ => None,
        });
        words.flatten().copied()
    }
}

/// Why an entry is not valid.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Not an entry.
    #[error("{0}")]
    Bytes(#[from] BytesError),
    /// Not let in.
    #[error("{0}")]
    Porch(#[from] PorchRefusal),
    /// The rules do not allow it.
    #[error("the rules do not allow it: {0}")]
    Rules(#[from] Refusal),
    /// A tick at which nothing falls due.
    #[error("this entry says that time has passed, but nothing falls due")]
    NothingDue,
    /// A last line without a line feed: a copy that was cut off.
    #[error("the last line does not end; the file is cut off")]
    Torn,
}

/// The first entry of a book that is not valid.
#[derive(Debug, thiserror::Error)]
#[error("entry {seq} ({}): {fault}", self.code())]
pub struct BadEntry {
    /// Its position.
    pub seq: u64,
    /// What is wrong with it.
    pub fault: Fault,
}

impl BadEntry {
    /// The code of `spec/book.md` section 3.
    pub const fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Bytes(error) => error.code(),
            Fault::Torn => "bytes",
            Fault::Porch(refusal) => refusal.code(),
            Fault::Rules(_) | Fault::NothingDue => "rule",
        }
    }

    /// The rule of the rule book that it breaks, where the rules refuse it.
    pub const fn rule(&self) -> Option<&'static str> {
        match &self.fault {
            Fault::Rules(refusal) => Some(refusal.rule),
            _ => None,
        }
    }
}

/// A book as far as it has been decided again.
#[derive(Clone, Debug, Default)]
pub struct Replay {
    /// What lets acts in.
    pub porch: Porch,
    /// What they add up to.
    pub state: State,
}

impl Replay {
    /// Takes the next entry from its bytes.
    pub fn step(&mut self, bytes: &[u8]) -> Result<Recorded, BadEntry> {
        let seq = self.porch.len();
        match Entry::<Deed>::read(bytes) {
            Ok(entry) => self.take(entry, leaf_hash(bytes)),
            Err(error) => Err(BadEntry { seq, fault: error.into() }),
        }
    }

    /// Takes the next entry, read and hashed elsewhere. If its signatures have been looked at
    /// already (see [`Opened::check_signatures_of`]), they are not looked at again.
    pub fn take(&mut self, entry: Entry<Deed>, leaf: TreeHash) -> Result<Recorded, BadEntry> {
        let (seq, at) = (self.porch.len(), entry.at);
        let bad = |fault| BadEntry { seq, fault };
        self.porch
            .check_place(&entry)
            .map_err(|refusal| bad(refusal.into()))?;
        match entry.act {
            None => self.tick(at, leaf).ok_or_else(|| bad(Fault::NothingDue)),
            Some(opened) => self.act(opened, at, leaf).map_err(bad),
        }
    }

    /// A tick, if something falls due.
    pub(crate) fn tick(&mut self, at: Instant, leaf: TreeHash) -> Option<Recorded> {
        let seq = self.porch.len();
        if self.state.next_due().is_none_or(|due| due > at) {
            return None;
        }
        let events = self.state.pass_time(at);
        self.porch.record_tick_leaf(leaf, at);
        Some(Recorded {
            seq,
            at,
            leaf,
            act: None,
            kind: None,
            by: None,
            key: None,
            events,
        })
    }

    fn act(
        &mut self, opened: Opened<Deed>, at: Instant, leaf: TreeHash,
    ) -> Result<Recorded, Fault> {
        let seq = self.porch.len();
        // What fell due happens before it is asked who may speak (`spec/deciding.md` 1).
        let mut events = self.state.pass_time(at);
        let state = &self.state;
        let verified = self
            .porch
            .admit(opened, at, |deed, key| state.may_speak(deed, key))?;
        let follows = rules::decide(state, &verified, at)?;
        let id = verified.id();
        for event in &follows {
            self.state.apply(event);
        }
        events.extend(follows);
        self.porch.record_leaf(leaf, at, &verified);
        Ok(Recorded {
            seq,
            at,
            leaf,
            act: Some(id),
            kind: Some(verified.deed().kind()),
            by: Some(verified.by()),
            key: verified.sigs().first().map(|sig| sig.key),
            events,
        })
    }
}
