//! The program `caracol`; what it does is in the library of the same name.

use std::process::ExitCode;

fn main() -> ExitCode {
    caracol::main_with(std::env::args_os().collect())
}
