//! A server with a clock that can be set, and people with keys.

use crate::client::{Client, Got};
use basics::{BookId, Instant, Nonce, PublicKey, hex};
use book::beside::{person_id, text_hash, word_hash};
use book::tree::EMPTY_ROOT;
use book::{Act, Seen, Sig, SigningKey};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{MemoryDisk, MemoryStore, Reader, Store};
use web::{Clock, Furnishing, Server};

pub const BEGUN: u64 = 1_790_000_000_000;
const CHALLENGE: &[u8] = b"caracol/challenge/v0\n";

/// A running server and everything to talk to it.
pub struct World {
    pub server: Option<Server>,
    pub client: Client,
    pub reader: Arc<dyn Reader>,
    pub clock: Arc<AtomicU64>,
    /// What the node's keys are made from.
    master: [u8; 32],
    salts: AtomicU64,
}

/// Somebody with a key.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: &'static str,
    pub key: SigningKey,
}

pub fn person(name: &'static str) -> Person {
    let seed = book::beside::sha256(&[b"a person of tests\n", name.as_bytes()]);
    Person { name, key: SigningKey::from_seed(seed) }
}

impl Person {
    pub fn public(&self) -> PublicKey {
        self.key.public()
    }

    pub fn id(&self) -> String {
        person_id(&self.public()).to_string()
    }

    pub fn sign_statement(&self, statement: &str) -> String {
        self.key
            .sign(&[CHALLENGE, statement.as_bytes()].concat())
            .to_string()
    }
}

/// What is posted to hand an act in.
#[derive(Clone, Debug)]
pub struct Signed {
    pub body: Value,
    pub id: String,
}

impl World {
    /// A server whose books are in memory.
    pub fn new() -> Self {
        Self::on(
            Box::new(MemoryStore::open(&MemoryDisk::new(7)).unwrap()),
            BEGUN,
        )
    }

    /// A server on this store.
    pub fn on(mut store: Box<dyn Store>, now: u64) -> Self {
        let master = store.secret("scribe").unwrap();
        let clock = Arc::new(AtomicU64::new(now));
        let told = Arc::clone(&clock);
        let with = Furnishing {
            policy: Some("We keep it well.".to_owned()),
            proxied: false,
            demo: None,
            clock: Clock::new(move || Instant(told.load(Ordering::SeqCst))),
        };
        let reader = store.reader();
        let socket = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let server = Server::start(store, with, vec![socket], None).unwrap();
        let client = Client::new(server.addresses()[0]);
        Self {
            server: Some(server),
            client,
            reader,
            clock,
            master,
            salts: AtomicU64::new(0),
        }
    }

    /// The key with which the node signs the heads of the book that was founded with this nonce.
    pub fn scribe(&self, nonce: Nonce) -> SigningKey {
        let seed = [b"caracol/scribe/v0\n".as_slice(), &self.master, &nonce.0];
        SigningKey::from_seed(book::beside::sha256(&seed))
    }

    pub fn stop(&mut self) {
        self.server.take().unwrap().stop();
    }

    pub fn now(&self) -> u64 {
        self.clock.load(Ordering::SeqCst)
    }

