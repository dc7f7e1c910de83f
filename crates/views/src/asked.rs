//! What is asked of somebody now.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::Asked;
use basics::{Instant, PersonId};

/// What is asked of the viewer, by due instant; nothing of somebody who is no member.
pub fn asked(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Vec<Asked> {
    Vec::new()
}
