//! Showing a key to read: by a signed challenge, or by a link that a device of one's own made.

use super::acts::body_of;
use super::{aside, look_around};
use crate::answer::{Answer, Form, page, plain, see_other, set_cookie};
use crate::ctx::Viewer;
use crate::house::buckets::Doing;
use crate::house::sessions::{Token, tray_of_token};
use crate::pages;
use crate::sheets::{EnterSheet, LinkSheet};
use crate::visit::{SESSION_COOKIE, Visit};
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use basics::{BookId, PublicKey, Signature, hex};
use qrcode::QrCode;
use qrcode::render::svg;
use schemars::JsonSchema;
use serde::Deserialize;

/// Seconds of thirty days.
const SESSION_SECONDS: u64 = 30 * 24 * 3600;

/// `/b/{book}/challenge`: for any id, there or not.
pub(super) async fn challenge(visit: Visit, Path(book): Path<String>) -> Answer {
    let Some(id) = BookId::from_hex(&book) else {
        return visit.nothing(Form::Json, None);
    };
    match visit.house.sessions.challenge(id, visit.now) {
        Some(said) => plain(StatusCode::OK, "application/json", "no-store", said),
        None => visit.fault(Form::Json),
    }
}

/// What the script posts to sign in.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "SignIn")]
pub(super) struct Posted {
    /// The challenge, as it was given.
    challenge: String,
    /// The key that is shown.
    key: PublicKey,
    /// Its signature over the challenge.
    sig: Signature,
}

/// POST `/b/{book}/session`
pub(super) async fn session(
    visit: Visit, Path(book): Path<String>, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    let Some(id) = BookId::from_hex(&book) else {
        return visit.nothing(Form::Json, None);
    };
    let doing = visit
        .house
        .buckets
        .at(visit.approach.address, Doing::SignIn, visit.now);
    if let Err(seconds) = doing {
        return visit.later(Form::Json, seconds);
    }
    let posted: Posted = match body_of(&visit, &headers, body) {
        Ok(posted) => posted,
        Err(answer) => return *answer,
    };
    let Posted { challenge, key, sig } = posted;
    let sessions = &visit.house.sessions;
    let answered = sessions.answered(id, &challenge, &key, &sig, visit.now);
    let room = visit.house.room(&id).filter(|_| answered);
    let known = room.is_some_and(|room| room.look().viewer(&key) != Viewer::Stranger);
    if !known {
        return visit.own(Form::Json, StatusCode::FORBIDDEN, "not_signed_in");
    }
    let answer = plain(StatusCode::NO_CONTENT, "application/json", "no-store", "");
    begin(&visit, id, key, answer).await
}

/// Begins a session and gives its cookie with this answer.
async fn begin(visit: &Visit, book: BookId, key: PublicKey, mut answer: Answer) -> Answer {
    let Some(token) = visit.house.sessions.begin(book, key, visit.now) else {
        return visit.fault(Form::Page);
    };
    visit.house.keep_sessions(tray_of_token(&token)).await;
    give(
        visit,
        book,
        &hex::encode(&token),
        SESSION_SECONDS,
        &mut answer,
    );
    answer
}

/// Sets the cookie for a book's pages and for its part of the interface for programs.
fn give(visit: &Visit, book: BookId, value: &str, seconds: u64, answer: &mut Answer) {
    for path in [format!("/b/{book}"), format!("/api/b/{book}")] {
        set_cookie(
            answer,
            SESSION_COOKIE,
            value,
            &path,
            seconds,
            visit.approach.tls,
        );
    }
}

/// POST `/b/{book}/sign-out`
pub(super) async fn sign_out(visit: Visit, Path(book): Path<String>) -> Answer {
    let Some(id) = BookId::from_hex(&book) else {
        return visit.nothing(Form::Page, None);
    };
    if let Some(token) = visit.token {
        visit.house.sessions.end(&token);
        visit.house.keep_sessions(tray_of_token(&token)).await;
    }
    let mut answer = see_other("/");
    give(&visit, id, "", 0, &mut answer);
    answer
}

/// `/b/{book}/link`: for members; the link is made by the form on this page.
pub(super) async fn link(visit: Visit, Path(book): Path<String>) -> Answer {
    aside(visit, Form::Page, move |visit| {
        show_link(visit, &book, |_| Some(LinkSheet::default()))
    })
    .await
}

/// POST `/b/{book}/link`
pub(super) async fn make_link(visit: Visit, Path(book): Path<String>) -> Answer {
    aside(visit, Form::Page, move |visit| {
        show_link(visit, &book, |id| new_link(visit, id))
    })
    .await
}

fn show_link(visit: &Visit, book: &str, sheet: impl FnOnce(BookId) -> Option<LinkSheet>) -> Answer {
    let id = BookId::from_hex(book);
    let Some(inside) = id.and_then(|id| visit.inside(id)) else {
        return visit.nothing(Form::Page, id);
    };
    if inside.viewer.member().is_none() {
        return visit.own(Form::Page, StatusCode::FORBIDDEN, "not_signed_in");
    }
    look_around(visit, &inside, Form::Page, |at| {
        Some(match sheet(inside.room.id) {
            Some(sheet) => page(pages::link(&at.ctx(), &sheet)),
            None => visit.fault(Form::Page),
        })
    })
}

fn new_link(visit: &Visit, book: BookId) -> Option<LinkSheet> {
    let key = visit.house.sessions.key(&visit.token?, book, visit.now)?;
    let (token, until) = visit.house.sessions.link(book, key, visit.now)?;
    let link = format!("{}/in/{}", visit.approach.origin(), hex::encode(&token));
    let qr = Some(qr(&link)?);
    Some(LinkSheet { link: Some(link), qr, until: Some(until) })
}

/// An address as a picture that a phone reads.
pub(super) fn qr(address: &str) -> Option<String> {
    let code = QrCode::new(address.as_bytes()).ok()?;
    let picture = code
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .build();
    // Within a page, what comes before the picture itself is of no use.
    picture
        .find("<svg")
        .and_then(|begin| picture.get(begin..))
        .map(str::to_owned)
}

/// `/in/{token}`: asks first, since programs look at links before people do.
pub(super) async fn enter(visit: Visit, Path(token): Path<String>) -> Answer {
    let found =
        token_of(&token).is_some_and(|token| visit.house.sessions.has_link(&token, visit.now));
    if !found {
        return visit.own(Form::Page, StatusCode::NOT_FOUND, "link_used");
    }
    page(pages::enter(
        &visit.ctx(),
        &EnterSheet { action: format!("/in/{token}") },
    ))
}

/// POST `/in/{token}`: uses the link up.
pub(super) async fn use_link(visit: Visit, Path(token): Path<String>) -> Answer {
    let doing = visit
        .house
        .buckets
        .at(visit.approach.address, Doing::SignIn, visit.now);
    if let Err(seconds) = doing {
        return visit.later(Form::Page, seconds);
    }
    let link = token_of(&token).and_then(|token| visit.house.sessions.use_link(&token, visit.now));
    let Some(link) = link else {
        return visit.own(Form::Page, StatusCode::NOT_FOUND, "link_used");
    };
    begin(
        &visit,
        link.book,
        link.key,
        see_other(&format!("/b/{}", link.book)),
    )
    .await
}

fn token_of(text: &str) -> Option<Token> {
    hex::decode(text)
}
