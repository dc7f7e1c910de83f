//! One entry of the minutes.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::MinuteEntry;

/// One entry of the minutes.
pub fn entry(ctx: &Ctx, entry: &MinuteEntry) -> Markup {
    let _ = (entry);
    page(ctx, &Frame::new(String::new()), &html! {})
}
