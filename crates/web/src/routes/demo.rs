//! The page on which one takes the place of somebody in a demonstration.

use crate::answer::{Answer, Form, page};
use crate::pages;
use crate::visit::Visit;

/// `/demo`, where there is a demonstration.
pub(super) async fn show(visit: Visit) -> Answer {
    match &visit.house.demo {
        Some(demo) => page(pages::demo(&visit.ctx(), demo)),
        None => visit.nothing(Form::Page, None),
    }
}
