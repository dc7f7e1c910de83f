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
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A half to keep.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "HalfToKeep")]
pub(super) struct Kept {
    /// Thirty-two bytes, in hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    half: String,
}

/// Which half is meant.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "HalfNamed")]
pub(super) struct Named {
    /// The name that was given for it.
    name: String,
}

/// A half that is kept.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "HalfKept")]
pub(super) struct Stays {
    /// The name by which it is found.
    name: String,
    /// For how many milliseconds it stays.
    stays_ms: u64,
}

/// A half that is given back.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "HalfOpened")]
pub(super) struct Opened {
    /// The half, in hexadecimal digits.
    half: String,
    /// For how many more milliseconds it stays.
    stays_ms: u64,
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
            json_of(StatusCode::OK, &Stays { name, stays_ms: stays })
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
            json_of(StatusCode::OK, &Opened { half, stays_ms: stays })
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
