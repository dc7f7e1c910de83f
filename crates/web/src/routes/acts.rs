//! Handing an act in, and finding one again.

use super::book::page_of_matter;
use super::in_book;
use crate::answer::{Answer, Form, json_of, json_problem, see_other};
use crate::ctx::Viewer;
use crate::house::buckets::Doing;
use crate::house::room::Room;
use crate::house::round::{Door, NotTaken};
use crate::problems;
use crate::server::guard::is_json;
use crate::visit::Visit;
use crate::words::Words;
use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use basics::limits::{BODY_BYTES_MAX, SALT_BYTES};
use basics::{ActId, BookId, Instant, MatterId, PublicKey, Signature, TreeHash, hex};
use book::receipt::ReceiptBody;
use book::{Opened, Receipt, Sig};
use node::{Brought, HandIn, Rejection};
use rules::Deed;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    let visit = Arc::new(visit);
    let brought = match read(&visit, &headers, body) {
        Ok(read) => read,
        Err(answer) => return *answer,
    };
    let id = BookId::from_hex(&book);
    let done = Done::of(&brought.opened);
    let room = id.and_then(|id| visit.house.room(&id));
    let brought = Brought { book: id, ..brought };
    let door = door(Arc::clone(&visit), room.clone());
    match visit.house.hand_in(brought, door).await {
        Ok(Ok(receipt)) => match room {
            Some(room) => received(&visit, &room, &done, &receipt),
            None => visit.nothing(Form::Json, id),
        },
        Ok(Err(NotTaken::Nothing)) => visit.nothing(Form::Json, id),
        Ok(Err(NotTaken::Later(seconds))) => visit.later(Form::Json, seconds),
        Ok(Err(NotTaken::Rejected(rejection))) => rejected(&visit, &rejection),
        Err(busy) => visit.busy(Form::Json, busy),
    }
}

/// What an act has to come through before the node looks at it.
fn door(visit: Arc<Visit>, room: Option<Arc<Room>>) -> Door {
    Box::new(move |opened, sound| {
        let room = room.ok_or(NotTaken::Nothing)?;
        let viewer = may_try(&visit, &room, opened, sound).ok_or(NotTaken::Nothing)?;
        may_now(&visit, &room, viewer, opened, sound).map_err(NotTaken::Later)
    })
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
) -> Result<Brought, Box<Answer>> {
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
    let hand_in = HandIn {
        ticket: 0,
        book: None,
        act: posted.act.into_bytes(),
        sigs: posted.sigs,
        texts: posted.texts,
        words,
    };
    hand_in
        .read()
        .map_err(|rejection| Box::new(rejected(visit, &rejection)))
}

/// Whether whoever signed this learns what the book says to it, and who they are. In a book for
/// members only these are members, askers about their own request, strangers with the invitation,
/// and whoever wrote something about their own words; and whoever holds an act that stands there
/// already, who is given its receipt again.
fn may_try(visit: &Visit, room: &Room, opened: &Opened<Deed>, sound: bool) -> Option<Viewer> {
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
    may.then_some(viewer)
}

/// Whether this act may be taken now, or after how many seconds.
fn may_now(
    visit: &Visit, room: &Room, viewer: Viewer, opened: &Opened<Deed>, sound: bool,
) -> Result<(), u64> {
    let (house, now) = (&visit.house, visit.now);
    if room.look().place(&opened.id()).is_some() {
        return Ok(());
    }
    match (viewer, opened.sigs().first()) {
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

/// What was done, as far as the answer tells of it.
struct Done {
    key: Option<PublicKey>,
    next: Next,
}

/// What the script is told of an act that was taken (`CONTRACT.md` section 3).
#[derive(Serialize)]
struct Received<'a> {
    next: String,
    receipt: &'a ReceiptBody,
    sig: &'a Signature,
}

/// Where what was done can be seen.
enum Next {
    Proposal(ActId),
    Request,
    Left,
    Words,
    Matter(MatterId),
    Agreement(MatterId),
    People,
}

/// The fields of an act that say what it is about.
#[derive(Deserialize)]
struct About {
    matter: Option<MatterId>,
    agreement: Option<MatterId>,
}

/// An act, but for everything else.
#[derive(Deserialize)]
struct Outline {
    act: About,
}

impl Done {
    fn of(opened: &Opened<Deed>) -> Self {
        let key = opened.sigs().first().map(|sig| sig.key);
        let about = || {
            let outline = serde_json::from_slice::<Outline>(opened.act_bytes()).ok()?;
            let About { matter, agreement } = outline.act;
            matter
                .map(Next::Matter)
                .or_else(|| agreement.map(Next::Agreement))
        };
        let next = match &opened.act().act {
            Deed::OpenProposal(_) => Next::Proposal(opened.id()),
            Deed::AskToJoin(_) | Deed::WithdrawRequest(_) => Next::Request,
            Deed::LeaveAssembly(_) => Next::Left,
            Deed::EraseWords(_) => Next::Words,
            _ => about().unwrap_or(Next::People),
        };
        Self { key, next }
    }
}

/// The receipt, and where what was done can be seen.
fn received(visit: &Visit, room: &Room, done: &Done, receipt: &Receipt) -> Answer {
    if matches!(done.next, Next::Left) {
        visit
            .house
            .sessions
            .end_of(|book, gone| *book == room.id && Some(*gone) == done.key);
    }
    let next = next(visit, room, &done.next);
    let Receipt { receipt, sig } = receipt;
    json_of(StatusCode::OK, &Received { next, receipt, sig })
}

fn next(visit: &Visit, room: &Room, next: &Next) -> String {
    let book = room.id;
    match next {
        Next::Proposal(proposal) => format!("/b/{book}/m/{proposal}"),
        Next::Request => {
            let invited = visit.is_invited(&book);
            let invitation = visit.house.invitation(&book);
            let query = if invited {
                format!("?invitation={invitation}")
            } else {
                String::new()
            };
            format!("/b/{book}/join{query}")
        }
        // Whoever leaves may want to take their words with them; they see them still.
        Next::Left | Next::Words => format!("/b/{book}/words"),
        Next::Matter(matter) => page_of_matter(&room.look(), &book, *matter),
        Next::Agreement(agreement) => format!("/b/{book}/agreements/{agreement}"),
        Next::People => format!("/b/{book}/people"),
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
