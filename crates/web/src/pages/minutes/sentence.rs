//! What happened, as a sentence of the minutes.

use crate::ctx::Ctx;
use crate::pages::{parts, speak};
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
    let says = |name| find(one, name).is_some();
    match one.code {
        "name_changed" if !says("old") => "page-event-name_changed".to_owned(),
        "contributed" if says("to") && !says("answers") => "page-event-answered".to_owned(),
        code => format!("event-{code}"),
    }
}

fn find<'s>(one: &'s Sentence, name: &str) -> Option<&'s Arg> {
    one.args
        .iter()
        .find(|arg| arg.name == name)
        .map(|arg| &arg.arg)
}

/// What the sentence speaks of, under the names that the event gives.
fn parts(ctx: &Ctx, entry: &MinuteEntry, one: &Sentence) -> Vec<(&'static str, Part)> {
    let words = Words::of(ctx);
    let mut parts: Vec<(&'static str, Part)> = Vec::new();
    if let (Some(Arg::Code(sort)), Some(Arg::Person(whom))) =
        (find(one, "answers"), find(one, "whom"))
    {
        let answered = match *sort {
            "question" => "common-question-of",
            "concern" => "common-concern-of",
            _ => "common-block-of",
        };
        parts.push((
            "to",
            words.put(answered, "who", speak::name(ctx, whom)).into(),
        ));
    }
    for arg in &one.args {
        let part = match &arg.arg {
            Arg::Instant(at) if arg.name == "date" => words.day_tag(*at).into(),
            arg => part(ctx, arg),
        };
        parts.push((arg.name, part));
    }
    // Only for what the event does not say.
    let by = entry.by.as_ref().map(|by| speak::name(ctx, by));
    parts.push(("who", by.unwrap_or_default().into()));
    parts.extend(["whom", "household", "to"].map(|name| (name, html! {}.into())));
    let mut known = BTreeSet::new();
    parts.retain(|(name, _)| known.insert(*name));
    parts
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
        Arg::Words(written) => match written.text() {
            Some(text) => text.into(),
            None => html! { (parts::not_shown(words, written)) }.into(),
        },
        Arg::Number(number) => Part::Number(usize::try_from(*number).unwrap_or(usize::MAX)),
        Arg::Instant(at) => words.time_tag(*at).into(),
        Arg::Code(code) => Part::Case(code),
        Arg::Truth(truth) => Part::Case(if *truth { "true" } else { "false" }),
        Arg::Act(_) | Arg::Text(_) => html! {}.into(),
    }
}
