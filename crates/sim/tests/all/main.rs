//! The simulator's own tests: seeds, villains, planted bugs, tamperings.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a panic is how a test fails"
)]

mod canaries;
mod evidence;
mod seeds;
mod tampers;
mod villains;
