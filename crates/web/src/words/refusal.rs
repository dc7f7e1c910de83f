//! A refusal in words: what was not accepted, which rule says so, and what is open instead.

use super::{Value, Words};
use rules::refusal::Arg;

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

/// Says a refusal in words.
pub fn refusal(words: Words, refusal: &rules::Refusal) -> Refused {
    let key = format!("refusal-{}-{}", refusal.kind, refusal.code);
    let args: Vec<(&str, Value<'_>)> = refusal
        .args
        .iter()
        .map(|(name, arg)| (*name, value(words, arg)))
        .collect();
    said(words, &key, refusal.rule, &args)
}

/// Says in words why something is not open to somebody now.
pub fn why_not(words: Words, why: &views::dto::WhyNot) -> Refused {
    let key = format!("refusal-{}-{}", why.kind, why.code);
    let mut args: Vec<(&str, Value<'_>)> = Vec::new();
    args.extend(why.phase.map(|phase| ("phase", Value::from(phase))));
    args.extend(
        why.until
            .map(|until| ("until", Value::from(words.date_time(until)))),
    );
    args.extend(why.most.map(|most| ("most", Value::from(most))));
    said(words, &key, why.rule, &args)
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
