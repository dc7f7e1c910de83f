//! The signed record of an assembly.
//!
//! What lives here: canonical bytes, keys and signatures, the Merkle tree, checkpoints, receipts,
//! and the porch, which lets an act in only if it was signed by whoever it says, for this book,
//! having seen this book, and for the first time. What an act *means* is none of this room's
//! business: the acts of a book are a type parameter. Nothing here reads a file, a clock or the
//! network.
//!
//! The formats are those of `spec/encoding.md` and `spec/book.md`.

pub mod act;
pub mod beside;
pub mod canon;
pub mod checkpoint;
pub mod export;
pub mod keys;
pub mod note;
pub mod porch;
pub mod receipt;
mod sha;
pub mod tile;
pub mod tree;

pub use act::{Act, Entry, KnownGood, Opened, Seen, Sig};
pub use checkpoint::{Checkpoint, CheckpointError, TreeHead};
pub use keys::{KeyError, SigningKey};
pub use note::{SignedNote, VerifierKey};
pub use porch::{Porch, PorchRefusal, Verified};
pub use receipt::Receipt;
pub use tile::TileAddress;
pub use tree::Tree;
