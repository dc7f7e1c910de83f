//! `caracol conformance …`: other people's test vectors against the very code that decides here.
//!
//! Each command reads one case and says accepted (exit code 0) or refused (1), with the reason in
//! `--json`. What is malformed is refused like what is wrong: only a missing option or a file that
//! cannot be read is neither (`spec/conformance.md`).

mod proofs;
mod signed;
mod tiles;

use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::{Map, Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Why a case is refused.
#[derive(Debug)]
struct Refused {
    /// The reason, for programs.
    code: &'static str,
    /// The reason exactly, in English.
    why: String,
}

fn refused(code: &'static str, why: impl std::fmt::Display) -> Refused {
    Refused { code, why: why.to_string() }
}

/// What is said of a case that is accepted, besides that it is; often nothing.
type Verdict = Result<Map<String, Value>, Refused>;

/// `caracol conformance`
pub fn command(say: Say) -> Command {
    let about = |name: &'static str| {
        let key = format!("cli-conformance-{name}");
        Command::new(name).about(say.t(&key))
    };
    let text = |name: &'static str, value: &'static str| {
        let help = say.t(&format!("cli-conformance-arg-{name}"));
        let arg = Arg::new(name).long(name).value_name(value).help(help);
        arg.allow_hyphen_values(true)
    };
    let needs = |name, value| text(name, value).required(true);
    let file = |name: &'static str| {
        let help = say.t(&format!("cli-conformance-arg-{name}"));
        let arg = Arg::new(name).help(help).value_name("FILE");
        arg.value_parser(value_parser!(PathBuf))
    };
    let keys = || text("vkey", "VKEY").action(ArgAction::Append);
    let proof = || {
        let arg = text("proof", "HASH").action(ArgAction::Append);
        arg.value_delimiter(',')
    };
    Command::new("conformance")
        .about(say.t("cli-conformance"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(about("canonical-json").arg(file("file")))
        .subcommand(
            about("ed25519")
                .arg(needs("key", "HEX"))
                .arg(needs("signature", "HEX"))
                .arg(text("message", "HEX").required_unless_present("message-file"))
                .arg(
                    file("message-file")
                        .long("message-file")
                        .conflicts_with("message"),
                ),
        )
        .subcommand(about("note").arg(file("file")).arg(keys().required(true)))
        .subcommand(
            about("checkpoint")
                .arg(file("file"))
                .arg(keys().required(true))
                .arg(text("origin", "TEXT")),
        )
        .subcommand(
            about("inclusion")
                .arg(needs("size", "NUMBER"))
                .arg(needs("root", "HASH"))
                .arg(needs("index", "NUMBER"))
                .arg(needs("leaf", "HASH"))
                .arg(proof()),
        )
        .subcommand(
            about("consistency")
                .arg(needs("old-size", "NUMBER"))
                .arg(needs("old-root", "HASH"))
                .arg(needs("size", "NUMBER"))
                .arg(needs("root", "HASH"))
                .arg(proof()),
        )
        .subcommand(
            about("tiles")
                .arg(file("folder").value_name("FOLDER").required(true))
                .arg(keys())
                .arg(text("origin", "TEXT")),
        )
}

/// Runs one of them.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let verdict = match matches.subcommand() {
        Some(("canonical-json", case)) => signed::canonical(&input(case, "file")?),
        Some(("ed25519", case)) => {
            let message = match case.get_one::<PathBuf>("message-file") {
                Some(_) => Some(input(case, "message-file")?),
                None => None,
            };
            signed::signature(case, message)
        }
        Some(("note", case)) => signed::note(case, &input(case, "file")?),
        Some(("checkpoint", case)) => signed::checkpoint(case, &input(case, "file")?),
        Some(("inclusion", case)) => proofs::inclusion(case),
        Some(("consistency", case)) => proofs::consistency(case),
        Some(("tiles", case)) => tiles::folder(case)?,
        _ => return Ok(()),
    };
    tell(say, verdict)
}

fn tell(say: Say, verdict: Verdict) -> Outcome {
    match verdict {
        Ok(more) => {
            let mut said = more;
            said.insert("accepted".to_owned(), true.into());
            say.value(&said);
            say.line(&say.t("cli-conformance-accepted"));
            Ok(())
        }
        Err(Refused { code, why }) => {
            say.value(&json!({"accepted": false, "code": code, "why": why}));
            say.line(&say.t(&format!("cli-conformance-no-{code}")));
            say.line(&say.t_args("cli-bad-exactly", &[("why", why.into())]));
            Err(Unfinished::No)
        }
    }
}

/// An option's text; empty if it was not given.
fn given<'a>(case: &'a ArgMatches, name: &str) -> &'a str {
    case.get_one::<String>(name).map_or("", String::as_str)
}

/// Every value of an option that may be given several times.
fn each<'a>(case: &'a ArgMatches, name: &str) -> impl Iterator<Item = &'a str> {
    let all = case.get_many::<String>(name).into_iter().flatten();
    all.map(String::as_str)
}

/// What a file holds, or standard input if none is named, or `-` is.
fn input(case: &ArgMatches, name: &str) -> Result<Vec<u8>, Unfinished> {
    match case.get_one::<PathBuf>(name) {
        Some(path) if path != Path::new("-") => {
            std::fs::read(path).map_err(|error| fault(path.display(), error))
        }
        _ => {
            let mut bytes = Vec::new();
            let read = std::io::stdin().lock().read_to_end(&mut bytes);
            read.map(|_| bytes).map_err(|error| fault("-", error))
        }
    }
}
