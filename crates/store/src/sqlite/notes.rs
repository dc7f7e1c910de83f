//! Foundings that are being prepared, and the node's own settings.

use super::SqliteStore;
use super::trouble::During;
use crate::fault::Fault;
use crate::name;
use basics::Nonce;
use rusqlite::{Params, params};

const DRAFT: &str = "keeping a draft";
const NOTE: &str = "keeping a setting";

impl SqliteStore {
    /// Keeps a draft.
    pub(super) fn keep_draft(&mut self, id: Nonce, bytes: &[u8]) -> Result<(), Fault> {
        self.run(
            DRAFT,
            "INSERT INTO draft (id, bytes) VALUES (?1, ?2)
             ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes",
            params![id.as_bytes(), bytes],
            bytes.len(),
        )
    }

    /// Removes a draft.
    pub(super) fn drop_draft(&mut self, id: Nonce) -> Result<(), Fault> {
        self.run(
            DRAFT,
            "DELETE FROM draft WHERE id = ?1",
            params![id.as_bytes()],
            0,
        )
    }

    /// Keeps a setting.
    pub(super) fn keep_note(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        name::check(name)?;
        self.run(
            NOTE,
            "INSERT INTO note (name, bytes) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes",
            params![name, bytes],
            bytes.len(),
        )
    }

    /// Removes a setting.
    pub(super) fn drop_note(&mut self, name: &str) -> Result<(), Fault> {
        name::check(name)?;
        self.run(NOTE, "DELETE FROM note WHERE name = ?1", params![name], 0)
    }

    /// Runs one statement as a transaction of its own.
    fn run(
        &mut self, doing: &'static str, sql: &str, values: impl Params, bytes: usize,
    ) -> Result<(), Fault> {
        self.write(doing, |connection| {
            connection
                .prepare_cached(sql)
                .during(doing)?
                .execute(values)
                .during(doing)
        })?;
        if let Err(fault) = self.fold_log_when_long(bytes) {
            self.heed(&fault);
        }
        Ok(())
    }
}
