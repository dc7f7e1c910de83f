//! The founders of a draft: joining it, and signing it; with the last signature the book begins.

use super::acts::{Salted, body_of, rejected};
use super::drafting::{Undone, keep, load};
use crate::answer::{Answer, Form, json_of, json_problem};
use crate::house::round::{NotTaken, Round};
use crate::house::statements::Stated;
use crate::problems;
use crate::visit::Visit;
use crate::words::Words;
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode};
use basics::{Nonce, PublicKey, Signature};
use book::act::signed_message;
use book::{Entry, Receipt, keys};
use node::draft::{Draft, DraftError, Home, SaltedName};
use node::{HandIn, Rejection};
use rules::Deed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::oneshot;

/// What the script posts to join a draft (`CONTRACT.md` section 6).
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "JoinDraft")]
pub(super) struct Joining {
    /// The statement that they want to join, in canonical bytes.
    challenge: String,
    /// The key with which they will sign.
    key: PublicKey,
    /// The signature over the statement.
    sig: Signature,
    /// How they want to be called.
    name: Salted,
    /// Their household: its place in the list, or the name of a new one; nothing where each person
    /// counts for themselves.
    household: Option<Household>,
}

/// One that stands already, or a new one.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "DraftHousehold")]
pub(super) enum Household {
    /// The place of one in the list.
    Known(usize),
    /// The name of a new one.
    New(Salted),
}

impl Salted {
    fn name(&self) -> Option<SaltedName> {
        SaltedName::new(&self.content, self.salt()?).ok()
    }
}

impl Joining {
    fn home(&self) -> Option<Home> {
        match &self.household {
            None => Some(Home::Own),
            Some(Household::Known(at)) => Some(Home::Known(*at)),
            Some(Household::New(name)) => name.name().map(Home::New),
        }
    }
}

