//! The first page of a node: what this is, what one may read here, how to begin.

use super::layout::{Frame, page};
use super::mark;
use crate::ctx::Ctx;
use crate::sheets::HomeSheet;
use crate::words::Words;
use maud::{Markup, html};

/// The first page of a node: what this is, what one may read here, how to begin.
pub fn home(ctx: &Ctx, sheet: &HomeSheet) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title.hero {
            div.hero-mark { (mark::shell()) }
            h1 { (words.t("page-home-title")) }
            p.lead { (words.t("page-home-lead")) }
            p.actions {
                a.button href="/found" { (words.t("page-home-found")) }
                a.button.plain href="#join" { (words.t("page-home-join")) }
            }
        }
        section.promises aria-labelledby="how-title" {
            h2 #how-title { (words.t("page-home-how")) }
            ul {
                @for (key, more) in PROMISES {
                    li { strong { (words.t(key)) } p { (words.t(more)) } }
                }
            }
        }
        section #join aria-labelledby="join-title" {
            h2 #join-title { (words.t("page-home-join-title")) }
            p { (words.t("page-home-join-more")) }
        }
        section aria-labelledby="here-title" {
            h2 #here-title { (words.t("page-home-here")) }
            @if sheet.assemblies.is_empty() { p.empty { (words.t("page-home-here-none")) } }
            ul.cards {
                @for line in &sheet.assemblies {
                    li.card { h3 { a href=(format!("/b/{}", line.book)) { bdi { (line.name) } } } }
                }
            }
            p.hint { (words.t("page-home-here-hint")) }
        }
    };
    page(ctx, &Frame::new(words.t("page-home-window")), &main)
}

/// What one can rely on, each with more about it.
const PROMISES: [(&str, &str); 3] = [
    ("page-home-consensus", "page-home-consensus-more"),
    ("page-home-nobody", "page-home-nobody-more"),
    ("page-home-book", "page-home-book-more"),
];
