//! The other end of a node's door: requests, signing in, and the head that this device saw last.

mod busy;
pub mod heads;
pub mod http;
pub mod link;
mod tiles;
mod trust;

pub use link::Link;
