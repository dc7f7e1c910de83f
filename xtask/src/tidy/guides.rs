//! The guides: the same pages in every language, each reached from its index, and no word in heavy
//! type that the pages of the node do not say.

use super::finding::Finding;
use super::repo::{File, Repo, has_extension};
use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// Languages in which every guide is written; the first is the one that others are compared with.
const LANGUAGES: &[&str] = &["en", "es"];
/// The guide that the node serves: its pages link to each other and to nothing else.
const GUIDE: &str = "docs/guide";
/// Guides of one file a language.
const SINGLE: &[&str] = &["docs/keeping-a-node"];
const INDEX: &str = "index.md";

/// Finds pages without a twin, pages that nobody comes to, and words that no page says.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in LANGUAGES {
        let said = said(repo, language);
        let folder = format!("{GUIDE}/{language}/");
        for page in pages(repo, &folder) {
            twins(repo, page, language, &mut findings);
            on_page(page, &said, &mut findings);
        }
        reached(repo, &folder, &mut findings);
    }
    for guide in SINGLE {
        for page in LANGUAGES
            .iter()
            .filter_map(|language| repo.file(&format!("{guide}/{language}.md")))
        {
            for other in LANGUAGES {
                let twin = format!("{guide}/{other}.md");
                if repo.file(&twin).is_none() {
                    findings.push(Finding::at(&page.path, 1, format!("{twin} is missing")));
                }
            }
        }
    }
    findings
}

fn pages<'r>(repo: &'r Repo, folder: &str) -> impl Iterator<Item = &'r File> {
    let inside =
        move |file: &&File| file.path.starts_with(folder) && has_extension(&file.path, "md");
    repo.files()
        .iter()
        .filter(inside)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Compares a page with the same page in the other languages: it is there, and leads to the same.
fn twins(repo: &Repo, page: &File, language: &str, findings: &mut Vec<Finding>) {
    for other in LANGUAGES.iter().filter(|other| **other != language) {
        let twin = page.path.replace(
            &format!("{GUIDE}/{language}/"),
            &format!("{GUIDE}/{other}/"),
        );
        let Some(twin) = repo.file(&twin) else {
            findings.push(Finding::at(&page.path, 1, format!("{twin} is missing")));
            continue;
        };
        let elsewhere: BTreeSet<String> = links(twin).into_iter().map(|(_, link)| link).collect();
        for (line, link) in links(page) {
            if !elsewhere.contains(&link) {
                let what = format!("{} does not lead to {link} too", twin.path);
                findings.push(Finding::at(&page.path, line, what));
            }
        }
    }
}

/// Looks at one page: its title, where it leads, and what it says that the pages say.
fn on_page(page: &File, said: &BTreeSet<String>, findings: &mut Vec<Finding>) {
    if !page.text.starts_with("# ") {
        findings.push(Finding::at(
            &page.path,
            1,
            "a page begins with its title: `# …`",
        ));
    }
    for (line, link) in links(page) {
        if link.contains('/') || !has_extension(&link, "md") {
            let what = format!("{link} is no page of the guide; the node serves nothing else");
            findings.push(Finding::at(&page.path, line, what));
        }
    }
    let mut fenced = false;
    for (line, text) in page.lines() {
        fenced ^= text.starts_with("```");
        for words in heavy(text).into_iter().filter(|_| !fenced) {
            if !said.contains(words) {
                let what =
                    format!("no page says {words:?}; take the words of the page, or *these*");
                findings.push(Finding::at(&page.path, line, what));
            }
        }
    }
}

/// Finds pages to which the index does not lead.
fn reached(repo: &Repo, folder: &str, findings: &mut Vec<Finding>) {
    let Some(index) = repo.file(&format!("{folder}{INDEX}")) else { return };
    let listed: BTreeSet<String> = links(index).into_iter().map(|(_, link)| link).collect();
    for page in pages(repo, folder).filter(|page| page.path != index.path) {
        if !page
            .path
            .strip_prefix(folder)
            .is_some_and(|name| listed.contains(name))
        {
            findings.push(Finding::at(
                &page.path,
                1,
                format!("{} does not lead here", index.path),
            ));
        }
    }
}

