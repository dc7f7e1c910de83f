//! Token buckets: how often somebody may do something, by address and by key.

use basics::{Instant, PublicKey};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Buckets of one kind that are remembered. Beyond it, full ones are forgotten, and if there are
/// none, all: whoever can fill so many would not be stopped by theirs.
const BUCKETS_MAX: usize = 50_000;
/// A token in the unit in which buckets count: thousandths, so that they fill smoothly.
const TOKEN: u64 = 1_000;

/// How often: so many at once, and one more each so many milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rate {
    pub(crate) burst: u32,
    pub(crate) every_ms: u64,
}

/// Requests of one address. A room of phones has one address, and each of them refreshes.
pub(crate) const REQUESTS: Rate = Rate { burst: 2_000, every_ms: 5 };
/// Acts of one key: 30 a minute, 60 at once.
pub(crate) const ACTS: Rate = Rate { burst: 60, every_ms: 2_000 };
/// Acts by keys that the book does not know, from one address: people asking to join together.
pub(crate) const STRANGERS: Rate = Rate { burst: 30, every_ms: 60_000 };
/// What makes the node keep something for nobody in particular: drafts of foundings.
pub(crate) const DRAFTS: Rate = Rate { burst: 40, every_ms: 30_000 };
/// Signing in, from one address: a whole room at the start of a meeting.
pub(crate) const SIGN_INS: Rate = Rate { burst: 200, every_ms: 1_000 };
/// What makes the node read a whole book: copies and verification.
pub(crate) const HEAVY: Rate = Rate { burst: 10, every_ms: 10_000 };

#[derive(Clone, Copy)]
struct Bucket {
    level: u64,
    at: Instant,
}

impl Bucket {
    fn filled(self, rate: Rate, now: Instant) -> u64 {
        let more = now.since(self.at).saturating_mul(TOKEN) / rate.every_ms.max(1);
        self.level
            .saturating_add(more)
            .min(u64::from(rate.burst) * TOKEN)
    }
}

/// Buckets of one kind.
struct Row<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Row<K> {
    fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::default() }
    }

    /// Takes a token, or says after how many seconds there is one.
    fn take(&self, key: K, now: Instant) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let full = u64::from(self.rate.burst) * TOKEN;
        if buckets.len() >= BUCKETS_MAX && !buckets.contains_key(&key) {
            buckets.retain(|_, bucket| bucket.filled(self.rate, now) < full);
            if buckets.len() >= BUCKETS_MAX {
                buckets.clear();
            }
        }
        let bucket = buckets
            .entry(key)
            .or_insert(Bucket { level: full, at: now });
        let level = bucket.filled(self.rate, now);
        let (level, answer) = if let Some(left) = level.checked_sub(TOKEN) {
            (left, Ok(()))
        } else {
            let missing = (TOKEN - level).saturating_mul(self.rate.every_ms) / TOKEN;
            (level, Err(missing.div_ceil(1_000).max(1)))
        };
        *bucket = Bucket { level, at: now };
        answer
    }
}

/// Somebody's address, as far as it says who they are: of IPv6 the network.
fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => {
            let network = u128::from(v6) & !u128::from(u64::MAX);
            IpAddr::V6(network.into())
        }
    }
}

/// All the buckets of a node.
pub(crate) struct Buckets {
    requests: Row<IpAddr>,
    strangers: Row<IpAddr>,
    drafts: Row<IpAddr>,
    sign_ins: Row<IpAddr>,
    heavy: Row<IpAddr>,
    acts: Row<PublicKey>,
}

/// What somebody at an address does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    Request,
    Stranger,
    Draft,
    SignIn,
    Heavy,
}

impl Buckets {
    /// Full buckets.
    pub(crate) fn new() -> Self {
        Self {
            requests: Row::new(REQUESTS),
            strangers: Row::new(STRANGERS),
            drafts: Row::new(DRAFTS),
            sign_ins: Row::new(SIGN_INS),
            heavy: Row::new(HEAVY),
            acts: Row::new(ACTS),
        }
    }

    /// Whether somebody at this address may do this now, or after how many seconds.
    pub(crate) fn at(&self, address: IpAddr, doing: Doing, now: Instant) -> Result<(), u64> {
        let row = match doing {
            Doing::Request => &self.requests,
            Doing::Stranger => &self.strangers,
            Doing::Draft => &self.drafts,
            Doing::SignIn => &self.sign_ins,
            Doing::Heavy => &self.heavy,
        };
        row.take(place(address), now)
    }

    /// Whether an act of this key may be taken now, or after how many seconds. Only acts that the
    /// key has really signed are counted, so that nobody can use up another's.
    pub(crate) fn act(&self, key: PublicKey, now: Instant) -> Result<(), u64> {
        self.acts.take(key, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_empties_and_fills() {
        let row = Row::new(Rate { burst: 3, every_ms: 2_000 });
        let now = Instant(10_000);
        for _ in 0..3 {
            assert_eq!(row.take(1, now), Ok(()));
        }
        assert_eq!(row.take(1, now), Err(2));
        assert_eq!(row.take(2, now), Ok(()));
        assert_eq!(row.take(1, now.plus_ms(1_000)), Err(1));
        assert_eq!(row.take(1, now.plus_ms(2_000)), Ok(()));
        assert_eq!(row.take(1, now.plus_ms(2_000)), Err(2));
        assert_eq!(row.take(1, Instant(0)), Err(2));
    }

    #[test]
    fn the_neighbours_in_one_network_share_a_bucket() {
        let one = place("2001:db8:1:2::1".parse().unwrap());
        assert_eq!(one, place("2001:db8:1:2:ffff::9".parse().unwrap()));
        assert_ne!(one, place("2001:db8:1:3::1".parse().unwrap()));
        let mapped = place("::ffff:192.0.2.1".parse().unwrap());
        assert_eq!(mapped, place("192.0.2.1".parse().unwrap()));
    }

    #[test]
    fn too_many_buckets_are_forgotten() {
        let row = Row::new(Rate { burst: 1, every_ms: 1_000_000 });
        for key in 0..=BUCKETS_MAX {
            assert_eq!(row.take(key, Instant(0)), Ok(()));
        }
        assert!(row.buckets.lock().unwrap().len() < BUCKETS_MAX);
    }
}
