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
use basics::{BookId, Nonce, PublicKey};
use node::draft::{Draft, SaltedName};
use rules::Charter;
use rules::charter::UnitKind;
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

/// Somebody who joined a draft.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DraftFounder")]
pub(super) struct Founder {
    /// Their key.
    key: PublicKey,
    /// Their name.
    name: String,
    /// The place of their household in the list, unless each person counts for themselves.
    household: Option<usize>,
    /// Whether they have signed the draft as it stands.
    signed: bool,
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
    founders: Vec<Founder>,
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
    let (persons, units) = draft.missing();
    let act = if (persons, units) == (0, 0) { draft.act_bytes().ok() } else { None };
    let person = draft.charter.unit == UnitKind::Person;
    let founder = |founder: &node::draft::DraftFounder| Founder {
        key: founder.key,
        name: founder.name.content.as_str().to_owned(),
        household: (!person).then_some(founder.household),
        signed: founder.signature.is_some(),
    };
    let household = |name: &SaltedName| name.content.as_str().to_owned();
    Shown::Waiting(Box::new(Waiting {
        nonce: draft.nonce,
        charter: draft.charter.clone(),
        policy: draft.policy.clone(),
        scribe: draft.scribe,
        founders: draft.founders.iter().map(founder).collect(),
        households: draft.households.iter().map(household).collect(),
        persons_missing: persons,
        units_missing: units,
        act: act.and_then(|act| String::from_utf8(act).ok()),
    }))
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
