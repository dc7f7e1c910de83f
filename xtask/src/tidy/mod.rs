//! Tidy: the house compared with its own rules.
//!
//! Each check is one file beside this one: a function from the repository to findings, with its
//! own tests on bad samples. A check reads; it never writes and never mends.

mod absences;
mod acts;
mod allowed;
mod arrows;
mod dependencies;
mod finding;
mod fluent;
mod glossary;
mod guides;
mod hygiene;
mod licences;
mod links;
mod marks;
mod pages;
mod panics;
mod repo;
mod sizes;
mod source;
mod spoken;

use finding::Finding;
use repo::Repo;
use std::process::ExitCode;

/// A check: what it is called and what it finds.
type Check = (&'static str, fn(&Repo) -> Vec<Finding>);

/// All checks, in the order in which they speak.
const CHECKS: &[Check] = &[
    ("arrows", arrows::check),
    ("dependencies", dependencies::check),
    ("licences", licences::check),
    ("absences", absences::check),
    ("panics", panics::check),
    ("sizes", sizes::check),
    ("marks", marks::check),
    ("hygiene", hygiene::check),
    ("links", links::check),
    ("glossary", glossary::check),
    ("guides", guides::check),
    ("spoken", spoken::check),
    ("acts", acts::check),
    ("pages", pages::check),
    ("fluent", fluent::check),
];

/// `cargo xtask tidy`: prints every finding and says how many there are.
pub(crate) fn command() -> ExitCode {
    let repo = match Repo::read() {
        Ok(repo) => repo,
        Err(fault) => {
            eprintln!("tidy: {fault}");
            return ExitCode::from(3);
        }
    };
    let findings = all(&repo);
    for finding in &findings {
        println!("{finding}");
    }
    for note in sizes::notes(&repo) {
        println!("note: {note}");
    }
    let files = repo.files().len();
    println!(
        "tidy: {} checks over {files} files, {} findings",
        CHECKS.len(),
        findings.len()
    );
    ExitCode::from(u8::from(!findings.is_empty()))
}

/// What every check finds, in order.
fn all(repo: &Repo) -> Vec<Finding> {
    CHECKS
        .iter()
        .flat_map(|(name, check)| {
            let mut findings = check(repo);
            findings.sort();
            findings.dedup();
            findings
                .into_iter()
                .map(|finding| finding.of(name))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() {
        let repo = Repo::read().unwrap();
        let findings: Vec<String> = all(&repo).iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "\n{}", findings.join("\n"));
    }
}
