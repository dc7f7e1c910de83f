//! Reviewed exceptions: files of lines `subject -- reason` under `xtask/allow/`.
//!
//! An exception needs a reason, and one that nothing needs any more is itself a finding.

use super::finding::Finding;
use super::repo::Repo;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The exceptions of one check.
pub(crate) struct Allowed {
    path: String,
    lines: BTreeMap<String, usize>,
    used: RefCell<BTreeSet<String>>,
    findings: Vec<Finding>,
}

impl Allowed {
    /// Reads `xtask/allow/NAME.txt`; an absent file allows nothing.
    pub(crate) fn read(repo: &Repo, name: &str) -> Self {
        let path = format!("xtask/allow/{name}.txt");
        let mut lines = BTreeMap::new();
        let mut findings = Vec::new();
        for (number, line) in repo
            .file(&path)
            .into_iter()
            .flat_map(super::repo::File::lines)
        {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match line.split_once(" -- ") {
                Some((subject, reason)) if !reason.trim().is_empty() => {
                    lines.insert(subject.trim().to_owned(), number);
                }
                _ => findings.push(Finding::at(
                    &path,
                    number,
                    "an exception needs its reason; write `subject -- reason`",
                )),
            }
        }
        Self { path, lines, used: RefCell::default(), findings }
    }

    /// Whether this subject is an exception; remembers that it was needed.
    pub(crate) fn has(&self, subject: &str) -> bool {
        let has = self.lines.contains_key(subject);
        if has {
            self.used.borrow_mut().insert(subject.to_owned());
        }
        has
    }

    /// The exception that is the beginning of this subject, remembered like any other.
    pub(crate) fn has_prefix_of(&self, subject: &str) -> bool {
        let prefixes: Vec<&String> = self
            .lines
            .keys()
            .filter(|prefix| subject.starts_with(prefix.as_str()))
            .collect();
        prefixes.iter().fold(false, |_, prefix| self.has(prefix))
    }

    /// Faulty lines, and exceptions that were not needed.
    pub(crate) fn findings(self) -> Vec<Finding> {
        let used = self.used.into_inner();
        let mut findings = self.findings;
        for (subject, line) in &self.lines {
            if !used.contains(subject) {
                let what = format!("nothing needs the exception {subject:?}; remove it");
                findings.push(Finding::at(&self.path, *line, what));
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_have_reasons_and_are_needed() {
        let text = "# about\nuser -- a word of Unix\nadmin\nowner -- old\n";
        let repo = Repo::of(&[("xtask/allow/words.txt", text)]);
        let allowed = Allowed::read(&repo, "words");
        assert!(allowed.has("user"));
        assert!(allowed.has_prefix_of("users"));
        assert!(!allowed.has("admin"));
        let findings = allowed.findings();
        let lines: Vec<usize> = findings.iter().map(|finding| finding.place().1).collect();
        assert_eq!(lines, [3, 4]);
    }
}
