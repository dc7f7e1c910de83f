//! One newtype a noun, so that a person is never taken for a matter.
//!
//! All of them are plain bytes, written as lower-case hexadecimal (`spec/encoding.md` section 1).

use crate::hex;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// Compares bytes in their order. The first eight nearly always tell, since ids are hashes; they
/// are compared as one number, which spares the state's many look-ups a call each.
#[inline]
fn compare(one: &[u8], other: &[u8]) -> Ordering {
    match (one.first_chunk::<8>(), other.first_chunk::<8>()) {
        (Some(a), Some(b)) if a != b => u64::from_be_bytes(*a).cmp(&u64::from_be_bytes(*b)),
        _ => one.cmp(other),
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(
            feature = "schema",
            schemars(extend("pattern" = format!("^[0-9a-f]{{{}}}$", $len * 2)))
        )]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(with = "String"))] pub [u8; $len],
        );

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                compare(&self.0, &other.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// Reads the lower-case hexadecimal spelling; `None` for anything else.
            pub fn from_hex(text: &str) -> Option<Self> {
                hex::decode(text).map(Self)
            }

            /// The bytes.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// The first eight digits, for display to people only; never for reference.
            pub fn short(&self) -> String {
                hex::encode(self.0.get(..4).unwrap_or(&[]))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex::encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.short())
            }
        }

        impl std::str::FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::from_hex(text).ok_or(IdError { digits: $len * 2 })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut buffer = [0_u8; $len * 2];
                hex::encode_into(&self.0, &mut buffer);
                match std::str::from_utf8(&buffer) {
                    Ok(text) => serializer.serialize_str(text),
                    Err(_) => serializer.serialize_str(&hex::encode(&self.0)),
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Digits;
                impl Visitor<'_> for Digits {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(f, "{} lower-case hexadecimal digits", $len * 2)
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        let other = serde::de::Unexpected::Str(text);
                        $name::from_hex(text).ok_or_else(|| E::invalid_value(other, &self))
                    }
                }
                deserializer.deserialize_str(Digits)
            }
        }
    };
}

/// Why a spelling is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {digits} lower-case hexadecimal digits")]
pub struct IdError {
    /// How many digits this kind of id has.
    pub digits: usize,
}

id!(
    /// The hash of an act's signed message: what every later act refers to.
    ActId, 32
);
id!(
    /// The act id of the founding act: a book names itself.
    BookId, 32
);
id!(
    /// A person, by the hash of the first key they used in this book.
    PersonId, 32
);
id!(
    /// A household, team or person: the unit that the charter names.
    HouseholdId, 32
);
id!(
    /// A request for admission, by the act that made it.
    RequestId, 32
);
id!(
    /// A matter and the agreement that may come of it, by the act that opened it.
    MatterId, 32
);
id!(
    /// The SHA-256 of a text that belongs to the assembly.
    TextHash, 32
);
id!(
    /// The salted commitment to a person's words, which lie sealed beside the book.
    WordHash, 32
);
id!(
    /// A leaf, node or root of a book's Merkle tree.
    TreeHash, 32
);
id!(
    /// An Ed25519 public key as it is written.
    PublicKey, 32
);
id!(
    /// An Ed25519 signature as it is written.
    Signature, 64
);
id!(
    /// Sixteen random bytes that make an act unlike every other.
    Nonce, 16
);

macro_rules! same_bytes {
    ($($from:ident => $to:ident),* $(,)?) => {
        $(impl From<$from> for $to {
            fn from(id: $from) -> Self {
                Self(id.0)
            }
        })*
    };
}

// The act that opens something gives it its id (`spec/deciding.md` section 2).
same_bytes!(
    ActId => BookId, ActId => RequestId, ActId => MatterId, ActId => HouseholdId,
    RequestId => ActId, RequestId => MatterId, RequestId => HouseholdId,
    MatterId => ActId, MatterId => RequestId, PersonId => HouseholdId,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_the_order_of_their_bytes() {
        let mut ids = Vec::new();
        for at in [0, 1, 7, 8, 31] {
            for value in [0, 1, 127, 128, 255] {
                let mut bytes = [9; 32];
                bytes[at] = value;
                ids.push(ActId(bytes));
            }
        }
        ids.sort_unstable();
        assert!(ids.is_sorted_by(|a, b| a.0 <= b.0));
    }

    #[test]
    fn an_id_is_spelled_in_one_way_only() {
        let id = ActId([0xab; 32]);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{}\"", "ab".repeat(32)));
        assert_eq!(serde_json::from_str::<ActId>(&json).unwrap(), id);
        assert!(serde_json::from_str::<ActId>(&json.to_uppercase()).is_err());
        assert_eq!("ab".parse::<ActId>(), Err(IdError { digits: 64 }));
    }
}
