//! Founding: three plain questions, a name and a purpose.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::FoundSheet;

/// Founding: three plain questions, a name and a purpose.
pub fn found(ctx: &Ctx, sheet: &FoundSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
