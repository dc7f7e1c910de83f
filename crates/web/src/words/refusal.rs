//! A refusal in words: what was not accepted, which rule says so, and what is open instead.

use super::{Part, Value, Words};
use maud::Markup;
use rules::refusal::Arg;
use views::dto::Arg as Said;

/// A refusal in words, as the script and the pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// In a few words.
    pub title: String,
    /// What was not accepted.
    pub detail: String,
    /// Which rule says so, and why there is such a rule if that is written down.
    pub rule: String,
    /// What is open instead.
    pub way: String,
}

/// Why something is not open to somebody now.
#[derive(Clone, Debug)]
pub struct WhyNotSaid {
    /// What would not be accepted.
    pub detail: Markup,
    /// Which rule says so, and why.
    pub rule: String,
    /// What is open instead.
    pub way: String,
}

/// Says a refusal in words.
pub fn refusal(words: Words, refusal: &rules::Refusal) -> Refused {
    let key = format!("refusal-{}-{}", refusal.kind, refusal.code);
    let mut args: Vec<(&str, Value<'_>)> = refusal
        .args
        .iter()
        .map(|(name, arg)| (*name, value(words, arg)))
        .collect();
    // Of a rule that is out of its bounds, the rules know the path only.
    let path = refusal.args.iter().find_map(|(name, arg)| match arg {
        Arg::Name(path) if *name == "key" => Some(*path),
        _ => None,
    });
    if let Some(path) = path {
        args.retain(|(name, _)| !matches!(*name, "key" | "allowed"));
        args.extend(parameter(words, path));
    }
    said(words, &key, refusal.rule, &args)
}

/// What a parameter of a charter is called, and what it may be: the arguments `key` and `allowed`.
pub fn parameter(words: Words, path: &str) -> [(&'static str, Value<'static>); 2] {
    let key = format!("charter-{}", path.replace('.', "-"));
    let allowed = words.attribute(&key, "bounds", &[]);
    [("key", words.t(&key).into()), ("allowed", allowed.into())]
}

/// Why something is not open to somebody now, with its moments as pages show them.
pub fn why_not(words: Words, why: &views::dto::WhyNot) -> WhyNotSaid {
    let key = format!("refusal-{}-{}", why.kind, why.code);
    let parts: Vec<(&str, Part)> = why
        .args
        .iter()
        .filter_map(|arg| Some((arg.name, part(words, &arg.arg)?)))
        .collect();
    let args: Vec<(&str, Value<'_>)> = why
        .args
        .iter()
        .filter_map(|arg| Some((arg.name, plain(words, &arg.arg)?)))
        .collect();
    let said = said(words, &key, why.rule, &args);
    WhyNotSaid {
        detail: words.rich(&key, &parts),
        rule: said.rule,
        way: said.way,
    }
}

fn part(words: Words, arg: &Said) -> Option<Part> {
    Some(match arg {
        Said::Number(number) => usize::try_from(*number).unwrap_or(usize::MAX).into(),
        Said::Instant(at) => words.time_tag(*at).into(),
        Said::Code(code) => Part::Case(code),
        _ => return None,
    })
}

fn plain(words: Words, arg: &Said) -> Option<Value<'static>> {
    Some(match arg {
        Said::Number(number) => Value::from(*number),
        Said::Instant(at) => words.date_time(*at).into(),
        Said::Code(code) => Value::from(*code),
        _ => return None,
    })
}

fn said(words: Words, key: &str, rule: &str, args: &[(&str, Value<'_>)]) -> Refused {
    let why = words.find(key, Some("why"), args);
    let number = words.t_args("refusal-rule", &[("rule", Value::from(rule))]);
    let rule = if rule.is_empty() { String::new() } else { number };
    Refused {
        title: words.t("page-refused"),
        detail: words.t_args(key, args),
        rule: why.map_or_else(|| rule.clone(), |why| format!("{why} {rule}")),
        way: words.attribute(key, "way", args),
    }
}

fn value(words: Words, arg: &Arg) -> Value<'static> {
    match arg {
        Arg::Number(number) => Value::from(*number),
        Arg::Instant(at) => Value::from(words.date_time(*at)),
        Arg::Name(name) => Value::from(*name),
        Arg::Text(text) => Value::from(text.clone()),
    }
}
