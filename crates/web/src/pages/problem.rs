//! Pages that say why there is no page.

use super::layout::{Frame, page};
use super::parts::cited;
use crate::ctx::{Ctx, SignIn};
use crate::sheets::Problem;
use crate::words::Words;
use maud::{Markup, html};

/// What is not there and what one may not see: the same page for both. With [`Ctx::asked_for`] a
/// member's device signs in.
pub fn missing(ctx: &Ctx) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title {
            h1 { (words.t("page-missing-title")) }
            p.lead { (words.t("page-missing-lead")) }
        }
        @if ctx.asked_for.is_some() || ctx.sign_in == Some(SignIn::Needed) {
            section aria-labelledby="member-title" {
                h2 #member-title { (words.t("page-missing-member")) }
                p.if-script { (words.t("page-missing-member-script")) }
                p.no-script { (words.t("page-missing-member-link")) }
            }
        }
        p { a href="/" { (words.t("page-foot-home")) } }
    };
    page(ctx, &Frame::new(words.t("page-missing-title")), &main)
}

/// Why something was not done, or what went wrong here.
pub fn problem(ctx: &Ctx, problem: &Problem) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title {
            h1 { (problem.title) }
            p.lead { (problem.detail) }
        }
        @if !problem.way.is_empty() {
            section aria-labelledby="way-title" {
                h2 #way-title { (words.t("common-what_instead")) }
                p { (problem.way) }
            }
        }
        @if !problem.rule.is_empty() {
            section aria-labelledby="why-title" {
                h2 #why-title { (words.t("common-why")) }
                p { (cited(&problem.rule)) }
            }
        }
        p { a href="/" { (words.t("page-foot-home")) } }
    };
    page(ctx, &Frame::new(problem.title.clone()), &main)
}
