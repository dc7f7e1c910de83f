//! Each act is whole: its help, its place in the registry and in the specification, and a table
//! in which it is done once and every one of its refusals is met.

use super::finding::Finding;
use super::repo::{File, Repo};
use super::source::{self, Kind, Token};
use std::collections::BTreeSet;

const REGISTRY: &str = "crates/rules/src/registry.rs";
const SPEC: &str = "spec/acts.md";
/// The parts of life; one folder each.
const PARTS: &[&str] = &["founding", "membership", "proposing"];

/// A refusal as it is declared: its kind of act, its code, its line.
pub(crate) struct Declared {
    pub(crate) path: String,
    pub(crate) kind: String,
    pub(crate) code: String,
    pub(crate) line: usize,
}

/// Finds acts that lack something.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let registered = registered(repo);
    let mut findings = Vec::new();
    let mut files = BTreeSet::new();
    for (file, part, kind) in act_files(repo) {
        files.insert((part.to_owned(), kind.to_owned()));
        let mut add = |what: String| findings.push(Finding::at(&file.path, 1, what));
        if !registered.contains(&(part.to_owned(), kind.to_owned())) {
            add(format!(
                "`{kind}` is not in the registry; give it its line in {REGISTRY}"
            ));
        }
        if !file.text.starts_with("//! ") {
            add("the help is missing; open the file with what members read about it".to_owned());
        }
        if !in_spec(repo, kind) {
            add(format!(
                "`{kind}` has no section in {SPEC}; write `### {kind}`"
            ));
        }
        if !is_done_once(file, kind) {
            add(format!(
                "no row of the table does `{kind}`; add one that is not refused"
            ));
        }
    }
    for (part, kind) in registered.difference(&files) {
        let what = format!("`{kind}` has no file; write crates/rules/src/{part}/{kind}.rs");
        findings.push(Finding::at(REGISTRY, 1, what));
    }
    findings.extend(unmet(repo));
    findings
}

/// Files of acts: public modules of a part of life. What several acts share is a private one.
pub(crate) fn act_files(repo: &Repo) -> impl Iterator<Item = (&File, &str, &str)> {
    repo.rust().filter_map(|file| {
        let rest = file.path.strip_prefix("crates/rules/src/")?;
        let (part, name) = rest.split_once('/')?;
        let kind = name
            .strip_suffix(".rs")
            .filter(|kind| *kind != "mod" && !kind.contains('/'))?;
        let parent = repo.file(&format!("crates/rules/src/{part}/mod.rs"))?;
        let public = source::places(parent.code())
            .any(|rest| source::begins(rest, &["pub", "mod", kind, ";"]));
        (PARTS.contains(&part) && public).then_some((file, part, kind))
    })
}

/// The rows of the registry: part and kind.
fn registered(repo: &Repo) -> BTreeSet<(String, String)> {
    let tokens = repo.file(REGISTRY).map_or(&[][..], File::code);
    let list = source::places(tokens).find(|rest| source::begins(rest, &["acts", "!", "{"]));
    let list = list
        .and_then(|rest| rest.get(2..))
        .map_or(&[][..], source::inside);
    let words: Vec<&Token> = list
        .iter()
        .filter(|token| token.kind == Kind::Word)
        .collect();
    words
        .chunks_exact(3)
        .filter_map(|row| Some((row.first()?.text.clone(), row.get(1)?.text.clone())))
        .collect()
}

fn in_spec(repo: &Repo, kind: &str) -> bool {
    let headings = repo.file(SPEC).into_iter().flat_map(File::lines);
    let mut headings = headings.filter_map(|(_, line)| line.strip_prefix("### "));
    headings.any(|heading| heading.split(", ").any(|name| name.trim() == kind))
}

/// The tests of a file, as text.
fn tests(file: &File) -> &str {
    file.text
        .split_once("#[cfg(test)]")
        .map_or("", |(_, tests)| tests)
}

fn is_done_once(file: &File, kind: &str) -> bool {
    let mut rows = tests(file).lines().filter_map(|line| line.split_once("->"));
    // A table begins by founding: `assembly …` stands for the founding act.
    let does = |act: &str| {
        let mut words = act.split_whitespace();
        words.any(|word| word == kind || (kind == "found_assembly" && word == "assembly"))
    };
    rows.any(|(act, outcome)| does(act) && !outcome.contains("refused"))
}

