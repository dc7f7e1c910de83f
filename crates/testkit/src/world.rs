//! A frozen world: one book, people whose keys are made from their names, and a clock that tables
//! move. Everything goes the way it goes in life: signed, let in at the porch, decided, applied.

use basics::{
    ActId, BookId, HouseholdId, Instant, MatterId, Nonce, PersonId, PublicKey, Signature, TextHash,
    WordHash,
};
use book::beside::{founding_household_id, person_id, sha256, text_hash, word_hash};
use book::{Act, Opened, Porch, Seen, Sig, SigningKey};
use rules::{Deed, Event, State};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// When every frozen world is founded.
pub const FOUNDED: Instant = Instant(1_790_000_000_000);

/// The key of a person in a frozen world.
pub fn key_of(name: &str) -> SigningKey {
    SigningKey::from_seed(sha256(&[b"testkit/", name.as_bytes()]))
}

/// What comes of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What happened.
    Events(Vec<Event>),
    /// Why not: `kind.code` of a refusal, or the code of the porch.
    Refused(String),
}

/// What was met on the way.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// Kinds of act that were allowed.
    pub allowed: BTreeSet<&'static str>,
    /// Refusals, as `kind.code`.
    pub refused: BTreeSet<String>,
}

/// A book in a frozen world.
#[derive(Clone, Debug, Default)]
pub struct World {
    /// Its state.
    pub state: State,
    /// Its porch.
    pub porch: Porch,
    /// The canonical bytes of its entries.
    pub entries: Vec<Vec<u8>>,
    /// Acts by the names that the table gave them.
    pub names: BTreeMap<String, ActId>,
    /// Households by name.
    pub households: BTreeMap<String, HouseholdId>,
    /// Every text that was used.
    pub texts: BTreeMap<TextHash, String>,
    /// Every word that was used; the salt is zeros.
    pub words: BTreeMap<WordHash, String>,
    /// What was allowed and refused.
    pub met: Met,
    nonces: u64,
}

/// How an assembly is to be founded.
#[derive(Clone, Debug, Default)]
pub struct Founding {
    /// Founders and the names of their households.
    pub people: Vec<(String, String)>,
    /// The charter.
    pub charter: Value,
    /// Somebody who does not sign.
    pub unsigned: Option<String>,
    /// The scribe's key, if it is not the usual one.
    pub scribe: Option<PublicKey>,
    /// Whether the founders are in the wrong order.
    pub unsorted: bool,
}

impl World {
    /// The book's id; zeros before it is founded.
    pub fn book(&self) -> BookId {
        self.porch.book().unwrap_or(BookId([0; 32]))
    }

    /// The commitment to a word, remembered.
    pub fn word(&mut self, content: &str) -> WordHash {
        let hash = word_hash(&[0; 32], content);
        self.words.insert(hash, content.to_owned());
        hash
    }

    /// The hash of a text, remembered.
    pub fn text(&mut self, text: &str) -> TextHash {
        self.texts.insert(text_hash(text), text.to_owned());
        text_hash(text)
    }

    /// A nonce that was not used before.
    pub fn nonce(&mut self) -> Nonce {
        self.nonces += 1;
        let mut nonce = [0; 16];
        nonce[8..].copy_from_slice(&self.nonces.to_be_bytes());
        Nonce(nonce)
    }

    /// The version under decision in a matter.
    pub fn version(&self, matter: &MatterId) -> Option<TextHash> {
        self.state.matter(matter).map(|matter| matter.version)
    }

    /// The act object that somebody would sign now.
    pub fn act(&mut self, deed: &Value, at: Instant) -> Result<Vec<u8>, String> {
        let deed = Deed::deserialize(deed).map_err(|error| format!("{deed} is no act: {error}"))?;
        let seen = Seen { root: self.porch.tree().root(), size: self.porch.len() };
        let (book, nonce) = (self.book(), self.nonce());
        let act = Act { act: deed, at, book, edition: 0, nonce, seen };
        act.to_bytes().map_err(|error| error.to_string())
    }

    /// Hands in an act signed by these people; `small` signs with a key of small order.
    pub fn hand_in(&mut self, bytes: &[u8], signers: &[&str], at: Instant) -> Answer {
        let mut sigs: Vec<Sig> = signers.iter().map(|name| sign(bytes, name)).collect();
        sigs.sort_by_key(|sig| sig.key);
        let opened = match Opened::<Deed>::read(bytes, sigs) {
            Ok(opened) => opened,
            Err(error) => return Answer::Refused(format!("bytes: {error}")),
        };
        self.enter(opened, at)
    }

    /// Takes an act the whole way. What fell due must have been carried out: see [`World::pass`].
    pub fn enter(&mut self, opened: Opened<Deed>, at: Instant) -> Answer {
        let entry = opened.entry_bytes(at, self.porch.len()).unwrap();
        let state = &self.state;
        let admitted = self.porch.check_time(at).and_then(|()| {
            self.porch
                .admit(opened, at, |deed, key| state.may_speak(deed, key))
        });
        let verified = match admitted {
            Ok(verified) => verified,
            Err(refusal) => return Answer::Refused(refusal.code().to_owned()),
        };
        match rules::decide(&self.state, &verified, at) {
            Ok(events) => {
                self.porch.record(&entry, at, &verified);
                self.entries.push(entry);
                for event in &events {
                    self.state.apply(event);
                }
                self.met.allowed.insert(verified.deed().kind());
                Answer::Events(events)
            }
            Err(refusal) => {
                let code = format!("{}.{}", refusal.kind, refusal.code);
                self.met.refused.insert(code.clone());
                Answer::Refused(code)
            }
        }
    }

