//! What somebody states of a draft with the key that they have in it: that they want to join, or
//! that somebody is to be taken off it (`assets/CONTRACT.md` section 6).

use super::sessions::signed;
use basics::instant::MINUTE_MS;
use basics::{Instant, Nonce, PublicKey, Signature};
use book::canon;
use serde::Deserialize;

/// How far the clock of a device may be from ours.
const CLOCK_MS: u64 = 10 * MINUTE_MS;

/// A statement.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    at: Instant,
    draft: Nonce,
    key: PublicKey,
    purpose: String,
    /// Who is to be taken off.
    #[serde(default)]
    whom: Option<PublicKey>,
}

/// Why a statement is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unheard {
    /// It does not say this of this draft, or was not signed with this key.
    Not,
    /// The clock of whoever signed it differs by more than ten minutes.
    Clock,
}

impl Unheard {
    /// The code of its words.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Not => "draft_statement",
            Self::Clock => "draft_clock",
        }
    }
}

/// A statement as it came: its canonical bytes, and the signature over them with this key.
pub(crate) struct Stated<'a> {
    pub(crate) said: &'a str,
    pub(crate) key: &'a PublicKey,
    pub(crate) sig: &'a Signature,
}

impl Stated<'_> {
    /// Whether somebody wants to join this draft now.
    pub(crate) fn joins(&self, draft: Nonce, now: Instant) -> Result<(), Unheard> {
        match self.whom("join_draft", draft, now)? {
            None => Ok(()),
            Some(_) => Err(Unheard::Not),
        }
    }

    /// Who is to be taken off this draft now.
    pub(crate) fn takes_off(&self, draft: Nonce, now: Instant) -> Result<PublicKey, Unheard> {
        self.whom("take_off_draft", draft, now)?.ok_or(Unheard::Not)
    }

    /// Of whom this is said. The clock is looked at last: whoever is told of it has signed this.
    fn whom(
        &self, purpose: &str, draft: Nonce, now: Instant,
    ) -> Result<Option<PublicKey>, Unheard> {
        let Self { said, key, sig } = self;
        canon::check(said.as_bytes()).map_err(|_| Unheard::Not)?;
        let statement: Statement = serde_json::from_str(said).map_err(|_| Unheard::Not)?;
        let named = statement.draft == draft && statement.key == **key;
        if !named || statement.purpose != purpose || !signed(said, key, sig) {
            return Err(Unheard::Not);
        }
        if now.since(statement.at).max(statement.at.since(now)) > CLOCK_MS {
            return Err(Unheard::Clock);
        }
        Ok(statement.whom)
    }
}
