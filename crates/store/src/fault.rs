//! What can go wrong with a store: a refusal that the caller can mend, or a fault of the machine.
//!
//! No error of a particular database appears here, so that callers read the same whatever lies
//! behind the trait. Details are kept as text for the person who runs the node.

use basics::{BookId, limits};

/// A fault of the machine. What it means for the caller is in its kind, not in its text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The disk, or the room allowed to the store, is full. Nothing of the request was written;
    /// reads go on, and the same request may be made again once there is room.
    #[error("{doing}: the disk is full; nothing was written. Make room, then try again")]
    DiskFull {
        /// What was being done.
        doing: &'static str,
    },
    /// Another program holds the database. Nothing of the request was written.
    #[error(
        "{doing}: another program holds the database. Close it (a database shell, a backup \
         that copies files), then try again"
    )]
    Busy {
        /// What was being done.
        doing: &'static str,
    },
    /// Reading or writing failed. If it was a write, whether it reached the disk is unknown, and
    /// every later write on this handle is refused with [`Fault::Halted`].
    #[error(
        "{doing}: {detail}. If this was a write, it is not known whether it reached the disk: \
         stop the node, look at the disk and at the system's log, then start it again"
    )]
    Io {
        /// What was being done.
        doing: &'static str,
        /// What the system said, with the file where it is known.
        detail: String,
    },
    /// A write after a failed one: what the system's cache says can no longer be trusted.
    #[error("writing stopped because of an earlier fault ({because}). Start the node again")]
    Halted {
        /// The fault that stopped it.
        because: String,
    },
    /// What is stored contradicts itself. It is never repaired by guessing.
    #[error(
        "{what}: {detail}. Keep a copy of the folder as it is, then restore the last backup \
         and catch up from a keeper"
    )]
    Corrupt {
        /// What was found to be damaged.
        what: String,
        /// How it shows.
        detail: String,
    },
    /// A name that cannot be the name of a secret or of a note.
    #[error("{name:?} is no name: 1 to 40 characters of a-z, 0-9, '_', '-' and '.' are allowed")]
    Name {
        /// What was given.
        name: String,
    },
}

impl Fault {
    /// Whether nothing was written and the same request may be made again later.
    pub const fn may_retry(&self) -> bool {
        matches!(self, Self::DiskFull { .. } | Self::Busy { .. })
    }

    /// Whether the process must stop and start again before anything more is written.
    pub const fn must_stop(&self) -> bool {
        matches!(
            self,
            Self::Io { .. } | Self::Halted { .. } | Self::Corrupt { .. }
        )
    }
}

/// Why a group was not taken. None of it was stored, unless [`Fault::must_stop`] says that this is
/// unknown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppendFault {
    /// The book has another length than the caller decided upon: decide again on what is there.
    #[error("book {book}: {expected} entries were expected and {found} are stored")]
    LengthDiffers {
        /// The book.
        book: BookId,
        /// What the caller said.
        expected: u64,
        /// What is stored.
        found: u64,
    },
    /// The store was restored from a backup older than the last signed checkpoint: going on from
    /// here would sign a fork (HOUSE.md B6, rules 2 and 8).
    #[error(
        "book {book}: {have} entries are stored, but a checkpoint over {signed} was signed. A \
         backup was restored: fetch the missing entries from a keeper before going on"
    )]
    RestoredBehind {
        /// The book.
        book: BookId,
        /// Entries that are stored.
        have: u64,
        /// Entries under the last signed checkpoint.
        signed: u64,
    },
    /// Entries fetched to catch up go beyond the last signed checkpoint.
    #[error(
        "book {book}: catching up would reach {reaches} entries, but the last signed checkpoint \
         is over {signed}; what is new goes through append"
    )]
    BeyondSigned {
        /// The book.
        book: BookId,
        /// How long the book would become.
        reaches: u64,
        /// Entries under the last signed checkpoint.
        signed: u64,
    },
    /// An entry that is empty or longer than a book allows.
    #[error(
        "book {book}: entry {seq} has {bytes} bytes; 1 to {max} are allowed",
        max = limits::ENTRY_BYTES_MAX
    )]
    EntrySize {
        /// The book.
        book: BookId,
        /// The position that the entry would have had.
        seq: u64,
        /// How many bytes it has.
        bytes: usize,
    },
    /// Something was to be laid beside a book that has no entries.
    #[error("book {book} is not in this store: its first entry comes before what lies beside it")]
    NoSuchBook {
        /// The book.
        book: BookId,
    },
    /// A fault of the machine.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Why a signed checkpoint was not recorded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadFault {
    /// The checkpoint is over fewer entries than one recorded before.
    #[error("book {book}: a checkpoint over {have} entries is recorded; {offered} would go back")]
    Backwards {
        /// The book.
        book: BookId,
        /// Size of the recorded one.
        have: u64,
        /// Size of the one that was offered.
        offered: u64,
    },
    /// Another checkpoint of the same size is recorded: one of the two is a fork.
    #[error(
        "book {book}: another checkpoint over {size} entries is recorded. One of the two is a \
         fork: do not publish the new one, and keep both as evidence"
    )]
    Forked {
        /// The book.
        book: BookId,
        /// Size of both.
        size: u64,
    },
    /// A fault of the machine.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Why a store could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// Another process works in the folder.
    #[error(
        "{folder} is in use by {holder}. Stop that one, or give this one another folder: two \
         servers on one folder would fork its books"
    )]
    InUse {
        /// The folder.
        folder: String,
        /// Who holds it, as far as the lock file says.
        holder: String,
    },
    /// The database was written by a newer program.
    #[error(
        "{file} has format {found}, and this program knows formats up to {known}. Install the \
         newer program again, or restore a backup that the older one made"
    )]
    Newer {
        /// The database file.
        file: String,
        /// The format that was found.
        found: i64,
        /// The newest format that this program knows.
        known: i64,
    },
    /// The file is no database of this program.
    #[error("{file} was not made by this program ({detail}). Give it a folder of its own")]
    Foreign {
        /// The database file.
        file: String,
        /// How it shows.
        detail: String,
    },
    /// A fault of the machine.
    #[error(transparent)]
    Fault(#[from] Fault),
}
