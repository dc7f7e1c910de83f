//! A founding that is being prepared: the questions, the draft, and changing it.

use super::aside;
use super::signing_in::qr;
use crate::answer::{Answer, Form, page_with, see_other};
use crate::charters::{self, Unanswered};
use crate::house::buckets::Doing;
use crate::house::round::Round;
use crate::house::{House, random};
use crate::pages;
use crate::problems;
use crate::sheets::{Answers, DraftFounder, DraftSheet, FoundSheet, Problem};
use crate::visit::Visit;
use crate::words::Words;
use axum::Form as Typed;
use axum::extract::Path;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use basics::instant::DAY_MS;
use basics::{Instant, Nonce};
use node::draft::{Draft, DraftError};
use rules::Charter;
use rules::charter::UnitKind;
use std::sync::Arc;
use store::{Fault, Reader};

/// Drafts that are kept at once; beyond it, those that nobody has touched for long make way.
const DRAFTS_MAX: usize = 2_000;
/// How long a draft stays that nobody touches, once there are too many.
const DRAFT_STAYS_MS: u64 = 30 * DAY_MS;

/// Why nothing was done with a draft.
pub(super) enum Undone {
    /// There is none.
    Nothing,
    /// There are too many.
    Full,
    /// It does not allow it.
    Draft(DraftError),
    /// The machine.
    Fault,
}

impl From<DraftError> for Undone {
    fn from(error: DraftError) -> Self {
        Self::Draft(error)
    }
}

impl From<Fault> for Undone {
    fn from(fault: Fault) -> Self {
        tracing::error!(%fault, "a draft could not be read or kept");
        Self::Fault
    }
}

pub(super) fn load(reader: &dyn Reader, nonce: Nonce) -> Result<Draft, Undone> {
    let bytes = reader.draft(nonce)?.ok_or(Undone::Nothing)?;
    serde_json::from_slice(&bytes).map_err(|error| {
        tracing::error!(%error, "a draft is damaged");
        Undone::Fault
    })
}

pub(super) fn keep(round: &mut Round, draft: &Draft) -> Result<(), Undone> {
    let bytes = serde_json::to_vec(draft).map_err(|_| Undone::Fault)?;
    Ok(round.store.put_draft(draft.nonce, &bytes)?)
}

impl Visit {
    pub(super) fn undone(&self, form: Form, undone: &Undone) -> Answer {
        match undone {
            Undone::Nothing => self.nothing(form, None),
            Undone::Full => self.own(form, StatusCode::SERVICE_UNAVAILABLE, "draft_many"),
            Undone::Fault => self.fault(form),
            Undone::Draft(error) => {
                let problem = problems::draft(Words::new(self.lang), error);
                self.problem(form, StatusCode::CONFLICT, &problem)
            }
        }
    }

    pub(super) fn may_draft(&self, form: Form) -> Result<(), Box<Answer>> {
        let doing = self
            .house
            .buckets
            .at(self.approach.address, Doing::Draft, self.now);
        doing.map_err(|seconds| Box::new(self.later(form, seconds)))
    }

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
    let Some(nonce) = random().map(Nonce) else { return visit.fault(Form::Page) };
    let (policy, now) = (visit.house.policy(visit.lang), visit.now);
    let begun = visit.house.work(move |round| {
        make_room(round, now)?;
        let scribe = round.node.scribe_key_for(&nonce);
        keep(round, &Draft::new(nonce, charter, policy, scribe, now)?)
    });
    match begun.await {
        Ok(Ok(())) => see_other(&format!("/draft/{nonce}")),
        Ok(Err(Undone::Draft(error))) => {
            let problem = Some(problems::draft(Words::new(visit.lang), &error));
            show_questions(&visit, StatusCode::UNPROCESSABLE_ENTITY, answers, problem)
        }
        Ok(Err(undone)) => visit.undone(Form::Page, &undone),
        Err(busy) => visit.busy(Form::Page, busy),
    }
}

