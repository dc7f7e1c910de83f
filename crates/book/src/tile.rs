//! Tiles: the tree and its entries as files that any tool for transparency logs can read.
//!
//! C2SP `tlog-tiles`: where a tile lies, what an entry bundle holds, and whether all the tiles of a
//! log are those of one tree.

use crate::checkpoint::TreeHead;
use crate::tree::{Tree, leaf_hash};
use basics::TreeHash;
use std::collections::BTreeMap;

/// Hashes or entries in a full tile.
pub const WIDTH: u32 = 256;
/// The highest level that a tile can have.
const LEVEL_MAX: u8 = 63;
/// Bytes of a hash.
const HASH: usize = 32;
/// Digits of an index: as many as a tree of 2^53 entries needs.
const INDEX_DIGITS_MAX: usize = 15;

/// A tile's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TileAddress {
    /// The level; nothing for entries.
    pub level: Option<u8>,
    /// Which tile of that level, from 0.
    pub index: u64,
    /// How many hashes or entries it holds: 256 in a full one.
    pub width: u32,
}

impl TileAddress {
    /// Reads what follows `tile/`, in its one spelling.
    pub fn read(path: &str) -> Option<Self> {
        let (level, rest) = path.split_once('/')?;
        let level = match level {
            "entries" => None,
            digits => Some(digits.parse().ok().filter(|level| *level <= LEVEL_MAX)?),
        };
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => {
                let width = width.parse().ok().filter(|width| *width < WIDTH)?;
                (index, width)
            }
            None => (rest, WIDTH),
        };
        let digits: String = index.chars().filter(char::is_ascii_digit).collect();
        if digits.len() > INDEX_DIGITS_MAX || width == 0 {
            return None;
        }
        let address = Self { level, index: digits.parse().ok()?, width };
        (address.to_string() == path).then_some(address)
    }

    /// The full or partial tiles of entries (without a level) or of hashes that a log of this size
    /// has, of the rightmost the widest.
    pub fn all(level: Option<u8>, size: u64) -> impl Iterator<Item = Self> {
        let shift = u32::from(level.unwrap_or(0)) * WIDTH.ilog2();
        let hashes = size.checked_shr(shift).unwrap_or(0);
        let (full, rest) = (hashes / u64::from(WIDTH), hashes % u64::from(WIDTH));
        let tile = move |index, width| Self { level, index, width };
        let partial = u32::try_from(rest).ok().filter(|rest| *rest > 0);
        (0..full)
            .map(move |index| tile(index, WIDTH))
            .chain(partial.map(|width| tile(full, width)))
    }

    /// Whether a log of this size has at least so many hashes or entries there.
    fn is_within(self, size: u64) -> bool {
        let shift = u32::from(self.level.unwrap_or(0)) * WIDTH.ilog2();
        let first = self.index.checked_mul(u64::from(WIDTH));
        let end = first.and_then(|first| first.checked_add(u64::from(self.width)));
        end.is_some_and(|end| end <= size.checked_shr(shift).unwrap_or(0))
    }
}

/// The one spelling: the index in groups of three digits, all but the last with an `x`.
impl std::fmt::Display for TileAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.level {
            Some(level) => write!(f, "{level}/")?,
            None => f.write_str("entries/")?,
        }
        let mut groups = vec![self.index % 1_000];
        let mut rest = self.index / 1_000;
        while rest > 0 {
            groups.push(rest % 1_000);
            rest /= 1_000;
        }
        for (left, group) in groups.iter().enumerate().rev() {
            if left > 0 {
                write!(f, "x{group:03}/")?;
            } else {
                write!(f, "{group:03}")?;
            }
        }
        if self.width < WIDTH {
            write!(f, ".p/{}", self.width)?;
        }
        Ok(())
    }
}

