//! A backup taken while the node works: one file, whole, and looked at before it counts as one; and
//! the way back.

use super::trouble::During;
use super::{DATABASE, SqliteReader, SqliteStore, connect, schema};
use crate::fault::{Fault, OpenFault};
use crate::folder;
use crate::lock::FolderLock;
use std::fs::{self, File};
use std::path::Path;

const DOING: &str = "making a backup";
const RESTORING: &str = "restoring a backup";

/// The database and the files that the database keeps beside it while it is open.
const FILES: [&str; 3] = [DATABASE, "caracol.sqlite-wal", "caracol.sqlite-shm"];

impl SqliteReader {
    /// Writes a copy of the database, as of one moment, to a file that must not exist yet.
    /// Checkpoints and secrets are not in it: they must not be taken back in time with it, and the
    /// copy of a secret belongs in other hands than the copy of the books. Appending goes on
    /// meanwhile. [`SqliteStore::restore`] is the way back.
    ///
    /// # Errors
    /// A fault of the machine, or [`Fault::Corrupt`] if the copy is not sound; the file is not
    /// there then.
    pub fn backup(&self, to: &Path) -> Result<(), Fault> {
        if to.exists() {
            let detail = format!("{} is there already; choose another name", to.display());
            return Err(Fault::Io { doing: DOING, detail });
        }
        let name = to
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let partial = to.with_file_name(format!("{}.partial", name.unwrap_or_default()));
        let outcome = self.write_backup(&partial, to);
        if outcome.is_err() {
            // It may never have come into being; that it is of no use is what counts.
            drop(fs::remove_file(&partial));
        }
        outcome
    }

    fn write_backup(&self, partial: &Path, to: &Path) -> Result<(), Fault> {
        let fault = |path: &Path| {
            let path = path.to_owned();
            move |error: std::io::Error| folder::fault(DOING, &path, &error)
        };
        // The database fills an empty file, so that the copy is its owner's only from the start.
        folder::private()
            .write(true)
            .create(true)
            .truncate(true)
            .open(partial)
            .map_err(fault(partial))?;
        self.with(|connection| {
            let target = partial.to_string_lossy();
            connection
                .execute("VACUUM INTO ?1", [target])
                .during(DOING)
                .map(|_| ())
        })?;
        connect::quick_check(&connect::reader(partial)?)?;
        File::open(partial)
            .and_then(|file| file.sync_all())
            .map_err(fault(partial))?;
        fs::rename(partial, to).map_err(fault(to))?;
        match to.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => folder::sync(parent),
            None => folder::sync(Path::new(".")),
        }
    }
}

impl SqliteStore {
    /// Puts a backup in the place of a folder's database. What was there is moved, with its log,
    /// into a folder `replaced-1`, `replaced-2`…: nothing is thrown away, and no log of one
    /// database is ever read into another. Checkpoints and secrets stay as they are, so that books
    /// which are shorter than what was signed are reported by [`crate::Store::behind`].
    ///
    /// # Errors
    /// [`OpenFault::InUse`] while a store has the folder; [`OpenFault::Foreign`] or
    /// [`OpenFault::Newer`] for a file that is no backup of ours; or a fault of the machine.
    pub fn restore(folder: &Path, backup: &Path) -> Result<(), OpenFault> {
        folder::make_private(folder)?;
        let _lock = FolderLock::take(folder)?;
        {
            let copy = connect::reader(backup)?;
            schema::must_be_ours(&copy, backup)?;
            connect::quick_check(&copy)?;
        }
        let fault = |path: &Path, error: &std::io::Error| folder::fault(RESTORING, path, error);
        let partial = folder.join(format!("{DATABASE}.partial"));
        let mut target = folder::private()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&partial)
            .map_err(|error| fault(&partial, &error))?;
        File::open(backup)
            .and_then(|mut source| std::io::copy(&mut source, &mut target))
            .and_then(|_| target.sync_all())
            .map_err(|error| fault(&partial, &error))?;
        keep_aside(folder)?;
        let path = folder.join(DATABASE);
        fs::rename(&partial, &path).map_err(|error| fault(&path, &error))?;
        Ok(folder::sync(folder)?)
    }
}

/// Keeps a folder's database, with its log, under a second name, and takes the log away from the
/// first: the name of the database itself goes to the backup in one step afterwards. Whenever this
/// is interrupted, all of it is under one name or the other.
fn keep_aside(folder: &Path) -> Result<(), Fault> {
    let there = || FILES.iter().filter(|name| folder.join(name).exists());
    if there().next().is_none() {
        return Ok(());
    }
    let mut attempt = 1_u32;
    let mut aside = folder.join("replaced-1");
    while aside.exists() {
        attempt = attempt.saturating_add(1);
        aside = folder.join(format!("replaced-{attempt}"));
    }
    folder::make_private(&aside)?;
    let fault = |path: &Path, error: &std::io::Error| folder::fault(RESTORING, path, error);
    for name in there() {
        let path = folder.join(name);
        fs::hard_link(&path, aside.join(name)).map_err(|error| fault(&path, &error))?;
    }
    folder::sync(&aside)?;
    for name in there().filter(|name| **name != DATABASE) {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(|error| fault(&path, &error))?;
    }
    folder::sync(folder)
}
