//! `cargo xtask sim`: runs the simulator, which is a program of its own, so that the other commands
//! need not wait until all that it is made of is compiled.

use std::process::{Command, ExitCode};

/// Hands the arguments on to the simulator, and its exit code back.
pub(crate) fn command(arguments: &[&str]) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = ["run", "--quiet", "--locked", "--package", "sim", "--bin", "sim", "--"];
    match Command::new(cargo).args(run).args(arguments).status() {
        Ok(status) => status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .map_or_else(|| ExitCode::from(3), ExitCode::from),
        Err(fault) => {
            eprintln!("cargo cannot be run: {fault}");
            ExitCode::from(3)
        }
    }
}
