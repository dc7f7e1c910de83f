//! The export of a book as named pieces, and as one tar file (`spec/book.md` section 9).
//!
//! Pure: a folder's pieces are handed in and out by whoever may touch a disk.

mod archive;
mod piece;

pub use archive::{from_tar as pieces_of_tar, to_tar as tar_of_pieces};
pub use piece::{Beside, ExportError, Lines, belongs, beside, book_id, piece, receipts};

use crate::Receipt;
use crate::canon;
use basics::limits::SALT_BYTES;
use basics::{BookId, TextHash, WordHash, hex};
use piece::{BookFile, WordFile};
use std::collections::BTreeMap;

/// A person's words with their salt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWord {
    /// The words.
    pub content: String,
    /// The salt of the commitment.
    pub salt: [u8; SALT_BYTES],
}

/// Everything that an export holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// The book's id, as the export says it.
    pub book: Option<BookId>,
    /// Canonical bytes of the entries, in order.
    pub entries: Vec<Vec<u8>>,
    /// The signed note.
    pub checkpoint: Vec<u8>,
    /// Texts by hash.
    pub texts: BTreeMap<TextHash, String>,
    /// Words by commitment.
    pub words: BTreeMap<WordHash, OpenWord>,
    /// Receipts that the exporter holds.
    pub receipts: Vec<Receipt>,
}

/// Named pieces: paths relative to the export's folder, with `/`. Those of a book come out of an
/// [`Export`]; those that a stranger hands over are verified as they are (`node::verify::pieces`),
/// since what lies beside a book says nothing about its entries.
pub type Pieces = Vec<(String, Vec<u8>)>;

impl Export {
    /// The pieces in the order of `spec/book.md` section 9.
    ///
    /// # Errors
    /// A word or receipt that has no canonical spelling.
    pub fn to_pieces(&self) -> Result<Pieces, canon::WriteError> {
        let mut pieces = Pieces::new();
        if let Some(book) = self.book {
            let file = canon::to_bytes(&BookFile { book, caracol: 0 })?;
            pieces.push(("book.json".to_owned(), file));
        }
        pieces.push((
            "entries.jsonl".to_owned(),
            lines(self.entries.iter().map(Vec::as_slice)),
        ));
        pieces.push(("checkpoint".to_owned(), self.checkpoint.clone()));
        for (hash, text) in &self.texts {
            pieces.push((format!("texts/{hash}"), text.clone().into_bytes()));
        }
        for (hash, word) in &self.words {
            let file = WordFile { content: word.content.clone(), salt: hex::encode(&word.salt) };
            pieces.push((format!("words/{hash}.json"), canon::to_bytes(&file)?));
        }
        if !self.receipts.is_empty() {
            let receipts: Result<Vec<_>, _> = self.receipts.iter().map(Receipt::to_bytes).collect();
            let receipts = receipts?;
            let file = lines(receipts.iter().map(Vec::as_slice));
            pieces.push(("receipts.jsonl".to_owned(), file));
        }
        Ok(pieces)
    }

    /// Reads the pieces of an export all at once, without deciding anything. Files with other
    /// names are passed over.
    ///
    /// # Errors
    /// The first piece that is not what its name says, in the order of `spec/book.md` section 9.
    pub fn from_pieces(pieces: &Pieces) -> Result<Self, ExportError> {
        let entries =
            piece(pieces, "entries.jsonl").ok_or(ExportError::Missing("entries.jsonl"))?;
        let entries = Lines::of(entries);
        if entries.torn {
            return Err(ExportError::Torn { line: entries.whole.len() + 1 });
        }
        let mut export = Self {
            book: Some(book_id(pieces)?),
            entries: entries.whole.into_iter().map(<[u8]>::to_vec).collect(),
            ..Self::default()
        };
        let checkpoint = piece(pieces, "checkpoint").ok_or(ExportError::Missing("checkpoint"))?;
        export.checkpoint = checkpoint.to_vec();
        export.receipts = receipts(pieces)?;
        for (name, bytes) in pieces {
            match beside(name, bytes)? {
                Some(Beside::Text(hash, text)) => drop(export.texts.insert(hash, text)),
                Some(Beside::Word(hash, word)) => drop(export.words.insert(hash, word)),
                None => {}
            }
        }
        Ok(export)
    }

