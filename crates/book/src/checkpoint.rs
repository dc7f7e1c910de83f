//! Checkpoints: the scribe's signed word on how long the book is and what it holds.
//!
//! C2SP `tlog-checkpoint` in a C2SP `signed-note` (`spec/book.md` section 6). The crates
//! `tlog_tiles` and `signed_note` read and write; the signatures are checked by our own rule.

use crate::keys::{self, SigningKey};
use basics::{BookId, PublicKey, Signature, TreeHash};
use signed_note::{Note, NoteError, Signature as NoteSignature};

/// The algorithm byte of Ed25519 in C2SP `signed-note`.
const ED25519: u8 = 0x01;

/// Why a note is not a checkpoint of this book by this scribe.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not a signed note.
    #[error("this is not a signed note: {0}")]
    Note(String),
    /// Not three lines of a checkpoint.
    #[error("this note is not a checkpoint")]
    Form,
    /// For something else than this book.
    #[error("this checkpoint is for {found:?}, not for {expected:?}")]
    Origin {
        /// What it should say.
        expected: String,
        /// What it says.
        found: String,
    },
    /// The scribe's signature is missing.
    #[error("the scribe has not signed this checkpoint")]
    Unsigned,
    /// The scribe's signature does not hold.
    #[error("the scribe's signature on this checkpoint does not hold")]
    Signature,
}

/// Length and root of a book at some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The book.
    pub book: BookId,
    /// Number of entries.
    pub size: u64,
    /// Root over them.
    pub root: TreeHash,
}

/// The origin line, which is also the key name, of a book.
pub fn origin(book: &BookId) -> String {
    format!("caracol/book/{book}")
}

/// The C2SP key id: the first four bytes of SHA-256 over name, line feed, algorithm and key.
fn key_id(name: &str, key: &PublicKey) -> u32 {
    let typed: Vec<u8> = std::iter::once(ED25519).chain(key.0).collect();
    signed_note::key_id(name, &typed)
}

/// The scribe's verifier key in the spelling of C2SP `signed-note`, for other tools.
pub fn verifier_key(book: &BookId, scribe: &PublicKey) -> String {
    let name = origin(book);
    let typed: Vec<u8> = std::iter::once(ED25519).chain(scribe.0).collect();
    format!("{name}+{:08x}+{}", key_id(&name, scribe), base64(&typed))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let at = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
        let word = (at(0) << 16) | (at(1) << 8) | at(2);
        for i in 0..4 {
            let digit = usize::try_from((word >> (18 - 6 * i)) & 63).unwrap_or(0);
            let digit = DIGITS.get(digit).copied().unwrap_or(b'=');
            out.push(if i <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

impl Checkpoint {
    /// The text that is signed: origin, size, root, each with a line feed.
    fn text(&self) -> String {
        format!(
            "{}\n{}\n{}\n",
            origin(&self.book),
            self.size,
            base64(&self.root.0)
        )
    }

    /// Signs it as the scribe.
    pub fn sign(&self, scribe: &SigningKey) -> Result<Vec<u8>, CheckpointError> {
        let text = self.text();
        let signature = scribe.sign(text.as_bytes());
        let name = origin(&self.book);
        let id = key_id(&name, &scribe.public());
        let line =
            NoteSignature::new(name, id, signature.0.to_vec()).map_err(|error| note(&error))?;
        Ok(Note::new(text.as_bytes(), &[line])
            .map_err(|error| note(&error))?
            .to_bytes())
    }

    /// Reads a signed note as a checkpoint of this book by this scribe. Signatures by other keys
    /// are passed over; one that has the scribe's name and key id must hold.
    pub fn open(bytes: &[u8], book: &BookId, scribe: &PublicKey) -> Result<Self, CheckpointError> {
        let note_read = Note::from_bytes(bytes).map_err(|error| note(&error))?;
        let parsed = tlog_tiles::Checkpoint::from_bytes(note_read.text())
            .map_err(|_| CheckpointError::Form)?;
        let expected = origin(book);
        if parsed.origin() != expected {
            let found = parsed.origin().to_owned();
            return Err(CheckpointError::Origin { expected, found });
        }
        let checkpoint = Self {
            book: *book,
            size: parsed.size(),
            root: TreeHash(parsed.hash().0),
        };
        // What the parser understood must be the one text that says it: no extension lines, no
        // other spelling.
        if checkpoint.text().as_bytes() != note_read.text() {
            return Err(CheckpointError::Form);
        }
        let id = key_id(&expected, scribe);
        let (mut signed, text) = (false, note_read.text());
        for line in signatures(bytes) {
            if line.name() == expected && line.id() == id {
                let bytes: Option<[u8; 64]> = line.signature().try_into().ok();
                let holds = bytes.is_some_and(|sig| keys::verify(scribe, text, &Signature(sig)));
                if !holds {
                    return Err(CheckpointError::Signature);
                }
                signed = true;
            }
        }
        if signed { Ok(checkpoint) } else { Err(CheckpointError::Unsigned) }
    }
}

fn note(error: &NoteError) -> CheckpointError {
    CheckpointError::Note(error.to_string())
}

/// The signature lines of a note that has been read already: those after the last empty line.
fn signatures(bytes: &[u8]) -> Vec<NoteSignature> {
    let text = String::from_utf8_lossy(bytes);
    let Some((_, lines)) = text.rsplit_once("\n\n") else {
        return Vec::new();
    };
    lines
        .lines()
        .filter_map(|line| NoteSignature::from_bytes(line.as_bytes()).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> (Checkpoint, SigningKey) {
        let checkpoint = Checkpoint { book: BookId([7; 32]), size: 12, root: TreeHash([8; 32]) };
        (checkpoint, SigningKey::from_seed([1; 32]))
    }

    #[test]
    fn a_checkpoint_is_read_back_by_its_book_and_scribe_only() {
        let (checkpoint, scribe) = example();
        let bytes = checkpoint.sign(&scribe).unwrap();
        let key = scribe.public();
        assert_eq!(
            Checkpoint::open(&bytes, &checkpoint.book, &key),
            Ok(checkpoint.clone())
        );
        let other = SigningKey::from_seed([2; 32]).public();
        let answer = Checkpoint::open(&bytes, &checkpoint.book, &other);
        assert_eq!(answer, Err(CheckpointError::Unsigned));
        let answer = Checkpoint::open(&bytes, &BookId([9; 32]), &key);
        assert!(matches!(answer, Err(CheckpointError::Origin { .. })));
    }

    #[test]
    fn the_standard_verifier_agrees() {
        let (checkpoint, scribe) = example();
        let bytes = checkpoint.sign(&scribe).unwrap();
        let vkey = verifier_key(&checkpoint.book, &scribe.public());
        let verifier = signed_note::StandardVerifier::new(&vkey).unwrap();
        let note = Note::from_bytes(&bytes).unwrap();
        let known = signed_note::VerifierList::new(vec![Box::new(verifier)]);
        assert_eq!(note.verify(&known).unwrap().0.len(), 1);
    }

    #[test]
    fn a_changed_checkpoint_is_refused() {
        let (checkpoint, scribe) = example();
        let bytes = checkpoint.sign(&scribe).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            let answer = Checkpoint::open(&changed, &checkpoint.book, &scribe.public());
            assert!(answer.is_err(), "byte {at}");
        }
    }
}
