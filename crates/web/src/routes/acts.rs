//! Handing an act in, and finding one again.

use super::book::page_of_matter;
use super::{in_book, look_around};
use crate::answer::{Answer, Form, json_of, json_problem, see_other};
use crate::ctx::Viewer;
use crate::house::buckets::Doing;
use crate::house::room::Room;
use crate::problems;
use crate::server::guard::is_json;
use crate::visit::{Inside, Visit};
use crate::words::Words;
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use basics::limits::{BODY_BYTES_MAX, SALT_BYTES};
use basics::{ActId, BookId, Instant, MatterId, TreeHash, hex};
use book::{Opened, Receipt, Sig};
use node::{HandIn, Rejection};
use rules::Deed;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What the script posts (`CONTRACT.md` section 3).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posted {
    act: String,
    sigs: Vec<Sig>,
    #[serde(default)]
    texts: Vec<String>,
    #[serde(default)]
    words: Vec<Salted>,
}

/// Words with their salt.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "SaltedWords")]
pub(super) struct Salted {
    /// The words.
    pub(super) content: String,
    /// Thirty-two random bytes, in hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    salt: String,
}

impl Salted {
    /// The salt's bytes, if they are so many.
    pub(super) fn salt(&self) -> Option<[u8; SALT_BYTES]> {
        hex::decode(&self.salt)
    }
}

/// Reads a body of JSON, or answers why it is none.
pub(super) fn body_of<T: DeserializeOwned>(
    visit: &Visit, headers: &HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Result<T, Box<Answer>> {
    let refuse = |status, code| Box::new(visit.own(Form::Json, status, code));
    let body = body.map_err(|error| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            let (bytes, most) = (BODY_BYTES_MAX, BODY_BYTES_MAX);
            let too_large = Rejection::TooLarge { bytes, most };
            let problem = problems::rejection(Words::new(visit.lang), &too_large);
            return Box::new(json_problem(StatusCode::PAYLOAD_TOO_LARGE, &problem));
        }
        refuse(StatusCode::BAD_REQUEST, "bad_request")
    })?;
    if !is_json(headers) {
        return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "bad_request"));
    }
    serde_json::from_slice(&body).map_err(|_| refuse(StatusCode::BAD_REQUEST, "bad_request"))
}

