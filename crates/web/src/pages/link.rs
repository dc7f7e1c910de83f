//! A link with which another browser of the same person can read.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::sheets::LinkSheet;
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// A link with which another browser of the same person can read.
pub fn link(ctx: &Ctx, sheet: &LinkSheet) -> Markup {
    let words = Words::of(ctx);
    let action = ctx
        .book
        .as_ref()
        .map(|book| book.path("/link"))
        .unwrap_or_default();
    let main = html! {
        header.title {
            h1 { (words.t("page-link-title")) }
            p.lead { (words.t("page-link-lead")) }
        }
        @match &sheet.link {
            Some(link) => {
                div.invite {
                    @if let Some(qr) = &sheet.qr {
                        figure.qr {
                            (PreEscaped(qr.as_str()))
                            figcaption.sr { (words.t("page-draft-qr")) }
                        }
                    }
                    div {
                        p.address { a href=(link) { (link) } }
                        p.actions {
                            button.plain type="button" data-copy=(link) {
                                (words.t("page-copy-link"))
                            }
                        }
                        @if let Some(until) = sheet.until {
                            p { (words.put("page-until-only", "until", words.time_tag(until))) }
                        }
                    }
                }
            },
            None => {
                form method="post" action=(action) {
                    p.actions { button.go { (words.t("page-link-make")) } }
                }
            },
        }
        p.note { (words.t("page-link-careful")) }
    };
    page(ctx, &Frame::new(words.t("page-link-title")), &main)
}
