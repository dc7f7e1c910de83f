//! The glossary says which words pages use: each of them stands in the words of that language.

use super::finding::Finding;
use super::repo::{Repo, has_extension};

const GLOSSARY: &str = "docs/GLOSSARY.md";
/// Words that are chosen for what is yet to come.
const LATER: &str = "## Words for what is not here yet";
/// The columns of the pages' words, counted from 0, and the language of each.
const COLUMNS: [(usize, &str); 2] = [(2, "en"), (3, "es")];
/// Columns of a row: word, meaning, English, Spanish, in code.
const CELLS: usize = 5;
/// What stands where pages have no word.
const NONE: &str = "\u{2013}";

/// Finds words of the glossary that no page says.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let Some(glossary) = repo.file(GLOSSARY) else { return Vec::new() };
    let said = COLUMNS.map(|(_, language)| said(repo, language));
    let (mut findings, mut later) = (Vec::new(), false);
    for (number, line) in glossary.lines() {
        if line.starts_with("## ") {
            later = line == LATER;
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let heading = cells
            .first()
            .is_none_or(|word| *word == "word" || word.starts_with("--"));
        if later || heading || !line.starts_with('|') || cells.len() != CELLS {
            continue;
        }
        for ((column, language), said) in COLUMNS.iter().zip(&said) {
            for words in phrases(cells.get(*column).unwrap_or(&NONE)) {
                if !says(said, &words) {
                    let what = format!("no page says {words:?} in {language:?}; take their words");
                    findings.push(Finding::at(GLOSSARY, number, what));
                }
            }
        }
    }
    findings
}

/// The phrases of a cell, in small letters; what stands in backticks is an example.
fn phrases(cell: &str) -> Vec<String> {
    let parts = cell
        .split(',')
        .map(|part| part.trim().trim_end_matches('…').trim_end());
    let words = parts.filter(|part| !part.is_empty() && *part != NONE && !part.starts_with('`'));
    words.map(str::to_lowercase).collect()
}

/// Whether a text holds a phrase that begins where a word begins.
fn says(text: &str, words: &str) -> bool {
    let mut places = text.match_indices(words);
    places.any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric())
    })
}

/// Everything that is said in a language, in small letters, without keys and comments.
fn said(repo: &Repo, language: &str) -> String {
    let folder = format!("locales/{language}/");
    let files = repo
        .files()
        .iter()
        .filter(|file| file.path.starts_with(&folder));
    let mut said = String::new();
    for file in files.filter(|file| has_extension(&file.path, "ftl")) {
        for (_, line) in file.lines().filter(|(_, line)| !line.starts_with('#')) {
            let (key, value) = line.split_once('=').unwrap_or(("", line));
            let keyed = key
                .trim()
                .chars()
                .all(|c| c.is_alphanumeric() || "._-".contains(c));
            said += &if keyed { value } else { line }.to_lowercase();
            said.push('\n');
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_no_page_says_are_found() {
        let glossary = "| word | meaning | pages, English | pages, Spanish | in code |\n\
                        |---|---|---|---|---|\n\
                        | a | first | Vouch, how so …, `p7` | responder | `A` |\n\
                        | b | second | ouch, page-key | \u{2013} | `B` |\n\
                        | c | third | many | muchas, ninguna | `C` |\n\
                        ## Words for what is not here yet\n\
                        | d | fourth | council | consejo | \u{2013} |\n\
                        ## More\n\
                        | e | fifth | council | \u{2013} | \u{2013} |\n";
        let en =
            "# council\npage-key = How so? We vouch.\n    .hint = { $n ->\n    *[other] Many\n }\n";
        let repo = Repo::of(&[
            (GLOSSARY, glossary),
            ("locales/en/a.ftl", en),
            (
                "locales/es/a.ftl",
                "page-key = Responder\n    .hint = Muchas\n",
            ),
        ]);
        let findings = check(&repo);
        let lines: Vec<usize> = findings.iter().map(|finding| finding.place().1).collect();
        assert_eq!(lines, [4, 4, 5, 9], "{findings:?}");
    }
}
