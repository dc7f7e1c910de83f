//! The act-table language.
//!
//! ```text
//! assembly plain ana@north ben@south cho@west        # found; `set a.b=c` changes the charter
//!   set windows.ordinary.hours=24 -> Founded
//! 1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
//! 1d3h ben take_position matter=soup position=agree -> PositionTaken
//! 1d3h zoe take_position matter=soup position=agree -> refused speaker
//! 1d 200*crowd ask_to_join name=Many -> RequestMade  # two hundred times
//! 2d time -> MatterEnded AgreementMade               # nobody closes; time does
//! see matter=soup phase=ended agree=1
//! ```
//!
//! A statement goes on over the lines that follow, until the next one begins. Times count from the
//! founding. What time brings must be said by a line of its own.

use crate::fields;
use crate::world::{Answer, FOUNDED, Founding, World};
use basics::{ActId, Instant};
use rules::{Event, What};
use serde_json::{Value, json};

/// Runs a table; panics with the statement that does not come out as it says.
pub fn check(table: &str) -> World {
    match play(table) {
        Ok(world) => world,
        Err(error) => panic!("\n  {error}\n"),
    }
}

/// Runs a table; the error is the statement that does not come out as it says. The world knows
/// what was refused and what was allowed in all of its assemblies.
pub fn play(table: &str) -> Result<World, String> {
    let mut world = World::default();
    for statement in statements(table) {
        let said = |error| format!("{}\n  {error}", statement.join(" "));
        run(&mut world, &statement).map_err(said)?;
    }
    Ok(world)
}

/// Splits a table into statements and these into words; `"…"` holds a word together.
fn statements(table: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for line in table.lines() {
        let words = words(line);
        let Some(first) = words.first() else { continue };
        let begins = matches!(first.as_str(), "assembly" | "see") || time(first).is_some();
        match all.last_mut() {
            Some(last) if !begins => last.extend(words),
            _ => all.push(words),
        }
    }
    all
}

fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                any = true;
            }
            '#' if !quoted => break,
            c if c.is_whitespace() && !quoted => {
                if any {
                    words.push(std::mem::take(&mut word));
                    any = false;
                }
            }
            c => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        words.push(word);
    }
    words
}

/// `3d`, `5h`, `3d5h`, `10m`: time since the founding.
fn time(word: &str) -> Option<Instant> {
    let (mut at, mut number, mut any) = (FOUNDED, String::new(), false);
    for c in word.chars() {
        match c {
            '0'..='9' => number.push(c),
            'd' | 'h' | 'm' => {
                let count: u64 = number.parse().ok()?;
                number.clear();
                let ms = match c {
                    'd' => basics::instant::DAY_MS,
                    'h' => basics::instant::HOUR_MS,
                    _ => basics::instant::MINUTE_MS,
                };
                at = at.plus_ms(count * ms);
                any = true;
            }
            _ => return None,
        }
    }
    (any && number.is_empty()).then_some(at)
}

fn run(world: &mut World, statement: &[String]) -> Result<(), String> {
    let arrow = statement.iter().position(|word| word == "->");
    let (said, expected) = statement.split_at(arrow.unwrap_or(statement.len()));
    let expected = expected.get(1..).unwrap_or(&[]);
    match said.first().map(String::as_str) {
        Some("assembly") => found(world, &said[1..], arrow.map(|_| expected)),
        Some("see") => see(world, &said[1..]),
        _ => act(world, said, expected),
    }
}

fn found(world: &mut World, said: &[String], expected: Option<&[String]>) -> Result<(), String> {
    let met = std::mem::take(&mut world.met);
    *world = World::default();
    world.met = met;
    let mut founding = Founding {
        charter: serde_json::from_str(&crate::plain_charter_json()).unwrap(),
        ..Founding::default()
    };
    if said.first().map(String::as_str) != Some("plain") {
        return Err("the only charter of tables is `plain`".to_owned());
    }
    let mut words = said[1..].iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "set" => {}
            "unsorted" => founding.unsorted = true,
            "unsigned" => founding.unsigned = words.next().cloned(),
            "scribe" => {
                let key = words.next().map_or("", String::as_str);
                let named = || crate::key_of(key).public();
                founding.scribe = Some(key.parse().unwrap_or_else(|_| named()));
            }
            _ => match word.split_once('=') {
                Some((path, value)) => set(&mut founding.charter, path, value),
                None => match word.split_once('@') {
                    Some((name, unit)) => founding.people.push((name.to_owned(), unit.to_owned())),
                    None if word.starts_with('-') => unset(&mut founding.charter, &word[1..]),
                    None => founding.people.push((word.clone(), String::new())),
                },
            },
        }
    }
    // Where a rule has a tag, the parameters of the other choices go.
    tidy_tags(&mut founding.charter);
    let answer = world.found(&founding);
    compare(&answer, expected.unwrap_or(&["Founded".to_owned()]))
}

fn set(charter: &mut Value, path: &str, value: &str) {
    let mut place = charter;
    for key in path.split('.') {
        place = &mut place[key];
    }
    *place = match value {
        "[]" => json!([]),
        _ if path == "silence_consents" => value.split(',').collect(),
        _ => serde_json::from_str(value).unwrap_or_else(|_| json!(value)),
    };
}

