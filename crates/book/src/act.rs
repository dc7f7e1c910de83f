//! The act as it is signed, and the entry as it stands in the book (`spec/book.md` 1 and 2).

use crate::beside::sha256;
use crate::canon::{self, CanonError, WriteError};
use crate::checkpoint::Checkpoint;
use crate::keys::{self, SigningKey};
use crate::tree::Tree;
use basics::limits::{ENTRY_BYTES_MAX, SIGNATURES_MAX};
use basics::{ActId, BookId, Instant, Nonce, PersonId, PublicKey, Signature, TreeHash};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

mod shape;
mod together;

pub use together::Read;

/// The domain line of acts.
pub const ACT_DOMAIN: &[u8] = b"caracol/act/v0\n";

/// The head that a signer saw last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The Merkle root over the first `size` entries.
    pub root: TreeHash,
    /// How many entries the signer had seen.
    pub size: u64,
}

/// What a person signs. `A` is what is done, which this room does not look into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act<A> {
    /// What is done.
    pub act: A,
    /// The instant that the signer claims.
    pub at: Instant,
    /// The book that it is for; zeros in the founding act, which gives the book its id.
    pub book: BookId,
    /// The edition of the rules.
    pub edition: u32,
    /// What makes this act unlike every other.
    pub nonce: Nonce,
    /// The head that the signer saw last.
    pub seen: Seen,
}

impl<A: Serialize> Act<A> {
    /// The canonical bytes, without the domain line.
    pub fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        canon::to_bytes(self)
    }
}

/// One signature over an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sig {
    /// The person who signs.
    pub by: PersonId,
    /// The key of this device of theirs.
    pub key: PublicKey,
    /// The signature over the act's signed message.
    pub sig: Signature,
}

impl Sig {
    /// Signs an act's canonical bytes as the person that `by` says.
    pub fn make(act_bytes: &[u8], by: PersonId, key: &SigningKey) -> Self {
        let sig = key.sign(&signed_message(act_bytes));
        Self { by, key: key.public(), sig }
    }
}

/// The bytes over which signatures go: the domain line and the act's canonical bytes.
pub fn signed_message(act_bytes: &[u8]) -> Vec<u8> {
    [ACT_DOMAIN, act_bytes].concat()
}

/// What is done by an act, read from its canonical text.
///
/// `serde`'s own way with a tag inside an object keeps a copy of every field until the tag has been
/// seen; whoever knows the tag beforehand reads twice as fast.
pub trait Deed: Sized {
    /// Reads it from the canonical text of the `act` object.
    ///
    /// # Errors
    /// An unknown kind, or other fields than that kind's.
    fn read(text: &str) -> Result<Self, serde_json::Error>;

    /// The keys that must all sign it, where it names them itself: a founding's founders
    /// (`spec/book.md` section 4). None for what one person signs.
    fn must_sign(&self) -> Vec<PublicKey> {
        Vec::new()
    }
}

/// The kind in the canonical text of an `act` object, and the text without it.
///
/// In canonical text a quotation mark within a string follows a backslash, so that what is looked
/// for can only be a key; where a nested object has it too, neither reading fits any kind.
pub fn split_kind(text: &str) -> Option<(&str, String)> {
    const KEY: &str = "\"kind\":\"";
    let start = text.find(KEY)?;
    let (before, rest) = (text.get(..start)?, text.get(start + KEY.len()..)?);
    let (kind, after) = rest.split_once('"')?;
    let (before, after) = match after.strip_prefix(',') {
        Some(after) => (before, after),
        None => (before.strip_suffix(',').unwrap_or(before), after),
    };
    Some((kind, [before, after].concat()))
}

/// Reads the fields of one kind of act.
pub fn read_fields<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

/// Why there is no act of this kind.
pub fn unknown_kind(kind: &str) -> serde_json::Error {
    serde::de::Error::custom(format_args!("there is no act of the kind {kind:?}"))
}

/// Why a text is no act.
pub type FormError = serde_json::Error;

