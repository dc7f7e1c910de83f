//! Every stated limit, each with its reason.

use crate::instant::{DAY_MS, MINUTE_MS};

/// Bytes of one entry: the length field of C2SP `tlog-tiles` entry bundles is two bytes.
pub const ENTRY_BYTES_MAX: usize = 65_535;
/// Signatures on one act: founders are at most 50 in this edition; minutes of meetings need more.
pub const SIGNATURES_MAX: usize = 300;
/// Nesting of canonical values, outermost included: deep enough for a charter, shallow enough for
/// any parser's stack.
pub const NESTING_MAX: usize = 16;
/// The largest integer that every JSON reader holds exactly: 2^53 - 1.
pub const INTEGER_MAX: i64 = 9_007_199_254_740_991;

/// How far a signer's claimed instant may lie after the entry's: clocks differ.
pub const CLAIM_AHEAD_MS: u64 = 10 * MINUTE_MS;
/// How far it may lie before: acts signed on a hill wait for a connection, but not for ever.
pub const CLAIM_BEHIND_MS: u64 = 30 * DAY_MS;

/// Bytes of a text: some twelve printed pages.
pub const TEXT_BYTES_MAX: usize = 40_000;
/// Bytes of a person's words: a long comment.
pub const WORD_BYTES_MAX: usize = 8_000;
/// Bytes of salt before a person's words.
pub const SALT_BYTES: usize = 32;

/// Founders of one assembly: one declaration fits into one entry.
pub const FOUNDERS_MAX: usize = 50;
/// Requests for admission pending at once: a flood from outside stops here.
pub const REQUESTS_PENDING_MAX: usize = 200;
/// Days for which a request that nobody has vouched for keeps its place in a full list. Whoever
/// knows the person has had a week; and nobody fills the list for longer with keys made for it.
pub const REQUEST_KEEPS_PLACE_DAYS: u32 = 7;
/// Days after which a request without enough vouches lapses.
pub const REQUEST_LAPSES_DAYS: u32 = 90;
/// Proposals that one person may have under decision at once.
pub const PROPOSALS_OPEN_MAX: usize = 5;
/// Suggested wordings in one matter.
pub const SUGGESTIONS_MAX: usize = 200;
/// Questions, concerns and answers in one matter.
pub const CONTRIBUTIONS_MAX: usize = 5_000;
/// Words that one act may erase: a list that fits into an entry several times over.
pub const ERASE_WORDS_MAX: usize = 200;
/// Days after a decision in which a minority text may still be written.
pub const MINORITY_DAYS: u32 = 30;

/// Bytes of one request's body at the door: an act, its texts and its words.
pub const BODY_BYTES_MAX: usize = 262_144;
