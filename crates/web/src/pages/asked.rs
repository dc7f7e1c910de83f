//! What is asked of the viewer now.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::Asked;

/// What is asked of the viewer now.
pub fn asked(ctx: &Ctx, asked: &[Asked]) -> Markup {
    let _ = (asked);
    page(ctx, &Frame::new(String::new()), &html! {})
}
