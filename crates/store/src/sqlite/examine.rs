//! Looking at everything that is stored, for whoever doubts the disk.

use super::SqliteReader;
use super::trouble::{During, unsigned};
use crate::fault::Fault;
use crate::traits::Reader;
use std::ops::ControlFlow;

const DOING: &str = "examining the database";

/// Lines of damage that the database itself reports at most.
const LINES_MAX: u32 = 100;

impl SqliteReader {
    /// What is wrong with the folder, one line each.
    pub(super) fn examine_all(&self) -> Result<Vec<String>, Fault> {
        let mut wrong = self.with(|connection| {
            let mut said: Vec<String> = connection
                .prepare(&format!("PRAGMA integrity_check({LINES_MAX})"))
                .during(DOING)?
                .query_map([], |row| row.get(0))
                .during(DOING)?
                .collect::<rusqlite::Result<_>>()
                .during(DOING)?;
            said.retain(|line| line != "ok");
            let dangling: i64 = connection
                .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                    row.get(0)
                })
                .during(DOING)?;
            if dangling != 0 {
                said.push(format!("{dangling} rows point at what is not there"));
            }
            let strays: i64 = connection
                .query_row(
                    "SELECT (SELECT count(*) FROM entry)
                          - (SELECT coalesce(sum(len), 0) FROM book)",
                    [],
                    |row| row.get(0),
                )
                .during(DOING)?;
            if strays != 0 {
                let strays = unsigned(strays.saturating_abs());
                said.push(format!("{strays} entries too many or too few"));
            }
            Ok(said)
        })?;
        for book in self.books()? {
            let mut note = |outcome: Result<(), Fault>| match outcome {
                Err(Fault::Corrupt { what, detail }) => {
                    wrong.push(format!("{what}: {detail}"));
                    Ok(())
                }
                other => other,
            };
            note(self.for_each_entry(book, 0, &mut |_, _| ControlFlow::Continue(())))?;
            for hash in self.texts(book)? {
                note(self.text(book, hash).map(|_| ()))?;
            }
            for hash in self.words(book)? {
                note(self.word(book, hash).map(|_| ()))?;
            }
            note(self.head(book).map(|_| ()))?;
        }
        Ok(wrong)
    }
}
