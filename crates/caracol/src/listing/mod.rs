//! What the pages list, on a terminal; with `--json`, what the interface for programs answers.

mod minutes;
pub mod names;
mod page;
mod rows;

use crate::acts::refer;
use crate::client::{Link, link};
use crate::outcome::{Outcome, Unfinished};
use crate::say::Say;
use clap::{Arg, ArgMatches, Command, value_parser};
use rules::declare::Refers;
use serde_json::Value;

/// The listings: verb, and what its one argument refers to.
const LISTINGS: &[(&str, Option<Refers>)] = &[
    ("overview", None),
    ("asked", None),
    ("matters", None),
    ("matter", Some(Refers::Matter)),
    ("agreements", None),
    ("agreement", Some(Refers::Agreement)),
    ("people", None),
    ("person", Some(Refers::Person)),
    ("rules", None),
    ("minutes", None),
    ("requests", None),
    ("words", None),
];

/// Entries of the minutes that are asked for at once.
const MINUTES: u64 = 50;

/// Whether a verb lists something.
pub fn is_listing(verb: &str) -> bool {
    LISTINGS.iter().any(|(name, _)| *name == verb)
}

/// The verbs.
pub fn commands(say: Say) -> Vec<Command> {
    let command = |(name, refers): &(&'static str, Option<Refers>)| {
        let command = Command::new(*name).about(say.t(&format!("cli-list-{name}")));
        let command = link::options(say, command);
        let command = match refers {
            Some(_) => command.arg(
                Arg::new("id")
                    .required(true)
                    .value_name("ID")
                    .help(say.t("cli-field-id")),
            ),
            None => command,
        };
        if *name != "minutes" {
            return command;
        }
        let number = |name: &'static str| {
            let help = say.t(&format!("cli-minutes-{name}"));
            Arg::new(name)
                .long(name)
                .value_parser(value_parser!(u64))
                .value_name("N")
                .help(help)
        };
        command.arg(number("from")).arg(number("limit"))
    };
    LISTINGS.iter().map(command).collect()
}

/// Runs one of them.
pub fn run(say: Say, verb: &str, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let refers = LISTINGS
        .iter()
        .find(|(name, _)| *name == verb)
        .and_then(|(_, refers)| *refers);
    let path = match refers {
        None if verb == "minutes" => stretch(&mut link, matches)?,
        None => format!("/{verb}"),
        Some(refers) => {
            let given = matches.get_one::<String>("id").cloned().unwrap_or_default();
            let found = refer::find(&mut link, refers, "id", &given, None)?;
            let place = match refers {
                Refers::Matter => "m",
                Refers::Agreement => "agreements",
                _ => "people",
            };
            format!("/{place}/{}", found.id)
        }
    };
    let value = link.api(&path)?;
    say.value(&value);
    if say.is_json() {
        return Ok(());
    }
    match verb {
        "overview" => page::overview(say, &value),
        "asked" => rows::asked(say, &value),
        "matters" => rows::matters(say, &value),
        "matter" => page::matter(say, &value),
        "agreements" => rows::agreements(say, &value),
        "agreement" => page::agreement(say, &value),
        "people" => rows::people(say, &value),
        "person" => page::person(say, &value),
        "rules" => rules(&mut link)?,
        "minutes" => minutes::minutes(say, &value),
        "words" => rows::words(say, &value),
        _ => rows::requests(say, &value),
    }
    Ok(())
}

/// The entries that were asked for; the last ones unless a beginning was named.
fn stretch(link: &mut Link, matches: &ArgMatches) -> Result<String, Unfinished> {
    let given = |name: &str| matches.try_get_one::<u64>(name).ok().flatten().copied();
    let limit = given("limit").unwrap_or(MINUTES).clamp(1, MINUTES);
    let from = match given("from") {
        Some(from) => from,
        None => number(&link.api("/minutes?from=0&limit=1")?, "/size").saturating_sub(limit),
    };
    Ok(format!("/minutes?from={from}&limit={limit}"))
}

/// Our rules as the node writes them in words.
fn rules(link: &mut Link) -> Outcome {
    let reply = link.read(&link.path("/rules.txt"))?;
    reply.check(link.say())?;
    link.say()
        .line(String::from_utf8_lossy(&reply.body).trim_end());
    Ok(())
}

/// The members of a list.
fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// A text in a value.
fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    value.pointer(pointer).and_then(Value::as_str)
}

/// A number in a value.
fn number(value: &Value, pointer: &str) -> u64 {
    value
        .pointer(pointer)
        .and_then(Value::as_u64)
        .unwrap_or_default()
}

/// A moment in a value, in words.
fn moment(say: Say, value: &Value, pointer: &str) -> Option<String> {
    let at = value.pointer(pointer).and_then(Value::as_u64)?;
    Some(say.words().date_time(basics::Instant(at)))
}
