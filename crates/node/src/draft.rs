//! A founding that is being prepared: nothing is founded until everybody has signed the same words.
//!
//! A draft belongs to whoever has its link. Any change of it makes the signatures void, for they
//! were given to other words.

use basics::limits::{FOUNDERS_MAX, SALT_BYTES};
use basics::{BookId, Instant, Line, Nonce, PublicKey, Signature, TextError, hex};
use book::beside::{person_id, text_hash, word_hash};
use book::canon::WriteError;
use book::tree::EMPTY_ROOT;
use book::{Act, Seen, Sig, act, keys};
use rules::charter::{Charter, CharterError, UnitKind};
use rules::founding::found_assembly::{FoundAssembly, Founder, FoundingHousehold};
use rules::registry::Deed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Words with their salt, as a draft keeps them until they are handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaltedName {
    /// The name.
    pub content: Line<1, 200>,
    /// The salt, in hexadecimal.
    pub salt: String,
}

impl SaltedName {
    /// A name with this salt.
    pub fn new(content: &str, salt: [u8; SALT_BYTES]) -> Result<Self, TextError> {
        Ok(Self { content: Line::new(content)?, salt: hex::encode(&salt) })
    }

    /// The salt's bytes; zeros if the stored spelling was damaged, which then fails to match.
    fn salt(&self) -> [u8; SALT_BYTES] {
        hex::decode(&self.salt).unwrap_or_default()
    }

    fn commitment(&self) -> basics::WordHash {
        word_hash(&self.salt(), self.content.as_str())
    }

    fn open(&self) -> ([u8; SALT_BYTES], String) {
        (self.salt(), self.content.as_str().to_owned())
    }
}

/// Somebody who wants to found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFounder {
    /// Their key.
    pub key: PublicKey,
    /// Their name.
    pub name: SaltedName,
    /// Their household, by its place in the list; 0 where each person counts for themselves.
    pub household: usize,
    /// Their signature over the act as it is now.
    pub signature: Option<Signature>,
}

/// Which household a founder belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// One that is in the list.
    Known(usize),
    /// A new one.
    New(SaltedName),
    /// Each person counts for themselves.
    Own,
}

/// A founding that is being prepared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The nonce of the act that it will become; also its link.
    pub nonce: Nonce,
    /// When it was changed last: the instant that the act claims.
    pub changed_at: Instant,
    /// The rules.
    pub charter: Charter,
    /// The founders, in the order of joining.
    pub founders: Vec<DraftFounder>,
    /// The households, in the order of the list.
    pub households: Vec<SaltedName>,
    /// The policy of whoever keeps this node, word for word.
    pub policy: String,
    /// The scribe's key that this node made for it.
    pub scribe: PublicKey,
}

