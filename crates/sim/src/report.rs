//! Running one seed, and saying what came of it in one line.

use crate::made::{self, Made};
use crate::world::{Options, Tally, World};
use basics::TreeHash;
use rules::What;
use std::collections::BTreeMap;
use std::fmt;

/// What came of one seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The seed.
    pub seed: u64,
    /// How many people.
    pub people: usize,
    /// How many days were played.
    pub days: u64,
    /// The command that plays it again.
    pub replay: String,
    /// Entries of the book.
    pub entries: u64,
    /// Its root.
    pub root: Option<TreeHash>,
    /// Members at the end.
    pub members: usize,
    /// Matters by their ending.
    pub endings: BTreeMap<&'static str, u64>,
    /// Requests by how they stand.
    pub requests: BTreeMap<&'static str, u64>,
    /// Agreements ever made.
    pub agreements: usize,
    /// What happened on the way.
    pub tally: Tally,
    /// Times the machine stopped.
    pub crashes: u64,
    /// Days that the last matter took to end once nobody acted any more.
    pub settled_days: u64,
    /// What is wrong; nothing in a sound house.
    pub wrong: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.wrong.is_empty() { "sound" } else { "WRONG" };
        let refused: u64 = self.tally.refused.values().sum();
        write!(
            f,
            "sim seed={} {verdict} people={} members={} days={} entries={} signed={} \
             acknowledged={} refused={refused} lost={} doubled={} away_days={} crashes={} \
             agreements={} endings={:?} requests={:?} | {}",
            self.seed,
            self.people,
            self.members,
            self.days,
            self.entries,
            self.tally.signed,
            self.tally.acknowledged,
            self.tally.lost,
            self.tally.doubled,
            self.tally.away_days,
            self.crashes,
            self.agreements,
            self.endings,
            self.requests,
            self.replay,
        )
    }
}

/// The command that plays a seed with these options again.
fn replay_command(seed: u64, options: &Options) -> String {
    let charter = options.charter.name();
    let weather = if options.weather { "" } else { " --calm" };
    format!(
        "cargo xtask sim --seed {seed} --people {} --days {} --charter {charter}{weather}",
        options.people, options.days
    )
}

/// Plays one seed to its end and asks the checkers.
pub fn run(seed: u64, options: Options) -> Report {
    run_and_keep(seed, options).0
}

/// As [`run`], and gives the book too, if one came of it.
pub fn run_and_keep(seed: u64, options: Options) -> (Report, Option<Made>) {
    let replay = replay_command(seed, &options);
    let (people, days) = (options.people, options.days);
    let mut report = Report {
        seed,
        people,
        days,
        replay,
        entries: 0,
        root: None,
        members: 0,
        endings: BTreeMap::new(),
        requests: BTreeMap::new(),
        agreements: 0,
        tally: Tally::default(),
        crashes: 0,
        settled_days: 0,
        wrong: Vec::new(),
    };
    let mut world = match World::new(seed, options) {
        Ok(world) => world,
        Err(error) => {
            report.wrong.push(format!("the founding failed: {error}"));
            return (report, None);
        }
    };
    world.live();
    world.heal();
    let settled = world.settle();
    report.settled_days = settled / basics::instant::DAY_MS;
    let made = conclude(&mut report, &mut world, settled);
    (report, made)
}

fn conclude(report: &mut Report, world: &mut World, settled: u64) -> Option<Made> {
    report.wrong.append(&mut world.wrong);
    report.tally = world.tally.clone();
    report.crashes = world.host.wear.crashes;
    let made = match world.made() {
        Ok(made) => made,
        Err(error) => {
            report.wrong.push(error);
            return None;
        }
    };
    match made::verify_export(&made.export) {
        Err(verdict) => report
            .wrong
            .push(format!("{}: {}", verdict.code, verdict.why)),
        Ok((replay, recorded)) => {
            report.entries = replay.porch.len();
            report.root = Some(replay.porch.tree().root());
            report.members = replay.state.members().len();
            report.agreements = replay.state.agreements().len();
            for recorded in &recorded {
                for event in &recorded.events {
                    if let What::MatterEnded { how, .. } = &event.what {
                        *report.endings.entry(how.name()).or_default() += 1;
                    }
                }
            }
            for request in replay.state.requests().values() {
                *report.requests.entry(request.standing.name()).or_default() += 1;
            }
            crate::check::all(world, &made, &replay, &recorded, settled, &mut report.wrong);
        }
    }
    Some(made)
}
