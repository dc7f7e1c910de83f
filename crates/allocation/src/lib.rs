//! What is given out: drawing lots, so that anybody can draw them again.
//!
//! Pure and exact: nothing here reads a file, a clock or chance, and nothing is rounded. Where the
//! seed of a drawing comes from is the business of whoever holds it; what follows from the seed is
//! decided here, once and for everybody.

pub mod lot;

pub use lot::{Drawn, LotError, draw};
