//! A charter read aloud: each rule as a sentence.

use super::speak;
use crate::ctx::Ctx;
use crate::words::{Value, Words};
use maud::{Markup, html};
use rules::Charter;
use views::charter_rows;
use views::dto::{RuleRow, RuleValue};

/// The parts of a charter, each with the beginnings of the keys that belong to it.
const PARTS: [(&str, &[&str]); 4] = [
    (
        "charter-heading-assembly",
        &["name", "purpose", "values", "unit", "reading", "template"],
    ),
    ("charter-heading-joining", &["founding.", "joining."]),
    (
        "charter-heading-deciding",
        &[
            "windows.",
            "early",
            "quorum.",
            "silence_consents",
            "weak.",
            "blocks.",
            "talks.",
            "rounds_min",
            "fallback.",
        ],
    ),
    ("charter-heading-agreements", &["agreements."]),
];

/// What holds in every assembly, whatever its charter says.
const ALWAYS: [&str; 6] = [
    "charter-always-one_voice",
    "charter-always-propose",
    "charter-always-essential",
    "charter-always-doers",
    "charter-always-urgent",
    "charter-always-leave",
];

fn belongs(key: &str, beginnings: &[&str]) -> bool {
    beginnings
        .iter()
        .any(|begin| key == *begin || (begin.ends_with('.') && key.starts_with(begin)))
}

fn code<'r>(rows: &'r [RuleRow], key: &str) -> &'r str {
    let row = rows.iter().find(|row| row.key == key);
    match row.map(|row| &row.value) {
        Some(RuleValue::Code(code)) => code,
        Some(RuleValue::Truth(true)) => "true",
        Some(RuleValue::Truth(false)) => "false",
        _ => "",
    }
}

/// A rule as a sentence.
pub(super) fn line(words: Words, rows: &[RuleRow], row: &RuleRow) -> String {
    if matches!(&row.value, RuleValue::Words(text) if text.is_empty()) {
        return words.t("charter-purpose-none");
    }
    let value: Value<'_> = match &row.value {
        RuleValue::Number(n) | RuleValue::Percent(n) | RuleValue::Days(n) | RuleValue::Hours(n) => {
            Value::from(*n)
        }
        RuleValue::Truth(truth) => if *truth { "true" } else { "false" }.into(),
        RuleValue::Code(code) => (*code).into(),
        RuleValue::Codes(codes) => silence(codes).into(),
        RuleValue::Words(text) if row.key == "template" => template_name(words, text).into(),
        RuleValue::Words(text) => text.as_str().into(),
        RuleValue::List(list) => list.len().into(),
    };
    let mut args = vec![
        ("value", value),
        ("unit", code(rows, "unit").into()),
        ("joining", code(rows, "joining.by").into()),
        ("early", code(rows, "early").into()),
    ];
    if let RuleValue::Hours(hours) = &row.value {
        args.push(("time", words.hours(*hours).into()));
    }
    words.t_args(
        &format!("charter-{}-line", row.key.replace('.', "-")),
        &args,
    )
}

/// What a template is called; the name of its file where it has no other.
pub(super) fn template_name(words: Words, template: &str) -> String {
    let name = words.find(&format!("charter-template-{template}"), None, &[]);
    name.unwrap_or_else(|| template.to_owned())
}

fn silence(codes: &[&str]) -> &'static str {
    match codes {
        [] => "none",
        ["ordinary"] => "ordinary",
        ["reversible"] => "reversible",
        _ => "both",
    }
}

/// What there is nothing to say about: how long meetings last where there are none.
fn idle(rows: &[RuleRow], row: &RuleRow) -> bool {
    let no_talks = rows
        .iter()
        .any(|row| row.key == "talks.times" && row.value == RuleValue::Number(0));
    row.key == "talks.every_hours" && no_talks
}

/// The rows of a part, in order.
fn part<'r>(
    rows: &'r [RuleRow], beginnings: &'static [&'static str],
) -> impl Iterator<Item = &'r RuleRow> {
    rows.iter()
        .filter(move |row| belongs(row.key, beginnings) && !idle(rows, row))
}

/// Our rules, sentence by sentence, each with what it means behind a line that opens it.
pub(super) fn explained(ctx: &Ctx, rows: &[RuleRow]) -> Markup {
    let words = Words::of(ctx);
    html! {
        @for (heading, beginnings) in PARTS {
            section.rules-part aria-labelledby=(heading) {
                h2 id=(heading) { (words.t(heading)) }
                @for row in part(rows, beginnings) {
                    details.rule-line {
                        summary dir="auto" { (line(words, rows, row)) }
                        p.help { (words.t(&format!("charter-{}-help", row.key.replace('.', "-")))) }
                    }
                    @if let RuleValue::List(list) = &row.value { (values(list)) }
                }
            }
        }
        (always(words))
    }
}

