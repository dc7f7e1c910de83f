//! Whole assemblies in one thread: clocks, disks, networks, people, villains, checkers.
//!
//! [`run`] plays an assembly for some days against the real [`node::Node`] over a disk in memory
//! that fails, with people who forget, travel, quarrel and change their minds, and then asks the
//! checkers what is wrong. Everything follows from one seed: no clock, no thread, no order of a
//! hash map. [`villains`] plays those who mean harm; [`tamper`] spoils books by name, so that
//! verifiers can be tried; [`canary`] plants bugs that the checkers must find.
#![allow(
    clippy::indexing_slicing,
    reason = "this crate is for tests only; a panic is how a simulation fails"
)]

pub mod canary;
pub mod chance;
pub mod charters;
pub mod check;
pub mod command;
mod days;
mod deliberating;
pub mod evidence;
mod founding;
pub mod host;
pub mod made;
mod mind;
pub mod naive;
pub mod pen;
pub mod person;
pub mod report;
pub mod tamper;
pub mod villains;
pub mod world;

pub use canary::Canary;
pub use chance::Chance;
pub use charters::Which;
pub use made::Made;
pub use report::{Report, run};
pub use world::{Options, World};
