//! No words are missing, in no language.

use super::bundle;
use super::*;
use basics::Instant;
use fluent_bundle::FluentResource;
use std::collections::BTreeSet;
use std::path::Path;

fn keys(lang: Lang) -> BTreeSet<String> {
    let lines = bundle::files(lang)
        .iter()
        .flat_map(|(_, content)| content.lines());
    let keys = lines.filter_map(|line| line.split_once(" ="));
    let keys = keys
        .map(|(key, _)| key.to_owned())
        .filter(|key| !key.contains([' ', '#', '.']));
    keys.collect()
}

#[test]
fn every_file_is_fluent_and_every_language_has_the_same_keys() {
    for lang in Lang::ALL {
        for (name, content) in bundle::files(lang) {
            let read = FluentResource::try_new((*content).to_owned());
            assert!(
                read.is_ok(),
                "{name} in {}: {:?}",
                lang.code(),
                read.err().map(|(_, e)| e)
            );
        }
    }
    assert_eq!(keys(Lang::En), keys(Lang::Es));
}

/// Every key that stands in the code of this crate.
fn used(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            used(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = std::fs::read_to_string(&path).unwrap();
            let literals = code.split('"').skip(1).step_by(2).map(str::to_owned);
            found.extend(literals.filter(|text| is_key(text)));
        }
    }
}

fn is_key(text: &str) -> bool {
    let beginnings = ["page-", "common-", "so_far-", "next-", "would-", "ending-", "standing-"];
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    beginnings
        .iter()
        .any(|begin| text.starts_with(begin) && text.len() > begin.len())
        && text.chars().all(plain)
        && !text.ends_with('-')
}

