//! The charter.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::RulesPage;
use basics::{Instant, PersonId};

/// The charter; nothing before the book is founded.
pub fn rules_page(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Option<RulesPage> {
    None
}
