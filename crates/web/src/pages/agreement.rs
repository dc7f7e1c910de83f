//! One agreement, with the six things that each shows (R5): who was present, who was entitled, who
//! is affected but was not asked, which assemblies met, who does it, and how it is reopened.

use super::act_form::ActForm;
use super::layout::{Frame, Place, page as framed};
use super::{matter, parts, speak, stand};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use rules::proposing::ask_to_reopen::ReopenGrounds;
use rules::proposing::open_proposal::How;
use views::dto::{AgreementPage, ForceCode};

/// One agreement.
pub fn agreement(ctx: &Ctx, page: &AgreementPage) -> Markup {
    let words = Words::of(ctx);
    let title = speak::agreement_text(words, &page.agreement);
    let main = html! {
        article.agreement {
            (head(ctx, page, &title))
            section #text data-live-part aria-labelledby="text-title" {
                h2.sr #text-title { (words.t("page-matter-text")) }
                (parts::text_below_title(words, &page.text))
            }
            (parts::section("six", &words.t("page-agreement-six"), &six(ctx, page)))
            (parts::section("counts", &words.t("page-agreement-counts"), &counts(ctx, page)))
            @if !page.minority.is_empty() {
                (parts::section("minority-texts", &words.t("page-minority"), &minority(ctx, page)))
            }
            (parts::section("doing", &words.t("page-agreement-doing"), &doing(ctx, page, &title)))
            (parts::stranger(ctx))
        }
    };
    framed(ctx, &Frame::live(title.clone(), Place::Agreements), &main)
}

fn head(ctx: &Ctx, page: &AgreementPage, title: &str) -> Markup {
    let words = Words::of(ctx);
    let force = format!("force-{}", page.force.code());
    html! {
        header.title #head data-live-part {
            p.eyebrow {
                span class=(if page.force == ForceCode::InForce { "tag good" } else { "tag" }) {
                    (words.t(&force))
                }
                span { (parts::kind(words, page.kind)) }
                span { (parts::ending(words, page.how)) }
                span { (speak::spoken('a', page.agreement.ordinal)) }
            }
            h1 dir="auto" { (title) }
            p.meta {
                (words.put("page-adopted-on", "date", words.day_tag(page.adopted_at)))
                @if let Some(by) = &page.proposer {
                    " · " (words.put("page-proposed-by", "who", speak::name(ctx, by)))
                }
            }
            p.note { (words.attribute(&force, "says", &[])) }
            @if let Some((other, how)) = &page.follows {
                p.meta { (words.put(follows_key(*how), "agreement", speak::agreement(ctx, other))) }
            }
            @if let Some(other) = &page.stays {
                @let other = speak::agreement(ctx, other);
                p.note { (words.put("page-agreement-stays", "agreement", other)) }
            }
            @if let Some((other, _)) = &page.followed_by {
                @let other = speak::agreement(ctx, other);
                p.note.hot { (words.put("page-agreement-followed", "agreement", other)) }
            }
        }
    }
}

/// The six things.
fn six(ctx: &Ctx, page: &AgreementPage) -> Markup {
    let words = Words::of(ctx);
    let reopen = &page.reopen;
    let of = [("have", page.present.into()), ("of", page.eligible.into())];
    let share = [("percent", reopen.percent.into()), ("need", reopen.need.into())];
    let asks = [("have", reopen.have.into()), ("need", reopen.need.into())];
    html! {
        dl.six {
            dt { (words.t("page-six-present")) }
            dd { (words.t_args("common-of", &of)) }
            dt { (words.t("act-open_proposal-field-affected")) }
            dd dir="auto" {
                @if page.affected.is_empty() { (words.t("page-affected-nobody")) }
                @else { (page.affected) }
            }
            dt { (words.t("page-six-bases")) }
            dd {
                @if page.bases.met.is_empty() && page.bases.not_met.is_empty() {
                    (words.t("page-six-bases-own"))
                }
                @for base in &page.bases.met { span.base { (base.name) } " " }
                @for base in &page.bases.not_met {
                    span.base { (words.t_with("page-six-not-met", "name", base.name.as_str())) } " "
                }
            }
            dt { (words.t("page-six-doers")) }
            dd {
                @if page.doers.is_empty() { (words.t("page-doers-nobody")) }
                @else { (speak::names(ctx, &page.doers)) }
            }
            dt { (words.t("page-six-review")) }
            dd { (words.day_tag(page.review_on)) " · " (words.relative(ctx.now, page.review_on)) }
            dt { (words.t("page-six-reopen")) }
            dd {
                (words.t_args("page-reopen-how", &share)) " "
                (words.t_args("so_far-reopen", &asks))
                " " (words.put("page-reopen-facts", "date", words.day_tag(reopen.new_facts_from)))
                @if let Some(until) = reopen.closed_until {
                    " " (words.put("page-reopen-closed", "until", words.day_tag(until)))
                }
                @if let Some(open) = &reopen.matter {
                    " " (words.put("page-reopened", "matter", speak::matter(ctx, open)))
                }
            }
        }
    }
}

