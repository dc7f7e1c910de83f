//! The stage of the demonstration: a node, a store, a clock that is set by hand, and people.

use super::Made;
use crate::charters;
use crate::outcome::{Unfinished, fault};
use crate::places;
use crate::say::Say;
use basics::instant::{DAY_MS, HOUR_MS};
use basics::{ActId, BookId, Instant, Nonce, hex};
use book::beside::{founding_household_id, person_id, text_hash, word_hash};
use book::{Act, Seen, Sig, SigningKey};
use node::draft::{Home, SaltedName};
use node::{Draft, HandIn, Input, Node, Output};
use rules::Deed;
use rules::charter::Reading;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::{SqliteStore, Store};
use web::words::Words;
use web::{DemoPeople, DemoPerson};

/// Somebody on the stage.
#[derive(Debug)]
struct Person {
    name: String,
    household: usize,
    seed: [u8; 32],
    key: SigningKey,
}

/// The stage.
pub(super) struct Stage<'a> {
    pub(super) words: Words,
    say: Say,
    store: &'a mut SqliteStore,
    node: Node,
    now: Instant,
    book: BookId,
    nonce: Nonce,
    people: Vec<Person>,
    texts: BTreeMap<&'static str, String>,
}

/// What an act of the story comes to: its id, by which later ones refer to it.
pub(super) type Played = Result<ActId, Unfinished>;

impl<'a> Stage<'a> {
    /// An empty stage, some weeks before now.
    pub(super) fn open(say: Say, store: &'a mut SqliteStore) -> Result<Self, Unfinished> {
        let master = store
            .secret("scribe")
            .map_err(|error| fault("--demo", error))?;
        let now = Instant(places::now().0.saturating_sub(super::story::DAYS * DAY_MS));
        Ok(Self {
            words: say.words(),
            say,
            store,
            node: Node::new(master),
            now,
            book: BookId([0; 32]),
            nonce: Nonce(places::random()?),
            people: Vec::new(),
            texts: BTreeMap::new(),
        })
    }

    /// The demonstration as it was made.
    pub(super) fn close(self) -> Made {
        let person = |person: &Person| DemoPerson {
            name: person.name.clone(),
            key: person.key.public(),
            seed: hex::encode(&person.seed),
        };
        let people = DemoPeople {
            book: self.book,
            people: self.people.iter().map(person).collect(),
        };
        Made { book: self.book, people }
    }

    /// Lets time pass; what falls due happens in its own moment, or very near it.
    pub(super) fn pass_hours(&mut self, hours: u64) -> Result<(), Unfinished> {
        let until = self.now.plus_ms(hours * HOUR_MS);
        while let Some(due) = self.node.next_due().filter(|due| *due <= until) {
            self.now = self.now.max(due);
            self.hand(vec![Input::Tick])?;
        }
        self.now = until;
        Ok(())
    }

    /// Founds the assembly: each person with their household, by its place in the list.
    pub(super) fn found(
        &mut self, households: &[String], people: &[(String, usize)],
    ) -> Result<(), Unfinished> {
        let (say, fail) = (self.say, |error: &dyn std::fmt::Display| {
            fault("--demo", error)
        });
        let mut charter = charters::begin_from(say, "housing-coop")?;
        let name = say.t("cli-demo-name");
        charters::named(
            say,
            &mut charter,
            Some(&name),
            Some(&say.t("cli-demo-purpose")),
        )?;
        charter.reading = Reading::Public;
        let scribe = self.node.scribe_key_for(&self.nonce);
        let policy = basics::text::normalise(&say.t("cli-demo-policy"));
        let mut draft =
            Draft::new(self.nonce, charter, policy, scribe, self.now).map_err(|e| fail(&e))?;
        for (name, household) in people {
            let seed = places::random::<32>()?;
            let key = SigningKey::from_seed(seed);
            let named = SaltedName::new(name, places::random()?).map_err(|e| fail(&e))?;
            let home = if *household < draft.households.len() {
                Home::Known(*household)
            } else {
                let called = households.get(*household).map_or("", String::as_str);
                Home::New(SaltedName::new(called, places::random()?).map_err(|e| fail(&e))?)
            };
            draft
                .join(key.public(), named, home, self.now)
                .map_err(|e| fail(&e))?;
            self.people
                .push(Person { name: name.clone(), household: *household, seed, key });
        }
        let message = book::act::signed_message(&draft.act_bytes().map_err(|e| fail(&e))?);
        for person in &self.people {
            let signature = person.key.sign(&message);
            draft
                .sign(&person.key.public(), signature)
                .map_err(|e| fail(&e))?;
        }
        let hand_in = draft.hand_in(0).map_err(|e| fail(&e))?;
        self.book = BookId::from(book_id(&hand_in.act));
        self.hand(vec![Input::HandIn(hand_in)])
    }

