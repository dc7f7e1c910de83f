//! What is asked of the viewer now.

use super::layout::{Frame, Place, page};
use super::{parts, speak, stand};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::{Asked, AskedFor, MatterRef, RequestRow};

/// What is asked of the viewer now.
pub fn asked(ctx: &Ctx, asked: &[Asked]) -> Markup {
    let words = Words::of(ctx);
    let main = html! {
        header.title { h1 { (words.t("page-asked-title")) } }
        section #asked data-live-part aria-label=(words.t("page-asked-title")) {
            (list(ctx, asked))
        }
        (parts::stranger(ctx))
    };
    page(ctx, &Frame::live(words.t("page-asked-title"), Place::Assembly), &main)
}

/// The list, by due instant.
pub(super) fn list(ctx: &Ctx, asked: &[Asked]) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if asked.is_empty() { (parts::empty(&words.t("ask-nothing"))) }
        @else { ul.asked-list { @for one in asked { (item(ctx, one)) } } }
    }
}

fn item(ctx: &Ctx, one: &Asked) -> Markup {
    let words = Words::of(ctx);
    let path = path(ctx, one);
    html! {
        li {
            a.ask href=(path) {
                span.ask-what { (what(words, &one.what)) }
                span.ask-about { bdi { (about(words, one)) } }
                @if let Some(due) = one.due {
                    span.ask-due { (words.relative_tag(ctx.now, due)) }
                }
            }
            @if let Some(words_of) = quoted(&one.what) { p.ask-words dir="auto" { (words_of) } }
        }
    }
}

/// What is asked, in a few words.
fn what(words: Words, what: &AskedFor) -> String {
    match what {
        AskedFor::Position {} => words.t("ask-position"),
        AskedFor::PositionAgain { .. } => words.t("ask-position-new_text"),
        AskedFor::JudgeBlock { .. } => words.t("ask-judge_block"),
        AskedFor::Talks { step, of, .. } => {
            let args = [("step", (*step).into()), ("of", (*of).into())];
            format!("{} ({})", words.t("ask-attend_talks"), words.t_args("page-step-of", &args))
        }
        AskedFor::Vote {} => words.t("ask-vote"),
        AskedFor::AnswerQuestion { .. } => words.t("page-ask-answer-question"),
        AskedFor::AnswerConcern { .. } => words.t("ask-answer"),
        AskedFor::AnswerBlock { .. } => words.t("page-ask-answer-block"),
        AskedFor::Settle { .. } => words.t("page-ask-settle"),
        AskedFor::Rewrite {} => words.t("ask-rewrite"),
        AskedFor::OfferAgain {} => words.t("page-offer-again"),
        AskedFor::Vouch { .. } => words.t("ask-vouch"),
        AskedFor::Object { .. } => words.t("page-ask-object"),
        AskedFor::Welcome { .. } => words.t("ask-welcome"),
        AskedFor::Task { .. } => words.t("ask-do"),
    }
}

/// What it is about: the matter, the person, the agreement.
fn about(words: Words, one: &Asked) -> String {
    match &one.what {
        AskedFor::Vouch { request } | AskedFor::Object { request } => {
            speak::name_text(words, &request.request.by)
        }
        AskedFor::Welcome { person, .. } => speak::name_text(words, person),
        AskedFor::Task { agreement, .. } => speak::agreement_text(words, agreement),
        AskedFor::PositionAgain { before, .. } => {
            let before = stand::label(words, *before);
            let matter = one.matter.as_ref().map(|matter| speak::matter_text(words, matter));
            let args = [("position", before.into())];
            format!("{} · {}", matter.unwrap_or_default(), words.t_args("page-ask-before", &args))
        }
        _ => one.matter.as_ref().map(|one| speak::matter_text(words, one)).unwrap_or_default(),
    }
}

/// What somebody wrote that is to be answered.
fn quoted(what: &AskedFor) -> Option<&str> {
    match what {
        AskedFor::AnswerQuestion { words, .. }
        | AskedFor::AnswerConcern { words, .. }
        | AskedFor::AnswerBlock { words, .. }
        | AskedFor::Settle { words, .. } => words.as_deref(),
        _ => None,
    }
}

/// Where it is done.
fn path(ctx: &Ctx, one: &Asked) -> String {
    let request = |row: &RequestRow| format!("/people#r{}", row.request.ordinal);
    let book = |rest: String| ctx.book.as_ref().map(|b| b.path(&rest)).unwrap_or_default();
    let at = |place: &str| {
        let path = |matter: &MatterRef| speak::matter_path(ctx, matter);
        one.matter.as_ref().map(|matter| format!("{}#{place}", path(matter))).unwrap_or_default()
    };
    match &one.what {
        AskedFor::Position {} | AskedFor::PositionAgain { .. } | AskedFor::Vote {} => at("mine"),
        AskedFor::JudgeBlock { block, .. } => at(&format!("act-{}", block.short())),
        AskedFor::AnswerQuestion { to, .. }
        | AskedFor::AnswerConcern { to, .. }
        | AskedFor::AnswerBlock { to, .. } => at(&format!("act-{}", to.short())),
        AskedFor::Settle { concern, .. } => at(&format!("act-{}", concern.short())),
        AskedFor::Talks { .. } => at("talks"),
        AskedFor::Rewrite {} => at("doing"),
        AskedFor::OfferAgain {} => at("doers"),
        AskedFor::Vouch { request: row } | AskedFor::Object { request: row } => book(request(row)),
        AskedFor::Welcome { household, .. } => book(format!("/people#h{}", household.ordinal)),
        AskedFor::Task { agreement, .. } => speak::agreement_path(ctx, agreement),
    }
}
