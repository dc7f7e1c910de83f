//! SHA-256 of two messages side by side.
//!
//! Each step of SHA-256 waits for the one before it, so that a processor that hashes one message is
//! idle for much of the time. It does the steps of a second message meanwhile, if they stand next
//! to those of the first: two take little longer than one. Whoever verifies a book hashes each
//! entry twice (as a leaf, and its act for its id) and computes the root that each signer saw.

use basics::TreeHash;
use sha2::block_api::compress256;
use tlog_tiles::Hash;

/// SHA-256's initial hash value (FIPS 180-4 section 5.3.3).
const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// Bytes of a block.
const BLOCK: usize = 64;

fn bytes(state: [u32; 8]) -> [u8; 32] {
    let mut hash = [0; 32];
    let (words, _) = hash.as_chunks_mut::<4>();
    for (to, from) in words.iter_mut().zip(state) {
        *to = from.to_be_bytes();
    }
    hash
}

/// A message of two pieces that is being hashed.
struct Running<'a> {
    state: [u32; 8],
    pieces: [&'a [u8]; 2],
    bytes: usize,
    /// Bytes that have been hashed.
    done: usize,
}

impl<'a> Running<'a> {
    fn new(pieces: [&'a [u8]; 2]) -> Self {
        let bytes = pieces.iter().map(|piece| piece.len()).sum();
        Self { state: INITIAL, pieces, bytes, done: 0 }
    }

    /// Hashes the next block; whether there was one.
    fn step(&mut self) -> bool {
        // After the message come a one bit and its length in eight bytes (FIPS 180-4 section 5.1).
        if self.done >= self.bytes + 9 {
            return false;
        }
        let [before, body] = self.pieces;
        let whole = self
            .done
            .checked_sub(before.len())
            .and_then(|from| body.get(from..)?.first_chunk::<BLOCK>());
        if let Some(block) = whole {
            compress256(&mut self.state, std::slice::from_ref(block));
        } else {
            let edge = self.edge();
            compress256(&mut self.state, &[edge]);
        }
        self.done += BLOCK;
        true
    }

    /// A block that is not whole within the second piece.
    fn edge(&self) -> [u8; BLOCK] {
        let mut block = [0; BLOCK];
        let [before, body] = self.pieces;
        for (piece, offset) in [(before, 0), (body, before.len())] {
            let from = self.done.max(offset);
            let to = (self.done + BLOCK).min(offset + piece.len());
            if from < to
                && let Some(to) = block.get_mut(from - self.done..to - self.done)
                && let Some(piece) = piece.get(from - offset..)
            {
                to.iter_mut().zip(piece).for_each(|(to, from)| *to = *from);
            }
        }
        if let Some(end) = self.bytes.checked_sub(self.done)
            && let Some(end) = block.get_mut(end)
        {
            *end = 0x80;
        }
        if self.done + BLOCK >= self.bytes + 9
            && let Some(length) = block.last_chunk_mut::<8>()
        {
            *length = (self.bytes as u64 * 8).to_be_bytes();
        }
        block
    }
}

/// SHA-256 of two messages, each of two pieces one after the other.
pub(crate) fn two(one: [&[u8]; 2], other: [&[u8]; 2]) -> [[u8; 32]; 2] {
    let (mut one, mut other) = (Running::new(one), Running::new(other));
    // Neither is left out while the other has a block.
    while one.step() | other.step() {}
    [bytes(one.state), bytes(other.state)]
}

/// The two blocks of a node of the tree: a byte 1 and both halves (RFC 6962 section 2.1).
///
/// These 65 bytes with SHA-256's own padding are always the same but for the hashes in them. Laying
/// them out at once takes half of the time that a hash of any length takes.
fn node_blocks(left: Hash, right: Hash) -> [[u8; BLOCK]; 2] {
    // A one bit, zeros, and the length of 65 bytes in bits.
    const AFTER: [u8; 63] = {
        let mut padding = [0; 63];
        padding[0] = 0x80;
        (padding[61], padding[62]) = (2, 8);
        padding
    };
    let mut blocks = [[1; BLOCK]; 2];
    let message = blocks.as_flattened_mut();
    if let Some((_, rest)) = message.split_first_chunk_mut::<1>()
        && let Some((to_left, rest)) = rest.split_first_chunk_mut::<32>()
        && let Some((to_right, rest)) = rest.split_first_chunk_mut::<32>()
        && let Some((to_padding, _)) = rest.split_first_chunk_mut::<63>()
    {
        (*to_left, *to_right, *to_padding) = (left.0, right.0, AFTER);
    }
    blocks
}

/// The hash of a node over its two halves.
pub(crate) fn node(left: Hash, right: Hash) -> Hash {
    let mut state = INITIAL;
    compress256(&mut state, &node_blocks(left, right));
    Hash(bytes(state))
}

/// The hashes of two nodes.
pub(crate) fn two_nodes(one: (Hash, Hash), other: (Hash, Hash)) -> [Hash; 2] {
    let one = node_blocks(one.0, one.1);
    let other = node_blocks(other.0, other.1);
    let mut states = [INITIAL; 2];
    let [of_one, of_other] = &mut states;
    for (block, beside) in one.iter().zip(&other) {
        compress256(of_one, std::slice::from_ref(block));
        compress256(of_other, std::slice::from_ref(beside));
    }
    states.map(|state| Hash(bytes(state)))
}

/// What the act of an entry hashes to, and the entry as a leaf of the tree.
pub(crate) fn message_and_leaf(message: &[u8], entry: &[u8]) -> ([u8; 32], TreeHash) {
    let [message, leaf] = two([&[], message], [&[0], entry]);
    (message, TreeHash(leaf))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beside::sha256;
    use proptest::prelude::*;

    #[test]
    fn every_length_hashes_as_it_should() {
        let text: Vec<u8> = (0..=255).collect();
        for length in 0..=255 {
            let (body, other) = (&text[..length], &text[length / 3..length]);
            for before in [0, 1, 16, 63, 64, 65] {
                let both = two([&text[..before], body], [&[], other]);
                let apart = [sha256(&[&text[..before], body]), sha256(&[other])];
                assert_eq!(both, apart, "{before} and {length}");
            }
        }
    }

    proptest! {
        #[test]
        fn two_nodes_are_two_times_one(hashes in prop::array::uniform4(any::<[u8; 32]>())) {
            let [a, b, c, d] = hashes.map(Hash);
            let one = |l: Hash, r: Hash| Hash(sha256(&[&[1], &l.0, &r.0]));
            prop_assert_eq!(node(a, b).0, one(a, b).0);
            let both = two_nodes((a, b), (c, d));
            prop_assert_eq!([both[0].0, both[1].0], [one(a, b).0, one(c, d).0]);
        }

        #[test]
        fn long_messages_hash_as_they_should(
            one in prop::collection::vec(any::<u8>(), 0..900),
            other in prop::collection::vec(any::<u8>(), 0..900),
        ) {
            let (message, leaf) = message_and_leaf(&one, &other);
            prop_assert_eq!(message, sha256(&[&one]));
            prop_assert_eq!(leaf, crate::tree::leaf_hash(&other));
        }
    }
}
