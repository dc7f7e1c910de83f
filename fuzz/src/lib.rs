//! Every parser of the house, fed with what no person would send.
//!
//! What lives here: the targets, their seeds, and a deterministic loop that changes seeds into
//! inputs. No target writes anything; a broken promise is a panic, which the loop catches.

pub mod any;
pub mod chance;
pub mod deeds;
pub mod drive;
pub mod logs;
pub mod mutate;
pub mod seeds;
pub mod targets;

/// Runs one input through the target of this name, for other fuzzers; `false` if there is none.
pub fn run(name: &str, input: &[u8]) -> bool {
    let target = targets::TARGETS.iter().find(|target| target.name == name);
    target.is_some_and(|target| {
        (target.run)(input);
        true
    })
}
