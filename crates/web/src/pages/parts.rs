//! Small pieces that several pages share.

use super::{speak, stand};
use crate::ctx::Ctx;
use crate::guide::is_number;
use crate::words::{Part, Words, why_not};
use maud::{Markup, html};
use rules::charter::Kind;
use rules::event::Ending;
use views::dto::{
    AgreementRow, Change, ChangeHow, MatterRef, MatterRow, May, Phase, Text, Written,
};

/// Whether this kind of act is open to the viewer.
pub(super) fn open(may: &[May], kind: &str) -> bool {
    may.iter().any(|may| may.kind == kind && may.open())
}

/// Why these kinds of act are not open to a member, behind a line that opens the list. Those that
/// are not in the list say nothing.
pub(super) fn closed(ctx: &Ctx, may: &[May], kinds: &[&str]) -> Markup {
    let words = Words::of(ctx);
    if ctx.viewer.member().is_none() {
        return html! {};
    }
    let closed: Vec<_> = may
        .iter()
        .filter(|may| kinds.contains(&may.kind))
        .filter_map(|may| may.why_not.as_ref().map(|why| (may.kind, why)))
        .collect();
    html! {
        @if !closed.is_empty() {
            details.closed {
                summary { (words.t_with("page-closed", "n", closed.len())) }
                dl {
                    @for (kind, why) in closed {
                        @let said = why_not(words, why);
                        dt { (words.t(&format!("act-{kind}"))) }
                        dd {
                            (said.detail) " " (said.way)
                            span.rule { (cited(&said.rule)) }
                        }
                    }
                }
            }
        }
    }
}

/// Why there is a rule, and its number, which leads to what it means.
pub(super) fn cited(rule: &str) -> Markup {
    // What is put into a sentence stands between marks of isolation.
    let last = rule.rsplit_once(' ');
    match last.map(|(before, last)| (before, last.trim_matches(['\u{2068}', '\u{2069}']))) {
        Some((before, number)) if is_number(number) => html! {
            (before) " " a href=(format!("/help/numbers#{number}")) { (number) }
        },
        _ => html! { (rule) },
    }
}

/// How serious a matter is.
pub(super) fn kind(words: Words, kind: Kind) -> String {
    words.t(match kind {
        Kind::Reversible => "kind-reversible",
        Kind::Ordinary => "kind-ordinary",
        Kind::Essential => "kind-essential",
    })
}

/// How far a matter has come.
pub(super) fn phase(words: Words, phase: Phase) -> String {
    words.t(&format!("phase-{}", phase.code()))
}

/// How a matter ended.
pub(super) fn ending(words: Words, how: Ending) -> String {
    words.t(&format!("ending-{}", how.name()))
}

/// A text of the assembly, as it was written.
pub(super) fn text(words: Words, text: &Text) -> Markup {
    html! {
        @match &text.text {
            Some(text) => div.text dir="auto" { (text) },
            None => p.missing { (words.t("common-text-missing")) },
        }
    }
}

/// A text under a heading that is its first line already.
pub(super) fn text_below_title(words: Words, text: &Text) -> Markup {
    let body = text
        .text
        .as_deref()
        .and_then(|text| text.split_once('\n'))
        .map(|(_, body)| body);
    html! {
        @match body.map(|body| body.trim_matches('\n')) {
            Some(body) => div.text dir="auto" { (body) },
            None if text.text.is_some() => {},
            None => p.missing { (words.t("common-text-missing")) },
        }
    }
}

/// What somebody wrote, or why it cannot be shown.
pub(super) fn said(words: Words, written: &Written) -> Markup {
    html! {
        @match written {
            Written::Here(text) => div.said dir="auto" { (text) },
            Written::Erased { .. } | Written::Missing => p.missing { (not_shown(words, written)) },
        }
    }
}

/// A reason, if one was given.
pub(super) fn reason(words: Words, reason: Option<&Written>) -> Markup {
    html! { @if let Some(reason) = reason { (said(words, reason)) } }
}

/// Why what somebody wrote cannot be shown.
pub(super) fn not_shown(words: Words, written: &Written) -> String {
    words.t(if written.is_erased() {
        "common-word-erased"
    } else {
        "common-word-missing"
    })
}

