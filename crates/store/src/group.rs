//! The rules of adding, the same for every implementation: lengths, limits, signed checkpoints.

use crate::fault::{AppendFault, Fault, HeadFault};
use crate::records::{Append, Head};
use basics::{BookId, limits};
use std::collections::BTreeMap;

/// Whether entries are new or are given back by a keeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adding {
    /// New entries of a book that has all that was signed.
    New,
    /// Entries up to the last signed checkpoint of a book that is behind it.
    GivenBack,
}

/// How a book grows by a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Growth {
    /// Its length before.
    pub(crate) from: u64,
    /// Its length after.
    pub(crate) to: u64,
}

/// What is known of a book before a group is added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Entries that are stored.
    pub(crate) len: u64,
    /// Entries under the last signed checkpoint, 0 if there is none.
    pub(crate) signed: u64,
}

/// Decides whether a whole group can be added and how long its books become by it.
pub(crate) fn weigh(
    group: &[Append], adding: Adding, standing: impl Fn(&BookId) -> Standing,
) -> Result<BTreeMap<BookId, Growth>, AppendFault> {
    let mut growths: BTreeMap<BookId, Growth> = BTreeMap::new();
    for part in group {
        let book = part.book;
        let Standing { len, signed } = standing(&book);
        let growth = growths.entry(book).or_insert(Growth { from: len, to: len });
        if adding == Adding::New && signed > len {
            return Err(AppendFault::RestoredBehind { book, have: len, signed });
        }
        if part.expected_len != growth.to {
            let (expected, found) = (part.expected_len, growth.to);
            return Err(AppendFault::LengthDiffers { book, expected, found });
        }
        for entry in &part.entries {
            if entry.is_empty() || entry.len() > limits::ENTRY_BYTES_MAX {
                return Err(AppendFault::EntrySize { book, seq: growth.to, bytes: entry.len() });
            }
            growth.to = growth.to.saturating_add(1);
        }
        if adding == Adding::GivenBack && growth.to > signed {
            return Err(AppendFault::BeyondSigned { book, reaches: growth.to, signed });
        }
        if growth.to == 0 && !(part.texts.is_empty() && part.words.is_empty()) {
            return Err(AppendFault::NoSuchBook { book });
        }
    }
    Ok(growths)
}

/// Decides whether a checkpoint may take the place of the recorded one (HOUSE.md B6 rule 2).
///
/// At the same size only the signatures after the first empty line may differ: cosignatures of
/// keepers arrive later than the scribe's own.
pub(crate) fn weigh_head(
    book: BookId, recorded: Option<&Head>, size: u64, note: &[u8],
) -> Result<(), HeadFault> {
    match recorded {
        Some(head) if head.size > size => {
            Err(HeadFault::Backwards { book, have: head.size, offered: size })
        }
        Some(head) if head.size == size && signed_lines(&head.note) != signed_lines(note) => {
            Err(HeadFault::Forked { book, size })
        }
        _ => Ok(()),
    }
}

/// The part of a signed note that its signatures are over: up to the first empty line.
fn signed_lines(note: &[u8]) -> &[u8] {
    let end = note
        .windows(2)
        .position(|two| two == b"\n\n")
        .unwrap_or(note.len());
    note.get(..end).unwrap_or(note)
}

/// Which errors hold a fault of the machine, so that a writer knows when it must stop.
pub(crate) trait HoldsFault: From<Fault> {
    /// The fault of the machine, if this is one.
    fn fault(&self) -> Option<&Fault>;
}

impl HoldsFault for Fault {
    fn fault(&self) -> Option<&Fault> {
        Some(self)
    }
}

impl HoldsFault for AppendFault {
    fn fault(&self) -> Option<&Fault> {
        if let Self::Fault(fault) = self { Some(fault) } else { None }
    }
}

impl HoldsFault for HeadFault {
    fn fault(&self) -> Option<&Fault> {
        if let Self::Fault(fault) = self { Some(fault) } else { None }
    }
}
