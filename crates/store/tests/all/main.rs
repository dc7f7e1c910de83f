//! The store's promises, kept by every implementation: books, what lies beside them, crashes, full
//! disks, erasures, and folders that somebody else has touched.

#![allow(missing_docs, clippy::missing_panics_doc)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that finds its test's world otherwise than it was made fails the test"
)]

mod conformance;
mod crashes;
mod damage;
mod erasure;
mod full;
mod injected;
mod opening;
mod speed;
mod things;
