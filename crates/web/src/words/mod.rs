//! The words that people read, in their language: Fluent files from `locales/`, built into the
//! binary, and dates, durations and lists in words.
//!
//! Whatever people wrote themselves is only ever an argument. Arguments are set apart by marks of
//! isolation, so that a name written from right to left does not turn a sentence around.

mod bundle;
mod refusal;
mod rich;
#[cfg(test)]
mod tests;
mod time;

pub use fluent_bundle::FluentValue as Value;
pub use refusal::{Refused, WhyNotSaid, parameter, refusal, why_not};
pub use rich::Part;
pub use time::rfc3339;

use crate::ctx::{Ctx, Lang};
use fluent_bundle::FluentArgs;

/// The language's own name, the same on every page.
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Es => "Español",
    }
}

/// The direction of writing.
pub const fn direction(lang: Lang) -> &'static str {
    match lang {
        Lang::En | Lang::Es => "ltr",
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    lang: Lang,
}

impl Words {
    /// The words of this language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// The words in which this page speaks.
    pub const fn of(ctx: &Ctx) -> Self {
        Self::new(ctx.lang)
    }

    /// The language.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn t(self, key: &str) -> String {
        self.t_args(key, &[])
    }

    /// A message with its arguments.
    pub fn t_args(self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(key, None, args).unwrap_or_else(|| missing(key))
    }

    /// A message with one argument.
    pub fn t_with<'a>(self, key: &str, name: &str, value: impl Into<Value<'a>>) -> String {
        self.t_args(key, &[(name, value.into())])
    }

    /// An attribute of a message, such as the `way` of a refusal.
    pub fn attribute(self, key: &str, attribute: &str, args: &[(&str, Value<'_>)]) -> String {
        let found = self.find(key, Some(attribute), args);
        found.unwrap_or_else(|| missing(&format!("{key}.{attribute}")))
    }

    /// A message or an attribute, if it is there.
    pub fn find(
        self, key: &str, attribute: Option<&str>, args: &[(&str, Value<'_>)],
    ) -> Option<String> {
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        let own = bundle::format(self.lang, key, attribute, &args);
        own.or_else(|| bundle::format(Lang::En, key, attribute, &args))
    }

    /// Whether there is such a message.
    pub fn has(self, key: &str) -> bool {
        bundle::has(self.lang, key)
    }

    /// All messages whose key has this prefix, without it, each argument standing for itself as
    /// its name in braces: what the script is given to fill in.
    pub fn templates(self, prefix: &str) -> Vec<(String, String)> {
        bundle::templates(self.lang, prefix)
    }
}

/// Stands where words are missing: easy to see while the house is built, the bare key after.
fn missing(key: &str) -> String {
    if cfg!(debug_assertions) {
        format!("\u{27e6}missing: {key}\u{27e7}")
    } else {
        key.to_owned()
    }
}
