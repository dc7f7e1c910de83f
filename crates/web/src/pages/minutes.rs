//! The minutes: every entry as a sentence.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::Minutes;

/// The minutes: every entry as a sentence.
pub fn minutes(ctx: &Ctx, minutes: &Minutes) -> Markup {
    let _ = (minutes);
    page(ctx, &Frame::new(String::new()), &html! {})
}
