//! The Merkle tree of a book: RFC 6962 section 2.1, served as C2SP `tlog-tiles`.
//!
//! Proofs and tiles are those of the `tlog_tiles` crate; this file keeps the hashes of
//! one book in memory in its order and puts our types around them.

use crate::sha;
use basics::TreeHash;
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

/// The tree over the entries of one book.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Subtree hashes in the order of `tlog::stored_hash_index`. There may be more than those of
    /// `len` entries ([`Tree::foresee`]); nobody is told of these ([`Tree::reader`]).
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

    /// How many hashes are those of the entries that it has.
    fn own(&self) -> usize {
        usize::try_from(tlog::stored_hash_count(self.len)).unwrap_or(usize::MAX)
    }

    /// The hashes of the entries that it has.
    fn reader(&self) -> Stored<'_> {
        Stored(self.stored.get(..self.own()).unwrap_or(&self.stored))
    }

    /// Adds the next entry's leaf hash.
    pub fn push(&mut self, leaf: TreeHash) {
        let own = self.own();
        match self.stored.get(own) {
            // It was foreseen, and so were the subtrees that it completes.
            Some(foreseen) if foreseen.0 == leaf.0 => {}
            Some(_) => {
                self.stored.truncate(own);
                self.roots.retain(|(size, _)| *size <= self.len);
                self.add(leaf);
            }
            None => self.add(leaf),
        }
        self.len += 1;
    }

    /// Adds a leaf as the one after `len` entries, and the subtrees that it completes.
    fn add(&mut self, leaf: TreeHash) {
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
            hash = sha::node(left.unwrap_or(hash), hash);
            self.stored.push(hash);
        }
    }

    /// Prepares for entries that will be added unless something is wrong with them, and for the
    /// question of which root there is at each of some sizes ([`Tree::root_remembered`]): two roots
    /// together take little longer than one. It answers nothing otherwise than without this.
    pub fn foresee(&mut self, leaves: &[TreeHash], sizes: &[u64]) {
        let len = self.len;
        for leaf in leaves {
            self.push(*leaf);
        }
        let mut wanted: Vec<u64> = Vec::with_capacity(sizes.len());
        for size in sizes {
            if *size <= self.len && self.remembered(*size).is_none() && wanted.last() != Some(size)
            {
                wanted.push(*size);
            }
        }
        for pair in wanted.chunks(2) {
            // The last of an odd number is found with itself.
            let (Some(one), Some(other)) = (pair.first(), pair.last()) else { continue };
            for (size, root) in pair.iter().zip(self.two_roots(*one, *other)) {
                self.remember(*size, root);
            }
        }
        self.len = len;
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
        // The root folds the peaks from the smallest, which stands furthest right.
        let mut peaks = self.peaks(size);
        let smallest = peaks.next()?;
        let root = peaks.fold(smallest, |right, peak| sha::node(peak, right));
        Some(TreeHash(root.0))
    }

    /// The roots at two sizes of the tree, neither of them 0.
    fn two_roots(&self, one: u64, other: u64) -> [TreeHash; 2] {
        let mut peaks = [self.peaks(one), self.peaks(other)];
        let mut roots = peaks
            .each_mut()
            .map(|peaks| peaks.next().unwrap_or(Hash(EMPTY_ROOT.0)));
        let [of_one, of_other] = &mut peaks;
        loop {
            let [one, other] = roots;
            roots = match (of_one.next(), of_other.next()) {
                (Some(a), Some(b)) => sha::two_nodes((a, one), (b, other)),
                (Some(a), None) => [sha::node(a, one), other],
                (None, Some(b)) => [one, sha::node(b, other)],
                (None, None) => return roots.map(|root| TreeHash(root.0)),
            };
        }
    }

    /// The whole subtrees under `size` entries, those of its binary digits, from the smallest.
    fn peaks(&self, size: u64) -> impl Iterator<Item = Hash> {
        let mut rest = size;
        std::iter::from_fn(move || {
            let level = rest.trailing_zeros();
            rest &= rest.checked_sub(1)?;
            let level = u8::try_from(level).ok()?;
            let at = tlog::stored_hash_index(level, (size >> level) - 1);
            self.stored.get(usize::try_from(at).ok()?).copied()
        })
    }

    /// As [`Tree::root_at`], remembering the answer: many acts have seen the same head.
    pub fn root_remembered(&mut self, size: u64) -> Option<TreeHash> {
        // What was foreseen is not there yet.
        if size > self.len {
            return None;
        }
        if let Some(root) = self.remembered(size) {
            return Some(root);
        }
        let root = self.root_at(size)?;
        self.remember(size, root);
        Some(root)
    }

    fn remembered(&self, size: u64) -> Option<TreeHash> {
        let found = self.roots.iter().rev().find(|(known, _)| *known == size);
        found.map(|(_, root)| *root)
    }

    fn remember(&mut self, size: u64, root: TreeHash) {
        if self.roots.len() == ROOTS_KEPT {
            self.roots.pop_front();
        }
        self.roots.push_back((size, root));
    }

    /// The proof that entry `seq` stands in the tree of the first `size` entries (RFC 6962 2.1.1).
    pub fn inclusion(&self, seq: u64, size: u64) -> Option<Vec<TreeHash>> {
        if size > self.len || seq >= size {
            return None;
        }
        tlog::prove_record(size, seq, &self.reader()).ok().map(ours)
    }

    /// The proof that the tree of `old` entries is the beginning of that of `size`
    /// (RFC 6962 2.1.2).
    pub fn consistency(&self, old: u64, size: u64) -> Option<Vec<TreeHash>> {
        if size > self.len || old == 0 || old > size {
            return None;
        }
        tlog::prove_tree(size, old, &self.reader()).ok().map(ours)
    }

    /// The bytes of the hash tile at this path (`tile/…`, C2SP `tlog-tiles`), if the tree has it.
    pub fn tile(&self, level: u8, index: u64, width: u32) -> Option<Vec<u8>> {
        if !(1..=256).contains(&width) || level > 6 || index >= 1 << 40 {
            return None;
        }
        let tile = Tile::new(TILE_HEIGHT, level, index, width, false);
        tile.read_data(&self.reader()).ok()
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

    proptest::proptest! {
        /// Whatever is foreseen, right or wrong, a tree answers as one that foresees nothing.
        #[test]
        fn what_was_foreseen_is_not_there_yet(
            rounds in proptest::collection::vec(
                (proptest::collection::vec(0..3_u8, 0..9),
                 proptest::collection::vec(0..60_u64, 0..9),
                 proptest::collection::vec(0..3_u8, 0..7)),
                0..9,
            ),
        ) {
            let (mut tree, mut plain) = (Tree::default(), Tree::default());
            for (foreseen, sizes, come) in rounds {
                let foreseen: Vec<_> = foreseen.iter().map(|i| leaf_hash(&[*i])).collect();
                tree.foresee(&foreseen, &sizes);
                for leaf in come.iter().map(|i| leaf_hash(&[*i])) {
                    proptest::prop_assert_eq!(tree.root(), plain.root());
                    proptest::prop_assert_eq!(tree.leaf(plain.len()), None);
                    for size in 0..=plain.len() + 2 {
                        let root = plain.root_at(size);
                        proptest::prop_assert_eq!(tree.root_at(size), root);
                        proptest::prop_assert_eq!(tree.root_remembered(size), root);
                        let width = u32::try_from(size).unwrap();
                        proptest::prop_assert_eq!(tree.tile(0, 0, width), plain.tile(0, 0, width));
                    }
                    tree.push(leaf);
                    plain.push(leaf);
                }
            }
        }
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