/// Our rules as text to read in one go.
pub(super) fn plain(words: Words, charter: &Charter) -> Markup {
    sentences(words, charter, &["name", "purpose", "template"])
}

/// The same without what a page shows beside it: name, purpose and values.
pub(super) fn plain_rules(words: Words, charter: &Charter) -> Markup {
    sentences(words, charter, &["name", "purpose", "template", "values"])
}

fn sentences(words: Words, charter: &Charter, without: &[&str]) -> Markup {
    let rows = charter_rows(charter);
    html! {
        @for (heading, beginnings) in PARTS {
            section.rules-part {
                h3 { (words.t(heading)) }
                @for row in part(&rows, beginnings) {
                    @if !without.contains(&row.key) {
                        p dir="auto" { (line(words, &rows, row)) }
                        @if let RuleValue::List(list) = &row.value { (values(list)) }
                    }
                }
            }
        }
        (always(words))
    }
}

fn values(list: &[String]) -> Markup {
    html! { ul.values { @for value in list { li dir="auto" { (value) } } } }
}

/// What holds in every assembly.
fn always(words: Words) -> Markup {
    html! {
        section.rules-part.always aria-labelledby="always" {
            h2 #always { (words.t("charter-heading-always")) }
            ul { @for key in ALWAYS { li { (words.t(key)) } } }
        }
    }
}

/// The same as text in lines.
pub(super) fn text(words: Words, rows: &[RuleRow]) -> String {
    let title = |key: &str| format!("\n{}\n", words.t(key).to_uppercase());
    let mut lines: Vec<String> = Vec::new();
    for (heading, beginnings) in PARTS {
        lines.push(title(heading));
        lines.extend(part(rows, beginnings).map(|row| whole(words, rows, row)));
    }
    lines.push(title("charter-heading-always"));
    lines.extend(ALWAYS.iter().map(|key| words.t(key)));
    lines.join("\n").trim_start().to_owned() + "\n"
}

/// A rule that two charters do not have alike, as each of them says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its path in the charter.
    pub key: &'static str,
    /// What the one says; nothing if it says nothing about it.
    pub one: String,
    /// What the other says.
    pub other: String,
}

/// Where two charters differ, in the order in which rules are read. What they are called and which
/// template they began with is left out.
pub fn differences(words: Words, one: &Charter, other: &Charter) -> Vec<Difference> {
    let (ones, others) = (charter_rows(one), charter_rows(other));
    let keys = PARTS.iter().flat_map(|(_, beginnings)| {
        let all = part(&ones, beginnings).chain(part(&others, beginnings));
        let mut keys: Vec<&'static str> = Vec::new();
        for row in all.filter(|row| !["name", "template"].contains(&row.key)) {
            if !keys.contains(&row.key) {
                keys.push(row.key);
            }
        }
        keys
    });
    let said = |rows: &[RuleRow], key: &str| {
        let row = rows.iter().find(|row| row.key == key && !idle(rows, row));
        row.map(|row| (row.value.clone(), whole(words, rows, row)))
    };
    let differ = keys.filter_map(|key| {
        let (one, other) = (said(&ones, key), said(&others, key));
        let differs =
            one.as_ref().map(|(value, _)| value) != other.as_ref().map(|(value, _)| value);
        let text =
            |said: Option<(RuleValue, String)>| said.map(|(_, text)| text).unwrap_or_default();
        differs.then(|| Difference { key, one: text(one), other: text(other) })
    });
    differ.collect()
}

/// A rule as text: its sentence, and what it lists.
fn whole(words: Words, rows: &[RuleRow], row: &RuleRow) -> String {
    let mut text = line(words, rows, row);
    if let RuleValue::List(list) = &row.value {
        for value in list {
            text = format!("{text}\n  - {value}");
        }
    }
    // In a file of text the marks of isolation are of no use.
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Time for each kind of matter and how one votes: what differs most between templates.
pub(super) fn in_short(words: Words, charter: &Charter) -> Markup {
    let rows = charter_rows(charter);
    let shown = ["windows.ordinary.hours", "joining.vouch_units", "fallback.by"];
    html! {
        ul.short {
            @for row in rows.iter().filter(|row| shown.contains(&row.key)) {
                li { (line(words, &rows, row)) }
            }
        }
    }
}

/// The name of the unit of a charter, as the name of a case in a sentence.
pub(super) const fn unit(charter: &Charter) -> &'static str {
    speak::unit_case(charter.unit)
}
