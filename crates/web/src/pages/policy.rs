//! The promise of whoever keeps this node.

use super::layout::{Frame, page};
use super::parts;
use crate::ctx::Ctx;
use crate::sheets::PolicySheet;
use crate::words::Words;
use maud::{Markup, html};

/// The promise of whoever keeps this node.
pub fn policy(ctx: &Ctx, sheet: &PolicySheet) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title {
            h1 { (words.t("page-policy-title")) }
            p.lead { (words.t("page-policy-lead")) }
        }
        @if sheet.policy.is_empty() { (parts::empty(&words.t("page-policy-none"))) }
        @else { div.paper.text dir="auto" { (sheet.policy) } }
        p { a href="/scripts" { (words.t("page-scripts-title")) } }
    };
    page(ctx, &Frame::new(words.t("page-policy-title")), &main)
}