    /// Lets time pass, with a tick if something fell due.
    pub fn pass(&mut self, at: Instant) -> Vec<Event> {
        if self.porch.check_time(at).is_err() {
            return Vec::new();
        }
        let events = self.state.pass_time(at);
        if !events.is_empty() {
            let tick = book::act::tick_bytes(at, self.porch.len());
            self.porch.record_tick(&tick, at);
            self.entries.push(tick);
        }
        events
    }

    /// Founds the assembly.
    pub fn found(&mut self, founding: &Founding) -> Answer {
        let bytes = match self.founding_act(founding) {
            Ok(bytes) => bytes,
            Err(error) => return Answer::Refused(format!("bytes: {error}")),
        };
        let signers: Vec<&str> = founding
            .people
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| founding.unsigned.as_deref() != Some(name))
            .collect();
        self.hand_in(&bytes, &signers, FOUNDED)
    }

    fn founding_act(&mut self, founding: &Founding) -> Result<Vec<u8>, String> {
        let mut households: Vec<&str> = Vec::new();
        for (_, household) in &founding.people {
            if !household.is_empty() && !households.contains(&household.as_str()) {
                households.push(household);
            }
        }
        // The act's nonce is the next one that `act` will take.
        let nonce = self.clone().nonce();
        let mut founders = Vec::new();
        for (name, household) in &founding.people {
            let index = households
                .iter()
                .position(|known| known == household)
                .unwrap_or(0);
            let key = key_of(name).public();
            let id = if household.is_empty() {
                HouseholdId::from(person_id(&key))
            } else {
                founding_household_id(&nonce, index)
            };
            let unit = if household.is_empty() { name } else { household };
            self.households.insert(unit.clone(), id);
            founders.push((
                key,
                json!({"household": index, "key": key, "name": self.word(name)}),
            ));
        }
        founders.sort_by_key(|(key, _)| *key);
        if founding.unsorted {
            founders.reverse();
        }
        let founders: Vec<Value> = founders.into_iter().map(|(_, founder)| founder).collect();
        let households: Vec<Value> = households
            .iter()
            .map(|name| json!({"name": self.word(name)}))
            .collect();
        let scribe = founding.scribe.unwrap_or_else(|| key_of("scribe").public());
        let deed = json!({
            "kind": "found_assembly",
            "charter": founding.charter,
            "founders": founders,
            "households": households,
            "policy": self.text("Whoever keeps this node keeps it for everybody."),
            "scribe": scribe,
        });
        self.act(&deed, FOUNDED)
    }

    /// The id of a person, founder or not.
    pub fn person(name: &str) -> PersonId {
        person_id(&key_of(name).public())
    }
}

fn sign(bytes: &[u8], name: &str) -> Sig {
    if name != "small" {
        let key = key_of(name);
        return Sig::make(bytes, person_id(&key.public()), &key);
    }
    // The identity point as key and as R, with S = 0, is a signature of everything (ZIP 215).
    let (mut key, mut sig) = ([0; 32], [0; 64]);
    key[0] = 1;
    sig[0] = 1;
    let key = PublicKey(key);
    Sig { by: person_id(&key), key, sig: Signature(sig) }
}

fn three_founders() -> Founding {
    let people = [("ana", "north"), ("ben", "south"), ("cho", "west")];
    Founding {
        people: people
            .map(|(name, unit)| (name.to_owned(), unit.to_owned()))
            .into(),
        charter: serde_json::from_str(&crate::plain_charter_json()).unwrap(),
        ..Founding::default()
    }
}

fn decide_elsewhere(world: &mut World, bytes: &[u8], signers: &[&str], state: &State) -> String {
    let mut sigs: Vec<Sig> = signers.iter().map(|name| sign(bytes, name)).collect();
    sigs.sort_by_key(|sig| sig.key);
    let opened = Opened::<Deed>::read(bytes, sigs).unwrap();
    let anybody = |_: &Deed, key: &PublicKey| Some(person_id(key));
    let verified = world.porch.admit(opened, FOUNDED, anybody).unwrap();
    match rules::decide(state, &verified, FOUNDED) {
        Ok(events) => format!("{events:?}"),
        Err(refusal) => format!("{}.{}", refusal.kind, refusal.code),
    }
}

/// What the rules say of a second founding, which the porch never lets in.
pub fn found_twice() -> String {
    let founding = three_founders();
    let mut founded = World::default();
    assert!(matches!(founded.found(&founding), Answer::Events(_)));
    let mut empty = World::default();
    let bytes = empty.founding_act(&founding).unwrap();
    decide_elsewhere(&mut empty, &bytes, &["ana", "ben", "cho"], &founded.state)
}

/// What the rules say of asking to join a book that is not founded, which the porch never lets in.
pub fn ask_without_a_book() -> String {
    let mut empty = World::default();
    let name = empty.word("Zoe");
    let ask = json!({"kind": "ask_to_join", "household": null, "name": name});
    let bytes = empty.act(&ask, FOUNDED).unwrap();
    decide_elsewhere(&mut empty, &bytes, &["zoe"], &State::default())
}
