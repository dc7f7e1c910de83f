//! The front page.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::{Overview, Part};
use basics::{Instant, PersonId};

/// The front page; nothing before the book is founded.
pub fn overview(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Option<Overview> {
    None
}

/// What has changed since the book had so many entries, each part once.
pub fn changed_since(_view: &BookView, _size: u64) -> Vec<Part> {
    Vec::new()
}
