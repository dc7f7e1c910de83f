//! The Merkle tree of a book: RFC 6962 section 2.1, served as C2SP `tlog-tiles`.
//!
//! Proofs and tiles are those of the `tlog_tiles` crate; this file keeps the hashes of
//! one book in memory in its order and puts our types around them.

use basics::TreeHash;
use sha2::block_api::compress256;
use std::collections::VecDeque;
use tlog_tiles::{Hash, HashReader, Tile, tlog};

/// Width of a full tile: C2SP `tlog-tiles` fixes tiles of height 8.
pub const TILE_HEIGHT: u8 = 8;

/// The root of the empty tree: SHA-256 of nothing.
pub const EMPTY_ROOT: TreeHash = TreeHash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
    0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// How many roots are remembered: signers' last seen heads cluster near the tail.
const ROOTS_KEPT: usize = 64;

/// The hash of an entry as a leaf.
pub fn leaf_hash(entry: &[u8]) -> TreeHash {
    TreeHash(tlog::record_hash(entry).0)
}

/// The hash of a node over its two halves: SHA-256 of a byte 1 and both (RFC 6962 section 2.1).
///
/// These 65 bytes with SHA-256's own padding are always the same two blocks but for the hashes in
/// them. Laying them out at once takes half of the time that a hash of any length takes, and
/// whoever verifies a book computes the root that each signer saw, a dozen nodes each.
fn node_hash(left: Hash, right: Hash) -> Hash {
    const AFTER: [u8; 63] = {
        let mut padding = [0; 63];
        padding[0] = 0x80;
        let bits = (65_u64 * 8).to_be_bytes();
        padding[61] = bits[6];
        padding[62] = bits[7];
        padding
    };
    let mut message = [1_u8; 128];
    if let Some((_, rest)) = message.split_first_chunk_mut::<1>()
        && let Some((to_left, rest)) = rest.split_first_chunk_mut::<32>()
        && let Some((to_right, rest)) = rest.split_first_chunk_mut::<32>()
        && let Some((to_padding, _)) = rest.split_first_chunk_mut::<63>()
    {
        (*to_left, *to_right, *to_padding) = (left.0, right.0, AFTER);
    }
    let (blocks, _) = message.as_chunks::<64>();
    let mut state = INITIAL;
    compress256(&mut state, blocks);
    let mut hash = [0_u8; 32];
    let (words, _) = hash.as_chunks_mut::<4>();
    for (to, from) in words.iter_mut().zip(state) {
        *to = from.to_be_bytes();
    }
    Hash(hash)
}

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

/// The tree over the entries of one book.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Subtree hashes in the order of `tlog::stored_hash_index`.
    stored: Vec<Hash>,
    len: u64,
    roots: VecDeque<(u64, TreeHash)>,
}

struct Stored<'a>(&'a [Hash]);

impl HashReader for Stored<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        let at = |index: &u64| {
            usize::try_from(*index)
                .ok()
                .and_then(|i| self.0.get(i))
                .copied()
        };
        let hashes: Option<Vec<Hash>> = indexes.iter().map(at).collect();
        hashes.ok_or(tlog_tiles::Error::IndexesNotInTree)
    }
}

impl Tree {
    /// Number of entries.
    pub const fn len(&self) -> u64 {
        self.len
    }

    /// Whether there is no entry yet.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds the next entry's leaf hash.
    pub fn push(&mut self, leaf: TreeHash) {
        let mut hash = Hash(leaf.0);
        self.stored.push(hash);
        // Where entry `len` completes a subtree, the subtree's hash follows at once; its left half
        // ended `2^level` leaves' worth of stored hashes before.
        for level in 0..self.len.trailing_ones() {
            let left = tlog::stored_hash_index(
                u8::try_from(level).unwrap_or(u8::MAX),
                (self.len >> level) - 1,
            );
            let left = usize::try_from(left)
                .ok()
                .and_then(|at| self.stored.get(at))
                .copied();
            hash = node_hash(left.unwrap_or(hash), hash);
            self.stored.push(hash);
        }
        self.len += 1;
    }

    /// The leaf hash of an entry.
    pub fn leaf(&self, seq: u64) -> Option<TreeHash> {
        if seq >= self.len {
            return None;
        }
        let at = usize::try_from(tlog::stored_hash_index(0, seq)).ok()?;
        self.stored.get(at).map(|hash| TreeHash(hash.0))
    }

    /// The root over all entries.
    pub fn root(&self) -> TreeHash {
        self.root_at(self.len).unwrap_or(EMPTY_ROOT)
    }

    /// The root over the first `size` entries; nothing if there are not so many.
    pub fn root_at(&self, size: u64) -> Option<TreeHash> {
        if size == 0 {
            return Some(EMPTY_ROOT);
        }
        if size > self.len {
            return None;
        }
        // The whole subtrees under `size` are those of its binary digits; the root folds them from
        // the smallest, which stands furthest right.
        let mut root: Option<Hash> = None;
        for level in (0..64).filter(|level| size >> level & 1 == 1) {
            let at = tlog::stored_hash_index(level, (size >> level) - 1);
            let peak = *self.stored.get(usize::try_from(at).ok()?)?;
            root = Some(root.map_or(peak, |right| node_hash(peak, right)));
        }
        root.map(|hash| TreeHash(hash.0))
    }

    /// As [`Tree::root_at`], remembering the answer: many acts have seen the same head.
    pub fn root_remembered(&mut self, size: u64) -> Option<TreeHash> {
        if let Some((_, root)) = self.roots.iter().rev().find(|(known, _)| *known == size) {
            return Some(*root);
        }
        let root = self.root_at(size)?;
        if self.roots.len() == ROOTS_KEPT {
            self.roots.pop_front();
        }
        self.roots.push_back((size, root));
        Some(root)
    }

