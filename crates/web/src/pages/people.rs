//! People, households and requests.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::People;

/// People, households and requests.
pub fn people(ctx: &Ctx, people: &People) -> Markup {
    let _ = (people);
    page(ctx, &Frame::new(String::new()), &html! {})
}
