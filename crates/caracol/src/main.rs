//! The program `caracol`: a node, a command line to take part from, and a verifier of copies.
//!
//! Exit codes: 0 done, 1 the answer is no (an invalid book, a refused act), 2 wrong usage, 3 a
//! fault of the machine.

mod book_commands;
mod command;
mod copy;
mod outcome;
mod say;
use caracol::verify;

use outcome::Outcome;
use std::process::ExitCode;

fn main() -> ExitCode {
    let say = say::Say::from_environment(std::env::args().skip(1));
    let outcome = match command::command(say).try_get_matches() {
        Ok(matches) => run(say, &matches),
        Err(error) => return outcome::usage(&error),
    };
    outcome::finish(say, outcome)
}

fn run(say: say::Say, matches: &clap::ArgMatches) -> Outcome {
    let say = say.with_json(matches.get_flag("json"));
    match matches.subcommand() {
        Some(("book", matches)) => book_commands::run(say, matches),
        _ => Ok(()),
    }
}