#[test]
fn every_key_in_the_code_has_words_in_every_language() {
    let mut found = BTreeSet::new();
    used(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(found.len() > 200, "{}", found.len());
    for lang in Lang::ALL {
        let missing: Vec<_> = found.iter().filter(|key| !bundle::has(lang, key)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", lang.code());
    }
}

#[test]
fn every_refusal_can_be_said() {
    for lang in Lang::ALL {
        for (kind, code, rule) in rules::registry::refusals() {
            let refused = rules::Refusal { kind, code, rule, args: Vec::new() };
            let said = refusal(Words::new(lang), &refused);
            for part in [&said.title, &said.detail, &said.rule, &said.way] {
                assert!(
                    !part.is_empty() && !part.contains("\u{27e6}"),
                    "{kind} {code}: {part}"
                );
            }
        }
    }
}

#[test]
fn dates_and_durations_are_said_in_the_language() {
    let at = Instant(1_805_049_000_000);
    let (en, es) = (Words::new(Lang::En), Words::new(Lang::Es));
    assert_eq!(rfc3339(at), "2027-03-14T18:30:00Z");
    assert_eq!(en.date_time(at), "Sunday 14 March 2027, 18:30\u{a0}UTC");
    assert_eq!(
        es.date_time(at),
        "domingo 14 de marzo de 2027, 18:30\u{a0}h\u{a0}UTC"
    );
    assert_eq!(en.relative(Instant(at.0 - 3 * 86_400_000), at), "in 3 days");
    assert_eq!(en.hours(168), "7 days");
    assert_eq!(en.hours(36), "36 hours");
    assert_eq!(en.hours(24), "1 day");
    assert_eq!(
        (en.number(9_999), en.number(1_234_567)),
        ("9999".into(), "1,234,567".into())
    );
    let names = ["Ana", "Berta", "Chema"].map(|name| maud::html! { (name) });
    let plain = |markup: maud::Markup| markup.0.replace("<bdi>", "").replace("</bdi>", "");
    assert_eq!(plain(en.list(&names)), "Ana, Berta and Chema");
    assert_eq!(plain(en.list(&names[..2])), "Ana and Berta");
}

#[test]
fn what_people_wrote_is_set_apart_and_never_a_slot() {
    let words = Words::new(Lang::En);
    let said = words.t_args("page-person-number", &[]);
    assert!(said.contains("\u{27e6}"), "a missing key is loud");
    let name = "<b>\u{e001}</b>";
    let who = ("who", Part::from(name));
    let rich = words.rich("page-proposed-by", &[who]).0;
    assert!(rich.contains("&lt;b&gt;\u{e001}&lt;/b&gt;"), "{rich}");
    let plain = words.t_args("page-proposed-by", &[("who", "{ $who }".into())]);
    assert!(plain.contains("\u{2068}{ $who }\u{2069}"), "{plain}");
}

#[test]
fn the_words_of_the_script_keep_their_slots() {
    for lang in Lang::ALL {
        let words: std::collections::BTreeMap<String, String> =
            Words::new(lang).templates("script-").into_iter().collect();
        let table = include_str!("../../assets/WORDS.md");
        let column = if lang == Lang::En { 2 } else { 3 };
        let rows = table.lines().filter(|line| line.starts_with("| `"));
        let mut listed = 0;
        for row in rows {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let key = cells[1].trim_matches('`');
            let plain = words[key].replace(['\u{2068}', '\u{2069}'], "");
            assert_eq!(plain, cells[column], "{key} in {}", lang.code());
            listed += 1;
        }
        assert_eq!(listed, words.len(), "{}", lang.code());
        assert!(
            words["field-number"].contains("{min}"),
            "{}",
            words["field-number"]
        );
    }
}

/// Every way in which a number of this charter can be out of its bounds.
fn broken(charter: &serde_json::Value) -> Vec<rules::charter::CharterError> {
    let (mut errors, mut pointers) = (Vec::new(), vec![(String::new(), charter.clone())]);
    while let Some((at, value)) = pointers.pop() {
        if let Some(inside) = value.as_object() {
            let inside = inside.iter();
            pointers.extend(inside.map(|(key, value)| (format!("{at}/{key}"), value.clone())));
        }
        for wrong in [0_u64, 1, 100_000].into_iter().filter(|_| value.is_u64()) {
            let mut charter = charter.clone();
            *charter.pointer_mut(&at).unwrap() = wrong.into();
            let charter: rules::Charter = serde_json::from_value(charter).unwrap();
            errors.extend(charter.check().err());
        }
    }
    errors
}

#[test]
fn a_rule_out_of_its_bounds_is_said_wholly_in_the_readers_language() {
    let template = include_str!("../../../../charters/housing-coop.toml");
    let charter: rules::Charter = toml::from_str(template).unwrap();
    let errors = broken(&serde_json::to_value(&charter).unwrap());
    let paths: BTreeSet<&str> = errors.iter().map(|error| error.key).collect();
    assert!(paths.len() > 15, "{paths:?}");
    for error in errors {
        let drafted = node::draft::DraftError::Charter(error.clone());
        let rules::charter::CharterError { key, found, allowed } = error;
        let refused = rules::founding::found_assembly::Refused::Charter {
            key,
            found,
            allowed: allowed.clone(),
        };
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let label = words.t(&format!("charter-{}", key.replace('.', "-")));
            let drafted = crate::problems::draft(words, &drafted).detail;
            let refused = refusal(words, &refused.clone().into()).detail;
            for said in [drafted, refused] {
                assert!(said.contains(&label), "{key}: {said}");
                assert!(
                    !said.contains("\u{27e6}") && !said.contains(key),
                    "{key}: {said}"
                );
                let english = said.contains(&allowed);
                assert!(lang == Lang::En || !english, "{key}: {said}");
            }
        }
    }
}

#[test]
fn why_something_is_not_open_says_its_numbers_and_moments() {
    use views::dto::{Arg, SentenceArg, WhyNot};
    let why = |kind, code, name, arg| WhyNot {
        kind,
        code,
        rule: "R1",
        args: vec![SentenceArg { name, arg }],
    };
    let said = |why: &WhyNot| why_not(Words::new(Lang::Es), why).detail.0;
    let running = why("attend_talks", "other_step", "running", Arg::Number(2));
    assert!(said(&running).contains('2'), "{}", said(&running));
    let have = why("take_position", "no_such_value", "have", Arg::Number(7));
    assert!(said(&have).contains('7'), "{}", said(&have));
    let at = Instant(1_805_049_000_000);
    let until = why("write_minority", "too_late", "until", Arg::Instant(at));
    let until = said(&until);
    assert!(until.contains("<time data-time=\"at\""), "{until}");
    assert!(until.contains("domingo 14 de marzo de 2027"), "{until}");
}