/// Every refusal that the rules declare.
pub(crate) fn declared(repo: &Repo) -> Vec<Declared> {
    let mut all = Vec::new();
    for file in repo
        .rust()
        .filter(|file| file.path.starts_with("crates/rules/src/"))
    {
        for rest in source::places(file.code()) {
            if !source::begins(rest, &["refusals", "!", "{"]) {
                continue;
            }
            let list = rest.get(2..).map_or(&[][..], source::inside);
            let kind = list.windows(2).find_map(|pair| match pair {
                [of, kind] if of.is("of") => kind.string(),
                _ => None,
            });
            all.extend(list.windows(2).filter_map(|pair| match pair {
                [code, by] if by.is("by") => Some(Declared {
                    path: file.path.clone(),
                    kind: kind.clone()?,
                    code: code.string()?,
                    line: code.line,
                }),
                _ => None,
            }));
        }
    }
    all
}

/// Refusals that no case meets. A row of a table (`… -> refused code`) counts for an act's own
/// refusals in its own file and in the room's tests, for common ones anywhere in the room; a case
/// in Rust names `kind.code`, as a refusal prints itself.
fn unmet(repo: &Repo) -> Vec<Finding> {
    let room: Vec<&File> = repo
        .rust()
        .filter(|file| file.path.starts_with("crates/rules/"))
        .collect();
    let meets = |text: &str, code: &str| {
        let rows = text.lines().filter_map(|line| line.split_once("refused "));
        let mut codes = rows.filter_map(|(_, rest)| rest.split_whitespace().next());
        codes.any(|found| found == code)
    };
    let is_met = |refusal: &Declared| {
        room.iter().any(|file| {
            let elsewhere = repo.is_test(file) || refusal.kind == "common";
            let text = if repo.is_test(file) { &file.text } else { tests(file) };
            let row = (elsewhere || file.path == refusal.path) && meets(text, &refusal.code);
            row || text.contains(&format!("{}.{}", refusal.kind, refusal.code))
        })
    };
    let unmet = declared(repo)
        .into_iter()
        .filter(|refusal| !is_met(refusal));
    unmet
        .map(|refusal| {
            let what = format!(
                "no case meets the refusal `{code}`; add a row `… -> refused {code}` to the \
                 table, or a test that names `{}.{code}`, or remove what nothing can meet",
                refusal.kind,
                code = refusal.code
            );
            Finding::at(&refusal.path, refusal.line, what)
        })
        .collect()
}

#[cfg(test)]
mod tests_of_acts {
    use super::*;

    const ACT: &str = "//! Help for members.\n\
        refusals! { Refused of \"step_back\" {\n\
        TooLate { until: Instant } = \"too_late\" by \"R1\",\n\
        NeverMet = \"never_met\" by \"R2\",\n\
        } }\n\
        #[cfg(test)]\nmod table { fn table() { check(\"\n\
        1d ana step_back matter=roof -> SteppedBack\n\
        9d ana step_back matter=roof -> refused too_late   # by then\n\
        \") } }\n";

    #[test]
    fn an_act_that_lacks_nothing_but_a_case() {
        let repo = Repo::of(&[
            (
                REGISTRY,
                "macro_rules! acts { () => {} }\nacts! { proposing::step_back::StepBack, }",
            ),
            (
                "crates/rules/src/proposing/mod.rs",
                "pub mod step_back; mod shared;",
            ),
            ("crates/rules/src/proposing/shared.rs", ""),
            ("crates/rules/src/proposing/step_back.rs", ACT),
            (SPEC, "### offer_to_do, step_back\n"),
        ]);
        let findings = check(&repo);
        let found: Vec<_> = findings.iter().map(Finding::place).collect();
        assert_eq!(
            found,
            [("crates/rules/src/proposing/step_back.rs", 4)],
            "{findings:?}"
        );
    }

    #[test]
    fn an_act_that_lacks_everything() {
        let repo = Repo::of(&[
            (REGISTRY, "acts! { proposing::cast_vote::CastVote, }"),
            ("crates/rules/src/proposing/mod.rs", "pub mod step_back;"),
            ("crates/rules/src/proposing/step_back.rs", "fn decide() {}"),
        ]);
        assert_eq!(check(&repo).len(), 5, "{:?}", check(&repo));
    }
}
