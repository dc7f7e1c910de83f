//! What is being decided, and what was.

use super::layout::{Frame, Place, page};
use super::parts;
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::Matters;

/// What is being decided, and what was.
pub fn matters(ctx: &Ctx, matters: &Matters) -> Markup {
    let words = Words::of(ctx);
    let open = html! {
        @if matters.open.is_empty() { (parts::empty(&words.t("page-matters-none"))) }
        ul.cards { @for row in &matters.open { (parts::matter_row(ctx, row)) } }
    };
    let ended = html! {
        ul.cards { @for row in &matters.ended { (parts::matter_row(ctx, row)) } }
    };
    let main = html! {
        header.title {
            h1 { (words.t("page-matters-title")) }
            p.lead { (words.t("page-matters-lead")) }
            (begin(ctx))
        }
        (parts::section("open", &words.t("page-matters-open"), &open))
        @if !matters.ended.is_empty() {
            (parts::section("ended", &words.t("page-matters-ended"), &ended))
        }
        (parts::stranger(ctx))
    };
    page(
        ctx,
        &Frame::live(words.t("page-matters-title"), Place::Matters),
        &main,
    )
}

/// Where members begin a proposal.
pub(super) fn begin(ctx: &Ctx) -> Markup {
    let book = ctx.book.as_ref().filter(|_| ctx.viewer.member().is_some());
    html! {
        @if let Some(book) = book {
            p.actions {
                a.button href=(book.path("/propose")) { (Words::of(ctx).t("act-open_proposal")) }
            }
        }
    }
}
