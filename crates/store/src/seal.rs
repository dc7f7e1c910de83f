//! The seal over a person's words: XChaCha20-Poly1305 under a key of that person in that book.
//!
//! Book, author and hash are bound into the seal, so that a sealed word moved to another place
//! does not open there. Nonces of 24 bytes can be drawn at random without counting.

use crate::fault::Fault;
use crate::records::Word;
use basics::{BookId, PersonId, WordHash, limits};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

const DOMAIN: &[u8] = b"caracol/sealed-word/v0\n";

/// Bytes of a key.
pub(crate) const KEY_BYTES: usize = 32;
/// Bytes of a nonce.
pub(crate) const NONCE_BYTES: usize = 24;

/// A key, kept out of every log.
pub(crate) struct AuthorKey(pub(crate) [u8; KEY_BYTES]);

/// A word as it lies on the disk.
pub(crate) struct Sealed {
    /// What makes this sealing unlike every other under the key.
    pub(crate) nonce: [u8; NONCE_BYTES],
    /// Salt and content, sealed.
    pub(crate) bytes: Vec<u8>,
}

/// Where a word belongs: what is bound into its seal.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) book: BookId,
    pub(crate) author: PersonId,
    pub(crate) hash: WordHash,
}

impl Place {
    fn bytes(&self) -> Vec<u8> {
        [DOMAIN, self.book.as_bytes(), self.author.as_bytes(), self.hash.as_bytes()].concat()
    }
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::Io {
        doing: "asking the system for random bytes",
        detail: error.to_string(),
    })?;
    Ok(bytes)
}

impl AuthorKey {
    /// A fresh random key.
    pub(crate) fn fresh() -> Result<Self, Fault> {
        random().map(Self)
    }

    /// Seals a word for a book.
    pub(crate) fn seal(&self, book: BookId, word: &Word) -> Result<Sealed, Fault> {
        let nonce = random()?;
        let place = Place { book, author: word.author, hash: word.hash };
        let plain = [&word.salt, word.content.as_bytes()].concat();
        let bytes = self
            .cipher()
            .encrypt(
                &XNonce::from(nonce),
                Payload { msg: &plain, aad: &place.bytes() },
            )
            .map_err(|_| Fault::Io {
                doing: "sealing words",
                detail: format!("a word of {} bytes cannot be sealed", word.content.len()),
            })?;
        Ok(Sealed { nonce, bytes })
    }

    /// Opens a sealed word; `None` if it was not sealed under this key for this place.
    pub(crate) fn open(&self, place: Place, sealed: &Sealed) -> Option<Word> {
        let payload = Payload { msg: &sealed.bytes, aad: &place.bytes() };
        let plain = self
            .cipher()
            .decrypt(&XNonce::from(sealed.nonce), payload)
            .ok()?;
        let (salt, content) = plain.split_first_chunk::<{ limits::SALT_BYTES }>()?;
        let content = String::from_utf8(content.to_vec()).ok()?;
        Some(Word { hash: place.hash, author: place.author, salt: *salt, content })
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_word_opens_only_in_its_place() {
        let word = Word {
            hash: WordHash([1; 32]),
            author: PersonId([2; 32]),
            salt: [3; 32],
            content: "the roof leaks".to_owned(),
        };
        let book = BookId([4; 32]);
        let key = AuthorKey::fresh().unwrap();
        let mut sealed = key.seal(book, &word).unwrap();
        let place = Place { book, author: word.author, hash: word.hash };
        assert_eq!(key.open(place, &sealed), Some(word.clone()));
        assert!(
            key.open(Place { book: BookId([5; 32]), ..place }, &sealed)
                .is_none()
        );
        assert!(
            key.open(Place { author: PersonId([5; 32]), ..place }, &sealed)
                .is_none()
        );
        assert!(
            key.open(Place { hash: WordHash([5; 32]), ..place }, &sealed)
                .is_none()
        );
        assert!(AuthorKey::fresh().unwrap().open(place, &sealed).is_none());
        if let Some(byte) = sealed.bytes.first_mut() {
            *byte ^= 1;
        }
        assert!(key.open(place, &sealed).is_none());
        assert_eq!(format!("{word:?}").find("roof"), None);
    }
}
