//! Adding a group of entries: one transaction, durable when it returns.

use super::trouble::{During, corrupt, signed};
use super::{Known, SqliteStore, beside, schema};
use crate::check::Checksums;
use crate::fault::{AppendFault, Fault};
use crate::group::{self, Adding, Growth, Standing};
use crate::records::Append;
use basics::BookId;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

const DOING: &str = "adding entries";

impl SqliteStore {
    /// Adds a whole group, or nothing of it.
    pub(super) fn add(&mut self, group: &[Append], adding: Adding) -> Result<(), AppendFault> {
        self.may_write()?;
        let standing = |book: &BookId| Standing {
            len: self.known.get(book).map_or(0, |known| known.len),
            signed: self.heads.signed(book),
        };
        let growths = group::weigh(group, adding, standing)?;
        if adding == Adding::New {
            self.reserve.whole()?;
        }
        // The part of what is known that the group speaks of, so that the writer can be borrowed.
        let known: BTreeMap<_, _> = growths
            .keys()
            .filter_map(|book| self.known.get(book).map(|known| (*book, *known)))
            .collect();
        let grown = self.write(DOING, |connection| {
            let numbers = grow_books(connection, &growths, &known)?;
            for part in group {
                // Only a part that adds nothing to an unknown book has no number.
                let Some(grown) = numbers.get(&part.book) else { continue };
                add_entries(connection, part, grown.no)?;
                beside::put_texts(connection, grown.no, &part.texts)?;
                beside::put_words(connection, part.book, grown.no, &part.words)?;
            }
            Ok::<_, AppendFault>(numbers)
        })?;
        self.known.extend(grown);
        self.settle(group);
        Ok(())
    }

    /// The group is durable; what remains is upkeep, whose faults are for the next write to tell.
    fn settle(&mut self, group: &[Append]) {
        let bytes = group
            .iter()
            .flat_map(|part| &part.entries)
            .map(Vec::len)
            .sum();
        if let Err(fault) = self.fold_log_when_long(bytes) {
            self.heed(&fault);
        }
    }
}

/// Sets the books' new lengths, comparing the old ones once more inside the transaction: whoever
/// has written in spite of the lock is noticed before anything is added.
fn grow_books(
    connection: &Connection, growths: &BTreeMap<BookId, Growth>, known: &BTreeMap<BookId, Known>,
) -> Result<BTreeMap<BookId, Known>, Fault> {
    let mut grow = connection
        .prepare_cached("UPDATE book SET len = ?3 WHERE no = ?1 AND len = ?2")
        .during(DOING)?;
    let mut begin = connection
        .prepare_cached("INSERT INTO book (id, len) VALUES (?1, ?2)")
        .during(DOING)?;
    let mut numbers = BTreeMap::new();
    for (book, growth) in growths {
        let no = match known.get(book) {
            Some(found) => {
                let changed = grow
                    .execute(params![found.no, signed(growth.from), signed(growth.to)])
                    .during(DOING)?;
                if changed != 1 {
                    let found = format!("book {book} has changed without this process");
                    return Err(corrupt(DOING, found));
                }
                found.no
            }
            None if growth.to == 0 => continue,
            None => begin
                .insert(params![book.as_bytes(), signed(growth.to)])
                .during(DOING)?,
        };
        numbers.insert(*book, Known { no, len: growth.to });
    }
    Ok(numbers)
}

fn add_entries(connection: &Connection, part: &Append, book_no: i64) -> Result<(), Fault> {
    let mut insert = connection
        .prepare_cached("INSERT INTO entry (place, checksum, bytes) VALUES (?1, ?2, ?3)")
        .during(DOING)?;
    let checksums = Checksums::of(part.book);
    let first = schema::first_place(book_no);
    for (seq, bytes) in (part.expected_len..).zip(&part.entries) {
        let place = first.saturating_add(signed(seq));
        let checksum = checksums.entry(seq, bytes);
        insert
            .execute(params![place, checksum, bytes])
            .during(DOING)?;
    }
    Ok(())
}
