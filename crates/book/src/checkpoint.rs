//! Checkpoints: the scribe's signed word on how long the book is and what it holds.
//!
//! C2SP `tlog-checkpoint` in a C2SP `signed-note` (`spec/book.md` section 6). The crates
//! `tlog_tiles` and `signed_note` read and write; the signatures are checked by our own rule.

use crate::keys::SigningKey;
use crate::note::{NoteError, SignedNote, VerifierKey};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use basics::{BookId, PublicKey, TreeHash};
use signed_note::{Note as Form, Signature as Line};

/// Why a note is not a checkpoint of this book by this scribe.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not a signed note.
    #[error("this is not a signed note")]
    Note,
    /// Not the lines of a checkpoint.
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

impl From<NoteError> for CheckpointError {
    fn from(error: NoteError) -> Self {
        match error {
            NoteError::Form => Self::Note,
            NoteError::Unsigned => Self::Unsigned,
            NoteError::Signature(_) => Self::Signature,
        }
    }
}

/// What any C2SP `tlog-checkpoint` says, of whichever log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// The log's identity: the first line.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root over them.
    pub root: TreeHash,
    /// Further lines, each not empty. Those of a book have none.
    pub extension: Vec<String>,
}

impl TreeHead {
    /// Reads the text of a note as a checkpoint: at least three lines that are not empty, the size
    /// without leading zeros, the root 32 bytes in base64.
    ///
    /// # Errors
    /// [`CheckpointError::Form`].
    pub fn read(text: &str) -> Result<Self, CheckpointError> {
        let parsed = tlog_tiles::Checkpoint::from_bytes(text.as_bytes())
            .map_err(|_| CheckpointError::Form)?;
        let head = Self {
            origin: parsed.origin().to_owned(),
            size: parsed.size(),
            root: TreeHash(parsed.hash().0),
            extension: parsed.extension().lines().map(str::to_owned).collect(),
        };
        // What the parser understood must be the one text that says it.
        if head.text() == text {
            Ok(head)
        } else {
            Err(CheckpointError::Form)
        }
    }

    /// The text that is signed: each line with a line feed.
    fn text(&self) -> String {
        let root = BASE64_STANDARD.encode(self.root.0);
        let mut text = format!("{}\n{}\n{root}\n", self.origin, self.size);
        for line in &self.extension {
            text.push_str(line);
            text.push('\n');
        }
        text
    }
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

/// The scribe's verifier key in the spelling of C2SP `signed-note`, for other tools.
pub fn verifier_key(book: &BookId, scribe: &PublicKey) -> String {
    VerifierKey::new(origin(book), *scribe).to_string()
}

impl Checkpoint {
    fn head(&self) -> TreeHead {
        let Self { book, size, root } = *self;
        TreeHead { origin: origin(&book), size, root, extension: Vec::new() }
    }

    /// Signs it as the scribe.
    pub fn sign(&self, scribe: &SigningKey) -> Result<Vec<u8>, CheckpointError> {
        let (text, name) = (self.head().text(), origin(&self.book));
        let signature = scribe.sign(text.as_bytes());
        let id = VerifierKey::new(name.clone(), scribe.public()).id();
        let note = |_| CheckpointError::Note;
        let line = Line::new(name, id, signature.0.to_vec()).map_err(note)?;
        let form = Form::new(text.as_bytes(), &[line]).map_err(note)?;
        Ok(form.to_bytes())
    }

    /// Reads a signed note as a checkpoint of this book by this scribe. Signatures by other keys
    /// are passed over; one that has the scribe's name and key id must hold.
    pub fn open(bytes: &[u8], book: &BookId, scribe: &PublicKey) -> Result<Self, CheckpointError> {
        let note = SignedNote::read(bytes)?;
        let head = TreeHead::read(note.text())?;
        let expected = origin(book);
        if head.origin != expected {
            return Err(CheckpointError::Origin { expected, found: head.origin });
        }
        if !head.extension.is_empty() {
            return Err(CheckpointError::Form);
        }
        note.open(&[VerifierKey::new(expected, *scribe)])?;
        Ok(Self { book: *book, size: head.size, root: head.root })
    }
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
        let note = Form::from_bytes(&bytes).unwrap();
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
