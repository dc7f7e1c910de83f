//! How the command line speaks: in the person's language, or in JSON for programs.

use serde::Serialize;
use std::cell::Cell;
use std::io::Write;
use web::ctx::Lang;
use web::words::{Value, Words};

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Does something without printing: for programs that act for people and look at the outcome.
pub fn quietly<T>(work: impl FnOnce() -> T) -> T {
    let before = QUIET.replace(true);
    let done = work();
    QUIET.set(before);
    done
}

fn print(text: &str) {
    if !QUIET.get() {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }
}

/// The language and form of everything that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Say {
    words: Words,
    json: bool,
}

impl Say {
    /// From `--lang`, else from the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
    pub fn from_environment(mut args: impl Iterator<Item = String>) -> Self {
        let mut asked = None;
        while let Some(arg) = args.next() {
            if arg == "--lang" {
                asked = args.next();
            } else if let Some(lang) = arg.strip_prefix("--lang=") {
                asked = Some(lang.to_owned());
            }
        }
        let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        let lang = asked
            .or_else(|| {
                variables
                    .filter_map(|name| std::env::var(name).ok())
                    .find(|v| !v.is_empty())
            })
            .and_then(|code| Lang::from_code(code.split('.').next().unwrap_or(&code)))
            .unwrap_or_default();
        Self { words: Words::new(lang), json: false }
    }

    /// The same, in JSON or not.
    #[must_use]
    pub const fn with_json(self, json: bool) -> Self {
        Self { json, ..self }
    }

    /// Whether programs read it.
    pub const fn is_json(self) -> bool {
        self.json
    }

    /// The words.
    pub const fn words(self) -> Words {
        self.words
    }

    /// A message.
    pub fn t(self, key: &str) -> String {
        self.words.t(key)
    }

    /// A message with its arguments; the marks of isolation that pages need are left out, since
    /// terminals show them.
    pub fn t_args(self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let text = self.words.t_args(key, args);
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Prints a line for people; says nothing where programs read.
    pub fn line(self, text: &str) {
        if !self.json {
            print(&plain(text));
        }
    }

    /// Says something to whoever watches, apart from what was asked for.
    pub fn note(self, text: &str) {
        if !QUIET.get() {
            to_stderr(text);
        }
    }

    /// Prints a value for programs; says nothing where people read.
    pub fn value(self, value: &impl Serialize) {
        if let (true, Ok(text)) = (self.json, serde_json::to_string(value)) {
            print(&text);
        }
    }
}

/// Text from elsewhere as a terminal may show it: no control characters but the line feed, and
/// nothing that turns the direction of writing around.
pub fn plain(text: &str) -> String {
    let seen = |c: &char| {
        let code = u32::from(*c);
        let control = c.is_control() && *c != '\n';
        !control && !matches!(code, 0x202a..=0x202e | 0x2066..=0x2069)
    };
    text.chars().filter(seen).collect()
}

/// Says something to whoever watches, apart from what was asked for.
pub fn to_stderr(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", plain(text));
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_would_steer_a_terminal_is_left_out() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\nd\u{9b}"), "a[31mbc\nd");
    }
}
