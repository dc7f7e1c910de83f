//! One book as the windows see it: what is durable, and nothing that is not.

use basics::{ActId, BookId, Instant, Nonce, PublicKey, TreeHash};
use book::Tree;
use node::Recorded;
use rules::charter::{Charter, Reading};
use rules::state::people::Standing;
use rules::{Deed, State};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use tokio::sync::watch;
use views::{BookView, EntryMeta};

use crate::ctx::Viewer;

/// What an act that was acknowledged stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) seq: u64,
    pub(crate) at: Instant,
}

/// The durable book in memory.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    /// What pages look at.
    pub(crate) view: BookView,
    /// The tree over the entries.
    pub(crate) tree: Tree,
    /// The last signed checkpoint that was recorded.
    pub(crate) head: Option<Vec<u8>>,
    acts: HashMap<ActId, Place>,
}

impl Desk {
    /// What the acts add up to.
    pub(crate) fn state(&self) -> &State {
        &self.view.state
    }

    /// The charter; every book that is served has one.
    pub(crate) fn charter(&self) -> Option<&Arc<Charter>> {
        self.state().charter()
    }

    /// The scribe's key.
    pub(crate) fn scribe(&self) -> Option<PublicKey> {
        self.state().scribe()
    }

    /// Whether only members read it.
    pub(crate) fn for_members_only(&self) -> bool {
        self.charter()
            .is_none_or(|charter| charter.reading == Reading::Members)
    }

    /// Where an act stands.
    pub(crate) fn place(&self, act: &ActId) -> Option<Place> {
        self.acts.get(act).copied()
    }

    /// How many entries there are, and the root over them.
    pub(crate) fn seen(&self) -> (u64, TreeHash) {
        (self.tree.len(), self.tree.root())
    }

    /// Who speaks with a key, as far as reading goes.
    pub(crate) fn viewer(&self, key: &PublicKey) -> Viewer {
        let state = self.state();
        let Some(person) = state.person_of_key(key) else { return Viewer::Stranger };
        match state.person(&person).map(|person| person.standing) {
            Some(Standing::Member { .. }) => Viewer::Member { person },
            Some(Standing::Asker(request)) => Viewer::Asker { person, request },
            Some(Standing::Left { .. }) => Viewer::Former { person },
            None => Viewer::Stranger,
        }
    }
}

/// One book, its readers, and its listeners.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) id: BookId,
    /// The nonce of the founding act.
    pub(crate) nonce: Nonce,
    desk: RwLock<Desk>,
    size: watch::Sender<u64>,
}

impl Room {
    /// A book without entries yet.
    pub(crate) fn new(id: BookId, nonce: Nonce) -> Self {
        let (size, _) = watch::channel(0);
        Self { id, nonce, desk: RwLock::default(), size }
    }

    /// Looks at the book. Nobody holds this across a wait.
    pub(crate) fn look(&self) -> RwLockReadGuard<'_, Desk> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Folds entries that are durable and wakes the listeners.
    pub(crate) fn publish(&self, entries: &[Recorded]) {
        let size = {
            let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
            for entry in entries {
                desk.tree.push(entry.leaf);
                if let Some(act) = entry.act {
                    desk.acts
                        .insert(act, Place { seq: entry.seq, at: entry.at });
                }
                desk.view.fold(&meta(entry), &entry.events);
            }
            desk.tree.len()
        };
        self.size.send_replace(size);
    }

    /// Serves this checkpoint from now on; it has been recorded.
    pub(crate) fn set_head(&self, note: Vec<u8>) {
        self.desk
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .head = Some(note);
    }

    /// Tells of each new length.
    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.size.subscribe()
    }
}

const fn meta(entry: &Recorded) -> EntryMeta {
    EntryMeta {
        seq: entry.seq,
        at: entry.at,
        act: entry.act,
        kind: entry.kind,
        by: entry.by,
        key: entry.key,
        leaf: Some(entry.leaf),
    }
}

/// The nonce of a founding act, from its entry.
pub(crate) fn founding_nonce(entry: &[u8]) -> Option<Nonce> {
    let entry = book::Entry::<Deed>::read(entry).ok()?;
    Some(entry.act?.act().nonce)
}
