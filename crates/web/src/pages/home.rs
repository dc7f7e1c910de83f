//! The first page of a node: what this is, what one may read here, how to begin.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::HomeSheet;

/// The first page of a node: what this is, what one may read here, how to begin.
pub fn home(ctx: &Ctx, sheet: &HomeSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
