//! What the command line understands. The words of the help come from the Fluent files.

use crate::client::link;
use crate::say::Say;
use crate::{
    acts, charters, completions, conformance, found, invitation, keys, listing, lot, receipts,
    scripts, serve,
};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// The whole command line: what keeps a node, what takes part, and the acts in their order.
pub fn command(say: Say) -> Command {
    let command = Command::new("caracol")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say.t("cli-about"))
        .after_help(say.t("cli-after"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(flag("json", &say.t("cli-json")))
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_parser(["en", "es"])
                .help(say.t("cli-lang")),
        )
        .subcommand(serve::command(say))
        .subcommand(backup(say))
        .subcommand(restore(say))
        .subcommand(found::command(say))
        .subcommand(charters::command(say))
        .subcommand(book(say))
        .subcommands(listing::commands(say))
        .subcommands(acts::verb::commands(say))
        .subcommand(invitation::command(say))
        .subcommand(key_and_node(say))
        .subcommand(keys::command(say))
        .subcommand(receipts::command(say))
        .subcommand(scripts::command(say))
        .subcommand(lot::command(say))
        .subcommand(conformance::command(say));
    command.subcommand(completions::command(say))
}

fn flag(name: &'static str, help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .global(true)
        .action(ArgAction::SetTrue)
        .help(help.to_owned())
}

/// `caracol again`
fn key_and_node(say: Say) -> Command {
    let command = Command::new("again").about(say.t("cli-again"));
    link::options(say, command).arg(acts::verb::patience(say))
}

fn path(name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(help)
}

fn folder(say: Say) -> Arg {
    Arg::new("folder")
        .long("folder")
        .value_parser(value_parser!(PathBuf))
        .help(say.t("cli-folder"))
}

fn backup(say: Say) -> Command {
    let command = Command::new("backup").about(say.t("cli-backup"));
    command
        .arg(path("to", say.t("cli-backup-to")))
        .arg(folder(say))
}

fn restore(say: Say) -> Command {
    let command = Command::new("restore").about(say.t("cli-restore"));
    command
        .arg(path("from", say.t("cli-restore-from")))
        .arg(folder(say))
}

fn book(say: Say) -> Command {
    let about = |name: &'static str| Command::new(name).about(say.t(&format!("cli-book-{name}")));
    let copy = || path("copy", say.t("cli-copy"));
    let trust = || {
        Arg::new("trust")
            .long("trust")
            .value_name("SHA256")
            .help(say.t("cli-trust"))
    };
    Command::new("book")
        .about(say.t("cli-book"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(about("verify").arg(copy()).arg(trust()))
        .subcommand(about("show").arg(copy()).arg(trust()))
        .subcommand(about("list").arg(folder(say)))
        .subcommand(
            about("export")
                .arg(Arg::new("book").required(true).help(say.t("cli-book-id")))
                .arg(path("to", say.t("cli-export-to")))
                .arg(flag("without-words", &say.t("cli-without-words")).global(false))
                .arg(folder(say))
                .arg(trust()),
        )
        .subcommand(about("import").arg(copy()).arg(folder(say)))
        .subcommand(about("catch-up").arg(copy()).arg(folder(say)))
}
