//! Room on the disk that is kept for finishing what was begun.
//!
//! Between an entry that is stored and the checkpoint that is signed over it, a disk can become
//! full. And whoever asks for words to be erased must not be told that there is no room for
//! erasing. So a file of useless bytes lies in the folder, and is given up when one of these meets
//! a full disk. Until it can be made again nothing new is taken: what is taken can be finished.

use crate::fault::Fault;
use crate::{folder, seal};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How large the reserve of a node is: much more than a checkpoint of each book, and than the log
/// of an erasure.
pub const RESERVE_BYTES: u64 = 64 * 1024 * 1024;

const FILE: &str = "reserve";
const DOING: &str = "keeping room for what was begun";

/// Bytes written at once. They are random, for a disk that packs what it is given would keep no
/// room for zeros.
const BLOCK: usize = 1024 * 1024;

/// How often it is tried to make the reserve again: it can cost as much writing as it has bytes.
const AGAIN: Duration = Duration::from_secs(1);

/// The reserve of a folder.
#[derive(Debug)]
pub(crate) struct Reserve {
    path: PathBuf,
    /// How large it is to be; 0 where nobody asked for one.
    bytes: u64,
    tried: Option<Instant>,
}

impl Reserve {
    /// The reserve of a folder, as far as an earlier process left one; none is asked for yet.
    pub(crate) fn left(folder: &Path) -> Self {
        Self { path: folder.join(FILE), bytes: 0, tried: None }
    }

    /// Asks for a reserve of so many bytes, and makes it.
    pub(crate) fn keep(&mut self, bytes: u64) -> Result<(), Fault> {
        self.bytes = bytes;
        self.tried = None;
        self.whole()
    }

    /// Whether the reserve is there, or none was asked for. It is made again where it is missing.
    ///
    /// # Errors
    /// [`Fault::DiskFull`] while there is no room for it.
    pub(crate) fn whole(&mut self) -> Result<(), Fault> {
        if self.bytes == 0 || fs::metadata(&self.path).is_ok_and(|file| file.len() == self.bytes) {
            return Ok(());
        }
        if self.tried.is_some_and(|tried| tried.elapsed() < AGAIN) {
            return Err(Fault::DiskFull { doing: DOING });
        }
        self.tried = Some(Instant::now());
        let made = self.make();
        if made.is_err() {
            // A part of it would be of no use to us, and could be of use to others.
            drop(fs::remove_file(&self.path));
        }
        made
    }

    fn make(&self) -> Result<(), Fault> {
        let fault = |error: &std::io::Error| folder::fault(DOING, &self.path, error);
        let mut block = Vec::with_capacity(BLOCK);
        while block.len() < BLOCK {
            block.extend_from_slice(&seal::random::<4096>()?);
        }
        let mut file = folder::private()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&self.path)
            .map_err(|error| fault(&error))?;
        let mut left = self.bytes;
        while left > 0 {
            let some = usize::try_from(left).unwrap_or(BLOCK).min(BLOCK);
            let part = block.get(..some).unwrap_or(&block);
            file.write_all(part).map_err(|error| fault(&error))?;
            left = left.saturating_sub(u64::try_from(part.len()).unwrap_or(left));
        }
        Ok(())
    }

    /// Gives the room up; `false` if there was none to give.
    pub(crate) fn give_up(&mut self) -> bool {
        fs::remove_file(&self.path).is_ok()
    }
}
