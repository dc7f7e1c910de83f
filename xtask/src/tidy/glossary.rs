//! One word for one idea: synonyms that the glossary does not have, and words for powers and
//! rankings that this house does not have.

use super::allowed::Allowed;
use super::finding::Finding;
use super::repo::{File, Repo};
use super::source::Kind;

/// Words that occur neither in names nor on pages, and what is said instead.
const NOWHERE: &[(&str, &str)] = &[
    ("admin", "nobody has that power here; name the task"),
    ("admins", "nobody has that power here; name the task"),
    ("administrator", "nobody has that power here; name the task"),
    ("moderator", "nobody has that power here; name the task"),
    (
        "owner",
        "nothing here has one; say who uses it or who keeps it",
    ),
    ("superuser", "nobody has that power here; name the task"),
    ("karma", "persons are not counted here"),
    ("badge", "persons are not decorated here"),
    ("leaderboard", "persons are not ranked here"),
    ("follower", "persons are not counted here"),
    ("followers", "persons are not counted here"),
];

/// Words that do not occur on pages, and what is said instead.
const NOT_ON_PAGES: &[(&str, &str)] = &[
    ("user", "say \"person\" or \"member\""),
    ("users", "say \"people\" or \"members\""),
    ("blockchain", "say \"minutes\""),
];

/// Words of ours that a newcomer may not know. A page may say them if the glossary explains them.
const EXPLAINED: &[&str] = &[
    "abstain",
    "assembly",
    "block",
    "charter",
    "consensus",
    "council",
    "delegate",
    "household",
    "keeper",
    "mandate",
    "quorum",
    "receipt",
    "reservation",
    "scribe",
];
const GLOSSARY: &str = "docs/GLOSSARY.md";

/// Finds banned words in names and on English pages.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let allowed = Allowed::read(repo, "glossary");
    let mut findings = Vec::new();
    for file in repo.rust().filter(|file| file.crate_name().is_some()) {
        in_names(file, &allowed, &mut findings);
    }
    for file in repo.files().iter().filter(|file| is_english(file)) {
        on_page(file, &allowed, &mut findings);
    }
    findings.extend(unexplained(repo));
    findings.extend(allowed.findings());
    findings
}

/// Words that pages say and the glossary, once there is one, does not explain: in bold, as a
/// heading, or first in a row of a table.
fn unexplained(repo: &Repo) -> Vec<Finding> {
    let Some(glossary) = repo.file(GLOSSARY) else { return Vec::new() };
    let explains = |word: &str| {
        glossary.lines().any(|(_, line)| {
            let line = line.to_lowercase();
            line.contains(&format!("**{word}"))
                || line.starts_with(&format!("| {word}"))
                || line.trim_start_matches('#').trim_start().starts_with(word)
                    && line.starts_with('#')
        })
    };
    let mut findings = Vec::new();
    for word in EXPLAINED.iter().filter(|word| !explains(word)) {
        let says = |line: &str| {
            line.split_once('=')
                .is_some_and(|(_, value)| value.to_lowercase().contains(word))
        };
        for file in repo.files().iter().filter(|file| is_english(file)) {
            if let Some((number, _)) = file.lines().find(|(_, line)| says(line)) {
                let what = format!("{word:?} is not explained; give it its entry in {GLOSSARY}");
                findings.push(Finding::at(&file.path, number, what));
            }
        }
    }
    findings
}

fn is_english(file: &File) -> bool {
    file.path.starts_with("locales/en/")
}

/// Looks at the parts of each name: `is_admin` and `AdminPage` both hold "admin".
fn in_names(file: &File, allowed: &Allowed, findings: &mut Vec<Finding>) {
    for token in file
        .tokens()
        .iter()
        .filter(|token| token.kind == Kind::Word)
    {
        for part in parts(&token.text) {
            report(NOWHERE, &part, file, token.line, allowed, findings);
        }
    }
}

/// Looks at the words of each message, not at its key and not at its variables.
fn on_page(file: &File, allowed: &Allowed, findings: &mut Vec<Finding>) {
    for (number, line) in file.lines().filter(|(_, line)| !line.starts_with('#')) {
        let value = match line.split_once('=') {
            Some((_, value)) if !line.starts_with(' ') => value,
            _ => line,
        };
        for word in value.split(|c: char| !(c.is_alphanumeric() || "$_-".contains(c))) {
            let word = word.to_lowercase();
            report(NOWHERE, &word, file, number, allowed, findings);
            report(NOT_ON_PAGES, &word, file, number, allowed, findings);
        }
    }
}

fn report(
    list: &[(&str, &str)], word: &str, file: &File, line: usize, allowed: &Allowed,
    findings: &mut Vec<Finding>,
) {
    let Some((_, instead)) = list.iter().find(|(banned, _)| *banned == word) else {
        return;
    };
    if !allowed.has(&format!("{word} in {}", file.path)) {
        let what = format!(
            "the word {word:?}: {instead}; a reviewed exception is `{word} in {}` in \
             xtask/allow/glossary.txt",
            file.path
        );
        findings.push(Finding::at(&file.path, line, what));
    }
}

/// The parts of a name in lower case: at underscores, and where a capital begins.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut().filter(|_| c != '_') {
            last.extend(c.to_lowercase());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_ours_are_explained() {
        let page = "a = The quorum\nb = Your household\n";
        let glossary = "# Words\n| quorum | how many must be there |\n";
        let repo = Repo::of(&[("locales/en/a.ftl", page), (GLOSSARY, glossary)]);
        let findings = check(&repo);
        let places: Vec<_> = findings.iter().map(Finding::place).collect();
        assert_eq!(places, [("locales/en/a.ftl", 2)]);
    }

    #[test]
    fn banned_words_are_found_in_names_and_on_pages() {
        let repo = Repo::of(&[
            (
                "crates/web/src/a.rs",
                "fn is_admin() {}\nstruct OwnerPage;\nfn administer() {}\n",
            ),
            (
                "locales/en/a.ftl",
                "# an admin in a comment\nuser-line = Nothing\nb = The User\nc = { $user } is in\n",
            ),
            (
                "xtask/allow/glossary.txt",
                "owner in crates/web/src/a.rs -- the law's word\n",
            ),
        ]);
        let findings = check(&repo);
        let places: Vec<_> = findings.iter().map(Finding::place).collect();
        assert_eq!(
            places,
            [("crates/web/src/a.rs", 1), ("locales/en/a.ftl", 3)]
        );
    }
}