/// POST `/b/{book}/acts`
pub(super) async fn hand_in(
    visit: Visit, Path(book): Path<String>, headers: HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Answer {
    let (hand_in, mut opened) = match read(&visit, &headers, body) {
        Ok(read) => read,
        Err(answer) => return *answer,
    };
    // Signatures are looked at before anything is said of the book, so that the answer takes as
    // long where there is none.
    let sound = opened.check_signatures();
    let Some(id) = BookId::from_hex(&book) else {
        return visit.nothing(Form::Json, None);
    };
    let room = visit.house.room(&id);
    let Some(inside) = room.and_then(|room| may_try(&visit, room, &opened, sound)) else {
        return visit.nothing(Form::Json, Some(id));
    };
    if let Err(seconds) = may_now(&visit, &inside, &opened, sound) {
        return visit.later(Form::Json, seconds);
    }
    let hand_in = HandIn { book: Some(id), ..hand_in };
    match visit.house.hand_in(hand_in).await {
        Ok(Ok(receipt)) => received(&visit, &inside, &opened, &receipt),
        Ok(Err(rejection)) => rejected(&visit, &rejection),
        Err(busy) => visit.busy(Form::Json, busy),
    }
}

/// A rejection as the script reads it.
pub(super) fn rejected(visit: &Visit, rejection: &Rejection) -> Answer {
    // A book that is served but that the node let go can be read only.
    let copy = Rejection::NotTheScribe;
    let rejection = if *rejection == Rejection::NoSuchBook { &copy } else { rejection };
    let problem = problems::rejection(Words::new(visit.lang), rejection);
    json_problem(problems::status(rejection), &problem)
}

fn read(
    visit: &Visit, headers: &HeaderMap, body: Result<Bytes, BytesRejection>,
) -> Result<(HandIn, Opened<Deed>), Box<Answer>> {
    let posted: Posted = body_of(visit, headers, body)?;
    let salted = |word: Salted| Some((word.salt()?, word.content));
    let words: Option<Vec<_>> = posted.words.into_iter().map(salted).collect();
    let Some(words) = words else {
        return Err(Box::new(visit.own(
            Form::Json,
            StatusCode::BAD_REQUEST,
            "bad_request",
        )));
    };
    let opened = Opened::read(posted.act.as_bytes(), posted.sigs.clone()).map_err(|error| {
        let (code, why) = (error.code(), error.to_string());
        Box::new(rejected(visit, &Rejection::Bytes { code, why }))
    })?;
    let hand_in = HandIn {
        ticket: 0,
        book: None,
        act: posted.act.into_bytes(),
        sigs: posted.sigs,
        texts: posted.texts,
        words,
    };
    Ok((hand_in, opened))
}

/// Whether whoever signed this learns what the book says to it. In a book for members only these
/// are members, askers about their own request, strangers with the invitation, and whoever wrote
/// something about their own words; and whoever holds an act that stands there already, who is
/// given its receipt again.
fn may_try(
    visit: &Visit, room: std::sync::Arc<Room>, opened: &Opened<Deed>, sound: bool,
) -> Option<Inside> {
    let (viewer, may) = {
        let desk = room.look();
        let viewer = opened
            .sigs()
            .first()
            .map_or(Viewer::Stranger, |sig| desk.viewer(&sig.key));
        let deed = &opened.act().act;
        let own_request = matches!(deed, Deed::AskToJoin(_) | Deed::WithdrawRequest(_));
        let own_words = matches!(deed, Deed::EraseWords(_));
        let may = match viewer {
            _ if !desk.for_members_only() => true,
            _ if !sound => false,
            _ if desk.place(&opened.id()).is_some() => true,
            Viewer::Member { .. } => true,
            Viewer::Asker { .. } => own_request || own_words,
            Viewer::Former { .. } => own_words,
            Viewer::Stranger => matches!(deed, Deed::AskToJoin(_)) && visit.is_invited(&room.id),
        };
        (viewer, may)
    };
    may.then_some(Inside { room, viewer })
}

/// Whether this act may be taken now, or after how many seconds.
fn may_now(visit: &Visit, inside: &Inside, opened: &Opened<Deed>, sound: bool) -> Result<(), u64> {
    let (house, now) = (&visit.house, visit.now);
    if inside.room.look().place(&opened.id()).is_some() {
        return Ok(());
    }
    match (inside.viewer, opened.sigs().first()) {
        (Viewer::Member { .. } | Viewer::Asker { .. } | Viewer::Former { .. }, Some(sig))
            if sound =>
        {
            house.buckets.act(sig.key, now)
        }
        _ => house
            .buckets
            .at(visit.approach.address, Doing::Stranger, now),
    }
}

/// The receipt, and where what was done can be seen.
fn received(visit: &Visit, inside: &Inside, opened: &Opened<Deed>, receipt: &Receipt) -> Answer {
    if matches!(opened.act().act, Deed::LeaveAssembly(_)) {
        let key = opened.sigs().first().map(|sig| sig.key);
        visit
            .house
            .sessions
            .end_of(|book, gone| *book == inside.room.id && Some(*gone) == key);
    }
    look_around(visit, inside, Form::Json, |at| {
        let next = next(at, opened);
        let answer = json!({"receipt": receipt.receipt, "sig": receipt.sig, "next": next});
        Some(json_of(StatusCode::OK, &answer))
    })
}

fn next(at: &super::Scene<'_>, opened: &Opened<Deed>) -> String {
    let (book, deed) = (at.inside.room.id, &opened.act().act);
    let fields = serde_json::to_value(deed).unwrap_or_default();
    let named = |name: &str| {
        fields
            .get(name)
            .and_then(Value::as_str)
            .and_then(MatterId::from_hex)
    };
    match deed {
        Deed::OpenProposal(_) => format!("/b/{book}/m/{}", opened.id()),
        Deed::AskToJoin(_) | Deed::WithdrawRequest(_) => {
            let invited = at.visit.is_invited(&book);
            let invitation = at.visit.house.invitation(&book);
            let query = if invited {
                format!("?invitation={invitation}")
            } else {
                String::new()
            };
            format!("/b/{book}/join{query}")
        }
        // Whoever leaves may want to take their words with them; they see them still.
        Deed::LeaveAssembly(_) | Deed::EraseWords(_) => format!("/b/{book}/words"),
        _ => match (named("matter"), named("agreement")) {
            (Some(matter), _) => page_of_matter(at, matter),
            (None, Some(agreement)) => format!("/b/{book}/agreements/{agreement}"),
            (None, None) => format!("/b/{book}/people"),
        },
    }
}

/// Where an act stands in the book.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ActStands")]
pub(super) struct Stands {
    /// When its entry entered.
    at: Instant,
    /// The leaf hash of its entry.
    leaf: TreeHash,
    /// The position of its entry.
    seq: u64,
}

/// GET `/b/{book}/acts/{act}`: where an act stands, so that a device can check its receipts.
pub(super) async fn find(
    visit: Visit, Path((book, act)): Path<(String, String)>, headers: HeaderMap,
) -> Answer {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok());
    let page = accept.is_some_and(|accept| accept.contains("text/html"));
    let form = if page { Form::Page } else { Form::Json };
    in_book(visit, book, form, move |at| {
        let place = at.desk.place(&ActId::from_hex(&act)?)?;
        if form == Form::Page {
            let book = at.inside.room.id;
            return Some(see_other(&format!("/b/{book}/minutes/{}", place.seq)));
        }
        let leaf = at.desk.tree.leaf(place.seq)?;
        let stands = Stands { at: place.at, leaf, seq: place.seq };
        Some(json_of(StatusCode::OK, &stands))
    })
    .await
}
