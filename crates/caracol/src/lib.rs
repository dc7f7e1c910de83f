//! The program's rooms: a node, a command line to take part from, and a verifier of copies.
//!
//! Exit codes: 0 done, 1 the answer is no (an invalid book, a refused act), 2 wrong usage, 3 a
//! fault of the machine.

pub mod acts;
pub mod backups;
pub mod book_commands;
pub mod catch_up;
pub mod charters;
pub mod client;
pub mod command;
pub mod completions;
pub mod conformance;
pub mod copy;
pub mod dates;
pub mod demo;
pub mod found;
pub mod invitation;
pub mod keys;
pub mod listing;
pub mod log;
pub mod lot;
pub mod outcome;
pub mod places;
pub mod receipts;
pub mod say;
pub mod scripts;
pub mod serve;
pub mod spreadsheet;
pub mod verify;

use outcome::Outcome;
use say::Say;
use std::ffi::OsString;
use std::process::ExitCode;

/// Memory passes between the threads of the server all the time: what one took another gives back.
/// With the C library's allocator threads then wait for each other, twice for every act.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Runs a whole command line, the program's name first, and gives its exit code.
pub fn main_with(args: Vec<OsString>) -> ExitCode {
    let texts = args
        .iter()
        .skip(1)
        .map(|arg| arg.to_string_lossy().into_owned());
    let say = Say::from_environment(texts);
    match command::command(say).try_get_matches_from(args) {
        Ok(matches) => outcome::finish(say.with_json(matches.get_flag("json")), run(say, &matches)),
        Err(error) => outcome::usage(&error),
    }
}

fn run(say: Say, matches: &clap::ArgMatches) -> Outcome {
    let say = say.with_json(matches.get_flag("json"));
    match matches.subcommand() {
        Some(("serve", matches)) => serve::run(say, matches),
        Some(("backup", matches)) => backups::backup(say, matches),
        Some(("restore", matches)) => backups::restore(say, matches),
        Some(("book", matches)) => book_commands::run(say, matches),
        Some(("key", matches)) => keys::run(say, matches),
        Some(("script-hashes", matches)) => scripts::run(say, matches),
        Some(("lot", matches)) => lot::run(say, matches),
        Some(("conformance", matches)) => conformance::run(say, matches),
        Some(("receipts", matches)) => receipts::run(say, matches),
        Some(("found", matches)) => found::run(say, matches),
        Some(("charter", matches)) => charters::run(say, matches),
        Some(("invitation", matches)) => invitation::run(say, matches),
        Some(("again", matches)) => acts::again(say, matches),
        Some(("completions", matches)) => completions::run(say, matches),
        Some((verb, matches)) if listing::is_listing(verb) => listing::run(say, verb, matches),
        Some((verb, matches)) => match acts::declaration_of(verb) {
            Some(declaration) => acts::run(say, declaration, matches),
            None => Ok(()),
        },
        None => Ok(()),
    }
}
