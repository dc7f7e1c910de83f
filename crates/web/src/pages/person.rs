//! The page of a person: what they promised and what they propose.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::PersonPage;

/// The page of a person: what they promised and what they propose.
pub fn person(ctx: &Ctx, person: &PersonPage) -> Markup {
    let _ = (person);
    page(ctx, &Frame::new(String::new()), &html! {})
}
