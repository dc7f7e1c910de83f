//! Hashes of what lies beside the book, and of persons and households (`spec/encoding.md` 2).

use basics::limits::SALT_BYTES;
use basics::{HouseholdId, Nonce, PersonId, PublicKey, TextHash, WordHash};
use sha2::{Digest, Sha256};

/// SHA-256 over several pieces, one after the other.
pub fn sha256(pieces: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update(piece);
    }
    hash.finalize().into()
}

/// The hash by which the book refers to a text of the assembly.
pub fn text_hash(text: &str) -> TextHash {
    TextHash(sha256(&[text.as_bytes()]))
}

/// The commitment by which the book refers to a person's words. Without the salt nobody can try
/// out what the words were.
pub fn word_hash(salt: &[u8; SALT_BYTES], content: &str) -> WordHash {
    WordHash(sha256(&[b"caracol/word/v0\n", salt, content.as_bytes()]))
}

/// The person who first spoke in a book with this key.
pub fn person_id(key: &PublicKey) -> PersonId {
    PersonId(sha256(&[b"caracol/person/v0\n", key.as_bytes()]))
}

/// A household of the founding declaration, by its place in the list.
pub fn founding_household_id(nonce: &Nonce, index: usize) -> HouseholdId {
    let (nonce, index) = (nonce.to_string(), index.to_string());
    HouseholdId(sha256(&[
        b"caracol/household/v0\n",
        nonce.as_bytes(),
        b"\n",
        index.as_bytes(),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_hash_is_what_sha256sum_prints() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(text_hash("abc").to_string(), known);
    }

    #[test]
    fn domains_keep_the_same_bytes_apart() {
        let key = PublicKey([7; 32]);
        assert_ne!(person_id(&key).0, word_hash(&[7; 32], "").0);
        let nonce = Nonce([1; 16]);
        assert_ne!(
            founding_household_id(&nonce, 1),
            founding_household_id(&nonce, 11)
        );
    }
}
