//! Chance that can be played again: a small generator of numbers that a seed determines.
//!
//! `SplitMix64` spreads the seed, xoshiro256** makes the numbers. Nothing here is secret.

/// Numbers that follow from a seed.
#[derive(Clone, Debug)]
pub struct Chance([u64; 4]);

const fn split_mix(state: u64) -> (u64, u64) {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (state, mixed ^ (mixed >> 31))
}

impl Chance {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        let mut words = [0; 4];
        for word in &mut words {
            (state, *word) = split_mix(state);
        }
        Self(words)
    }

    /// Sixty-four bits.
    pub const fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let result = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// A number below `end`; 0 if `end` is 0. The bias of the remainder is of no account here.
    pub const fn below(&mut self, end: u64) -> u64 {
        let next = self.next();
        if end == 0 { 0 } else { next % end }
    }

    /// A number from `low` to `high`, both included.
    pub const fn within(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// As [`Chance::within`], for the numbers of a charter.
    pub fn amount(&mut self, low: u32, high: u32) -> u32 {
        u32::try_from(self.within(u64::from(low), u64::from(high))).unwrap_or(high)
    }

    /// True so many times in a hundred.
    pub const fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// True so many times in ten thousand.
    pub const fn myriad(&mut self, times: u64) -> bool {
        self.below(10_000) < times
    }

    /// A place in a list of this length.
    pub fn place(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap_or(0)
    }

    /// One of these; nothing of none.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let place = self.place(of.len());
        of.get(place)
    }

    /// Bytes, for keys, salts and nonces.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for part in bytes.chunks_mut(8) {
            let word = self.next().to_be_bytes();
            part.iter_mut().zip(word).for_each(|(to, from)| *to = from);
        }
        bytes
    }

    /// Another generator, so that what is drawn from it does not shift what comes after here.
    #[must_use]
    pub fn branch(&mut self) -> Self {
        Self::new(self.next())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_and_every_face_of_a_die() {
        let (mut one, mut two) = (Chance::new(7), Chance::new(7));
        let mut faces = [0_u32; 6];
        for _ in 0..6_000 {
            let face = one.place(6);
            assert_eq!(face, two.place(6));
            faces[face] += 1;
        }
        assert!(
            faces.iter().all(|count| (800..1_200).contains(count)),
            "{faces:?}"
        );
        assert_ne!(Chance::new(7).next(), Chance::new(8).next());
        assert_eq!(Chance::new(1).below(0), 0);
    }
}