fn counts(ctx: &Ctx, page: &AgreementPage) -> Markup {
    let words = Words::of(ctx);
    html! {
        (stand::tally(words, &page.counts, false))
        @if let Some(vote) = &page.vote { p { (matter::votes(words, vote)) } }
        p { (words.put("page-agreement-matter", "matter", speak::matter(ctx, &page.matter))) }
    }
}

fn minority(ctx: &Ctx, page: &AgreementPage) -> Markup {
    let words = Words::of(ctx);
    html! {
        @for one in &page.minority {
            article.card.voice {
                p.who { (speak::name(ctx, &one.by)) (words.day_tag(one.at)) }
                (parts::text(words, &one.text))
            }
        }
    }
}

/// The kinds of acts whose forms are on this page.
const DOING: &[&str] = &["offer_to_do", "step_back", "write_minority", "ask_to_reopen"];

/// Offering, stepping back, reopening, and proposals about it.
fn doing(ctx: &Ctx, page: &AgreementPage, title: &str) -> Markup {
    let words = Words::of(ctx);
    let form = |kind: &'static str, id: &str| {
        let form = ActForm::new(ctx, kind, id).filter(|_| parts::open(&page.may, kind))?;
        let id = page.agreement.agreement;
        Some(
            form.hidden("matter", id, title)
                .hidden("agreement", id, title),
        )
    };
    html! {
        @if let Some(form) = form("offer_to_do", "offer") { (form.fold(page.doers.is_empty())) }
        @if let Some(form) = form("step_back", "step-back") { (form.grave().fold(false)) }
        @if let Some(form) = form("write_minority", "minority") { (form.fold(false)) }
        @if let Some(form) = form("ask_to_reopen", "reopen") {
            (form.order(&["grounds", "reason"]).fold(false))
        }
        @for ask in &page.reopen.asks {
            article.card.voice {
                p.who {
                    (speak::name(ctx, &ask.by))
                    span.tag { (words.t(grounds_key(ask.grounds))) }
                    (words.relative_tag(ctx.now, ask.at))
                }
                (parts::said(words, &ask.reason))
            }
        }
        (again(ctx, page))
        (parts::closed(ctx, &page.may, DOING))
    }
}

/// Where one proposes to renew, change or end it.
fn again(ctx: &Ctx, page: &AgreementPage) -> Markup {
    let words = Words::of(ctx);
    let Some(book) = ctx.book.as_ref().filter(|_| ctx.viewer.member().is_some()) else {
        return html! {};
    };
    let in_force = page.force == ForceCode::InForce;
    let ways: &[(How, &str)] = match page.force {
        ForceCode::InForce => &[
            (How::Renews, "page-again-renews"),
            (How::Changes, "page-again-changes"),
            (How::Ends, "page-again-ends"),
        ],
        ForceCode::Expired => &[(How::Renews, "page-again-renews")],
        ForceCode::Replaced | ForceCode::Ended => &[],
    };
    let title = if in_force {
        "page-agreement-propose"
    } else {
        "page-agreement-renew"
    };
    html! {
        @if !ways.is_empty() {
            h3 { (words.t(title)) }
            p.actions {
                @for (how, key) in ways {
                    @let (id, how) = (page.agreement.agreement, how_code(*how));
                    @let rest = format!("/propose?about={id}&how={how}");
                    a.button.plain href=(book.path(&rest)) { (words.t(key)) }
                }
            }
        }
    }
}

/// On what grounds somebody asks to decide it again.
const fn grounds_key(grounds: ReopenGrounds) -> &'static str {
    match grounds {
        ReopenGrounds::Request => "page-reopen-request",
        ReopenGrounds::NewFacts => "page-reopen-new-facts",
    }
}

/// What an agreement did to the one before it.
const fn follows_key(how: How) -> &'static str {
    match how {
        How::Renews => "page-follows-renews",
        How::Changes => "page-follows-changes",
        How::Ends => "page-follows-ends",
    }
}

/// What a proposal does to an agreement, as it is spelled in addresses and acts.
pub(super) const fn how_code(how: How) -> &'static str {
    match how {
        How::Renews => "renews",
        How::Changes => "changes",
        How::Ends => "ends",
    }
}
