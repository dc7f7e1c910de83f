//! What happens next and when, in words.

use crate::ctx::Ctx;
use crate::pages::speak;
use crate::words::{Part, Words};
use basics::Instant;
use maud::{Markup, html};
use rules::event::Ending;
use views::dto::{MatterPage, Name, Next, Phase, Then, VoteView, Would};

/// What happens next.
pub(super) fn next(ctx: &Ctx, page: &MatterPage) -> Markup {
    let words = Words::of(ctx);
    let due = due(&page.next);
    html! {
        @if let Some(due) = due {
            p.countdown { (words.relative_tag(ctx.now, due)) }
        }
        @if !matches!(page.phase, Phase::Open | Phase::Talks) {
            p { strong { (phase_words(words, page)) } }
        }
        @for sentence in sentences(ctx, page) { p { (sentence) } }
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
        Next::WindowCloses { at, .. }
        | Next::EarlyAt { at, .. }
        | Next::HearingUntil { at, .. } => Some(*at),
        Next::TalksStep { until, .. } | Next::Rewrite { until, .. } | Next::Vote { until, .. } => {
            Some(*until)
        }
        Next::Ended { .. } => None,
    }
}

/// Whoever asks to join, if it is about an admission.
fn who(ctx: &Ctx, page: &MatterPage) -> (&'static str, Part) {
    let name = page
        .admission
        .as_ref()
        .map(|admission| &admission.request.request.by);
    (
        "who",
        name.map(|name| speak::name(ctx, name))
            .unwrap_or_default()
            .into(),
    )
}

fn sentences(ctx: &Ctx, page: &MatterPage) -> Vec<Markup> {
    let words = Words::of(ctx);
    let until = |at: Instant| ("until", words.time_tag(at).into());
    let when = |at: Instant| ("when", words.time_tag_on(at).into());
    match &page.next {
        Next::WindowCloses { at, would } => {
            vec![words.rich("next-window_closes", &[until(*at)]), brings(ctx, page, would, *at)]
        }
        Next::EarlyAt { at, closes_at, would } => {
            vec![words.rich("next-early_at", &[until(*closes_at)]), brings(ctx, page, would, *at)]
        }
        Next::HearingUntil { at, scheduled, would } => {
            let scheduled = ("scheduled", words.time_tag(*scheduled).into());
            let hearing = words.rich("next-hearing_until", &[until(*at), scheduled]);
            vec![hearing, brings(ctx, page, would, *at)]
        }
        Next::TalksStep { step, of, until: end, came, missing } => {
            let step = [("step", (*step).into()), ("of", (*of).into()), until(*end)];
            let named = |key, all: &[Name]| words.put(key, "who", speak::names(ctx, all));
            let mut all = vec![words.rich("next-talks_step", &step)];
            if !came.is_empty() {
                all.push(named("next-talks_step-came", came));
            }
            if !missing.is_empty() {
                all.push(named("next-talks_step-missing", missing));
            }
            all.push(html! { (words.attribute("next-talks_step", "absent", &[])) });
            all
        }
        Next::Rewrite { until: end, by } => {
            let by = by
                .as_ref()
                .map(|by| speak::name(ctx, by))
                .unwrap_or_default();
            vec![words.rich("next-rewrite", &[until(*end), ("who", by.into())])]
        }
        Next::Vote { until: end, vote, have, need, then } => {
            let have = [until(*end), ("have", (*have).into()), ("need", (*need).into())];
            let then = ("then", Part::Case(then.code()));
            vec![
                words.rich("next-vote", &have),
                votes(words, vote),
                words.rich("would-vote", &[then, when(*end), who(ctx, page)]),
            ]
        }
        Next::Ended { how, at, then } => ended(ctx, page, *how, *at, *then),
    }
}

fn ended(ctx: &Ctx, page: &MatterPage, how: Ending, at: Instant, then: Then) -> Vec<Markup> {
    let words = Words::of(ctx);
    let mut all = vec![words.put("next-ended", "when", words.time_tag_on(at))];
    match then {
        Then::Admitted => all.push(words.rich("next-ended-admitted", &[who(ctx, page)])),
        Then::Refused => all.push(words.rich("next-ended-refused", &[who(ctx, page)])),
        _ => all.push(html! { (words.attribute(&format!("ending-{}", how.name()), "next", &[])) }),
    }
    all
}

