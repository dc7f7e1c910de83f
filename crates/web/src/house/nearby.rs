//! Texts and words at hand: what lies beside a book, remembered for the pages.

use basics::{BookId, TextHash, WordHash};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use store::Reader;
use views::Beside;

/// Bytes of texts and words that are kept at hand for all books; beyond it, all are let go.
const BYTES_MAX: usize = 64 * 1024 * 1024;

#[derive(Default)]
struct Stock {
    texts: HashMap<(BookId, TextHash), String>,
    words: HashMap<(BookId, WordHash), String>,
    /// What was erased: whoever was reading it just then does not lay it here afterwards.
    gone: HashSet<(BookId, WordHash)>,
    bytes: usize,
}

impl Stock {
    fn make_room(&mut self, bytes: usize) {
        if self.bytes + bytes > BYTES_MAX {
            let gone = std::mem::take(&mut self.gone);
            *self = Self { gone, ..Self::default() };
        }
        self.bytes += bytes;
    }
}

/// What was read lately. Nothing is remembered of what is not there: it may yet come.
#[derive(Default)]
pub(crate) struct Nearby(Mutex<Stock>);

impl Nearby {
    /// What lies beside one book.
    pub(crate) fn beside<'a>(&'a self, reader: &'a dyn Reader, book: BookId) -> BookBeside<'a> {
        BookBeside { nearby: self, reader, book }
    }

    /// Lets go of words that were erased, for good.
    pub(crate) fn forget(&self, book: BookId, words: &[WordHash]) {
        let mut stock = self.stock();
        for word in words {
            let place = (book, *word);
            let held = stock.words.remove(&place).map_or(0, |word| word.len());
            stock.bytes = stock.bytes.saturating_sub(held);
            stock.gone.insert(place);
        }
    }

    fn stock(&self) -> std::sync::MutexGuard<'_, Stock> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What lies beside one book.
pub(crate) struct BookBeside<'a> {
    nearby: &'a Nearby,
    reader: &'a dyn Reader,
    book: BookId,
}

impl Beside for BookBeside<'_> {
    fn text(&self, hash: &TextHash) -> Option<String> {
        let place = (self.book, *hash);
        if let Some(text) = self.nearby.stock().texts.get(&place) {
            return Some(text.clone());
        }
        let text = match self.reader.text(self.book, *hash) {
            Ok(text) => text?,
            Err(fault) => {
                tracing::error!(%fault, "a text cannot be read");
                return None;
            }
        };
        let mut stock = self.nearby.stock();
        stock.make_room(text.len());
        stock.texts.insert(place, text.clone());
        Some(text)
    }

    fn word(&self, hash: &WordHash) -> Option<String> {
        let place = (self.book, *hash);
        if let Some(word) = self.nearby.stock().words.get(&place) {
            return Some(word.clone());
        }
        let word = match self.reader.word(self.book, *hash) {
            Ok(word) => word?.content,
            Err(fault) => {
                tracing::error!(%fault, "a word cannot be read");
                return None;
            }
        };
        let mut stock = self.nearby.stock();
        if stock.gone.contains(&place) {
            return None;
        }
        stock.make_room(word.len());
        stock.words.insert(place, word.clone());
        Some(word)
    }
}
