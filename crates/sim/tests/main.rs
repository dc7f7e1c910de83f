//! The simulator's own tests: seeds, villains, planted bugs, tamperings.

mod canaries;
mod evidence;
mod seeds;
mod tampers;
mod villains;
