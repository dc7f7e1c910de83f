//! What tests are written in: the act-table language, frozen worlds, naive twins.
//!
//! A table is read aloud: who does what when, and what comes of it. See [`check`]. Nothing of this
//! is linked into what people run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "this crate is for tests only; a panic is how a test fails"
)]

pub mod described;
mod fields;
pub mod frozen;
pub mod naive;
pub mod random;
mod replay;
pub mod stories;
mod table;
mod world;

pub use fields::an_act_of_each_kind;
pub use replay::{Bad, Replayed, replay};
pub use table::{check, event_name, play};
pub use world::{Answer, FOUNDED, Founding, Met, World, ask_without_a_book, found_twice, key_of};

/// The charter that tables start from, as JSON: the plainest one that every bound allows. Tables
/// set what they are about, so that the shipped templates can change without them.
pub fn plain_charter_json() -> String {
    include_str!("plain-charter.json").to_owned()
}
