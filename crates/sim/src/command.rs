//! The command line of the simulator, reached as `cargo xtask sim`.

use crate::chance::Chance;
use crate::charters::Which;
use crate::made::{self, Made};
use crate::report::{self, Report};
use crate::tamper;
use crate::world::{Options, World};
use book::export::Pieces;
use std::path::{Path, PathBuf};

/// What it can do.
pub const HELP: &str = "usage: cargo xtask sim --seed N [OPTIONS]

  --people P       how many people (12)
  --days D         how many days (30)
  --charter NAME   plain, quick, drawn (the default) or a template of charters/
  --calm           no faults of disks, networks and clocks
  --export FOLDER  write the book as an export
  --summaries      with a summary.json in each, to compare what verifiers make of it
  --tamper KIND    spoil the export before writing it; --tamper all writes every kind
  --many COUNT     so many small books, from seed N on, each in a folder of its own
  --soak COUNT     so many seeds, one line each
  --list-tampers   the kinds of tampering, each with the code it must be found by
";

/// What was asked for.
#[derive(Clone, Debug)]
struct Asked {
    seed: u64,
    options: Options,
    export: Option<PathBuf>,
    summaries: bool,
    tamper: Option<String>,
    many: Option<u64>,
    soak: u64,
}

/// Does what the arguments say; what is to be printed comes back, with whether all is well.
///
/// # Errors
/// Wrong usage, or a fault of the machine.
pub fn command(arguments: &[String]) -> Result<bool, String> {
    if arguments.is_empty() || arguments.iter().any(|argument| argument == "--help") {
        print!("{HELP}");
        return Ok(true);
    }
    if arguments
        .iter()
        .any(|argument| argument == "--list-tampers")
    {
        for tamper in tamper::all() {
            println!("{:16} {:10} {}", tamper.name, tamper.code, tamper.about);
        }
        return Ok(true);
    }
    let asked = read(arguments)?;
    match (&asked.many, &asked.export) {
        (Some(count), Some(folder)) => many(&asked, *count, folder).map(|()| true),
        (Some(_), None) => Err(format!("--many needs --export FOLDER\n\n{HELP}")),
        (None, Some(folder)) if asked.tamper.is_some() => tampered(&asked, folder),
        (None, _) => runs(&asked),
    }
}

fn read(arguments: &[String]) -> Result<Asked, String> {
    let options = Options::default();
    let (export, tamper, many) = (None, None, None);
    let mut asked = Asked {
        seed: 1,
        options,
        export,
        summaries: false,
        tamper,
        many,
        soak: 1,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--calm" {
            asked.options.weather = false;
            continue;
        }
        if argument == "--summaries" {
            asked.summaries = true;
            continue;
        }
        let value = rest
            .next()
            .ok_or_else(|| format!("{argument} needs a value\n\n{HELP}"))?;
        let no_number = |_| format!("{value:?} is no number\n\n{HELP}");
        let number = || value.parse::<u64>().map_err(no_number);
        match argument.as_str() {
            "--seed" => asked.seed = number()?,
            "--people" => asked.options.people = usize::try_from(number()?).unwrap_or(usize::MAX),
            "--days" => asked.options.days = number()?,
            "--charter" => asked.options.charter = Which::named(value)?,
            "--export" => asked.export = Some(PathBuf::from(value)),
            "--tamper" => asked.tamper = Some(value.clone()),
            "--many" => asked.many = Some(number()?),
            "--soak" => asked.soak = number()?,
            other => return Err(format!("sim does not know {other:?}\n\n{HELP}")),
        }
    }
    Ok(asked)
}

fn runs(asked: &Asked) -> Result<bool, String> {
    let mut sound = true;
    for seed in asked.seed..asked.seed + asked.soak {
        let (report, made) = report::run_and_keep(seed, asked.options.clone());
        print(&report);
        sound &= report.wrong.is_empty();
        if let (Some(folder), Some(made)) = (&asked.export, made) {
            write(folder, pieces(&made, asked.summaries)?)?;
        }
    }
    Ok(sound)
}