    /// The export as one POSIX tar file.
    ///
    /// # Errors
    /// A word or receipt that has no canonical spelling.
    pub fn to_tar(&self) -> Result<Vec<u8>, ExportError> {
        let pieces = self.to_pieces().map_err(std::io::Error::other)?;
        Ok(tar_of_pieces(&pieces)?)
    }

    /// Reads one POSIX tar file, as [`Export::from_pieces`] does.
    ///
    /// # Errors
    /// Not a tar file, or a piece in it that is not what its name says.
    pub fn from_tar(bytes: &[u8]) -> Result<Self, ExportError> {
        Self::from_pieces(&pieces_of_tar(bytes)?)
    }
}

fn lines<'a>(items: impl Iterator<Item = &'a [u8]> + Clone) -> Vec<u8> {
    let mut out = Vec::with_capacity(items.clone().map(|item| item.len() + 1).sum());
    for item in items {
        out.extend_from_slice(item);
        out.push(b'\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beside;
    use basics::limits::{TEXT_BYTES_MAX, WORD_BYTES_MAX};

    fn example() -> Export {
        let mut export = Export {
            book: Some(BookId([1; 32])),
            entries: vec![b"{\"a\":1}".to_vec(), b"{\"a\":2}".to_vec()],
            checkpoint: b"note\n".to_vec(),
            ..Export::default()
        };
        export
            .texts
            .insert(beside::text_hash("el común"), "el común".to_owned());
        let word = OpenWord { content: "Ana".to_owned(), salt: [9; 32] };
        export
            .words
            .insert(beside::word_hash(&word.salt, &word.content), word);
        export
    }

    #[test]
    fn a_tar_gives_back_what_went_in() {
        let export = example();
        let tar = export.to_tar().unwrap();
        assert_eq!(tar, export.to_tar().unwrap());
        assert_eq!(Export::from_tar(&tar).unwrap(), export);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_file_and_its_code() {
        let change = |name: &str, bytes: &[u8]| {
            let mut pieces = example().to_pieces().unwrap();
            for piece in pieces.iter_mut().filter(|piece| piece.0.starts_with(name)) {
                piece.1 = bytes.to_vec();
            }
            let error = Export::from_pieces(&pieces).unwrap_err();
            (error.to_string(), error.code())
        };
        let long = "x".repeat(TEXT_BYTES_MAX + 1);
        for (name, bytes, said, code) in [
            ("texts/", "el otro", "texts/", "beside"),
            ("texts/", long.as_str(), "at most 40000", "beside"),
            ("words/", "{}", "words/", "beside"),
            ("entries", "{}\n{}", "entries.jsonl line 2", "bytes"),
            ("book", "{ }", "book.json", "book"),
            (
                "book",
                &format!(r#"{{"book":"{}","caracol":1}}"#, BookId([1; 32])),
                "newer",
                "book",
            ),
        ] {
            let (found, by) = change(name, bytes.as_bytes());
            assert!(found.contains(said) && by == code, "{name}: {found} ({by})");
        }
        for (name, code) in
            [("book.json", "bytes"), ("entries.jsonl", "bytes"), ("checkpoint", "checkpoint")]
        {
            let mut pieces = example().to_pieces().unwrap();
            pieces.retain(|piece| piece.0 != name);
            let error = Export::from_pieces(&pieces).unwrap_err();
            assert!(
                error.to_string().contains(name) && error.code() == code,
                "{error}"
            );
        }
    }

    #[test]
    fn words_are_held_to_their_form() {
        let salt = [9; 32];
        let file = |content: &str| {
            let word = OpenWord { content: content.to_owned(), salt };
            let hash = beside::word_hash(&salt, content);
            let export = Export { words: [(hash, word)].into(), ..example() };
            Export::from_pieces(&export.to_pieces().unwrap()).map(|_| ())
        };
        assert!(file(&"x".repeat(WORD_BYTES_MAX)).is_ok());
        assert_eq!(
            file(&"x".repeat(WORD_BYTES_MAX + 1)).unwrap_err().code(),
            "beside"
        );
    }

    #[test]
    fn lines_that_do_not_end_are_no_lines() {
        let lines = |bytes: &'static [u8]| {
            let Lines { whole, torn } = Lines::of(bytes);
            (whole, torn)
        };
        assert_eq!(lines(b""), (vec![], false));
        assert_eq!(lines(b"a\n\nb\n"), (vec![&b"a"[..], b"", b"b"], false));
        assert_eq!(lines(b"a\nb"), (vec![&b"a"[..]], true));
    }
}
