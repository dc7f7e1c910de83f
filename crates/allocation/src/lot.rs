//! Lots as RFC 3797 draws them: from a seed that everybody knows and nobody could foresee.
//!
//! For the n-th of those who are drawn, MD5 is taken over n as two bytes, the seed, and n once
//! more; as a number of 128 bits it is divided by how many are left, and the remainder says whom of
//! them in the order of the list. The hash need not withstand collisions here, since the list and
//! how the seed comes about are fixed before anybody knows the seed; whoever could choose the seed
//! could choose the outcome under any hash. It is MD5 because that is what the published method and
//! everybody's tools for it use.

use basics::hex;
use md5::{Digest, Md5};

/// How many can be drawn with one seed: as many as two bytes count.
pub const DRAWN_MAX: usize = 65_536;

/// Why there is no drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LotError {
    /// More are to be drawn than there are.
    #[error("{wanted} are to be drawn from {pool}")]
    TooFew {
        /// How many are to be drawn.
        wanted: usize,
        /// How many there are.
        pool: usize,
    },
    /// More are to be drawn than the method counts.
    #[error("{0} are to be drawn; with one seed at most {DRAWN_MAX} can be")]
    TooMany(usize),
    /// There is no seed.
    #[error("the seed is empty; then everybody knows the outcome beforehand")]
    NoSeed,
}

/// One who was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Their place in the list, from 0.
    pub place: usize,
    /// How many were left when they were drawn, they among them.
    pub of: usize,
    /// The hash that drew them, in hexadecimal digits.
    pub hash: String,
}

/// Draws so many out of a list of `pool`, in the order in which they are drawn.
///
/// # Errors
/// More than there are, more than the method counts, or no seed.
pub fn draw(seed: &[u8], pool: usize, wanted: usize) -> Result<Vec<Drawn>, LotError> {
    if seed.is_empty() {
        return Err(LotError::NoSeed);
    }
    if wanted > pool {
        return Err(LotError::TooFew { wanted, pool });
    }
    if wanted > DRAWN_MAX {
        return Err(LotError::TooMany(wanted));
    }
    let mut left: Vec<usize> = (0..pool).collect();
    let mut drawn = Vec::with_capacity(wanted);
    // The range is as long as `wanted`, which two bytes can count.
    for (count, _) in (0..=u16::MAX).zip(0..wanted) {
        let hash = hash(seed, count);
        let place = remainder(hash, left.len());
        let of = left.len();
        drawn.push(Drawn { place: left.remove(place), of, hash: hex::encode(&hash) });
    }
    Ok(drawn)
}

fn hash(seed: &[u8], count: u16) -> [u8; 16] {
    let count = count.to_be_bytes();
    Md5::new()
        .chain_update(count)
        .chain_update(seed)
        .chain_update(count)
        .finalize()
        .into()
}

/// What remains of a hash as a number, divided by how many are left (RFC 3797 section 4.3).
fn remainder(hash: [u8; 16], left: usize) -> usize {
    let left = left.max(1) as u128;
    usize::try_from(u128::from_be_bytes(hash) % left).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 3797 section 6: a pool of 25, of whom ten are drawn.
    const SEED: &[u8] = b"9319./2.5.8.10.12./9.18.26.34.41.45./";

    #[test]
    fn the_example_of_the_rfc_is_drawn() {
        let drawn = draw(SEED, 25, 10).unwrap();
        let places: Vec<usize> = drawn.iter().map(|drawn| drawn.place + 1).collect();
        assert_eq!(places, [17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
        assert_eq!(drawn[0].hash, "990dd0a5692a029a98b5e01aa28f3459");
        assert_eq!(drawn[9].hash, "31cb111c4a4ebe9287ceae16fe51b909");
        let of: Vec<usize> = drawn.iter().map(|drawn| drawn.of).collect();
        assert_eq!(of, [25, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
    }

    #[test]
    fn who_asks_for_too_much_is_told() {
        let few = Err(LotError::TooFew { wanted: 26, pool: 25 });
        assert_eq!(draw(SEED, 25, 26), few);
        let many = Err(LotError::TooMany(65_537));
        assert_eq!(draw(SEED, 70_000, 65_537), many);
        assert_eq!(draw(b"", 25, 10), Err(LotError::NoSeed));
        assert_eq!(draw(SEED, 0, 0), Ok(Vec::new()));
        assert_eq!(draw(SEED, 25, 0), Ok(Vec::new()));
    }

    proptest::proptest! {
        /// Whoever is drawn is there, nobody is drawn twice, more are drawn by going on, and
        /// everybody is drawn in the end.
        #[test]
        fn a_drawing_goes_on_from_a_smaller_one(
            seed in proptest::collection::vec(0..=255_u8, 1..40), pool in 0..60_usize,
        ) {
            let all = draw(&seed, pool, pool).unwrap();
            for wanted in 0..=pool {
                let drawn = draw(&seed, pool, wanted).unwrap();
                proptest::prop_assert_eq!(&drawn[..], &all[..wanted]);
            }
            let mut places: Vec<usize> = all.iter().map(|drawn| drawn.place).collect();
            places.sort_unstable();
            proptest::prop_assert_eq!(places, (0..pool).collect::<Vec<_>>());
        }
    }

    #[test]
    fn over_many_seeds_everybody_has_the_same_chance() {
        // Ten of forty by 4,000 seeds: each is drawn 1,000 times, give or take six deviations of
        // 27.4 (the seeds are fixed, so that this either holds or does not).
        let mut times = [0_u32; 40];
        for seed in 0..4_000_u32 {
            for drawn in draw(&seed.to_be_bytes(), 40, 10).unwrap() {
                times[drawn.place] += 1;
            }
        }
        assert!(
            times.iter().all(|times| times.abs_diff(1_000) < 165),
            "{times:?}"
        );
    }
}
