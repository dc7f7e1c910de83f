//! The store's promises, kept by every implementation: books, what lies beside them, crashes, full
//! disks, erasures, and folders that somebody else has touched.

#![allow(missing_docs)]

mod conformance;
mod crashes;
mod damage;
mod erasure;
mod full;
mod injected;
mod opening;
mod speed;
mod things;
