//! What is being decided, and what was.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::Matters;

/// What is being decided, and what was.
pub fn matters(ctx: &Ctx, matters: &Matters) -> Markup {
    let _ = (matters);
    page(ctx, &Frame::new(String::new()), &html! {})
}