/// The difference between two texts.
pub(super) fn changes(words: Words, changes: &[Change]) -> Markup {
    html! {
        @if !changes.is_empty() {
            p.hint { (words.t("page-changes-legend")) }
            div.text.changes dir="auto" {
                @for change in changes {
                    @match change.how {
                        ChangeHow::Same => (change.text),
                        ChangeHow::Added => {
                            ins { span.sr { (words.t("page-change-added")) } (change.text) }
                        },
                        ChangeHow::Removed => {
                            del { span.sr { (words.t("page-change-removed")) } (change.text) }
                        },
                    }
                }
            }
        }
    }
}

/// A matter in a list.
pub(super) fn matter_row(ctx: &Ctx, row: &MatterRow) -> Markup {
    let words = Words::of(ctx);
    let ended = row.phase == Phase::Ended;
    html! {
        li.card {
            p.eyebrow {
                @match row.how {
                    Some(how) => span class=(if how.adopted() { "tag good" } else { "tag" }) {
                        (ending(words, how))
                    },
                    None => span.tag.now { (phase(words, row.phase)) },
                }
                span { (kind(words, row.kind)) }
                @if row.urgent && !ended { span.tag.hot { (words.t("kind-urgent")) } }
            }
            h3 { (speak::matter(ctx, &row.matter)) }
            p.meta {
                @if let Some(by) = &row.proposer {
                    (words.put("page-proposed-by", "who", speak::name(ctx, by))) " · "
                }
                @if let (Some(due), false) = (row.due, ended) { (until(ctx, due)) }
                @if let Some(at) = row.ended_at { (words.relative_tag(ctx.now, at)) }
            }
            (stand::tally(words, &row.counts, !ended))
            @if let (Some(mine), false) = (row.mine, ended) {
                @let mine = stood(words, mine, &row.matter);
                p.mine {
                    (words.rich("page-your-position", &[("position", mine)]))
                }
            }
        }
    }
}

fn stood(
    words: Words, position: rules::proposing::take_position::Position, matter: &MatterRef,
) -> Part {
    html! { strong { (stand::said(words, position, matter)) } }.into()
}

/// “Until Friday …, in 3 days”.
pub(super) fn until(ctx: &Ctx, at: basics::Instant) -> Markup {
    let words = Words::of(ctx);
    let parts = [
        ("until", words.time_tag(at).into()),
        ("relative", words.relative(ctx.now, at).as_str().into()),
    ];
    words.rich("page-until", &parts)
}

/// An agreement in a list.
pub(super) fn agreement_row(ctx: &Ctx, row: &AgreementRow) -> Markup {
    let words = Words::of(ctx);
    html! {
        li.card {
            p.eyebrow {
                span class=(if row.force.code() == "in_force" { "tag good" } else { "tag" }) {
                    (words.t(&format!("force-{}", row.force.code())))
                }
                span { (kind(words, row.kind)) }
                span { (ending(words, row.how)) }
            }
            h3 { (speak::agreement(ctx, &row.agreement)) }
            p.meta {
                @if row.doers.is_empty() { (words.t("page-done-by-nobody")) }
                @else { (words.put("page-done-by", "who", speak::names(ctx, &row.doers))) }
                " "
                (words.put("page-review-on", "date", words.day_tag(row.review_on)))
            }
        }
    }
}

/// What somebody without a key here can do to take part.
pub(super) fn stranger(ctx: &Ctx) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if let (Some(book), None) = (&ctx.book, ctx.viewer.member()) {
            aside.stranger aria-label=(words.t("page-stranger-label")) {
                p { (words.t("page-stranger")) }
                p.actions {
                    a.button href=(book.join_path) { (words.t("act-ask_to_join")) }
                }
            }
        }
    }
}

/// A heading with what is under it, refreshed by itself if it changes.
pub(super) fn section(id: &str, title: &str, content: &Markup) -> Markup {
    html! {
        section id=(id) data-live-part aria-labelledby=(format!("{id}-title")) {
            h2 id=(format!("{id}-title")) { (title) }
            (content)
        }
    }
}

/// A note that nothing is here, in the place of a list.
pub(super) fn empty(text: &str) -> Markup {
    html! { p.empty { (text) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_rule_leads_to_what_it_means() {
        let link = "Why. Rule <a href=\"/help/numbers#R57\">R57</a>";
        assert_eq!(cited("Why. Rule \u{2068}R57\u{2069}").into_string(), link);
        assert_eq!(cited("Why. Rule R57").into_string(), link);
        for plain in ["", "Why.", "In R57 it says", "Of Rome"] {
            assert_eq!(cited(plain).into_string(), plain);
        }
    }
}
