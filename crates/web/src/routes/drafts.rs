//! A founding that is being prepared, on its pages: the questions, the draft, and changing it.

use super::aside;
use super::drafting::{Standing, Undone, load};
use super::signing_in::qr;
use crate::answer::{Answer, Form, page_with, see_other};
use crate::charters::{self, Unanswered};
use crate::pages;
use crate::problems;
use crate::sheets::{Answers, DraftSheet, FoundSheet, Problem};
use crate::visit::Visit;
use crate::words::Words;
use axum::Form as Typed;
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use basics::Nonce;
use node::draft::Draft;

impl Visit {
    fn unanswered(&self, unanswered: Unanswered) -> Problem {
        problems::own(Words::new(self.lang), unanswered.code())
    }
}

/// `/found`: the questions.
pub(super) async fn found(visit: Visit) -> Answer {
    let answers = Answers::default();
    show_questions(&visit, StatusCode::OK, answers, None)
}

fn show_questions(
    visit: &Visit, status: StatusCode, answers: Answers, problem: Option<Problem>,
) -> Answer {
    let templates = charters::templates(visit.lang).to_vec();
    let policy = visit.house.policy(visit.lang);
    let sheet = FoundSheet { templates, policy, answers, problem };
    page_with(status, pages::found(&visit.ctx(), &sheet))
}

/// POST `/draft`: begins a draft from the answers.
pub(super) async fn begin(visit: Visit, answers: Result<Typed<Answers>, FormRejection>) -> Answer {
    let Ok(Typed(answers)) = answers else {
        return visit.own(Form::Page, StatusCode::BAD_REQUEST, "bad_request");
    };
    if let Err(answer) = visit.may_draft(Form::Page) {
        return *answer;
    }
    let charter = match charters::answered(&answers, visit.lang) {
        Ok(charter) => charter,
        Err(unanswered) => {
            let problem = Some(visit.unanswered(unanswered));
            return show_questions(&visit, StatusCode::UNPROCESSABLE_ENTITY, answers, problem);
        }
    };
    match visit.begin_draft(charter).await {
        Ok(nonce) => see_other(&format!("/draft/{nonce}")),
        Err(Undone::Draft(error)) => {
            let problem = Some(problems::draft(Words::new(visit.lang), &error));
            show_questions(&visit, StatusCode::UNPROCESSABLE_ENTITY, answers, problem)
        }
        Err(undone) => visit.undone(Form::Page, &undone),
    }
}

/// `/draft/{nonce}`: the draft; once it was founded, the way to the book.
pub(super) async fn show(visit: Visit, Path(nonce): Path<String>) -> Answer {
    let nonce = match visit.draft_named(Form::Page, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    aside(visit, Form::Page, move |visit| {
        if let Some(room) = visit.house.room_of_draft(&nonce) {
            // The founder's device keeps its key under the draft's name until now.
            return see_other(&format!("/b/{}#draft-{nonce}", room.id));
        }
        match load(&*visit.house.reader, nonce) {
            Ok(draft) => show_draft(visit, StatusCode::OK, &draft, None),
            Err(undone) => visit.undone(Form::Page, &undone),
        }
    })
    .await
}

fn show_draft(
    visit: &Visit, status: StatusCode, draft: &Draft, problem: Option<Problem>,
) -> Answer {
    let standing = Standing::of(draft);
    let link = format!("{}/draft/{}", visit.approach.origin(), draft.nonce);
    let sheet = DraftSheet {
        nonce: draft.nonce,
        charter: draft.charter.clone(),
        answers: charters::answers(&draft.charter),
        templates: charters::templates(visit.lang).to_vec(),
        policy: draft.policy.clone(),
        households: standing.households,
        founders: standing.founders,
        persons_missing: u32::try_from(standing.persons_missing).unwrap_or(u32::MAX),
        units_missing: u32::try_from(standing.units_missing).unwrap_or(u32::MAX),
        act: standing.act,
        qr: qr(&link).unwrap_or_default(),
        link,
        problem,
    };
    page_with(status, pages::draft(&visit.ctx(), &sheet))
}

/// POST `/draft/{nonce}`: other answers. Signatures given so far are void.
pub(super) async fn change(
    visit: Visit, Path(nonce): Path<String>, answers: Result<Typed<Answers>, FormRejection>,
) -> Answer {
    let nonce = match visit.draft_to_change(Form::Page, &nonce) {
        Ok(nonce) => nonce,
        Err(answer) => return *answer,
    };
    let Ok(Typed(answers)) = answers else {
        return visit.own(Form::Page, StatusCode::BAD_REQUEST, "bad_request");
    };
    let charter = match charters::answered(&answers, visit.lang) {
        Ok(charter) => charter,
        Err(unanswered) => {
            let problem = visit.unanswered(unanswered);
            return show_again(visit, nonce, problem).await;
        }
    };
    match visit.amend_draft(nonce, charter).await {
        Ok(()) => see_other(&format!("/draft/{nonce}")),
        Err(Undone::Draft(error)) => {
            let problem = problems::draft(Words::new(visit.lang), &error);
            show_again(visit, nonce, problem).await
        }
        Err(undone) => visit.undone(Form::Page, &undone),
    }
}

async fn show_again(visit: Visit, nonce: Nonce, problem: Problem) -> Answer {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    aside(visit, Form::Page, move |visit| {
        match load(&*visit.house.reader, nonce) {
            Ok(draft) => show_draft(visit, status, &draft, Some(problem)),
            Err(undone) => visit.undone(Form::Page, &undone),
        }
    })
    .await
}
