//! The minutes: a sentence for everything that happened, made of the node's codes and our words.

use super::{list, moment, names, text};
use crate::say::Say;
use serde_json::Value;
use web::words::Value as Argument;

/// A stretch of the minutes.
pub(super) fn minutes(say: Say, value: &Value) {
    for entry in list(value, "/entries") {
        let seq = entry.get("seq").and_then(Value::as_u64).unwrap_or_default();
        let at = moment(say, entry, "/at").unwrap_or_default();
        say.line(&format!("{seq:>5}  {at}"));
        for sentence in list(entry, "/happened") {
            say.line(&format!("       {}", said(say, sentence)));
        }
    }
}

fn said(say: Say, sentence: &Value) -> String {
    let code = text(sentence, "/code").unwrap_or_default();
    let args: Vec<(&str, Argument<'_>)> = list(sentence, "/args")
        .iter()
        .filter_map(|arg| Some((arg.get("name")?.as_str()?, argument(say, arg))))
        .collect();
    say.t_args(&format!("event-{code}"), &args)
}

fn argument(say: Say, arg: &Value) -> Argument<'static> {
    let value = arg.get("value").unwrap_or(&Value::Null);
    let said = match text(arg, "/type").unwrap_or_default() {
        "person" => names::person(say, value),
        "persons" => names::people(say, value.as_array().map_or(&[], Vec::as_slice)),
        "household" => names::household(say, value),
        "request" => value
            .get("by")
            .map(|by| names::person(say, by))
            .unwrap_or_default(),
        "matter" => names::matter(say, value),
        "agreement" => names::agreement(value),
        "text" => title(value.get("text").and_then(Value::as_str)),
        "number" => return Argument::from(value.as_u64().unwrap_or_default()),
        "instant" => {
            let at = basics::Instant(value.as_u64().unwrap_or_default());
            say.words().date_time(at)
        }
        "act" => value
            .as_str()
            .and_then(|act| act.get(..8))
            .unwrap_or_default()
            .to_owned(),
        "truth" => value.as_bool().unwrap_or_default().to_string(),
        _ => title(value.as_str()),
    };
    Argument::from(said)
}

fn title(text: Option<&str>) -> String {
    text.and_then(|text| text.lines().next())
        .unwrap_or_default()
        .to_owned()
}
