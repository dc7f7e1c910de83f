//! Founding: plain questions, a name and a purpose.

use super::charter;
use super::layout::{Frame, page};
use super::parts::cited;
use crate::ctx::Ctx;
use crate::sheets::{Answers, FoundSheet, Problem, Template};
use crate::words::Words;
use maud::{Markup, html};

/// Founding: plain questions, a name and a purpose.
pub fn found(ctx: &Ctx, sheet: &FoundSheet) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title {
            h1 { (words.t("page-found-title")) }
            p.lead { (words.t("page-found-lead")) }
            p.meta { a href="/charters" { (words.t("page-charters-title")) } }
        }
        @if let Some(problem) = &sheet.problem { (trouble(problem)) }
        form.draft.sheet #found action="/draft" method="post" {
            (questions(words, &sheet.templates, &sheet.answers))
            p.hint { (words.t("page-found-then")) }
            p.actions { button.go { (words.t("page-found-go")) } }
        }
        @if !sheet.policy.is_empty() {
            details.fold {
                summary { (words.t("page-policy-title")) }
                div.folded.text { (sheet.policy) }
            }
        }
    };
    page(ctx, &Frame::new(words.t("page-found-title")), &main)
}

/// What did not do.
pub(super) fn trouble(problem: &Problem) -> Markup {
    html! {
        div.trouble role="alert" {
            p { strong { (problem.title) } }
            p { (problem.detail) }
            @if !problem.way.is_empty() { p { (problem.way) } }
            @if !problem.rule.is_empty() { p.rule { (cited(&problem.rule)) } }
        }
    }
}

/// The questions, as they were answered before or as yet open.
pub(super) fn questions(words: Words, templates: &[Template], answers: &Answers) -> Markup {
    let first = templates
        .first()
        .map(|template| template.name.as_str())
        .unwrap_or_default();
    let chosen = if answers.template.is_empty() {
        first
    } else {
        answers.template.as_str()
    };
    html! {
        fieldset.field.choices.big {
            legend { (words.t("page-found-who")) }
            @for template in templates { (template_choice(words, template, chosen)) }
        }
        (choices(words, "unit", "page-found-voice", &answers.unit, &UNITS))
        (choices(words, "pace", "page-found-time", &answers.pace, &PACES))
        (choices(words, "early", "page-found-early", &answers.early, &EARLY))
        div.field {
            label for="name" { (words.t("page-found-name")) }
            input #name type="text" name="name" value=(answers.name) maxlength="80" required
                autocomplete="off" dir="auto";
        }
        div.field {
            label for="purpose" { (words.t("charter-purpose")) }
            p.hint #purpose-hint { (words.t("charter-purpose-help")) }
            textarea #purpose name="purpose" rows="4" maxlength="2000" dir="auto"
                aria-describedby="purpose-hint" { "\n" (answers.purpose) }
        }
        (choices(words, "reading", "charter-reading", &answers.reading, &READINGS))
        div.field {
            label for="values" { (words.t("page-found-values")) }
            p.hint #values-hint { (words.t("page-found-values-hint")) }
            textarea #values name="values" rows="5" dir="auto" aria-describedby="values-hint" {
                "\n" (answers.values)
            }
        }
    }
}

const UNITS: [(&str, &str); 4] = [
    ("", "page-found-as-template"),
    ("household", "charter-unit-choice-household"),
    ("team", "charter-unit-choice-team"),
    ("person", "charter-unit-choice-person"),
];

const PACES: [(&str, &str); 3] = [
    ("", "page-found-pace-normal"),
    ("short", "page-found-pace-short"),
    ("long", "page-found-pace-long"),
];

const EARLY: [(&str, &str); 3] = [
    ("", "page-found-as-template"),
    ("yes", "page-found-early-yes"),
    ("no", "page-found-early-no"),
];

const READINGS: [(&str, &str); 3] = [
    ("", "page-found-as-template"),
    ("members", "charter-reading-choice-members"),
    ("public", "charter-reading-choice-public"),
];

fn template_choice(words: Words, template: &Template, chosen: &str) -> Markup {
    let key = format!("charter-template-{}", template.name);
    html! {
        label.option {
            input type="radio" name="template" value=(template.name) required
                checked[template.name == chosen];
            span.told {
                span.option-name {
                    (charter::template_name(words, &template.name))
                }
                @if let Some(hint) = words.find(&key, Some("hint"), &[]) { span.hint { (hint) } }
                (charter::in_short(words, &template.charter))
            }
        }
    }
}

fn choices(words: Words, name: &str, legend: &str, answer: &str, all: &[(&str, &str)]) -> Markup {
    html! {
        fieldset.field.choices {
            legend { (words.t(legend)) }
            @for (value, key) in all {
                label.option {
                    input type="radio" name=(name) value=(value) checked[*value == answer];
                    span.told {
                        span.option-name { (words.t(key)) }
                        @if let Some(hint) = words.find(key, Some("hint"), &[]) {
                            span.hint { (hint) }
                        }
                    }
                }
            }
        }
    }
}
