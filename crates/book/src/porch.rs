//! The porch: the only place where an act becomes [`Verified`].
//!
//! It knows how long the book is, which acts stand in it and what its tree looks like, and lets
//! an act in by the conditions of `spec/book.md` section 3, in that order. Who may speak is said
//! by the rules; they are asked here. What the act may do is decided after this.

use crate::act::{Act, Deed, Entry, Opened, Sig, Sigs};
use crate::tree::{self, Tree};
use basics::limits::{CLAIM_AHEAD_MS, CLAIM_BEHIND_MS};
use basics::{ActId, BookId, Instant, PersonId, PublicKey, TreeHash};
use std::collections::{BTreeSet, HashMap};

/// Why an act or entry is not let in. The codes are those of `spec/book.md` section 3.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PorchRefusal {
    /// Not the next position.
    #[error("this entry says position {found}; position {expected} comes next")]
    Position {
        /// The next position.
        expected: u64,
        /// What the entry says.
        found: u64,
    },
    /// Earlier than the entry before.
    #[error("this entry is dated {found}, before the entry that precedes it ({last}), in ms")]
    Backwards {
        /// The instant of the entry before, ms.
        last: u64,
        /// What this one says, ms.
        found: u64,
    },
    /// An edition of the rules that this program does not know.
    #[error("edition {found} of the rules is not known here; this is edition 0")]
    Edition {
        /// What the act says.
        found: u32,
    },
    /// Signed for another book.
    #[error("this act was signed for the book {found}")]
    ForeignBook {
        /// The book that it says.
        found: BookId,
    },
    /// The signer's instant lies more than ten minutes after the entry's.
    #[error("the act says that it was signed {ms} ms in the future; set the clock and sign again")]
    Ahead {
        /// How far.
        ms: u64,
    },
    /// The signer's instant lies more than thirty days before the entry's.
    #[error("the act says that it was signed {ms} ms ago, more than 30 days; sign it again")]
    Stale {
        /// How far.
        ms: u64,
    },
    /// The same key has signed something that it dates later, and that stands in the book already.
    #[error("this act was signed before one of the same key that stands in the book already")]
    Overtaken,
    /// It stands in the book already.
    #[error("this very act stands in the book already")]
    Replay,
    /// The signer saw a book of which this one is no continuation.
    #[error("the signer saw another book: at size {size} the head there was {root}")]
    OtherHead {
        /// How many entries they saw.
        size: u64,
        /// The root they saw.
        root: TreeHash,
    },
    /// A key that may not speak here now, or not for that person.
    #[error("the key {key} may not speak here now")]
    Speaker {
        /// The key.
        key: PublicKey,
    },
    /// Somebody whom the act names as one of its signers has not signed.
    #[error("{signed} have signed; the act names {named} who must")]
    NotAllSigned {
        /// How many have.
        signed: usize,
        /// How many must.
        named: usize,
    },
    /// A signature that does not hold.
    #[error("a signature does not hold: the act was changed after signing, or signed otherwise")]
    Signature,
}

impl PorchRefusal {
    /// The code of `spec/book.md` section 3.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Position { .. } | Self::Backwards { .. } => "order",
            Self::Edition { .. } => "edition",
            Self::ForeignBook { .. } => "book",
            Self::Ahead { .. } | Self::Stale { .. } | Self::Overtaken => "claim",
            Self::Replay => "replay",
            Self::OtherHead { .. } => "seen",
            Self::Speaker { .. } | Self::NotAllSigned { .. } => "speaker",
            Self::Signature => "signature",
        }
    }
}

/// An act that was let in: signed by whoever it says, for this book, for the first time.
///
/// Only [`Porch::admit`] makes one, so that whoever holds one need not ask again.
#[derive(Clone, Debug)]
pub struct Verified<A> {
    act: Act<A>,
    id: ActId,
    by: PersonId,
    sigs: Sigs,
}

impl<A> Verified<A> {
    /// What is done.
    pub const fn deed(&self) -> &A {
        &self.act.act
    }

    /// The act as it was signed.
    pub const fn act(&self) -> &Act<A> {
        &self.act
    }

    /// Its id, by which later acts refer to it.
    pub const fn id(&self) -> ActId {
        self.id
    }

    /// Who acts: the first signer.
    pub const fn by(&self) -> PersonId {
        self.by
    }

    /// Everyone who signed, sorted by key.
    pub fn sigs(&self) -> &[Sig] {
        &self.sigs
    }
}

/// The porch of one book.
#[derive(Clone, Debug, Default)]
pub struct Porch {
    book: Option<BookId>,
    tree: Tree,
    known: HashMap<ActId, (u64, Instant)>,
    /// The instant that each key claimed last.
    spoken: HashMap<PublicKey, Instant>,
    last_at: Instant,
}

impl Porch {
    /// The book's id, once it has its founding act.
    pub const fn book(&self) -> Option<BookId> {
        self.book
    }

    /// Number of entries.
    pub const fn len(&self) -> u64 {
        self.tree.len()
    }

    /// Whether there is no entry yet.
    pub const fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// The instant of the last entry.
    pub const fn last_at(&self) -> Instant {
        self.last_at
    }

