//! How an assembly begins.

pub mod found_assembly;
