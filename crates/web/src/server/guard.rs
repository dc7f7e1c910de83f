//! What stands before every route: who may post, how often, and what every answer carries.

use crate::answer::{Answer, Form};
use crate::house::House;
use crate::house::buckets::Doing;
use crate::visit::Visit;
use axum::body::Body;
use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use basics::hex;
use std::any::Any;
use std::sync::Arc;

/// Only what this host serves, in no frame, sending forms nowhere else.
const POLICY: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'; object-src 'none'";

/// What every answer carries. `same-origin` tells other hosts nothing, as `no-referrer` would,
/// and lets browsers say honestly where a form of ours comes from.
const CARRIED: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// The longest address that is read.
const ADDRESS_BYTES_MAX: usize = 2_048;

/// Gives each request a number, looks at what may be looked at before anything else, and writes
/// one line. The line holds no address, no key, no words, and of the path only its pattern.
pub(crate) async fn watch(State(house): State<Arc<House>>, request: Request, next: Next) -> Answer {
    let id = hex::encode(&house.numbers.next().to_be_bytes());
    let (method, started) = (request.method().clone(), std::time::Instant::now());
    let pattern = request.extensions().get::<MatchedPath>().cloned();
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &house).await {
        Ok(visit) => visit,
        Err(never) => match never {},
    };
    let mut answer = if let Some(answer) = refused(&visit, &parts) {
        answer
    } else {
        parts.extensions.insert(visit);
        next.run(Request::from_parts(parts, body)).await
    };
    answer.headers_mut().reserve(CARRIED.len() + 1);
    for (name, value) in CARRIED {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        answer
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), id);
    }
    let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let path = pattern.as_ref().map_or("-", MatchedPath::as_str);
    let status = answer.status().as_u16();
    tracing::info!(id, %method, path, status, ms);
    answer
}

/// Why a request is not even looked at, if so.
fn refused(visit: &Visit, parts: &Parts) -> Option<Answer> {
    let json = is_json(&parts.headers) || visit.path.starts_with("/api/");
    let form = if json { Form::Json } else { Form::Page };
    if visit.path.len() > ADDRESS_BYTES_MAX {
        return Some(visit.own(form, StatusCode::URI_TOO_LONG, "bad_request"));
    }
    let doing = visit
        .house
        .buckets
        .at(visit.approach.address, Doing::Request, visit.now);
    if let Err(seconds) = doing {
        return Some(visit.later(form, seconds));
    }
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    if !reads && !from_here(visit, &parts.headers) {
        return Some(visit.own(form, StatusCode::FORBIDDEN, "other_site"));
    }
    None
}

/// Whether something posted comes from a page of ours, or from a program that no page controls.
fn from_here(visit: &Visit, headers: &HeaderMap) -> bool {
    let said = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = said(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let ours = |address: &str| {
        let rest = address.split_once("://").map(|(_, rest)| rest);
        let host = rest.map(|rest| rest.split('/').next().unwrap_or_default());
        host.is_some_and(|host| host.eq_ignore_ascii_case(&visit.approach.host))
    };
    match (said(header::ORIGIN), said(header::REFERER)) {
        (Some(origin), _) => ours(origin),
        (None, Some(page)) => ours(page),
        // A browser says at least one of these when it posts; whatever does not is no browser and
        // has no cookies of one.
        (None, None) => !headers.contains_key(header::COOKIE),
    }
}

/// Whether a body is said to be JSON.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next());
    kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// The answer after a bug: the request is lost, the house stands.
pub(crate) fn stumbled(_: Box<dyn Any + Send + 'static>) -> axum::http::Response<Body> {
    tracing::error!("a request ended by a bug");
    crate::answer::plain(
        StatusCode::INTERNAL_SERVER_ERROR,
        "text/plain; charset=utf-8",
        "no-store",
        "500",
    )
}
