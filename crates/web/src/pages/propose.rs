//! Making a proposal.

use super::act_form::ActForm;
use super::agreement::how_code;
use super::layout::{Frame, Place, page};
use super::{matter, parts, speak};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use rules::Charter;
use rules::charter::Kind;
use rules::proposing::open_proposal::How;
use views::dto::{AgreementPage, May};

/// What the page needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Proposing<'a> {
    /// The charter: time for each kind of matter, and the longest time until review.
    pub charter: &'a Charter,
    /// The agreement that is to be renewed, changed or ended, if the address names one:
    /// `/propose?about=<agreement>&how=renews|changes|ends`.
    pub about: Option<(&'a AgreementPage, How)>,
    /// Whether the viewer may propose now; nothing for strangers.
    pub may: Option<&'a May>,
}

/// Days after which an agreement is looked at again, unless whoever proposes it says otherwise.
const REVIEW_DAYS: u32 = 180;

/// Making a proposal.
pub fn propose(ctx: &Ctx, proposing: &Proposing<'_>) -> Markup {
    let words = Words::of(ctx);
    let may = proposing.may.map(std::slice::from_ref).unwrap_or_default();
    let form = form(ctx, proposing).filter(|_| parts::open(may, "open_proposal"));
    let main = html! {
        header.title {
            h1 { (words.t("act-open_proposal")) }
            p.lead { (words.t("act-open_proposal-help")) }
            @if let Some((page, how)) = proposing.about {
                @let agreement = speak::agreement(ctx, &page.agreement);
                p.note { (words.put(matter::about_key(how), "agreement", agreement)) }
            }
        }
        @if let Some(form) = form {
            div.sheet { (form) }
            (times(words, proposing.charter))
        }
        (parts::closed(ctx, may, &["open_proposal"]))
        (parts::stranger(ctx))
    };
    page(
        ctx,
        &Frame::at(words.t("act-open_proposal"), Place::Matters),
        &main,
    )
}

fn form(ctx: &Ctx, proposing: &Proposing<'_>) -> Option<Markup> {
    let words = Words::of(ctx);
    let most = proposing.charter.agreements.review_days_max;
    let form = ActForm::new(ctx, "open_proposal", "propose")?
        .order(&["text", "kind_of", "affected", "review_days"])
        .bounds("review_days", 1, most, REVIEW_DAYS.min(most))
        .rows(12);
    Some(match proposing.about {
        None => form
            .hidden("about.agreement", "", "")
            .hidden("about.how", "", "")
            .preset("kind_of", "ordinary")
            .render(),
        Some((page, how)) => {
            let title = speak::agreement_text(words, &page.agreement);
            let code = how_code(how);
            let says = format!("act-open_proposal-says-about-how-{code}");
            let kinds = [Kind::Reversible, Kind::Ordinary, Kind::Essential].into_iter();
            let kinds = kinds.filter(|kind| *kind >= page.kind).map(kind_code);
            let choices = kinds.map(|code| form.choice("kind_of", code)).collect();
            let form = form
                .hidden("about.agreement", page.agreement.agreement, title)
                .hidden_saying(
                    "about.how",
                    code,
                    words.t(&format!("act-open_proposal-choice-about-how-{code}")),
                    words.t(&says),
                )
                .chosen("kind_of", choices, kind_code(page.kind))
                .bounds("review_days", 1, most, page.review_days.min(most));
            match &page.text.text {
                Some(text) if how != How::Ends => form.preset("text", text).render(),
                _ => form.render(),
            }
        }
    })
}

const fn kind_code(kind: Kind) -> &'static str {
    match kind {
        Kind::Reversible => "reversible",
        Kind::Ordinary => "ordinary",
        Kind::Essential => "essential",
    }
}

/// How long each kind of matter stays open.
fn times(words: Words, charter: &Charter) -> Markup {
    let all = [
        ("kind-reversible", charter.windows.reversible),
        ("kind-ordinary", charter.windows.ordinary),
        ("kind-essential", charter.windows.essential),
    ];
    html! {
        section aria-labelledby="times-title" {
            h2 #times-title { (words.t("page-propose-times")) }
            dl.six {
                @for (key, window) in all {
                    dt { (words.t(key)) }
                    dd { (words.hours(window.hours)) }
                }
            }
        }
    }
}
