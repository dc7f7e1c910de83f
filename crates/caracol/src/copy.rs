//! Copies of books on the disk: a folder or a single tar file (`spec/book.md` section 9).

use book::export::{Export, ExportError, Pieces, belongs, pieces_of_tar};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Why a copy cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The disk says no.
    #[error("{0}")]
    Disk(#[from] io::Error),
    /// It is no folder, and no tar file either.
    #[error("{0}")]
    Form(#[from] ExportError),
}

/// Reads the pieces of a copy, whichever of the two forms it has. What they hold is not looked at.
///
/// # Errors
/// A disk that says no, or a file that is no tar file.
pub fn read(path: &Path) -> Result<Pieces, ReadError> {
    if !path.is_dir() {
        return Ok(pieces_of_tar(&fs::read(path)?)?);
    }
    let mut pieces = Pieces::new();
    for folder in ["", "texts", "words"] {
        let inside = path.join(folder);
        // An unreadable folder is not an empty one; only a missing one is.
        if !inside.is_dir() {
            continue;
        }
        let mut names = Vec::new();
        for entry in fs::read_dir(&inside)? {
            names.push(entry?.file_name());
        }
        names.sort();
        for name in names.iter().filter_map(|name| name.to_str()) {
            let whole = if folder.is_empty() {
                name.to_owned()
            } else {
                format!("{folder}/{name}")
            };
            // A pipe or a device could block for ever.
            if belongs(&whole) && inside.join(name).is_file() {
                pieces.push((whole, fs::read(inside.join(name))?));
            }
        }
    }
    Ok(pieces)
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
