//! From `field=value` in a table to the act's object, by what the act declares of itself.

use crate::world::World;
use basics::{ActId, HouseholdId, MatterId, PersonId};
use rules::declare::{Declaration, Field, Refers, Value as Declared};
use rules::registry;
use serde_json::{Map, Value, json};

/// Puts together the act object of a line.
pub(crate) fn deed(
    world: &mut World, kind: &str, given: &[(String, String)],
) -> Result<Value, String> {
    let declaration =
        registry::declaration(kind).ok_or_else(|| format!("there is no act {kind:?}"))?;
    for (name, _) in given {
        if !declaration.fields.iter().any(|field| field.path == name) {
            return Err(format!("{kind} has no field {name:?}"));
        }
    }
    let mut object = Map::new();
    object.insert("kind".to_owned(), kind.into());
    if kind == "found_assembly" {
        // Only its signers are of interest in a table: a second founding never gets in.
        return Err("an assembly is founded by the word `assembly`".to_owned());
    }
    for field in declaration.fields {
        let text = given
            .iter()
            .find(|(name, _)| name == field.path)
            .map(|(_, value)| value);
        let value = match text {
            Some(text) => value(world, field, text)?,
            None => default(world, declaration, field, given)?,
        };
        put(&mut object, field.path, value);
    }
    // A group of which nothing was given is null.
    for group in ["about", "grounds"] {
        let empty = object
            .get(group)
            .and_then(Value::as_object)
            .is_some_and(|inner| inner.values().all(Value::is_null));
        if empty {
            object.insert(group.to_owned(), Value::Null);
        } else if let Some(inner) = object.get_mut(group).and_then(Value::as_object_mut) {
            inner.retain(|_, value| !value.is_null());
        }
    }
    Ok(Value::Object(object))
}

fn put(object: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((group, rest)) => {
            let inner = object.entry(group).or_insert_with(|| json!({}));
            put(inner.as_object_mut().unwrap(), rest, value);
        }
    }
}

fn value(world: &mut World, field: &Field, text: &str) -> Result<Value, String> {
    let bad = |what: &str| Err(format!("{}={text:?} is no {what}", field.path));
    Ok(match field.value {
        Declared::Text => json!(world.text(text)),
        Declared::Word => json!(world.word(text)),
        Declared::Id(refers) => id(world, refers, text),
        Declared::Several { of, .. } => several(world, of, text),
        Declared::Integer { .. } => match text.parse::<u32>() {
            Ok(number) => json!(number),
            Err(_) => return bad("number"),
        },
        Declared::Truth => match text.parse::<bool>() {
            Ok(truth) => json!(truth),
            Err(_) => return bad("true or false"),
        },
        Declared::Choice(_) | Declared::Line { .. } => json!(text),
        Declared::Composed => return bad("value that a table can give"),
    })
}

/// Several things, separated by commas and put into order: `a,b`, or `200*a` for as many that
/// differ, or `backwards:a,b` for those in the wrong order.
fn several(world: &mut World, refers: Refers, text: &str) -> Value {
    let (backwards, text) = match text.strip_prefix("backwards:") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let many = text
        .split_once('*')
        .and_then(|(count, name)| Some((count.parse::<usize>().ok()?, name)));
    let names: Vec<String> = match many {
        Some((count, name)) => (0..count).map(|at| format!("{name}{at}")).collect(),
        None => text
            .split(',')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
    };
    let mut ids: Vec<String> = names
        .iter()
        .map(|name| id(world, refers, name).as_str().unwrap().to_owned())
        .collect();
    ids.sort_unstable();
    if backwards {
        ids.reverse();
    }
    json!(ids)
}

fn id(world: &mut World, refers: Refers, text: &str) -> Value {
    let unknown = ActId(book::beside::sha256(&[b"unknown", text.as_bytes()]));
    let act = world.names.get(text).copied().unwrap_or(unknown);
    match refers {
        Refers::Person => json!(World::person(text)),
        Refers::Household => {
            let known = world.households.get(text).copied();
            json!(known.unwrap_or_else(|| HouseholdId::from(act)))
        }
        Refers::Version => json!(world.text(text)),
        Refers::Word => json!(world.word(text)),
        Refers::Request | Refers::Matter | Refers::Agreement | Refers::Act => json!(act),
    }
}

fn default(
    world: &World, declaration: &Declaration, field: &Field, given: &[(String, String)],
) -> Result<Value, String> {
    if field.optional {
        return Ok(Value::Null);
    }
    match field.value {
        Declared::Id(Refers::Version) => {
            let matter = given.iter().find(|(name, _)| name == "matter");
            let matter = matter.and_then(|(_, name)| world.names.get(name)).copied();
            let version = matter.and_then(|act| world.version(&MatterId::from(act)));
            Ok(json!(version.unwrap_or_else(|| book::beside::text_hash(
                "no such matter"
            ))))
        }
        Declared::Line { .. } => Ok(json!("")),
        Declared::Integer { .. } if field.path == "review_days" => Ok(json!(180)),
        _ => Err(format!("{} needs {}", declaration.kind, field.path)),
    }
}

/// The person that a table's word stands for.
pub(crate) fn person(name: &str) -> PersonId {
    World::person(name)
}

/// One act of each kind as JSON, with every optional field that can be given at once.
pub fn an_act_of_each_kind() -> Vec<(&'static str, String)> {
    let mut world = World::default();
    registry::DECLARATIONS
        .iter()
        .map(|declaration| {
            let kind = declaration.kind;
            let value = if kind == "found_assembly" {
                let hash = "00".repeat(32);
                json!({
                    "kind": kind,
                    "charter": serde_json::from_str::<Value>(&crate::plain_charter_json()).unwrap(),
                    "founders": [{"household": 0, "key": hash, "name": hash}],
                    "households": [{"name": hash}],
                    "policy": hash,
                    "scribe": hash,
                })
            } else {
                let given: Vec<(String, String)> = declaration
                    .fields
                    .iter()
                    .filter(|field| field.path != "grounds.harm")
                    .map(|field| (field.path.to_owned(), example(field)))
                    .collect();
                deed(&mut world, kind, &given).unwrap()
            };
            (kind, value.to_string())
        })
        .collect()
}

fn example(field: &Field) -> String {
    match field.value {
        Declared::Choice(choices) => choices[0].to_owned(),
        Declared::Integer { min, .. } => min.to_string(),
        Declared::Truth => "true".to_owned(),
        _ => "something".to_owned(),
    }
}
