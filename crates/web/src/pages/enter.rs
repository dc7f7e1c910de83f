//! Asks before a link for reading is used up.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::sheets::EnterSheet;
use crate::words::Words;
use maud::{Markup, html};

/// Asks before a link for reading is used up.
pub fn enter(ctx: &Ctx, sheet: &EnterSheet) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title {
            h1 { (words.t("page-enter-title")) }
            p.lead { (words.t("page-enter-lead")) }
        }
        form method="post" action=(sheet.action) {
            p.actions { button.go { (words.t("page-enter-go")) } }
        }
    };
    page(ctx, &Frame::new(words.t("page-enter-title")), &main)
}
