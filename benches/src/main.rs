//! Measures of the house as ratios to stated limits, each with its reference in the same run.
//!
//! `cargo run --release -p benches` prints them all; with names, those that contain one of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::similar_names,
    clippy::needless_pass_by_value,
    clippy::many_single_char_names,
    reason = "a bench that cannot be run stops"
)]

mod bare;
mod cpu;
mod example;
mod house;
mod ready;
mod served;
mod table;
mod verification;
mod walk;

use std::process::ExitCode;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    match names.as_slice() {
        [part, args @ ..] if part == served::AS_SERVER => {
            let args = std::iter::once("caracol").chain(args.iter().map(String::as_str));
            return caracol::main_with(args.map(Into::into).collect());
        }
        [part, address, file] if part == ready::AS_READY_MADE => {
            ready::serve(address, file);
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let wanted = |name: &str| names.is_empty() || names.iter().any(|n| name.contains(n.as_str()));
    let mut rows = Vec::new();
    if wanted("walk") {
        rows.push(walk::measure());
        rows.push(house::walk());
    }
    if wanted("page") {
        rows.extend(house::page());
    }
    if names.iter().any(|name| name == "parts") {
        verification::parts(&verification::book());
    }
    if wanted("verification") {
        rows.push(verification::measure(&verification::book()));
    }
    if table::print(&rows) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
