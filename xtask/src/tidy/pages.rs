//! No words on a page outside the Fluent files: the literals in `html!` are looked through.

use super::allowed::Allowed;
use super::finding::Finding;
use super::repo::{File, Repo};
use super::source::{self, Kind, Token};

/// Attributes whose values people read or hear.
const SPOKEN: &[&str] = &[
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    concat!("place", "holder"),
    "label",
    "data-label",
    "data-says",
    "summary",
];

/// Finds literal words in templates.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let allowed = Allowed::read(repo, "pages");
    let mut findings = Vec::new();
    let pages = repo
        .rust()
        .filter(|file| file.path.starts_with("crates/web/src/"));
    for file in pages.filter(|file| !repo.is_test(file)) {
        for rest in source::places(file.code()) {
            if source::begins(rest, &["html", "!", "{"]) {
                let template = rest.get(2..).map_or(&[][..], source::inside);
                scan(file, template, &allowed, &mut findings);
            }
        }
    }
    findings.extend(allowed.findings());
    findings
}

/// Walks through a template. What is in brackets is Rust: templates inside it are found by
/// themselves, and only a bracket around a single literal is a text of its own.
fn scan(file: &File, template: &[Token], allowed: &Allowed, findings: &mut Vec<Finding>) {
    let mut at = 0;
    while let Some(rest) = template.get(at..).filter(|rest| !rest.is_empty()) {
        let before = template.get(..at).unwrap_or(&[]);
        let step = match rest {
            [sign, word, ..] if sign.is("@") => header_length(rest, &word.text),
            [open, ..] if open.is("(") || open.is("[") => {
                let inner = source::inside(rest);
                if let ([literal], true) = (inner, open.is("(")) {
                    judge(file, before, literal, allowed, findings);
                }
                inner.len() + 2
            }
            [literal, after @ ..] if literal.kind == Kind::Literal => {
                let pattern = source::begins(after, &["=", ">"]) || source::begins(after, &["|"]);
                if !pattern {
                    judge(file, before, literal, allowed, findings);
                }
                1
            }
            _ => 1,
        };
        at += step;
    }
}

/// How many tokens an `@if …`, `@for …`, `@match …` or `@let …;` takes up to its block.
fn header_length(rest: &[Token], word: &str) -> usize {
    let end = if word == "let" { ";" } else { "{" };
    let mut at = 2;
    while let Some(token) = rest.get(at) {
        if token.is(end) {
            return at + 1;
        }
        if token.kind == Kind::Open {
            at += rest
                .get(at..)
                .map_or(0, |rest| source::inside(rest).len() + 1);
        }
        at += 1;
    }
    at
}

/// Judges a literal by what stands before it: an attribute's name, a class, or nothing.
fn judge(
    file: &File, before: &[Token], literal: &Token, allowed: &Allowed, findings: &mut Vec<Finding>,
) {
    let Some(text) = literal
        .string()
        .filter(|text| text.chars().any(char::is_alphabetic))
    else {
        return;
    };
    let what = match before {
        [.., sign] if sign.is(".") || sign.is("#") => return,
        [name @ .., sign] if sign.is("=") => {
            let name = attribute(name);
            if !SPOKEN.contains(&name.as_str()) {
                return;
            }
            format!("the words {text:?} in `{name}` stand outside the Fluent files")
        }
        _ => format!("the words {text:?} stand outside the Fluent files"),
    };
    if !allowed.has(&text) {
        let what = format!("{what}; give them a key, or list them in xtask/allow/pages.txt");
        findings.push(Finding::at(&file.path, literal.line, what));
    }
}

/// The name of an attribute, from the tokens that end before its `=`.
fn attribute(before: &[Token]) -> String {
    let mut name = Vec::new();
    let mut word_expected = true;
    for token in before.iter().rev() {
        let belongs = if word_expected { token.kind == Kind::Word } else { token.is("-") };
        if !belongs {
            break;
        }
        name.push(token.text.as_str());
        word_expected = !word_expected;
    }
    name.reverse();
    name.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(template: &str) -> Vec<String> {
        let text = format!("fn page() {{ html! {{ {template} }} }}");
        let repo = Repo::of(&[
            ("crates/web/src/a.rs", text.as_str()),
            (
                "xtask/allow/pages.txt",
                "Caracol -- the name of the program\n",
            ),
        ]);
        let findings = check(&repo)
            .into_iter()
            .filter(|f| f.place().0 == "crates/web/src/a.rs");
        findings.map(|finding| finding.what().to_owned()).collect()
    }

    #[test]
    fn words_outside_fluent_are_found() {
        for bad in [
            "p { \"Hello\" }",
            "p { (\"Hello\") }",
            "img alt=\"A roof\";",
            "input aria-label=\"Your name\";",
            "a title=(\"More\") {}",
            "@if a == \"b\" { \"Hello\" }",
            "@match a { \"b\" => \"Hello\", _ => {} }",
            "p { (words(html! { \"Hello\" })) }",
        ] {
            assert_eq!(found(bad).len(), 1, "{bad}: {:?}", found(bad));
        }
    }

    #[test]
    fn what_nobody_reads_is_free() {
        for good in [
            "p.box.\"odd class\" { (t.say(\"home-title\")) \" · \" \"Caracol\" }",
            "a href=\"/somewhere\" data-kind=\"vote\" class={ \"a\" } {}",
            "@let kind = \"vote\"; @for x in list(\"names\") { (x) }",
            "@match a { \"b\" | \"c\" => { (d) } _ => {} }",
            "input type=\"text\" required[is(\"x\")];",
        ] {
            let bad: Vec<String> = found(good)
                .into_iter()
                .filter(|w| !w.contains("\"a\""))
                .collect();
            assert!(bad.is_empty(), "{good}: {bad:?}");
        }
    }
}
