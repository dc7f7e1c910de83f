//! What is asked of the viewer now.

use super::layout::{Frame, Place, page};
use super::{parts, speak, stand};
use crate::ctx::Ctx;
use crate::words::{Part, Words};
use maud::{Markup, html};
use views::dto::{Asked, AskedFor, MatterRef, Name, RequestRow, Written};

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
    page(
        ctx,
        &Frame::live(words.t("page-asked-title"), Place::Assembly),
        &main,
    )
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
    let key = format!("ask-{}", one.what.code());
    html! {
        li {
            a.ask href=(path(ctx, one)) {
                span.ask-what { (words.rich(&key, &slots(words, one))) }
                @if let Some(due) = one.due {
                    span.ask-due { (words.relative_tag(ctx.now, due)) }
                }
            }
            @if let (AskedFor::PositionAgain { before, .. }, Some(matter)) =
                (&one.what, &one.matter)
            {
                p.ask-words {
                    @let before = stand::said(words, *before, matter);
                    (words.t_with("page-ask-before", "position", before))
                }
            }
            @match quoted(&one.what) {
                Some(Written::Here(text)) => p.ask-words dir="auto" { (text) },
                Some(gone) if gone.is_erased() => {
                    p.ask-words { (parts::not_shown(words, gone)) }
                },
                _ => {},
            }
        }
    }
}

/// What the sentence speaks of.
fn slots(words: Words, one: &Asked) -> Vec<(&'static str, Part)> {
    let name = |who: &Name| ("who", html! { (speak::name_text(words, who)) }.into());
    let mut slots: Vec<(&'static str, Part)> = Vec::new();
    if let Some(matter) = &one.matter {
        slots.push((
            "matter",
            html! { strong { (speak::matter_text(words, matter)) } }.into(),
        ));
    }
    match &one.what {
        AskedFor::JudgeBlock { holder, .. } => slots.push(name(holder)),
        AskedFor::Talks { step, of, .. } => {
            slots.extend([("step", (*step).into()), ("of", (*of).into())]);
        }
        AskedFor::AnswerQuestion { by, .. }
        | AskedFor::AnswerConcern { by, .. }
        | AskedFor::AnswerBlock { by, .. } => slots.push(name(by)),
        AskedFor::Vouch { request } | AskedFor::Object { request } => {
            slots.push(name(&request.request.by));
        }
        AskedFor::Welcome { person, household } => {
            let household = html! { (speak::household_text(words, household)) };
            slots.extend([name(person), ("household", household.into())]);
        }
        AskedFor::Task { agreement, .. } => {
            let agreement = html! { strong { (speak::agreement_text(words, agreement)) } };
            slots.push(("agreement", agreement.into()));
        }
        _ => {}
    }
    slots
}

/// What somebody wrote that is to be answered.
fn quoted(what: &AskedFor) -> Option<&Written> {
    match what {
        AskedFor::AnswerQuestion { words, .. }
        | AskedFor::AnswerConcern { words, .. }
        | AskedFor::AnswerBlock { words, .. }
        | AskedFor::Settle { words, .. } => Some(words),
        _ => None,
    }
}

/// Where it is done.
fn path(ctx: &Ctx, one: &Asked) -> String {
    let request = |row: &RequestRow| format!("/people#r{}", row.request.ordinal);
    let book = |rest: String| ctx.book.as_ref().map(|b| b.path(&rest)).unwrap_or_default();
    let at = |place: &str| {
        let path = |matter: &MatterRef| speak::matter_path(ctx, matter);
        one.matter
            .as_ref()
            .map(|matter| format!("{}#{place}", path(matter)))
            .unwrap_or_default()
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
