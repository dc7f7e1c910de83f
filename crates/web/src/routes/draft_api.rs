//! Drafts of foundings for programs: the same draft as on its page, with every rule as it stands.

use super::acts::body_of;
use super::aside;
use super::drafting::{Standing, load};
use crate::answer::{Answer, Form, json_of};
use crate::sheets::DraftFounder;
use crate::visit::Visit;
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use basics::{BookId, Nonce, PublicKey};
use node::draft::Draft;
use rules::Charter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whole rules, instead of answers to questions.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "DraftRules")]
pub(super) struct Posted {
    /// Every rule.
    charter: Charter,
}

/// A draft that was begun or changed.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DraftNext")]
pub(super) struct Next {
    /// The nonce by which it is found.
    draft: Nonce,
    /// Its page.
    next: String,
}

fn next(nonce: Nonce) -> Answer {
    let next = Next { draft: nonce, next: format!("/draft/{nonce}") };
    json_of(StatusCode::OK, &next)
}

/// A draft; once it was founded, the book.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "DraftShown")]
pub(super) enum Shown {
    /// It was founded.
    Founded {
        /// The book that it became.
        book: BookId,
    },
    /// It waits for founders or for signatures.
    Waiting(Box<Waiting>),
}

/// A draft that waits for founders or for signatures.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DraftWaiting")]
pub(super) struct Waiting {
    /// The nonce of the founding act to be, by which the draft is found.
    nonce: Nonce,
    /// The rules as they stand.
    charter: Charter,
    /// The policy of whoever keeps the node, word for word.
    policy: String,
    /// The scribe's key for this book.
    scribe: PublicKey,
    /// The founders, in the order of joining.
    founders: Vec<DraftFounder>,
    /// The names of the households, in their order.
    households: Vec<String>,
    /// How many founders are missing before anybody can sign.
    persons_missing: usize,
    /// How many households are missing before anybody can sign.
    units_missing: usize,
    /// The canonical bytes to be signed, once enough have joined.
    act: Option<String>,
}

/// POST `/api/draft`: begins a draft with these rules.
pub(super) async fn begin(
    visit: Visit, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    if let Err(answer) = visit.may_draft(Form::Json) {
        return *answer;
    }
    let Posted { charter } = match body_of(&visit, &headers, body) {
        Ok(posted) => posted,
        Err(answer) => return *answer,
    };
    match visit.begin_draft(charter).await {
        Ok(nonce) => next(nonce),
        Err(undone) => visit.undone(Form::Json, &undone),
    }
}

/// GET `/api/draft/{nonce}`: the draft; once it was founded, the book.
pub(super) async fn show(visit: Visit, Path(nonce): Path<String>) -> Answer {
    let nonce = match visit.draft_named(Form::Json, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    aside(visit, Form::Json, move |visit| {
        if let Some(room) = visit.house.room_of_draft(&nonce) {
            return json_of(StatusCode::OK, &Shown::Founded { book: room.id });
        }
        match load(&*visit.house.reader, nonce) {
            Ok(draft) => json_of(StatusCode::OK, &whole(&draft)),
            Err(undone) => visit.undone(Form::Json, &undone),
        }
    })
    .await
}

fn whole(draft: &Draft) -> Shown {
    let standing = Standing::of(draft);
    Shown::Waiting(Box::new(Waiting {
        nonce: draft.nonce,
        charter: draft.charter.clone(),
        policy: draft.policy.clone(),
        scribe: draft.scribe,
        founders: standing.founders,
        households: standing.households,
        persons_missing: standing.persons_missing,
        units_missing: standing.units_missing,
        act: standing.act,
    }))
}

/// POST `/api/draft/{nonce}`: other rules. Signatures given so far are void.
pub(super) async fn change(
    visit: Visit, Path(nonce): Path<String>, headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let nonce = match visit.draft_to_change(Form::Json, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    let Posted { charter } = match body_of(&visit, &headers, body) {
        Ok(posted) => posted,
        Err(answer) => return *answer,
    };
    match visit.amend_draft(nonce, charter).await {
        Ok(()) => next(nonce),
        Err(undone) => visit.undone(Form::Json, &undone),
    }
}
