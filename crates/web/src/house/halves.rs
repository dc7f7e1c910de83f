//! Halves of unlocked keys (`assets/CONTRACT.md` section 10).
//!
//! Where browsers offer no `WebCrypto`, a key is sealed by a passphrase. So that people do not type
//! it on every page, a tab keeps the unlocked key in two halves, either of which alone is mere
//! chance: one in its own storage, one here. This one is only in memory, and goes by itself.

use super::clock::random;
use basics::Instant;
use basics::instant::{HOUR_MS, MINUTE_MS};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long a half stays that nobody asks for: an unlocked phone is left lying on a table.
const IDLE_MS: u64 = 20 * MINUTE_MS;
/// How long it stays in any case: an assembly takes an evening.
const MOST_MS: u64 = 4 * HOUR_MS;
/// Halves that are kept; beyond it the one that goes first makes way, and its owner types the
/// passphrase once more.
const HALVES_MAX: usize = 4_000;

/// What a half is asked for by: as hard to guess as a key.
pub(crate) type Name = [u8; 16];
/// A half of a key's seed.
pub(crate) type Half = [u8; 32];

struct Kept {
    half: Half,
    until: Instant,
    last: Instant,
}

impl Kept {
    /// Stays a while longer, and says for how long.
    fn stay(&mut self, now: Instant) -> u64 {
        self.until = now.plus_ms(IDLE_MS).min(self.last);
        self.until.since(now)
    }
}

/// All halves of a node.
#[derive(Default)]
pub(crate) struct Halves(Mutex<BTreeMap<Name, Kept>>);

impl Halves {
    /// The halves whose time is not over.
    fn kept(&self, now: Instant) -> MutexGuard<'_, BTreeMap<Name, Kept>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|_, one| one.until > now);
        kept
    }

    /// Keeps a half; by which name it is asked for, and for how many milliseconds it stays.
    pub(crate) fn keep(&self, half: Half, now: Instant) -> Option<(Name, u64)> {
        let name = random()?;
        let mut kept = self.kept(now);
        if kept.len() >= HALVES_MAX {
            let first = kept.iter().min_by_key(|(_, one)| one.until);
            let first = first.map(|(name, _)| *name);
            first.and_then(|name| kept.remove(&name));
        }
        let mut one = Kept { half, until: now, last: now.plus_ms(MOST_MS) };
        let stays = one.stay(now);
        kept.insert(name, one);
        Some((name, stays))
    }

    /// Gives a half, which stays a while longer for it; and for how many milliseconds.
    pub(crate) fn open(&self, name: &Name, now: Instant) -> Option<(Half, u64)> {
        let mut kept = self.kept(now);
        let one = kept.get_mut(name)?;
        Some((one.half, one.stay(now)))
    }

    /// Forgets a half.
    pub(crate) fn drop(&self, name: &Name, now: Instant) {
        self.kept(now).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_790_000_000_000);

    #[test]
    fn a_half_stays_while_it_is_used_and_not_beyond_an_evening() {
        let halves = Halves::default();
        let (name, stays) = halves.keep([7; 32], NOW).unwrap();
        assert_eq!(stays, IDLE_MS);
        let mut at = NOW;
        while at.since(NOW) + IDLE_MS / 2 < MOST_MS {
            at = at.plus_ms(IDLE_MS / 2);
            let (half, stays) = halves.open(&name, at).unwrap();
            assert_eq!(half, [7; 32]);
            assert_eq!(stays, IDLE_MS.min(NOW.plus_ms(MOST_MS).since(at)));
        }
        assert_eq!(halves.open(&name, NOW.plus_ms(MOST_MS)), None);
    }

    #[test]
    fn a_half_goes_when_nobody_asks_for_it_or_when_it_is_dropped() {
        let halves = Halves::default();
        let (name, _) = halves.keep([7; 32], NOW).unwrap();
        assert_eq!(halves.open(&[0; 16], NOW), None);
        assert_eq!(halves.open(&name, NOW.plus_ms(IDLE_MS)), None);
        assert!(halves.kept(NOW).is_empty());
        let (name, _) = halves.keep([7; 32], NOW).unwrap();
        halves.drop(&name, NOW);
        assert_eq!(halves.open(&name, NOW), None);
    }

    #[test]
    fn too_many_halves_make_way() {
        let halves = Halves::default();
        let (first, _) = halves.keep([0; 32], NOW).unwrap();
        for _ in 0..HALVES_MAX {
            halves.keep([1; 32], NOW.plus_ms(1)).unwrap();
        }
        assert_eq!(halves.open(&first, NOW.plus_ms(1)), None);
        assert_eq!(halves.kept(NOW).len(), HALVES_MAX);
    }
}
