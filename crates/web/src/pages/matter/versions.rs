//! Earlier texts and what changed, and other words that people suggest.

use super::Case;
use super::mine::form;
use crate::pages::{parts, speak, stand};
use maud::{Markup, html};
use views::dto::{Suggestion, Version};

/// Suggestions, versions, and positions on earlier texts.
pub(super) fn versions(case: &Case<'_>) -> Markup {
    let (words, page) = (case.words, case.page);
    let suggestions = html! {
        @for one in &page.suggestions { (suggestion(case, one)) }
    };
    let versions = html! {
        @for one in page.versions.iter().rev() { (version(case, one)) }
        (before(case))
    };
    html! {
        @if !page.suggestions.is_empty() {
            (parts::section("suggestions", &words.t("page-suggestions"), &suggestions))
        }
        @if page.versions.len() > 1 || !page.positions_before.is_empty() {
            (parts::section("versions", &words.t("page-versions"), &versions))
        }
    }
}

fn suggestion(case: &Case<'_>, one: &Suggestion) -> Markup {
    let words = case.words;
    html! {
        details.fold.card id=(format!("act-{}", one.suggestion.short())) {
            summary {
                // A link within a summary could not be reached by everybody; the name is enough.
                (words.t_with("page-suggestion-by", "who", speak::name_text(words, &one.by)))
                @if let Some(number) = one.taken_as {
                    span.tag.good { (words.t_with("page-suggestion-taken", "n", number)) }
                }
            }
            div.folded {
                @if one.changes.is_empty() { (parts::text(words, &one.text)) }
                @else { (parts::changes(words, &one.changes)) }
                (take_up(case, one))
            }
        }
    }
}

/// The proposer takes up somebody's words as they are.
fn take_up(case: &Case<'_>, one: &Suggestion) -> Markup {
    let id = format!("take-{}", one.suggestion.short());
    let (Some(form), Some(text)) = (form(case, "amend_proposal", &id), &one.text.text) else {
        return html! {};
    };
    if one.taken_as == Some(case.page.version) {
        return html! {};
    }
    let label = speak::name_text(case.words, &one.by);
    let text_label = case.words.t("act-amend_proposal-field-text");
    let form = form
        .hidden("taken_from", one.suggestion, label)
        .hidden("text", text, text_label);
    html! {
        p.hint { (case.words.t("act-amend_proposal-help")) }
        (form.render())
    }
}

fn version(case: &Case<'_>, one: &Version) -> Markup {
    let words = case.words;
    html! {
        details.fold.card {
            summary {
                (words.t_with("page-version-number", "n", one.number))
                " · " (words.time_tag(one.at))
            }
            div.folded {
                @if let Some(taken) = &one.taken_from {
                    p.meta {
                        @let who = speak::name(case.ctx, &taken.by);
                        (words.put("page-version-taken", "who", who))
                    }
                }
                @if one.changes.is_empty() { (parts::text(words, &one.text)) }
                @else { (parts::changes(words, &one.changes)) }
            }
        }
    }
}

/// Positions that no longer count.
fn before(case: &Case<'_>) -> Markup {
    let (words, page) = (case.words, case.page);
    html! {
        @if !page.positions_before.is_empty() {
            details.fold.card {
                summary { (words.t("page-positions-before")) }
                div.folded {
                    div.scroll {
                        table {
                            caption { (words.t("page-positions-before-caption")) }
                            thead {
                                tr {
                                    th scope="col" { (words.t("page-column-person")) }
                                    th scope="col" { (words.t("page-column-version")) }
                                    th scope="col" { (words.t("page-column-position")) }
                                }
                            }
                            tbody {
                                @for one in &page.positions_before {
                                    @let said = stand::said(words, one.position, &case.page.matter);
                                    tr {
                                        th scope="row" { (speak::name(case.ctx, &one.by)) }
                                        td { (one.version) }
                                        td {
                                            span.with-picture {
                                                (stand::picture(words, Some(one.position)))
                                                (said)
                                            }
                                            (parts::reason(words, one.reason.as_ref()))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
