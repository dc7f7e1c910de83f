//! What must hold of the views: over histories by chance, of whole pages, and of large assemblies.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that finds its test's world otherwise than it was made fails the test"
)]

mod common;
mod doors;
mod laws;
mod pages;
mod size;
mod words;
