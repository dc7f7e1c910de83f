//! `caracol book catch-up`: a node that was restored from an older backup takes back the entries
//! that it signed and lacks, from the copy of a member.
//!
//! The copy is verified like any other. Beyond that it must begin with everything that is here,
//! reach as far as the node has signed, and be, at that point, what it signed there. Its own
//! checkpoint is signed by the scribe, so that whatever it has more was signed by the node, too.

use crate::book_commands::{GROUP, no, read, words};
use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use crate::serve::open;
use crate::verify;
use basics::{BookId, WordHash};
use book::Checkpoint;
use book::export::{self, Lines};
use node::verify::Verified;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::Path;
use store::{Append, Head, Reader, SqliteStore, Store, Word};

/// What is here of the book that a copy is of.
struct Here {
    have: u64,
    head: Option<Head>,
    /// The first entry that is another than the copy's.
    differs: Option<u64>,
}

impl Here {
    fn look(reader: &dyn Reader, book: BookId, copy: &[&[u8]]) -> Result<Self, store::Fault> {
        let mut differs = None;
        reader.for_each_entry(book, 0, &mut |seq, entry| {
            let same = usize::try_from(seq).ok().and_then(|seq| copy.get(seq));
            match same {
                Some(same) if *same != entry => {
                    differs = Some(seq);
                    ControlFlow::Break(())
                }
                Some(_) => ControlFlow::Continue(()),
                None => ControlFlow::Break(()),
            }
        })?;
        Ok(Self { have: reader.len(book)?, head: reader.head(book)?, differs })
    }

    fn signed(&self) -> u64 {
        self.head.as_ref().map_or(0, |head| head.size)
    }

    /// Why the copy cannot be taken: the words for it, and their numbers.
    fn refusal(&self, verified: &Verified) -> Option<(&'static str, u64)> {
        let size = verified.checkpoint.size;
        if self.have == 0 && self.head.is_none() {
            return Some(("cli-catch-up-unknown", 0));
        }
        if let Some(seq) = self.differs {
            return Some(("cli-catch-up-differs", seq));
        }
        // A copy that has nothing to give is none the worse for being short.
        let lacks = self.have < self.signed() || self.have < size;
        if lacks && size < self.signed() {
            return Some(("cli-catch-up-short", self.signed()));
        }
        let head = self.head.as_ref().filter(|_| lacks)?;
        (!is_signed(head, verified)).then_some(("cli-catch-up-forked", head.size))
    }
}

/// Whether the copy is, as far as a head reaches, what was signed by it.
fn is_signed(head: &Head, verified: &Verified) -> bool {
    let (book, tree) = (verified.checkpoint.book, verified.replay.porch.tree());
    let scribe = verified.replay.state.scribe();
    let checkpoint = scribe.and_then(|scribe| Checkpoint::open(&head.note, &book, &scribe).ok());
    checkpoint.is_some_and(|signed| {
        signed.size == head.size && tree.root_at(signed.size) == Some(signed.root)
    })
}

/// Runs it. The node must be stopped.
pub fn run(say: Say, path: &Path, folder: &Path) -> Outcome {
    let pieces = read(say, path)?;
    let verified = verify::copy(&pieces, |_| ()).map_err(|error| no(say, &error))?;
    let (book, size) = (verified.checkpoint.book, verified.checkpoint.size);
    let entries = Lines::of(export::piece(&pieces, "entries.jsonl").unwrap_or_default()).whole;
    let mut store = open(say, folder)?;
    let here = Here::look(store.reader().as_ref(), book, &entries);
    let here = here.map_err(|error| fault(book, error))?;
    if let Some((key, n)) = here.refusal(&verified) {
        let args = [("n", n.into()), ("entries", size.into())];
        return Err(Unfinished::Refused(say.t_args(key, &args)));
    }
    let lacking = entries
        .get(usize::try_from(here.have).unwrap_or(usize::MAX)..)
        .unwrap_or_default();
    if !lacking.is_empty() {
        let note = export::piece(&pieces, "checkpoint").unwrap_or_default();
        // What entries say is erased does not come back, and what lies here of it goes.
        let words = words(&verified);
        let erased: Vec<WordHash> = verified.replay.state.words().erased().copied().collect();
        let beside = (verified.texts.into_iter().collect(), words);
        take(&mut store, book, here.have, lacking, beside, (size, note))
            .map_err(|error| fault(folder.display(), error))?;
        let gone = store.withdraw_words(book, &erased);
        gone.map_err(|error| fault(folder.display(), error))?;
    }
    let (n, entries) = (lacking.len(), here.have.max(size));
    say.value(&json!({"book": book, "added": n, "entries": entries}));
    let args = [("book", book.to_string().into()), ("n", n.into()), ("entries", entries.into())];
    say.line(&say.t_args("cli-caught-up", &args));
    Ok(())
}

/// What lies beside entries.
type Beside = (Vec<(basics::TextHash, String)>, Vec<Word>);

/// Adds what is lacking. The copy's checkpoint comes first where it reaches further than what the
/// folder knows: interrupted anywhere, the book is behind what was signed, and only for reading.
fn take(
    store: &mut SqliteStore, book: BookId, have: u64, lacking: &[&[u8]], beside: Beside,
    (size, note): (u64, &[u8]),
) -> Result<(), Box<dyn std::error::Error>> {
    let signed = store.reader().head(book)?.map_or(0, |head| head.size);
    if signed < size {
        store.record_head(book, size, note)?;
    }
    let (mut from, mut beside) = (have, Some(beside));
    for group in lacking.chunks(GROUP) {
        let (texts, words) = beside.take().unwrap_or_default();
        let entries: Vec<Vec<u8>> = group.iter().map(|entry| entry.to_vec()).collect();
        let next = from.saturating_add(u64::try_from(entries.len())?);
        store.catch_up(&[Append { book, expected_len: from, entries, texts, words }])?;
        from = next;
    }
    match store.behind().iter().find(|behind| behind.book == book) {
        Some(behind) => Err(format!("{behind:?}").into()),
        None => Ok(()),
    }
}
