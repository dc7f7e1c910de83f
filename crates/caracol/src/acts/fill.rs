//! From options to an act: texts and words are read and hashed, references looked up.

use super::refer;
use super::verb::option;
use crate::client::Link;
use crate::outcome::{Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::limits::{SALT_BYTES, TEXT_BYTES_MAX, WORD_BYTES_MAX};
use basics::text;
use book::beside::{text_hash, word_hash};
use clap::ArgMatches;
use rules::Deed;
use rules::declare::{Declaration, Field, Refers, Value as Declared};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::Read;

/// What was typed into fields that hold words, by path, with the salts of those that are salted:
/// files and standard input are read once.
type Typed = BTreeMap<String, (String, [u8; SALT_BYTES])>;

/// A line of what is about to be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What the field is called.
    pub label: String,
    /// What stands in it.
    pub text: String,
}

/// An act, filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// What is done.
    pub deed: Deed,
    /// Texts that it names.
    pub texts: Vec<String>,
    /// Words that it names, with their salts.
    pub words: Vec<([u8; SALT_BYTES], String)>,
    /// The fields as a person sees them, in their order.
    pub shown: Vec<Shown>,
    /// The same by path, for the sentence; groups under their own name.
    pub slots: BTreeMap<String, String>,
    /// The values of choices, by path.
    pub chosen: BTreeMap<String, String>,
    typed: Typed,
}

#[derive(Default)]
struct Filling {
    object: Map<String, Value>,
    texts: Vec<String>,
    words: Vec<([u8; SALT_BYTES], String)>,
    shown: Vec<Shown>,
    slots: BTreeMap<String, String>,
    chosen: BTreeMap<String, String>,
    matter: Option<String>,
    typed: Typed,
}

/// Fills an act from the options of its verb.
pub fn fill(
    link: &mut Link, act: &'static Declaration, matches: &ArgMatches,
) -> Result<Filled, Unfinished> {
    fill_from(link, act, matches, Typed::new())
}

/// Fills the same act once more, from what was typed then and what is said by the node now.
pub fn fill_again(
    link: &mut Link, act: &'static Declaration, matches: &ArgMatches, before: &Filled,
) -> Result<Filled, Unfinished> {
    fill_from(link, act, matches, before.typed.clone())
}

fn fill_from(
    link: &mut Link, act: &'static Declaration, matches: &ArgMatches, typed: Typed,
) -> Result<Filled, Unfinished> {
    let mut filling = Filling { typed, ..Filling::default() };
    filling.object.insert("kind".to_owned(), act.kind.into());
    // What is done in a matter is looked up there, so the matter comes first.
    let first = |field: &&Field| field.value == Declared::Id(Refers::Matter);
    let fields = act.fields.iter().filter(first);
    for field in fields.chain(act.fields.iter().filter(|field| !first(field))) {
        let given = given(matches, field);
        let value = filling.value(link, act.kind, field, given)?;
        put(&mut filling.object, field.path, value);
    }
    groups(&mut filling.object);
    let deed = serde_json::from_value(Value::Object(filling.object));
    let deed = deed.map_err(|error| Unfinished::Usage(format!("{}: {error}", act.kind)))?;
    let Filling { texts, words, shown, slots, chosen, typed, .. } = filling;
    Ok(Filled { deed, texts, words, shown, slots, chosen, typed })
}

fn given(matches: &ArgMatches, field: &Field) -> Option<String> {
    match field.value {
        Declared::Integer { .. } => matches.get_one::<u32>(field.path).map(u32::to_string),
        Declared::Several { .. } => {
            let given = matches.get_many::<String>(field.path)?;
            Some(given.cloned().collect::<Vec<_>>().join(","))
        }
        _ => matches.get_one::<String>(field.path).cloned(),
    }
}

/// A text as it was given: itself, `@file`, or `-` for standard input.
fn typed(given: &str) -> Result<String, Unfinished> {
    if given == "-" {
        let mut text = String::new();
        let read = std::io::stdin().lock().read_to_string(&mut text);
        return read.map(|_| text).map_err(|error| fault("-", error));
    }
    match given.strip_prefix('@') {
        Some(path) => std::fs::read_to_string(path).map_err(|error| fault(path, error)),
        None => Ok(given.to_owned()),
    }
}

/// A text in the form that is signed.
fn normal(say: Say, path: &str, given: &str, most: usize) -> Result<String, Unfinished> {
    let text = text::normalise(&typed(given)?);
    let field = option(path);
    if text.is_empty() {
        return Err(Unfinished::Usage(
            say.t_args("cli-text-empty", &[("field", field.into())]),
        ));
    }
    if text.len() > most {
        let args = [("field", field.into()), ("most", most.into())];
        return Err(Unfinished::Usage(say.t_args("cli-text-long", &args)));
    }
    Ok(text)
}

