//! The guide, for everybody.

use crate::answer::{Answer, Form, page};
use crate::guide::guide;
use crate::pages;
use crate::visit::Visit;
use axum::extract::Path;

/// `/help`: the page that leads to the others.
pub(super) async fn index(visit: Visit) -> Answer {
    show(&visit, None)
}

/// `/help/{page}`
pub(super) async fn chapter(visit: Visit, Path(name): Path<String>) -> Answer {
    show(&visit, Some(&name))
}

fn show(visit: &Visit, name: Option<&str>) -> Answer {
    match guide(visit.lang, name) {
        Some(guide) => page(pages::help(&visit.ctx(), &guide)),
        None => visit.nothing(Form::Page, None),
    }
}
