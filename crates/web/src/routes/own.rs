//! What somebody wrote, for them alone: also for who left, and for who asked to join, where only
//! members may read the rest.

use super::{aside, look_around};
use crate::answer::{Answer, Form, json_of, page};
use crate::pages;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::StatusCode;
use basics::BookId;
use views::dto::OwnWords;

/// Shows somebody what they wrote. To whom the book does not know there is nothing here.
async fn own(
    visit: Visit, book: String, form: Form, show: fn(&crate::ctx::Ctx, &OwnWords) -> Answer,
) -> Answer {
    aside(visit, form, move |visit| {
        let Some(id) = BookId::from_hex(&book) else {
            return visit.nothing(form, None);
        };
        let Some(inside) = visit.author(id) else {
            return visit.nothing(form, Some(id));
        };
        look_around(visit, &inside, form, |at| {
            let words = views::own_words(at.view, at.beside, at.who, at.now)?;
            Some(show(&at.ctx(), &words))
        })
    })
    .await
}

/// `/b/{book}/words`
pub(super) async fn words(visit: Visit, Path(book): Path<String>) -> Answer {
    own(visit, book, Form::Page, |ctx, words| {
        page(pages::own_words(ctx, words))
    })
    .await
}

/// `/api/b/{book}/words`
pub(super) async fn words_api(visit: Visit, Path(book): Path<String>) -> Answer {
    own(visit, book, Form::Json, |_, words| {
        json_of(StatusCode::OK, words)
    })
    .await
}
