//! The interface for programs: the same values that pages are made from, as JSON.

use super::reading::{Stretch, agreement_of, matter_of, person_of};
use super::{aside, in_book, look_around};
use crate::answer::{Answer, Form, json_of};
use crate::visit::{Found, Visit};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use basics::{BookId, PublicKey};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::value::RawValue;

/// Entries in one answer, and bytes of them.
const ENTRIES_MAX: usize = 200;
const ENTRIES_BYTES_MAX: usize = 4 * 1024 * 1024;

fn ok(value: &impl Serialize) -> Answer {
    json_of(StatusCode::OK, value)
}

/// `/api/b/{book}/overview`
pub(super) async fn overview(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        views::overview(at.view, at.beside, at.who, at.now)
            .as_ref()
            .map(ok)
    })
    .await
}

/// `/api/b/{book}/asked`
pub(super) async fn asked(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        Some(ok(&views::asked(at.view, at.beside, at.who, at.now)))
    })
    .await
}

/// `/api/b/{book}/matters`
pub(super) async fn matters(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        Some(ok(&views::matters(at.view, at.beside, at.who, at.now)))
    })
    .await
}

/// `/api/b/{book}/m/{matter}`
pub(super) async fn matter(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        matter_of(at, &id).as_ref().map(ok)
    })
    .await
}

/// `/api/b/{book}/agreements`
pub(super) async fn agreements(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        Some(ok(&views::agreements(at.view, at.beside, at.who, at.now)))
    })
    .await
}

/// `/api/b/{book}/agreements/{agreement}`
pub(super) async fn agreement(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        agreement_of(at, &id).as_ref().map(ok)
    })
    .await
}

/// `/api/b/{book}/people`
pub(super) async fn people(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        views::people(at.view, at.beside, at.who, at.now)
            .as_ref()
            .map(ok)
    })
    .await
}

/// `/api/b/{book}/people/{person}`
pub(super) async fn person(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        person_of(at, &id).as_ref().map(ok)
    })
    .await
}

/// `/api/b/{book}/requests`: every request for admission, by id.
pub(super) async fn requests(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        let row = |id| views::request(at.view, at.beside, at.who, at.now, id);
        let rows: Vec<_> = at.desk.state().requests().keys().filter_map(row).collect();
        Some(ok(&rows))
    })
    .await
}

/// How others come to the door.
#[derive(Serialize, JsonSchema)]
pub(super) struct Invitation {
    /// The address, without scheme and host.
    path: String,
    /// The key of the scribe, by which receipts are checked.
    scribe: PublicKey,
}

/// `/api/b/{book}/invitation`: the address by which others ask to join, without scheme and host,
/// and the scribe's key. For whoever may see the page of joining.
pub(super) async fn invitation(visit: Visit, Path(book): Path<String>) -> Answer {
    aside(visit, Form::Json, move |visit| {
        let Some(id) = BookId::from_hex(&book) else {
            return visit.nothing(Form::Json, None);
        };
        match visit.find(id) {
            Found::Inside(inside) | Found::Door(inside) => {
                look_around(visit, &inside, Form::Json, |at| {
                    let book = at.ctx().book?;
                    let (path, scribe) = (book.join_path, book.scribe);
                    Some(ok(&Invitation { path, scribe }))
                })
            }
            Found::Nothing => visit.nothing(Form::Json, Some(id)),
        }
    })
    .await
}

/// `/api/b/{book}/rules`
pub(super) async fn rules(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        views::rules_page(at.view, at.beside, at.who, at.now)
            .as_ref()
            .map(ok)
    })
    .await
}

/// `/api/b/{book}/minutes`
pub(super) async fn minutes(
    visit: Visit, Path(book): Path<String>, Query(stretch): Query<Stretch>,
) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        let size = at.desk.tree.len();
        let (from, limit) = stretch.or_from_start(size, ENTRIES_MAX, ENTRIES_MAX);
        Some(ok(&views::minutes(
            at.view, at.beside, at.who, at.now, from, limit,
        )))
    })
    .await
}

/// Entries as they stand in the book.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SignedEntries")]
pub(super) struct Signed {
    /// The first position asked for.
    from: u64,
    /// How many entries the book has.
    size: u64,
    /// The entries, in order, each in its canonical bytes.
    #[schemars(schema_with = "entries_schema")]
    entries: Vec<Box<RawValue>>,
}

fn entries_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "array", "items": {"$ref": "#/components/schemas/entry"}})
}

/// `/api/b/{book}/entries`: the entries themselves. Each stands in its canonical bytes.
pub(super) async fn entries(
    visit: Visit, Path(book): Path<String>, Query(stretch): Query<Stretch>,
) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        let size = at.desk.tree.len();
        let (from, limit) = stretch.or_from_start(size, ENTRIES_MAX, ENTRIES_MAX);
        let limit = limit.min(usize::try_from(size - from).unwrap_or(limit));
        let reader = &at.visit.house.reader;
        let read = match reader.read_from(at.inside.room.id, from, limit, ENTRIES_BYTES_MAX) {
            Ok(read) => read,
            Err(fault) => {
                tracing::error!(%fault, "entries cannot be read");
                return Some(at.visit.fault(Form::Json));
            }
        };
        let raw = |bytes| RawValue::from_string(String::from_utf8(bytes).ok()?).ok();
        let entries = read.into_iter().filter_map(raw).collect();
        Some(ok(&Signed { from, size, entries }))
    })
    .await
}
