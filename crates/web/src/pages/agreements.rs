//! What was agreed.

use super::layout::{Frame, Place, page};
use super::parts;
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::Agreements;

/// What was agreed.
pub fn agreements(ctx: &Ctx, agreements: &Agreements) -> Markup {
    let words = Words::of(ctx);
    let in_force = html! {
        @if agreements.in_force.is_empty() { (parts::empty(&words.t("page-agreements-none"))) }
        ul.cards { @for row in &agreements.in_force { (parts::agreement_row(ctx, row)) } }
    };
    let past = html! {
        ul.cards { @for row in &agreements.past { (parts::agreement_row(ctx, row)) } }
    };
    let main = html! {
        header.title {
            h1 { (words.t("page-agreements-title")) }
            p.lead { (words.t("page-agreements-lead")) }
        }
        (parts::section("in-force", &words.t("page-agreements-in-force"), &in_force))
        @if !agreements.past.is_empty() {
            (parts::section("past", &words.t("page-agreements-past"), &past))
        }
        (parts::stranger(ctx))
    };
    page(
        ctx,
        &Frame::live(words.t("page-agreements-title"), Place::Agreements),
        &main,
    )
}
