//! What comes with an act: its texts and words, checked against what the act names.

use crate::Rejection;
use basics::limits::{SALT_BYTES, TEXT_BYTES_MAX, WORD_BYTES_MAX};
use basics::{PersonId, TextHash, text};
use book::beside::{text_hash, word_hash};
use rules::Deed;
use std::collections::BTreeSet;
use store::Word;

/// Texts and words that were handed in with an act and belong to it.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub(crate) texts: Vec<(TextHash, String)>,
    pub(crate) words: Vec<Word>,
}

fn within(content: &str, most: usize) -> Result<(), Rejection> {
    if content.len() > most {
        return Err(Rejection::TooLarge { bytes: content.len(), most });
    }
    Ok(text::check(content)?)
}

/// Takes what the act names, and only that. A text that the book has already need not come again;
/// words always come, for nobody else's salt is known.
pub(crate) fn take(
    deed: &Deed, signer: PersonId, texts: Vec<String>, words: Vec<([u8; SALT_BYTES], String)>,
    known: &BTreeSet<TextHash>,
) -> Result<Beside, Rejection> {
    let refers = deed.refers_to();
    let mut beside = Beside::default();
    for text in texts {
        within(&text, TEXT_BYTES_MAX)?;
        let hash = text_hash(&text);
        if !refers.texts.contains(&hash) {
            return Err(Rejection::Stray);
        }
        beside.texts.push((hash, text));
    }
    let there = |hash: &TextHash| {
        known.contains(hash) || beside.texts.iter().any(|(given, _)| given == hash)
    };
    if !refers.texts.iter().all(there) {
        return Err(Rejection::TextMissing);
    }
    for (salt, content) in words {
        within(&content, WORD_BYTES_MAX)?;
        let hash = word_hash(&salt, &content);
        let Some((_, author)) = refers.words.iter().find(|(named, _)| *named == hash) else {
            return Err(Rejection::Stray);
        };
        let author = author.unwrap_or(signer);
        beside.words.push(Word { hash, author, salt, content });
    }
    let there = |(hash, _): &(_, _)| beside.words.iter().any(|word| word.hash == *hash);
    if !refers.words.iter().all(there) {
        return Err(Rejection::WordMissing);
    }
    Ok(beside)
}
