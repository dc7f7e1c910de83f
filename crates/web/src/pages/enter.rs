//! Asks before a link for reading is used up.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::EnterSheet;

/// Asks before a link for reading is used up.
pub fn enter(ctx: &Ctx, sheet: &EnterSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
