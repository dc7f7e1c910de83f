//! What an option refers to: by its whole id, the beginning of it, or the number by which people
//! speak of it (`m3`, `a1`, `p7`; `w2` of what one wrote).

use crate::client::Link;
use crate::listing::names;
use crate::outcome::Unfinished;
use basics::TextHash;
use rules::declare::Refers;
use serde_json::Value;

/// Digits of an id that must be given at least.
const PREFIX_MIN: usize = 8;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub label: String,
}

/// Something that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Candidate {
    id: String,
    /// The number by which people speak of it, with its letter.
    spoken: String,
    label: String,
}

/// Finds what is meant.
pub fn find(
    link: &mut Link, refers: Refers, field: &str, given: &str, matter: Option<&str>,
) -> Result<Found, Unfinished> {
    let whole = TextHash::from_hex(given).is_some();
    if whole && link.say().is_json() {
        // Programs need no names of what they name in full.
        return Ok(Found { id: given.to_owned(), label: given.to_owned() });
    }
    let candidates = candidates(link, refers, field, matter)?;
    let say = link.say();
    if given.is_empty() {
        // The version that stands is the one that is meant, unless another is named.
        let last = candidates.into_iter().next_back();
        let found = last.map(|last| Found { id: last.id, label: last.label });
        return found.ok_or_else(|| Unfinished::Usage(say.t("cli-version-unknown")));
    }
    let prefix = given.len() >= PREFIX_MIN && given.bytes().all(|b| b.is_ascii_hexdigit());
    let meant: Vec<&Candidate> = candidates
        .iter()
        .filter(|one| one.spoken == given || (prefix && one.id.starts_with(given)))
        .collect();
    let first = meant.first();
    let one = first.filter(|first| meant.iter().all(|other| other.id == first.id));
    match one {
        Some(one) => Ok(Found { id: one.id.clone(), label: one.label.clone() }),
        // What is not listed may exist all the same; the rules know.
        None if whole => Ok(Found { id: given.to_owned(), label: given.to_owned() }),
        None => {
            let args = [("given", given.into()), ("found", meant.len().into())];
            let key = if meant.is_empty() { "cli-not-found" } else { "cli-ambiguous" };
            Err(Unfinished::Usage(say.t_args(key, &args)))
        }
    }
}

fn candidates(
    link: &mut Link, refers: Refers, field: &str, matter: Option<&str>,
) -> Result<Vec<Candidate>, Unfinished> {
    let path = match (refers, matter) {
        (Refers::Request, _) => "/requests".to_owned(),
        (Refers::Matter, _) => "/matters".to_owned(),
        (Refers::Agreement, _) => "/agreements".to_owned(),
        (Refers::Person | Refers::Household, _) => "/people".to_owned(),
        (Refers::Version | Refers::Act, Some(matter)) => format!("/m/{matter}"),
        (Refers::Version | Refers::Act, None) => return Ok(Vec::new()),
        (Refers::Word, _) => "/words".to_owned(),
    };
    let Some(value) = link.quiet(&path)? else { return Ok(Vec::new()) };
    let words = Words { link };
    Ok(match refers {
        Refers::Request => rows(&value, &[""], |row| words.request(row.get("request")?)),
        Refers::Matter => rows(&value, &["/open", "/ended"], |row| {
            words.matter(row.get("matter")?)
        }),
        Refers::Agreement => {
            let lists = ["/in_force", "/past"];
            rows(&value, &lists, |row| {
                Words::agreement(row.get("agreement")?)
            })
        }
        Refers::Person => people(&words, &value),
        Refers::Household => rows(&value, &["/households"], |row| {
            words.household(row.get("household")?)
        }),
        Refers::Version => versions(&words, &value, matter.unwrap_or_default()),
        Refers::Act => acts(&words, &value, field),
        Refers::Word => rows(&value, &["/words"], |row| {
            let id = row.get("word")?.as_str()?.to_owned();
            let number = row.get("number")?.as_u64()?;
            let label = row.get("words").and_then(Value::as_str).unwrap_or(&id);
            Some(Candidate { spoken: format!("w{number}"), label: label.to_owned(), id })
        }),
    })
}

fn rows(
    value: &Value, lists: &[&str], read: impl Fn(&Value) -> Option<Candidate>,
) -> Vec<Candidate> {
    let lists = lists
        .iter()
        .filter_map(|list| value.pointer(list)?.as_array());
    lists.flatten().filter_map(read).collect()
}

