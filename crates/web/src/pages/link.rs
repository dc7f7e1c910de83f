//! A link with which another browser of the same person can read.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::LinkSheet;

/// A link with which another browser of the same person can read.
pub fn link(ctx: &Ctx, sheet: &LinkSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
