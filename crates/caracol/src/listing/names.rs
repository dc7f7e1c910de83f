//! What people and things are called in lists: as on the pages, with the number by which one can
//! speak of them.

use crate::say::Say;
use serde_json::Value;

fn ordinal(value: &Value) -> u64 {
    value
        .get("ordinal")
        .and_then(Value::as_u64)
        .unwrap_or_default()
}

/// Whether whoever wrote something had it erased.
fn is_erased(value: &Value) -> bool {
    value.get("erased").and_then(Value::as_bool) == Some(true)
}

/// What somebody wrote, or why it cannot be shown.
pub fn written(say: Say, value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(gone) if is_erased(gone) => say.t("common-word-erased"),
        _ => say.t("common-word-missing"),
    }
}

/// Somebody, with their number where another name looks the same.
pub fn person(say: Say, value: &Value) -> String {
    let n = ordinal(value);
    let alike = value
        .get("looks_like")
        .is_some_and(|alike| !alike.is_null());
    match value.get("text").and_then(Value::as_str) {
        None if is_erased(value) => say.t_args("common-person-erased", &[("n", n.into())]),
        None => say.t_args("common-person-unknown", &[("n", n.into())]),
        Some(name) if alike => format!("{name} (p{n})"),
        Some(name) => name.to_owned(),
    }
}

/// A matter.
pub fn matter(say: Say, value: &Value) -> String {
    let admission = value
        .get("admission")
        .filter(|admission| !admission.is_null());
    match (value.get("title").and_then(Value::as_str), admission) {
        (Some(title), _) => title.to_owned(),
        (None, Some(admission)) => admission_text(say, admission),
        (None, None) => say.t_args("common-matter-unknown", &[("n", ordinal(value).into())]),
    }
}

/// What agreeing to an admission means.
fn admission_text(say: Say, admission: &Value) -> String {
    let who = admission.get("who").unwrap_or(&Value::Null);
    let who = [("who", person(say, who).into())];
    match admission.get("admitting").and_then(Value::as_str) {
        Some("refuse") => say.t_args("common-matter-refuse", &who),
        _ => say.t_args("common-matter-admit", &who),
    }
}

/// A position as a person took it: in an admission with what agreeing means there.
pub fn position(say: Say, code: &str, about: &Value) -> String {
    let label = say.t(&format!("act-take_position-choice-position-{code}"));
    let admission = about.get("admission").is_some_and(|it| !it.is_null());
    if !(admission && matches!(code, "agree" | "reservation")) {
        return label;
    }
    let args = [("choice", label.into()), ("matter", matter(say, about).into())];
    say.t_args("common-admission-choice", &args)
}

/// An agreement.
pub fn agreement(value: &Value) -> String {
    match value.get("title").and_then(Value::as_str) {
        Some(title) => title.to_owned(),
        None => format!("a{}", ordinal(value)),
    }
}

/// A household or team.
pub fn household(say: Say, value: &Value) -> String {
    if let Some(name) = value.get("name").and_then(Value::as_str) {
        return name.to_owned();
    }
    let erased = is_erased(value);
    let key = if erased {
        "common-household-erased"
    } else {
        "common-household-unknown"
    };
    say.t_args(key, &[("n", ordinal(value).into())])
}

/// Several people, one after the other.
pub fn people(say: Say, all: &[Value]) -> String {
    all.iter()
        .map(|one| person(say, one))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The number of something, with its letter, in a column.
pub fn column(letter: char, value: &Value) -> String {
    format!("{:<5}", format!("{letter}{}", ordinal(value)))
}
