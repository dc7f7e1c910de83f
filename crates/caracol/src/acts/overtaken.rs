//! When another device of the same person was faster: whether what was to be signed here still
//! says what it said, and may be signed afresh without asking the person again.

use super::fill::{self, Filled};
use super::hand_in::Signed;
use crate::client::Link;
use crate::outcome::{Unfinished, fault};
use basics::{Instant, PublicKey};
use clap::ArgMatches;
use rules::declare::Declaration;
use serde_json::Value;
use std::collections::BTreeSet;

/// How many entries are asked for at once, and how often at most.
const ENTRIES: u64 = 200;
const TIMES: usize = 5;

/// Something that this person's other device did.
#[derive(Debug)]
struct Other {
    at: Instant,
    names: BTreeSet<String>,
}

/// The instant of the other device's last act, if the same may be signed again: what was shown to
/// the person is what would be shown now, and nothing that the other device did is about the same.
pub(super) fn may_sign_again(
    link: &mut Link, act: &'static Declaration, matches: &ArgMatches, before: &Filled,
    signed: &Signed, key: &PublicKey,
) -> Result<Option<Instant>, Unfinished> {
    let now = fill::fill_again(link, act, matches, before)?;
    if now != *before {
        return Ok(None);
    }
    let signed: Value = serde_json::from_str(&signed.act).map_err(|error| fault("act", error))?;
    let Some(mine) = done(&signed) else { return Ok(None) };
    let others = later_of(link, key, mine.at)?;
    if others.iter().any(|other| touches(&mine, other)) {
        return Ok(None);
    }
    Ok(others.iter().map(|other| other.at).max())
}

/// Whether two acts are about the same thing. Acts that name nothing, such as leaving, are about
/// whoever signs them.
fn touches(mine: &Other, other: &Other) -> bool {
    if mine.names.is_empty() || other.names.is_empty() {
        return true;
    }
    mine.names.intersection(&other.names).next().is_some()
}

/// What a signed act says, and what it names: matters, versions, people and the like. Words have
/// a salt of their own each time, and so are never the same.
fn done(signed: &Value) -> Option<Other> {
    let act = signed.get("act")?;
    let deed: rules::Deed = serde_json::from_value(act.clone()).ok()?;
    let words: BTreeSet<String> = deed
        .refers_to()
        .words
        .into_iter()
        .map(|(hash, _)| hash.to_string())
        .collect();
    let mut names = BTreeSet::new();
    collect(act, &mut names);
    Some(Other {
        at: Instant(signed.get("at")?.as_u64()?),
        names: names.difference(&words).cloned().collect(),
    })
}

fn collect(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if basics::TextHash::from_hex(text).is_some() => {
            names.insert(text.clone());
        }
        Value::Object(object) => object.values().for_each(|value| collect(value, names)),
        Value::Array(array) => array.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}

/// What stands in the book that this key signed after an instant. A signed instant lies ahead of
/// its entry's by ten minutes at most, so that older entries need not be looked at.
fn later_of(link: &mut Link, key: &PublicKey, at: Instant) -> Result<Vec<Other>, Unfinished> {
    let ahead = Instant(at.0.saturating_sub(basics::limits::CLAIM_AHEAD_MS));
    let mut end = None;
    let mut found = Vec::new();
    for _ in 0..TIMES {
        let Some((first, entries)) = before(link, end)? else { break };
        let mine = |entry: &&Value| {
            let sigs = entry.get("sigs").and_then(Value::as_array);
            let by = |sig: &Value| sig.get("key").and_then(Value::as_str) == Some(&key.to_string());
            sigs.is_some_and(|sigs| sigs.iter().any(by))
        };
        let others = entries
            .iter()
            .filter(mine)
            .filter_map(|entry| done(entry.get("act")?));
        found.extend(others.filter(|other| other.at.0 > at.0));
        let oldest = entries.first().and_then(|entry| entry.get("at")?.as_u64());
        if first == 0 || oldest.is_none_or(|oldest| oldest < ahead.0) {
            break;
        }
        end = Some(first);
    }
    Ok(found)
}

/// The last entries before one of them, or before the end, with the place of the first.
fn before(link: &mut Link, end: Option<u64>) -> Result<Option<(u64, Vec<Value>)>, Unfinished> {
    let end = if let Some(end) = end {
        end
    } else {
        let size = link.quiet("/entries?limit=1")?;
        let size = size.and_then(|answer| answer.get("size")?.as_u64());
        let Some(size) = size else { return Ok(None) };
        size
    };
    let from = end.saturating_sub(ENTRIES);
    let limit = (end - from).max(1);
    let answer = link.quiet(&format!("/entries?from={from}&limit={limit}"))?;
    let entries = answer.and_then(|answer| answer.get("entries")?.as_array().cloned());
    Ok(entries.map(|entries| (from, entries)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn named(name: &Value) -> Other {
        let signed = json!({"act": name, "at": 7});
        done(&signed).unwrap()
    }

    #[test]
    fn what_is_about_the_same_is_found() {
        let (one, two) = ("1a".repeat(32), "2b".repeat(32));
        let matter = |id: &str| named(&json!({"kind": "offer_to_do", "matter": id}));
        let back = |id: &str| named(&json!({"kind": "step_back", "matter": id}));
        assert!(touches(&matter(&one), &back(&one)));
        assert!(!touches(&matter(&one), &back(&two)));
        // Names are salted, and so never the same; a name that was changed twice is about one
        // person all the same, and leaving is about everything.
        let name = |hash: &str| named(&json!({"kind": "change_name", "name": hash}));
        assert!(name(&one).names.is_empty());
        assert!(touches(&name(&one), &name(&two)));
        assert!(touches(
            &matter(&one),
            &named(&json!({"kind": "leave_assembly"}))
        ));
    }
}