fn print(report: &Report) {
    println!("{report}");
    for wrong in &report.wrong {
        println!("  WRONG {wrong}");
    }
}

/// A small book: few people, quick rules, nothing fails, and some matters still open at its end.
///
/// # Errors
/// A world that cannot be made.
pub fn small_book(seed: u64) -> Result<Made, String> {
    let mut chance = Chance::new(seed ^ 0x5eed);
    let options = Options {
        people: usize::try_from(chance.within(4, 8)).unwrap_or(5),
        days: 20,
        charter: if chance.percent(60) { Which::Quick } else { Which::Drawn },
        weather: false,
        entries_most: chance.within(20, 80),
        looks: (30, 600),
        canary: None,
    };
    let mut world = World::new(seed, options)?;
    world.live();
    world.made()
}

fn many(asked: &Asked, count: u64, folder: &Path) -> Result<(), String> {
    let mut entries = 0;
    for seed in asked.seed..asked.seed + count {
        let made = small_book(seed)?;
        entries += made.export.entries.len();
        write(
            &folder.join(format!("{seed:05}")),
            pieces(&made, asked.summaries)?,
        )?;
    }
    println!(
        "sim wrote {count} books with {entries} entries to {}",
        folder.display()
    );
    Ok(())
}

/// Writes one spoiled book, or one of each kind, and what our own verifier says of it.
fn tampered(asked: &Asked, folder: &Path) -> Result<bool, String> {
    let kind = asked.tamper.as_deref().unwrap_or("all");
    let mut found_all = true;
    let mut met = false;
    for tamper in tamper::all().filter(|tamper| kind == "all" || tamper.name == kind) {
        met = true;
        let (seed, pieces) = tamper_somewhere(tamper, asked.seed)?;
        let verdict = made::verify_pieces(&pieces).err();
        let code = verdict.as_ref().map_or("sound", |verdict| verdict.code);
        found_all &= code == tamper.code;
        let seq = verdict.and_then(|verdict| verdict.seq);
        let seq = seq.map_or_else(|| "-".to_owned(), |seq| seq.to_string());
        let (name, expected) = (tamper.name, tamper.code);
        println!("{name:16} seed={seed} expected={expected} found={code} entry={seq}");
        let folder = if kind == "all" {
            folder.join(tamper.name)
        } else {
            folder.to_owned()
        };
        write(&folder, pieces)?;
    }
    if met {
        Ok(found_all)
    } else {
        Err(format!("there is no tampering {kind:?}; --list-tampers"))
    }
}

/// Tampers with the first small book from this seed on that has a place for it.
///
/// # Errors
/// A tampering for which hundreds of books have no place.
pub fn tamper_somewhere(tamper: &tamper::Tamper, seed: u64) -> Result<(u64, Pieces), String> {
    for seed in seed..seed + 300 {
        let made = small_book(seed)?;
        if let Some(pieces) = tamper.apply(&made, &mut Chance::new(seed)) {
            return Ok((seed, pieces));
        }
    }
    Err(format!(
        "no book from seed {seed} on has a place for {}",
        tamper.name
    ))
}

fn pieces(made: &Made, summary: bool) -> Result<Pieces, String> {
    let mut pieces = made.export.to_pieces().map_err(|error| error.to_string())?;
    if summary {
        let (replay, _) = made::verify_export(&made.export).map_err(|verdict| verdict.why)?;
        let json =
            serde_json::to_vec(&replay.state.summary()).map_err(|error| error.to_string())?;
        pieces.push(("summary.json".to_owned(), json));
    }
    Ok(pieces)
}

fn write(folder: &Path, pieces: Pieces) -> Result<(), String> {
    let fault = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for (name, bytes) in pieces {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|error| fault(parent, error))?;
        }
        std::fs::write(&path, bytes).map_err(|error| fault(&path, error))?;
    }
    Ok(())
}
