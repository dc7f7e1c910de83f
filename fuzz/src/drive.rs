//! The loop: seeds, changes, outcomes, findings.

use crate::chance::Chance;
use crate::mutate;
use crate::targets::Target;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// One input may take this long; it is far above what any takes.
const SLOW: Duration = Duration::from_secs(5);
/// Inputs that join the seeds; more would make the loop forget where it came from.
const JOINED_MAX: usize = 4_000;

/// What a run over one target came to.
pub struct Report {
    /// How many inputs were run.
    pub executions: u64,
    /// How many different outcomes there were.
    pub outcomes: usize,
    /// The first input that broke a promise, and how.
    pub finding: Option<(Vec<u8>, String)>,
}

/// Runs a target on its seeds, on what was found earlier, and on changes of both.
pub fn drive(target: &Target, executions: u64, seed: u64) -> Report {
    let name_hash = target
        .name
        .bytes()
        .fold(seed, |sum, byte| sum.rotate_left(8) ^ u64::from(byte));
    let mut chance = Chance::new(name_hash);
    let mut seeds = (target.seeds)();
    seeds.extend(earlier(target.name));
    seeds.push(Vec::new());
    let mut report = Report { executions: 0, outcomes: 0, finding: None };
    let mut outcomes = BTreeSet::new();
    let first = seeds.len() as u64;
    while report.executions < executions.max(first) {
        let input = if let Some(seed) = seeds
            .get(as_index(report.executions))
            .filter(|_| report.executions < first)
        {
            seed.clone()
        } else {
            let one = chance.pick(&seeds).cloned().unwrap_or_default();
            let other = chance.pick(&seeds).cloned().unwrap_or_default();
            mutate::change(&one, &other, &mut chance)
        };
        report.executions += 1;
        match once(target, &input) {
            Ok(outcome) => {
                if outcomes.insert(outcome) && report.executions > first && seeds.len() < JOINED_MAX
                {
                    seeds.push(input);
                }
            }
            Err(what) => {
                report.finding = Some((input, what));
                break;
            }
        }
    }
    report.outcomes = outcomes.len();
    report
}

fn as_index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Runs one input; what it came to.
///
/// # Errors
/// How it broke a promise.
pub fn once(target: &Target, input: &[u8]) -> Result<u64, String> {
    let started = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        text.unwrap_or_else(|| "a panic without words".to_owned())
    })?;
    if started.elapsed() > SLOW {
        return Err(format!("one input took {:?}", started.elapsed()));
    }
    Ok(outcome)
}

/// Inputs that were findings once.
fn earlier(name: &str) -> Vec<Vec<u8>> {
    let folder = here().join("corpus").join(name);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| {
            entries
                .filter_map(Result::ok)
                .map(|entry| entry.path())
                .collect()
        })
        .unwrap_or_default();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| std::fs::read(path).ok())
        .collect()
}

/// Keeps a finding; the path of the file.
///
/// # Errors
/// What the disk says.
pub fn keep(name: &str, input: &[u8]) -> std::io::Result<PathBuf> {
    let folder = here().join("findings");
    std::fs::create_dir_all(&folder)?;
    let sum = input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let path = folder.join(format!("{name}-{sum:016x}"));
    std::fs::write(&path, input)?;
    Ok(path)
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::targets::TARGETS;

    #[test]
    fn the_same_seed_gives_the_same_run() {
        for target in TARGETS {
            let (one, other) = (drive(target, 300, 9), drive(target, 300, 9));
            assert_eq!(
                (one.executions, one.outcomes),
                (other.executions, other.outcomes)
            );
            assert!(one.finding.is_none(), "{}: {:?}", target.name, one.finding);
        }
    }

    #[test]
    fn a_broken_promise_is_found() {
        let fragile = Target {
            name: "fragile",
            run: |input| {
                assert!(!input.contains(&b'\\'), "a backslash");
                0
            },
            seeds: || vec![b"{\"a\":1}".to_vec()],
        };
        let (input, what) = drive(&fragile, 5_000, 1).finding.unwrap();
        assert!(input.contains(&b'\\') && what.contains("a backslash"));
    }
}
