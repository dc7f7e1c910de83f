//! What must hold of the rules as a whole; what one act does stands in the act's own table.

#![allow(missing_docs, clippy::missing_panics_doc)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that finds its test's world otherwise than it was made fails the test"
)]

mod golden;
mod laws;
mod matrix;
mod refusals;
mod vectors;
mod worlds;
