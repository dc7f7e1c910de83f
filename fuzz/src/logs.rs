//! What tools for transparency logs read: keys of notes, notes, checkpoints of any log, tiles.

use crate::seeds;
use crate::targets::outcome;
use book::checkpoint::verifier_key;
use book::{SignedNote, TileAddress, TreeHead, VerifierKey, tile};

/// The scribe's key as a note's key, and one that does not fit.
pub fn keys() -> Vec<Vec<u8>> {
    let (checkpoint, scribe) = seeds::checkpoint();
    let key = verifier_key(&checkpoint.book, &scribe.public());
    vec![key.replace("caracol", "c").into_bytes(), key.into_bytes()]
}

/// A key that is read has one spelling.
pub fn read_key(input: &[u8]) -> u64 {
    let Ok(text) = std::str::from_utf8(input) else { return 0 };
    let read = VerifierKey::parse(text);
    if let Ok(key) = &read {
        assert_eq!(key.to_string(), text, "one spelling only");
    }
    outcome(&read.map(|_| ()))
}

/// A note that a known key signed is the one that it signed; and what is a checkpoint of whichever
/// log is so line by line.
pub fn read_note(input: &[u8]) -> u64 {
    let note = match SignedNote::read(input) {
        Ok(note) => note,
        Err(error) => return outcome(&error),
    };
    let (checkpoint, scribe) = seeds::checkpoint();
    let key = verifier_key(&checkpoint.book, &scribe.public());
    let known: Vec<VerifierKey> = VerifierKey::parse(&key).into_iter().collect();
    let opened = note.open(&known).map(|(text, _)| text);
    if let Ok(text) = opened {
        let signed = seeds::checkpoints().concat();
        assert!(signed.starts_with(text.as_bytes()), "it signed only this");
    }
    let head = TreeHead::read(note.text());
    if let Ok(head) = &head {
        let lines = note.text().lines().count();
        assert_eq!(lines, 3 + head.extension.len(), "every line is read");
    }
    outcome(&(opened.map(|_| ()), head.map(|_| ())))
}

/// Addresses of tiles, and a bundle of entries.
pub fn tiles() -> Vec<Vec<u8>> {
    let addresses = ["0/000", "entries/x001/234.p/7", "63/x001/x002/003.p/255"];
    let mut all = addresses
        .map(|address| address.as_bytes().to_vec())
        .to_vec();
    all.push(vec![0, 1, 7, 0, 0, 0, 3, 1, 2, 3]);
    all
}

/// An address has one spelling, and a bundle holds nothing but its entries.
pub fn read_tile(input: &[u8]) -> u64 {
    let address = std::str::from_utf8(input).ok().and_then(TileAddress::read);
    if let Some(address) = address {
        assert_eq!(address.to_string().as_bytes(), input, "one spelling only");
    }
    let entries = tile::entries(input);
    let held = entries.as_ref().map(|entries| {
        let bytes: usize = entries.iter().map(|entry| entry.len() + 2).sum();
        assert_eq!(bytes, input.len(), "every byte is read");
        entries.len().min(5)
    });
    outcome(&(
        address.map(|address| address.level.is_some()),
        held.is_some(),
    )) ^ held.unwrap_or(9) as u64
}
