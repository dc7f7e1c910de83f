//! Two templates side by side.

use super::charter::{self, differences};
use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::sheets::{CharterSheet, Template};
use crate::words::Words;
use maud::{Markup, html};

/// Two templates side by side: where they differ, as each of them says it.
pub fn charters(ctx: &Ctx, sheet: &CharterSheet) -> Markup {
    let words = Words::of(ctx);
    let find = |name: &str| {
        sheet
            .templates
            .iter()
            .find(|template| template.name == name)
    };
    let main = html! {
        header.title {
            h1 { (words.t("page-charters-title")) }
            p.lead { (words.t("page-charters-lead")) }
        }
        form.sheet action="/charters" method="get" {
            (choice("one", &words.t("page-charters-one"), words, sheet, &sheet.one))
            (choice("other", &words.t("page-charters-other"), words, sheet, &sheet.other))
            p.actions { button { (words.t("page-charters-go")) } }
        }
        @if let (Some(one), Some(other)) = (find(&sheet.one), find(&sheet.other)) {
            (compared(words, one, other))
        }
        p.actions { a href="/found" { (words.t("page-found-title")) } }
    };
    page(ctx, &Frame::new(words.t("page-charters-title")), &main)
}

/// The templates to choose from.
fn choice(name: &str, label: &str, words: Words, sheet: &CharterSheet, chosen: &str) -> Markup {
    html! {
        p.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for template in &sheet.templates {
                    option value=(template.name) selected[template.name == chosen] {
                        (charter::template_name(words, &template.name))
                    }
                }
            }
        }
    }
}

/// Every rule in which they differ, by each in its own words.
fn compared(words: Words, one: &Template, other: &Template) -> Markup {
    let differences = differences(words, &one.charter, &other.charter);
    let name = |template: &Template| charter::template_name(words, &template.name);
    let (one, other) = (name(one), name(other));
    html! {
        section aria-labelledby="compared" {
            h2 #compared { (words.t("page-charters-differ")) }
            @if differences.is_empty() { p { (words.t("page-charters-same")) } }
            @for rule in &differences {
                dl.six {
                    (side(words, &one, &rule.one))
                    (side(words, &other, &rule.other))
                }
            }
        }
    }
}

/// What one of them says.
fn side(words: Words, name: &str, said: &str) -> Markup {
    html! {
        dt { (name) }
        dd.said dir="auto" {
            @if said.is_empty() { (words.t("page-charters-nothing")) } @else { (said) }
        }
    }
}
