//! The verb of an act on the command line, made from what the act says of itself.

use crate::client::link;
use crate::say::Say;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, value_parser};
use rules::declare::{Declaration, Field, Refers, Value};
use rules::registry::DECLARATIONS;

/// Seconds for which a lost connection is tried again.
pub const PATIENCE: &str = "20";

/// The verb of a kind of act: `take_position` is `take-position`.
pub fn verb(kind: &str) -> String {
    kind.replace('_', "-")
}

/// The option of a field: `about.agreement` is `--about-agreement`.
pub fn option(path: &str) -> String {
    path.replace(['.', '_'], "-")
}

/// Whether a field need not be given: it may be empty, or follows from what else is given.
pub const fn may_miss(field: &Field) -> bool {
    field.optional || matches!(field.value, Value::Id(Refers::Version) | Value::Line { .. })
}

/// The verbs of all acts that one person does alone.
pub fn commands(say: Say) -> Vec<Command> {
    let composed = |act: &&Declaration| act.fields.iter().any(|f| f.value == Value::Composed);
    DECLARATIONS
        .iter()
        .filter(|act| !composed(act))
        .map(|act| command(say, act))
        .collect()
}

fn command(say: Say, act: &Declaration) -> Command {
    let kind = act.kind;
    let command = Command::new(verb(kind))
        .about(say.t(&format!("act-{kind}")))
        .long_about(say.t(&format!("act-{kind}-help")));
    let command = act
        .fields
        .iter()
        .fold(command, |command, field| command.arg(arg(say, kind, field)));
    signing(say, link::options(say, command))
}

/// What every verb that signs can be told.
pub fn signing(say: Say, command: Command) -> Command {
    command
        .arg(
            Arg::new("yes")
                .long("yes")
                .action(ArgAction::SetTrue)
                .help(say.t("cli-yes")),
        )
        .arg(patience(say))
}

/// How long a lost connection is tried again.
pub fn patience(say: Say) -> Arg {
    Arg::new("patience")
        .long("patience")
        .value_name("SECONDS")
        .value_parser(value_parser!(u64))
        .default_value(PATIENCE)
        .help(say.t("cli-patience"))
}

fn arg(say: Say, kind: &str, field: &Field) -> Arg {
    let name = option(field.path);
    let key = format!("act-{kind}-field-{}", field.path.replace('.', "-"));
    let hint = say.words().find(&key, Some("hint"), &[]);
    let label = say.t(&key);
    let how = match field.value {
        Value::Text | Value::Word => Some(say.t("cli-field-text")),
        Value::Id(Refers::Version) => Some(say.t("cli-field-version")),
        Value::Id(_) => Some(say.t("cli-field-id")),
        Value::Several { .. } => Some(say.t("cli-field-several")),
        _ => None,
    };
    let parts: Vec<String> = [Some(label), hint, how].into_iter().flatten().collect();
    let arg = Arg::new(field.path.to_owned())
        .long(name)
        .value_name("VALUE")
        .required(!may_miss(field))
        .help(parts.join(". ").replace("..", "."));
    match field.value {
        Value::Choice(choices) => {
            let choice = |choice: &&'static str| {
                let label = format!(
                    "act-{kind}-choice-{}-{choice}",
                    field.path.replace('.', "-")
                );
                PossibleValue::new(choice.replace('_', "-"))
                    .alias(*choice)
                    .help(say.t(&label))
            };
            arg.value_parser(PossibleValuesParser::new(choices.iter().map(choice)))
        }
        Value::Truth => {
            let truth =
                [PossibleValue::new("true").alias("yes"), PossibleValue::new("false").alias("no")];
            arg.value_parser(PossibleValuesParser::new(truth))
        }
        Value::Integer { min, max } => {
            arg.value_parser(value_parser!(u32).range(i64::from(min)..=i64::from(max)))
        }
        Value::Id(_) => arg.value_name("ID"),
        Value::Several { .. } => arg
            .value_name("ID")
            .action(ArgAction::Append)
            .value_delimiter(','),
        Value::Text | Value::Word | Value::Line { .. } | Value::Composed => {
            arg.value_name("TEXT").allow_hyphen_values(true)
        }
    }
}
