//! Every refusal is met by a row of some act's table, and every act is allowed once.
//!
//! The tables are read from the acts' own files and played here again, so that what counts is what
//! was refused, and not what a row says.

use rules::registry;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the acts.
fn act_files() -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let parts = ["founding", "membership", "proposing"];
    let files = parts
        .iter()
        .flat_map(|part| fs::read_dir(src.join(part)).unwrap());
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

/// The tables in a file that stand there word for word: literals whose text begins on a line of
/// its own. A table that Rust puts together has braces, and counts for itself alone.
fn tables(source: &str) -> impl Iterator<Item = String> {
    let literals = source.split("\"\n").skip(1).filter_map(|rest| {
        let quotes = rest.match_indices('"').map(|(at, _)| at);
        let end = quotes.into_iter().find(|at| !rest[..*at].ends_with('\\'))?;
        Some(rest[..end].replace("\\\"", "\""))
    });
    literals.filter(|table| table.contains("assembly plain") && !table.contains('{'))
}

#[test]
fn every_refusal_is_met_and_every_act_allowed() {
    let (mut refused, mut allowed, mut played) = (BTreeSet::new(), BTreeSet::new(), 0);
    for file in act_files() {
        for table in tables(&fs::read_to_string(&file).unwrap()) {
            let world =
                testkit::play(&table).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            refused.extend(world.met.refused);
            allowed.extend(world.met.allowed);
            played += 1;
        }
    }
    // The porch lets neither of these in; the rules refuse them all the same.
    refused.insert(testkit::found_twice());
    refused.insert(testkit::ask_without_a_book());

    let declared = registry::refusals();
    let declared: BTreeSet<String> = declared
        .iter()
        .map(|(kind, code, _)| format!("{kind}.{code}"))
        .collect();
    let kinds: BTreeSet<&str> = registry::DECLARATIONS.iter().map(|act| act.kind).collect();
    println!(
        "{played} tables, {} refusals, {} acts",
        refused.len(),
        allowed.len()
    );
    assert_eq!(
        declared.difference(&refused).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "not met"
    );
    assert_eq!(refused, declared);
    assert_eq!(allowed, kinds);
}
