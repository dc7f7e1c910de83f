//! One command of a person after the other: who signs in a book takes the turn of that key first,
//! so that what was signed first also arrives first.

use crate::outcome::{Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::PublicKey;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often is looked whether it is one's turn.
const LOOK: Duration = Duration::from_millis(20);
/// After how long it is said what is waited for.
const SOON: Duration = Duration::from_secs(3);
/// How long is waited in all. Whoever has the turn lets it go when its own patience ends.
const MOST: Duration = Duration::from_mins(10);

/// The turn of a key on this device; it passes on when this is dropped, however the process ends.
#[derive(Debug)]
pub struct Turn {
    _held: Option<File>,
}

/// Each book has a key of its own, so that other books are not waited for.
fn place(key: &PublicKey) -> Result<PathBuf, Unfinished> {
    Ok(places::data("signing")?.join(format!("{key}.lock")))
}

impl Turn {
    /// Waits until it is this command's turn to sign with a key.
    ///
    /// # Errors
    /// Another command signs for too long, or the disk says no.
    pub fn take(say: Say, key: &PublicKey) -> Result<Self, Unfinished> {
        let path = place(key)?;
        if let Some(folder) = path.parent() {
            places::make_private(folder)?;
        }
        take_within(say, &path, SOON, MOST)
    }
}

fn take_within(say: Say, path: &Path, soon: Duration, most: Duration) -> Result<Turn, Unfinished> {
    let file = places::open_private(path)?;
    let (begun, mut said) = (Instant::now(), false);
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Turn { _held: Some(file) }),
            Err(TryLockError::WouldBlock) => {}
            // Some network disks know no locks. Without one the node still keeps the order, and
            // says so when it was broken.
            Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {
                return Ok(Turn { _held: None });
            }
            Err(TryLockError::Error(error)) => return Err(fault(path.display(), error)),
        }
        if begun.elapsed() > most {
            return Err(Unfinished::Fault(say.t("cli-turn-late")));
        }
        if begun.elapsed() > soon && !said {
            say.note(&say.t("cli-turn-waits"));
            said = true;
        }
        std::thread::sleep(LOOK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_the_other_and_not_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.lock");
        let say = Say::from_environment(std::iter::empty());
        let take = |most| take_within(say, &path, Duration::ZERO, most);
        let first = take(Duration::ZERO).unwrap();
        let late = crate::say::quietly(|| take(Duration::from_millis(1)).unwrap_err());
        assert!(matches!(late, Unfinished::Fault(_)), "{late:?}");
        let waiting = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| crate::say::quietly(|| take(MOST).is_ok()));
            assert!(!waiting.is_finished());
            drop(first);
            waiting.join().unwrap()
        });
        assert!(waiting);
        assert!(take(Duration::ZERO).is_ok());
    }
}
