//! Reading a disk in memory.

use super::contents::count;
use super::disk::{Machine, MemoryDisk};
use crate::fault::Fault;
use crate::name;
use crate::records::{Head, Stats, Word};
use crate::traits::Reader;
use basics::{BookId, Nonce, TextHash, WordHash};
use std::ops::ControlFlow;
use std::sync::{Arc, MutexGuard};

/// Reads what the store of one start of the machine has written.
#[derive(Clone, Debug)]
pub(super) struct MemoryReader {
    disk: MemoryDisk,
    start: u64,
}

impl MemoryReader {
    pub(super) const fn new(disk: MemoryDisk, start: u64) -> Self {
        Self { disk, start }
    }

    fn machine(&self) -> Result<MutexGuard<'_, Machine>, Fault> {
        self.disk.running(self.start)
    }

    /// The entries from a position on, without copying their bytes and without keeping the lock.
    fn entries(&self, book: BookId, from: u64, max: usize) -> Result<Vec<Arc<[u8]>>, Fault> {
        let machine = self.machine()?;
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        let entries = machine
            .contents
            .books
            .get(&book)
            .and_then(|all| all.get(from..));
        Ok(entries
            .unwrap_or_default()
            .iter()
            .take(max)
            .cloned()
            .collect())
    }
}

impl Reader for MemoryReader {
    fn books(&self) -> Result<Vec<BookId>, Fault> {
        Ok(self.machine()?.contents.books.keys().copied().collect())
    }

    fn len(&self, book: BookId) -> Result<u64, Fault> {
        Ok(self.machine()?.contents.len(book))
    }

    fn read_from(
        &self, book: BookId, seq: u64, entries_max: usize, bytes_max: usize,
    ) -> Result<Vec<Vec<u8>>, Fault> {
        let mut room = bytes_max;
        let mut entries = Vec::new();
        for bytes in self.entries(book, seq, entries_max)? {
            if bytes.len() > room && !entries.is_empty() {
                break;
            }
            room = room.saturating_sub(bytes.len());
            entries.push(bytes.to_vec());
        }
        Ok(entries)
    }

    fn for_each_entry(
        &self, book: BookId, from: u64, each: &mut dyn FnMut(u64, &[u8]) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        for (seq, bytes) in (from..).zip(self.entries(book, from, usize::MAX)?) {
            if each(seq, &bytes).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn text(&self, book: BookId, hash: TextHash) -> Result<Option<String>, Fault> {
        let machine = self.machine()?;
        let visible = machine.contents.beside.contains(&(book, hash));
        Ok(machine
            .contents
            .texts
            .get(&hash)
            .filter(|_| visible)
            .cloned())
    }

    fn texts(&self, book: BookId) -> Result<Vec<TextHash>, Fault> {
        let (first, last) = ((book, TextHash([0; 32])), (book, TextHash([0xff; 32])));
        let machine = self.machine()?;
        Ok(machine
            .contents
            .beside
            .range(first..=last)
            .map(|(_, hash)| *hash)
            .collect())
    }

    fn word(&self, book: BookId, hash: WordHash) -> Result<Option<Word>, Fault> {
        Ok(self.machine()?.contents.words.get(&(book, hash)).cloned())
    }

    fn words(&self, book: BookId) -> Result<Vec<WordHash>, Fault> {
        let (first, last) = ((book, WordHash([0; 32])), (book, WordHash([0xff; 32])));
        let machine = self.machine()?;
        Ok(machine
            .contents
            .words
            .range(first..=last)
            .map(|((_, hash), _)| *hash)
            .collect())
    }

    fn head(&self, book: BookId) -> Result<Option<Head>, Fault> {
        Ok(self.machine()?.heads.get(&book).cloned())
    }

    fn draft(&self, id: Nonce) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.machine()?.contents.drafts.get(&id).cloned())
    }

    fn drafts(&self) -> Result<Vec<Nonce>, Fault> {
        Ok(self.machine()?.contents.drafts.keys().copied().collect())
    }

    fn note(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        name::check(name)?;
        Ok(self.machine()?.contents.notes.get(name).cloned())
    }

    fn stats(&self) -> Result<Stats, Fault> {
        let machine = self.machine()?;
        let contents = &machine.contents;
        Ok(Stats {
            books: count(contents.books.len()),
            entries: count(contents.books.values().map(Vec::len).sum()),
            texts: count(contents.texts.len()),
            words: count(contents.words.len()),
            drafts: count(contents.drafts.len()),
            bytes: 0,
        })
    }

    fn examine(&self) -> Result<Vec<String>, Fault> {
        self.machine().map(|_| Vec::new())
    }
}
