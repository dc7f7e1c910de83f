//! What the acts of a book add up to.
//!
//! [`State`] holds what deciding needs and nothing else; what pages show beyond that is folded from
//! events in `views`. Only [`State::apply`] changes it, and only by events.

pub mod agreement;
mod apply;
mod apply_agreement;
mod apply_matter;
pub mod matter;
mod matter_changes;
pub mod people;
mod summary;
mod words;

pub use summary::{MatterSummary, Summary};
pub use words::Words;

use crate::charter::{Charter, UnitKind};
use crate::refusal::{Common, Refusal};
use crate::registry::Deed;
use agreement::Agreement;
use basics::limits::REQUEST_KEEPS_PLACE_DAYS;
use basics::{BookId, HouseholdId, Instant, MatterId, PersonId, PublicKey, RequestId, TextHash};
use book::beside::person_id;
use matter::{Matter, Phase};
use people::{Person, Request, RequestStanding, Standing, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// A request's window ends, or it lapses.
    Request(RequestId),
    /// Something of a matter: see its phase.
    Matter(MatterId),
    /// An agreement's review date.
    Agreement(MatterId),
}

impl Due {
    /// The id that breaks ties (`spec/deciding.md` section 1).
    const fn id(self) -> [u8; 32] {
        match self {
            Self::Request(id) => id.0,
            Self::Matter(id) | Self::Agreement(id) => id.0,
        }
    }
}

/// A text that was decided, for the rule of the same text (R83).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Decided {
    at: Instant,
    matter: MatterId,
}

/// The state of one book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    book: Option<BookId>,
    charter: Option<Arc<Charter>>,
    scribe: Option<PublicKey>,
    policy: Option<TextHash>,
    founded_at: Instant,
    /// Every key that this book has ever seen, and whose it is.
    keys: BTreeMap<PublicKey, PersonId>,
    persons: BTreeMap<PersonId, Person>,
    /// All members now, sorted; shared with the matters that open now.
    members: Arc<[PersonId]>,
    units: BTreeMap<HouseholdId, Unit>,
    requests: BTreeMap<RequestId, Request>,
    requests_pending: usize,
    matters: BTreeMap<MatterId, Matter>,
    matters_open: BTreeSet<MatterId>,
    agreements: BTreeMap<MatterId, Agreement>,
    /// Texts that are the current version of a proposal that has not ended.
    texts_open: BTreeSet<(TextHash, MatterId)>,
    texts_decided: BTreeMap<TextHash, Decided>,
    due: BTreeSet<(Instant, [u8; 32], Due)>,
    words: Words,
}

impl State {
    /// The book's id, once it is founded.
    pub const fn book(&self) -> Option<BookId> {
        self.book
    }

    /// The charter, once it is founded.
    pub fn charter(&self) -> Option<&Arc<Charter>> {
        self.charter.as_ref()
    }

    /// The charter, for acts that need one.
    pub(crate) fn charter_now(&self) -> Result<&Arc<Charter>, Refusal> {
        self.charter
            .as_ref()
            .ok_or_else(|| Common::NotFounded.into())
    }

    /// The scribe's key, once it is founded.
    pub const fn scribe(&self) -> Option<PublicKey> {
        self.scribe
    }

    /// The policy of whoever keeps the node, as the founders saw it.
    pub const fn policy(&self) -> Option<TextHash> {
        self.policy
    }

    /// When it was founded.
    pub const fn founded_at(&self) -> Instant {
        self.founded_at
    }

    /// Which person may speak with this key here now (`spec/book.md` section 4).
    pub fn may_speak(&self, deed: &Deed, key: &PublicKey) -> Option<PersonId> {
        match deed {
            Deed::FoundAssembly(founding) => {
                let founder = founding.founders.iter().any(|founder| founder.key == *key);
                (self.book.is_none() && founder).then(|| person_id(key))
            }
            Deed::AskToJoin(_) => {
                let new = !self.keys.contains_key(key) && self.scribe != Some(*key);
                (self.book.is_some() && new).then(|| person_id(key))
            }
            Deed::WithdrawRequest(deed) => {
                let request = self.requests.get(&deed.request)?;
                (self.keys.get(key) == Some(&request.person)).then_some(request.person)
            }
            // Whose words they are does not end with membership, nor begin with it.
            Deed::EraseWords(_) => self.keys.get(key).copied(),
            _ => self.member_of_key(key),
        }
    }

    /// The member whose key this is.
    pub fn member_of_key(&self, key: &PublicKey) -> Option<PersonId> {
        let person = *self.keys.get(key)?;
        self.is_member(&person).then_some(person)
    }

    /// Whose key this is, whether they are a member or not.
    pub fn person_of_key(&self, key: &PublicKey) -> Option<PersonId> {
        self.keys.get(key).copied()
    }

    /// Every key that this book has seen.
    pub const fn keys(&self) -> &BTreeMap<PublicKey, PersonId> {
        &self.keys
    }

    /// Whether somebody is a member now.
    pub fn is_member(&self, person: &PersonId) -> bool {
        self.persons.get(person).is_some_and(Person::is_member)
    }

    /// Somebody whose key this book knows.
    pub fn person(&self, person: &PersonId) -> Option<&Person> {
        self.persons.get(person)
    }

    /// Everybody whose key this book knows.
    pub const fn persons(&self) -> &BTreeMap<PersonId, Person> {
        &self.persons
    }

    /// All members now, sorted.
    pub const fn members(&self) -> &Arc<[PersonId]> {
        &self.members
    }

    /// All units, also those that no longer have members.
    pub const fn units(&self) -> &BTreeMap<HouseholdId, Unit> {
        &self.units
    }

