//! What pages and programs do with drafts in the same way: finding, beginning and changing them.

use crate::answer::{Answer, Form};
use crate::house::buckets::Doing;
use crate::house::round::Round;
use crate::house::{Busy, random};
use crate::problems;
use crate::sheets::DraftFounder;
use crate::visit::Visit;
use crate::words::Words;
use axum::http::StatusCode;
use basics::instant::DAY_MS;
use basics::{Instant, Nonce};
use node::draft::{self, Draft, DraftError};
use rules::Charter;
use rules::charter::UnitKind;
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
    /// The writer has no time, or has stopped.
    Busy(Busy),
    /// The machine.
    Fault,
}

impl From<Busy> for Undone {
    fn from(busy: Busy) -> Self {
        Self::Busy(busy)
    }
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
            Undone::Busy(busy) => self.busy(form, *busy),
            Undone::Draft(error) => {
                let problem = problems::draft(Words::new(self.lang), error);
                self.problem(form, StatusCode::CONFLICT, &problem)
            }
        }
    }

    /// Whether somebody may make the node keep something for nobody in particular now.
    pub(super) fn may_draft(&self, form: Form) -> Result<(), Box<Answer>> {
        let doing = self
            .house
            .buckets
            .at(self.approach.address, Doing::Draft, self.now);
        doing.map_err(|seconds| Box::new(self.later(form, seconds)))
    }

    /// The draft that an address names, for somebody who wants to change it.
    pub(super) fn draft_to_change(&self, form: Form, named: &str) -> Result<Nonce, Box<Answer>> {
        let nonce = self.draft_named(form, named)?;
        self.may_draft(form)?;
        Ok(nonce)
    }

    /// The draft that an address names.
    pub(super) fn draft_named(&self, form: Form, named: &str) -> Result<Nonce, Box<Answer>> {
        Nonce::from_hex(named).ok_or_else(|| Box::new(self.nothing(form, None)))
    }

    /// Begins a draft with these rules.
    pub(super) async fn begin_draft(&self, charter: Charter) -> Result<Nonce, Undone> {
        let nonce = random().map(Nonce).ok_or(Undone::Fault)?;
        let (policy, now) = (self.house.policy(self.lang), self.now);
        let begin = move |round: &mut Round| {
            make_room(round, now)?;
            let scribe = round.node.scribe_key_for(&nonce);
            keep(round, &Draft::new(nonce, charter, policy, scribe, now)?)
        };
        self.house.work(begin).await??;
        Ok(nonce)
    }

    /// Changes a draft where it is kept, unless it was founded meanwhile.
    pub(super) async fn change_draft(
        &self, nonce: Nonce,
        change: impl FnOnce(&mut Draft) -> Result<(), DraftError> + Send + 'static,
    ) -> Result<(), Undone> {
        let change = move |round: &mut Round| {
            let mut draft = load(&*round.store.reader(), nonce)?;
            change(&mut draft)?;
            keep(round, &draft)
        };
        self.house.work(change).await?
    }

    /// Gives a draft other rules. The same rules change nothing, and so leave the signatures.
    pub(super) async fn amend_draft(&self, nonce: Nonce, charter: Charter) -> Result<(), Undone> {
        let now = self.now;
        let amend = move |draft: &mut Draft| {
            if draft.charter == charter {
                Ok(())
            } else {
                draft.amend(charter, now)
            }
        };
        self.change_draft(nonce, amend).await
    }
}

/// Lets go of drafts that nobody has touched for long, where there are too many.
fn make_room(round: &mut Round, now: Instant) -> Result<(), Undone> {
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

/// What a draft shows of itself, beside its rules.
pub(super) struct Standing {
    pub(super) founders: Vec<DraftFounder>,
    pub(super) households: Vec<String>,
    pub(super) persons_missing: usize,
    pub(super) units_missing: usize,
    /// The canonical bytes to be signed, once there are enough founders.
    pub(super) act: Option<String>,
}

impl Standing {
    pub(super) fn of(draft: &Draft) -> Self {
        let (persons_missing, units_missing) = draft.missing();
        let enough = (persons_missing, units_missing) == (0, 0);
        let act = if enough { draft.act_bytes().ok() } else { None };
        let person = draft.charter.unit == UnitKind::Person;
        let founder = |founder: &draft::DraftFounder| DraftFounder {
            key: founder.key,
            name: founder.name.content.as_str().to_owned(),
            household: (!person).then_some(founder.household),
            signed: founder.signature.is_some(),
        };
        let household = |name: &draft::SaltedName| name.content.as_str().to_owned();
        Self {
            founders: draft.founders.iter().map(founder).collect(),
            households: draft.households.iter().map(household).collect(),
            persons_missing,
            units_missing,
            act: act.and_then(|act| String::from_utf8(act).ok()),
        }
    }
}
