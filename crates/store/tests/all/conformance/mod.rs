//! One suite for every implementation of the traits.

mod beside;
mod books;
mod node;

use store::{MemoryDisk, MemoryStore, OpenFault, SqliteStore, Store};

/// Something on which stores can be opened one after the other.
trait Place {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault>;
}

impl Place for tempfile::TempDir {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault> {
        Ok(Box::new(SqliteStore::open(&self.path().join("node"))?))
    }
}

impl Place for MemoryDisk {
    fn open(&self) -> Result<Box<dyn Store>, OpenFault> {
        Ok(Box::new(MemoryStore::open(self)?))
    }
}

macro_rules! conformance {
    ($($part:ident: [$($test:ident),* $(,)?]),* $(,)?) => {
        mod sqlite {
            $($(#[test] fn $test() {
                super::$part::$test(&tempfile::tempdir().unwrap());
            })*)*
        }
        mod memory {
            $($(#[test] fn $test() {
                super::$part::$test(&store::MemoryDisk::new(7));
            })*)*
        }
    };
}

conformance!(
    books: [
        a_book_begins_with_its_first_entry,
        what_was_appended_is_there_after_reopening,
        a_length_that_differs_refuses_the_whole_group,
        a_group_may_name_a_book_twice,
        entries_outside_the_limits_are_refused,
        reading_keeps_to_its_limits,
        a_reader_may_read_while_it_is_given_entries,
        there_is_one_writer,
        readers_read_while_the_writer_writes,
    ],
    beside: [
        a_text_is_seen_only_through_its_books,
        words_come_back_as_they_went_in,
        an_author_takes_all_their_words_back,
        some_words_are_taken_back_and_others_stay,
        nothing_lies_beside_a_book_without_entries,
    ],
    node: [
        a_checkpoint_never_goes_back,
        a_book_behind_its_checkpoint_catches_up_first,
        drafts_and_settings_are_kept,
        secrets_are_made_once,
        names_are_checked,
    ],
);