fn unset(charter: &mut Value, path: &str) {
    if let Some((group, key)) = path.split_once('.') {
        charter[group].as_object_mut().unwrap().remove(key);
    }
}

fn tidy_tags(charter: &mut Value) {
    let keep: &[&str] = match charter["blocks"]["test"].as_str() {
        Some("cosigners") => &["test", "count"],
        Some("share_present") => &["test", "percent"],
        _ => &["test"],
    };
    charter["blocks"]
        .as_object_mut()
        .unwrap()
        .retain(|key, _| keep.contains(&key.as_str()));
    let keep: &[&str] = match charter["fallback"]["by"].as_str() {
        Some("share") => &["by", "percent", "window_hours"],
        Some("majority") => &["by", "window_hours"],
        _ => &["by"],
    };
    charter["fallback"]
        .as_object_mut()
        .unwrap()
        .retain(|key, _| keep.contains(&key.as_str()));
}

fn act(world: &mut World, said: &[String], expected: &[String]) -> Result<(), String> {
    let [when, who, rest @ ..] = said else {
        return Err("a line is: when, who, what".to_owned());
    };
    let at = time(when).ok_or_else(|| format!("{when:?} is no time"))?;
    if who == "time" {
        return compare(&Answer::Events(world.pass(at)), expected);
    }
    let passed = world.pass(at);
    if !passed.is_empty() {
        return Err(format!(
            "time brought {}; say so in a line of its own",
            names(&passed)
        ));
    }
    let (times, who) = match who.split_once('*') {
        Some((times, who)) => (times.parse().map_err(|_| "how often?".to_owned())?, who),
        None => (1, who.as_str()),
    };
    let (fields, name) = match rest {
        [given @ .., mark, called] if mark == "as" => (given, Some(called)),
        fields => (fields, None),
    };
    let [kind, fields @ ..] = fields else {
        return Err("what is done?".to_owned());
    };
    let given: Vec<(String, String)> = fields
        .iter()
        .map(|field| {
            field
                .split_once('=')
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        })
        .collect::<Option<_>>()
        .ok_or("a field is name=value")?;
    for turn in 0..times {
        let deed = fields::deed(world, kind, &given)?;
        let bytes = world.act(&deed, at)?;
        let id = ActId(book::beside::sha256(&[&book::act::signed_message(&bytes)]));
        let stranger = times > 1 && world.state.person(&fields::person(who)).is_none();
        let one = if stranger { format!("{who}{turn}") } else { who.to_owned() };
        let signers: Vec<&str> = one.split('+').collect();
        let answer = world.hand_in(&bytes, &signers, at);
        if let (Some(name), Answer::Events(_)) = (name, &answer) {
            world.names.insert(name.clone(), id);
            world.households.insert(name.clone(), id.into());
        }
        compare(&answer, expected)?;
    }
    Ok(())
}

fn names(events: &[Event]) -> String {
    let names: Vec<String> = events.iter().map(|event| event_name(&event.what)).collect();
    names.join(" ")
}

/// The name of an event, as tables say it; of one that belongs to a part of life with events of its
/// own, the inner name.
pub fn event_name(what: &What) -> String {
    let text = format!("{what:?}");
    let mut names = text.split([' ', '{', '(']);
    let name = names.next().unwrap_or("");
    let inner = text
        .strip_prefix(name)
        .is_some_and(|rest| rest.starts_with('('));
    let name = if inner { names.next().unwrap_or(name) } else { name };
    name.to_owned()
}

fn compare(answer: &Answer, expected: &[String]) -> Result<(), String> {
    let holds = match (answer, expected) {
        (Answer::Refused(code), [word, wanted]) if word == "refused" => {
            code == wanted || code.split_once('.').is_some_and(|(_, code)| code == wanted)
        }
        (Answer::Events(events), _) => names(events) == expected.join(" "),
        (Answer::Refused(_), _) => false,
    };
    if holds {
        return Ok(());
    }
    let got = match answer {
        Answer::Events(events) => format!("events: {}", names(events)),
        Answer::Refused(code) => format!("refused {code}"),
    };
    Err(format!("expected: {}\n  got {got}", expected.join(" ")))
}

fn see(world: &World, said: &[String]) -> Result<(), String> {
    let summary = serde_json::to_value(world.state.summary()).unwrap();
    let mut place = &summary;
    for word in said {
        let (key, wanted) = word.split_once('=').ok_or("see name=value")?;
        let list = match key {
            "matter" => Some("matters"),
            "agreement" => Some("agreements"),
            "request" => Some("requests"),
            _ => None,
        };
        if let Some(list) = list {
            let act = world
                .names
                .get(wanted)
                .ok_or_else(|| format!("who is {wanted:?}?"))?;
            place = &summary[list][act.to_string()];
            continue;
        }
        let found = if key == "standing" { place } else { &place[key] };
        let found = match found {
            Value::String(text) => text.clone(),
            Value::Array(list) => list.len().to_string(),
            Value::Object(map) => map.len().to_string(),
            other => other.to_string(),
        };
        if found != wanted {
            return Err(format!("{key} is {found}, not {wanted}"));
        }
    }
    Ok(())
}
