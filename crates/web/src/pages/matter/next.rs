//! What happens next and when, in words.

use crate::ctx::Ctx;
use crate::pages::parts;
use crate::words::{Part, Words};
use basics::Instant;
use maud::{Markup, html};
use views::dto::{MatterPage, Next, Phase, Then, VoteView, Would};

/// What happens next.
pub(super) fn next(ctx: &Ctx, page: &MatterPage) -> Markup {
    let words = Words::of(ctx);
    let due = due(&page.next);
    html! {
        @if let Some(due) = due {
            p.countdown { (words.relative_tag(ctx.now, due)) }
        }
        p.phase { strong { (phase_words(words, page)) } }
        @for sentence in sentences(ctx, &page.next) { p { (sentence) } }
        (standing(words, page))
    }
}

fn phase_words(words: Words, page: &MatterPage) -> String {
    page.how.map_or_else(
        || words.attribute(&format!("phase-{}", page.phase.code()), "says", &[]),
        |how| words.attribute(&format!("ending-{}", how.name()), "says", &[]),
    )
}

/// When time acts on the matter, if it has not ended.
pub(super) const fn due(next: &Next) -> Option<Instant> {
    match next {
        Next::WindowCloses { at, .. } | Next::EarlyAt { at, .. } | Next::HearingUntil { at, .. } => {
            Some(*at)
        }
        Next::TalksStep { until, .. } | Next::Rewrite { until, .. } | Next::Vote { until, .. } => {
            Some(*until)
        }
        Next::Ended { .. } => None,
    }
}

fn sentences(ctx: &Ctx, next: &Next) -> Vec<Markup> {
    let words = Words::of(ctx);
    let on = |at: Instant| -> Part { words.time_tag_on(at).into() };
    let until = |at: Instant| -> Part { words.time_tag(at).into() };
    match next {
        Next::WindowCloses { at, would } => vec![
            words.rich("next-window_closes", &[("until", until(*at))]),
            brings(ctx, would, *at, "next-agreed"),
        ],
        Next::EarlyAt { at, closes_at, would } => vec![
            brings(ctx, would, *at, "next-agreed-early"),
            words.rich("next-window_closes", &[("until", until(*closes_at))]),
        ],
        Next::HearingUntil { at, scheduled, would } => vec![
            words.rich("next-hearing", &[("until", until(*at))]),
            words.rich("page-next-blocks-until", &[("until", until(*scheduled))]),
            brings(ctx, would, *at, "next-agreed"),
        ],
        Next::TalksStep { step, of, until: end, came, missing } => {
            let step = [("step", (*step).into()), ("of", (*of).into()), ("until", until(*end))];
            let mut all = vec![words.rich("next-talks_step", &step)];
            let who = |name| crate::pages::speak::name(ctx, name).into();
            all.extend(came.iter().map(|one| words.rich("next-talks-came", &[("who", who(one))])));
            let missing = missing.iter();
            all.extend(missing.map(|one| words.rich("next-talks-not_yet", &[("who", who(one))])));
            all.push(html! { (words.t("next-talks-absent")) });
            all
        }
        Next::Rewrite { until: end, .. } => {
            vec![words.rich("next-rewrite", &[("until", until(*end))])]
        }
        Next::Vote { until: end, vote, have, need, then } => {
            let key = match then {
                Then::Adopted | Then::Admitted => "next-vote-agreed",
                _ if have < need => "next-vote-too_few",
                _ => "next-vote-not",
            };
            vec![
                words.rich("next-vote", &[("until", until(*end))]),
                html! { (votes(words, vote)) },
                words.rich(key, &[("when", on(*end))]),
            ]
        }
        Next::Ended { how, at, .. } => vec![
            html! { (parts::ending(words, *how)) " · " (words.time_tag(*at)) },
            html! { (words.attribute(&format!("ending-{}", how.name()), "next", &[])) },
        ],
    }
}

/// What the end of the window would bring if nothing changed.
fn brings(ctx: &Ctx, would: &Would, at: Instant, agreed: &str) -> Markup {
    let words = Words::of(ctx);
    let when = ("when", words.time_tag_on(at).into());
    match would {
        Would::Adopt { then: Then::Refused, .. } => words.rich("page-next-not-admitted", &[when]),
        Would::Adopt { by_silence: true, .. } => words.rich("next-silence", &[when]),
        Would::Adopt { .. } => words.rich(agreed, &[when]),
        Would::TooFew { have, need, then } => {
            let key = match then {
                Then::AnotherCall => "next-too_few-call",
                Then::LastCall => "page-next-too_few-third",
                Then::Admitted => "page-next-too_few-admitted",
                _ => "next-too_few-last",
            };
            words.rich(key, &[when, ("have", (*have).into()), ("need", (*need).into())])
        }
        Would::Blocked { then, .. } => words.rich(
            match then {
                Then::Talks => "next-blocked-talks",
                Then::AnotherRound => "next-blocked-round",
                Then::Vote => "next-blocked-vote",
                Then::Admitted => "page-next-blocked-admitted",
                _ => "next-blocked-ends",
            },
            &[when],
        ),
        Would::Weak { then: Then::Rewrite } => words.rich("next-weak", &[when]),
        Would::Weak { .. } => words.rich("next-weak-ends", &[when]),
        Would::NoSupport { .. } => words.rich("next-no_support", &[when]),
    }
}

/// The votes so far and what is needed.
pub(in crate::pages) fn votes(words: Words, vote: &VoteView) -> Markup {
    let cast = vote.yes + vote.no;
    html! {
        (words.t_args("so_far-yes", &[("count", vote.yes.into())])) ", "
        (words.t_args("so_far-no", &[("count", vote.no.into())])) ", "
        (words.t_args("so_far-vote_abstain", &[("count", vote.abstain.into())])) ". "
        @match vote.needed_percent {
            Some(need) => {
                @let have = (vote.yes * 100).checked_div(cast).unwrap_or(0);
                (words.t_args("so_far-share", &[("have", have.into()), ("need", need.into())]))
            },
            None => (words.t("so_far-majority")),
        }
    }
}

/// Quorum, rounds, calls and urgency: what the course depends on.
fn standing(words: Words, page: &MatterPage) -> Markup {
    let quorum = &page.quorum;
    let (have, need) = (("have", quorum.have.into()), ("need", quorum.need.into()));
    let unanswered = page.said.iter().filter(|said| {
        said.sort.code() == "concern" && said.state.code() == "open"
    });
    html! {
        @if page.phase != Phase::Ended {
            ul.facts {
                @if !quorum.asked && page.calls >= 2 { li { (words.t("so_far-quorum-third")) } }
                @else if !quorum.asked { li { (words.t("so_far-silence")) } }
                @else if quorum.need == 0 {
                    li { (words.t_args("so_far-quorum", &[need])) }
                }
                @else if quorum.have < quorum.need {
                    li { (words.t_args("so_far-too_few", &[have, need])) }
                }
                @else { li { (words.t_args("so_far-enough", &[have, need])) } }
                @if page.calls > 0 { li { (words.t_args("next-call", &[("call", page.calls.into())])) } }
                @if page.rounds > 0 {
                    @let least = ("least", page.rounds_min.into());
                    li { (words.t_args("next-round", &[("round", page.rounds.into()), least])) }
                }
                @if page.urgency.urgent { li { (words.t("next-urgent")) } }
                @let count = unanswered.count();
                @if count > 0 { li { (words.t_args("so_far-concerns", &[("count", count.into())])) } }
            }
        }
    }
}
