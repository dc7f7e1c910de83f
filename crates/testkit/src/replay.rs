//! Deciding a whole book again, entry by entry, as `spec/book.md` section 3 says.

use book::{Entry, Porch, PorchRefusal};
use rules::{Deed, State};

/// The first entry of a book that is not valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    /// Its position.
    pub seq: u64,
    /// The code of `spec/book.md` section 3.
    pub code: &'static str,
    /// What is wrong.
    pub why: String,
}

/// A book up to its end, or up to its first bad entry.
#[derive(Clone, Debug, Default)]
pub struct Replayed {
    /// What the valid entries add up to.
    pub state: State,
    /// The porch after them.
    pub porch: Porch,
    /// The first entry that is not valid.
    pub bad: Option<Bad>,
}

/// Decides all entries again, until the first that is not valid.
pub fn replay(entries: &[Vec<u8>]) -> Replayed {
    let mut book = Replayed::default();
    for entry in entries {
        if let Err((code, why)) = book.enter(entry) {
            book.bad = Some(Bad { seq: book.porch.len(), code, why });
            break;
        }
    }
    book
}

impl Replayed {
    fn enter(&mut self, bytes: &[u8]) -> Result<(), (&'static str, String)> {
        let porch = |refusal: PorchRefusal| (refusal.code(), refusal.to_string());
        let entry =
            Entry::<Deed>::read(bytes).map_err(|error| (error.code(), error.to_string()))?;
        self.porch.check_place(&entry).map_err(porch)?;
        let at = entry.at;
        let due = self.state.pass_time(at);
        let Some(opened) = entry.act else {
            if due.is_empty() {
                return Err(("rule", "nothing falls due".to_owned()));
            }
            self.porch.record_tick(bytes, at);
            return Ok(());
        };
        let state = &self.state;
        let speaks = |deed: &Deed, key: &_| state.may_speak(deed, key);
        let act = self.porch.admit(opened, at, speaks).map_err(porch)?;
        let events = rules::decide(&self.state, &act, at)
            .map_err(|refusal| ("rule", refusal.to_string()))?;
        self.porch.record(bytes, at, &act);
        for event in &events {
            self.state.apply(event);
        }
        Ok(())
    }
}
