//! Copies of books on the disk: a folder or a single tar file (`spec/book.md` section 9).

use book::export::{Export, ExportError, Pieces};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Why a copy cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The disk says no.
    #[error("{0}")]
    Disk(#[from] io::Error),
    /// It is not an export of a book.
    #[error("{0}")]
    Form(#[from] ExportError),
}

/// Reads a copy, whichever of the two forms it has.
pub fn read(path: &Path) -> Result<Export, ReadError> {
    if !path.is_dir() {
        return Ok(Export::from_tar(&fs::read(path)?)?);
    }
    let mut pieces = Pieces::new();
    for name in ["book.json", "entries.jsonl", "checkpoint", "receipts.jsonl"] {
        let file = path.join(name);
        if file.exists() {
            pieces.push((name.to_owned(), fs::read(file)?));
        }
    }
    for folder in ["texts", "words"] {
        let inside = path.join(folder);
        if !inside.is_dir() {
            continue;
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(&inside)? {
            names.push(entry?.file_name());
        }
        names.sort();
        for name in names {
            if let Some(name) = name.to_str() {
                pieces.push((format!("{folder}/{name}"), fs::read(inside.join(name))?));
            }
        }
    }
    Ok(Export::from_pieces(pieces)?)
}

/// Writes a copy: a tar file if the name ends in `.tar`, else a folder that must not exist yet or
/// must be empty.
pub fn write(export: &Export, path: &Path) -> io::Result<()> {
    if path.extension().is_some_and(|extension| extension == "tar") {
        let tar = export.to_tar().map_err(io::Error::other)?;
        let mut file = fs::File::create_new(path)?;
        file.write_all(&tar)?;
        return file.sync_all();
    }
    fs::create_dir_all(path)?;
    if fs::read_dir(path)?.next().is_some() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "the folder is not empty",
        ));
    }
    for (name, bytes) in export.to_pieces().map_err(io::Error::other)? {
        let file = path.join(name);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, bytes)?;
    }
    Ok(())
}
