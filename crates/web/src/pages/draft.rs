//! A draft: the rules as plain text, who founds with us, joining and signing.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::DraftSheet;

/// A draft: the rules as plain text, who founds with us, joining and signing.
pub fn draft(ctx: &Ctx, sheet: &DraftSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
