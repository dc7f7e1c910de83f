//! The words in all languages: the same keys with the same variables, none twice, none unused and
//! none missing.

use super::acts;
use super::allowed::Allowed;
use super::finding::Finding;
use super::repo::{File, Repo, has_extension};
use super::source::{self, Kind};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// Languages that are complete; the first is the one that the others are compared with.
const LANGUAGES: &[&str] = &["en", "es"];
/// Functions and methods that take a key as their first argument.
const LOOKUPS: &[&str] = &["t", "t_args", "attribute", "rich"];
/// The words of the script, in a table of keys without their prefix.
const SCRIPT_WORDS: &str = "crates/web/assets/WORDS.md";

/// One message: where it is, what it consists of.
#[derive(Default)]
struct Message {
    path: String,
    line: usize,
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Finds differences between languages, and between the words and the code.
pub(crate) fn check(repo: &Repo) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut referred = BTreeSet::new();
    let mut languages = Vec::new();
    for language in LANGUAGES {
        languages.push(read(repo, language, &mut referred, &mut findings));
    }
    if let [first, others @ ..] = languages.as_slice() {
        for (other, language) in others.iter().zip(LANGUAGES.iter().skip(1)) {
            compare(first, other, language, &mut findings);
            compare(other, first, "en", &mut findings);
        }
        if !first.is_empty() {
            against_code(repo, first, &referred, &mut findings);
        }
    }
    findings
}

/// Reads the messages of a language; what they refer to goes into `referred`.
fn read(
    repo: &Repo, language: &str, referred: &mut BTreeSet<String>, findings: &mut Vec<Finding>,
) -> Messages {
    let folder = format!("locales/{language}/");
    let mut messages = Messages::new();
    for file in repo
        .files()
        .iter()
        .filter(|file| file.path.starts_with(&folder))
    {
        if !has_extension(&file.path, "ftl") {
            continue;
        }
        let resource = fluent_syntax::parser::parse(file.text.as_str());
        let resource = match resource {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = line_at(file, error.pos.start);
                    findings.push(Finding::at(
                        &file.path,
                        line,
                        format!("not Fluent: {error}"),
                    ));
                }
                resource
            }
        };
        for entry in &resource.body {
            let Some((name, message)) = message(file, entry, referred) else { continue };
            if let Some(earlier) = messages.get(&name) {
                let what = format!(
                    "`{name}` stands already at {}:{}",
                    earlier.path, earlier.line
                );
                findings.push(Finding::at(&file.path, message.line, what));
            }
            messages.insert(name, message);
        }
    }
    messages
}

fn message(
    file: &File, entry: &Entry<&str>, referred: &mut BTreeSet<String>,
) -> Option<(String, Message)> {
    let (name, value, attributes) = match entry {
        Entry::Message(message) => (
            message.id.name.to_owned(),
            message.value.as_ref(),
            &message.attributes,
        ),
        Entry::Term(term) => (
            format!("-{}", term.id.name),
            Some(&term.value),
            &term.attributes,
        ),
        _ => return None,
    };
    let begins = |line: &str| {
        let rest = line.strip_prefix(name.as_str());
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let line = file
        .lines()
        .find(|(_, line)| begins(line))
        .map_or(1, |(number, _)| number);
    let mut message = Message { path: file.path.clone(), line, ..Message::default() };
    for pattern in value
        .into_iter()
        .chain(attributes.iter().map(|attribute| &attribute.value))
    {
        look_into(pattern, &mut message.variables, referred);
    }
    message.attributes = attributes
        .iter()
        .map(|one| one.id.name.to_owned())
        .collect();
    Some((name, message))
}

/// Gathers the variables and the references of a pattern.
fn look_into(
    pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, referred: &mut BTreeSet<String>,
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        look_into_expression(expression, variables, referred);
    }
}

fn look_into_expression(
    expression: &Expression<&str>, variables: &mut BTreeSet<String>,
    referred: &mut BTreeSet<String>,
) {
    let inline = match expression {
        Expression::Select { selector, variants } => {
            for variant in variants {
                look_into(&variant.value, variables, referred);
            }
            selector
        }
        Expression::Inline(inline) => inline,
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            referred.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            referred.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                if let InlineExpression::VariableReference { id } = argument {
                    variables.insert(id.name.to_owned());
                }
            }
        }
        InlineExpression::Placeable { expression } => {
            look_into_expression(expression, variables, referred);
        }
        _ => {}
    }
}

