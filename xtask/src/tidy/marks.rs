//! No marks of work that was not done.

use super::finding::Finding;
use super::repo::{Repo, has_extension};

/// Marks, each written in two parts so that this file holds none of them.
const MARKS: &[&str] =
    &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX"), concat!("HA", "CK")];

/// Finds marks in any text, and stand-ins that call themselves so in comments and pages.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let files = repo
        .files()
        .iter()
        .filter(|file| !file.path.ends_with("-lock.json"));
    for file in files {
        for (number, line) in file.lines() {
            for mark in MARKS.iter().filter(|mark| has_word(line, mark)) {
                let what = format!("{mark}: do it, or open an issue and say nothing here");
                findings.push(Finding::at(&file.path, number, what));
            }
            let comment = if has_extension(&file.path, "md") {
                line
            } else {
                line.split_once("//").map_or("", |(_, comment)| comment)
            };
            if comment.to_lowercase().contains(concat!("place", "holder")) {
                let what = "a stand-in: make the real thing, or leave it out";
                findings.push(Finding::at(&file.path, number, what));
            }
        }
    }
    findings
}

/// Whether a line has this word, with no letter, digit or underscore beside it.
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line
            .get(at + word.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_as_words_only() {
        let todo = concat!(
            "// TO",
            "DO later\nlet TO",
            "DOS = 1; // for a place",
            "holder\n"
        );
        let attribute = concat!("input place", "holder=(words)\n");
        let repo = Repo::of(&[("a.rs", todo), ("b.rs", attribute)]);
        let findings = check(&repo);
        let lines: Vec<_> = findings.iter().map(Finding::place).collect();
        assert_eq!(lines, [("a.rs", 1), ("a.rs", 2)]);
    }
}
