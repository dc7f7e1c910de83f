//! How a command ends: done, no, wrong usage, or a fault of the machine.

use crate::say::Say;
use serde_json::json;
use std::process::ExitCode;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Unfinished {
    /// The answer is no: exit code 1. What was to be said has been said.
    No,
    /// The answer is no, for this reason: exit code 1.
    Refused(String),
    /// Wrong usage: exit code 2.
    Usage(String),
    /// A fault of the machine: exit code 3.
    Fault(String),
}

/// What a command comes to.
pub type Outcome = Result<(), Unfinished>;

/// A fault of the machine, with what it happened to.
pub fn fault(what: impl std::fmt::Display, error: impl std::fmt::Display) -> Unfinished {
    Unfinished::Fault(format!("{what}: {error}"))
}

/// Ends on wrong usage; asking for help is not wrong.
pub fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

/// Says what remains to be said, and gives the exit code.
pub fn finish(say: Say, outcome: Outcome) -> ExitCode {
    let (code, text) = match outcome {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Unfinished::No) => return ExitCode::from(1),
        Err(Unfinished::Refused(text)) => (1, text),
        Err(Unfinished::Usage(text)) => (2, text),
        Err(Unfinished::Fault(text)) => (3, text),
    };
    say.value(&json!({ "error": text }));
    if !say.is_json() {
        crate::say::to_stderr(&format!("caracol: {text}"));
    }
    ExitCode::from(code)
}
