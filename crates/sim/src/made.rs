//! A book that was made in a world, with everything that whoever made it knows: the scribe's key
//! and the keys of all members, so that it can be tampered with from inside.

use crate::world::World;
use basics::{BookId, Nonce, PersonId};
use book::beside::sha256;
use book::export::{Export, OpenWord, Pieces};
use book::tree::leaf_hash;
use book::{Checkpoint, Entry, Receipt, SigningKey, Tree};
use node::verify;
use node::{Recorded, Replay};
use rules::Deed;
use std::collections::BTreeMap;

/// A book and the keys of everybody in it.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its id.
    pub book: BookId,
    /// The book and what lies beside it.
    pub export: Export,
    /// The scribe's key.
    pub scribe: SigningKey,
    /// The keys of members and strangers.
    pub keys: BTreeMap<PersonId, SigningKey>,
}

/// What a verifier says of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The code of `spec/book.md`; `sound` if nothing is wrong.
    pub code: &'static str,
    /// The entry, if one is bad.
    pub seq: Option<u64>,
    /// The rule of the rule book, where the rules refuse.
    pub rule: Option<&'static str>,
    /// The words that go with it.
    pub why: String,
}

/// What a sound book comes to.
pub type Sound = (Replay, Vec<Recorded>);

impl World {
    /// The key by which the scribe signs this book. The node makes it in the same way, and says the
    /// public half in the founding act; nothing if the two differ.
    pub fn scribe_key(&self) -> Option<SigningKey> {
        let reader = self.host.reader()?;
        let founding = reader
            .read_from(self.book, 0, 1, usize::MAX)
            .ok()?
            .into_iter()
            .next()?;
        let nonce: Nonce = Entry::<Deed>::read(&founding).ok()?.act?.act().nonce;
        let seed = sha256(&[b"caracol/scribe/v0\n", &self.master, &nonce.0]);
        let key = SigningKey::from_seed(seed);
        (self.state()?.scribe() == Some(key.public())).then_some(key)
    }

    /// The book as it lies on the disk, with the receipts that people hold.
    ///
    /// # Errors
    /// A disk that cannot be read, or no key for the scribe.
    pub fn made(&self) -> Result<Made, String> {
        let reader = self.host.reader().ok_or("the machine does not run")?;
        let scribe = self.scribe_key().ok_or("this is not the scribe's key")?;
        let fault = |fault: store::Fault| fault.to_string();
        let book = self.book;
        let entries = reader
            .read_from(book, 0, usize::MAX, usize::MAX)
            .map_err(fault)?;
        let checkpoint = checkpoint(book, &entries, &scribe)?;
        let mut export = Export { book: Some(book), entries, checkpoint, ..Export::default() };
        for hash in reader.texts(book).map_err(fault)? {
            let text = reader.text(book, hash).map_err(fault)?;
            export.texts.extend(text.map(|text| (hash, text)));
        }
        for hash in reader.words(book).map_err(fault)? {
            let word = reader.word(book, hash).map_err(fault)?;
            let open = word.map(|word| OpenWord { content: word.content, salt: word.salt });
            export.words.extend(open.map(|word| (hash, word)));
        }
        export.receipts = self.receipts();
        let keys = self
            .people
            .iter()
            .map(|person| (person.id, person.key.clone()))
            .collect();
        Ok(Made { book, export, scribe, keys })
    }

    /// The receipts that people hold, in the order of the book.
    pub fn receipts(&self) -> Vec<Receipt> {
        let all = self
            .people
            .iter()
            .flat_map(|person| person.receipts.iter().cloned());
        let mut all: Vec<Receipt> = all.collect();
        all.sort_by_key(|receipt| (receipt.receipt.seq, receipt.receipt.act));
        all
    }
}

/// The tree over some entries.
pub fn tree(entries: &[Vec<u8>]) -> Tree {
    let mut tree = Tree::default();
    for bytes in entries {
        tree.push(leaf_hash(bytes));
    }
    tree
}

/// The checkpoint over some entries, signed.
///
/// # Errors
/// A note that cannot be made.
pub fn checkpoint(
    book: BookId, entries: &[Vec<u8>], scribe: &SigningKey,
) -> Result<Vec<u8>, String> {
    let tree = tree(entries);
    let checkpoint = Checkpoint { book, size: tree.len(), root: tree.root() };
    checkpoint.sign(scribe).map_err(|error| error.to_string())
}

/// Verifies an export from its pieces, as a stranger does.
///
/// # Errors
/// What is wrong with it.
pub fn verify_pieces(pieces: &Pieces) -> Result<Sound, Verdict> {
    let mut all = Vec::new();
    let verified = verify::pieces(pieces, |entries| {
        verify::in_turn(entries, |recorded| all.push(recorded))
    });
    let verified = verified.map_err(|fault| Verdict {
        code: fault.code(),
        seq: fault.seq(),
        rule: fault.rule(),
        why: fault.to_string(),
    })?;
    Ok((verified.replay, all))
}

/// Verifies an export that has not been written.
///
/// # Errors
/// What is wrong with it.
pub fn verify_export(export: &Export) -> Result<Sound, Verdict> {
    let pieces = export.to_pieces().map_err(|error| Verdict {
        code: "beside",
        seq: None,
        rule: None,
        why: error.to_string(),
    })?;
    verify_pieces(&pieces)
}
