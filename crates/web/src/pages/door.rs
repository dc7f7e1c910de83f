//! The door of an assembly whose minutes are for members only.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use crate::sheets::DoorSheet;

/// The door of an assembly whose minutes are for members only.
pub fn door(ctx: &Ctx, sheet: &DoorSheet) -> Markup {
    let _ = (sheet);
    page(ctx, &Frame::new(String::new()), &html! {})
}
