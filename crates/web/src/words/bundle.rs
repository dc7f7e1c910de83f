//! The Fluent files, read once.

use crate::ctx::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(
            concat!("../../../../locales/", $lang, "/", $name, ".ftl")
        ))),+]
    };
}

const EN: &[(&str, &str)] = files!(
    "en": "acts", "charter", "cli", "common", "events", "outcomes", "pages", "refusals", "script",
    "server"
);
const ES: &[(&str, &str)] = files!(
    "es": "acts", "charter", "cli", "common", "events", "outcomes", "pages", "refusals", "script",
    "server"
);

/// The files of a language: name and content.
pub(super) const fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => EN,
        Lang::Es => ES,
    }
}

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| read(Lang::En));
static SPANISH: LazyLock<Bundle> = LazyLock::new(|| read(Lang::Es));

fn bundle(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Es => &SPANISH,
    }
}

/// Reads what can be read; a test says that this is everything.
fn read(lang: Lang) -> Bundle {
    let tag = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    for (_, content) in files(lang) {
        let resource = match FluentResource::try_new((*content).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

pub(super) fn has(lang: Lang, key: &str) -> bool {
    bundle(lang).has_message(key)
}

/// Formats a message or its attribute; `None` if it is not there.
pub(super) fn format(
    lang: Lang, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>,
) -> Option<String> {
    let bundle = bundle(lang);
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(args), &mut errors)
            .into_owned(),
    )
}

/// Every variable that the messages of the script may ask for, standing for itself.
const SELVES: &[&str] = &[
    "codes", "detail", "hour", "label", "max", "min", "minute", "month", "number", "path", "says",
    "seq", "time", "weekday", "year", "zone",
];

pub(super) fn templates(lang: Lang, prefix: &str) -> Vec<(String, String)> {
    let mut args = FluentArgs::new();
    for name in SELVES {
        args.set(*name, FluentValue::from(format!("{{{name}}}")));
    }
    let keys = files(lang).iter().flat_map(|(_, content)| content.lines());
    let keys = keys
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key);
    let mut found = Vec::new();
    for key in keys.filter(|key| key.starts_with(prefix)) {
        let text = format(lang, key, None, &args);
        let name = key.strip_prefix(prefix).unwrap_or(key);
        found.extend(text.map(|text| (name.to_owned(), text)));
    }
    found
}
