//! Pages that say why there is no page.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::sheets::Problem;
use maud::{Markup, html};

/// What is not there and what one may not see: the same page for both. With [`Ctx::asked_for`] a
/// member's device signs in.
pub fn missing(ctx: &Ctx) -> Markup {
    page(ctx, &Frame::new(String::new()), &html! {})
}

/// Why something was not done, or what went wrong here.
pub fn problem(ctx: &Ctx, problem: &Problem) -> Markup {
    let _ = problem;
    page(ctx, &Frame::new(String::new()), &html! {})
}
