//! Laying texts and words beside a book.

use super::SqliteStore;
use super::trouble::During;
use crate::check;
use crate::fault::{AppendFault, Fault};
use crate::records::Word;
use crate::seal::{AuthorKey, KEY_BYTES};
use basics::{BookId, PersonId, TextHash};
use rusqlite::{Connection, OptionalExtension, params};

const DOING: &str = "laying texts and words beside a book";

impl SqliteStore {
    /// Lays texts and words beside a book that has entries.
    pub(super) fn lay_beside(
        &mut self, book: BookId, texts: &[(TextHash, String)], words: &[Word],
    ) -> Result<(), AppendFault> {
        self.may_write()?;
        let Some(known) = self.known.get(&book).copied() else {
            return Err(AppendFault::NoSuchBook { book });
        };
        self.write(DOING, |connection| {
            put_texts(connection, known.no, texts)?;
            put_words(connection, book, known.no, words)?;
            Ok::<_, AppendFault>(())
        })?;
        let texts: usize = texts.iter().map(|(_, content)| content.len()).sum();
        let words: usize = words.iter().map(|word| word.content.len()).sum();
        if let Err(fault) = self.fold_log_when_long(texts.saturating_add(words)) {
            self.heed(&fault);
        }
        Ok(())
    }
}

/// Texts are kept once, whichever books they lie beside.
pub(super) fn put_texts(
    connection: &Connection, book_no: i64, texts: &[(TextHash, String)],
) -> Result<(), Fault> {
    for (hash, content) in texts {
        let mut put = connection
            .prepare_cached(
                "INSERT INTO text (hash, checksum, content) VALUES (?1, ?2, ?3)
                 ON CONFLICT (hash) DO NOTHING",
            )
            .during(DOING)?;
        let checksum = check::named(hash.as_bytes(), content.as_bytes());
        put.execute(params![hash.as_bytes(), checksum, content])
            .during(DOING)?;
        let mut lay = connection
            .prepare_cached(
                "INSERT INTO beside (book, text) SELECT ?1, no FROM text WHERE hash = ?2
                 ON CONFLICT DO NOTHING",
            )
            .during(DOING)?;
        lay.execute(params![book_no, hash.as_bytes()])
            .during(DOING)?;
    }
    Ok(())
}

/// Words are sealed before they come near the disk.
pub(super) fn put_words(
    connection: &Connection, book: BookId, book_no: i64, words: &[Word],
) -> Result<(), Fault> {
    for word in words {
        let (key_no, key) = match live_key(connection, book_no, word.author)? {
            Some(found) => found,
            None => make_key(connection, book_no, word.author)?,
        };
        let sealed = key.seal(book, word)?;
        let mut put = connection
            .prepare_cached(
                "INSERT INTO word (book, hash, author_key, nonce, sealed)
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (book, hash) DO NOTHING",
            )
            .during(DOING)?;
        put.execute(params![
            book_no,
            word.hash.as_bytes(),
            key_no,
            sealed.nonce,
            sealed.bytes
        ])
        .during(DOING)?;
    }
    Ok(())
}

/// The key that an author's words in a book are sealed under, with its number.
pub(super) fn live_key(
    connection: &Connection, book_no: i64, author: PersonId,
) -> Result<Option<(i64, AuthorKey)>, Fault> {
    connection
        .prepare_cached(
            "SELECT no, secret FROM author_key WHERE book = ?1 AND author = ?2 AND live = 1",
        )
        .during(DOING)?
        .query_row(params![book_no, author.as_bytes()], |row| {
            Ok((row.get(0)?, AuthorKey(row.get::<_, [u8; KEY_BYTES]>(1)?)))
        })
        .optional()
        .during(DOING)
}

/// Makes an author's key, with its number.
pub(super) fn make_key(
    connection: &Connection, book_no: i64, author: PersonId,
) -> Result<(i64, AuthorKey), Fault> {
    let key = AuthorKey::fresh()?;
    let no = connection
        .prepare_cached(
            "INSERT INTO author_key (book, author, secret, live) VALUES (?1, ?2, ?3, 1)",
        )
        .during(DOING)?
        .insert(params![book_no, author.as_bytes(), key.0])
        .during(DOING)?;
    Ok((no, key))
}
