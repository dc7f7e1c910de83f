//! The command: runs targets, keeps findings, and says how to run one again.

use fuzz::drive;
use fuzz::targets::{TARGETS, Target};
use std::io::Read;
use std::process::ExitCode;

const USAGE: &str = "usage: fuzz [--target NAME] [--executions N] [--seed N]
       fuzz --target NAME --input FILE|-";

/// What the arguments ask for.
struct Wish {
    target: Option<String>,
    executions: u64,
    seed: u64,
    input: Option<String>,
}

fn main() -> ExitCode {
    let Some(wish) = read_arguments() else {
        eprintln!("{USAGE}\ntargets: {}", names().join(" "));
        return ExitCode::from(2);
    };
    let chosen: Vec<&Target> = TARGETS
        .iter()
        .filter(|target| {
            wish.target
                .as_deref()
                .is_none_or(|name| name == target.name)
        })
        .collect();
    if chosen.is_empty() {
        eprintln!("there is no such target; there are: {}", names().join(" "));
        return ExitCode::from(2);
    }
    if let (Some(input), [target]) = (&wish.input, chosen.as_slice()) {
        return one_input(target, input);
    }
    std::panic::set_hook(Box::new(|_| {}));
    all(&chosen, &wish)
}

fn names() -> Vec<&'static str> {
    TARGETS.iter().map(|target| target.name).collect()
}

fn read_arguments() -> Option<Wish> {
    let mut wish = Wish { target: None, executions: 100_000, seed: 1, input: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next()?;
        match argument.as_str() {
            "--target" => wish.target = Some(value),
            "--executions" => wish.executions = value.parse().ok()?,
            "--seed" => wish.seed = value.parse().ok()?,
            "--input" => wish.input = Some(value),
            _ => return None,
        }
    }
    (wish.input.is_none() || wish.target.is_some()).then_some(wish)
}

/// Runs one input without catching anything, so that a debugger or AFL sees the panic itself.
fn one_input(target: &Target, path: &str) -> ExitCode {
    let mut bytes = Vec::new();
    let read = if path == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|content| bytes = content)
    };
    if let Err(fault) = read {
        eprintln!("{path}: {fault}");
        return ExitCode::from(3);
    }
    let outcome = (target.run)(&bytes);
    println!(
        "{}: {} bytes, outcome {outcome:016x}",
        target.name,
        bytes.len()
    );
    ExitCode::SUCCESS
}

fn all(chosen: &[&Target], wish: &Wish) -> ExitCode {
    let (mut executions, mut findings) = (0, 0);
    for target in chosen {
        let started = std::time::Instant::now();
        let report = drive::drive(target, wish.executions, wish.seed);
        executions += report.executions;
        let seconds = started.elapsed().as_secs_f32();
        println!(
            "{:<12} {:>9} executions, {:>5} outcomes, {seconds:.1} s",
            target.name, report.executions, report.outcomes
        );
        if let Some((input, what)) = report.finding {
            findings += 1;
            let saved = match drive::keep(target.name, &input) {
                Ok(path) => path.display().to_string(),
                Err(fault) => format!("a file that could not be written: {fault}"),
            };
            println!("  FOUND after {} executions: {what}", report.executions);
            println!("  again: fuzz --target {} --input {saved}", target.name);
        }
    }
    println!(
        "fuzz: {} targets, {executions} executions, {findings} findings",
        chosen.len()
    );
    ExitCode::from(u8::from(findings > 0))
}
