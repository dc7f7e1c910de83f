//! Erasing words: what is left on a disk after deleting must not be readable any more.
//!
//! Deleted bytes can survive in the database's log, in unused parts of pages, in the disk's own
//! remapped blocks. So the key is what gets destroyed, by overwriting it where it lies; and where
//! only some of an author's words go, the others are sealed again under a fresh key first.

use super::trouble::{During, corrupt};
use super::{SqliteStore, beside};
use crate::fault::Fault;
use crate::records::Withdrawn;
use crate::seal::{AuthorKey, KEY_BYTES, NONCE_BYTES, Place, Sealed};
use basics::{BookId, PersonId, WordHash};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

const DOING: &str = "erasing words";

impl SqliteStore {
    /// Erases all words of an author in a book.
    pub(super) fn erase_author(
        &mut self, book: BookId, author: PersonId,
    ) -> Result<Withdrawn, Fault> {
        self.may_write()?;
        let Some(known) = self.known.get(&book).copied() else { return self.erased(0) };
        let words = self.write(DOING, |connection| {
            let Some((key_no, _)) = beside::live_key(connection, known.no, author)? else {
                return Ok(0);
            };
            let words = connection
                .prepare_cached("DELETE FROM word WHERE author_key = ?1")
                .during(DOING)?
                .execute([key_no])
                .during(DOING)?;
            destroy(connection, key_no)?;
            Ok::<_, Fault>(words)
        })?;
        self.erased(words)
    }

    /// Erases some words of a book.
    pub(super) fn erase_words(
        &mut self, book: BookId, hashes: &[WordHash],
    ) -> Result<Withdrawn, Fault> {
        self.may_write()?;
        let Some(known) = self.known.get(&book).copied() else { return self.erased(0) };
        let words = self.write(DOING, |connection| {
            let mut words = 0_usize;
            let mut authors = BTreeMap::new();
            for hash in hashes {
                if let Some((key_no, author)) = delete(connection, known.no, *hash)? {
                    authors.insert(author, key_no);
                    words = words.saturating_add(1);
                }
            }
            for (author, key_no) in authors {
                change_key(connection, book, known.no, author, key_no)?;
            }
            Ok::<_, Fault>(words)
        })?;
        self.erased(words)
    }

    /// Empties the log after an erasure. That the words are erased is durable whatever comes of it.
    fn erased(&mut self, words: usize) -> Result<Withdrawn, Fault> {
        self.taint_log();
        let traceless = self.fold_whole_log()?;
        Ok(Withdrawn { words: u64::try_from(words).unwrap_or(u64::MAX), traceless })
    }
}

/// Deletes a word; says under which key it was sealed and whose it was.
fn delete(
    connection: &Connection, book_no: i64, hash: WordHash,
) -> Result<Option<(i64, PersonId)>, Fault> {
    let found = connection
        .prepare_cached(
            "SELECT k.no, k.author FROM word AS w JOIN author_key AS k ON k.no = w.author_key
             WHERE w.book = ?1 AND w.hash = ?2",
        )
        .during(DOING)?
        .query_row(params![book_no, hash.as_bytes()], |row| {
            Ok((row.get(0)?, PersonId(row.get(1)?)))
        })
        .optional()
        .during(DOING)?;
    connection
        .prepare_cached("DELETE FROM word WHERE book = ?1 AND hash = ?2")
        .during(DOING)?
        .execute(params![book_no, hash.as_bytes()])
        .during(DOING)?;
    Ok(found)
}

/// Destroys a key after sealing again, under a fresh one, the words that are to stay.
fn change_key(
    connection: &Connection, book: BookId, book_no: i64, author: PersonId, old_no: i64,
) -> Result<(), Fault> {
    let Some((_, old)) = beside::live_key(connection, book_no, author)? else {
        return Err(corrupt(
            DOING,
            format!("key {old_no} seals words and was destroyed"),
        ));
    };
    // The old key goes first, for an author has one live key in a book; nothing is done until all
    // is done.
    destroy(connection, old_no)?;
    let staying = sealed_under(connection, old_no)?;
    if staying.is_empty() {
        return Ok(());
    }
    let (new_no, new) = beside::make_key(connection, book_no, author)?;
    for (word_no, hash, sealed) in staying {
        let Some(word) = old.open(Place { book, author, hash }, &sealed) else {
            return Err(corrupt(
                DOING,
                format!("the seal of word {hash} does not open"),
            ));
        };
        let sealed = new.seal(book, &word)?;
        connection
            .prepare_cached(
                "UPDATE word SET author_key = ?2, nonce = ?3, sealed = ?4 WHERE no = ?1",
            )
            .during(DOING)?
            .execute(params![word_no, new_no, sealed.nonce, sealed.bytes])
            .during(DOING)?;
    }
    Ok(())
}

fn sealed_under(
    connection: &Connection, key_no: i64,
) -> Result<Vec<(i64, WordHash, Sealed)>, Fault> {
    connection
        .prepare_cached("SELECT no, hash, nonce, sealed FROM word WHERE author_key = ?1")
        .during(DOING)?
        .query_map([key_no], |row| {
            let sealed = Sealed {
                nonce: row.get::<_, [u8; NONCE_BYTES]>(2)?,
                bytes: row.get(3)?,
            };
            Ok((row.get(0)?, WordHash(row.get(1)?), sealed))
        })
        .during(DOING)?
        .collect::<rusqlite::Result<_>>()
        .during(DOING)
}

/// Overwrites a key with zeros of the same length, in its place (see `schema.rs`).
fn destroy(connection: &Connection, key_no: i64) -> Result<(), Fault> {
    connection
        .prepare_cached("UPDATE author_key SET secret = ?2, live = 0 WHERE no = ?1")
        .during(DOING)?
        .execute(params![key_no, [0_u8; KEY_BYTES]])
        .during(DOING)?;
    Ok(())
}

/// Opens one sealed word of a book for a reader.
pub(super) fn open_word(
    book: BookId, hash: WordHash, author: PersonId, secret: [u8; KEY_BYTES], sealed: &Sealed,
) -> Result<crate::records::Word, Fault> {
    AuthorKey(secret)
        .open(Place { book, author, hash }, sealed)
        .ok_or_else(|| Fault::Corrupt {
            what: format!("word {hash} beside book {book}"),
            detail: "its seal does not open".to_owned(),
        })
}
