//! `caracol backup` and `caracol restore`: a copy of a node's database as one file, and the way
//! back.
//!
//! What the node signed last and its secrets are in no backup: they must not go back in time with
//! it. So a folder that gets a backup must know what it signed, or it could contradict itself.

use crate::book_commands::folder;
use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use crate::serve::{open, open_fault};
use basics::BookId;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};
use store::{Behind, Reader, SqliteReader, SqliteStore, Store};

fn path(matches: &ArgMatches, name: &str) -> Result<PathBuf, Unfinished> {
    let path = matches.get_one::<PathBuf>(name).cloned();
    path.ok_or_else(|| Unfinished::Usage(name.to_owned()))
}

/// `caracol backup TO`: one file, whole, also while the node runs.
pub fn backup(say: Say, matches: &ArgMatches) -> Outcome {
    let (folder, to) = (folder(matches)?, path(matches, "to")?);
    let reader = SqliteReader::of(&folder).map_err(|error| open_fault(say, &folder, &error))?;
    reader
        .backup(&to)
        .map_err(|error| fault(to.display(), error))?;
    // What is said is of the file, and not of the node, which may have gone on.
    let copy = SqliteReader::of_backup(&to, &folder);
    let copy = copy.map_err(|error| open_fault(say, &to, &error))?;
    let stats = copy.stats().map_err(|error| fault(to.display(), error))?;
    let shown = to.display().to_string();
    say.value(&json!({"books": stats.books, "entries": stats.entries, "to": shown}));
    say.line(&say.t_args(
        "cli-backed-up",
        &[("books", stats.books.into()), ("entries", stats.entries.into()), ("to", shown.into())],
    ));
    Ok(())
}

/// `caracol restore FROM`: puts a backup in the place of the database of a node that is stopped.
pub fn restore(say: Say, matches: &ArgMatches) -> Outcome {
    let (folder, from) = (folder(matches)?, path(matches, "from")?);
    let unsigned = unsigned(&from, &folder).map_err(|error| fault(from.display(), error))?;
    if !unsigned.is_empty() {
        let args = [("n", unsigned.len().into())];
        return Err(Unfinished::Refused(
            say.t_args("cli-restore-unsigned", &args),
        ));
    }
    SqliteStore::restore(&folder, &from).map_err(|error| open_fault(say, &folder, &error))?;
    let behind = open(say, &folder)?.behind();
    let shown = folder.display().to_string();
    say.value(&json!({"folder": shown, "behind": behind.iter().map(row).collect::<Vec<_>>()}));
    say.line(&say.t_args("cli-restored", &[("folder", shown.into())]));
    for one in &behind {
        let args = [
            ("book", one.book.to_string().into()),
            ("have", one.have.into()),
            ("signed", one.signed.into()),
        ];
        say.line(&say.t_args("cli-restored-behind", &args));
    }
    Ok(())
}

fn row(behind: &Behind) -> serde_json::Value {
    json!({"book": behind.book, "have": behind.have, "signed": behind.signed})
}

/// The books of a backup of which the folder does not know how far they were signed.
fn unsigned(backup: &Path, folder: &Path) -> Result<Vec<BookId>, store::OpenFault> {
    let reader = SqliteReader::of_backup(backup, folder)?;
    let mut unsigned = Vec::new();
    for book in reader.books()? {
        if reader.head(book)?.is_none() {
            unsigned.push(book);
        }
    }
    Ok(unsigned)
}
