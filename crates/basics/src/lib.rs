//! The foundation: ids, instants, bounded text and limits.
//!
//! What lives here is valid or invalid and nothing more: no rule of any assembly, no bytes on a
//! wire, no clock. Whoever needs "now" is given it.

pub mod hex;
pub mod ids;
pub mod instant;
pub mod limits;
pub mod text;

pub use ids::{
    ActId, BookId, HouseholdId, MatterId, Nonce, PersonId, PublicKey, RequestId, Signature,
    TextHash, TreeHash, WordHash,
};
pub use instant::Instant;
pub use text::{Line, Passage, TextError};
