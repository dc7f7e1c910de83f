//! Every act has a verb, and the verb's options are what the act declares.

use caracol::acts::verb;
use caracol::say::Say;
use rules::declare::Value;
use rules::registry::DECLARATIONS;
use std::collections::BTreeSet;

/// Options that every verb has besides its act's own.
const COMMON: &[&str] = &["node", "book", "key", "trust", "yes", "patience"];

#[test]
fn options_equal_declarations() {
    for lang in ["en", "es"] {
        let say = Say::from_environment(["--lang".to_owned(), lang.to_owned()].into_iter());
        let whole = caracol::command::command(say);
        for act in DECLARATIONS {
            if act
                .fields
                .iter()
                .any(|field| field.value == Value::Composed)
            {
                assert_eq!(act.kind, "found_assembly");
                assert!(whole.find_subcommand("found").is_some());
                continue;
            }
            let name = verb::verb(act.kind);
            let command = whole
                .find_subcommand(&name)
                .unwrap_or_else(|| panic!("{name}"));
            let longs = command.get_arguments().filter_map(|arg| arg.get_long());
            let own: BTreeSet<&str> = longs.filter(|long| !COMMON.contains(long)).collect();
            let declared: Vec<String> = act
                .fields
                .iter()
                .map(|field| verb::option(field.path))
                .collect();
            let declared: BTreeSet<&str> = declared.iter().map(String::as_str).collect();
            assert_eq!(own, declared, "{name}");
            for field in act.fields {
                let option = verb::option(field.path);
                let mut args = command.get_arguments();
                let arg = args.find(|arg| arg.get_long() == Some(&option)).unwrap();
                assert_eq!(
                    arg.is_required_set(),
                    !verb::may_miss(field),
                    "{name} {option}"
                );
            }
        }
    }
}

#[test]
fn the_whole_command_line_is_sound_and_has_no_missing_words() {
    for lang in ["en", "es"] {
        let say = Say::from_environment([format!("--lang={lang}")].into_iter());
        let mut command = caracol::command::command(say);
        command.clone().debug_assert();
        let mut all = command.render_long_help().to_string();
        for sub in command.get_subcommands_mut() {
            all += &sub.render_long_help().to_string();
            for inner in sub.get_subcommands_mut() {
                all += &inner.render_long_help().to_string();
            }
        }
        assert!(!all.contains('\u{27e6}'), "{}", missing(&all));
    }
}

fn missing(text: &str) -> String {
    let parts = text.split('\u{27e6}').skip(1);
    parts
        .filter_map(|part| part.split('\u{27e7}').next())
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn shells_are_given_completions() {
    let person = crate::people::Person::new();
    for shell in ["bash", "zsh", "fish"] {
        let said = person.runs(&["completions", shell]);
        assert_eq!(said.code, 0);
        assert!(said.out.contains("take-position"), "{shell}");
    }
    assert_eq!(person.runs(&["completions", "sh"]).code, 2);
}
