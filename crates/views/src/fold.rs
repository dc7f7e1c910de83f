//! The fold: from entries to what they add up to.

use basics::{ActId, Instant, PersonId, PublicKey, TreeHash};
use rules::{Event, State};

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

/// A book as pages see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookView {
    /// What the acts add up to.
    pub state: State,
}

impl BookView {
    /// Takes an entry with everything that it brought: what fell due before it, then what followed
    /// from its act. Entries come in the order of the book.
    pub fn fold(&mut self, _entry: &EntryMeta, events: &[Event]) {
        for event in events {
            self.state.apply(event);
        }
    }
}
