//! Asking to join.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use rules::Charter;
use views::dto::People;

/// Asking to join.
pub fn join(ctx: &Ctx, charter: &Charter, people: &People) -> Markup {
    let _ = (charter, people);
    page(ctx, &Frame::new(String::new()), &html! {})
}
