//! The export of a book as named pieces, and as one tar file (`spec/book.md` section 9).
//!
//! Pure: a folder's pieces are handed in and out by whoever may touch a disk.

use crate::canon;
use crate::{Receipt, beside};
use basics::limits::{ENTRY_BYTES_MAX, SALT_BYTES};
use basics::{BookId, TextHash, WordHash, hex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;

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

/// Why an export cannot be read. Faults of single pieces beside the book are in `beside`.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A piece that every export has is missing.
    #[error("{0} is missing; this is no whole export of a book")]
    Missing(&'static str),
    /// A piece is not what its name says.
    #[error("{file}{}: {why}", line.map(|n| format!(" line {n}")).unwrap_or_default())]
    Piece {
        /// The file.
        file: String,
        /// The line in it, from 1, where that helps.
        line: Option<usize>,
        /// What is wrong.
        why: String,
    },
    /// Not a tar file.
    #[error("this is not a tar file that can be read: {0}")]
    Tar(#[from] std::io::Error),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BookFile {
    book: BookId,
    caracol: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    content: String,
    salt: String,
}

/// Named pieces: paths relative to the export's folder, with `/`.
pub type Pieces = Vec<(String, Vec<u8>)>;

/// A reason in words, made from any error or text.
struct Why(String);

impl<T: std::fmt::Display> From<T> for Why {
    fn from(why: T) -> Self {
        Self(why.to_string())
    }
}

fn wrong(file: &str, line: Option<usize>, why: impl Into<Why>) -> ExportError {
    ExportError::Piece { file: file.to_owned(), line, why: why.into().0 }
}

impl Export {
    /// The pieces in the order of `spec/book.md` section 9.
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

    /// Reads the pieces of an export. Files with other names are passed over.
    pub fn from_pieces(pieces: Pieces) -> Result<Self, ExportError> {
        let mut export = Self::default();
        let (mut entries, mut checkpoint) = (false, false);
        for (name, bytes) in pieces {
            match name.as_str() {
                "book.json" => {
                    canon::check(&bytes).map_err(|error| wrong(&name, None, error))?;
                    let file: BookFile =
                        serde_json::from_slice(&bytes).map_err(|e| wrong(&name, None, e))?;
                    if file.caracol != 0 {
                        return Err(wrong(&name, None, "an export of a newer form"));
                    }
                    export.book = Some(file.book);
                }
                "entries.jsonl" => {
                    entries = true;
                    export.entries = split_lines(&name, &bytes)?;
                }
                "checkpoint" => {
                    checkpoint = true;
                    export.checkpoint = bytes;
                }
                "receipts.jsonl" => export.receipts = read_receipts(&name, &bytes)?,
                _ => export.take_beside(&name, bytes)?,
            }
        }
        match (export.book, entries, checkpoint) {
            (None, ..) => Err(ExportError::Missing("book.json")),
            (_, false, _) => Err(ExportError::Missing("entries.jsonl")),
            (.., false) => Err(ExportError::Missing("checkpoint")),
            _ => Ok(export),
        }
    }

    /// Takes a text or a word, whose name must be its hash.
    fn take_beside(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), ExportError> {
        if let Some(hash) = name.strip_prefix("texts/").and_then(TextHash::from_hex) {
            let text = String::from_utf8(bytes).map_err(|error| wrong(name, None, error))?;
            if beside::text_hash(&text) != hash {
                return Err(wrong(name, None, "these bytes do not give this hash"));
            }
            basics::text::check(&text).map_err(|error| wrong(name, None, error))?;
            self.texts.insert(hash, text);
        } else if let Some(hash) = name
            .strip_prefix("words/")
            .and_then(|name| name.strip_suffix(".json"))
            .and_then(WordHash::from_hex)
        {
            canon::check(&bytes).map_err(|error| wrong(name, None, error))?;
            let file: WordFile =
                serde_json::from_slice(&bytes).map_err(|error| wrong(name, None, error))?;
            let salt =
                hex::decode(&file.salt).ok_or_else(|| wrong(name, None, "the salt is no salt"))?;
            if beside::word_hash(&salt, &file.content) != hash {
                return Err(wrong(
                    name,
                    None,
                    "salt and content do not give this commitment",
                ));
            }
            self.words
                .insert(hash, OpenWord { content: file.content, salt });
        }
        Ok(())
    }

    /// The export as one POSIX tar file.
    pub fn to_tar(&self) -> Result<Vec<u8>, ExportError> {
        let pieces = self
            .to_pieces()
            .map_err(|error| wrong("export", None, error))?;
        let mut tar = tar::Builder::new(Vec::new());
        tar.mode(tar::HeaderMode::Deterministic);
        for (name, bytes) in pieces {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            header.set_mtime(0);
            tar.append_data(&mut header, &name, bytes.as_slice())?;
        }
        Ok(tar.into_inner()?)
    }

    /// Reads one POSIX tar file.
    pub fn from_tar(bytes: &[u8]) -> Result<Self, ExportError> {
        let mut pieces = Pieces::new();
        for entry in tar::Archive::new(bytes).entries()? {
            let mut entry = entry?;
            if entry.header().entry_type().is_file() {
                let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
                let name = name.strip_prefix("./").unwrap_or(&name).to_owned();
                let mut content = Vec::new();
                entry.read_to_end(&mut content)?;
                pieces.push((name, content));
            }
        }
        Self::from_pieces(pieces)
    }
}

fn lines<'a>(items: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    for item in items {
        out.extend_from_slice(item);
        out.push(b'\n');
    }
    out
}

