//! What was agreed.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::Agreements;

/// What was agreed.
pub fn agreements(ctx: &Ctx, agreements: &Agreements) -> Markup {
    let _ = (agreements);
    page(ctx, &Frame::new(String::new()), &html! {})
}