/// Why bytes are no act or no entry.
#[derive(Debug, thiserror::Error)]
pub enum BytesError {
    /// More than an entry may have.
    #[error("{bytes} bytes; an entry has at most {ENTRY_BYTES_MAX}")]
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// Not the canonical spelling.
    #[error("not canonical: {0}")]
    Canon(#[from] CanonError),
    /// Canonical, but not the keys and values that belong there, or an unknown kind of act.
    #[error("not of the form of an act: {0}")]
    Form(#[from] serde_json::Error),
    /// Of an edition of the rules that this program does not know; what it does was not looked at.
    #[error("edition {found} of the rules is not known here; this is edition 0")]
    Edition {
        /// What the act says.
        found: u32,
    },
    /// Signatures missing, too many, not sorted by key, or on a tick.
    #[error(
        "signatures must be 1 to {SIGNATURES_MAX}, sorted by key, each key once; none on a tick"
    )]
    Signatures,
}

impl BytesError {
    /// The code of `spec/book.md` section 3.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Edition { .. } => "edition",
            _ => "bytes",
        }
    }
}

/// Whether the signatures of an act have been looked at, and with what result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Looked {
    NotYet,
    Sound,
    Unsound,
}

/// The knowledge that the first entries of a stored book are those of a checkpoint which this very
/// scribe signed, after having looked at every signature in them.
#[derive(Clone, Copy, Debug)]
pub struct KnownGood {
    size: u64,
}

impl KnownGood {
    /// Compares the leaves of a stored book with a checkpoint of one's own; nothing if they differ.
    pub fn compare(leaves: &[TreeHash], own: &Checkpoint) -> Option<Self> {
        let mut tree = Tree::default();
        let covered = leaves.get(..usize::try_from(own.size).ok()?)?;
        for leaf in covered {
            tree.push(*leaf);
        }
        (tree.root() == own.root).then_some(Self { size: own.size })
    }
}

/// The signatures of an act: nearly always one, which needs no memory of its own.
pub type Sigs = smallvec::SmallVec<[Sig; 1]>;

/// An act that was read but not yet let in.
#[derive(Clone, Debug)]
pub struct Opened<A> {
    act: Act<A>,
    id: ActId,
    sigs: Sigs,
    message: Vec<u8>,
    looked: Looked,
}

impl<A: Deed> Opened<A> {
    /// Reads an act from its canonical bytes and the signatures handed in with it.
    pub fn read(act_bytes: &[u8], sigs: impl Into<Sigs>) -> Result<Self, BytesError> {
        if act_bytes.len() > ENTRY_BYTES_MAX {
            return Err(BytesError::TooLarge { bytes: act_bytes.len() });
        }
        let (text, members) = canon::outline(act_bytes)?;
        Self::read_checked(text, shape::act(&members), sigs.into(), |message| {
            sha256(&[message])
        })
    }

    /// Reads an act whose bytes are known to be canonical; `hash` is SHA-256.
    fn read_checked(
        text: &str, fields: Option<shape::ActFields<'_>>, sigs: Sigs,
        hash: impl FnOnce(&[u8]) -> [u8; 32],
    ) -> Result<Self, BytesError> {
        let sorted = sigs.is_sorted_by(|a, b| a.key < b.key);
        if sigs.is_empty() || sigs.len() > SIGNATURES_MAX || !sorted {
            return Err(BytesError::Signatures);
        }
        // What is not of the usual shape is read slowly, which tells what is wrong with it.
        let act = match fields.and_then(shape::ActFields::read) {
            Some(act) => act,
            None => read_act(text).map_err(|error| other_edition(text, error))?,
        };
        let message = signed_message(text.as_bytes());
        let id = ActId(hash(&message));
        Ok(Self { act, id, sigs, message, looked: Looked::NotYet })
    }
}

fn read_act<A: Deed>(text: &str) -> Result<Act<A>, serde_json::Error> {
    let Act { act, at, book, edition, nonce, seen } = serde_json::from_str::<Act<&RawValue>>(text)?;
    Ok(Act { act: A::read(act.get())?, at, book, edition, nonce, seen })
}

/// An act that cannot be read may be one of another edition: then that is what is wrong.
fn other_edition(text: &str, error: serde_json::Error) -> BytesError {
    match serde_json::from_str::<Act<serde::de::IgnoredAny>>(text) {
        Ok(act) if act.edition != 0 => BytesError::Edition { found: act.edition },
        _ => BytesError::Form(error),
    }
}

impl<A> Opened<A> {
    /// The act.
    pub const fn act(&self) -> &Act<A> {
        &self.act
    }

    /// Its id.
    pub const fn id(&self) -> ActId {
        self.id
    }

