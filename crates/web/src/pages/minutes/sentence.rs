//! What happened, as a sentence of the minutes.

use crate::ctx::Ctx;
use crate::pages::speak;
use crate::words::{Part, Words};
use maud::{Markup, html};
use std::collections::BTreeSet;
use views::dto::{Arg, MinuteEntry, Sentence};

/// What happened, as a sentence.
pub(in crate::pages) fn sentence(ctx: &Ctx, entry: &MinuteEntry, one: &Sentence) -> Markup {
    let words = Words::of(ctx);
    let said = words.rich(key(one).as_str(), &parts(ctx, entry, one));
    html! {
        @if one.by_time {
            span.by-time { (words.t("event-by_time")) ": " }
            @if one.at != entry.at { (words.time_tag(one.at)) " · " }
        }
        (said)
    }
}

/// Which sentence says it.
fn key(one: &Sentence) -> String {
    let answer = || find(one, "sort").is_some_and(|arg| *arg == Arg::Code("answer"));
    match one.code {
        "vouched" => "act-vouch_for-done".to_owned(),
        "name_changed" => "page-event-name_changed".to_owned(),
        "talks_step" => "page-event-talks_step".to_owned(),
        "rewrite_asked" => "page-event-rewrite_asked".to_owned(),
        "voting_opened" => "page-event-voting_opened".to_owned(),
        "contributed" if answer() => "page-event-answered".to_owned(),
        code => format!("event-{code}"),
    }
}

fn find<'s>(one: &'s Sentence, name: &str) -> Option<&'s Arg> {
    one.args
        .iter()
        .find(|arg| arg.name == name)
        .map(|arg| &arg.arg)
}

/// Everything that the sentence may speak of, under the names that it uses. What the event says
/// comes first; what follows stands in only for what it does not say.
fn parts(ctx: &Ctx, entry: &MinuteEntry, one: &Sentence) -> Vec<(&'static str, Part)> {
    let mut parts: Vec<(&'static str, Part)> = Vec::new();
    for arg in &one.args {
        parts.extend(named(one, arg.name).map(|name| (name, part(ctx, &arg.arg))));
        match (&arg.arg, arg.name) {
            (Arg::Persons(all), "founders" | "doers") => parts.push(("count", all.len().into())),
            (Arg::Persons(all), "absent") => parts.push(("absent", all.len().into())),
            (Arg::Household(unit), "household") => {
                let named = if unit.name.is_some() { "true" } else { "false" };
                parts.push(("named", Part::Case(named)));
            }
            _ => {}
        }
    }
    let person = entry
        .by
        .as_ref()
        .map(|by| speak::name(ctx, by))
        .unwrap_or_default();
    parts.push(("who", person.into()));
    parts.push(("subject", Part::Case("proposal")));
    parts.push(("how", Part::Case("none")));
    parts.extend(["whom", "household", "to"].map(|name| (name, html! {}.into())));
    if find(one, "without_grounds") == Some(&Arg::Truth(true)) {
        // A block that names nothing is said so.
        parts.insert(0, ("position", Part::Case("without_grounds")));
    }
    let mut known = BTreeSet::new();
    parts.retain(|(name, _)| known.insert(*name));
    parts
}

/// The name by which sentences speak of what an event says, if they do.
fn named(one: &Sentence, name: &'static str) -> Option<&'static str> {
    Some(match (one.code, name) {
        ("request_made" | "request_withdrawn" | "person_admitted", "request")
        | ("talks_step_ended", "absent")
        | (_, "founders" | "doers" | "text" | "words" | "reason" | "without_grounds") => {
            return None;
        }
        ("block_ended", "person") | (_, "holder" | "request") => "whom",
        (_, "person") => "who",
        ("founded", "name") => "assembly",
        (_, "new_household") => "new_unit",
        ("agreement_replaced" | "agreement_ended", "agreement") => "old",
        ("agreement_replaced" | "agreement_ended", "by") => "new",
        (_, "admitting") => "subject",
        (_, "review_on") => "date",
        _ => name,
    })
}

fn part(ctx: &Ctx, arg: &Arg) -> Part {
    let words = Words::of(ctx);
    match arg {
        Arg::Person(name) => speak::name(ctx, name).into(),
        Arg::Persons(all) => speak::names(ctx, all).into(),
        Arg::Household(household) => speak::household(ctx, household).into(),
        Arg::Request(request) => speak::request(ctx, request).into(),
        Arg::Matter(matter) => speak::matter(ctx, matter).into(),
        Arg::Agreement(agreement) => speak::agreement(ctx, agreement).into(),
        Arg::Words(text) => match text {
            Some(text) => text.as_str().into(),
            None => html! { (words.t("common-word-missing")) }.into(),
        },
        Arg::Number(number) => Part::Number(usize::try_from(*number).unwrap_or(usize::MAX)),
        Arg::Instant(at) => words.time_tag(*at).into(),
        Arg::Code(code) => Part::Case(code),
        Arg::Truth(truth) => Part::Case(if *truth { "true" } else { "false" }),
        Arg::Act(_) | Arg::Text(_) => html! {}.into(),
    }
}
