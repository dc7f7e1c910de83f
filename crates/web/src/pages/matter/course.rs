//! The course of a matter so far: talks, the vote, minority texts, and every step in order.

use super::mine::form;
use super::{Case, next};
use crate::pages::{parts, speak};
use maud::{Markup, html};
use views::dto::{Moment, MomentWhat, TalksView};

/// Talks, vote, minority texts and the course.
pub(super) fn course(case: &Case<'_>) -> Markup {
    let (words, page) = (case.words, case.page);
    let talks = html! {
        @for one in &page.talks { (talk(case, one)) }
        @if let Some(form) = attend(case) { (form) }
    };
    let minority = html! {
        @for one in &page.minority {
            article.card.voice {
                p.who { (speak::name(case.ctx, &one.by)) (words.day_tag(one.at)) }
                (parts::text(words, &one.text))
            }
        }
    };
    let steps = html! {
        ol.course { @for one in &page.course { (moment(case, one)) } }
    };
    html! {
        @if !page.talks.is_empty() {
            (parts::section("talks", &words.t("phase-talks"), &talks))
        }
        @if let Some(vote) = &page.vote {
            (parts::section("votes", &words.t("phase-voting"), &next::votes(words, vote)))
        }
        @if !page.minority.is_empty() {
            (parts::section("minority-texts", &words.t("page-minority"), &minority))
        }
        (parts::section("course", &words.t("page-course"), &steps))
    }
}

fn talk(case: &Case<'_>, one: &TalksView) -> Markup {
    let words = case.words;
    html! {
        div.card {
            h3 {
                (words.t_with("page-talks-step", "step", one.step))
                @if one.running { " " span.tag.now { (words.t("page-talks-running")) } }
            }
            p.meta { (words.put("page-until-only", "until", words.time_tag(one.until))) }
            @if !one.came.is_empty() {
                p { (words.put("page-talks-came", "who", speak::names(case.ctx, &one.came))) }
            }
            @if !one.missing.is_empty() {
                @let key = if one.running { "page-talks-not-yet" } else { "page-talks-missing" };
                p { (words.put(key, "who", speak::names(case.ctx, &one.missing))) }
            }
        }
    }
}

fn attend(case: &Case<'_>) -> Option<Markup> {
    let step = case.page.talks.iter().find(|one| one.running)?.step;
    let form = form(case, "attend_talks", "attend")?;
    Some(form.hidden("step", step, step.to_string()).section())
}

fn moment(case: &Case<'_>, one: &Moment) -> Markup {
    let (ctx, words) = (case.ctx, case.words);
    let path = ctx
        .book
        .as_ref()
        .map(|book| book.path(&format!("/minutes/{}", one.seq)));
    html! {
        li {
            span.when { (words.time_tag(one.at)) }
            span.what {
                (moment_words(case, one))
                @if let Some(until) = one.until {
                    " " (words.put("page-until-only", "until", words.time_tag(until)))
                }
                @if let Some(path) = path {
                    " " a.entry href=(path) { (words.t_with("common-entry", "n", one.seq)) }
                }
            }
        }
    }
}

fn moment_words(case: &Case<'_>, one: &Moment) -> Markup {
    let words = case.words;
    let number = || [("n", one.number.unwrap_or_default().into())];
    let who = || {
        one.person
            .as_ref()
            .map(|name| speak::name(case.ctx, name))
            .unwrap_or_default()
    };
    match one.what {
        MomentWhat::Opened => html! { (words.t("page-moment-opened")) },
        MomentWhat::VersionMade => html! { (words.t_args("page-moment-version", &number())) },
        MomentWhat::BecameUrgent => html! { (words.t("page-moment-urgent")) },
        MomentWhat::CloseMoved => html! { (words.t("page-moment-close-moved")) },
        MomentWhat::BlockEnded => words.rich(
            match one.block_end {
                Some(rules::event::BlockEnd::Lapsed) => "page-moment-block-lapsed",
                _ => "page-moment-block-unprincipled",
            },
            &[("who", who().into())],
        ),
        MomentWhat::WindowOpened => html! { (words.t(match one.again {
            Some(rules::event::Again::Call) => "page-moment-call",
            Some(rules::event::Again::BlockLifted) => "page-moment-lifted",
            _ => "page-moment-round",
        })) },
        MomentWhat::TalksStep => html! { (words.t_args("page-moment-talks", &number())) },
        MomentWhat::TalksStepEnded => {
            html! { (words.t_args("page-moment-talks-ended", &number())) }
        }
        MomentWhat::RewriteAsked => html! { (words.t("page-moment-rewrite")) },
        MomentWhat::VotingOpened => html! { (words.t("page-moment-voting")) },
        MomentWhat::Ended => html! {
            @if let Some(how) = one.how {
                (words.attribute(&format!("ending-{}", how.name()), "says", &[]))
            }
        },
    }
}