/// Why a draft is not changed or signed.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// A parameter of the rules is out of bounds.
    #[error("{0}")]
    Charter(#[from] CharterError),
    /// A key that may not enter a book, or the scribe's.
    #[error("this key cannot be used")]
    Key,
    /// There are as many founders as one declaration can hold; others join afterwards.
    #[error("at most {FOUNDERS_MAX} people can found together; others join afterwards")]
    Full,
    /// A household that is not in the list, or one where there are none.
    #[error("there is no such household in this draft")]
    Household,
    /// Nobody with this key is among the founders.
    #[error("this key is not among the founders")]
    NotAFounder,
    /// Somebody who is not among the founders is to be taken off.
    #[error("this person is not among the founders any more")]
    Gone,
    /// The signature is not for the draft as it is now.
    #[error("this signature is not for the draft as it is now; read it again and sign")]
    Signature,
    /// It cannot be written down.
    #[error("{0}")]
    Write(#[from] WriteError),
}

impl Draft {
    /// A draft without founders.
    pub fn new(
        nonce: Nonce, charter: Charter, policy: String, scribe: PublicKey, now: Instant,
    ) -> Result<Self, DraftError> {
        charter.check()?;
        let (founders, households) = (Vec::new(), Vec::new());
        Ok(Self {
            nonce,
            changed_at: now,
            charter,
            founders,
            households,
            policy,
            scribe,
        })
    }

    fn changed(&mut self, now: Instant) {
        self.changed_at = now;
        for founder in &mut self.founders {
            founder.signature = None;
        }
        // Households without founders go, and the founders keep theirs.
        let used: BTreeSet<usize> = self.founders.iter().map(|f| f.household).collect();
        let kept: Vec<usize> = (0..self.households.len())
            .filter(|at| used.contains(at))
            .collect();
        for founder in &mut self.founders {
            founder.household = kept
                .iter()
                .position(|at| *at == founder.household)
                .unwrap_or(0);
        }
        let mut at = 0;
        self.households.retain(|_| {
            at += 1;
            used.contains(&(at - 1))
        });
    }

    /// Changes the rules. Where each person counts for themselves now, the households go.
    pub fn amend(&mut self, charter: Charter, now: Instant) -> Result<(), DraftError> {
        charter.check()?;
        let (before, after) = (self.charter.unit, charter.unit);
        if before != UnitKind::Person && after == UnitKind::Person {
            self.households.clear();
            self.founders
                .iter_mut()
                .for_each(|founder| founder.household = 0);
        } else if before == UnitKind::Person && after != UnitKind::Person {
            // Everybody begins with a household that has their own name.
            self.households = self.founders.iter().map(|f| f.name.clone()).collect();
            self.founders
                .iter_mut()
                .enumerate()
                .for_each(|(at, f)| f.household = at);
        }
        self.charter = charter;
        self.changed(now);
        Ok(())
    }

    /// Adds a founder, or changes the name and household of one.
    pub fn join(
        &mut self, key: PublicKey, name: SaltedName, home: Home, now: Instant,
    ) -> Result<(), DraftError> {
        if keys::check_public(&key).is_err() || key == self.scribe {
            return Err(DraftError::Key);
        }
        let known = self.founders.iter().position(|founder| founder.key == key);
        if known.is_none() && self.founders.len() >= FOUNDERS_MAX {
            return Err(DraftError::Full);
        }
        let person = self.charter.unit == UnitKind::Person;
        let household = match home {
            Home::Own if person => 0,
            Home::Known(at) if !person && at < self.households.len() => at,
            Home::New(name) if !person => {
                self.households.push(name);
                self.households.len() - 1
            }
            _ => return Err(DraftError::Household),
        };
        let founder = DraftFounder { key, name, household, signature: None };
        match known.and_then(|at| self.founders.get_mut(at)) {
            Some(place) => *place = founder,
            None => self.founders.push(founder),
        }
        self.changed(now);
        Ok(())
    }

    /// Takes a founder off, by any founder: themselves or somebody who does not sign. Whoever was
    /// taken off can join again.
    ///
    /// # Errors
    /// One of the two is not among the founders.
    pub fn take_off(
        &mut self, by: &PublicKey, whom: &PublicKey, now: Instant,
    ) -> Result<(), DraftError> {
        let is_in = |key: &PublicKey| self.founders.iter().any(|founder| founder.key == *key);
        if !is_in(by) {
            return Err(DraftError::NotAFounder);
        }
        if !is_in(whom) {
            return Err(DraftError::Gone);
        }
        self.founders.retain(|founder| founder.key != *whom);
        self.changed(now);
        Ok(())
    }

    /// The act that the founders sign, in its canonical bytes.
    pub fn act_bytes(&self) -> Result<Vec<u8>, DraftError> {
        let mut founders: Vec<Founder> = self
            .founders
            .iter()
            .map(|f| Founder {
                household: f.household,
                key: f.key,
                name: f.name.commitment(),
            })
            .collect();
        founders.sort_by_key(|founder| founder.key);
        let households = self.households.iter();
        let deed = Deed::FoundAssembly(FoundAssembly {
            charter: Box::new(self.charter.clone()),
            founders,
            households: households
                .map(|h| FoundingHousehold { name: h.commitment() })
                .collect(),
            policy: text_hash(&self.policy),
            scribe: self.scribe,
        });
        let act = Act {
            act: deed,
            at: self.changed_at,
            book: BookId([0; 32]),
            edition: 0,
            nonce: self.nonce,
            seen: Seen { root: EMPTY_ROOT, size: 0 },
        };
        Ok(act.to_bytes()?)
    }

    /// Takes a founder's signature.
    pub fn sign(&mut self, key: &PublicKey, signature: Signature) -> Result<(), DraftError> {
        let message = act::signed_message(&self.act_bytes()?);
        let founder = self.founders.iter_mut().find(|founder| founder.key == *key);
        let founder = founder.ok_or(DraftError::NotAFounder)?;
        if !keys::verify(key, &message, &signature) {
            return Err(DraftError::Signature);
        }
        founder.signature = Some(signature);
        Ok(())
    }

    /// How many founders and units are still missing before it can be founded.
    pub fn missing(&self) -> (usize, usize) {
        let founding = self.charter.founding;
        let units = match self.charter.unit {
            UnitKind::Person => self.founders.len(),
            UnitKind::Household | UnitKind::Team => self.households.len(),
        };
        (
            (founding.persons_min as usize).saturating_sub(self.founders.len()),
            (founding.units_min as usize).saturating_sub(units),
        )
    }

    /// Whether everybody has signed and there are enough.
    pub fn is_complete(&self) -> bool {
        let signed = self
            .founders
            .iter()
            .all(|founder| founder.signature.is_some());
        signed && self.missing() == (0, 0)
    }

    /// What is handed in once it is complete: act, signatures, texts and words.
    pub fn hand_in(&self, ticket: u64) -> Result<crate::HandIn, DraftError> {
        let sig = |f: &DraftFounder| {
            let sig = f.signature?;
            Some(Sig { by: person_id(&f.key), key: f.key, sig })
        };
        let mut sigs: Vec<Sig> = self.founders.iter().filter_map(sig).collect();
        sigs.sort_by_key(|sig| sig.key);
        let names = self.founders.iter().map(|founder| &founder.name);
        Ok(crate::HandIn {
            ticket,
            book: None,
            act: self.act_bytes()?,
            sigs,
            texts: vec![self.policy.clone()],
            words: names
                .chain(&self.households)
                .map(SaltedName::open)
                .collect(),
        })
    }
}
