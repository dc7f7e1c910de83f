//! The minutes.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::Minutes;
use basics::{ActId, Instant, PersonId};

/// A stretch of the minutes: at most `limit` entries from this position on.
pub fn minutes(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant, from: u64,
    _limit: usize,
) -> Minutes {
    Minutes { from, size: 0, entries: Vec::new() }
}

/// The position of the entry that holds this act, if one does.
pub fn entry_of_act(_view: &BookView, _act: &ActId) -> Option<u64> {
    None
}
