//! A backup taken while the node works: one file, whole, and looked at before it counts as one.

use super::trouble::During;
use super::{SqliteReader, connect};
use crate::fault::Fault;
use crate::folder;
use std::fs::{self, File};
use std::path::Path;

const DOING: &str = "making a backup";

impl SqliteReader {
    /// Writes a copy of the database, as of one moment, to a file that must not exist yet.
    /// Checkpoints and secrets are not in it: they must not be taken back in time with it, and the
    /// copy of a secret belongs in other hands than the copy of the books. Appending goes on
    /// meanwhile. To restore, put the file into an empty folder as `caracol.sqlite`, beside the
    /// `heads` and `secrets` that are still there.
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
