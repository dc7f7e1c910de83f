//! People.

use crate::beside::Beside;
use crate::fold::BookView;
use crate::dto::{People, PersonPage, RequestRow};
use basics::{Instant, PersonId, RequestId};

/// Everybody; nothing before the book is founded.
pub fn people(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Option<People> {
    None
}

/// One person, if the book knows them.
pub fn person(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant, _id: &PersonId,
) -> Option<PersonPage> {
    None
}

/// One request, if there is one with this id.
pub fn request(
    _view: &BookView, _beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
    _id: &RequestId,
) -> Option<RequestRow> {
    None
}
