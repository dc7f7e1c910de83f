//! Sentences with markup in them: a link or an instant inside a message.

use super::{Value, Words};
use maud::{Markup, PreEscaped, html};

/// What stands in a slot of a sentence.
#[derive(Clone, Debug)]
pub enum Part {
    /// Markup, put in where the slot is.
    Markup(Markup),
    /// A number, by which a language may choose the form of the sentence.
    Number(usize),
    /// The name of a case by which a language may choose; written by the house, never by people.
    Case(&'static str),
}

impl From<Markup> for Part {
    fn from(markup: Markup) -> Self {
        Self::Markup(markup)
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Markup(html! { (text) })
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Part {
    fn from(number: u32) -> Self {
        Self::Number(usize::try_from(number).unwrap_or(usize::MAX))
    }
}

/// The first of the private characters that stand for slots while a sentence is formatted. What
/// people wrote is not in the sentence then, so that nothing else can be such a character.
const FIRST: u32 = 0xe000;

impl Words {
    /// A message with one thing in its slot.
    pub fn put(self, key: &str, name: &str, part: impl Into<Part>) -> Markup {
        self.rich(key, &[(name, part.into())])
    }

    /// A message with markup in its slots; the rest is escaped.
    pub fn rich(self, key: &str, parts: &[(&str, Part)]) -> Markup {
        let args: Vec<(&str, Value<'_>)> = parts
            .iter()
            .zip(FIRST..)
            .map(|((name, part), code)| (*name, stand_in(part, code)))
            .collect();
        let sentence = self.t_args(key, &args);
        let mut out = String::with_capacity(sentence.len() * 2);
        let mut plain = String::new();
        for c in sentence.chars() {
            let place = u32::from(c).checked_sub(FIRST).map(|place| place as usize);
            match place.and_then(|place| parts.get(place)) {
                Some((_, Part::Markup(markup))) => {
                    out.push_str(&html! { (std::mem::take(&mut plain)) }.into_string());
                    out.push_str("<bdi>");
                    out.push_str(&markup.0);
                    out.push_str("</bdi>");
                }
                _ if matches!(c, '\u{2068}' | '\u{2069}') => {}
                _ => plain.push(c),
            }
        }
        out.push_str(&html! { (plain) }.into_string());
        PreEscaped(out)
    }
}

fn stand_in(part: &Part, code: u32) -> Value<'static> {
    match part {
        Part::Markup(_) => Value::from(char::from_u32(code).map(String::from).unwrap_or_default()),
        Part::Number(number) => Value::from(*number),
        Part::Case(name) => Value::from(*name),
    }
}
