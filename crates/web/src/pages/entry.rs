//! One entry of the minutes.

use super::layout::{Frame, Place, page};
use super::minutes::sentence::sentence;
use super::{parts, speak};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::{Arg, MinuteEntry, Sentence};

/// One entry of the minutes.
pub fn entry(ctx: &Ctx, entry: &MinuteEntry) -> Markup {
    let words = Words::of(ctx);
    let title = words.t_with("common-entry", "n", entry.seq);
    let main = html! {
        header.title {
            p.eyebrow { span { (words.t("page-minutes-title")) } }
            h1 { (title) }
            p.meta { (words.time_tag(entry.at)) }
        }
        section aria-label=(words.t("page-entry-what")) {
            @for one in &entry.happened {
                article.card.voice {
                    p { (sentence(ctx, entry, one)) }
                    (written(words, one))
                }
            }
        }
        section aria-labelledby="facts-title" {
            h2 #facts-title { (words.t("page-entry-facts")) }
            (facts(ctx, entry))
        }
        p.actions {
            @if let Some(book) = &ctx.book {
                a.button.plain href=(book.path(&format!("/minutes?from={}", entry.seq))) {
                    (words.t("page-entry-after"))
                }
                a.button.plain href=(book.path("/verify")) { (words.t("page-foot-verify")) }
            }
        }
    };
    page(ctx, &Frame::at(title.clone(), Place::Minutes), &main)
}

/// Texts and words that came with it.
fn written(words: Words, one: &Sentence) -> Markup {
    html! {
        @for arg in &one.args {
            @match &arg.arg {
                Arg::Text(text) => (parts::text(words, text)),
                Arg::Words(text) if matches!(arg.name, "words" | "reason") => {
                    (parts::said(words, text))
                },
                _ => {},
            }
        }
    }
}

/// Who signed with which key, and by which hashes others find it.
fn facts(ctx: &Ctx, entry: &MinuteEntry) -> Markup {
    let words = Words::of(ctx);
    let digits = [
        ("page-entry-key", entry.key.map(|key| key.to_string())),
        ("page-entry-act", entry.act.map(|act| act.to_string())),
        ("page-entry-leaf", entry.leaf.map(|leaf| leaf.to_string())),
    ];
    html! {
        dl.six.exact {
            @if let Some(by) = &entry.by {
                dt { (words.t("page-entry-by")) }
                dd { (speak::name(ctx, by)) }
            }
            @if let Some(kind) = entry.kind {
                dt { (words.t("page-entry-kind")) }
                dd { (words.t(&format!("act-{kind}"))) }
            }
            @if entry.act.is_none() {
                dt { (words.t("page-entry-kind")) }
                dd { (words.t("event-by_time")) }
            }
            @for (key, digits) in digits {
                @if let Some(digits) = digits { dt { (words.t(key)) } dd { code { (digits) } } }
            }
        }
        @if entry.act.is_some() {
            p.hint { (words.attribute("common-grade-own_device", "hint", &[])) }
        }
    }
}