impl Filling {
    fn show(&mut self, say: Say, kind: &str, path: &str, text: &str) {
        let label = say.t(&format!("act-{kind}-field-{}", path.replace('.', "-")));
        self.shown.push(Shown { label, text: text.to_owned() });
        self.slots.insert(path.to_owned(), text.to_owned());
        if let Some((group, _)) = path.split_once('.') {
            self.slots.insert(group.to_owned(), text.to_owned());
        }
    }

    /// What stands in a field of words, with a salt of its own.
    fn typed(
        &mut self, path: &str, read: impl FnOnce() -> Result<String, Unfinished>,
    ) -> Result<(String, [u8; SALT_BYTES]), Unfinished> {
        if let Some(known) = self.typed.get(path) {
            return Ok(known.clone());
        }
        let fresh = (read()?, places::random()?);
        self.typed.insert(path.to_owned(), fresh.clone());
        Ok(fresh)
    }

    /// Several things, as the book wants them: sorted, each once.
    fn several(
        &mut self, link: &mut Link, kind: &str, (path, of): (&str, Refers), given: &str,
    ) -> Result<Value, Unfinished> {
        let mut ids = Vec::new();
        for given in given.split(',').filter(|given| !given.is_empty()) {
            let found = refer::find(link, of, path, given, None)?;
            self.show(link.say(), kind, path, &found.label);
            ids.push(found.id);
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(json!(ids))
    }

    fn value(
        &mut self, link: &mut Link, kind: &str, field: &Field, given: Option<String>,
    ) -> Result<Value, Unfinished> {
        let (say, path) = (link.say(), field.path);
        let given = match (given, field.value) {
            (Some(given), _) => given,
            (None, Declared::Id(Refers::Version)) => String::new(),
            (None, Declared::Line { .. }) => return Ok(json!("")),
            (None, _) => return Ok(Value::Null),
        };
        Ok(match field.value {
            Declared::Text => {
                let read = || normal(say, path, &given, TEXT_BYTES_MAX);
                let (text, _) = self.typed(path, read)?;
                self.show(say, kind, path, &text);
                let hash = text_hash(&text);
                self.texts.push(text);
                json!(hash)
            }
            Declared::Word => {
                let read = || normal(say, path, &given, WORD_BYTES_MAX);
                let (content, salt) = self.typed(path, read)?;
                self.show(say, kind, path, &content);
                let hash = word_hash(&salt, &content);
                self.words.push((salt, content));
                json!(hash)
            }
            Declared::Line { .. } => {
                let (words, _) = self.typed(path, || Ok(text::normalise(&typed(&given)?)))?;
                self.show(say, kind, path, &words);
                json!(words)
            }
            Declared::Id(refers) => {
                let found = refer::find(link, refers, field.path, &given, self.matter.as_deref())?;
                if refers == Refers::Matter {
                    self.matter = Some(found.id.clone());
                }
                self.show(say, kind, path, &found.label);
                json!(found.id)
            }
            Declared::Several { of, .. } => self.several(link, kind, (path, of), &given)?,
            Declared::Choice(_) => {
                let choice = given.replace('-', "_");
                let label = format!("act-{kind}-choice-{}-{choice}", path.replace('.', "-"));
                self.show(say, kind, path, &say.t(&label));
                self.chosen.insert(path.to_owned(), choice.clone());
                json!(choice)
            }
            Declared::Truth => {
                let label = format!("act-{kind}-choice-{}-{given}", path.replace('.', "-"));
                self.show(say, kind, path, &say.t(&label));
                self.chosen.insert(path.to_owned(), given.clone());
                json!(given == "true")
            }
            Declared::Integer { .. } => {
                let number: u32 = given.parse().unwrap_or_default();
                let shown = number_shown(link, path, number)?;
                self.show(say, kind, path, &shown);
                json!(number)
            }
            Declared::Composed => Value::Null,
        })
    }
}

/// A number as a person sees it: one that counts the shared values shows the value itself.
fn number_shown(link: &mut Link, path: &str, number: u32) -> Result<String, Unfinished> {
    if path != "grounds.value" {
        return Ok(number.to_string());
    }
    let rules = link.quiet("/rules")?;
    let values = rules
        .as_ref()
        .and_then(|rules| rules.get("values")?.as_array());
    let value = values.and_then(|values| values.get(number as usize)?.as_str());
    let say = link.say();
    Ok(value.map_or_else(
        || number.to_string(),
        |value| {
            say.t_args(
                "act-take_position-choice-grounds-value",
                &[("value", value.into())],
            )
        },
    ))
}

fn put(object: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((group, rest)) => {
            let inner = object.entry(group).or_insert_with(|| json!({}));
            if let Some(inner) = inner.as_object_mut() {
                put(inner, rest, value);
            }
        }
    }
}

/// A group of which nothing was given is null; in others, what was not given is left out.
fn groups(object: &mut Map<String, Value>) {
    for value in object.values_mut() {
        let Some(inner) = value.as_object_mut() else { continue };
        inner.retain(|_, value| !value.is_null());
        if inner.is_empty() {
            *value = Value::Null;
        }
    }
}
