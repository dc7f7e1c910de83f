//! The pages of an assembly.

use super::reading::{Stretch, agreement_of, matter_of, person_of};
use super::{Scene, aside, in_book, look_around};
use crate::answer::{Answer, Form, page, text};
use crate::house::room::Desk;
use crate::pages::{self, Proposing};
use crate::sheets::DoorSheet;
use crate::visit::{Found, Inside, Visit};
use axum::extract::{Path, Query};
use basics::{BookId, MatterId};
use rules::proposing::open_proposal::How;
use rules::state::people::RequestStanding;
use serde::Deserialize;

/// Entries on one page of the minutes.
const ENTRIES: usize = 50;

/// `/b/{book}`
pub(super) async fn assembly(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let overview = views::overview(at.view, at.beside, at.who, at.now)?;
        Some(page(pages::assembly(&at.ctx(), &overview)))
    })
    .await
}

/// `/b/{book}/asked`
pub(super) async fn asked(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let asked = views::asked(at.view, at.beside, at.who, at.now);
        Some(page(pages::asked(&at.ctx(), &asked)))
    })
    .await
}

/// `/b/{book}/matters`
pub(super) async fn matters(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let matters = views::matters(at.view, at.beside, at.who, at.now);
        Some(page(pages::matters(&at.ctx(), &matters)))
    })
    .await
}

/// `/b/{book}/m/{matter}`
pub(super) async fn matter(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let matter = matter_of(at, &id)?;
        Some(page(pages::matter(&at.ctx(), &matter, at.charter)))
    })
    .await
}

/// What a proposal is about, in the address of its form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Aim {
    about: Option<String>,
    how: Option<String>,
}

/// `/b/{book}/propose`
pub(super) async fn propose(
    visit: Visit, Path(book): Path<String>, Query(aim): Query<Aim>,
) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let overview = views::overview(at.view, at.beside, at.who, at.now)?;
        let may = overview.may.iter().find(|may| may.kind == "open_proposal");
        let how = match aim.how.as_deref() {
            Some("renews") => Some(How::Renews),
            Some("changes") => Some(How::Changes),
            Some("ends") => Some(How::Ends),
            _ => None,
        };
        let agreement = aim.about.as_deref().map(|id| agreement_of(at, id));
        // An address that names no agreement leads nowhere.
        let agreement = match agreement {
            Some(found) => Some(found?),
            None => None,
        };
        let about = agreement.as_ref().zip(how);
        let proposing = Proposing { charter: at.charter, about, may };
        Some(page(pages::propose(&at.ctx(), &proposing)))
    })
    .await
}

/// `/b/{book}/agreements`
pub(super) async fn agreements(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let agreements = views::agreements(at.view, at.beside, at.who, at.now);
        Some(page(pages::agreements(&at.ctx(), &agreements)))
    })
    .await
}

/// `/b/{book}/agreements/{agreement}`
pub(super) async fn agreement(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let agreement = agreement_of(at, &id)?;
        Some(page(pages::agreement(&at.ctx(), &agreement)))
    })
    .await
}

/// `/b/{book}/people`
pub(super) async fn people(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let people = views::people(at.view, at.beside, at.who, at.now)?;
        Some(page(pages::people(&at.ctx(), &people)))
    })
    .await
}

/// `/b/{book}/people/{person}`
pub(super) async fn person(visit: Visit, Path((book, id)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let person = person_of(at, &id)?;
        Some(page(pages::person(&at.ctx(), &person)))
    })
    .await
}

/// `/b/{book}/join`: for those who may read, the people; at the door, what an asker may see.
pub(super) async fn join(visit: Visit, Path(book): Path<String>) -> Answer {
    aside(visit, Form::Page, move |visit| {
        let Some(id) = BookId::from_hex(&book) else {
            return visit.nothing(Form::Page, None);
        };
        match visit.find(id) {
            Found::Inside(inside) => look_around(visit, &inside, Form::Page, |at| {
                let people = views::people(at.view, at.beside, at.who, at.now)?;
                Some(page(pages::join(&at.ctx(), at.charter, &people)))
            }),
            Found::Door(inside) => look_around(visit, &inside, Form::Page, |at| {
                Some(page(pages::door(&at.ctx(), &door(at, &inside))))
            }),
            Found::Nothing => visit.nothing(Form::Page, Some(id)),
        }
    })
    .await
}

/// What somebody at the door sees.
fn door(at: &Scene<'_>, inside: &Inside) -> DoorSheet {
    let request = match inside.viewer {
        crate::ctx::Viewer::Asker { request, .. } => at.desk.state().requests().get(&request),
        _ => None,
    };
    DoorSheet {
        charter: at.charter.clone(),
        standing: request.map(|request| request.standing.name()),
        vouching_units: request.map_or(0, |request| request.vouching_units() as u64),
        until: request.and_then(|request| match request.standing {
            RequestStanding::Window { until } => Some(until),
            _ => None,
        }),
        units: Vec::new(),
    }
}

/// `/b/{book}/rules`
pub(super) async fn rules(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let rules = views::rules_page(at.view, at.beside, at.who, at.now)?;
        Some(page(pages::rules(&at.ctx(), &rules)))
    })
    .await
}

/// `/b/{book}/rules.txt`
pub(super) async fn rules_txt(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Page, |at| {
        let rules = views::rules_page(at.view, at.beside, at.who, at.now)?;
        Some(text(pages::rules_txt(&at.ctx(), &rules)))
    })
    .await
}

/// `/b/{book}/minutes`: the last entries, or those from a position on.
pub(super) async fn minutes(
    visit: Visit, Path(book): Path<String>, Query(stretch): Query<Stretch>,
) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let (from, limit) = stretch.within(at.desk.tree.len(), ENTRIES, ENTRIES);
        let minutes = views::minutes(at.view, at.beside, at.who, at.now, from, limit);
        Some(page(pages::minutes(&at.ctx(), &minutes)))
    })
    .await
}

/// `/b/{book}/minutes/{seq}`
pub(super) async fn entry(visit: Visit, Path((book, seq)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Page, move |at| {
        let seq = super::reading::position(&seq)?;
        let minutes = views::minutes(at.view, at.beside, at.who, at.now, seq, 1);
        let entry = minutes.entries.first().filter(|entry| entry.seq == seq)?;
        Some(page(pages::entry(&at.ctx(), entry)))
    })
    .await
}

/// The page on which one sees what came of an act.
pub(super) fn page_of_matter(desk: &Desk, book: &BookId, matter: MatterId) -> String {
    let place = if desk.state().agreements().contains_key(&matter) {
        "agreements"
    } else {
        "m"
    };
    format!("/b/{book}/{place}/{matter}")
}