/// Lets go of drafts that nobody has touched for long, where there are too many.
pub(super) fn make_room(round: &mut Round, now: Instant) -> Result<(), Undone> {
    let reader = round.store.reader();
    let drafts = reader.drafts()?;
    if drafts.len() < DRAFTS_MAX {
        return Ok(());
    }
    let old = |nonce: &Nonce| match load(&*reader, *nonce) {
        Ok(draft) => now.since(draft.changed_at) > DRAFT_STAYS_MS,
        Err(_) => true,
    };
    let mut gone = 0;
    for nonce in drafts.into_iter().filter(old) {
        round.store.delete_draft(nonce)?;
        gone += 1;
    }
    if gone > 0 { Ok(()) } else { Err(Undone::Full) }
}

/// `/draft/{nonce}`: the draft; once it was founded, the way to the book.
pub(super) async fn show(visit: Visit, Path(nonce): Path<String>) -> Answer {
    let Some(nonce) = Nonce::from_hex(&nonce) else {
        return visit.nothing(Form::Page, None);
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
    let (persons, units) = draft.missing();
    let act = if (persons, units) == (0, 0) { draft.act_bytes().ok() } else { None };
    let person = draft.charter.unit == UnitKind::Person;
    let founder = |founder: &node::draft::DraftFounder| DraftFounder {
        key: founder.key,
        name: founder.name.content.as_str().to_owned(),
        household: (!person).then_some(founder.household),
        signed: founder.signature.is_some(),
    };
    let households = draft
        .households
        .iter()
        .map(|name| name.content.as_str().to_owned());
    let link = format!("{}/draft/{}", visit.approach.origin(), draft.nonce);
    let sheet = DraftSheet {
        nonce: draft.nonce,
        charter: draft.charter.clone(),
        answers: charters::answers(&draft.charter),
        templates: charters::templates(visit.lang).to_vec(),
        policy: draft.policy.clone(),
        households: households.collect(),
        founders: draft.founders.iter().map(founder).collect(),
        persons_missing: u32::try_from(persons).unwrap_or(u32::MAX),
        units_missing: u32::try_from(units).unwrap_or(u32::MAX),
        act: act.and_then(|act| String::from_utf8(act).ok()),
        qr: qr(&link).unwrap_or_default(),
        link,
        problem,
    };
    page_with(status, pages::draft(&visit.ctx(), &sheet))
}

/// Changes a draft where it is kept, unless it was founded meanwhile.
pub(super) async fn with_draft<T: Send + 'static>(
    house: &Arc<House>, nonce: Nonce,
    change: impl FnOnce(&mut Draft) -> Result<T, DraftError> + Send + 'static,
) -> Result<Result<(Draft, T), Undone>, crate::house::Busy> {
    let change = move |round: &mut Round| {
        let mut draft = load(&*round.store.reader(), nonce)?;
        let done = change(&mut draft)?;
        keep(round, &draft)?;
        Ok((draft, done))
    };
    house.work(change).await
}

/// POST `/draft/{nonce}`: other answers. Signatures given so far are void.
pub(super) async fn change(
    visit: Visit, Path(nonce): Path<String>, answers: Result<Typed<Answers>, FormRejection>,
) -> Answer {
    let Some(nonce) = Nonce::from_hex(&nonce) else {
        return visit.nothing(Form::Page, None);
    };
    let Ok(Typed(answers)) = answers else {
        return visit.own(Form::Page, StatusCode::BAD_REQUEST, "bad_request");
    };
    if let Err(answer) = visit.may_draft(Form::Page) {
        return *answer;
    }
    let charter = match charters::answered(&answers, visit.lang) {
        Ok(charter) => charter,
        Err(unanswered) => {
            let problem = visit.unanswered(unanswered);
            return show_again(visit, nonce, problem).await;
        }
    };
    let now = visit.now;
    let amend = move |draft: &mut Draft| amend(draft, charter, now);
    match with_draft(&visit.house, nonce, amend).await {
        Ok(Ok(_)) => see_other(&format!("/draft/{nonce}")),
        Ok(Err(Undone::Draft(error))) => {
            let problem = problems::draft(Words::new(visit.lang), &error);
            show_again(visit, nonce, problem).await
        }
        Ok(Err(undone)) => visit.undone(Form::Page, &undone),
        Err(busy) => visit.busy(Form::Page, busy),
    }
}

/// The same answers change nothing, and so leave the signatures as they are.
pub(super) fn amend(draft: &mut Draft, charter: Charter, now: Instant) -> Result<(), DraftError> {
    if draft.charter == charter {
        return Ok(());
    }
    draft.amend(charter, now)
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
