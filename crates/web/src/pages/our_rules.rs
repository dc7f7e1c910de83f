//! Our rules in plain words.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::RulesPage;

/// Our rules in plain words.
pub fn rules(ctx: &Ctx, rules: &RulesPage) -> Markup {
    let _ = (rules);
    page(ctx, &Frame::new(String::new()), &html! {})
}

/// The same as plain text, for `/rules.txt`.
pub fn rules_txt(ctx: &Ctx, rules: &RulesPage) -> String {
    let _ = (ctx, rules);
    String::new()
}
