//! What somebody wrote, so that they can have it erased.

use crate::beside::Beside;
use crate::dto::{OwnWord, OwnWords};
use crate::fold::{BookView, Kept};
use crate::look::Look;
use basics::limits::ERASE_WORDS_MAX;
use basics::{Instant, PersonId, WordHash};
use std::collections::BTreeSet;

/// Everything that the viewer wrote in this book, whether they are a member, have left, or only
/// asked to join; nothing for somebody whom the book does not know.
pub fn own_words(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Option<OwnWords> {
    let person = viewer.filter(|viewer| view.state.person(viewer).is_some())?;
    let look = Look::new(view, beside, viewer, now);
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    for kept in view.entries_of(&person) {
        for event in &kept.events {
            event.what.each_word(|word, by| {
                let own = by == person && view.state.words().author(&word) == Some(person);
                if own && seen.insert(word) {
                    let number = u32::try_from(seen.len()).unwrap_or(u32::MAX);
                    words.push(OwnWord { number, ..own_word(&look, kept, event.at, word) });
                }
            });
        }
    }
    words.reverse();
    Some(OwnWords { words, most: ERASE_WORDS_MAX })
}

fn own_word(look: &Look<'_>, kept: &Kept, at: Instant, word: WordHash) -> OwnWord {
    let matter = kept.events.iter().find_map(|event| {
        let mut here = false;
        event.what.each_word(|named, _| here |= named == word);
        here.then(|| event.what.matter()).flatten()
    });
    OwnWord {
        number: 0,
        word,
        at,
        seq: kept.meta.seq,
        act: kept.meta.act,
        kind: kept.meta.kind,
        matter: matter.map(|matter| look.matter_ref(&matter)),
        words: look.word(&word),
    }
}
