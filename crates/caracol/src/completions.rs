//! `caracol completions …`: what a shell can complete.

use crate::outcome::{Outcome, fault};
use crate::say::Say;
use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;
use std::io::Write;

/// `caracol completions`
pub fn command(say: Say) -> Command {
    let shell = Arg::new("shell")
        .required(true)
        .value_parser(["bash", "zsh", "fish"]);
    Command::new("completions")
        .about(say.t("cli-completions"))
        .arg(shell.help(say.t("cli-completions-shell")))
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let shell = match matches.get_one::<String>("shell").map(String::as_str) {
        Some("zsh") => Shell::Zsh,
        Some("fish") => Shell::Fish,
        _ => Shell::Bash,
    };
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut crate::command::command(say),
        "caracol",
        &mut script,
    );
    std::io::stdout()
        .lock()
        .write_all(&script)
        .map_err(|error| fault("completions", error))
}
