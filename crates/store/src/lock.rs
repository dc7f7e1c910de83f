//! One server a folder: a lock that the system gives back however the process ends.

use crate::fault::{Fault, OpenFault};
use crate::folder;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

const FILE: &str = "lock";
const DOING: &str = "taking the folder's lock";

/// The lock on a folder; it is released when this is dropped.
#[derive(Debug)]
pub(crate) struct FolderLock(#[expect(dead_code, reason = "it is held, never looked at")] File);

impl FolderLock {
    /// Takes the lock, and writes into it who has it.
    pub(crate) fn take(folder: &Path) -> Result<Self, OpenFault> {
        let path = folder.join(FILE);
        let fault = |error: &std::io::Error| folder::fault(DOING, &path, error);
        let mut file = folder::private()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| fault(&error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let (folder, holder) = (folder.display().to_string(), holder(&mut file));
                return Err(OpenFault::InUse { folder, holder });
            }
            Err(TryLockError::Error(error)) => return Err(fault(&error).into()),
        }
        // A full disk must not keep the node from starting: who holds the lock is said as well as
        // can be, and the lock holds without it.
        match sign(&mut file) {
            Err(error) if !matches!(fault(&error), Fault::DiskFull { .. }) => {
                Err(fault(&error).into())
            }
            _ => Ok(Self(file)),
        }
    }
}

fn sign(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    writeln!(file, "process {}", std::process::id())
}

fn holder(file: &mut File) -> String {
    let mut text = String::new();
    match file.take(80).read_to_string(&mut text) {
        Ok(_) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => "another process".to_owned(),
    }
}
