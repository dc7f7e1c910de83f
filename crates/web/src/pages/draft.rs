//! A draft: the rules as plain text, who founds with us, joining and signing.

use super::layout::{Frame, page};
use super::{charter, found};
use crate::ctx::Ctx;
use crate::sheets::{DraftFounder, DraftSheet};
use crate::words::{Value, Words};
use maud::{Markup, PreEscaped, html};
use rules::charter::UnitKind;

/// A draft: the rules as plain text, who founds with us, joining and signing.
pub fn draft(ctx: &Ctx, sheet: &DraftSheet) -> Markup {
    let words = Words::of(ctx);
    let name = sheet.charter.name.as_str();
    let main = html! {
        header.title {
            p.eyebrow { span.tag.now { (words.t("page-draft-mark")) } }
            h1 data-shows="charter.name" dir="auto" { (name) }
            p.lead { (words.t("page-draft-lead")) }
        }
        @if let Some(problem) = &sheet.problem { (found::trouble(problem)) }
        (rules(words, sheet))
        (invite(words, sheet))
        (founders(words, sheet))
        (join(words, sheet))
        (sign(words, sheet))
        (change(words, sheet))
    };
    page(ctx, &Frame::new(name.to_owned()), &main)
}

/// What is signed, to be read first. The script compares what stands here with the act.
fn rules(words: Words, sheet: &DraftSheet) -> Markup {
    let charter = &sheet.charter;
    html! {
        section.step aria-labelledby="rules-title" {
            h2 #rules-title { (words.t("page-draft-read")) }
            div.paper {
                h3 { (words.t("charter-purpose")) }
                p.text dir="auto" data-shows="charter.purpose" { (charter.purpose) }
                h3 { (words.t("charter-values")) }
                ol.values {
                    @for (i, value) in charter.values.iter().enumerate() {
                        li dir="auto" data-shows=(format!("charter.values.{i}")) { (value) }
                    }
                }
                (charter::plain_rules(words, charter))
            }
            details.fold {
                summary { (words.t("page-draft-exact")) }
                div.folded { (exact(words, sheet)) }
            }
            details.fold {
                summary { (words.t("page-policy-title")) }
                div.folded.text data-shows="policy" { (sheet.policy) }
            }
        }
    }
}

/// Every value of the charter as it stands in the act, for the script to compare.
fn exact(words: Words, sheet: &DraftSheet) -> Markup {
    let mut all = Vec::new();
    if let Ok(value) = serde_json::to_value(&sheet.charter) {
        flatten(&value, String::new(), &mut all);
    }
    html! {
        div.scroll {
            table {
                caption { (words.t("page-draft-exact-caption")) }
                thead {
                    tr {
                        th scope="col" { (words.t("page-column-rule")) }
                        th scope="col" { (words.t("page-column-value")) }
                    }
                }
                tbody {
                    @for (path, value) in &all {
                        tr {
                            @let key = format!("charter-{}", path.replace('.', "-"));
                            th scope="row" {
                                (words.t(&key))
                                @if let Some(unit) = unit_of(path) {
                                    span.hint { (words.t(unit)) }
                                }
                            }
                            td data-shows=(format!("charter.{path}")) { (value) }
                        }
                    }
                }
            }
        }
    }
}

/// In what a number of the charter counts, by the end of its path.
fn unit_of(path: &str) -> Option<&'static str> {
    let units = [
        ("hours", "page-draft-in-hours"),
        ("percent", "page-draft-in-percent"),
        ("days", "page-draft-in-days"),
        ("days_max", "page-draft-in-days"),
    ];
    units
        .into_iter()
        .find_map(|(end, unit)| path.ends_with(end).then_some(unit))
}

/// Values that are not texts shown already, with their paths.
fn flatten(value: &serde_json::Value, path: String, all: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(value, path, all);
            }
        }
        serde_json::Value::String(text) if path != "name" && path != "purpose" => {
            all.push((path, text.clone()));
        }
        serde_json::Value::Number(number) => all.push((path, number.to_string())),
        serde_json::Value::Bool(truth) => all.push((path, truth.to_string())),
        _ => {}
    }
}

fn invite(words: Words, sheet: &DraftSheet) -> Markup {
    html! {
        section.step aria-labelledby="invite-title" {
            h2 #invite-title { (words.t("page-draft-invite")) }
            p { (words.t("page-draft-invite-more")) }
            div.invite {
                figure.qr {
                    (PreEscaped(sheet.qr.as_str()))
                    figcaption.sr { (words.t("page-draft-qr")) }
                }
                div {
                    p.address { a href=(sheet.link) { (sheet.link) } }
                    p.actions {
                        button.plain type="button" data-copy=(sheet.link) {
                            (words.t("page-copy-link"))
                        }
                    }
                }
            }
        }
    }
}

fn founders(words: Words, sheet: &DraftSheet) -> Markup {
    let missing = [
        ("persons", Value::from(sheet.persons_missing)),
        ("units", Value::from(sheet.units_missing)),
        ("unit", Value::from(charter::unit(&sheet.charter))),
    ];
    html! {
        section.step #founders aria-labelledby="founders-title" {
            h2 #founders-title { (words.t("page-draft-founders")) }
            @if sheet.founders.is_empty() { p.empty { (words.t("page-draft-nobody")) } }
            ul.founders {
                @for founder in &sheet.founders { (founder_line(words, sheet, founder)) }
            }
            @if sheet.persons_missing > 0 {
                p.note.hot { (words.t_args("page-draft-missing-persons", &missing)) }
            } @else if sheet.units_missing > 0 {
                p.note.hot { (words.t_args("page-draft-missing-units", &missing)) }
            }
            @if !sheet.founders.is_empty() { (take_off(words, sheet)) }
        }
    }
}

