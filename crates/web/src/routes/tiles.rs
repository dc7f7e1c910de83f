//! The book in the form of C2SP `tlog-tiles`, so that existing tools can read it.

use super::in_book;
use crate::answer::{Answer, FOR_EVER, Form, plain};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::StatusCode;
use book::TileAddress;
use book::tile::WIDTH;

/// Nothing on the way may keep what only members may read.
const PRIVATE: &str = "private, no-store";

/// `/b/{book}/checkpoint`
pub(super) async fn checkpoint(visit: Visit, Path(book): Path<String>) -> Answer {
    in_book(visit, book, Form::Json, |at| {
        let note = at.desk.head.clone()?;
        Some(plain(
            StatusCode::OK,
            "text/plain; charset=utf-8",
            "no-store",
            note,
        ))
    })
    .await
}

/// `/b/{book}/tile/…`
pub(super) async fn tile(visit: Visit, Path((book, path)): Path<(String, String)>) -> Answer {
    in_book(visit, book, Form::Json, move |at| {
        let address = TileAddress::read(&path)?;
        let cache = if at.desk.for_members_only() { PRIVATE } else { FOR_EVER };
        let bytes = match address.level {
            Some(level) => at.desk.tree.tile(level, address.index, address.width)?,
            None => match bundle(at, address) {
                Ok(bytes) => bytes?,
                Err(fault) => {
                    tracing::error!(%fault, "entries cannot be read");
                    return Some(at.visit.fault(Form::Json));
                }
            },
        };
        Some(plain(
            StatusCode::OK,
            "application/octet-stream",
            cache,
            bytes,
        ))
    })
    .await
}

/// Entries, each after its length; nothing if there are not so many.
fn bundle(at: &super::Scene<'_>, address: TileAddress) -> Result<Option<Vec<u8>>, store::Fault> {
    let first = address.index.saturating_mul(u64::from(WIDTH));
    if first.saturating_add(u64::from(address.width)) > at.desk.tree.len() {
        return Ok(None);
    }
    let reader = &at.visit.house.reader;
    let entries = reader.read_from(at.inside.room.id, first, address.width as usize, usize::MAX)?;
    let mut bytes = Vec::new();
    for entry in entries {
        let Ok(length) = u16::try_from(entry.len()) else { return Ok(None) };
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(&entry);
    }
    Ok(Some(bytes))
}
