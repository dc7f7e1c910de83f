//! Halves of unlocked keys: kept, given back, and dropped (`assets/CONTRACT.md` section 10).

use super::acts::body_of;
use crate::answer::{Answer, Form, json_of, plain};
use crate::house::buckets::Doing;
use crate::house::halves::Name;
use crate::visit::Visit;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use basics::hex;
use serde::Deserialize;
use serde_json::json;

/// A half to keep.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    half: String,
}

/// Which half is meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

/// POST `/half`: keeps a half for a while.
pub(super) async fn keep(
    visit: Visit, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    let doing = visit
        .house
        .buckets
        .at(visit.approach.address, Doing::SignIn, visit.now);
    if let Err(seconds) = doing {
        return visit.later(Form::Json, seconds);
    }
    let posted: Kept = match body_of(&visit, &headers, body) {
        Ok(posted) => posted,
        Err(answer) => return *answer,
    };
    let Some(half) = hex::decode::<32>(&posted.half) else {
        return visit.own(Form::Json, StatusCode::BAD_REQUEST, "bad_request");
    };
    match visit.house.halves.keep(half, visit.now) {
        Some((name, stays)) => {
            let name = hex::encode(&name);
            json_of(StatusCode::OK, &json!({"name": name, "stays_ms": stays}))
        }
        None => visit.fault(Form::Json),
    }
}

/// POST `/half/open`: gives a half back.
pub(super) async fn open(
    visit: Visit, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    let found = match named(&visit, &headers, body) {
        Ok(name) => name.and_then(|name| visit.house.halves.open(&name, visit.now)),
        Err(answer) => return *answer,
    };
    match found {
        Some((half, stays)) => {
            let half = hex::encode(&half);
            json_of(StatusCode::OK, &json!({"half": half, "stays_ms": stays}))
        }
        None => visit.nothing(Form::Json, None),
    }
}

/// POST `/half/drop`: forgets a half, whether there is one or not.
pub(super) async fn drop(
    visit: Visit, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    match named(&visit, &headers, body) {
        Ok(Some(name)) => visit.house.halves.drop(&name, visit.now),
        Ok(None) => {}
        Err(answer) => return *answer,
    }
    plain(StatusCode::NO_CONTENT, "application/json", "no-store", "")
}

fn named(
    visit: &Visit, headers: &HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Result<Option<Name>, Box<Answer>> {
    let posted: Named = body_of(visit, headers, body)?;
    Ok(hex::decode(&posted.name))
}
