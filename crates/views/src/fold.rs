//! The fold: from entries to what they add up to.

use crate::changed;
use crate::dto::Part;
use crate::history::{AgreementHistory, AskNote, History, RequestHistory};
use crate::ordinals::Ordinals;
use basics::{ActId, Instant, MatterId, PersonId, PublicKey, RequestId, TreeHash, WordHash};
use rules::{Event, State, What};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the fold is told of an entry beside its events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryMeta {
    /// Its position.
    pub seq: u64,
    /// When it entered.
    pub at: Instant,
    /// Its act; nothing if it is a tick.
    pub act: Option<ActId>,
    /// The kind of act.
    pub kind: Option<&'static str>,
    /// Who acted: the first signer.
    pub by: Option<PersonId>,
    /// The key that signed first.
    pub key: Option<PublicKey>,
    /// Its leaf hash, to be shown in the minutes.
    pub leaf: Option<TreeHash>,
}

impl EntryMeta {
    /// A tick.
    pub fn tick(seq: u64, at: Instant) -> Self {
        Self { seq, at, ..Self::default() }
    }
}

/// An entry as the minutes keep it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    pub(crate) meta: EntryMeta,
    pub(crate) events: Vec<Event>,
    /// What it changed, each part once, sorted.
    pub(crate) parts: Vec<Part>,
}

/// A book as pages see it: the rules' own state, and the history that pages show beyond it.
///
/// What lies far back is shared between clones, so that a clone can be published while the next
/// entry is folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookView {
    /// What the acts add up to.
    pub state: State,
    pub(crate) ordinals: Ordinals,
    pub(crate) entries: Vec<Arc<Kept>>,
    pub(crate) acts: BTreeMap<ActId, u64>,
    pub(crate) matters: BTreeMap<MatterId, Arc<History>>,
    pub(crate) agreements: BTreeMap<MatterId, AgreementHistory>,
    pub(crate) requests: BTreeMap<RequestId, RequestHistory>,
    /// The name that somebody had before an act changed it.
    pub(crate) names_before: BTreeMap<ActId, WordHash>,
    /// By which request somebody became a member; founders have none.
    pub(crate) came: BTreeMap<PersonId, RequestId>,
    /// The entries in which somebody wrote words.
    pub(crate) wrote: BTreeMap<PersonId, Vec<u64>>,
}

impl BookView {
    /// Takes an entry with everything that it brought: what fell due before it, then what followed
    /// from its act. Entries come in the order of the book.
    pub fn fold(&mut self, entry: &EntryMeta, events: &[Event]) {
        let mut parts = Vec::new();
        for event in events {
            changed::parts(&self.state, &event.what, &mut parts);
            if let What::WordsErased { person, words } = &event.what {
                parts.extend(self.parts_with(person, words));
            }
            event.what.each_word(|_, person| {
                let wrote = self.wrote.entry(person).or_default();
                if wrote.last() != Some(&entry.seq) {
                    wrote.push(entry.seq);
                }
            });
            self.note(event, entry.seq);
            self.state.apply(event);
            self.ordinals.note(&self.state, &event.what);
        }
        parts.sort_unstable();
        parts.dedup();
        if let Some(act) = entry.act {
            self.acts.insert(act, entry.seq);
        }
        self.entries.push(Arc::new(Kept {
            meta: *entry,
            events: events.to_vec(),
            parts,
        }));
    }

    /// The parts that some words of somebody stand in: those that the entries changed which brought
    /// them.
    fn parts_with(&self, person: &PersonId, words: &[WordHash]) -> Vec<Part> {
        let among = |kept: &&Arc<Kept>| {
            let mut found = false;
            for event in &kept.events {
                event
                    .what
                    .each_word(|word, _| found |= words.binary_search(&word).is_ok());
            }
            found
        };
        let entries = self.entries_of(person).filter(among);
        entries
            .flat_map(|kept| kept.parts.iter().copied())
            .collect()
    }

    /// The entries in which somebody wrote words.
    pub(crate) fn entries_of(&self, person: &PersonId) -> impl Iterator<Item = &Arc<Kept>> {
        let wrote = self.wrote.get(person).map_or(&[][..], Vec::as_slice);
        let place = |seq: &u64| self.entries.get(usize::try_from(*seq).ok()?);
        wrote.iter().filter_map(place)
    }

    /// How many entries were folded.
    pub fn len(&self) -> u64 {
        self.entries.len() as u64
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The instant of the last entry.
    pub fn last_at(&self) -> Instant {
        self.entries
            .last()
            .map_or(Instant(0), |entry| entry.meta.at)
    }

    /// The display ordinal of a person: `p7` in speech.
    pub fn ordinal_of_person(&self, person: &PersonId) -> Option<u32> {
        self.ordinals.persons.get(person).copied()
    }

    /// The person with this display ordinal.
    pub fn person_of_ordinal(&self, ordinal: u32) -> Option<PersonId> {
        self.ordinals.person(ordinal)
    }

    /// The matter with this display ordinal: `m12` in speech.
    pub fn matter_of_ordinal(&self, ordinal: u32) -> Option<MatterId> {
        self.ordinals.matter(ordinal)
    }

    fn note(&mut self, event: &Event, seq: u64) {
        let at = event.at;
        match &event.what {
            What::PersonAdmitted { request, person, .. } => {
                self.came.insert(*person, *request);
            }
            What::NameChanged { person, .. } => {
                let before = self.state.person(person).map(|known| known.name);
                if let Some((cause, before)) = event.cause.zip(before) {
                    self.names_before.insert(cause.act, before);
                }
            }
            What::Vouched { request, person, unit } => {
                self.requests
                    .entry(*request)
                    .or_default()
                    .vouches
                    .push((*person, *unit, at));
            }
            What::AdmissionObjected { request, person, reason } => {
                self.requests
                    .entry(*request)
                    .or_default()
                    .objections
                    .push((*person, *reason, at));
            }
            What::PersonLeft { person } => {
                let asked = |id: &&MatterId| {
                    self.state
                        .matter(id)
                        .is_some_and(|m| m.in_electorate(person))
                };
                let open: Vec<MatterId> = self
                    .state
                    .matters_open()
                    .iter()
                    .filter(asked)
                    .copied()
                    .collect();
                for id in open {
                    self.history(id).left.insert(*person);
                }
            }
            What::ReopenAsked { agreement, person, grounds, reason } => {
                let asks = &mut self.agreements.entry(*agreement).or_default().asks;
                let (by, grounds, reason) = (*person, *grounds, *reason);
                asks.push(AskNote { by, at, grounds, reason });
            }
            What::AgreementReopened { agreement, .. } => {
                self.agreements.entry(*agreement).or_default().asks.clear();
            }
            what => {
                if let Some(id) = what.matter() {
                    self.history(id).note(event, seq);
                }
            }
        }
    }

    fn history(&mut self, id: MatterId) -> &mut History {
        Arc::make_mut(self.matters.entry(id).or_default())
    }
}