/// What the end of the window would bring if nothing changed.
fn brings(ctx: &Ctx, page: &MatterPage, would: &Would, at: Instant) -> Markup {
    let words = Words::of(ctx);
    let when = ("when", words.time_tag_on(at).into());
    let with = |key: &str, then: &Then| {
        let then = ("then", Part::Case(then.code()));
        words.rich(key, &[then, when.clone(), who(ctx, page)])
    };
    match would {
        Would::Adopt { then, by_silence: true } => with("would-adopt-silence", then),
        Would::Adopt { then, .. } => with("would-adopt", then),
        Would::TooFew { have, need, then } => {
            let then = ("then", Part::Case(then.code()));
            let count = [("have", (*have).into()), ("need", (*need).into())];
            let [have, need] = count;
            words.rich("would-too_few", &[have, need, then, when, who(ctx, page)])
        }
        Would::Blocked { then, .. } => html! {
            (with("would-blocked", then))
            @if matches!(then, Then::Vote | Then::Unanswered) {
                " " (words.t("would-blocked-unanswered"))
            }
        },
        Would::Weak { then } => with("would-weak", then),
        Would::NoSupport { then } => with("would-no_support", then),
    }
}

/// The votes so far and what is needed.
pub(in crate::pages) fn votes(words: Words, vote: &VoteView) -> Markup {
    let cast = vote.yes + vote.no;
    html! {
        (words.t_with("so_far-yes", "count", vote.yes)) ", "
        (words.t_with("so_far-no", "count", vote.no)) ", "
        (words.t_with("so_far-vote_abstain", "count", vote.abstain)) ". "
        @match vote.needed_percent {
            Some(need) => {
                @let have = (vote.yes * 100).checked_div(cast).unwrap_or(0);
                (words.t_args("so_far-share", &[("have", have.into()), ("need", need.into())]))
            },
            None => (words.t("so_far-majority")),
        }
    }
}

/// Whether the sentence on what happens next has said already that too few take part.
const fn says_too_few(next: &Next) -> bool {
    match next {
        Next::WindowCloses { would, .. }
        | Next::EarlyAt { would, .. }
        | Next::HearingUntil { would, .. } => matches!(would, Would::TooFew { .. }),
        _ => false,
    }
}

/// Quorum, rounds, calls and urgency: what the course depends on.
fn standing(words: Words, page: &MatterPage) -> Markup {
    let quorum = &page.quorum;
    let (have, need) = (("have", quorum.have.into()), ("need", quorum.need.into()));
    let unanswered = page
        .said
        .iter()
        .filter(|said| said.sort.code() == "concern" && said.state.code() == "open");
    html! {
        @if page.phase != Phase::Ended {
            ul.facts {
                @if !quorum.asked && page.calls >= 2 { li { (words.t("so_far-quorum-third")) } }
                @else if !quorum.asked { li { (words.t("so_far-silence")) } }
                @else if quorum.need == 0 {
                    li { (words.t_args("so_far-quorum", &[need])) }
                }
                @else if quorum.have < quorum.need && !says_too_few(&page.next) {
                    li { (words.t_args("so_far-too_few", &[have, need])) }
                }
                @else if quorum.have >= quorum.need {
                    li { (words.t_args("so_far-enough", &[have, need])) }
                }
                @if page.calls > 0 { li { (words.t_with("next-call", "call", page.calls)) } }
                @if page.rounds > 0 {
                    @let least = ("least", page.rounds_min.into());
                    li { (words.t_args("next-round", &[("round", page.rounds.into()), least])) }
                }
                @if page.urgency.urgent { li { (words.t("next-urgent")) } }
                @let count = unanswered.count();
                @if count > 0 { li { (words.t_with("so_far-concerns", "count", count)) } }
            }
        }
    }
}
