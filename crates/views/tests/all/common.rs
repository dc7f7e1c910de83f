//! Folding the books of tables and histories, entry by entry, as a node does.

use basics::{TextHash, WordHash};
use book::{Entry, Porch};
use rules::{Deed, State};
use std::collections::BTreeMap;
use testkit::World;
use views::{BookView, EntryMeta};

/// What lies beside the book of a world.
pub(crate) type Beside = (BTreeMap<TextHash, String>, BTreeMap<WordHash, String>);

/// A book that is being folded.
#[derive(Clone, Default)]
pub(crate) struct Folding {
    state: State,
    porch: Porch,
    pub(crate) view: BookView,
}

impl Folding {
    /// Folds the entries that were not folded yet.
    pub(crate) fn follow(&mut self, entries: &[Vec<u8>]) {
        let done = usize::try_from(self.porch.len()).unwrap();
        for entry in &entries[done..] {
            self.enter(entry);
        }
    }

    fn enter(&mut self, bytes: &[u8]) {
        let entry = Entry::<Deed>::read(bytes).unwrap();
        let (seq, at) = (entry.seq, entry.at);
        let mut events = self.state.pass_time(at);
        let mut meta = EntryMeta::tick(seq, at);
        let leaf = if let Some(opened) = entry.act {
            let state = &self.state;
            let speaks = |deed: &Deed, key: &_| state.may_speak(deed, key);
            let act = self.porch.admit(opened, at, speaks).unwrap();
            let follow = rules::decide(&self.state, &act, at).unwrap();
            for event in &follow {
                self.state.apply(event);
            }
            events.extend(follow);
            meta.act = Some(act.id());
            meta.kind = Some(act.deed().kind());
            meta.by = Some(act.by());
            meta.key = act.sigs().first().map(|sig| sig.key);
            self.porch.record(bytes, at, &act)
        } else {
            self.porch.record_tick(bytes, at)
        };
        meta.leaf = Some(leaf);
        self.view.fold(&meta, &events);
        assert_eq!(self.view.state, self.state);
    }
}

/// A view of everything in a world.
pub(crate) fn view(world: &World) -> BookView {
    let mut folding = Folding::default();
    folding.follow(&world.entries);
    folding.view
}

/// The texts and words of a world.
pub(crate) fn beside(world: &World) -> Beside {
    (world.texts.clone(), world.words.clone())
}
