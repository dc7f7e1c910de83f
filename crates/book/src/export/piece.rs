//! Single pieces of an export, each looked at by itself, so that whoever verifies may say of the
//! first that is wrong what it is (`spec/book.md` section 9).

use super::{OpenWord, Pieces};
use crate::canon;
use crate::{Receipt, beside as hashes};
use basics::limits::{TEXT_BYTES_MAX, WORD_BYTES_MAX};
use basics::{BookId, TextHash, WordHash, hex, text};
use serde::{Deserialize, Serialize};

/// Why an export, or a piece of one, cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A piece that every export has is missing.
    #[error("{0} is missing; this is no whole export of a book")]
    Missing(&'static str),
    /// The last entry has no line feed.
    #[error("entries.jsonl line {line}: the last line does not end; the file is cut off")]
    Torn {
        /// The line, from 1.
        line: usize,
    },
    /// `book.json` is not the one spelling of what it has to say.
    #[error("book.json: {0}")]
    Name(String),
    /// A line of `receipts.jsonl` is no receipt.
    #[error("receipts.jsonl line {line}: {why}")]
    Receipt {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        why: String,
    },
    /// A text or a word is not what its name says.
    #[error("{file}: {why}")]
    Beside {
        /// The file.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// Not a tar file.
    #[error("this is not a tar file that can be read: {0}")]
    Tar(#[from] std::io::Error),
}

impl ExportError {
    /// The code of `spec/book.md` section 9.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing("checkpoint") => "checkpoint",
            Self::Missing(_) | Self::Torn { .. } | Self::Tar(_) => "bytes",
            Self::Name(_) => "book",
            Self::Receipt { .. } => "receipt",
            Self::Beside { .. } => "beside",
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BookFile {
    pub(super) book: BookId,
    pub(super) caracol: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordFile {
    pub(super) content: String,
    pub(super) salt: String,
}

/// The piece with this name.
pub fn piece<'a>(pieces: &'a Pieces, name: &str) -> Option<&'a [u8]> {
    let mut named = pieces.iter().filter(|(known, _)| known == name);
    named.next().map(|(_, bytes)| bytes.as_slice())
}

/// The lines of a file of which each ends with a line feed.
#[derive(Debug)]
pub struct Lines<'a> {
    /// Those that end, without their line feeds.
    pub whole: Vec<&'a [u8]>,
    /// Whether something follows the last line feed: the file was cut off.
    pub torn: bool,
}

impl<'a> Lines<'a> {
    /// Finds them.
    pub fn of(bytes: &'a [u8]) -> Self {
        let lines = bytes.split_inclusive(|byte| *byte == b'\n');
        let whole: Vec<_> = lines.filter_map(|line| line.strip_suffix(b"\n")).collect();
        let torn = bytes.last().is_some_and(|last| *last != b'\n');
        Self { whole, torn }
    }
}

/// The book that `book.json` names.
///
/// # Errors
/// It is missing, or says something else or says it otherwise.
pub fn book_id(pieces: &Pieces) -> Result<BookId, ExportError> {
    let bytes = piece(pieces, "book.json").ok_or(ExportError::Missing("book.json"))?;
    canon::check(bytes).map_err(|error| ExportError::Name(error.to_string()))?;
    let file: BookFile =
        serde_json::from_slice(bytes).map_err(|error| ExportError::Name(error.to_string()))?;
    if file.caracol == 0 {
        Ok(file.book)
    } else {
        Err(ExportError::Name("an export of a newer form".to_owned()))
    }
}

/// The receipts in `receipts.jsonl`; none if there is no such file.
///
/// # Errors
/// A line that is no receipt, or one that does not end.
pub fn receipts(pieces: &Pieces) -> Result<Vec<Receipt>, ExportError> {
    let lines = Lines::of(piece(pieces, "receipts.jsonl").unwrap_or_default());
    let mut receipts = Vec::with_capacity(lines.whole.len());
    for (at, bytes) in lines.whole.iter().enumerate() {
        let wrong = |why: String| ExportError::Receipt { line: at + 1, why };
        canon::check(bytes).map_err(|error| wrong(error.to_string()))?;
        let receipt = serde_json::from_slice(bytes);
        receipts.push(receipt.map_err(|error| wrong(error.to_string()))?);
    }
    if lines.torn {
        let why = "the last line does not end; the file is cut off".to_owned();
        return Err(ExportError::Receipt { line: receipts.len() + 1, why });
    }
    Ok(receipts)
}

/// Something that lies beside the book.
#[derive(Clone, Debug)]
pub enum Beside {
    /// A text of the assembly.
    Text(TextHash, String),
    /// A person's words.
    Word(WordHash, OpenWord),
}

/// The hash that the name of a text says.
fn named_text(name: &str) -> Option<TextHash> {
    TextHash::from_hex(name.strip_prefix("texts/")?)
}

/// The commitment that the name of a word says.
fn named_word(name: &str) -> Option<WordHash> {
    WordHash::from_hex(name.strip_prefix("words/")?.strip_suffix(".json")?)
}

/// Whether a piece with this name belongs to an export; all others are passed over.
pub fn belongs(name: &str) -> bool {
    let fixed = ["book.json", "entries.jsonl", "checkpoint", "receipts.jsonl"];
    fixed.contains(&name) || named_text(name).is_some() || named_word(name).is_some()
}

/// Reads a text or a word. Nothing, if the name is neither's.
///
/// # Errors
/// It does not give the hash that is its name, or is not of the form of `spec/book.md` section 8.
pub fn beside(name: &str, bytes: &[u8]) -> Result<Option<Beside>, ExportError> {
    let read = match (named_text(name), named_word(name)) {
        (Some(hash), _) => read_text(bytes, hash).map(|text| Beside::Text(hash, text)),
        (_, Some(hash)) => read_word(bytes, hash).map(|word| Beside::Word(hash, word)),
        (None, None) => return Ok(None),
    };
    let wrong = |Why(why)| ExportError::Beside { file: name.to_owned(), why };
    read.map(Some).map_err(wrong)
}

/// A reason in words, made from any error or text.
struct Why(String);

impl<T: std::fmt::Display> From<T> for Why {
    fn from(why: T) -> Self {
        Self(why.to_string())
    }
}

fn at_most(bytes: usize, most: usize) -> Result<(), Why> {
    if bytes <= most {
        Ok(())
    } else {
        Err(format!("{bytes} bytes; at most {most}").into())
    }
}

fn read_text(bytes: &[u8], hash: TextHash) -> Result<String, Why> {
    at_most(bytes.len(), TEXT_BYTES_MAX)?;
    let read = std::str::from_utf8(bytes)?;
    if hashes::text_hash(read) != hash {
        return Err("these bytes do not give this hash".into());
    }
    text::check(read)?;
    Ok(read.to_owned())
}

fn read_word(bytes: &[u8], hash: WordHash) -> Result<OpenWord, Why> {
    canon::check(bytes)?;
    let WordFile { content, salt } = serde_json::from_slice(bytes)?;
    at_most(content.len(), WORD_BYTES_MAX)?;
    let salt = hex::decode(&salt).ok_or("the salt is no salt")?;
    if hashes::word_hash(&salt, &content) != hash {
        return Err("salt and content do not give this commitment".into());
    }
    Ok(OpenWord { content, salt })
}