/// Taking off somebody who does not sign, or oneself.
fn take_off(words: Words, sheet: &DraftSheet) -> Markup {
    let nonce = sheet.nonce;
    html! {
        details.fold {
            summary { (words.t("page-draft-off")) }
            div.folded {
                p { (words.t("page-draft-off-more")) }
                form.draft-off #off data-draft=(nonce) data-keep="no" method="post"
                    action=(format!("/draft/{nonce}/founders/off"))
                {
                    div.field {
                        label for="off-whom" { (words.t("page-draft-off-whom")) }
                        select #off-whom name="whom" required {
                            option value="" { (words.t("page-draft-off-choose")) }
                            @for founder in &sheet.founders {
                                option value=(founder.key) {
                                    (founder.name)
                                    @if let Some(household) = household_of(sheet, founder) {
                                        " (" (household) ")"
                                    }
                                }
                            }
                        }
                    }
                    p.note.hot { (words.t("page-draft-change-void")) }
                    p.actions { button.go.grave { (words.t("page-draft-off-go")) } }
                }
            }
        }
    }
}

fn household_of<'a>(sheet: &'a DraftSheet, founder: &DraftFounder) -> Option<&'a String> {
    sheet.households.get(founder.household?)
}

fn founder_line(words: Words, sheet: &DraftSheet, founder: &DraftFounder) -> Markup {
    let household = household_of(sheet, founder);
    html! {
        li {
            span.founder-name { bdi { (founder.name) } }
            @if let Some(household) = household { span.hint { bdi { (household) } } }
            @if founder.signed { span.tag.good { (words.t("page-draft-signed")) } }
            @else { span.tag { (words.t("page-draft-unsigned")) } }
        }
    }
}

/// Joining: a name, and a household if people share one.
fn join(words: Words, sheet: &DraftSheet) -> Markup {
    let nonce = sheet.nonce;
    let shared = sheet.charter.unit != UnitKind::Person;
    html! {
        section.step aria-labelledby="join-title" {
            h2 #join-title { (words.t("page-draft-join")) }
            p { (words.t("page-draft-join-more")) }
            form.draft-join.sheet #join data-draft=(nonce) method="post"
                action=(format!("/draft/{nonce}/founders"))
            {
                div.field {
                    label for="join-name" { (words.t("act-ask_to_join-field-name")) }
                    p.hint #join-name-hint {
                        (words.attribute("act-ask_to_join-field-name", "hint", &[]))
                    }
                    input #join-name type="text" name="name" data-field="name" data-type="word"
                        data-max="80" autocomplete="off" dir="auto"
                        aria-describedby="join-name-hint";
                }
                @if shared { (household(words, sheet)) }
                p.actions { button.go { (words.t("page-draft-join-go")) } }
            }
        }
    }
}

fn household(words: Words, sheet: &DraftSheet) -> Markup {
    let team = sheet.charter.unit == UnitKind::Team;
    let (label, new, name) = if team {
        (
            "page-draft-team",
            "page-draft-team-new",
            "page-draft-team-name",
        )
    } else {
        (
            "page-draft-household",
            "page-draft-household-new",
            "page-draft-household-name",
        )
    };
    html! {
        @if !sheet.households.is_empty() {
            div.field {
                label for="join-household" { (words.t(label)) }
                select #join-household name="household" data-field="household"
                    data-type="integer" data-optional
                {
                    option value="" { (words.t(new)) }
                    @for (i, name) in sheet.households.iter().enumerate() {
                        option value=(i) { (name) }
                    }
                }
            }
        }
        div.field data-when=[(!sheet.households.is_empty()).then_some("household=")] {
            label for="join-new" { (words.t(name)) }
            input #join-new type="text" name="new_household" data-field="new_household"
                data-type="word" data-optional data-max="80" autocomplete="off" dir="auto";
        }
    }
}

/// Signing, once there are enough founders.
fn sign(words: Words, sheet: &DraftSheet) -> Markup {
    let nonce = sheet.nonce;
    html! {
        section.step aria-labelledby="sign-title" {
            h2 #sign-title { (words.t("page-draft-sign")) }
            @match &sheet.act {
                Some(act) => {
                    p { (words.t("page-draft-sign-more")) }
                    form.founding-sign #sign data-draft=(nonce) data-act=(act) method="post"
                        data-says=(words.t("act-found_assembly-says"))
                        action=(format!("/draft/{nonce}/sign"))
                    {
                        p.actions { button.go { (words.t("act-found_assembly")) } }
                    }
                },
                None => p.empty { (words.t("page-draft-sign-later")) },
            }
        }
    }
}

fn change(words: Words, sheet: &DraftSheet) -> Markup {
    html! {
        section.step aria-labelledby="change-title" {
            h2 #change-title { (words.t("page-draft-change")) }
            details.fold open[sheet.problem.is_some()] {
                summary { (words.t("page-draft-change-open")) }
                div.folded {
                    p.note.hot { (words.t("page-draft-change-void")) }
                    form.draft #change method="post" action=(format!("/draft/{}", sheet.nonce)) {
                        (found::questions(words, &sheet.templates, &sheet.answers))
                        p.actions { button.go { (words.t("page-draft-change-go")) } }
                    }
                }
            }
        }
    }
}
