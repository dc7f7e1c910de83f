//! Every address that there is. There is no other.

mod acts;
mod api;
mod book;
mod copies;
mod demo;
mod draft_api;
mod drafting;
mod drafts;
mod feed;
mod founders;
mod halves;
mod help;
mod open_api;
mod outside;
mod own;
mod reading;
mod signing_in;
mod tiles;

use crate::answer::{Answer, Form, page_with};
use crate::house::House;
use crate::house::room::Desk;
use crate::pages;
use crate::visit::{Inside, Visit};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get, post};
use basics::{BookId, Instant, PersonId};
use rules::Charter;
use std::sync::Arc;
use views::{Beside, BookView};

/// An address with what is done there.
type Route = (&'static str, MethodRouter<Arc<House>>);

/// All routes.
pub(crate) fn routes() -> Router<Arc<House>> {
    let house = Router::new().fallback(outside::nowhere);
    all().fold(house, |house, (path, methods)| house.route(path, methods))
}

fn all() -> impl Iterator<Item = Route> {
    for_people().into_iter().chain(for_programs())
}

/// Every address that a server answers, as its router has them, with what varies in braces. The
/// roles matrix for reading and the description for programs are held against this list.
pub fn addresses() -> Vec<&'static str> {
    all().map(|(path, _)| path).collect()
}

/// The routes of pages, in the order of life: before an assembly, its pages, what is done.
fn for_people() -> Vec<Route> {
    vec![
        ("/", get(outside::home)),
        ("/policy", get(outside::policy)),
        ("/scripts", get(outside::scripts)),
        ("/help", get(help::index)),
        ("/help/{page}", get(help::chapter)),
        ("/language", post(outside::language)),
        ("/assets/{hash}/{*path}", get(outside::asset)),
        ("/demo", get(demo::show)),
        ("/charters", get(outside::charters)),
        ("/found", get(drafts::found)),
        ("/draft", post(drafts::begin)),
        ("/draft/{nonce}", get(drafts::show).post(drafts::change)),
        ("/draft/{nonce}/founders", post(founders::join)),
        ("/draft/{nonce}/founders/off", post(founders::take_off)),
        ("/draft/{nonce}/sign", post(founders::sign)),
        (
            "/in/{token}",
            get(signing_in::enter).post(signing_in::use_link),
        ),
        ("/half", post(halves::keep)),
        ("/half/open", post(halves::open)),
        ("/half/drop", post(halves::drop)),
        ("/b/{book}", get(book::assembly)),
        ("/b/{book}/asked", get(book::asked)),
        ("/b/{book}/matters", get(book::matters)),
        ("/b/{book}/m/{matter}", get(book::matter)),
        ("/b/{book}/propose", get(book::propose)),
        ("/b/{book}/agreements", get(book::agreements)),
        ("/b/{book}/agreements/{agreement}", get(book::agreement)),
        ("/b/{book}/people", get(book::people)),
        ("/b/{book}/people/{person}", get(book::person)),
        ("/b/{book}/join", get(book::join)),
        ("/b/{book}/words", get(own::words)),
        ("/b/{book}/rules", get(book::rules)),
        ("/b/{book}/rules.txt", get(book::rules_txt)),
        ("/b/{book}/minutes", get(book::minutes)),
        ("/b/{book}/minutes/{seq}", get(book::entry)),
        ("/b/{book}/copy", get(copies::copy)),
        ("/b/{book}/copy.tar", get(copies::tar)),
        ("/b/{book}/verify", get(copies::verify)),
        ("/b/{book}/live", get(feed::live)),
        ("/b/{book}/acts", post(acts::hand_in)),
        ("/b/{book}/acts/{act}", get(acts::find)),
        ("/b/{book}/challenge", get(signing_in::challenge)),
        ("/b/{book}/session", post(signing_in::session)),
        ("/b/{book}/sign-out", post(signing_in::sign_out)),
        (
            "/b/{book}/link",
            get(signing_in::link).post(signing_in::make_link),
        ),
        ("/b/{book}/checkpoint", get(tiles::checkpoint)),
        ("/b/{book}/tile/{*path}", get(tiles::tile)),
    ]
}

