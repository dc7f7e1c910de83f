//! The front page of an assembly.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::Overview;

/// The front page of an assembly.
pub fn assembly(ctx: &Ctx, overview: &Overview) -> Markup {
    let _ = (overview);
    page(ctx, &Frame::new(String::new()), &html! {})
}
