//! A request for admission, with what members and whoever asked can do about it.

use crate::ctx::Ctx;
use crate::pages::act_form::ActForm;
use crate::pages::{parts, speak};
use crate::words::Words;
use maud::{Markup, html};
use rules::state::matter::Admitting;
use views::dto::{RequestRow, RequestStanding};

/// A request with its vouches and objections, what comes next, and the forms.
pub(in crate::pages) fn request_card(ctx: &Ctx, row: &RequestRow) -> Markup {
    let words = Words::of(ctx);
    let so_far = [("have", row.have.into()), ("need", row.need.into())];
    let vouched: Vec<Markup> = row
        .vouches
        .iter()
        .map(|one| speak::name(ctx, &one.by))
        .collect();
    let standing = format!("standing-{}", row.standing.code());
    html! {
        article.card.request id=(format!("r{}", row.request.ordinal)) {
            p.eyebrow { span.tag.now { (words.t(&standing)) } }
            h3 { (speak::name(ctx, &row.request.by)) }
            p.meta {
                (words.relative_tag(ctx.now, row.made_at))
                @if let Some(household) = &row.household {
                    @let household = speak::household(ctx, household);
                    " · " (words.put("page-request-household", "household", household))
                }
            }
            p { (words.t_args(vouches_key(ctx), &so_far)) }
            @if !row.vouches.is_empty() {
                p.meta { (words.put("page-vouched", "who", words.list(&vouched))) }
            }
            @for one in &row.objections {
                div.voice {
                    p.who { (words.put("page-objected", "who", speak::name(ctx, &one.by))) }
                    (parts::said(words, &one.reason))
                }
            }
            (next(ctx, row))
            (forms(ctx, row))
        }
    }
}

fn vouches_key(ctx: &Ctx) -> &'static str {
    match speak::unit(ctx) {
        "team" => "standing-vouches-team",
        "person" => "standing-vouches-person",
        _ => "standing-vouches",
    }
}

/// What comes next, and when.
fn next(ctx: &Ctx, row: &RequestRow) -> Markup {
    let words = Words::of(ctx);
    let who = ("who", speak::name(ctx, &row.request.by).into());
    let when = row
        .until
        .map(|until| ("when", words.time_tag_on(until).into()));
    html! {
        @match (row.standing, when) {
            (RequestStanding::Waiting, Some(when)) => {
                p { (words.rich("standing-next-waiting", &[when])) }
                @if row.vouches.is_empty() { p { (words.t("standing-next-room")) } }
            },
            (RequestStanding::Window, Some(when)) => {
                p { (words.rich("standing-next-window", &[who, when])) }
            },
            (RequestStanding::Deciding, _) => {
                p {
                    (words.rich(deciding_key(row), &[who]))
                    @if let Some(matter) = &row.matter { " " (speak::matter(ctx, matter)) }
                }
            },
            _ => p { (words.attribute(&format!("standing-{}", row.standing.code()), "says", &[])) },
        }
    }
}

fn deciding_key(row: &RequestRow) -> &'static str {
    let matter = row.matter.as_ref();
    let admission = matter.and_then(|matter| matter.admission.as_ref());
    match admission.map(|admission| admission.admitting) {
        Some(Admitting::Refuse) => "standing-next-deciding-refuse",
        _ => "standing-next-deciding-admit",
    }
}

fn forms(ctx: &Ctx, row: &RequestRow) -> Markup {
    let words = Words::of(ctx);
    let name = speak::name_text(words, &row.request.by);
    let form = |kind: &'static str| {
        let id = format!("{kind}-{}", row.request.ordinal);
        let form = ActForm::new(ctx, kind, id).filter(|_| parts::open(&row.may, kind))?;
        Some(form.hidden("request", row.request.request, name.as_str()))
    };
    html! {
        @if let Some(form) = form("vouch_for") {
            p.hint { (words.t("act-vouch_for-help")) }
            (form.render())
        }
        @if let Some(form) = form("object_to_admission") { (form.grave().fold(false)) }
        @if let Some(form) = form("withdraw_request") { (form.grave().fold(false)) }
        (parts::closed(ctx, &row.may, &["vouch_for", "object_to_admission"]))
    }
}
