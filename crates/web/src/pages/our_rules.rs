//! Our rules in plain words.

use super::charter;
use super::layout::{Frame, Place, page};
use super::parts;
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::RulesPage;

/// Our rules in plain words.
pub fn rules(ctx: &Ctx, rules: &RulesPage) -> Markup {
    let words = Words::of(ctx);
    let path = ctx
        .book
        .as_ref()
        .map(|book| book.path("/rules.txt"))
        .unwrap_or_default();
    let main = html! {
        header.title {
            h1 { (words.t("page-rules-title")) }
            p.lead { (words.put("page-rules-lead", "since", words.day_tag(rules.since))) }
            p.meta { a href=(path) { (words.t("page-rules-text")) } }
        }
        (charter::explained(ctx, &rules.rows))
        section aria-labelledby="change-title" {
            h2 #change-title { (words.t("page-rules-change-title")) }
            p { (words.t("page-rules-change")) }
        }
        @if let Some(policy) = &rules.policy {
            section aria-labelledby="policy-title" {
                h2 #policy-title { (words.t("page-policy-title")) }
                (parts::text(words, policy))
            }
        }
        (parts::stranger(ctx))
    };
    page(
        ctx,
        &Frame::at(words.t("page-rules-title"), Place::Rules),
        &main,
    )
}

/// The same as plain text, for `/rules.txt`.
pub fn rules_txt(ctx: &Ctx, rules: &RulesPage) -> String {
    let words = Words::of(ctx);
    charter::text(words, &rules.rows)
}
