//! Answers: pages, JSON, and refusals of both kinds.

use crate::house::Busy;
use crate::pages;
use crate::problems;
use crate::sheets::Problem;
use crate::visit::Visit;
use crate::words::Words;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use basics::BookId;
use maud::Markup;
use serde::Serialize;
use serde_json::json;

/// What is sent back.
pub(crate) type Answer = Response<Body>;

/// Never kept by anybody on the way.
const NO_STORE: &str = "no-store";
/// Kept for ever: what is under this address never changes.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Room for the headers of an answer, with those that every answer carries.
const HEADERS: usize = 12;
/// Room for most answers of JSON: a receipt, a refusal.
const JSON_BYTES: usize = 1_024;

/// An answer with a kind of content and how long it may be kept.
pub(crate) fn plain(
    status: StatusCode, kind: &'static str, cache: &'static str, body: impl Into<Body>,
) -> Answer {
    let mut answer = Response::new(body.into());
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.reserve(HEADERS);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    answer
}

/// A page.
pub(crate) fn page(markup: Markup) -> Answer {
    page_with(StatusCode::OK, markup)
}

/// A page with a status.
pub(crate) fn page_with(status: StatusCode, markup: Markup) -> Answer {
    plain(
        status,
        "text/html; charset=utf-8",
        NO_STORE,
        markup.into_string(),
    )
}

/// A text.
pub(crate) fn text(body: String) -> Answer {
    plain(StatusCode::OK, "text/plain; charset=utf-8", NO_STORE, body)
}

/// A value as JSON.
pub(crate) fn json_of(status: StatusCode, value: &impl Serialize) -> Answer {
    let mut body = Vec::with_capacity(JSON_BYTES);
    match serde_json::to_writer(&mut body, value) {
        Ok(()) => plain(status, "application/json", NO_STORE, body),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            plain(
                StatusCode::INTERNAL_SERVER_ERROR,
                "application/json",
                NO_STORE,
                "{}",
            )
        }
    }
}

/// A problem as the script reads it.
pub(crate) fn json_problem(status: StatusCode, problem: &Problem) -> Answer {
    json_of(status, &json!({ "error": problem }))
}

/// Sends the browser elsewhere on this host, with a fresh GET.
pub(crate) fn see_other(path: &str) -> Answer {
    let mut answer = plain(
        StatusCode::SEE_OTHER,
        "text/plain; charset=utf-8",
        NO_STORE,
        "",
    );
    if let Ok(place) = HeaderValue::from_str(path) {
        answer.headers_mut().insert(header::LOCATION, place);
    }
    answer
}

/// In which form somebody wants to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As a page.
    Page,
    /// As JSON.
    Json,
}

impl Visit {
    /// There is nothing here for this visitor.
    pub(crate) fn nothing(&self, form: Form, book: Option<BookId>) -> Answer {
        match form {
            Form::Page => page_with(
                StatusCode::NOT_FOUND,
                pages::missing(&self.ctx_nothing(book)),
            ),
            Form::Json => self.own(form, StatusCode::NOT_FOUND, "not_found"),
        }
    }

    /// A problem of the node's own making.
    pub(crate) fn own(&self, form: Form, status: StatusCode, code: &str) -> Answer {
        self.problem(form, status, &problems::own(Words::new(self.lang), code))
    }

    /// A problem in words.
    pub(crate) fn problem(&self, form: Form, status: StatusCode, problem: &Problem) -> Answer {
        match form {
            Form::Page => page_with(status, pages::problem(&self.ctx(), problem)),
            Form::Json => json_problem(status, problem),
        }
    }

    /// The writer has no time, or has stopped.
    pub(crate) fn busy(&self, form: Form, busy: Busy) -> Answer {
        match busy {
            Busy::Full => self.later(form, 1),
            Busy::Halted => self.own(form, StatusCode::SERVICE_UNAVAILABLE, "halted"),
        }
    }

    /// Too often; there is room again after so many seconds.
    pub(crate) fn later(&self, form: Form, seconds: u64) -> Answer {
        let mut answer = self.own(form, StatusCode::TOO_MANY_REQUESTS, "too_many_requests");
        answer
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        answer
    }

    /// Something went wrong in the machine.
    pub(crate) fn fault(&self, form: Form) -> Answer {
        self.own(form, StatusCode::INTERNAL_SERVER_ERROR, "fault")
    }
}

/// Sets a cookie that scripts cannot read.
pub(crate) fn set_cookie(
    answer: &mut Answer, name: &str, value: &str, path: &str, seconds: u64, tls: bool,
) {
    let secure = if tls { "; Secure" } else { "" };
    let cookie =
        format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}
