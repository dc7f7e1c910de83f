//! Folders and small files that are private to the node and are replaced whole or not at all.

use crate::fault::Fault;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

/// A fault of the machine from the system's own error, with the path that it is about.
pub(crate) fn fault(doing: &'static str, path: &Path, error: &std::io::Error) -> Fault {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Fault::DiskFull { doing },
        _ => unknown(doing, path, error),
    }
}

/// A fault after which it is not known what is on the disk.
fn unknown(doing: &'static str, path: &Path, error: &std::io::Error) -> Fault {
    Fault::Io { doing, detail: format!("{}: {error}", path.display()) }
}

/// Makes a folder that only its owner can enter, if it is not there yet. Parents are made too.
pub(crate) fn make_private(path: &Path) -> Result<(), Fault> {
    const DOING: &str = "making a folder";
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(path)
        .map_err(|error| fault(DOING, path, &error))?;
    match path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        Some(parent) => sync(parent),
        None => Ok(()),
    }
}

/// How private files are opened: by their owner only.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes what happened to the names in a folder durable.
pub(crate) fn sync(folder: &Path) -> Result<(), Fault> {
    File::open(folder)
        .and_then(|opened| opened.sync_all())
        .map_err(|error| unknown("making a folder's names durable", folder, &error))
}

/// Replaces a small private file whole: a crash leaves the old content or the new one.
///
/// # Errors
/// [`Fault::DiskFull`] if the old content still stands; [`Fault::Io`] if that is not known.
pub(crate) fn replace(
    folder: &Path, name: &str, bytes: &[u8], doing: &'static str,
) -> Result<(), Fault> {
    let (path, new) = (folder.join(name), folder.join(format!(".{name}.new")));
    let written = private()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&new)
        .and_then(|mut file| file.write_all(bytes).map(|()| file));
    let file = written.map_err(|error| {
        // What is left of the new file is of no use; opening the store removes it if this cannot.
        drop(fs::remove_file(&new));
        fault(doing, &new, &error)
    })?;
    // From here on an error means that the system's cache and the disk may differ.
    file.sync_all()
        .map_err(|error| unknown(doing, &new, &error))?;
    fs::rename(&new, &path).map_err(|error| unknown(doing, &path, &error))?;
    sync(folder)
}

/// Removes what an interrupted [`replace`] left behind.
pub(crate) fn tidy(folder: &Path) -> Result<(), Fault> {
    const DOING: &str = "looking through a folder";
    for found in fs::read_dir(folder).map_err(|error| fault(DOING, folder, &error))? {
        let found = found.map_err(|error| fault(DOING, folder, &error))?;
        let name = found.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(".new") {
            fs::remove_file(found.path()).map_err(|error| fault(DOING, &found.path(), &error))?;
        }
    }
    Ok(())
}