    pub fn advance(&self, ms: u64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    pub fn word(&self, content: &str) -> (String, Value) {
        let count = self.salts.fetch_add(1, Ordering::SeqCst);
        let salt = book::beside::sha256(&[b"salt", &count.to_be_bytes()]);
        let hash = word_hash(&salt, content).to_string();
        (
            hash,
            json!({"content": content, "salt": hex::encode(&salt)}),
        )
    }

    /// Begins a draft with these answers and gives its nonce.
    pub fn draft(&self, name: &str, reading: &str) -> String {
        let fields = [
            ("name", name),
            ("purpose", "To try things out."),
            ("template", "mutual-aid-network"),
            ("reading", reading),
            ("unit", "person"),
            ("values", "Nobody is left behind"),
        ];
        let got = self.client.post_form("/draft", &fields);
        assert_eq!(got.status, 303, "{}", got.text());
        got.header("location")
            .unwrap()
            .strip_prefix("/draft/")
            .unwrap()
            .to_owned()
    }

    /// What somebody states of a draft, signed.
    fn stated(&self, nonce: &str, who: &Person, mut said: Value) -> Value {
        said["at"] = json!(self.now());
        said["draft"] = json!(nonce);
        said["key"] = json!(who.public());
        let said = String::from_utf8(book::canon::to_bytes(&said).unwrap()).unwrap();
        let sig = who.sign_statement(&said);
        json!({"challenge": said, "key": who.public(), "sig": sig})
    }

    pub fn take_off(&self, nonce: &str, by: &Person, whom: &Person) -> Got {
        let said = json!({"purpose": "take_off_draft", "whom": whom.public()});
        let body = self.stated(nonce, by, said);
        self.client
            .post_json(&format!("/draft/{nonce}/founders/off"), &body)
    }

    pub fn join_draft(&self, nonce: &str, who: &Person) -> Got {
        let mut body = self.stated(nonce, who, json!({"purpose": "join_draft"}));
        let (_, name) = self.word(who.name);
        body["name"] = name;
        body["household"] = Value::Null;
        self.client
            .post_json(&format!("/draft/{nonce}/founders"), &body)
    }

    /// The founding act as the draft stands.
    pub fn draft_act(&self, nonce: &str) -> Vec<u8> {
        let bytes = self
            .reader
            .draft(Nonce::from_hex(nonce).unwrap())
            .unwrap()
            .unwrap();
        let draft: node::Draft = serde_json::from_slice(&bytes).unwrap();
        draft.act_bytes().unwrap()
    }

    pub fn sign_draft(&self, nonce: &str, who: &Person, act: &[u8]) -> Got {
        let sig = Sig::make(act, person_id(&who.public()), &who.key);
        let body = json!({"key": sig.key, "sig": sig.sig});
        self.client
            .post_json(&format!("/draft/{nonce}/sign"), &body)
    }

    /// Founds an assembly with these people.
    pub fn found(&self, name: &str, reading: &str, people: &[Person]) -> BookId {
        let nonce = self.draft(name, reading);
        self.found_draft(&nonce, people)
    }

    /// Has these people join a draft and sign it.
    pub fn found_draft(&self, nonce: &str, people: &[Person]) -> BookId {
        for who in people {
            let got = self.join_draft(nonce, who);
            assert_eq!(got.status, 200, "{}", got.text());
        }
        let act = self.draft_act(nonce);
        let mut last = None;
        for who in people {
            let got = self.sign_draft(nonce, who, &act);
            assert_eq!(got.status, 200, "{}", got.text());
            last = Some(got.json());
        }
        let receipt = last.unwrap();
        receipt["receipt"]["book"]
            .as_str()
            .unwrap()
            .parse()
            .unwrap()
    }

    /// Signs an act that has seen nothing yet, which every book allows.
    pub fn act(&self, book: BookId, who: &Person, deed: &Value) -> Signed {
        self.act_with(book, who, deed, &[], &[])
    }

    pub fn act_with(
        &self, book: BookId, who: &Person, deed: &Value, texts: &[&str], words: &[Value],
    ) -> Signed {
        let count = self.salts.fetch_add(1, Ordering::SeqCst);
        let nonce = book::beside::sha256(&[b"nonce", &count.to_be_bytes()]);
        let act = Act {
            act: deed.clone(),
            at: Instant(self.now()),
            book,
            edition: 0,
            nonce: Nonce(nonce[..16].try_into().unwrap()),
            seen: Seen { root: EMPTY_ROOT, size: 0 },
        };
        let bytes = act.to_bytes().unwrap();
        let sig = Sig::make(&bytes, person_id(&who.public()), &who.key);
        let id = hex::encode(&book::beside::sha256(&[&book::act::signed_message(&bytes)]));
        let act = String::from_utf8(bytes).unwrap();
        let body = json!({"act": act, "sigs": [sig], "texts": texts, "words": words});
        Signed { body, id }
    }

    pub fn hand_in(&self, book: BookId, signed: &Signed) -> Got {
        self.client
            .post_json(&format!("/b/{book}/acts"), &signed.body)
    }

    pub fn proposal(&self, book: BookId, who: &Person, text: &str) -> Signed {
        let deed = json!({
            "kind": "open_proposal", "about": null, "affected": "", "kind_of": "reversible",
            "review_days": 30, "text": text_hash(text),
        });
        self.act_with(book, who, &deed, &[text], &[])
    }

    pub fn position(&self, book: BookId, who: &Person, matter: &str, text: &str) -> Signed {
        let deed = json!({
            "kind": "take_position", "grounds": null, "matter": matter, "position": "agree",
            "reason": null, "version": text_hash(text),
        });
        self.act(book, who, &deed)
    }

    pub fn ask_to_join(&self, book: BookId, who: &Person) -> Signed {
        let (name, word) = self.word(who.name);
        let deed = json!({"kind": "ask_to_join", "household": null, "name": name});
        self.act_with(book, who, &deed, &[], &[word])
    }

    /// Signs in and gives a client with the session.
    pub fn signed_in(&self, book: BookId, who: &Person) -> Client {
        let got = self.sign_in(book, who);
        assert_eq!(got.status, 204, "{}", got.text());
        self.client
            .cookie(&format!("reader={}", got.cookie("reader").unwrap()))
    }

    pub fn sign_in(&self, book: BookId, who: &Person) -> Got {
        let challenge = self.client.get(&format!("/b/{book}/challenge"));
        assert_eq!(challenge.status, 200);
        let challenge = challenge.text();
        let sig = who.sign_statement(&challenge);
        let body = json!({"challenge": challenge, "key": who.public(), "sig": sig});
        self.client.post_json(&format!("/b/{book}/session"), &body)
    }
}

/// Three people who found together.
pub fn three() -> [Person; 3] {
    [person("Anahí"), person("Benito"), person("Citlali")]
}