/// POST `/draft/{nonce}/founders`
pub(super) async fn join(
    visit: Visit, Path(nonce): Path<String>, headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let nonce = match visit.draft_to_change(Form::Json, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    let joining: Joining = match body_of(&visit, &headers, body) {
        Ok(joining) => joining,
        Err(answer) => return *answer,
    };
    let Joining { challenge, key, sig, .. } = &joining;
    let stated = Stated { said: challenge, key, sig };
    if let Err(unheard) = stated.joins(nonce, visit.now) {
        return visit.own(Form::Json, StatusCode::FORBIDDEN, unheard.code());
    }
    let (key, now) = (*key, visit.now);
    let (Some(name), Some(home)) = (joining.name.name(), joining.home()) else {
        return visit.own(Form::Json, StatusCode::BAD_REQUEST, "draft_name");
    };
    let join = move |draft: &mut Draft| draft.join(key, name, home, now);
    match visit.change_draft(nonce, join).await {
        Ok(()) => next(nonce),
        Err(undone) => visit.undone(Form::Json, &undone),
    }
}

/// What the script posts to take somebody off a draft.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TakeOffDraft")]
pub(super) struct TakingOff {
    /// The statement that says who is to be taken off, in canonical bytes.
    challenge: String,
    /// The key of the founder who says so.
    key: PublicKey,
    /// The signature over the statement.
    sig: Signature,
}

/// POST `/draft/{nonce}/founders/off`: takes a founder off, by any founder. Signatures given so
/// far are void.
pub(super) async fn take_off(
    visit: Visit, Path(nonce): Path<String>, headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let nonce = match visit.draft_to_change(Form::Json, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    let TakingOff { challenge, key, sig } = match body_of(&visit, &headers, body) {
        Ok(taking) => taking,
        Err(answer) => return *answer,
    };
    let (said, now) = (challenge.as_str(), visit.now);
    let whom = match (Stated { said, key: &key, sig: &sig }).takes_off(nonce, now) {
        Ok(whom) => whom,
        Err(unheard) => return visit.own(Form::Json, StatusCode::FORBIDDEN, unheard.code()),
    };
    let take_off = move |draft: &mut Draft| draft.take_off(&key, &whom, now);
    match visit.change_draft(nonce, take_off).await {
        Ok(()) => next(nonce),
        Err(undone) => visit.undone(Form::Json, &undone),
    }
}

/// What the script posts to sign.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "SignDraft")]
pub(super) struct Signing {
    /// The founder's key.
    key: PublicKey,
    /// The signature over the founding act as it stands.
    sig: Signature,
}

/// Where to look on.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NextPage")]
pub(super) struct Next {
    /// The page.
    next: String,
}

fn next(nonce: Nonce) -> Answer {
    let next = Next { next: format!("/draft/{nonce}") };
    json_of(StatusCode::OK, &next)
}

/// What came of a signature.
type Founding = oneshot::Receiver<Result<Receipt, NotTaken>>;

/// POST `/draft/{nonce}/sign`: with the last signature the book begins.
pub(super) async fn sign(
    visit: Visit, Path(nonce): Path<String>, headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let nonce = match visit.draft_named(Form::Json, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    let Signing { key, sig } = match body_of(&visit, &headers, body) {
        Ok(signing) => signing,
        Err(answer) => return *answer,
    };
    let signed = visit
        .house
        .work(move |round| take_signature(round, nonce, &key, sig))
        .await;
    let founding = match signed {
        Ok(Ok(None)) => return next(nonce),
        Ok(Ok(Some(founding))) => founding,
        Ok(Err(undone)) => return visit.undone(Form::Json, &undone),
        Err(busy) => return visit.busy(Form::Json, busy),
    };
    match founding.await {
        Ok(Ok(Receipt { receipt, sig })) => {
            let next = format!("/b/{}", receipt.book);
            json_of(
                StatusCode::OK,
                &json!({"receipt": receipt, "sig": sig, "next": next}),
            )
        }
        Ok(Err(NotTaken::Rejected(rejection @ Rejection::Store(_)))) => {
            rejected(&visit, &rejection)
        }
        Ok(Err(NotTaken::Rejected(rejection))) => {
            let problem = problems::rejection(Words::new(visit.lang), &rejection);
            json_problem(problems::status(&rejection), &problem)
        }
        // A founding comes through no door.
        Ok(Err(NotTaken::Nothing | NotTaken::Later(_))) | Err(_) => {
            visit.busy(Form::Json, crate::house::Busy::Halted)
        }
    }
}

/// Takes a signature; if it is the last, hands the founding in with the next turn.
fn take_signature(
    round: &mut Round, nonce: Nonce, key: &PublicKey, sig: Signature,
) -> Result<Option<Founding>, Undone> {
    let mut draft = match load(&*round.store.reader(), nonce) {
        Err(Undone::Nothing) => return founded_already(round, nonce, key, sig).map(Some),
        loaded => loaded?,
    };
    draft.sign(key, sig)?;
    keep(round, &draft)?;
    if !draft.is_complete() {
        return Ok(None);
    }
    let (answer, waiting) = oneshot::channel();
    round.hand_in(draft.hand_in(0)?, answer);
    Ok(Some(waiting))
}

/// A founder who signs again did not have the answer: the book has begun, and the founding act is
/// handed in once more for its receipt.
fn founded_already(
    round: &mut Round, nonce: Nonce, key: &PublicKey, sig: Signature,
) -> Result<Founding, Undone> {
    let room = round.house().room_of_draft(&nonce).ok_or(Undone::Nothing)?;
    let first = round.store.reader().read_from(room.id, 0, 1, usize::MAX)?;
    let entry = first
        .first()
        .and_then(|bytes| Entry::<Deed>::read(bytes).ok());
    let opened = entry.and_then(|entry| entry.act).ok_or(Undone::Nothing)?;
    let act = opened.act_bytes().to_vec();
    let founder = opened.sigs().iter().any(|founder| founder.key == *key);
    if !founder || !keys::verify(key, &signed_message(&act), &sig) {
        return Err(Undone::Draft(DraftError::Signature));
    }
    let sigs = opened.sigs().to_vec();
    let (book, texts, words) = (Some(room.id), Vec::new(), Vec::new());
    let (answer, waiting) = oneshot::channel();
    round.hand_in(HandIn { ticket: 0, book, act, sigs, texts, words }, answer);
    Ok(waiting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_an_index_or_a_new_name() {
        let read = |text: &str| serde_json::from_str::<Option<Household>>(text);
        assert!(matches!(read("null"), Ok(None)));
        assert!(matches!(read("2"), Ok(Some(Household::Known(2)))));
        let new = format!(r#"{{"content":"North","salt":"{}"}}"#, "ab".repeat(32));
        assert!(matches!(read(&new), Ok(Some(Household::New(_)))));
        assert!(read("-1").is_err() && read("\"x\"").is_err());
    }
}