/// The entries of a bundle: each after its length as two bytes, big-endian. Nothing if it is cut
/// short.
pub fn entries(bundle: &[u8]) -> Option<Vec<&[u8]>> {
    let (mut found, mut rest) = (Vec::new(), bundle);
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let (entry, after) = after.split_at_checked(u16::from_be_bytes(*length).into())?;
        found.push(entry);
        rest = after;
    }
    rest.is_empty().then_some(found)
}

/// What is wrong with the tiles of a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileError {
    /// A tile that the checkpoint asks for is not there.
    #[error("tile/{0} is missing")]
    Missing(TileAddress),
    /// A tile has more or fewer bytes, or entries, than its address says.
    #[error("tile/{0} does not hold what its address says")]
    Length(TileAddress),
    /// A tile holds other hashes than its entries, or the tiles below it, add up to.
    #[error("tile/{0} holds other hashes than what lies below it")]
    Differs(TileAddress),
    /// A tile for entries that the checkpoint does not cover.
    #[error("tile/{0} is beyond the checkpoint")]
    Beyond(TileAddress),
    /// The tiles add up to another root than the checkpoint's.
    #[error("the tiles add up to another root than the checkpoint's")]
    Root,
}

/// Checks that tiles are those of the tree of a checkpoint: every one that a log of this size has
/// is there, each holds what lies below it, none goes beyond the checkpoint, and the leaves add up
/// to the root. Partial tiles of earlier checkpoints may lie there, too. Where there are no bundles
/// of entries at all, the leaves are those of level 0; where there are some, all must be there.
///
/// # Errors
/// The first fault, from the entries upwards.
pub fn check_all(tiles: &BTreeMap<TileAddress, Vec<u8>>, head: &TreeHead) -> Result<(), TileError> {
    let size = head.size;
    if let Some(beyond) = tiles.keys().find(|address| !address.is_within(size)) {
        return Err(TileError::Beyond(*beyond));
    }
    let mut tree = Tree::default();
    let bundled = tiles.keys().any(|address| address.level.is_none());
    let source = if bundled { None } else { Some(0) };
    for address in TileAddress::all(source, size) {
        let bytes = tiles.get(&address).ok_or(TileError::Missing(address))?;
        for leaf in leaves(address, bytes)? {
            tree.push(leaf);
        }
    }
    if tree.root() != head.root {
        return Err(TileError::Root);
    }
    for level in 0..=LEVEL_MAX {
        let mut needed = TileAddress::all(Some(level), size).peekable();
        if needed.peek().is_none() {
            break;
        }
        if let Some(missing) = needed.find(|address| !tiles.contains_key(address)) {
            return Err(TileError::Missing(missing));
        }
    }
    tiles
        .iter()
        .try_for_each(|(address, bytes)| check_one(&tree, *address, bytes))
}

/// The leaves that a bundle of entries or a tile of level 0 holds.
fn leaves(address: TileAddress, bytes: &[u8]) -> Result<Vec<TreeHash>, TileError> {
    let found: Option<Vec<TreeHash>> = if address.level.is_none() {
        entries(bytes).map(|entries| entries.into_iter().map(leaf_hash).collect())
    } else {
        let (hashes, rest) = bytes.as_chunks::<HASH>();
        let hashes = || hashes.iter().copied().map(TreeHash).collect();
        rest.is_empty().then(hashes)
    };
    let wide = |found: &Vec<_>| u32::try_from(found.len()) == Ok(address.width);
    found.filter(wide).ok_or(TileError::Length(address))
}

/// Checks one tile, of which a log may keep more than it needs, against the tree.
fn check_one(tree: &Tree, address: TileAddress, bytes: &[u8]) -> Result<(), TileError> {
    let found = leaves(address, bytes)?;
    let tile = |level| tree.tile(level, address.index, address.width);
    let right = tile(address.level.unwrap_or(0)).ok_or(TileError::Beyond(address))?;
    let found: Vec<u8> = found.iter().flat_map(|hash| hash.0).collect();
    if found == right { Ok(()) } else { Err(TileError::Differs(address)) }
}

#[cfg(test)]
mod tests;
