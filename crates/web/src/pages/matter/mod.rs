//! The page of a matter: a proposal or an admission.

mod course;
mod mine;
mod next;
mod ring;
mod versions;
mod voices;

pub(super) use next::votes;

use super::layout::{Frame, Place, page as framed};
use super::people::request_card;
use super::{parts, speak};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use rules::Charter;
use rules::proposing::open_proposal::How;
use views::dto::{MatterPage, Phase};

/// What the parts of the page share.
struct Case<'a> {
    ctx: &'a Ctx,
    words: Words,
    page: &'a MatterPage,
    charter: &'a Charter,
}

/// One matter: a proposal or an admission.
pub fn matter(ctx: &Ctx, page: &MatterPage, charter: &Charter) -> Markup {
    let words = Words::of(ctx);
    let case = Case { ctx, words, page, charter };
    let open = page.phase != Phase::Ended;
    let acts = open && page.mine.entitled;
    let main = html! {
        article.matter {
            (head(&case))
            (asked(&case))
            div.split {
                section #text data-live-part aria-labelledby="text-title" {
                    h2.sr #text-title { (words.t("page-matter-text")) }
                    (content(&case))
                }
                div.aside {
                    (parts::section("next", &words.t("page-matter-next"), &next::next(ctx, page)))
                    (parts::section("ring", &words.t("page-matter-ring"), &ring::ring(ctx, page)))
                }
                @if acts {
                    (parts::section("mine", &words.t("page-matter-mine"), &mine::mine(&case)))
                }
                (voices::blocks(&case))
                (voices::voices(&case))
                (versions::versions(&case))
                (doers(&case))
                (doing(&case))
                (course::course(&case))
            }
            (parts::stranger(ctx))
        }
    };
    let title = speak::matter_text(words, &page.matter);
    framed(ctx, &Frame::live(title, Place::Matters), &main)
}

fn head(case: &Case<'_>) -> Markup {
    let (ctx, words, page) = (case.ctx, case.words, case.page);
    html! {
        header.title #head data-live-part {
            p.eyebrow {
                @match page.how {
                    Some(how) => span class=(if how.adopted() { "tag good" } else { "tag" }) {
                        (parts::ending(words, how))
                    },
                    None => span.tag.now { (parts::phase(words, page.phase)) },
                }
                span { (parts::kind(words, page.kind)) }
                @if page.urgency.urgent { span.tag.hot { (words.t("kind-urgent")) } }
                span { (speak::spoken('m', page.matter.ordinal)) }
            }
            h1 dir="auto" { (speak::matter_text(words, &page.matter)) }
            p.meta {
                @if let Some(by) = &page.proposer {
                    (words.put("page-proposed-by", "who", speak::name(ctx, by))) " · "
                }
                (words.day_tag(page.opened_at))
                @if page.version > 1 {
                    " · " (words.t_with("page-version-number", "n", page.version))
                }
            }
            @if let Some(agreement) = &page.agreement {
                p.note.good {
                    @let agreement = speak::agreement(ctx, agreement);
                    (words.put("page-matter-became", "agreement", agreement))
                }
            }
        }
    }
}

/// What is asked of the viewer here, first of all.
fn asked(case: &Case<'_>) -> Markup {
    let (words, mine) = (case.words, &case.page.mine);
    let position = mine.entitled && mine.position.is_none() && case.page.phase == Phase::Open;
    let vote = mine.entitled && mine.vote.is_none() && case.page.phase == Phase::Voting;
    let rewrite = mine.proposer && case.page.phase == Phase::Rewrite;
    html! {
        div.asked-here #asked data-live-part {
            @if position {
                a href="#mine" {
                    @if mine.position_before.is_some() { (words.t("page-ask-position-again")) }
                    @else { (words.t("act-take_position")) }
                }
            }
            @if vote { a href="#mine" { (words.t("act-cast_vote")) } }
            @if rewrite { a href="#doing" { (words.t("act-amend_proposal")) } }
            @if !mine.to_judge.is_empty() { a href="#blocks" { (words.t("act-judge_block")) } }
            @if !mine.to_answer.is_empty() { a href="#voices" { (words.t("page-ask-answer")) } }
        }
    }
}

/// The text and what belongs to it.
fn content(case: &Case<'_>) -> Markup {
    let (ctx, words, page) = (case.ctx, case.words, case.page);
    html! {
        @if let Some(text) = &page.text { (parts::text_below_title(words, text)) }
        @if let Some(admission) = &page.admission {
            p.lead { (words.t(match admission.admitting {
                rules::state::matter::Admitting::Admit => "page-admission-admit",
                rules::state::matter::Admitting::Refuse => "page-admission-refuse",
            })) }
            (request_card(ctx, &admission.request))
        }
        @if let Some(about) = &page.about {
            p.note {
                @let agreement = speak::agreement(ctx, &about.agreement);
                (words.put(about_key(about.how), "agreement", agreement))
            }
            @if !about.changes.is_empty() && about.how == How::Changes {
                details.fold {
                    summary { (words.t("page-about-changes")) }
                    div.folded { (parts::changes(words, &about.changes)) }
                }
            }
        }
        dl.six {
            @if let Some(affected) = &page.affected {
                dt { (words.t("act-open_proposal-field-affected")) }
                dd dir="auto" {
                    @if affected.is_empty() { (words.t("page-affected-nobody")) }
                    @else { (affected) }
                }
            }
            @if let Some(days) = page.review_days {
                dt { (words.t("page-review-label")) }
                dd { (words.t_with("page-review-after", "n", days)) }
            }
        }
    }
}

/// What a proposal about an agreement does to it.
pub(super) const fn about_key(how: How) -> &'static str {
    match how {
        How::Renews => "page-about-renews",
        How::Changes => "page-about-changes-it",
        How::Ends => "page-about-ends",
    }
}

fn doers(case: &Case<'_>) -> Markup {
    let (ctx, words, page) = (case.ctx, case.words, case.page);
    if page.admission.is_some() {
        return html! {};
    }
    let content = html! {
        @if page.doers.is_empty() { (parts::empty(&words.t("page-doers-nobody"))) }
        @else { p { (words.put("page-doers-offered", "who", speak::names(ctx, &page.doers))) } }
        @if page.mine.offered_before && !page.mine.does {
            p.note.hot { (words.t("page-offer-again")) }
        }
    };
    parts::section("doers", &words.t("page-doers"), &content)
}

fn doing(case: &Case<'_>) -> Markup {
    let words = case.words;
    if case.ctx.viewer.member().is_none() {
        return html! {};
    }
    parts::section("doing", &words.t("page-matter-doing"), &mine::doing(case))
}
