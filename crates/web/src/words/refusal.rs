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
    let args: Vec<(&str, Value<'_>)> =
        refusal.args.iter().map(|(name, arg)| (*name, value(words, arg))).collect();
    let rule = words.t_args("page-refused-rule", &[("rule", Value::from(refusal.rule))]);
    let why = words.find(&key, Some("why"), &args);
    Refused {
        title: words.t("page-refused"),
        detail: words.t_args(&key, &args),
        rule: why.map_or(rule.clone(), |why| format!("{why} {rule}")),
        way: words.attribute(&key, "way", &args),
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
