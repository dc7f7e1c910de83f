//! The daily round of a node: acts and time come in; appends, receipts and news go out.
//!
//! [`Node::handle`] takes what has come in since the last time and says what is to be done. It has
//! no threads, no sockets, no disk and no clock; the server and the simulator run this same
//! program. An act is acknowledged only after the store has said that it is durable.
//!
//! [`replay`] is what everybody who holds a copy does: it decides every act again.

mod beside;
pub mod draft;
mod ledger;
mod load;
mod rejection;
pub mod replay;
mod round;
pub mod verify;

pub use draft::Draft;
pub use load::Loaded;
pub use rejection::{Rejection, Trouble};
pub use replay::{BadEntry, Recorded, Replay};
pub use round::{Brought, HandIn, Input, Node, Output};
