//! One agreement, with the six things that each shows.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use views::dto::AgreementPage;

/// One agreement, with the six things that each shows.
pub fn agreement(ctx: &Ctx, agreement: &AgreementPage) -> Markup {
    let _ = (agreement);
    page(ctx, &Frame::new(String::new()), &html! {})
}
