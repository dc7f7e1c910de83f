//! The book in the form of C2SP `tlog-tiles`, so that existing tools can read it.

use super::in_book;
use crate::answer::{Answer, FOR_EVER, Form, plain};
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::StatusCode;

/// Entries or hashes in a full tile.
const WIDTH: u32 = 256;
/// Nothing on the way may keep what only members may read.
const PRIVATE: &str = "private, no-store";

/// A tile's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Address {
    /// The level; nothing for entries.
    level: Option<u8>,
    index: u64,
    width: u32,
}

impl Address {
    /// Reads what follows `tile/`, in its one spelling.
    fn read(path: &str) -> Option<Self> {
        let (level, rest) = path.split_once('/')?;
        let level = match level {
            "entries" => None,
            digits => Some(digits.parse().ok()?),
        };
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, width.parse().ok()?),
            None => (rest, WIDTH),
        };
        let digits: String = index.chars().filter(char::is_ascii_digit).collect();
        if digits.len() > 15 || width == 0 || width > WIDTH {
            return None;
        }
        let address = Self { level, index: digits.parse().ok()?, width };
        (address.spelled() == path).then_some(address)
    }

    /// The one spelling: the index in groups of three digits, all but the last with an `x`.
    fn spelled(self) -> String {
        let mut index = format!("{:03}", self.index % 1_000);
        let mut rest = self.index / 1_000;
        while rest > 0 {
            index = format!("x{:03}/{index}", rest % 1_000);
            rest /= 1_000;
        }
        let level = self
            .level
            .map_or("entries".to_owned(), |level| level.to_string());
        let partial = if self.width < WIDTH {
            format!(".p/{}", self.width)
        } else {
            String::new()
        };
        format!("{level}/{index}{partial}")
    }
}

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
        let address = Address::read(&path)?;
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
fn bundle(at: &super::Scene<'_>, address: Address) -> Result<Option<Vec<u8>>, store::Fault> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_has_one_address() {
        let tile = |level, index, width| Some(Address { level, index, width });
        assert_eq!(Address::read("0/000"), tile(Some(0), 0, 256));
        assert_eq!(Address::read("entries/000.p/7"), tile(None, 0, 7));
        assert_eq!(
            Address::read("3/x001/x234/067"),
            tile(Some(3), 1_234_067, 256)
        );
        assert_eq!(Address::read("0/x001/000.p/255"), tile(Some(0), 1_000, 255));
    }

    #[test]
    fn any_other_spelling_leads_nowhere() {
        let wrong = [
            "",
            "0",
            "0/",
            "0/0",
            "0/00",
            "0/0000",
            "00/000",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/07",
            "0/000.p/-1",
            "0/1/000",
            "0/x000/001",
            "0/x1/000",
            "256/000",
            "-1/000",
            "0/../000",
            "entries",
            "entries/",
            "Entries/000",
            "0/000/",
            "0/000.p/1/",
            "0/000.p",
            "0/x001/x001/x001/x001/x001/001",
            "0/%30",
            "0/ 000",
            "data/000",
        ];
        for path in wrong {
            assert_eq!(Address::read(path), None, "{path}");
        }
    }
}
