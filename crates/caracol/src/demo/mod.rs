//! `caracol serve --demo`: a made-up assembly to look around in. It is founded and lived by the
//! same node as any other, at moments that lie a few weeks back, in a folder that is gone when the
//! node stops. Its people's keys are offered to whoever looks, so that anybody can take the place
//! of anybody; no other book can be made so.

mod stage;
mod story;

use crate::outcome::{Unfinished, fault};
use crate::say::Say;
use basics::BookId;
use stage::Stage;
use store::SqliteStore;
use tempfile::TempDir;
use web::DemoPeople;

/// A demonstration that was made.
#[derive(Debug)]
pub struct Made {
    /// Its book.
    pub book: BookId,
    /// Its people with their seeds.
    pub people: DemoPeople,
}

/// A folder that is gone when this is dropped.
pub fn folder() -> Result<TempDir, Unfinished> {
    tempfile::Builder::new()
        .prefix("caracol-demo-")
        .tempdir()
        .map_err(|error| fault("--demo", error))
}

/// Makes the demonstration in an empty store.
pub fn make(say: Say, store: &mut SqliteStore) -> Result<Made, Unfinished> {
    let mut stage = Stage::open(say, store)?;
    story::play(&mut stage)?;
    Ok(stage.close())
}
