//! The house's own tools, reached as `cargo xtask`.
//!
//! What lives here looks at the house from outside: it reads files and runs programs, and no other
//! room depends on it.

mod sim;
mod soak;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "usage: cargo xtask COMMAND

  sim     plays assemblies from seeds; see `cargo xtask sim --help`
  soak    the tests that take longer than a change can wait for
  tidy    compares the house with its own rules; one line a finding, exit code 1 if there is one
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["sim", rest @ ..] => sim::command(rest),
        ["soak", rest @ ..] => soak::command(rest),
        ["tidy"] => tidy::command(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        other => {
            eprintln!("cargo xtask does not know {:?}.\n\n{HELP}", other.join(" "));
            ExitCode::from(2)
        }
    }
}
