//! The minutes: every entry of the book, with what is needed to write a sentence of it.

use crate::beside::Beside;
use crate::dto::{MinuteEntry, Minutes, Sentence};
use crate::events::code;
use crate::fold::{BookView, Kept};
use crate::look::Look;
use crate::sentences::args;
use basics::{ActId, Instant, PersonId};

/// A stretch of the minutes: at most `limit` entries from this position on.
pub fn minutes(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant, from: u64,
    limit: usize,
) -> Minutes {
    let look = Look::new(view, beside, viewer, now);
    let start = usize::try_from(from).unwrap_or(usize::MAX);
    let rest = view.entries.get(start..).unwrap_or(&[]);
    let entries = rest
        .iter()
        .take(limit)
        .map(|kept| entry(&look, kept))
        .collect();
    Minutes { from, size: view.len(), entries }
}

/// The position of the entry that holds this act, if one does.
pub fn entry_of_act(view: &BookView, act: &ActId) -> Option<u64> {
    view.acts.get(act).copied()
}

fn entry(look: &Look<'_>, kept: &Kept) -> MinuteEntry {
    let mut acted = kept.events.iter().filter(|event| event.cause.is_some());
    let matter = acted.find_map(|event| event.what.matter());
    let happened = kept.events.iter().map(|event| Sentence {
        code: code(&event.what),
        at: event.at,
        by_time: event.cause.is_none(),
        args: args(look, event),
    });
    MinuteEntry {
        seq: kept.meta.seq,
        at: kept.meta.at,
        leaf: kept.meta.leaf,
        act: kept.meta.act,
        kind: kept.meta.kind,
        by: kept.meta.by.map(|person| look.name(&person)),
        key: kept.meta.key,
        matter: matter.map(|matter| look.matter_ref(&matter)),
        happened: happened.collect(),
    }
}
