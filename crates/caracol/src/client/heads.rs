//! What this device remembers of a book: its scribe, the head that it saw last, and the session.
//!
//! A head that goes backwards or does not continue the last one is evidence against the scribe. It
//! is kept, said, and nothing is signed on top of it.

use super::http::Http;
use super::tiles::Tiles;
use crate::outcome::{Unfinished, fault};
use crate::places;
use basics::{BookId, PublicKey, TreeHash};
use book::Checkpoint;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::PathBuf;

/// A signed head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The root over the entries.
    pub root: TreeHash,
    /// How many there are.
    pub size: u64,
    /// The signed note.
    pub note: String,
}

/// What is remembered of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The scribe's key, as the founding act names it.
    pub scribe: Option<PublicKey>,
    /// The head that was seen last.
    pub head: Option<Head>,
    /// The node that gave the session.
    pub node: Option<String>,
    /// The session.
    pub session: Option<String>,
}

fn place(book: &BookId) -> Result<PathBuf, Unfinished> {
    Ok(places::data("books")?.join(format!("{book}.json")))
}

impl Remembered {
    /// What is remembered of a book; nothing if this is the first time.
    pub fn of(book: &BookId) -> Result<Self, Unfinished> {
        let path = place(book)?;
        let Some(text) = places::read(&path)? else { return Ok(Self::default()) };
        serde_json::from_str(&text).map_err(|error| fault(path.display(), error))
    }

    /// Keeps it.
    pub fn keep(&self, book: &BookId) -> Result<(), Unfinished> {
        let bytes = serde_json::to_vec(self).map_err(|error| fault(book, error))?;
        places::write_private(&place(book)?, &bytes, false)
    }
}

/// Reads a note as a head of this book and compares it with the one seen last.
pub(super) fn accept(
    http: &Http, book: BookId, known: &Remembered, scribe: &PublicKey, note: &[u8],
) -> Result<Head, Unfinished> {
    let say = http.say();
    let checkpoint = Checkpoint::open(note, &book, scribe).map_err(|error| {
        Unfinished::Refused(say.t_args("cli-head-bad", &[("why", error.to_string().into())]))
    })?;
    let note = String::from_utf8_lossy(note).into_owned();
    let head = Head { root: checkpoint.root, size: checkpoint.size, note };
    let Some(before) = &known.head else { return Ok(head) };
    let why = if head.size < before.size {
        Some("cli-head-backwards")
    } else if head.size == before.size {
        (head.root != before.root).then_some("cli-head-forked")
    } else if before.size == 0 {
        None
    } else {
        let tiles = Tiles::new(http, book, known.session.clone());
        match tiles.root_at(&head, before.size) {
            Ok(root) => (root != before.root).then_some("cli-head-forked"),
            Err(error) => {
                if let Some(missed) = tiles.missed() {
                    return Err(fault(http.origin(), missed));
                }
                let args = [("why", error.into())];
                return Err(Unfinished::Refused(say.t_args("cli-head-unproved", &args)));
            }
        }
    };
    match why {
        None => Ok(head),
        Some(key) => Err(evidence(http, book, before, &head, key)),
    }
}

fn evidence(http: &Http, book: BookId, before: &Head, now: &Head, key: &str) -> Unfinished {
    let say = http.say();
    let kept = keep_evidence(&book, &json!({"what": key, "before": before, "now": now}));
    let path = match kept {
        Ok(path) => path.display().to_string(),
        Err(unfinished) => return unfinished,
    };
    let args =
        [("before", before.size.into()), ("now", now.size.into()), ("path", path.clone().into())];
    let said = say.t_args(key, &args);
    say.value(&json!({"error": {"detail": said, "evidence": path, "before": before, "now": now}}));
    if !say.is_json() {
        crate::say::to_stderr(&said);
    }
    Unfinished::No
}

/// Keeps something that a scribe said and that contradicts what it said before.
pub fn keep_evidence(book: &BookId, what: &serde_json::Value) -> Result<PathBuf, Unfinished> {
    let bytes = what.to_string();
    let name = basics::hex::encode(&book::beside::sha256(&[bytes.as_bytes()]));
    let name = format!("{}-{}.json", book.short(), name.get(..16).unwrap_or(&name));
    let path = places::data("evidence")?.join(name);
    places::write_private(&path, bytes.as_bytes(), false)?;
    Ok(path)
}
