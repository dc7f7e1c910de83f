//! Matters.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::{MatterPage, Matters};
use basics::{Instant, MatterId, PersonId};

/// All matters.
pub fn matters(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Matters {
    Matters { open: Vec::new(), ended: Vec::new() }
}

/// One matter, if there is one with this id.
pub fn matter(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant, _id: &MatterId,
) -> Option<MatterPage> {
    None
}
