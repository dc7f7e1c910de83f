//! What somebody wrote in this assembly, with boxes to tick for what is to be erased.

use super::act_form::{ActForm, Choice};
use super::layout::{Frame, Place, page};
use super::{parts, speak};
use crate::ctx::{Ctx, Viewer};
use crate::words::Words;
use maud::{Markup, html};
use views::dto::{OwnWord, OwnWords, Written};

/// What the viewer wrote, and how to have it erased.
pub fn own_words(ctx: &Ctx, own: &OwnWords) -> Markup {
    let words = Words::of(ctx);
    let (erased, left): (Vec<_>, Vec<_>) = own.words.iter().partition(|one| one.words.is_erased());
    let main = html! {
        header.title {
            h1 { (words.t("page-words-title")) }
            p.lead { (words.t("page-words-lead")) }
            @if matches!(ctx.viewer, Viewer::Former { .. }) {
                p.note { (words.t("page-words-gone")) }
            }
        }
        section aria-labelledby="erase-title" {
            h2 #erase-title { (words.t("page-words-erase")) }
            p.help { (words.t("act-erase_words-help")) }
            @if left.is_empty() { (parts::empty(&words.t("page-words-none"))) }
            @else { (form(ctx, &left)) }
        }
        section aria-labelledby="stays-title" {
            h2 #stays-title { (words.t("page-words-stays")) }
            ul.facts {
                li { (words.t("page-words-stays-texts")) }
                li { (words.t("page-words-stays-acts")) }
                li { (words.t("page-words-stays-copies")) }
            }
        }
        @if !erased.is_empty() {
            section aria-labelledby="erased-title" {
                h2 #erased-title { (words.t("page-words-erased")) }
                ul.rows { @for one in &erased { li { (place(ctx, one)) } } }
            }
        }
    };
    let title = words.t("page-words-title");
    // Whoever may not read the rest is not led there.
    let frame = match ctx.viewer {
        Viewer::Member { .. } => Frame::at(title, Place::People),
        _ => Frame::new(title),
    };
    page(ctx, &frame, &main)
}

fn form(ctx: &Ctx, left: &[&OwnWord]) -> Markup {
    let words = Words::of(ctx);
    let choice = |one: &&OwnWord| {
        let label = match &one.words {
            Written::Here(text) => text.clone(),
            other => parts::not_shown(words, other),
        };
        Choice {
            value: one.word.to_string(),
            label,
            more: Some(place(ctx, one)),
            ..Choice::default()
        }
    };
    let form = ActForm::new(ctx, "erase_words", "erase");
    let form = form.map(|form| {
        form.ticks("words", left.iter().map(choice).collect())
            .grave()
    });
    html! { @if let Some(form) = form { (form.render()) } }
}

/// Which of their words it is, by what they did, where, and when.
fn place(ctx: &Ctx, one: &OwnWord) -> Markup {
    let words = Words::of(ctx);
    let entry = ctx
        .book
        .as_ref()
        .map(|book| book.path(&format!("/minutes/{}", one.seq)));
    html! {
        (words.t_with("page-words-number", "n", one.number)) " · "
        @if let Some(kind) = one.kind { (words.t(&format!("act-{kind}"))) " · " }
        @if let Some(matter) = &one.matter {
            bdi { (speak::matter_text(words, matter)) } " · "
        }
        @match (ctx.viewer.member(), entry) {
            (Some(_), Some(entry)) => a href=(entry) { (words.time_tag(one.at)) },
            _ => (words.time_tag(one.at)),
        }
    }
}
