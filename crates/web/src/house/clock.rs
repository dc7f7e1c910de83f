//! The node's clock and its chance: the two things that are taken from the machine.

use basics::Instant;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// What says what time it is. Tests bring their own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Instant + Send + Sync>);

impl Clock {
    /// The machine's clock. A machine that believes to be before 1970 is taken to be there.
    pub fn system() -> Self {
        Self::new(|| {
            let since = SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default();
            Instant(u64::try_from(since.as_millis()).unwrap_or(Instant::MAX.0))
        })
    }

    /// A clock that asks this.
    pub fn new(now: impl Fn() -> Instant + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// What time it is.
    pub fn now(&self) -> Instant {
        (self.0)().min(Instant::MAX)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock at {}", self.now().0)
    }
}

/// Random bytes of the operating system, or nothing if it has none to give.
pub(crate) fn random<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// Numbers for requests, by which a line of the log is found again, and which do not tell how many
/// there were: a count, hashed under a key that is made when the server starts, so that no request
/// has to ask the system for chance.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    key: RandomState,
    given: AtomicU64,
}

impl Numbers {
    /// The next number.
    pub(crate) fn next(&self) -> u64 {
        self.key
            .hash_one(self.given.fetch_add(1, Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_differ_and_tell_nothing_of_their_order_or_of_another_servers() {
        let (one, other) = (Numbers::default(), Numbers::default());
        let given: Vec<u64> = (0..10_000).map(|_| one.next()).collect();
        assert_eq!(given.iter().collect::<BTreeSet<_>>().len(), given.len());
        assert!(!given.is_sorted() && !given.contains(&other.next()));
    }
}
