//! The node's tree, read from its tiles and checked against its signed head.

use super::http::Http;
use crate::client::heads::Head;
use basics::{BookId, TreeHash};
use std::cell::RefCell;
use std::collections::BTreeMap;
use tlog_tiles::{
    Error, Hash, HashReader, Tile, TileHashReader, TileReader, stored_hash_index, tree_hash,
};

/// Tiles of one book, each fetched once.
#[derive(Debug)]
pub(super) struct Tiles<'a> {
    http: &'a Http,
    book: BookId,
    session: Option<String>,
    fetched: RefCell<BTreeMap<String, Vec<u8>>>,
    /// Why a tile could not be had at all, which says nothing about the node's honesty.
    missed: RefCell<Option<String>>,
}

impl<'a> Tiles<'a> {
    pub(super) fn new(http: &'a Http, book: BookId, session: Option<String>) -> Self {
        let (fetched, missed) = (RefCell::default(), RefCell::default());
        Self { http, book, session, fetched, missed }
    }

    /// Why a tile could not be had, if that is why something failed.
    pub(super) fn missed(&self) -> Option<String> {
        self.missed.borrow().clone()
    }

    /// The root over the first entries, if the tiles are those of this head.
    pub(super) fn root_at(&self, head: &Head, size: u64) -> Result<TreeHash, String> {
        let reader = TileHashReader::new(head.size, Hash(head.root.0), self);
        let root = tree_hash(size, &reader).map_err(|error| error.to_string())?;
        Ok(TreeHash(root.0))
    }

    /// The leaf of an entry, if the tiles are those of this head.
    pub(super) fn leaf(&self, head: &Head, seq: u64) -> Result<TreeHash, String> {
        let reader = TileHashReader::new(head.size, Hash(head.root.0), self);
        let found = reader.read_hashes(&[stored_hash_index(0, seq)]);
        let found = found.map_err(|error| error.to_string())?;
        found
            .first()
            .map(|hash| TreeHash(hash.0))
            .ok_or_else(|| "no leaf".to_owned())
    }

    fn tile(&self, tile: &Tile) -> Result<Vec<u8>, String> {
        // The library's own spelling begins with the height, which C2SP leaves out.
        let path = address(tile);
        if let Some(known) = self.fetched.borrow().get(&path) {
            return Ok(known.clone());
        }
        let session = self.session.as_deref();
        let reply = self.http.get(&format!("/b/{}/{path}", self.book), session);
        let reply = reply.map_err(|error| error.to_string())?;
        if !reply.is_done() {
            return Err(format!("{path}: {}", reply.status));
        }
        self.fetched.borrow_mut().insert(path, reply.body.clone());
        Ok(reply.body)
    }
}

/// The address of a hash tile in the spelling of C2SP `tlog-tiles`.
fn address(tile: &Tile) -> String {
    let mut index = format!("{:03}", tile.level_index() % 1_000);
    let mut rest = tile.level_index() / 1_000;
    while rest > 0 {
        index = format!("x{:03}/{index}", rest % 1_000);
        rest /= 1_000;
    }
    let partial = if tile.width() < 256 {
        format!(".p/{}", tile.width())
    } else {
        String::new()
    };
    format!("tile/{}/{index}{partial}", tile.level())
}

impl TileReader for Tiles<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, Error> {
        let all: Result<Vec<_>, String> = tiles.iter().map(|tile| self.tile(tile)).collect();
        all.map_err(|why| {
            *self.missed.borrow_mut() = Some(why);
            Error::InvalidTile
        })
    }

    fn save_tiles(&self, _tiles: &[Tile], _data: &[Vec<u8>]) {}
}
