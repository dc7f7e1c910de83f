//! The promise of whoever keeps this node.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::PolicySheet;

/// The promise of whoever keeps this node.
pub fn policy(ctx: &Ctx, sheet: &PolicySheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