    /// The household of the founding with this place in the list.
    pub(super) fn household(&self, index: usize) -> Value {
        json!(founding_household_id(&self.nonce, index))
    }

    /// The people of a household, by their place.
    pub(super) fn living_in(&self, household: usize) -> Vec<usize> {
        let people = self.people.iter().enumerate();
        people
            .filter(|(_, person)| person.household == household)
            .map(|(at, _)| at)
            .collect()
    }

    /// Somebody new, who is not a member yet.
    pub(super) fn newcomer(&mut self, name: String) -> Result<usize, Unfinished> {
        let seed = places::random::<32>()?;
        let key = SigningKey::from_seed(seed);
        self.people
            .push(Person { name, household: usize::MAX, seed, key });
        Ok(self.people.len() - 1)
    }

    /// A text of the story, by its message; its hash stands for it in acts.
    pub(super) fn text(&mut self, key: &'static str) -> Value {
        let text = basics::text::normalise(&self.words.t(key));
        let hash = text_hash(&text);
        self.texts.insert(key, text);
        json!(hash)
    }

    /// Somebody does something; `words` are messages whose commitments stand in the fields named.
    pub(super) fn act(&mut self, who: usize, deed: Value, words: &[(&str, String)]) -> Played {
        let mut deed = deed;
        let mut opened = Vec::new();
        for (field, words) in words {
            let (salt, content) = (places::random()?, basics::text::normalise(words));
            if let Some(fields) = deed.as_object_mut() {
                fields.insert((*field).to_owned(), json!(word_hash(&salt, &content)));
            }
            opened.push((salt, content));
        }
        let deed: Deed = serde_json::from_value(deed).map_err(|error| fault("--demo", error))?;
        let named = deed.refers_to().texts;
        let texts = self
            .texts
            .values()
            .filter(|text| named.contains(&text_hash(text)));
        let texts = texts.cloned().collect();
        let act = Act {
            act: deed,
            at: self.now,
            book: self.book,
            edition: 0,
            nonce: Nonce(places::random()?),
            seen: self.seen()?,
        };
        let act = act.to_bytes().map_err(|error| fault("--demo", error))?;
        let person = self
            .people
            .get(who)
            .ok_or_else(|| fault("--demo", "nobody"))?;
        let sig = Sig::make(&act, person_id(&person.key.public()), &person.key);
        let id = book_id(&act);
        let book = Some(self.book);
        let hand_in = HandIn { ticket: 0, book, act, sigs: vec![sig], texts, words: opened };
        self.hand(vec![Input::HandIn(hand_in)])?;
        self.now = self.now.plus_ms(7 * 60_000);
        Ok(id)
    }

    fn seen(&self) -> Result<Seen, Unfinished> {
        let porch = self
            .node
            .porch(&self.book)
            .ok_or_else(|| fault("--demo", "no book"))?;
        Ok(Seen { root: porch.tree().root(), size: porch.len() })
    }

    /// Hands something to the node and does what it says, as the server does.
    fn hand(&mut self, inputs: Vec<Input>) -> Result<(), Unfinished> {
        let mut todo = self.node.handle(self.now, inputs);
        while !todo.is_empty() {
            let mut next = Vec::new();
            for output in todo {
                match output {
                    Output::Append { group, appends } => {
                        self.store
                            .append(&appends)
                            .map_err(|error| fault("--demo", error))?;
                        let stored = Input::Stored { group, outcome: Ok(()) };
                        next.extend(self.node.handle(self.now, vec![stored]));
                    }
                    Output::Head { book, size, note } => {
                        let kept = self.store.record_head(book, size, &note);
                        kept.map_err(|error| fault("--demo", error))?;
                    }
                    Output::Reply { answer: Err(rejection), .. } => {
                        return Err(fault("--demo", rejection));
                    }
                    Output::Reply { .. } | Output::Published { .. } => {}
                    Output::Withdraw { book, words } => {
                        let gone = self.store.withdraw_words(book, &words);
                        gone.map_err(|error| fault("--demo", error))?;
                    }
                    Output::Reload { book } => return Err(fault("--demo", book)),
                }
            }
            todo = next;
        }
        Ok(())
    }
}

fn book_id(act: &[u8]) -> ActId {
    ActId(book::beside::sha256(&[book::act::ACT_DOMAIN, act]))
}
