//! Licences of everything that is linked or run, compared with the list in `deny.toml`.

use super::arrows::text;
use super::finding::Finding;
use super::repo::Repo;
use std::collections::BTreeSet;

const LIST: &str = "deny.toml";

/// Finds packages whose licence is not on the list.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let allowed = allowed(repo);
    let foreign = repo
        .packages()
        .iter()
        .filter(|package| text(package, "source").is_some());
    let mut findings = Vec::new();
    for package in foreign {
        let name = text(package, "name").unwrap_or_default();
        let licence = text(package, "license").unwrap_or("none stated");
        if !accepts(licence, &allowed) {
            let what = format!(
                "`{name}` comes under {licence:?}, which {LIST} does not allow; do without it, or \
                 have the licence agreed and listed"
            );
            findings.push(Finding::at("Cargo.lock", lock_line(repo, name), what));
        }
    }
    findings
}

/// The licences that `deny.toml` allows.
fn allowed(repo: &Repo) -> BTreeSet<String> {
    let table: toml::Table = repo
        .file(LIST)
        .and_then(|file| file.text.parse().ok())
        .unwrap_or_default();
    let list = table
        .get("licenses")
        .and_then(|section| section.get("allow")?.as_array());
    list.into_iter()
        .flatten()
        .filter_map(|name| Some(name.as_str()?.to_owned()))
        .collect()
}

/// Whether an SPDX expression can be met: `OR` needs one side, `AND` both. The old spelling with
/// a slash means `OR`.
fn accepts(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = any_of(&words, allowed);
    met && rest.is_empty()
}

fn any_of<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = all_of(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, left) = all_of(after, allowed);
        (met, rest) = (met || other, left);
    }
    (met, rest)
}

fn all_of<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut met, mut rest) = one(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, left) = one(after, allowed);
        (met, rest) = (met && other, left);
    }
    (met, rest)
}

fn one<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    match words {
        ["(", after @ ..] => match any_of(after, allowed) {
            (met, [")", rest @ ..]) => (met, rest),
            (_, rest) => (false, rest),
        },
        [name, "WITH", exception, rest @ ..] => {
            (allowed.contains(&format!("{name} WITH {exception}")), rest)
        }
        [name, rest @ ..] => (allowed.contains(*name), rest),
        [] => (false, words),
    }
}

fn lock_line(repo: &Repo, name: &str) -> usize {
    let wanted = format!("name = \"{name}\"");
    let mut lines = repo
        .file("Cargo.lock")
        .into_iter()
        .flat_map(super::repo::File::lines);
    lines
        .find(|(_, line)| *line == wanted)
        .map_or(1, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn expressions_are_met_or_not() {
        let allowed: BTreeSet<String> = ["MIT", "BSD-3-Clause", "Apache-2.0 WITH LLVM-exception"]
            .map(str::to_owned)
            .into();
        for good in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0/MIT",
            "(MIT OR Apache-2.0) AND BSD-3-Clause",
            "Apache-2.0 WITH LLVM-exception OR Zlib",
        ] {
            assert!(accepts(good, &allowed), "{good}");
        }
        for bad in ["GPL-3.0", "MIT AND Zlib", "", "MIT)", "(MIT", "Apache-2.0"] {
            assert!(!accepts(bad, &allowed), "{bad}");
        }
    }

    #[test]
    fn an_unlisted_licence_is_found() {
        let metadata = json!({"packages": [
            {"name": "ours", "source": null, "license": "AGPL-3.0-or-later"},
            {"name": "good", "source": "registry", "license": "MIT"},
            {"name": "odd", "source": "registry", "license": "SSPL-1.0"},
            {"name": "bare", "source": "registry", "license": null},
        ]});
        let repo = Repo::of(&[
            (LIST, "[licenses]\nallow = [\"MIT\"]\n"),
            ("Cargo.lock", "\nname = \"odd\"\n"),
        ]);
        let findings = check(&repo.with_metadata(metadata));
        let lines: Vec<usize> = findings.iter().map(|finding| finding.place().1).collect();
        assert_eq!(lines, [2, 1]);
    }
}