    /// The proof that entry `seq` stands in the tree of the first `size` entries (RFC 6962 2.1.1).
    pub fn inclusion(&self, seq: u64, size: u64) -> Option<Vec<TreeHash>> {
        if size > self.len || seq >= size {
            return None;
        }
        tlog::prove_record(size, seq, &Stored(&self.stored))
            .ok()
            .map(ours)
    }

    /// The proof that the tree of `old` entries is the beginning of that of `size`
    /// (RFC 6962 2.1.2).
    pub fn consistency(&self, old: u64, size: u64) -> Option<Vec<TreeHash>> {
        if size > self.len || old == 0 || old > size {
            return None;
        }
        tlog::prove_tree(size, old, &Stored(&self.stored))
            .ok()
            .map(ours)
    }

    /// The bytes of the hash tile at this path (`tile/…`, C2SP `tlog-tiles`), if the tree has it.
    pub fn tile(&self, level: u8, index: u64, width: u32) -> Option<Vec<u8>> {
        if !(1..=256).contains(&width) || level > 6 || index >= 1 << 40 {
            return None;
        }
        let tile = Tile::new(TILE_HEIGHT, level, index, width, false);
        tile.read_data(&Stored(&self.stored)).ok()
    }
}

fn ours(proof: Vec<Hash>) -> Vec<TreeHash> {
    proof.into_iter().map(|hash| TreeHash(hash.0)).collect()
}

/// Whether a proof shows that `leaf` is entry `seq` under `root` over `size` entries.
pub fn check_inclusion(
    proof: &[TreeHash], size: u64, root: TreeHash, seq: u64, leaf: TreeHash,
) -> bool {
    let proof = proof.iter().map(|hash| Hash(hash.0)).collect();
    seq < size && tlog::check_record(&proof, size, Hash(root.0), seq, Hash(leaf.0)).is_ok()
}

/// Whether a proof shows that `old_root` over `old` entries is the beginning of `root` over `size`.
pub fn check_consistency(
    proof: &[TreeHash], size: u64, root: TreeHash, old: u64, old_root: TreeHash,
) -> bool {
    let proof = proof.iter().map(|hash| Hash(hash.0)).collect();
    (1..=size).contains(&old)
        && tlog::check_tree(&proof, size, Hash(root.0), old, Hash(old_root.0)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beside::sha256;

    /// RFC 6962 section 2.1, to the letter.
    fn naive(leaves: &[TreeHash]) -> TreeHash {
        match leaves {
            [] => TreeHash(sha256(&[])),
            [leaf] => *leaf,
            _ => {
                let k = leaves.len().next_power_of_two() / 2;
                let (left, right) = leaves.split_at(k);
                TreeHash(sha256(&[&[1], &naive(left).0, &naive(right).0]))
            }
        }
    }

    #[test]
    fn roots_are_those_of_rfc_6962() {
        let mut tree = Tree::default();
        let mut leaves = Vec::new();
        assert_eq!(tree.root(), naive(&[]));
        for i in 0..300_u32 {
            let entry = i.to_string().into_bytes();
            assert_eq!(leaf_hash(&entry).0, sha256(&[&[0], &entry]));
            leaves.push(leaf_hash(&entry));
            tree.push(leaf_hash(&entry));
            assert_eq!(tree.root(), naive(&leaves), "{i}");
            assert_eq!(tree.leaf(u64::from(i)), leaves.last().copied());
        }
        for size in 0..=300_usize {
            let root = Some(naive(&leaves[..size]));
            assert_eq!(tree.root_remembered(size as u64), root);
            assert_eq!(tree.root_remembered(size as u64), root);
        }
        assert_eq!(tree.root_at(301), None);
    }

    #[test]
    fn proofs_hold_for_what_they_prove_and_for_nothing_else() {
        let mut tree = Tree::default();
        for i in 0..70_u8 {
            tree.push(leaf_hash(&[i]));
        }
        let root = |size| tree.root_at(size).unwrap();
        for size in 1..=70 {
            for seq in 0..size {
                let proof = tree.inclusion(seq, size).unwrap();
                let leaf = tree.leaf(seq).unwrap();
                assert!(check_inclusion(&proof, size, root(size), seq, leaf));
                assert!(!check_inclusion(
                    &proof,
                    size,
                    root(size),
                    seq,
                    leaf_hash(b"other")
                ));
                let proof = tree.consistency(seq + 1, size).unwrap();
                assert!(check_consistency(
                    &proof,
                    size,
                    root(size),
                    seq + 1,
                    root(seq + 1)
                ));
                assert!(!check_consistency(
                    &proof,
                    size,
                    leaf_hash(b"x"),
                    seq + 1,
                    root(seq + 1)
                ));
            }
        }
        assert_eq!(tree.inclusion(70, 70), None);
        assert_eq!(tree.consistency(0, 70), None);
        assert!(!check_consistency(&[], 70, root(70), 0, EMPTY_ROOT));
    }

    #[test]
    fn tiles_are_those_of_the_tree() {
        let mut tree = Tree::default();
        for i in 0..600_u32 {
            tree.push(leaf_hash(&i.to_be_bytes()));
        }
        let full = tree.tile(0, 1, 256).unwrap();
        assert_eq!(full.len(), 256 * 32);
        assert_eq!(full[..32], tree.leaf(256).unwrap().0);
        assert_eq!(tree.tile(0, 2, 88).unwrap().len(), 88 * 32);
        assert_eq!(tree.tile(0, 2, 89), None);
        assert_eq!(
            tree.tile(1, 0, 2).unwrap()[..32],
            tree.root_at(256).unwrap().0
        );
    }
}