fn line_at(file: &File, offset: usize) -> usize {
    file.text
        .bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// Finds what `one` has and `other`, which is in `language`, lacks or says with other variables.
fn compare(one: &Messages, other: &Messages, language: &str, findings: &mut Vec<Finding>) {
    for (name, message) in one {
        let mut add = |what: String| findings.push(Finding::at(&message.path, message.line, what));
        let Some(twin) = other.get(name) else {
            add(format!(
                "`{name}` is missing in {language:?}; translate it or remove it"
            ));
            continue;
        };
        for attribute in message.attributes.difference(&twin.attributes) {
            add(format!("`{name}.{attribute}` is missing in {language:?}"));
        }
        // A language may leave out what it does not need only if it needs it nowhere.
        for variable in message.variables.difference(&twin.variables) {
            add(format!(
                "`{name}` says `${variable}`, which {language:?} does not say"
            ));
        }
    }
}

/// Compares the messages with what the code asks for.
fn against_code(
    repo: &Repo, messages: &Messages, referred: &BTreeSet<String>, findings: &mut Vec<Finding>,
) {
    let prefixes = Allowed::read(repo, "fluent-prefixes");
    let mut used: BTreeSet<String> = referred.clone();
    for file in repo.rust().filter(|file| file.crate_name().is_some()) {
        used.extend(file.code().iter().filter_map(super::source::Token::string));
        for (key, line) in looked_up(file) {
            if !messages.contains_key(&key) {
                let what = format!("the words `{key}` are missing in locales/en");
                findings.push(Finding::at(&file.path, line, what));
            }
        }
    }
    for (path, line, key, attribute) in promised(repo) {
        let there = messages.get(&key);
        if there.is_none_or(|there| attribute.is_some_and(|a| !there.attributes.contains(a))) {
            let dotted = attribute
                .map(|attribute| format!(".{attribute}"))
                .unwrap_or_default();
            let what = format!("the words `{key}{dotted}` are missing in locales/en");
            findings.push(Finding::at(&path, line, what));
        }
        used.insert(key);
    }
    for (name, message) in messages {
        // Both are asked, so that every prefix that is needed counts as needed.
        let by_prefix = prefixes.has_prefix_of(name);
        if !used.contains(name) && !by_prefix {
            let what = format!(
                "nothing uses `{name}`; remove it, or list the prefix it is built from in \
                 xtask/allow/fluent-prefixes.txt"
            );
            findings.push(Finding::at(&message.path, message.line, what));
        }
    }
    findings.extend(prefixes.findings());
}

/// Keys that stand as the first argument of a look-up.
fn looked_up(file: &File) -> Vec<(String, usize)> {
    let mut keys = Vec::new();
    for rest in source::places(file.code()) {
        if let [function, open, literal, ..] = rest {
            let is_call = function.kind == Kind::Word && open.is("(");
            if is_call && LOOKUPS.contains(&function.text.as_str()) {
                let key = literal.string().filter(|key| is_key(key));
                keys.extend(key.map(|key| (key, literal.line)));
            }
        }
    }
    keys
}

/// Whether a literal has the form of a key: lower-case words joined by hyphens.
fn is_key(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    text.contains('-') && text.split('-').all(part)
}

/// Words that must be there because of what the rules and the script say of themselves: the way
/// out of a refusal, an act's name, help, sentence and line in the minutes, the script's own. Each
/// as path, line, key, attribute.
fn promised(repo: &Repo) -> Vec<(String, usize, String, Option<&'static str>)> {
    let mut promised = Vec::new();
    for refusal in acts::declared(repo) {
        let key = format!("refusal-{}-{}", refusal.kind, refusal.code);
        promised.push((refusal.path, refusal.line, key, Some("way")));
    }
    for (file, _, kind) in acts::act_files(repo) {
        for rest in ["", "-help", "-says", "-done"] {
            promised.push((file.path.clone(), 1, format!("act-{kind}{rest}"), None));
        }
    }
    for (line, row) in repo.file(SCRIPT_WORDS).into_iter().flat_map(File::lines) {
        let key = row
            .strip_prefix("| `")
            .and_then(|rest| rest.split('`').next());
        let key = key.map(|key| format!("script-{key}"));
        promised.extend(key.map(|key| (SCRIPT_WORDS.to_owned(), line, key, None)));
    }
    promised
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(samples: &[(&str, &str)]) -> Vec<String> {
        check(&Repo::of(samples))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    const CODE: &str = "fn a() { w.t(\"home-title\"); w.t_args(\"home-count\", n); }";

    #[test]
    fn languages_that_agree_are_fine() {
        let en = "-name = Caracol\nhome-title = Hello from { -name }\n    .way = Go\n\
                  home-count = { $n ->\n    [one] One\n   *[other] { $n }\n }\n";
        let es = "-name = Caracol\nhome-title = Hola de { -name }\n    .way = Ve\n\
                  home-count = { $n ->\n    [one] Una\n   *[other] { $n }\n }\n";
        let samples =
            [("locales/en/a.ftl", en), ("locales/es/a.ftl", es), ("crates/web/src/a.rs", CODE)];
        assert_eq!(found(&samples).join("\n"), "");
    }

    #[test]
    fn every_difference_is_found() {
        let en = "home-title = Hello\n    .way = Go\nhome-title = Again\nhome-count = { $n }\n\
                  home-unused = Nobody asks\n";
        let es = "home-count = Uno\nhome-extra = De más\n= no\n";
        let samples =
            [("locales/en/a.ftl", en), ("locales/es/a.ftl", es), ("crates/web/src/a.rs", CODE)];
        let text = found(&samples).join("\n");
        for part in [
            "en/a.ftl:1: : `home-title` stands already",
            "`home-title` is missing in \"es\"",
            "`home-count` says `$n`, which \"es\"",
            "`home-extra` is missing in \"en\"",
            "nothing uses `home-unused`",
            "es/a.ftl:3: : not Fluent",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn what_code_rules_and_script_promise_must_be_there() {
        let rules = "refusals! { R of \"vouch_for\" { A = \"too_new\" by \"R1\", } }";
        let samples = [
            (
                "locales/en/a.ftl",
                "home-title = Hello\nstate-open = Open\n",
            ),
            (
                "locales/es/a.ftl",
                "home-title = Hola\nstate-open = Abierta\n",
            ),
            ("crates/web/src/a.rs", CODE),
            ("crates/rules/src/a.rs", rules),
            (
                SCRIPT_WORDS,
                "| key | English |\n|---|---|\n| `sign` | Sign |\n",
            ),
            (
                "xtask/allow/fluent-prefixes.txt",
                "state- -- phases, by their names\n",
            ),
        ];
        let text = found(&samples);
        assert_eq!(text.len(), 3, "{text:?}");
        assert!(text[0].contains("`home-count` are missing"));
        assert!(text[1].contains("`refusal-vouch_for-too_new.way` are missing"));
        assert!(text[2].contains("`script-sign` are missing"));
    }
}
