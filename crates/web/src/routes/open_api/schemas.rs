//! Schemas of what is read and typed, derived from the types themselves, so that they cannot say
//! anything else than what is sent.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// Where the schemas of the description stand.
const PLACE: &str = "/components/schemas";

/// Collects the schemas that operations refer to.
pub(super) struct Schemas {
    pub(super) read: SchemaGenerator,
    pub(super) typed: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let mut settings = SchemaSettings::draft2020_12();
        settings.definitions_path = PLACE.into();
        settings.meta_schema = None;
        Self {
            read: settings.clone().for_serialize().into_generator(),
            typed: settings.for_deserialize().into_generator(),
        }
    }

    /// What is answered.
    pub(super) fn read<T: JsonSchema>(&mut self) -> Value {
        self.read.subschema_for::<T>().to_value()
    }

    /// What is sent.
    pub(super) fn typed<T: JsonSchema>(&mut self) -> Value {
        self.typed.subschema_for::<T>().to_value()
    }

    /// Everything that was referred to.
    pub(super) fn all(&mut self) -> Map<String, Value> {
        let mut all = self.typed.take_definitions(true);
        all.extend(self.read.take_definitions(true));
        all
    }
}

pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#{PLACE}/{name}") })
}

pub(super) fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}

pub(super) fn digits(count: usize) -> Value {
    json!({"type": "string", "pattern": format!("^[0-9a-f]{{{count}}}$")})
}

/// An object with exactly these, all of them required.
pub(super) fn exactly(properties: &Value) -> Value {
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
