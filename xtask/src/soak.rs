//! `cargo xtask soak`: the tests that take longer than a change can wait for.
//!
//! More of the same as `./test` runs: long simulations with large assemblies, both verifiers on
//! more books than a lifetime of one assembly makes, more kills under load, fuzzers that run on,
//! and the measures. Each stage is one line; its whole output stays in `target/soak`.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

const HELP: &str = "usage: cargo xtask soak [--times N] [--seed N] [STAGE…]

  --times N   so many times the usual amount (1)
  --seed N    the first seed; otherwise a new one each time, which is printed
  STAGE       sim, crowds, verifiers, kills, fuzz, measures; without any, all of them
";

/// A stage: its name, and the commands that it runs, made from the amount and the first seed.
struct Stage {
    name: &'static str,
    commands: fn(u64, u64) -> Vec<Vec<String>>,
}

const STAGES: [Stage; 6] = [
    Stage { name: "sim", commands: sim },
    Stage { name: "crowds", commands: crowds },
    Stage { name: "verifiers", commands: verifiers },
    Stage { name: "kills", commands: kills },
    Stage { name: "fuzz", commands: fuzz },
    Stage { name: "measures", commands: measures },
];

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

const SIM: &str = "cargo run --quiet --locked --release -p sim --bin sim --";

fn sim(times: u64, seed: u64) -> Vec<Vec<String>> {
    let soak = 200 * times;
    vec![words(&format!(
        "{SIM} --seed {seed} --soak {soak} --people 20 --days 60"
    ))]
}

fn crowds(times: u64, seed: u64) -> Vec<Vec<String>> {
    let soak = 4 * times;
    vec![words(&format!(
        "{SIM} --seed {seed} --soak {soak} --people 300 --days 120"
    ))]
}

fn verifiers(times: u64, seed: u64) -> Vec<Vec<String>> {
    let books = 1_000 * times;
    vec![
        words("cargo build --quiet --locked --release -p caracol -p sim"),
        words(&format!(
            "python3 verifier/crosscheck.py --books {books} --seed {seed}"
        )),
    ]
}

fn kills(times: u64, _seed: u64) -> Vec<Vec<String>> {
    let run = "cargo test --quiet --locked --release";
    let rounds = format!("CARACOL_SOAK={}", 20 * times);
    let of = |what: &str| words(&format!("env {rounds} {run} {what}"));
    vec![of("-p store --test all crashes"), of("-p caracol --test main kills")]
}

fn fuzz(times: u64, seed: u64) -> Vec<Vec<String>> {
    let run = "cargo run --quiet --release --locked --manifest-path fuzz/Cargo.toml --";
    let executions = 5_000_000 * times;
    vec![words(&format!("{run} --executions {executions} --seed {seed}"))]
}

fn measures(_times: u64, _seed: u64) -> Vec<Vec<String>> {
    vec![words("cargo run --quiet --locked --release -p benches")]
}

/// What was asked for.
struct Asked {
    times: u64,
    seed: u64,
    stages: Vec<String>,
}

fn read(arguments: &[&str]) -> Option<Asked> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let mut asked = Asked { times: 1, seed: since.as_secs(), stages: Vec::new() };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "--times" => asked.times = arguments.next()?.parse().ok().filter(|n| *n > 0)?,
            "--seed" => asked.seed = arguments.next()?.parse().ok()?,
            name if STAGES.iter().any(|stage| stage.name == name) => {
                asked.stages.push(name.to_owned());
            }
            _ => return None,
        }
    }
    Some(asked)
}

/// Runs what was asked for; exit code 1 if a stage fails.
pub(crate) fn command(arguments: &[&str]) -> ExitCode {
    let Some(asked) = read(arguments) else {
        eprint!("{HELP}");
        return ExitCode::from(2);
    };
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let logs = PathBuf::from(target).join("soak");
    println!("seed {}; the logs are in {}", asked.seed, logs.display());
    let wanted = |stage: &&Stage| {
        asked.stages.is_empty() || asked.stages.iter().any(|name| name == stage.name)
    };
    let mut sound = true;
    for stage in STAGES.iter().filter(wanted) {
        let log = logs.join(format!("{}.log", stage.name));
        let started = Instant::now();
        let outcome = run_all(&(stage.commands)(asked.times, asked.seed), &log);
        let seconds = started.elapsed().as_secs();
        match &outcome {
            Ok(true) => println!("{:<10} ok      {seconds:>6} s", stage.name),
            Ok(false) => println!(
                "{:<10} FAILED  {seconds:>6} s  {}",
                stage.name,
                log.display()
            ),
            Err(fault) => println!("{:<10} FAILED  {seconds:>6} s  {fault}", stage.name),
        }
        sound &= matches!(outcome, Ok(true));
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs commands one after the other, up to the first that fails.
fn run_all(commands: &[Vec<String>], log: &Path) -> io::Result<bool> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let out = File::create(log)?;
    for command in commands {
        let Some((program, arguments)) = command.split_first() else { continue };
        let status = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(out.try_clone()?)
            .stderr(out.try_clone()?)
            .status()?;
        if !status.success() {
            return Ok(false);
        }
    }
    Ok(true)
}