fn split_lines(name: &str, bytes: &[u8]) -> Result<Vec<Vec<u8>>, ExportError> {
    if bytes.is_empty() {
        return Ok(Vec::new());
    }
    let Some(whole) = bytes.strip_suffix(b"\n") else {
        let line = bytes.split(|byte| *byte == b'\n').count();
        return Err(wrong(
            name,
            Some(line),
            "the last line does not end; the file is cut off",
        ));
    };
    let mut entries = Vec::new();
    for (at, line) in whole.split(|byte| *byte == b'\n').enumerate() {
        if line.len() > ENTRY_BYTES_MAX {
            let why = format!(
                "{} bytes; an entry has at most {ENTRY_BYTES_MAX}",
                line.len()
            );
            return Err(wrong(name, Some(at + 1), why));
        }
        entries.push(line.to_vec());
    }
    Ok(entries)
}

fn read_receipts(name: &str, bytes: &[u8]) -> Result<Vec<Receipt>, ExportError> {
    let mut receipts = Vec::new();
    for (at, line) in split_lines(name, bytes)?.iter().enumerate() {
        canon::check(line).map_err(|error| wrong(name, Some(at + 1), error))?;
        let receipt =
            serde_json::from_slice(line).map_err(|error| wrong(name, Some(at + 1), error))?;
        receipts.push(receipt);
    }
    Ok(receipts)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_is_wrong_is_named_with_its_file() {
        let change = |name: &str, bytes: &[u8]| {
            let mut pieces = example().to_pieces().unwrap();
            for piece in pieces.iter_mut().filter(|piece| piece.0.starts_with(name)) {
                piece.1 = bytes.to_vec();
            }
            Export::from_pieces(pieces).unwrap_err().to_string()
        };
        assert!(change("texts/", b"el otro").contains("texts/"));
        assert!(change("words/", b"{}").contains("words/"));
        assert!(change("entries", b"{}\n{}").contains("entries.jsonl line 2"));
        assert!(change("book", b"{ }").contains("book.json"));
        let mut pieces = example().to_pieces().unwrap();
        pieces.retain(|piece| piece.0 != "checkpoint");
        assert!(
            Export::from_pieces(pieces)
                .unwrap_err()
                .to_string()
                .contains("checkpoint")
        );
        assert!(Export::from_tar(b"not a tar").is_err());
    }
}
