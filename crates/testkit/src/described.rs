//! Answers held against the schemas that describe them.

use serde_json::{Value, json};

/// What is wrong with a value by a JSON Schema, one line a fault.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let faults = validator.iter_errors(value);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

/// What is wrong with what was answered at an address, by the description of a server's interface.
pub fn faults_of_answer(description: &Value, address: &str, answer: &Value) -> Vec<String> {
    let answers = &description["paths"][address]["get"]["responses"]["200"];
    let schema = &answers["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{address} is not described");
    let whole = json!({"allOf": [schema], "components": description["components"]});
    faults(&whole, answer)
}