fn people(words: &Words<'_>, value: &Value) -> Vec<Candidate> {
    let lists = ["/members", "/former"];
    let mut all = rows(value, &lists, |row| words.person(row.get("name")?));
    all.extend(rows(value, &["/requests"], |row| {
        words.person(row.pointer("/request/by")?)
    }));
    all
}

fn versions(words: &Words<'_>, value: &Value, matter: &str) -> Vec<Candidate> {
    if value
        .get("admission")
        .is_some_and(|admission| !admission.is_null())
    {
        // In an admission the request itself is what is decided.
        let label = value.get("matter").and_then(|matter| words.matter(matter));
        let label = label.map(|label| label.label).unwrap_or_default();
        return vec![Candidate { id: matter.to_owned(), spoken: "v1".to_owned(), label }];
    }
    rows(value, &["/versions"], |row| {
        let id = row.pointer("/text/hash")?.as_str()?.to_owned();
        let number = row.get("number")?.as_u64()?;
        let text = row
            .pointer("/text/text")
            .and_then(Value::as_str)
            .unwrap_or(&id);
        Some(Candidate { spoken: format!("v{number}"), label: text.to_owned(), id })
    })
}

/// Earlier acts in a matter that another act can be about.
fn acts(words: &Words<'_>, value: &Value, field: &str) -> Vec<Candidate> {
    let mut all = Vec::new();
    if field == "taken_from" {
        return rows(value, &["/suggestions"], |row| {
            words.by(row, "suggestion", "by", "cli-wording-of")
        });
    }
    if matches!(field, "to" | "concern") {
        all.extend(rows(value, &["/said"], |row| {
            let question = row.get("sort")?.as_str()? == "question";
            let key = if question { "common-question-of" } else { "common-concern-of" };
            words.by(row, "act", "by", key)
        }));
    }
    if matches!(field, "to" | "block") {
        all.extend(rows(value, &["/ring"], |row| {
            let stand = row.get("stand")?;
            if stand.get("position")?.as_str()? != "block" {
                return None;
            }
            let mut found = words.by(stand, "act", "", "common-block-of");
            let (label, spoken) = words.named(row.get("name")?, "common-block-of")?;
            if let Some(found) = &mut found {
                (found.label, found.spoken) = (label, spoken);
            }
            found
        }));
    }
    all
}

struct Words<'a> {
    link: &'a Link,
}

impl Words<'_> {
    fn one(value: &Value, key: &str, letter: char, label: String) -> Option<Candidate> {
        let id = value.get(key)?.as_str()?.to_owned();
        let ordinal = value.get("ordinal")?.as_u64()?;
        Some(Candidate { id, spoken: format!("{letter}{ordinal}"), label })
    }

    fn request(&self, value: &Value) -> Option<Candidate> {
        let label = names::person(self.link.say(), value.get("by")?);
        Self::one(value, "request", 'r', label)
    }

    fn matter(&self, value: &Value) -> Option<Candidate> {
        Self::one(value, "matter", 'm', names::matter(self.link.say(), value))
    }

    fn agreement(value: &Value) -> Option<Candidate> {
        Self::one(value, "agreement", 'a', names::agreement(value))
    }

    fn person(&self, value: &Value) -> Option<Candidate> {
        Self::one(value, "person", 'p', names::person(self.link.say(), value))
    }

    fn household(&self, value: &Value) -> Option<Candidate> {
        Self::one(
            value,
            "household",
            'h',
            names::household(self.link.say(), value),
        )
    }

    /// What somebody did, by whose it is.
    fn by(&self, value: &Value, id: &str, who: &str, key: &str) -> Option<Candidate> {
        let id = value.get(id)?.as_str()?.to_owned();
        let named = value.get(who).and_then(|who| self.named(who, key));
        let label = named.map(|(label, _)| label).unwrap_or_default();
        Some(Candidate { id, spoken: String::new(), label })
    }

    fn named(&self, who: &Value, key: &str) -> Option<(String, String)> {
        let say = self.link.say();
        let name = names::person(say, who);
        let ordinal = who.get("ordinal")?.as_u64()?;
        Some((
            say.t_args(key, &[("who", name.into())]),
            format!("p{ordinal}"),
        ))
    }
}