/// The routes of the interface for programs.
fn for_programs() -> Vec<Route> {
    vec![
        ("/api/draft", post(draft_api::begin)),
        (
            "/api/draft/{nonce}",
            get(draft_api::show).post(draft_api::change),
        ),
        ("/api/openapi.json", get(open_api::describe)),
        ("/api/charters", get(outside::charters_api)),
        ("/api/scripts", get(outside::scripts_api)),
        ("/api/b/{book}/overview", get(api::overview)),
        ("/api/b/{book}/asked", get(api::asked)),
        ("/api/b/{book}/matters", get(api::matters)),
        ("/api/b/{book}/m/{matter}", get(api::matter)),
        ("/api/b/{book}/agreements", get(api::agreements)),
        ("/api/b/{book}/agreements/{agreement}", get(api::agreement)),
        ("/api/b/{book}/people", get(api::people)),
        ("/api/b/{book}/people/{person}", get(api::person)),
        ("/api/b/{book}/requests", get(api::requests)),
        ("/api/b/{book}/words", get(own::words_api)),
        ("/api/b/{book}/invitation", get(api::invitation)),
        ("/api/b/{book}/rules", get(api::rules)),
        ("/api/b/{book}/minutes", get(api::minutes)),
        ("/api/b/{book}/entries", get(api::entries)),
    ]
}

/// Does something that reads the disk, away from the threads that serve everybody.
pub(crate) async fn aside(
    visit: Visit, form: Form, work: impl FnOnce(&Visit) -> Answer + Send + 'static,
) -> Answer {
    let again = visit.clone();
    match tokio::task::spawn_blocking(move || work(&visit)).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            again.fault(form)
        }
    }
}

/// What a page of a book is made from: one state of the book, whole.
pub(crate) struct Scene<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) inside: &'a Inside,
    pub(crate) desk: &'a Desk,
    pub(crate) view: &'a BookView,
    pub(crate) beside: &'a dyn Beside,
    pub(crate) charter: &'a Charter,
    /// Who looks, if the book knows them.
    pub(crate) who: Option<PersonId>,
    pub(crate) now: Instant,
}

impl Scene<'_> {
    /// What the page is told.
    pub(crate) fn ctx(&self) -> crate::ctx::Ctx {
        self.visit.ctx_in(self.inside, self.desk)
    }
}

/// Shows something of a book to a visitor who may read it. `show` answers nothing if there is no
/// such thing in the book.
pub(crate) async fn in_book(
    visit: Visit, book: String, form: Form,
    show: impl FnOnce(&Scene<'_>) -> Option<Answer> + Send + 'static,
) -> Answer {
    aside(visit, form, move |visit| {
        let Some(id) = BookId::from_hex(&book) else {
            return visit.nothing(form, None);
        };
        match visit.inside(id) {
            Some(inside) => look_around(visit, &inside, form, show),
            None => visit.nothing(form, Some(id)),
        }
    })
    .await
}

/// Shows something of a book that the visitor may look into.
pub(crate) fn look_around(
    visit: &Visit, inside: &Inside, form: Form, show: impl FnOnce(&Scene<'_>) -> Option<Answer>,
) -> Answer {
    let (house, id) = (&visit.house, inside.room.id);
    let desk = inside.room.look();
    let beside = house.beside(id);
    let Some(charter) = desk.charter() else {
        return visit.nothing(form, Some(id));
    };
    let scene = Scene {
        visit,
        inside,
        desk: &desk,
        view: &desk.view,
        beside: &beside,
        charter,
        who: inside.viewer.person(),
        now: visit.now,
    };
    let answer = show(&scene);
    answer.unwrap_or_else(|| match form {
        Form::Page => page_with(StatusCode::NOT_FOUND, pages::missing(&scene.ctx())),
        Form::Json => visit.nothing(form, Some(id)),
    })
}
