//! The interface described for programs, in the form of `OpenAPI` 3.1, from the registry of acts.

use crate::answer::{Answer, json_of};
use crate::ctx::Lang;
use crate::visit::Visit;
use crate::words::Words;
use axum::http::StatusCode;
use basics::limits;
use rules::declare::{Declaration, Field, Value as Holds};
use rules::registry::DECLARATIONS;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// `/api/openapi.json`
pub(super) async fn describe(visit: Visit) -> Answer {
    json_of(StatusCode::OK, &description(visit.lang))
}

/// The whole description, with the help of each act in this language.
pub(crate) fn description(lang: Lang) -> Value {
    let words = Words::new(lang);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Caracol",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "paths": paths(words),
        "components": {"schemas": schemas(words), "securitySchemes": {
            "reader": {"type": "apiKey", "in": "cookie", "name": crate::visit::SESSION_COOKIE},
        }},
        "security": [{}, {"reader": []}],
    })
}

/// What is read, and its parameters beside the book.
const READS: [(&str, &str, &[&str]); 13] = [
    ("/api/b/{book}/overview", "overview", &[]),
    ("/api/b/{book}/asked", "asked", &[]),
    ("/api/b/{book}/matters", "matters", &[]),
    ("/api/b/{book}/m/{matter}", "matter", &["matter"]),
    ("/api/b/{book}/agreements", "agreements", &[]),
    (
        "/api/b/{book}/agreements/{agreement}",
        "agreement",
        &["agreement"],
    ),
    ("/api/b/{book}/people", "people", &[]),
    ("/api/b/{book}/people/{person}", "person", &["person"]),
    ("/api/b/{book}/requests", "requests", &[]),
    ("/api/b/{book}/invitation", "invitation", &[]),
    ("/api/b/{book}/rules", "rules", &[]),
    ("/api/b/{book}/minutes", "minutes", &[]),
    ("/api/b/{book}/entries", "entries", &[]),
];

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn content(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn in_path(name: &str) -> Value {
    in_path_as(name, &reference("id"))
}

fn in_path_as(name: &str, schema: &Value) -> Value {
    json!({"name": name, "in": "path", "required": true, "schema": schema})
}

fn responses(words: Words, ok: &Value) -> Value {
    let said = |key: &str| words.t(&format!("server-api-{key}"));
    let problem = content(&reference("error"));
    json!({
        "200": {"description": said("ok"), "content": content(ok)},
        "4XX": {"description": said("refused"), "content": problem},
        "5XX": {"description": said("fault"), "content": problem},
    })
}

fn paths(words: Words) -> Value {
    let mut paths = Map::new();
    for (path, name, more) in READS {
        let mut parameters = vec![in_path("book")];
        parameters.extend(more.iter().map(|name| in_path(name)));
        if matches!(name, "minutes" | "entries") {
            for (name, least) in [("from", 0), ("limit", 1)] {
                let schema = json!({"type": "integer", "minimum": least});
                parameters.push(json!({"name": name, "in": "query", "schema": schema}));
            }
        }
        let ok = match name {
            "asked" | "requests" => json!({"type": "array", "items": {"type": "object"}}),
            "invitation" => exactly(&json!({"path": {"type": "string"}})),
            _ => json!({"type": "object"}),
        };
        let get = json!({
            "operationId": name,
            "summary": words.t(&format!("server-api-{name}")),
            "parameters": parameters,
            "responses": responses(words, &ok),
        });
        paths.insert(path.to_owned(), json!({ "get": get }));
    }
    let hand_in = json!({
        "operationId": "hand_in",
        "summary": words.t("server-api-hand_in"),
        "parameters": [in_path("book")],
        "requestBody": {"required": true, "content": content(&reference("hand_in"))},
        "responses": responses(words, &reference("receipt")),
    });
    paths.insert("/b/{book}/acts".to_owned(), json!({ "post": hand_in }));
    let find = json!({
        "operationId": "find_act",
        "summary": words.t("server-api-find_act"),
        "parameters": [in_path("book"), in_path("act")],
        "responses": responses(words, &json!({
            "type": "object",
            "required": ["at", "leaf", "seq"],
            "properties": {"at": reference("instant"), "leaf": reference("id"), "seq": count()},
        })),
    });
    paths.insert("/b/{book}/acts/{act}".to_owned(), json!({ "get": find }));
    paths.insert(
        "/api/draft".to_owned(),
        json!({ "post": draft_post(words, "begin_draft", &[]) }),
    );
    paths.insert("/api/scripts".to_owned(), json!({ "get": scripts(words) }));
    let nonce = in_path_as("nonce", &digits(32));
    let show = json!({
        "operationId": "draft",
        "summary": words.t("server-api-draft"),
        "parameters": [nonce],
        "responses": responses(words, &json!({"type": "object"})),
    });
    let change = draft_post(words, "change_draft", &[nonce]);
    paths.insert(
        "/api/draft/{nonce}".to_owned(),
        json!({"get": show, "post": change}),
    );
    Value::Object(paths)
}

/// What runs in a browser.
fn scripts(words: Words) -> Value {
    let script = exactly(&json!({"path": {"type": "string"}, "sha256": digits(64)}));
    let ok = exactly(&json!({
        "folder": {"type": "string"}, "scripts": {"type": "array", "items": script},
    }));
    json!({
        "operationId": "scripts",
        "summary": words.t("server-api-scripts"),
        "responses": responses(words, &ok),
    })
}

/// Whole rules for a draft of a founding.
fn draft_post(words: Words, name: &str, parameters: &[Value]) -> Value {
    let rules = exactly(&json!({"charter": {"type": "object"}}));
    let ok = exactly(&json!({"draft": digits(32), "next": {"type": "string"}}));
    json!({
        "operationId": name,
        "summary": words.t(&format!("server-api-{name}")),
        "parameters": parameters,
        "requestBody": {"required": true, "content": content(&rules)},
        "responses": responses(words, &ok),
    })
}

fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

fn digits(count: usize) -> Value {
    json!({"type": "string", "pattern": format!("^[0-9a-f]{{{count}}}$")})
}

/// An object with exactly these, all of them required.
fn exactly(properties: &Value) -> Value {
    let names: Vec<&String> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    json!({
        "type": "object", "properties": properties, "required": names,
        "additionalProperties": false,
    })
}

fn schemas(words: Words) -> Value {
    let signature = exactly(&json!({"by": digits(64), "key": digits(64), "sig": digits(128)}));
    let word = exactly(&json!({
        "content": {"type": "string", "maxLength": limits::WORD_BYTES_MAX}, "salt": digits(64),
    }));
    let text = json!({"type": "string", "maxLength": limits::TEXT_BYTES_MAX});
    let receipt = exactly(&json!({
        "act": digits(64), "at": reference("instant"), "book": digits(64), "leaf": digits(64),
        "seq": count(),
    }));
    let line = json!({"type": "string"});
    let mut schemas = json!({
        "id": digits(64),
        "instant": {"type": "integer", "minimum": 0, "maximum": basics::Instant::MAX.0},
        "error": exactly(&json!({"error": exactly(&json!({
            "code": line, "title": line, "detail": line, "rule": line, "way": line,
        }))})),
        "receipt": exactly(&json!({"receipt": receipt, "sig": digits(128), "next": line})),
        "hand_in": {
            "type": "object",
            "required": ["act", "sigs"],
            "additionalProperties": false,
            "properties": {
                "act": {
                    "type": "string",
                    "contentMediaType": "application/json",
                    "contentSchema": reference("signed"),
                },
                "sigs": {"type": "array", "minItems": 1, "items": signature},
                "texts": {"type": "array", "items": text},
                "words": {"type": "array", "items": word},
            },
        },
        "signed": exactly(&json!({
            "act": reference("act"), "at": reference("instant"), "book": digits(64),
            "edition": {"type": "integer", "const": 0}, "nonce": digits(32),
            "seen": exactly(&json!({"root": digits(64), "size": count()})),
        })),
    });
    if let Some(schemas) = schemas.as_object_mut() {
        let name = |act: &Declaration| format!("act_{}", act.kind);
        let each: Vec<Value> = DECLARATIONS
            .iter()
            .map(|act| reference(&name(act)))
            .collect();
        schemas.insert("act".to_owned(), json!({ "oneOf": each }));
        schemas.extend(
            DECLARATIONS
                .iter()
                .map(|act| (name(act), act_schema(words, act))),
        );
    }
    schemas
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_described() {
        for lang in Lang::ALL {
            let described = description(lang);
            let schemas = &described["components"]["schemas"];
            for act in DECLARATIONS {
                let schema = &schemas[format!("act_{}", act.kind)];
                assert_eq!(schema["properties"]["kind"]["const"], act.kind);
                assert!(!schema["description"].as_str().unwrap().contains('\u{27e6}'));
            }
            let about = &schemas["act_open_proposal"]["properties"]["about"]["anyOf"];
            assert_eq!(about[1]["type"], "null");
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let described = description(Lang::En);
        let schemas = described["components"]["schemas"].as_object().unwrap();
        let text = described.to_string();
        for reference in text.split("#/components/schemas/").skip(1) {
            let name = reference.split('"').next().unwrap();
            assert!(schemas.contains_key(name), "{name}");
        }
        assert!(!text.contains('\u{27e6}'), "words are missing");
    }
}
