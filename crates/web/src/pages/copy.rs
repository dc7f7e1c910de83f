//! Taking a copy of the minutes.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::CopySheet;

/// Taking a copy of the minutes.
pub fn copy(ctx: &Ctx, sheet: &CopySheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
