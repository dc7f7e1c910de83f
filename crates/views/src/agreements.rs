//! Agreements.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::{AgreementPage, Agreements};
use basics::{Instant, MatterId, PersonId};

/// All agreements.
pub fn agreements(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Agreements {
    Agreements { in_force: Vec::new(), past: Vec::new() }
}

/// One agreement, if there is one with this id.
pub fn agreement(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant, _id: &MatterId,
) -> Option<AgreementPage> {
    None
}
