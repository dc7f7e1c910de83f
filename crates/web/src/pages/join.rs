//! Asking to join.

use super::act_form::{ActForm, Choice};
use super::layout::{Frame, Place, page};
use super::people::request_card;
use super::{charter, speak};
use crate::ctx::{Ctx, Viewer};
use crate::words::{Value, Words};
use maud::{Markup, html};
use rules::Charter;
use rules::charter::{JoiningBy, UnitKind};
use views::dto::{HouseholdRef, People};

/// Asking to join.
pub fn join(ctx: &Ctx, rules: &Charter, people: &People) -> Markup {
    let words = Words::of(ctx);
    let own = match ctx.viewer {
        Viewer::Asker { request, .. } => {
            let mut all = people.requests.iter().chain(&people.requests_past);
            all.find(|row| row.request.request == request)
        }
        _ => None,
    };
    let units: Vec<HouseholdRef> = people
        .households
        .iter()
        .map(|row| row.household.clone())
        .collect();
    let main = html! {
        (head(words, rules))
        @if let Some(row) = own {
            section aria-labelledby="own-title" {
                h2 #own-title { (words.t("page-join-own")) }
                (request_card(ctx, row))
            }
        } @else if ctx.viewer.member().is_some() {
            p.note { (words.t("page-join-member")) }
            (invitation(ctx))
        } @else { (form(ctx, rules, &units)) }
        (read_rules(words, rules))
    };
    page(
        ctx,
        &Frame::at(words.t("act-ask_to_join"), Place::People),
        &main,
    )
}

pub(super) fn head(words: Words, rules: &Charter) -> Markup {
    html! {
        header.title {
            h1 dir="auto" {
                (words.t_args("page-join-title", &[("name", Value::from(rules.name.as_str()))]))
            }
            @if !rules.purpose.as_str().is_empty() { p.lead dir="auto" { (rules.purpose) } }
        }
    }
}

/// The steps from asking to belonging, and the form.
pub(super) fn form(ctx: &Ctx, rules: &Charter, units: &[HouseholdRef]) -> Markup {
    let words = Words::of(ctx);
    let Some(form) = ActForm::new(ctx, "ask_to_join", "ask-to-join") else {
        return html! {};
    };
    let form = form.new_key().order(&["name", "household"]);
    let form = if rules.unit == UnitKind::Person || units.is_empty() {
        form.hidden("household", "", "")
    } else {
        form.options("household", choices(words, units))
    };
    let vouches = [
        ("n", Value::from(rules.joining.vouch_units)),
        ("unit", Value::from(charter::unit(rules))),
    ];
    let time = [("time", Value::from(words.hours(rules.joining.window_hours)))];
    html! {
        section aria-labelledby="ask-title" {
            h2 #ask-title { (words.t("act-ask_to_join")) }
            ol.steps {
                li { (words.t("page-join-step-ask")) }
                li { (words.t_args("page-join-step-vouch", &vouches)) }
                @match rules.joining.by {
                    JoiningBy::Vouches => li { (words.t_args("page-join-step-window", &time)) },
                    JoiningBy::Agreement => li { (words.t("page-join-step-agreement")) },
                }
            }
            div.sheet { (form.render()) }
            p.hint { (words.t("page-join-key")) }
        }
    }
}

fn choices(words: Words, units: &[HouseholdRef]) -> Vec<Choice> {
    let none = Choice {
        label: words.t("page-join-own-household"),
        ..Choice::default()
    };
    let others = units.iter().map(|unit| Choice {
        value: unit.household.to_string(),
        label: speak::household_text(words, unit),
        says: Some("act-ask_to_join-says-household".to_owned()),
        ..Choice::default()
    });
    std::iter::once(none).chain(others).collect()
}

fn invitation(ctx: &Ctx) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if let Some(book) = &ctx.book {
            p.actions {
                a.button.plain href=(book.join_path) data-copy="" {
                    (words.t("page-copy-link"))
                }
            }
        }
    }
}

/// The rules that one would live by, to be read first.
pub(super) fn read_rules(words: Words, rules: &Charter) -> Markup {
    html! {
        section aria-labelledby="rules-title" {
            h2 #rules-title { (words.t("page-join-rules")) }
            div.paper { (charter::plain(words, rules)) }
        }
    }
}
