//! A page of the guide.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::guide::GuidePage;
use maud::{Markup, PreEscaped, html};

/// A page of the guide.
pub fn help(ctx: &Ctx, guide: &GuidePage) -> Markup {
    let main = html! {
        header.title { h1 { (guide.title) } }
        article.guide { (PreEscaped(guide.body.as_str())) }
    };
    page(ctx, &Frame::new(guide.title.clone()), &main)
}
