//! The last signed checkpoint of each book, kept apart from the database.
//!
//! A database that is restored from a backup must not take the checkpoints back with it: whoever
//! signed over a hundred entries and goes on from ninety signs a fork. So they lie in a folder of
//! their own, one file a book, in no backup, and never go back (HOUSE.md B6 rule 2).

use crate::fault::{Fault, HeadFault};
use crate::records::Head;
use crate::{check, folder, group};
use basics::BookId;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const DOMAIN: &str = "caracol/head/v0";
const WRITING: &str = "recording a signed checkpoint";
const READING: &str = "reading a signed checkpoint";

/// The folder of checkpoints, and the sizes of those in it.
#[derive(Debug)]
pub(crate) struct Heads {
    folder: PathBuf,
    sizes: BTreeMap<BookId, u64>,
}

impl Heads {
    /// Reads the folder, which is made if it is not there.
    pub(crate) fn open(path: PathBuf) -> Result<Self, Fault> {
        folder::make_private(&path)?;
        folder::tidy(&path)?;
        let mut sizes = BTreeMap::new();
        let fault = |error: &std::io::Error| folder::fault(READING, &path, error);
        for found in fs::read_dir(&path).map_err(|error| fault(&error))? {
            let name = found.map_err(|error| fault(&error))?.file_name();
            // A file with another name is somebody's note to themselves, not a checkpoint.
            let Some(book) = name.to_str().and_then(BookId::from_hex) else { continue };
            if let Some(head) = read(&path, book)? {
                sizes.insert(book, head.size);
            }
        }
        Ok(Self { folder: path, sizes })
    }

    /// How many entries the last signed checkpoint of a book is over; 0 if there is none.
    pub(crate) fn signed(&self, book: &BookId) -> u64 {
        self.sizes.get(book).copied().unwrap_or(0)
    }

    /// Every book with a checkpoint, and the checkpoint's size.
    pub(crate) fn sizes(&self) -> impl Iterator<Item = (BookId, u64)> + '_ {
        self.sizes.iter().map(|(book, size)| (*book, *size))
    }

    /// Records a checkpoint durably, unless it goes back or forks.
    pub(crate) fn record(&mut self, book: BookId, size: u64, note: &[u8]) -> Result<(), HeadFault> {
        let recorded = read(&self.folder, book)?;
        group::weigh_head(book, recorded.as_ref(), size, note)?;
        folder::replace(
            &self.folder,
            &book.to_string(),
            &written(book, size, note),
            WRITING,
        )?;
        self.sizes.insert(book, size);
        Ok(())
    }
}

/// Reads one checkpoint from the folder.
pub(crate) fn read(path: &Path, book: BookId) -> Result<Option<Head>, Fault> {
    let path = path.join(book.to_string());
    match fs::read(&path) {
        Ok(bytes) => parsed(book, &bytes)
            .map(Some)
            .ok_or_else(|| Fault::Corrupt {
                what: format!("the signed checkpoint in {}", path.display()),
                detail: "it is not what was written".to_owned(),
            }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(folder::fault(READING, &path, &error)),
    }
}

fn written(book: BookId, size: u64, note: &[u8]) -> Vec<u8> {
    let check = checksum(book, size, note);
    let mut bytes = format!("{DOMAIN}\n{size}\n{check:08x}\n").into_bytes();
    bytes.extend_from_slice(note);
    bytes
}

fn parsed(book: BookId, bytes: &[u8]) -> Option<Head> {
    let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
    let mut line = || parts.next();
    let (domain, size, check, note) = (line()?, line()?, line()?, line()?);
    let size: u64 = std::str::from_utf8(size).ok()?.parse().ok()?;
    let check = u32::from_str_radix(std::str::from_utf8(check).ok()?, 16).ok()?;
    let whole = domain == DOMAIN.as_bytes() && check == checksum(book, size, note);
    whole.then(|| Head { size, note: note.to_vec() })
}

fn checksum(book: BookId, size: u64, note: &[u8]) -> u32 {
    check::named(
        &[book.as_bytes().as_slice(), &size.to_be_bytes()].concat(),
        note,
    )
}
