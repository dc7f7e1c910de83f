//! Live pages: a stream that says that something has changed, and what.

use crate::answer::{Answer, Form};
use crate::house::House;
use crate::visit::{Inside, Visit};
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use basics::BookId;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio_stream::wrappers::ReceiverStream;
use views::dto::Part;

/// A word every so often, so that nobody on the way takes the silence for the end.
const STILL_THERE: Duration = Duration::from_secs(20);
/// Changes that are told one by one; beyond it one event stands for all.
const PARTS_MAX: usize = 16;

/// `/b/{book}/live`
pub(super) async fn live(visit: Visit, Path(book): Path<String>) -> Answer {
    let id = BookId::from_hex(&book);
    let Some(inside) = id.and_then(|id| visit.inside(id)) else {
        return visit.nothing(Form::Page, id);
    };
    let Ok(place) = Arc::clone(&visit.house.feeds).try_acquire_owned() else {
        return visit.own(
            Form::Page,
            StatusCode::SERVICE_UNAVAILABLE,
            "too_many_requests",
        );
    };
    let (events, stream) = mpsc::channel(PARTS_MAX);
    tokio::spawn(tell(visit, inside, events, place));
    let alive = KeepAlive::new().interval(STILL_THERE);
    let stream = Sse::new(ReceiverStream::new(stream)).keep_alive(alive);
    let mut answer = stream.into_response().map(Body::new);
    let no_buffer = HeaderValue::from_static("no");
    answer.headers_mut().insert("x-accel-buffering", no_buffer);
    answer
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Tells one listener of changes, as long as they may read the book and want to hear.
async fn tell(
    mut visit: Visit, inside: Inside, events: mpsc::Sender<Result<Event, Infallible>>,
    _place: OwnedSemaphorePermit,
) {
    let room = inside.room;
    let mut size = room.listen();
    let mut closing = visit.house.closing();
    let mut told = *size.borrow_and_update();
    loop {
        tokio::select! {
            changed = size.changed() => if changed.is_err() { return },
            () = events.closed() => return,
            _ = closing.changed() => return,
        }
        let now = *size.borrow_and_update();
        visit.now = visit.house.clock.now();
        if visit.inside(room.id).is_none() {
            return;
        }
        for part in parts(&visit.house, &room.id, told) {
            let event = Event::default().event("changed").data(part);
            if events.send(Ok(event)).await.is_err() {
                return;
            }
        }
        told = now;
    }
}

/// What has changed since the book was so long, as the script is told of it.
fn parts(house: &House, book: &BookId, told: u64) -> Vec<String> {
    let Some(room) = house.room(book) else { return Vec::new() };
    let parts = views::changed_since(&room.look().view, told);
    if parts.is_empty() || parts.len() > PARTS_MAX {
        return vec![String::new()];
    }
    parts.iter().map(id_of).collect()
}

fn id_of(part: &Part) -> String {
    match part {
        Part::Assembly => String::new(),
        Part::Person(id) => id.to_string(),
        Part::Household(id) => id.to_string(),
        Part::Request(id) => id.to_string(),
        Part::Matter(id) | Part::Agreement(id) => id.to_string(),
    }
}
