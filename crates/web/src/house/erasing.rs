//! Destroying what people had erased: in the store, and wherever it is at hand.

use super::round::Round;
use basics::{BookId, WordHash};
use store::Fault;

impl Round {
    /// Destroys words that entries which are durable erase. What the store cannot do now is owed.
    pub(super) fn withdraw(&mut self, book: BookId, words: Vec<WordHash>) {
        self.house().forget(book, &words);
        match self.store.withdraw_words(book, &words) {
            Ok(withdrawn) if !withdrawn.traceless => {
                tracing::info!("a destroyed key is still in the log; the next write removes it");
            }
            Ok(_) => {}
            Err(fault) => {
                tracing::error!(%fault, "erased words could not be destroyed; tried again");
                self.owed.push((book, words));
                if fault.must_stop() {
                    self.house().halt();
                }
            }
        }
    }

    /// Destroys what was erased and lies there still: the node stopped between the entry and the
    /// withdrawal, or a backup of before was restored.
    pub(super) fn withdraw_late(&mut self, book: BookId, erased: &[WordHash]) -> Result<(), Fault> {
        if erased.is_empty() {
            return Ok(());
        }
        let mut lying = self.house().reader.words(book)?;
        lying.retain(|word| erased.binary_search(word).is_ok());
        if !lying.is_empty() {
            tracing::info!(%book, words = lying.len(), "what was erased lay there still");
            self.withdraw(book, lying);
        }
        Ok(())
    }

    /// Tries again what could not be destroyed before.
    pub(super) fn pay(&mut self) {
        for (book, words) in std::mem::take(&mut self.owed) {
            self.withdraw(book, words);
        }
    }
}
