//! One matter: a proposal or an admission.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use maud::{Markup, html};
use rules::Charter;
use views::dto::MatterPage;

/// One matter: a proposal or an admission.
pub fn matter(ctx: &Ctx, matter: &MatterPage, charter: &Charter) -> Markup {
    let _ = (matter, charter);
    page(ctx, &Frame::new(String::new()), &html! {})
}
