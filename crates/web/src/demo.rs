//! The people of a demonstration, whose places anybody may take.
//!
//! Only a node that was started as a demonstration has such a list, and it holds the keys of that
//! one made-up book; every other node answers `/demo` as it answers any address that is not there.

use basics::{BookId, PublicKey};

/// Somebody whose place can be taken.
#[derive(Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// Their name.
    pub name: String,
    /// Their public key.
    pub key: PublicKey,
    /// The seed of their key, in hexadecimal digits.
    pub seed: String,
}

impl std::fmt::Debug for DemoPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DemoPerson {}", self.name)
    }
}

/// The people of a demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPeople {
    /// Its book.
    pub book: BookId,
    /// Who can be taken the place of.
    pub people: Vec<DemoPerson>,
}
