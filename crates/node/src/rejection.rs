//! Why something that was handed in is not acknowledged.

use basics::TextError;
use book::PorchRefusal;
use rules::Refusal;

/// What went wrong in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// There is no room; nothing was written.
    #[error("the disk is full; nothing was written")]
    DiskFull,
    /// The store stopped and must be opened again.
    #[error("the store has stopped; nothing more is written until it is opened again")]
    Halted,
}

/// Why something that was handed in is not acknowledged. Nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// Not an act.
    #[error("{why}")]
    Bytes {
        /// `bytes` or `edition`.
        code: &'static str,
        /// What is wrong.
        why: String,
    },
    /// The node keeps no such book.
    #[error("there is no such book here")]
    NoSuchBook,
    /// The node keeps a copy of this book, but does not order it.
    #[error("this node keeps a copy of the book; its scribe is another")]
    NotTheScribe,
    /// Not let in.
    #[error("{0}")]
    Porch(#[from] PorchRefusal),
    /// The rules say no.
    #[error("{0}")]
    Rules(#[from] Refusal),
    /// A text that the act names did not come with it and is not there.
    #[error("the act names a text that did not come with it")]
    TextMissing,
    /// Words that the act names did not come with it.
    #[error("the act names words that did not come with it")]
    WordMissing,
    /// Something came with the act that it does not name.
    #[error("something came with the act that it does not name")]
    Stray,
    /// What came with the act is too large.
    #[error("{bytes} bytes; at most {most} are taken")]
    TooLarge {
        /// How large.
        bytes: usize,
        /// How large it may be.
        most: usize,
    },
    /// What came with the act is not text that may be signed.
    #[error("{0}")]
    Text(#[from] TextError),
    /// The node's clock is behind the last entry.
    #[error("the node's clock is {ms} ms behind the last entry of the book")]
    ClockBehind {
        /// By how much.
        ms: u64,
    },
    /// The store could not keep it.
    #[error("{0}")]
    Store(#[from] Trouble),
}

impl Rejection {
    /// A short name, for the interface and for the words that people see.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Bytes { code, .. } => code,
            Self::NoSuchBook => "no_such_book",
            Self::NotTheScribe => "read_only_copy",
            Self::Porch(refusal) => refusal.code(),
            Self::Rules(_) => "rule",
            Self::TextMissing => "text_missing",
            Self::WordMissing => "word_missing",
            Self::Stray => "stray",
            Self::TooLarge { .. } => "too_large",
            Self::Text(_) => "text",
            Self::ClockBehind { .. } => "clock_behind",
            Self::Store(Trouble::DiskFull) => "disk_full",
            Self::Store(Trouble::Halted) => "halted",
        }
    }
}