    /// Its signatures, sorted by key.
    pub fn sigs(&self) -> &[Sig] {
        &self.sigs
    }

    /// The act's canonical bytes; none of an act that was read together with others
    /// ([`Entry::read_all`]).
    pub fn act_bytes(&self) -> &[u8] {
        self.message.get(ACT_DOMAIN.len()..).unwrap_or(&[])
    }

    /// Takes the signatures as looked at, because this entry stands under a checkpoint that its
    /// own scribe signed after looking at them.
    pub fn trust(&mut self, known: &KnownGood, seq: u64) {
        if seq < known.size && self.looked == Looked::NotYet {
            self.looked = Looked::Sound;
        }
    }

    /// Looks at the signatures, once; whether all hold.
    pub fn check_signatures(&mut self) -> bool {
        if self.looked == Looked::NotYet {
            let sound = self
                .sigs
                .iter()
                .all(|sig| keys::verify(&sig.key, &self.message, &sig.sig));
            self.looked = if sound { Looked::Sound } else { Looked::Unsound };
        }
        self.looked == Looked::Sound
    }

    pub(crate) fn into_parts(self) -> (Act<A>, ActId, Sigs) {
        (self.act, self.id, self.sigs)
    }

    /// The canonical bytes of the entry that this act becomes at this place and instant. Not for an
    /// act that was read from an entry together with others, which has let go of its bytes
    /// ([`Opened::act_bytes`]).
    pub fn entry_bytes(&self, at: Instant, seq: u64) -> Result<Vec<u8>, WriteError> {
        let sigs = canon::to_bytes(&self.sigs)?;
        let mut bytes = Vec::with_capacity(self.message.len() + sigs.len() + 64);
        bytes.extend_from_slice(b"{\"act\":");
        bytes.extend_from_slice(self.act_bytes());
        bytes.extend_from_slice(format!(",\"at\":{},\"seq\":{seq},\"sigs\":", at.0).as_bytes());
        bytes.extend_from_slice(&sigs);
        bytes.push(b'}');
        Ok(bytes)
    }
}

/// The canonical bytes of a tick: an entry that says that time has passed.
pub fn tick_bytes(at: Instant, seq: u64) -> Vec<u8> {
    format!("{{\"act\":null,\"at\":{},\"seq\":{seq},\"sigs\":[]}}", at.0).into_bytes()
}

/// One entry of a book.
#[derive(Clone, Debug)]
pub struct Entry<A> {
    /// The act, or nothing for a tick.
    pub act: Option<Opened<A>>,
    /// The instant at which the scribe entered it; this one counts.
    pub at: Instant,
    /// Its position, from 0.
    pub seq: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry<'a> {
    #[serde(borrow, deserialize_with = "raw")]
    act: &'a str,
    at: u64,
    seq: u64,
    sigs: Sigs,
}

fn raw<'de: 'a, 'a, D: serde::Deserializer<'de>>(from: D) -> Result<&'a str, D::Error> {
    <&RawValue>::deserialize(from).map(RawValue::get)
}

impl<A: Deed> Entry<A> {
    /// Reads an entry from its canonical bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, BytesError> {
        Self::read_with(bytes, |message| sha256(&[message]))
    }

    /// As [`Entry::read`], where whoever asks does the hashing of what is signed.
    fn read_with(bytes: &[u8], hash: impl FnOnce(&[u8]) -> [u8; 32]) -> Result<Self, BytesError> {
        if bytes.len() > ENTRY_BYTES_MAX {
            return Err(BytesError::TooLarge { bytes: bytes.len() });
        }
        let (text, members) = canon::outline(bytes)?;
        let (fields, raw) = match shape::entry(&members) {
            Some((fields, raw)) => (Some(fields), raw),
            None => (None, serde_json::from_str::<RawEntry<'_>>(text)?),
        };
        let act = if raw.act == "null" {
            if !raw.sigs.is_empty() {
                return Err(BytesError::Signatures);
            }
            None
        } else {
            // Part of a canonical value is canonical, but for its depth, which only shrinks.
            Some(Opened::read_checked(raw.act, fields, raw.sigs, hash)?)
        };
        Ok(Self { act, at: Instant(raw.at), seq: raw.seq })
    }
}

#[cfg(test)]
pub(crate) mod tests;
