//! Seeds and targets of the rules: the acts as they arrive, and charters.

use crate::targets::outcome;
use basics::{BookId, Instant, Nonce, TreeHash};
use book::act::{Act, Entry, Opened, Seen, Sig};
use book::{SigningKey, beside, canon};
use rules::declare::{Declaration, Field, Value as Declared};
use rules::{Charter, Deed};
use serde_json::{Map, Value, json};

/// The charter that the tables of the rules start from.
const PLAIN_CHARTER: &str = include_str!("../../crates/testkit/src/plain-charter.json");

/// Entries with one act of each kind, fully filled in and with what may be null left out.
pub fn entries() -> Vec<Vec<u8>> {
    let kinds = rules::registry::DECLARATIONS.iter();
    let mut acts: Vec<Value> = kinds
        .flat_map(|kind| [act(kind, true), act(kind, false)])
        .collect();
    acts.push(founding());
    acts.into_iter().filter_map(entry).collect()
}

/// An act that fills in every field, or only those that must be there.
fn act(declaration: &Declaration, full: bool) -> Value {
    let mut act = Map::new();
    act.insert("kind".to_owned(), json!(declaration.kind));
    for field in declaration.fields {
        let value = if full || !field.optional { sample(field) } else { Value::Null };
        match field.path.split_once('.') {
            None => {
                act.insert(field.path.to_owned(), value);
            }
            Some((group, name)) => {
                let inner = act
                    .entry(group)
                    .or_insert_with(|| if full { json!({}) } else { Value::Null });
                if let Value::Object(inner) = inner {
                    inner.insert(name.to_owned(), value);
                }
            }
        }
    }
    Value::Object(act)
}

fn sample(field: &Field) -> Value {
    match field.value {
        Declared::Text | Declared::Word | Declared::Id(_) => json!("0f".repeat(32)),
        Declared::Several { .. } => json!(["0f".repeat(32), "f0".repeat(32)]),
        Declared::Choice(choices) => json!(choices.first()),
        Declared::Integer { min, .. } => json!(min),
        Declared::Line { .. } => json!("the neighbours"),
        Declared::Truth => json!(true),
        Declared::Composed => Value::Null,
    }
}

fn founding() -> Value {
    let charter: Value = serde_json::from_str(PLAIN_CHARTER).unwrap_or_default();
    let hash = "0f".repeat(32);
    json!({
        "kind": "found_assembly", "charter": charter, "policy": hash, "scribe": hash,
        "founders": [{"household": 0, "key": hash, "name": hash}],
        "households": [{"name": hash}],
    })
}

fn entry(deed: Value) -> Option<Vec<u8>> {
    let signed = Act {
        act: deed,
        at: Instant(1_790_000_000_000),
        book: BookId([3; 32]),
        edition: 0,
        nonce: Nonce([1; 16]),
        seen: Seen { root: TreeHash([1; 32]), size: 2 },
    };
    let bytes = signed.to_bytes().ok()?;
    let key = SigningKey::from_seed([4; 32]);
    let sig = Sig::make(&bytes, beside::person_id(&key.public()), &key);
    let opened = Opened::<crate::any::Any>::read(&bytes, vec![sig]).ok()?;
    opened.entry_bytes(Instant(1_790_000_000_123), 4).ok()
}

/// An act that the rules understand has one spelling: they write it as it came.
pub fn read_deed(input: &[u8]) -> u64 {
    let read = Entry::<Deed>::read(input);
    if let Ok(Entry { act: Some(act), .. }) = &read {
        let written = act.act().to_bytes().map_err(|error| error.to_string());
        assert_eq!(written.as_deref(), Ok(act.act_bytes()), "one spelling only");
    }
    outcome(
        &read
            .map(|entry| entry.act.map(|act| act.act().act.kind()))
            .map_err(|e| e.to_string()),
    )
}

/// Charters as they stand in a founding act, and as templates in TOML.
pub fn charters() -> Vec<Vec<u8>> {
    let charter: Option<Charter> = serde_json::from_str(PLAIN_CHARTER).ok();
    let toml = charter.and_then(|charter| toml::to_string(&charter).ok());
    [Some(PLAIN_CHARTER.to_owned()), toml]
        .into_iter()
        .flatten()
        .map(String::into_bytes)
        .collect()
}

/// A charter is valid or is not, and says the same after it was written and read.
pub fn read_charter(input: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(input);
    let json = serde_json::from_str::<Charter>(&text).map_err(|error| error.to_string());
    let charter = match json {
        Ok(charter) => Ok(charter),
        Err(_) => toml::from_str::<Charter>(&text).map_err(|error| error.message().to_owned()),
    };
    let checked = charter.map(|charter| {
        let checked = charter.check();
        if checked.is_ok() {
            let bytes = canon::to_bytes(&charter).map_err(|error| error.to_string());
            let again = bytes.map(|bytes| serde_json::from_slice::<Charter>(&bytes).ok());
            assert_eq!(
                again,
                Ok(Some(charter)),
                "a valid charter survives its canonical form"
            );
        }
        checked.map_err(|error| error.key)
    });
    outcome(&checked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_of_act_has_a_seed_that_the_rules_understand() {
        let understood: BTreeSet<&str> = entries()
            .iter()
            .filter_map(|bytes| Entry::<Deed>::read(bytes).ok()?.act)
            .map(|act| act.act().act.kind())
            .collect();
        let all: BTreeSet<&str> = rules::registry::DECLARATIONS
            .iter()
            .map(|act| act.kind)
            .collect();
        assert_eq!(understood, all);
    }

    #[test]
    fn both_charters_are_read() {
        assert_eq!(charters().len(), 2);
        let read = charters()
            .iter()
            .map(|charter| read_charter(charter))
            .collect::<BTreeSet<_>>();
        assert_eq!(read.len(), 1);
    }
}
