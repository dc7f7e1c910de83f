//! Evidence against a scribe: a few signed bytes that anybody can check, offline and alone.
//!
//! A bundle holds the founding entry, which gives the book its id and names the scribe's key, and
//! two things that cannot both be honest. Nothing in it need be trusted.

use basics::{BookId, PublicKey, TreeHash};
use book::tree::leaf_hash;
use book::{Checkpoint, CheckpointError, Opened, Receipt, Sig, Tree};
use node::{BadEntry, Replay};
use rules::Deed;

/// A bundle of evidence.
#[derive(Clone, Debug)]
pub enum Bundle {
    /// Two heads of which neither continues the other. The leaves are those of the longer one.
    Heads {
        /// The founding entry.
        founding: Vec<u8>,
        /// The note of the shorter head.
        shorter: Vec<u8>,
        /// The note of the longer head, or of another of the same length.
        longer: Vec<u8>,
        /// The leaves under the longer head.
        leaves: Vec<TreeHash>,
    },
    /// A receipt for an entry that the signed book does not hold at its place.
    Denied {
        /// The founding entry.
        founding: Vec<u8>,
        /// The receipt.
        receipt: Box<Receipt>,
        /// The note of the book that denies it.
        note: Vec<u8>,
        /// The leaves under that note.
        leaves: Vec<TreeHash>,
    },
    /// Two receipts that give one place to two entries, or one act two places.
    Receipts {
        /// The founding entry.
        founding: Vec<u8>,
        /// One.
        one: Box<Receipt>,
        /// The other.
        other: Box<Receipt>,
    },
    /// A signed book with an entry that the rules, or the forms, do not allow.
    Unlawful {
        /// The entries up to that one, at least.
        entries: Vec<Vec<u8>>,
        /// The note over all leaves.
        note: Vec<u8>,
        /// The leaves under it.
        leaves: Vec<TreeHash>,
    },
    /// A member's act that has seen a signed head which is none of the signed book.
    Seen {
        /// The founding entry.
        founding: Vec<u8>,
        /// The act's canonical bytes.
        act: Vec<u8>,
        /// Its signatures.
        sigs: Vec<Sig>,
        /// The note of the book in which it has no place.
        note: Vec<u8>,
        /// The leaves under that note.
        leaves: Vec<TreeHash>,
    },
}

impl Bundle {
    /// The founding entry, which names the book and its scribe.
    fn founding(&self) -> Result<&[u8], Nothing> {
        match self {
            Self::Heads { founding, .. }
            | Self::Denied { founding, .. }
            | Self::Receipts { founding, .. }
            | Self::Seen { founding, .. } => Ok(founding),
            Self::Unlawful { entries, .. } => {
                entries.first().map(Vec::as_slice).ok_or(Nothing::Honest)
            }
        }
    }
}

/// What a bundle shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The book.
    pub book: BookId,
    /// Whose signatures contradict themselves.
    pub scribe: PublicKey,
    /// Which kind of contradiction.
    pub what: &'static str,
    /// Whether it convicts the scribe alone; if not, a member's word stands against it, and the
    /// member must show the head that they saw.
    pub proves: bool,
}

/// Why a bundle shows nothing.
#[derive(Debug)]
pub enum Nothing {
    /// The founding entry is none.
    Founding(BadEntry),
    /// A note is not this scribe's.
    Note(CheckpointError),
    /// The leaves are not those under the note.
    Leaves,
    /// A receipt or act was not signed by whoever it says.
    Signature,
    /// What it says is true: nothing contradicts itself.
    Honest,
}

impl From<CheckpointError> for Nothing {
    fn from(error: CheckpointError) -> Self {
        Self::Note(error)
    }
}

/// Book and scribe of a founding entry.
fn founded(founding: &[u8]) -> Result<(BookId, PublicKey), Nothing> {
    let mut replay = Replay::default();
    replay.step(founding).map_err(Nothing::Founding)?;
    replay
        .porch
        .book()
        .zip(replay.state.scribe())
        .ok_or(Nothing::Honest)
}

/// The tree under a note.
fn under(head: &Checkpoint, leaves: &[TreeHash]) -> Result<Tree, Nothing> {
    let mut tree = Tree::default();
    for leaf in leaves {
        tree.push(*leaf);
    }
    let same = tree.len() == head.size && tree.root() == head.root;
    if same { Ok(tree) } else { Err(Nothing::Leaves) }
}

/// Checks a bundle. Whatever is right about it was signed by the scribe that it speaks against.
///
/// # Errors
/// Why it shows nothing.
pub fn check(bundle: &Bundle) -> Result<Finding, Nothing> {
    let (book, scribe) = founded(bundle.founding()?)?;
    let (what, contradicts, proves) = match bundle {
        Bundle::Heads { shorter, longer, leaves, .. } => {
            let short = Checkpoint::open(shorter, &book, &scribe)?;
            let long = Checkpoint::open(longer, &book, &scribe)?;
            let tree = under(&long, leaves)?;
            let differ = tree
                .root_at(short.size)
                .is_some_and(|root| root != short.root);
            (
                "two heads of which neither continues the other",
                differ,
                true,
            )
        }
        Bundle::Denied { receipt, note, leaves, .. } => {
            let head = Checkpoint::open(note, &book, &scribe)?;
            let tree = under(&head, leaves)?;
            let body = &receipt.receipt;
            signed(body.book == book && receipt.holds(&scribe))?;
            let denied = tree.leaf(body.seq).is_some_and(|leaf| leaf != body.leaf);
            (
                "an acknowledged act is not where the receipt says",
                denied,
                true,
            )
        }
        Bundle::Receipts { one, other, .. } => {
            signed(one.holds(&scribe) && other.holds(&scribe))?;
            let (one, other) = (&one.receipt, &other.receipt);
            signed(one.book == book && other.book == book)?;
            let place = one.seq == other.seq && one.leaf != other.leaf;
            let act = one.act == other.act && one.seq != other.seq;
            ("two receipts contradict each other", place || act, true)
        }
        Bundle::Unlawful { entries, note, leaves } => {
            let head = Checkpoint::open(note, &book, &scribe)?;
            under(&head, leaves)?;
            (
                "an unlawful entry was signed",
                unlawful(entries, leaves)?,
                true,
            )
        }
        Bundle::Seen { act, sigs, note, leaves, .. } => {
            let head = Checkpoint::open(note, &book, &scribe)?;
            let tree = under(&head, leaves)?;
            let mut opened =
                Opened::<Deed>::read(act, sigs.clone()).map_err(|_| Nothing::Signature)?;
            signed(opened.check_signatures() && opened.act().book == book)?;
            let seen = opened.act().seen;
            let other = tree
                .root_at(seen.size)
                .is_some_and(|root| root != seen.root);
            ("a member signed having seen another head", other, false)
        }
    };
    if contradicts {
        Ok(Finding { book, scribe, what, proves })
    } else {
        Err(Nothing::Honest)
    }
}

fn signed(holds: bool) -> Result<(), Nothing> {
    if holds { Ok(()) } else { Err(Nothing::Signature) }
}

/// Whether some of these entries, which are the first under the note, is not valid.
fn unlawful(entries: &[Vec<u8>], leaves: &[TreeHash]) -> Result<bool, Nothing> {
    let mut replay = Replay::default();
    for (bytes, leaf) in entries.iter().zip(leaves) {
        if leaf_hash(bytes) != *leaf {
            return Err(Nothing::Leaves);
        }
        if replay.step(bytes).is_err() {
            return Ok(true);
        }
    }
    Ok(false)
}
