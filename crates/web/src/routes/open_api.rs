//! The interface described for programs, in the form of `OpenAPI` 3.1: every address, what is sent
//! and what is answered. Schemas come from the registry of acts and from the types themselves.

mod acts;
mod operations;
mod schemas;

use crate::answer::{Answer, json_of};
use crate::ctx::Lang;
use crate::visit::Visit;
use crate::words::{Value as Argument, Words};
use axum::http::StatusCode;
use operations::{Gives, Operation, Takes};
use schemas::{Schemas, exactly, reference};
use serde_json::{Map, Value, json};

/// `/api/openapi.json`
pub(super) async fn describe(visit: Visit) -> Answer {
    json_of(StatusCode::OK, &description(visit.lang))
}

/// The whole description, with the help of each act in this language.
pub(crate) fn description(lang: Lang) -> Value {
    let words = Words::new(lang);
    let mut schemas = Schemas::new();
    let paths = paths(words, &mut schemas);
    let mut all = schemas.all();
    all.extend(acts::schemas(words));
    all.insert("error".to_owned(), error());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Caracol",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "paths": paths,
        "components": {"schemas": all, "securitySchemes": {
            "reader": {"type": "apiKey", "in": "cookie", "name": crate::visit::SESSION_COOKIE},
        }},
        "security": [{}, {"reader": []}],
    })
}

/// What is answered where something is not done.
fn error() -> Value {
    let line = json!({"type": "string"});
    exactly(&json!({"error": exactly(&json!({
        "code": line, "title": line, "detail": line, "rule": line, "way": line,
    }))}))
}

fn paths(words: Words, schemas: &mut Schemas) -> Map<String, Value> {
    let mut paths = Map::new();
    for operation in operations::all() {
        // The rest of an address is a parameter as any other there.
        let address = operation.address.replace("{*", "{");
        let method = if operation.posted { "post" } else { "get" };
        let described = described(words, schemas, &operation, &address);
        let place = paths.entry(address).or_insert_with(|| json!({}));
        if let Some(place) = place.as_object_mut() {
            place.insert(method.to_owned(), described);
        }
    }
    paths
}

fn described(words: Words, schemas: &mut Schemas, what: &Operation, address: &str) -> Value {
    let mut parameters: Vec<Value> = address
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| {
            let schema = operations::parameter(schemas, name);
            json!({"name": name, "in": "path", "required": true, "schema": schema})
        })
        .collect();
    parameters.extend(what.numbers.iter().map(|(name, least)| {
        let schema = json!({"type": "integer", "minimum": least});
        json!({"name": name, "in": "query", "schema": schema})
    }));
    let mut described = json!({
        "operationId": what.name,
        "summary": summary(words, what),
        "parameters": parameters,
        "responses": responses(words, schemas, what.gives),
    });
    let body = match what.takes {
        Takes::Nothing => None,
        Takes::Form(schema) => Some(("application/x-www-form-urlencoded", schema(schemas))),
        Takes::Json(schema) => Some(("application/json", schema(schemas))),
    };
    if let (Some((kind, schema)), Some(described)) = (body, described.as_object_mut()) {
        let body = json!({"required": true, "content": {kind: {"schema": schema}}});
        described.insert("requestBody".to_owned(), body);
    }
    described
}

/// What it is for. A page that has a twin for programs is said to be that.
fn summary(words: Words, what: &Operation) -> String {
    let twin = what.name.strip_suffix("_page");
    let twin = twin.and_then(|twin| words.find(&format!("server-api-{twin}"), None, &[]));
    match twin {
        Some(twin) => words.t_args("server-api-page", &[("what", Argument::from(twin))]),
        None => words.t(&format!("server-api-{}", what.name)),
    }
}

fn responses(words: Words, schemas: &mut Schemas, gives: Gives) -> Value {
    let said = |key: &str| words.t(&format!("server-api-{key}"));
    let of = |kind: &str, schema: Value| json!({ kind: { "schema": schema } });
    let text = json!({"type": "string"});
    let (status, content) = match gives {
        Gives::Page => ("200", of("text/html", text.clone())),
        Gives::Json(schema) => ("200", of("application/json", schema(schemas))),
        Gives::Kind(kind) => ("200", of(kind, json!({}))),
        Gives::Elsewhere => ("303", json!({})),
        Gives::Nothing => ("204", json!({})),
    };
    let (page, error) = (
        json!({ "schema": text }),
        json!({ "schema": reference("error") }),
    );
    let problem = match gives {
        Gives::Page | Gives::Elsewhere => json!({ "text/html": page }),
        Gives::Json(_) | Gives::Nothing => json!({ "application/json": error }),
        Gives::Kind(_) => json!({ "text/html": page, "application/json": error }),
    };
    json!({
        status: {"description": said("ok"), "content": content},
        "4XX": {"description": said("refused"), "content": problem},
        "5XX": {"description": said("fault"), "content": problem},
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::registry::DECLARATIONS;

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
    fn what_is_typed_and_read_under_one_name_is_the_same() {
        let mut schemas = Schemas::new();
        paths(Words::new(Lang::En), &mut schemas);
        let (typed, read) = (
            schemas.typed.take_definitions(true),
            schemas.read.take_definitions(true),
        );
        assert!(typed.keys().any(|name| read.contains_key(name)));
        for (name, schema) in typed {
            assert!(
                read.get(&name).is_none_or(|other| *other == schema),
                "{name}"
            );
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
