//! The program as people use it: the real binary, several people with folders of their own, real
//! kills; and its library where starting a process a thousand times would only take long.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_docs_in_private_items,
    reason = "a panic is how a test fails"
)]

#[path = "all/backups.rs"]
mod backups;
#[path = "all/clocks.rs"]
mod clocks;
#[path = "all/conformance.rs"]
mod conformance;
#[path = "all/crowd.rs"]
mod crowd;
#[path = "all/demo.rs"]
mod demo;
#[path = "all/documents.rs"]
mod documents;
#[path = "all/drafts.rs"]
mod drafts;
#[path = "all/erasing.rs"]
mod erasing;
#[path = "all/evidence.rs"]
mod evidence;
#[path = "all/exports.rs"]
mod exports;
#[path = "all/hostile.rs"]
mod hostile;
#[path = "all/kills.rs"]
mod kills;
#[path = "all/lots.rs"]
mod lots;
#[path = "all/people.rs"]
mod people;
#[path = "all/scripts.rs"]
mod scripts;
#[path = "all/servers.rs"]
mod servers;
#[path = "all/tampers.rs"]
mod tampers;
#[path = "all/together.rs"]
mod together;
#[path = "all/turns.rs"]
mod turns;
#[path = "all/verbs.rs"]
mod verbs;