    /// The tree over the entries.
    pub const fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Prepares for entries that come next unless something is wrong with them: those whose leaves
    /// these are, and that say that these sizes of the book were seen.
    pub fn foresee(&mut self, leaves: &[TreeHash], seen: &[u64]) {
        self.tree.foresee(leaves, seen);
    }

    /// Position and instant of the entry that holds this act, if one does.
    pub fn position(&self, id: &ActId) -> Option<(u64, Instant)> {
        self.known.get(id).copied()
    }

    /// Checks that an entry comes next (`order`).
    pub fn check_place<A>(&self, entry: &Entry<A>) -> Result<(), PorchRefusal> {
        if entry.seq != self.len() {
            return Err(PorchRefusal::Position { expected: self.len(), found: entry.seq });
        }
        self.check_time(entry.at)
    }

    /// Checks that an instant is not before the last entry's.
    pub const fn check_time(&self, at: Instant) -> Result<(), PorchRefusal> {
        if at.0 < self.last_at.0 {
            return Err(PorchRefusal::Backwards { last: self.last_at.0, found: at.0 });
        }
        Ok(())
    }

    /// Lets an act in that enters the book now, or says why not. `may_speak` answers for each key
    /// which person may speak with it here now. Nothing is remembered yet: see [`Porch::record`].
    pub fn admit<A: Deed>(
        &mut self, mut opened: Opened<A>, at: Instant,
        may_speak: impl Fn(&A, &PublicKey) -> Option<PersonId>,
    ) -> Result<Verified<A>, PorchRefusal> {
        let act = opened.act();
        if act.edition != 0 {
            return Err(PorchRefusal::Edition { found: act.edition });
        }
        if act.book != self.book.unwrap_or(BookId([0; 32])) {
            return Err(PorchRefusal::ForeignBook { found: act.book });
        }
        let (ahead, behind) = (act.at.since(at), at.since(act.at));
        if ahead > CLAIM_AHEAD_MS {
            return Err(PorchRefusal::Ahead { ms: ahead });
        }
        if behind > CLAIM_BEHIND_MS {
            return Err(PorchRefusal::Stale { ms: behind });
        }
        if self.known.contains_key(&opened.id()) {
            return Err(PorchRefusal::Replay);
        }
        // Otherwise whoever orders could let an older word of somebody come after their newer one.
        let newer = |sig: &Sig| self.spoken.get(&sig.key).is_some_and(|last| act.at < *last);
        if opened.sigs().iter().any(newer) {
            return Err(PorchRefusal::Overtaken);
        }
        let seen = act.seen;
        if self.tree.root_remembered(seen.size) != Some(seen.root) {
            return Err(PorchRefusal::OtherHead { size: seen.size, root: seen.root });
        }
        for sig in opened.sigs() {
            if may_speak(&act.act, &sig.key) != Some(sig.by) {
                return Err(PorchRefusal::Speaker { key: sig.key });
            }
        }
        let named: BTreeSet<PublicKey> = act.act.must_sign().into_iter().collect();
        let signed = opened.sigs().len();
        // Each key signs once, so that as many keys that may speak as are named are all of them.
        if !named.is_empty() && signed != named.len() {
            return Err(PorchRefusal::NotAllSigned { signed, named: named.len() });
        }
        if !opened.check_signatures() {
            return Err(PorchRefusal::Signature);
        }
        let (act, id, sigs) = opened.into_parts();
        let by = sigs
            .first()
            .map(|sig| sig.by)
            .ok_or(PorchRefusal::Signature)?;
        Ok(Verified { act, id, by, sigs })
    }

    /// Remembers a tick, whose leaf hash comes back; `bytes` are the entry's canonical bytes.
    pub fn record_tick(&mut self, bytes: &[u8], at: Instant) -> TreeHash {
        let leaf = tree::leaf_hash(bytes);
        self.record_tick_leaf(leaf, at);
        leaf
    }

    /// As [`Porch::record_tick`], where the leaf hash has been computed elsewhere.
    pub fn record_tick_leaf(&mut self, leaf: TreeHash, at: Instant) {
        self.tree.push(leaf);
        self.last_at = at;
    }

    /// Remembers the entry of an act that was let in and that the rules allow; its leaf hash comes
    /// back. `bytes` are the entry's canonical bytes.
    pub fn record<A>(&mut self, bytes: &[u8], at: Instant, act: &Verified<A>) -> TreeHash {
        let leaf = tree::leaf_hash(bytes);
        self.record_leaf(leaf, at, act);
        leaf
    }

    /// As [`Porch::record`], where the leaf hash has been computed elsewhere.
    pub fn record_leaf<A>(&mut self, leaf: TreeHash, at: Instant, act: &Verified<A>) {
        if self.tree.is_empty() {
            self.book = Some(act.id.into());
        }
        self.known.insert(act.id, (self.tree.len(), at));
        for sig in &act.sigs {
            self.spoken.insert(sig.key, act.act.at);
        }
        self.record_tick_leaf(leaf, at);
    }
}
