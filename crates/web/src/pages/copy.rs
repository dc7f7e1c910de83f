//! Taking a copy of the minutes.

use super::layout::{Frame, Place, page};
use super::verify;
use crate::ctx::Ctx;
use crate::sheets::CopySheet;
use crate::words::{Value, Words};
use maud::{Markup, html};

/// Taking a copy of the minutes.
pub fn copy(ctx: &Ctx, sheet: &CopySheet) -> Markup {
    let words = Words::of(ctx);
    let path = ctx
        .book
        .as_ref()
        .map(|book| book.path("/copy.tar"))
        .unwrap_or_default();
    let number = |n: u64| Value::from(words.number(n));
    let holds = [
        ("entries", number(sheet.entries)),
        ("texts", number(sheet.texts)),
        ("words", number(sheet.words)),
    ];
    let main = html! {
        header.title {
            h1 { (words.t("page-copy-title")) }
            p.lead { (words.t("page-copy-lead")) }
        }
        p { (words.t_args("page-copy-holds", &holds)) }
        p.actions { a.button href=(path) download { (words.t("page-copy-go")) } }
        p.note { (words.t("page-copy-careful")) }
        (verify::how(ctx))
    };
    page(
        ctx,
        &Frame::at(words.t("page-copy-title"), Place::Minutes),
        &main,
    )
}
