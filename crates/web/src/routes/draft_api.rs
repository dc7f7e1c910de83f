//! Drafts of foundings for programs: the same draft as on its page, with every rule as it stands.

use super::acts::body_of;
use super::aside;
use super::drafts::{amend, keep, load, make_room, with_draft};
use crate::answer::{Answer, Form, json_of};
use crate::house::random;
use crate::visit::Visit;
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use basics::Nonce;
use node::draft::Draft;
use rules::Charter;
use rules::charter::UnitKind;
use serde::Deserialize;
use serde_json::{Value, json};

/// Whole rules, instead of answers to questions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    charter: Charter,
}

fn next(nonce: Nonce) -> Answer {
    json_of(
        StatusCode::OK,
        &json!({"draft": nonce, "next": format!("/draft/{nonce}")}),
    )
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
    let Some(nonce) = random().map(Nonce) else { return visit.fault(Form::Json) };
    let (policy, now) = (visit.house.policy(visit.lang), visit.now);
    let begun = visit.house.work(move |round| {
        make_room(round, now)?;
        let scribe = round.node.scribe_key_for(&nonce);
        keep(round, &Draft::new(nonce, charter, policy, scribe, now)?)
    });
    match begun.await {
        Ok(Ok(())) => next(nonce),
        Ok(Err(undone)) => visit.undone(Form::Json, &undone),
        Err(busy) => visit.busy(Form::Json, busy),
    }
}

/// GET `/api/draft/{nonce}`: the draft; once it was founded, the book.
pub(super) async fn show(visit: Visit, Path(nonce): Path<String>) -> Answer {
    let Some(nonce) = Nonce::from_hex(&nonce) else {
        return visit.nothing(Form::Json, None);
    };
    aside(visit, Form::Json, move |visit| {
        if let Some(room) = visit.house.room_of_draft(&nonce) {
            return json_of(StatusCode::OK, &json!({ "book": room.id }));
        }
        match load(&*visit.house.reader, nonce) {
            Ok(draft) => json_of(StatusCode::OK, &whole(&draft)),
            Err(undone) => visit.undone(Form::Json, &undone),
        }
    })
    .await
}

fn whole(draft: &Draft) -> Value {
    let (persons, units) = draft.missing();
    let act = if (persons, units) == (0, 0) { draft.act_bytes().ok() } else { None };
    let person = draft.charter.unit == UnitKind::Person;
    let founder = |founder: &node::draft::DraftFounder| {
        json!({
            "key": founder.key,
            "name": founder.name.content,
            "household": (!person).then_some(founder.household),
            "signed": founder.signature.is_some(),
        })
    };
    json!({
        "nonce": draft.nonce,
        "charter": draft.charter,
        "policy": draft.policy,
        "scribe": draft.scribe,
        "founders": draft.founders.iter().map(founder).collect::<Vec<_>>(),
        "households": draft.households.iter().map(|name| &name.content).collect::<Vec<_>>(),
        "persons_missing": persons,
        "units_missing": units,
        "act": act.and_then(|act| String::from_utf8(act).ok()),
    })
}

/// POST `/api/draft/{nonce}`: other rules. Signatures given so far are void.
pub(super) async fn change(
    visit: Visit, Path(nonce): Path<String>, headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let Some(nonce) = Nonce::from_hex(&nonce) else {
        return visit.nothing(Form::Json, None);
    };
    if let Err(answer) = visit.may_draft(Form::Json) {
        return *answer;
    }
    let Posted { charter } = match body_of(&visit, &headers, body) {
        Ok(posted) => posted,
        Err(answer) => return *answer,
    };
    let now = visit.now;
    let amend = move |draft: &mut Draft| amend(draft, charter, now);
    match with_draft(&visit.house, nonce, amend).await {
        Ok(Ok(_)) => next(nonce),
        Ok(Err(undone)) => visit.undone(Form::Json, &undone),
        Err(busy) => visit.busy(Form::Json, busy),
    }
}