/// The targets of the links of a page, each with its line.
fn links(page: &File) -> Vec<(usize, String)> {
    let in_line = |(line, text): (usize, &str)| {
        let parts = text
            .split("](")
            .skip(1)
            .filter_map(|part| part.split(')').next());
        parts
            .map(|link| (line, link.to_owned()))
            .collect::<Vec<_>>()
    };
    page.lines().flat_map(in_line).collect()
}

/// What stands in heavy type in a line, outside code.
fn heavy(line: &str) -> Vec<&str> {
    let prose = line.split('`').step_by(2);
    prose
        .flat_map(|prose| prose.split("**").skip(1).step_by(2))
        .collect()
}

/// Everything that pages say in a language without putting anything in: whole messages, their
/// attributes, and each variant of those that choose.
fn said(repo: &Repo, language: &str) -> BTreeSet<String> {
    let folder = format!("locales/{language}/");
    let mut said = BTreeSet::new();
    let files = repo
        .files()
        .iter()
        .filter(|file| file.path.starts_with(&folder));
    for file in files.filter(|file| has_extension(&file.path, "ftl")) {
        // What cannot be read is a finding of the check of the words.
        let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(file.text.as_str());
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message
                .attributes
                .iter()
                .map(|one: &Attribute<&str>| &one.value);
            for pattern in message.value.iter().chain(attributes) {
                gather(pattern, &mut said);
            }
        }
    }
    said
}

fn gather(pattern: &Pattern<&str>, said: &mut BTreeSet<String>) {
    let mut whole = Some(String::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                whole = whole.map(|whole| whole + value);
            }
            PatternElement::Placeable { expression } => {
                whole = None;
                choices(expression, said);
            }
        }
    }
    said.extend(whole.map(|whole| whole.trim().to_owned()));
}

fn choices(expression: &Expression<&str>, said: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                gather(&variant.value, said);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => choices(expression, said),
        Expression::Inline(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str = "sign = Sign\n    .hint = Now or never\nx = Hello { $who }\n\
                      n = { $n ->\n    [one] One\n   *[other] Many\n }\n";
    const ES: &str = "sign = Firmar\n";

    fn found(samples: &[(&str, &str)]) -> Vec<String> {
        let words = [("locales/en/a.ftl", EN), ("locales/es/a.ftl", ES)];
        let all: Vec<_> = words.into_iter().chain(samples.iter().copied()).collect();
        check(&Repo::of(&all))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn guides_that_agree_with_each_other_and_with_the_pages_are_fine() {
        let page = "# A\n\n**Sign**, **Now or never**, **Many**, *Other*, `**x**` [i](index.md)\n\
                    ```\n**y**\n```\n";
        let samples = [
            ("docs/guide/en/index.md", "# I\n[a](a.md)\n"),
            ("docs/guide/es/index.md", "# Í\n[á](a.md)\n"),
            ("docs/guide/en/a.md", page),
            ("docs/guide/es/a.md", "# Á\n**Firmar** [í](index.md)\n"),
            ("docs/keeping-a-node/en.md", "# K\n"),
            ("docs/keeping-a-node/es.md", "# K\n"),
        ];
        assert_eq!(found(&samples), Vec::<String>::new());
    }

    #[test]
    fn whatever_differs_is_found() {
        let samples = [
            ("docs/guide/en/index.md", "# I\n"),
            ("docs/guide/es/index.md", "# Í\n[c](c.md)\n"),
            (
                "docs/guide/en/a.md",
                "A\n**Hello** **Firmar** [r](../../README.md)\n",
            ),
            ("docs/guide/es/c.md", "# C\n"),
            ("docs/keeping-a-node/en.md", "# K\n"),
        ];
        let text = found(&samples).join("\n");
        for part in [
            "en/a.md:1: : docs/guide/es/a.md is missing",
            "en/a.md:1: : a page begins with its title",
            "en/a.md:1: : docs/guide/en/index.md does not lead here",
            "en/a.md:2: : no page says \"Hello\"",
            "en/a.md:2: : no page says \"Firmar\"",
            "en/a.md:2: : ../../README.md is no page of the guide",
            "es/index.md:2: : docs/guide/en/index.md does not lead to c.md too",
            "es/c.md:1: : docs/guide/en/c.md is missing",
            "docs/keeping-a-node/es.md is missing",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        assert_eq!(text.lines().count(), 9, "{text}");
    }
}
