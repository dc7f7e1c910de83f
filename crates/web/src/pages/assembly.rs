//! The front page of an assembly: what is asked of me now, what is being decided, what was decided
//! and who does it, and how to change it.

use super::layout::{Frame, Place, page};
use super::people::request_card;
use super::{asked, matters, parts, speak};
use crate::ctx::{BookCtx, Ctx};
use crate::words::{Value, Words};
use maud::{Markup, html};
use rules::charter::UnitKind;
use views::dto::Overview;

/// The front page of an assembly.
pub fn assembly(ctx: &Ctx, overview: &Overview) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        (head(ctx, overview))
        @if ctx.viewer.member().is_some() {
            div.mine-now {
                @let asked = asked::list(ctx, &overview.asked);
                (parts::section("asked", &words.t("page-asked-title"), &asked))
            }
        }
        (parts::stranger(ctx))
        (parts::section("deciding", &words.t("page-deciding"), &deciding(ctx, overview)))
        @if !overview.requests.is_empty() {
            (parts::section("requests", &words.t("page-requests"), &html! {
                @for row in &overview.requests { (request_card(ctx, row)) }
            }))
        }
        (parts::section("decided", &words.t("page-decided"), &decided(ctx, overview)))
        section aria-labelledby="change-title" {
            h2 #change-title { (words.t("page-change-title")) }
            (change(ctx))
        }
    };
    page(
        ctx,
        &Frame::live(words.t("page-assembly-title"), Place::Assembly),
        &main,
    )
}

fn head(ctx: &Ctx, overview: &Overview) -> Markup {
    let words = Words::of(ctx);
    html! {
        header.title.assembly #head data-live-part {
            h1 dir="auto" { (overview.name) }
            @if !overview.purpose.is_empty() { p.lead dir="auto" { (overview.purpose) } }
            p.meta {
                (words.t_with("common-members", "n", overview.members))
                @if overview.unit != UnitKind::Person {
                    " · " (units(words, overview.unit, overview.units))
                }
                @if let Some(book) = &ctx.book {
                    " · " a href=(book.path("/people")) { (words.t("page-nav-people")) }
                }
            }
            @if let Some(viewer) = overview.viewer.as_ref().filter(|viewer| viewer.member) {
                p.meta {
                    (words.put("page-you-are", "who", speak::name(ctx, &viewer.name)))
                }
            }
        }
    }
}

/// So many households or teams.
pub(super) fn units(words: Words, unit: UnitKind, count: usize) -> String {
    let key = match unit {
        UnitKind::Team => "common-teams",
        _ => "common-households",
    };
    words.t_args(key, &[("n", Value::from(count))])
}

fn deciding(ctx: &Ctx, overview: &Overview) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if overview.deciding.is_empty() { (parts::empty(&words.t("page-matters-none"))) }
        ul.cards { @for row in &overview.deciding { (parts::matter_row(ctx, row)) } }
        (matters::begin(ctx))
    }
}

fn decided(ctx: &Ctx, overview: &Overview) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if overview.decided.is_empty() { (parts::empty(&words.t("page-agreements-none"))) }
        ul.cards { @for row in &overview.decided { (parts::agreement_row(ctx, row)) } }
        @if let Some(book) = &ctx.book {
            p {
                a href=(book.path("/agreements")) {
                    (words.t_with("page-agreements-all", "n", overview.agreements_in_force))
                }
            }
        }
    }
}

/// How to change what was decided, the rules, and who one is here.
fn change(ctx: &Ctx) -> Markup {
    let words = Words::of(ctx);
    let line = |book: &BookCtx, rest: &str, key: &str| {
        html! { li { a href=(book.path(rest)) { (words.t(key)) } } }
    };
    html! {
        @if let Some(book) = &ctx.book {
            ul.ways-out {
                (line(book, "/propose", "page-change-propose"))
                (line(book, "/agreements", "page-change-reopen"))
                (line(book, "/rules", "page-change-rules"))
                (line(book, "/minutes", "page-change-minutes"))
                (line(book, "/people#me", "page-change-me"))
            }
        }
    }
}
