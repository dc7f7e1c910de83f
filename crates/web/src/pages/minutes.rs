//! The minutes: every entry as a sentence.

pub(super) mod sentence;

use super::layout::{Frame, Place, page};
use super::{parts, speak};
use crate::ctx::{BookCtx, Ctx};
use crate::words::{Value, Words};
use maud::{Markup, html};
use views::dto::{MinuteEntry, Minutes};

/// The minutes: every entry as a sentence.
pub fn minutes(ctx: &Ctx, minutes: &Minutes) -> Markup {
    let words = Words::of(ctx);
    let size = [("n", Value::from(minutes.size))];
    let entries = html! {
        @if minutes.entries.is_empty() { (parts::empty(&words.t("page-minutes-none"))) }
        ol.entries start=(minutes.from) { @for entry in &minutes.entries { (row(ctx, entry)) } }
        (turn(ctx, minutes))
    };
    let main = html! {
        header.title {
            h1 { (words.t("page-minutes-title")) }
            p.lead { (words.t("page-minutes-lead")) }
            p.meta { (words.t_args("page-minutes-size", &size)) }
            @if let Some(book) = &ctx.book { (tools(words, book)) }
        }
        (parts::section("entries", &words.t("page-minutes-entries"), &entries))
        @if let Some(book) = &ctx.book {
            section aria-labelledby="receipts-title" {
                h2 #receipts-title { (words.t("page-receipts-title")) }
                p { (words.t("page-receipts-lead")) }
                div data-receipts data-book=(book.id) {}
                p.no-script { (words.t("page-receipts-no-script")) }
                @if ctx.viewer.person().is_some() {
                    p { a href=(book.path("/words")) { (words.t("page-words-link")) } }
                }
            }
        }
    };
    page(
        ctx,
        &Frame::live(words.t("page-minutes-title"), Place::Minutes),
        &main,
    )
}

fn tools(words: Words, book: &BookCtx) -> Markup {
    html! {
        p.actions {
            a.button.plain href=(book.path("/verify")) { (words.t("page-foot-verify")) }
            a.button.plain href=(book.path("/copy")) { (words.t("page-foot-copy")) }
        }
    }
}

fn row(ctx: &Ctx, entry: &MinuteEntry) -> Markup {
    let words = Words::of(ctx);
    let path = ctx
        .book
        .as_ref()
        .map(|book| book.path(&format!("/minutes/{}", entry.seq)));
    html! {
        li id=(format!("e{}", entry.seq)) value=(entry.seq) {
            a.seq href=[path] aria-label=(words.t_with("common-entry", "n", entry.seq)) {
                (entry.seq)
            }
            div {
                @for one in &entry.happened { p { (sentence::sentence(ctx, entry, one)) } }
                @if entry.happened.is_empty() { (plain(ctx, entry)) }
                p.meta { (words.time_tag(entry.at)) }
            }
        }
    }
}

/// An act from which nothing else followed.
fn plain(ctx: &Ctx, entry: &MinuteEntry) -> Markup {
    let words = Words::of(ctx);
    html! {
        p {
            @match (&entry.by, entry.kind) {
                (Some(by), Some(kind)) => {
                    (speak::name(ctx, by)) ": " (words.t(&format!("act-{kind}")))
                },
                _ => (words.t("event-by_time")),
            }
        }
    }
}

/// Older and newer entries.
fn turn(ctx: &Ctx, minutes: &Minutes) -> Markup {
    let words = Words::of(ctx);
    let shown = minutes.entries.len() as u64;
    let next = minutes.from.saturating_add(shown);
    let path = |from: u64| {
        ctx.book
            .as_ref()
            .map(|b| b.path(&format!("/minutes?from={from}")))
    };
    html! {
        nav.turn aria-label=(words.t("page-minutes-turn")) {
            @if minutes.from > 0 {
                a.button.plain rel="prev" href=[path(minutes.from.saturating_sub(PAGE))] {
                    (words.t("page-minutes-older"))
                }
            }
            @if next < minutes.size {
                a.button.plain rel="next" href=[path(next)] { (words.t("page-minutes-newer")) }
            }
        }
    }
}

/// Entries on one page, as the server gives them.
const PAGE: u64 = 50;
