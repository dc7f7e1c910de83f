//! What can be signed, described from what each act says of itself in the registry.

use super::schemas::{count, digits, exactly, reference};
use crate::words::Words;
use basics::limits;
use rules::declare::{Declaration, Field, Value as Holds};
use rules::registry::DECLARATIONS;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Every act, and what is handed in with one.
pub(super) fn schemas(words: Words) -> Map<String, Value> {
    let name = |act: &Declaration| format!("act_{}", act.kind);
    let each: Vec<Value> = DECLARATIONS
        .iter()
        .map(|act| reference(&name(act)))
        .collect();
    let mut schemas = around();
    schemas.insert("act".to_owned(), json!({ "oneOf": each }));
    schemas.extend(
        DECLARATIONS
            .iter()
            .map(|act| (name(act), act_schema(words, act))),
    );
    schemas
}

/// What stands around an act: signatures, words and texts, entries, receipts.
fn around() -> Map<String, Value> {
    let id = || digits(64);
    let sig = exactly(&json!({"by": id(), "key": id(), "sig": digits(128)}));
    let sigs = json!({"type": "array", "items": reference("signature")});
    let word = exactly(&json!({
        "content": {"type": "string", "maxLength": limits::WORD_BYTES_MAX}, "salt": id(),
    }));
    let text = json!({"type": "string", "maxLength": limits::TEXT_BYTES_MAX});
    let receipt = exactly(&json!({
        "act": id(), "at": reference("Instant"), "book": id(), "leaf": id(), "seq": count(),
    }));
    let hand_in = json!({
        "type": "object",
        "required": ["act", "sigs"],
        "additionalProperties": false,
        "properties": {
            "act": {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": reference("signed"),
            },
            "sigs": {"type": "array", "minItems": 1, "items": reference("signature")},
            "texts": {"type": "array", "items": text},
            "words": {"type": "array", "items": word},
        },
    });
    let next = json!({"type": "string"});
    let schemas = [
        ("signature", sig),
        ("hand_in", hand_in),
        (
            "receipt",
            exactly(&json!({"receipt": receipt, "sig": digits(128), "next": next})),
        ),
        (
            "signed",
            exactly(&json!({
                "act": reference("act"), "at": reference("Instant"), "book": id(),
                "edition": {"type": "integer", "const": 0}, "nonce": digits(32),
                "seen": exactly(&json!({"root": id(), "size": count()})),
            })),
        ),
        (
            "entry",
            exactly(&json!({
                "act": {"anyOf": [reference("signed"), {"type": "null"}]},
                "at": reference("Instant"), "seq": count(), "sigs": sigs,
            })),
        ),
    ];
    schemas
        .map(|(name, schema)| (name.to_owned(), schema))
        .into_iter()
        .collect()
}

/// One act, from what it says of itself.
fn act_schema(words: Words, act: &Declaration) -> Value {
    let mut properties = Map::new();
    properties.insert(
        "kind".to_owned(),
        json!({"type": "string", "const": act.kind}),
    );
    for field in act.fields {
        let schema = field_schema(words, act, field);
        match field.path.split_once('.') {
            None => drop(properties.insert(field.path.to_owned(), schema)),
            Some((group, name)) => {
                let group = properties.entry(group).or_insert_with(|| json!({}));
                if let Some(group) = group.as_object_mut() {
                    group.insert(name.to_owned(), schema);
                }
            }
        }
    }
    // What is nested may be absent as a whole; of grounds for a block there is one or the other.
    let groups = act
        .fields
        .iter()
        .filter_map(|field| Some(field.path.split_once('.')?.0));
    for group in groups.collect::<BTreeSet<_>>() {
        if let Some(place) = properties.get_mut(group) {
            let object = json!({"type": "object", "properties": place.take()});
            *place = json!({"anyOf": [object, {"type": "null"}]});
        }
    }
    let mut schema = exactly(&Value::Object(properties));
    if let Some(schema) = schema.as_object_mut() {
        schema.insert(
            "title".to_owned(),
            words.t(&format!("act-{}", act.kind)).into(),
        );
        let help = words.t(&format!("act-{}-help", act.kind));
        schema.insert("description".to_owned(), help.into());
    }
    schema
}

fn field_schema(words: Words, act: &Declaration, field: &Field) -> Value {
    let schema = match field.value {
        Holds::Text | Holds::Word | Holds::Id(_) => digits(64),
        Holds::Several { max, .. } => json!({
            "type": "array", "items": digits(64), "minItems": 1, "maxItems": max,
            "uniqueItems": true,
        }),
        Holds::Choice(choices) => json!({"type": "string", "enum": choices}),
        Holds::Integer { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Holds::Line { max } => json!({"type": "string", "maxLength": max}),
        Holds::Truth => json!({"type": "boolean"}),
        Holds::Composed => json!({}),
    };
    let key = format!("act-{}-field-{}", act.kind, field.path.replace('.', "-"));
    let mut schema = if field.optional {
        json!({"anyOf": [schema, {"type": "null"}]})
    } else {
        schema
    };
    if let (Some(schema), Some(label)) = (schema.as_object_mut(), words.find(&key, None, &[])) {
        schema.insert("title".to_owned(), label.into());
    }
    schema
}
