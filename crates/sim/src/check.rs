//! The checkers.

use crate::made::Made;
use crate::world::World;
use node::{Recorded, Replay};

/// Asks every checker.
pub fn all(
    _world: &World, _made: &Made, _replay: &Replay, _recorded: &[Recorded], _settled: u64,
    _wrong: &mut Vec<String>,
) {
}