    /// A unit that exists: one that has a member.
    pub fn unit(&self, unit: &HouseholdId) -> Option<&Unit> {
        self.units.get(unit).filter(|unit| !unit.members.is_empty())
    }

    /// A unit that exists, where the charter has units of several people.
    pub(crate) fn shared_unit(&self, unit: &HouseholdId) -> Result<&Unit, Refusal> {
        if self.charter_now()?.unit == UnitKind::Person {
            return Err(Common::NoHouseholds.into());
        }
        self.unit(unit)
            .ok_or_else(|| Common::NoSuchHousehold.into())
    }

    /// All requests for admission.
    pub const fn requests(&self) -> &BTreeMap<RequestId, Request> {
        &self.requests
    }

    /// How many requests are waiting for an answer.
    pub const fn requests_pending(&self) -> usize {
        self.requests_pending
    }

    /// The request that makes room if somebody asks now and no more are taken: the oldest of those
    /// that have kept their place for long enough and that nobody has vouched for
    /// (`spec/deciding.md` section 4).
    pub fn makes_room(&self, now: Instant) -> Option<RequestId> {
        // Those that wait are scheduled to lapse in the order in which they were made.
        self.due.iter().find_map(|(_, _, due)| {
            let Due::Request(id) = due else { return None };
            let request = self.requests.get(id)?;
            let nobody = request.standing == RequestStanding::Waiting && request.vouches.is_empty();
            let kept = request.made_at.plus_days(REQUEST_KEEPS_PLACE_DAYS);
            (nobody && now >= kept).then_some(*id)
        })
    }

    /// A request that still takes vouches and objections.
    pub(crate) fn pending_request(&self, id: &RequestId) -> Result<&Request, Refusal> {
        let request = self.requests.get(id).ok_or(Common::NoSuchRequest)?;
        if request.standing.is_pending() {
            Ok(request)
        } else {
            Err(Common::RequestClosed.into())
        }
    }

    /// All matters.
    pub const fn matters(&self) -> &BTreeMap<MatterId, Matter> {
        &self.matters
    }

    /// The ids of matters that have not ended.
    pub const fn matters_open(&self) -> &BTreeSet<MatterId> {
        &self.matters_open
    }

    /// A matter, ended or not.
    pub fn matter(&self, id: &MatterId) -> Option<&Matter> {
        self.matters.get(id)
    }

    /// A matter that has not ended.
    pub(crate) fn open_matter(&self, id: &MatterId) -> Result<&Matter, Refusal> {
        let matter = self.matters.get(id).ok_or(Common::NoSuchMatter)?;
        if matter.ended() {
            Err(Common::MatterEnded.into())
        } else {
            Ok(matter)
        }
    }

    /// A matter that is in one of these phases.
    pub(crate) fn matter_in(&self, id: &MatterId, phases: &[Phase]) -> Result<&Matter, Refusal> {
        let matter = self.open_matter(id)?;
        if phases.contains(&matter.phase) {
            Ok(matter)
        } else {
            Err(Common::WrongPhase { phase: matter.phase.name() }.into())
        }
    }

    /// Whether somebody is entitled in a matter.
    pub fn is_entitled(&self, matter: &Matter, person: &PersonId) -> bool {
        matter.in_electorate(person) && self.is_member(person)
    }

    pub(crate) fn must_be_entitled(
        &self, matter: &Matter, person: &PersonId,
    ) -> Result<(), Refusal> {
        if self.is_entitled(matter, person) {
            Ok(())
        } else {
            Err(Common::NotEntitled.into())
        }
    }

    /// All agreements.
    pub const fn agreements(&self) -> &BTreeMap<MatterId, Agreement> {
        &self.agreements
    }

    /// Checks that a text may be put under decision (R83). `renews` is an agreement that may be
    /// renewed with its own text.
    pub(crate) fn may_propose_text(
        &self, text: &TextHash, renews: Option<&MatterId>, now: Instant,
    ) -> Result<(), Refusal> {
        let from = (*text, MatterId([0; 32]));
        if self
            .texts_open
            .range(from..)
            .next()
            .is_some_and(|(open, _)| open == text)
        {
            return Err(Common::TextUnderDecision.into());
        }
        let own = renews
            .and_then(|id| self.agreements.get(id))
            .is_some_and(|a| a.text == *text);
        if let (Some(decided), false) = (self.texts_decided.get(text), own) {
            let until = decided
                .at
                .plus_days(self.charter_now()?.agreements.same_text_days);
            if now < until {
                return Err(Common::SameText { until }.into());
            }
        }
        Ok(())
    }

    /// Who wrote which words, and what was erased of them.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// When something falls due next.
    pub fn next_due(&self) -> Option<Instant> {
        self.due.first().map(|(at, ..)| *at)
    }

    pub(crate) fn due_by(&self, now: Instant) -> Option<(Instant, Due)> {
        self.due
            .first()
            .filter(|(at, ..)| *at <= now)
            .map(|(at, _, due)| (*at, *due))
    }

    fn schedule(&mut self, at: Instant, due: Due) {
        self.due.insert((at, due.id(), due));
    }

    fn unschedule(&mut self, at: Instant, due: Due) {
        self.due.remove(&(at, due.id(), due));
    }
}

/// Whether a request's standing counts towards those pending.
const fn counts_as_pending(standing: RequestStanding) -> bool {
    matches!(
        standing,
        RequestStanding::Waiting | RequestStanding::Window { .. } | RequestStanding::Deciding
    )
}

/// The instant at which somebody became a member, if they are one.
pub fn member_since(person: &Person) -> Option<Instant> {
    match person.standing {
        Standing::Member { since } => Some(since),
        Standing::Asker(_) | Standing::Left { .. } => None,
    }
}
