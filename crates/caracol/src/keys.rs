//! Keys: one for each book, in a file that only its owner can read. A seed never leaves it.

use crate::outcome::{Outcome, Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::{BookId, PersonId, PublicKey, hex};
use book::SigningKey;
use book::beside::person_id;
use clap::{Arg, ArgMatches, Command, value_parser};
use node::draft::SaltedName;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What a key's file holds.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeyFile {
    /// The book; nothing while it is being founded.
    pub book: Option<BookId>,
    /// The draft of the founding for which the key was made, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<basics::Nonce>,
    /// The public key.
    pub key: PublicKey,
    /// The name that was given to a draft, so that the act can be compared before it is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<SaltedName>,
    /// Whether an act that it signed was acknowledged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub used: bool,
    /// Where the book is served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// The secret seed.
    pub seed: String,
}

impl std::fmt::Debug for KeyFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyFile of {}", self.key.short())
    }
}

impl KeyFile {
    /// A new key.
    pub fn make(book: Option<BookId>, node: Option<String>) -> Result<Self, Unfinished> {
        let seed = places::random::<32>()?;
        let key = SigningKey::from_seed(seed).public();
        let (draft, name, used) = (None, None, false);
        Ok(Self { book, draft, key, name, used, node, seed: hex::encode(&seed) })
    }

    /// The key that signs.
    pub fn signing(&self) -> Result<SigningKey, Unfinished> {
        let damaged = || fault(self.key, "the seed in this key's file is damaged");
        let seed = hex::decode(&self.seed).ok_or_else(damaged)?;
        let key = SigningKey::from_seed(seed);
        if key.public() == self.key { Ok(key) } else { Err(damaged()) }
    }

    /// Who speaks with it.
    pub fn person(&self) -> PersonId {
        person_id(&self.key)
    }

    fn place(&self) -> Result<PathBuf, Unfinished> {
        match (&self.book, &self.draft) {
            (Some(book), _) => place(book),
            (None, Some(draft)) => place_of_draft(draft),
            (None, None) => Err(Unfinished::Fault("a key without a book".to_owned())),
        }
    }

    /// Keeps it: in the file that was named, or in the usual place. A key that is there already is
    /// never written over by another.
    pub fn keep(&self, named: Option<&Path>) -> Result<(), Unfinished> {
        let path = named.map_or_else(|| self.place(), |named| Ok(named.to_owned()))?;
        let is_ours = || {
            let known = places::read(&path)?;
            let known = known.and_then(|text| serde_json::from_str::<Self>(&text).ok());
            Ok(known.is_some_and(|known| known.key == self.key))
        };
        let bytes = serde_json::to_vec(self).map_err(|error| fault(path.display(), error))?;
        let written = places::write_private(&path, &bytes, !is_ours()?);
        // Another command of the same person may have kept the same key a moment ago.
        if written.is_err() && is_ours()? { Ok(()) } else { written }
    }

    /// The key of a draft becomes that of the book that came of it. Several commands of the same
    /// person may do this at the same time.
    pub fn founded(mut self, book: BookId, named: Option<&Path>) -> Result<Self, Unfinished> {
        let before = self.place()?;
        self.book = Some(book);
        self.used = true;
        self.keep(named)?;
        if named.is_none() && self.draft.is_some() {
            match std::fs::remove_file(&before) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(fault(before.display(), error));
                }
                _ => {}
            }
        }
        Ok(self)
    }
}

/// The usual place of a book's key.
pub fn place(book: &BookId) -> Result<PathBuf, Unfinished> {
    Ok(places::keys()?.join(format!("{book}.json")))
}

/// The usual place of a draft's key.
pub fn place_of_draft(draft: &basics::Nonce) -> Result<PathBuf, Unfinished> {
    Ok(places::keys()?.join(format!("draft-{draft}.json")))
}

/// Reads a key's file, if it is there.
pub fn read(path: &Path) -> Result<Option<KeyFile>, Unfinished> {
    let Some(text) = places::read(path)? else { return Ok(None) };
    let file = serde_json::from_str(&text).map_err(|error| fault(path.display(), error))?;
    Ok(Some(file))
}

/// All keys in the usual place, by name of file.
pub fn all() -> Result<Vec<(PathBuf, KeyFile)>, Unfinished> {
    let folder = places::keys()?;
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        if let Some(file) = read(&path)? {
            all.push((path, file));
        }
    }
    Ok(all)
}

/// `caracol key …`
pub fn command(say: Say) -> Command {
    let sub = |name: &'static str| Command::new(name).about(say.t(&format!("cli-key-{name}")));
    Command::new("key")
        .about(say.t("cli-keys"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(sub("list"))
        .subcommand(
            sub("path").arg(
                Arg::new("book")
                    .required(true)
                    .value_parser(value_parser!(String))
                    .help(say.t("cli-book-id")),
            ),
        )
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    match matches.subcommand() {
        Some(("list", _)) => list(say),
        Some(("path", matches)) => {
            let given = matches
                .get_one::<String>("book")
                .cloned()
                .unwrap_or_default();
            let book = given
                .parse()
                .map_err(|error| Unfinished::Usage(format!("{given}: {error}")))?;
            let path = place(&book)?;
            say.value(&json!({ "path": path }));
            say.line(&path.display().to_string());
            Ok(())
        }
        _ => Ok(()),
    }
}

fn list(say: Say) -> Outcome {
    let all = all()?;
    let row = |(path, file): &(PathBuf, KeyFile)| {
        json!({
            "book": file.book, "draft": file.draft, "key": file.key, "node": file.node,
            "path": path, "person": file.person(),
        })
    };
    say.value(&all.iter().map(row).collect::<Vec<_>>());
    for (path, file) in &all {
        let what = match (&file.book, &file.draft) {
            (Some(book), _) => book.to_string(),
            (None, Some(draft)) => {
                say.t_args("cli-key-of-draft", &[("draft", draft.to_string().into())])
            }
            (None, None) => String::new(),
        };
        say.line(&format!("{what}  {}", path.display()));
    }
    if all.is_empty() {
        say.line(&say.t("cli-key-none"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_draft() -> KeyFile {
        let key = KeyFile::make(None, None).unwrap();
        KeyFile { draft: Some(basics::Nonce([7; 16])), ..key }
    }

    #[test]
    fn a_draft_becomes_a_book_for_two_commands_at_once() {
        let home = tempfile::tempdir().unwrap();
        places::within(home.path(), || {
            let (key, book) = (of_draft(), BookId([9; 32]));
            key.keep(None).unwrap();
            let (one, other) = (key.clone(), key.clone());
            one.founded(book, None).unwrap();
            other.founded(book, None).unwrap();
            let kept = read(&place(&book).unwrap()).unwrap().unwrap();
            assert_eq!((kept.key, kept.book), (key.key, Some(book)));
            assert_eq!(all().unwrap().len(), 1);
        });
    }

    #[test]
    fn no_key_is_written_over_by_another() {
        let home = tempfile::tempdir().unwrap();
        places::within(home.path(), || {
            let (one, other) = (of_draft(), of_draft());
            one.keep(None).unwrap();
            assert!(other.keep(None).is_err());
            assert_eq!(all().unwrap()[0].1.key, one.key);
        });
    }
}
