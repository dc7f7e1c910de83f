//! Conversations with a node: what is handed in, what is stored, what is told.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

#[path = "all/erasing.rs"]
mod erasing;
#[path = "all/loading.rs"]
mod loading;

use basics::{BookId, Instant, Nonce};
use book::beside::person_id;
use book::{Act, Seen, Sig, SigningKey};
use node::draft::{DraftError, Home, SaltedName};
use node::{Draft, HandIn, Input, Node, Output, Rejection, Trouble};
use rules::charter::Charter;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A way of spoiling what is handed in.
type Change = fn(&mut HandIn);

const NOW: Instant = Instant(1_790_000_000_000);
const POLICY: &str = "Whoever keeps this node keeps it for everybody.";

/// A node whose disk is a list, with the keys of those who use it.
struct Table {
    node: Node,
    stored: Vec<Vec<u8>>,
    replies: Vec<(u64, Result<book::Receipt, Rejection>)>,
    head: Option<Vec<u8>>,
    book: BookId,
    tickets: u64,
}

fn key(name: &str) -> SigningKey {
    SigningKey::from_seed(book::beside::sha256(&[name.as_bytes()]))
}

impl Table {
    fn new() -> Self {
        Self {
            node: Node::new([7; 32]),
            stored: Vec::new(),
            replies: Vec::new(),
            head: None,
            book: BookId([0; 32]),
            tickets: 0,
        }
    }

    fn draft(&self) -> Draft {
        let charter: Charter = serde_json::from_str(&testkit::plain_charter_json()).unwrap();
        let nonce = Nonce([1; 16]);
        let scribe = self.node.scribe_key_for(&nonce);
        let mut draft = Draft::new(nonce, charter, POLICY.to_owned(), scribe, NOW).unwrap();
        for (name, home) in [("ana", 0), ("ben", 0), ("cho", 1)] {
            let house = ["North", "South"][home];
            let home = if draft.households.len() > home {
                Home::Known(home)
            } else {
                Home::New(SaltedName::new(house, [home as u8; 32]).unwrap())
            };
            let named = SaltedName::new(name, [9; 32]).unwrap();
            draft.join(key(name).public(), named, home, NOW).unwrap();
        }
        draft
    }

    fn found(&mut self) {
        let mut draft = self.draft();
        let message = book::act::signed_message(&draft.act_bytes().unwrap());
        for name in ["ana", "ben", "cho"] {
            assert!(!draft.is_complete());
            draft
                .sign(&key(name).public(), key(name).sign(&message))
                .unwrap();
        }
        assert!(draft.is_complete());
        self.give(NOW, vec![Input::HandIn(draft.hand_in(1).unwrap())], Ok(()));
        let (_, receipt) = self.replies.pop().unwrap();
        self.book = receipt.unwrap().receipt.act.into();
    }

    /// Gives inputs and does what comes out, storing with this outcome.
    fn give(&mut self, now: Instant, inputs: Vec<Input>, outcome: Result<(), Trouble>) {
        let mut out = self.node.handle(now, inputs);
        let mut reload = false;
        while !out.is_empty() {
            match out.remove(0) {
                Output::Append { group, appends } => {
                    for append in appends {
                        assert_eq!(append.expected_len, self.stored.len() as u64);
                        if outcome.is_ok() {
                            self.stored.extend(append.entries);
                        }
                    }
                    out.extend(
                        self.node
                            .handle(now, vec![Input::Stored { group, outcome }]),
                    );
                }
                Output::Reply { ticket, answer } => self.replies.push((ticket, answer)),
                Output::Published { .. } | Output::Withdraw { .. } => {}
                Output::Head { size, note, .. } => {
                    assert_eq!(size, self.stored.len() as u64);
                    self.head = Some(note);
                }
                Output::Reload { .. } => reload = true,
            }
        }
        if reload {
            self.load();
        }
    }

    fn load(&mut self) -> usize {
        let head = self.head.clone();
        let texts = BTreeSet::default();
        let loaded = self
            .node
            .load(self.book, &self.stored, head.as_deref(), texts)
            .unwrap();
        // Everything that is loaded here had its checkpoint.
        assert!(loaded.head.is_none() && !loaded.contradicts);
        loaded.recorded.len()
    }

    fn propose(&mut self, name: &str, text: &str, nonce: u8) -> HandIn {
        self.propose_at(NOW, name, text, nonce)
    }

    fn propose_at(&mut self, at: Instant, name: &str, text: &str, nonce: u8) -> HandIn {
        let text_hash = book::beside::text_hash(text);
        let deed = json!({"kind": "open_proposal", "about": null, "affected": "",
            "kind_of": "ordinary", "review_days": 90, "text": text_hash});
        let texts = vec![text.to_owned()];
        HandIn { texts, ..self.sign(at, name, deed, nonce) }
    }

    /// What somebody signs, without what lies beside it.
    fn sign(&mut self, at: Instant, name: &str, deed: Value, nonce: u8) -> HandIn {
        let porch = self.node.porch(&self.book).unwrap();
        let act = Act {
            act: serde_json::from_value::<rules::Deed>(deed).unwrap(),
            at,
            book: self.book,
            edition: 0,
            nonce: Nonce([nonce; 16]),
            seen: Seen { root: porch.tree().root(), size: porch.len() },
        };
        let act = act.to_bytes().unwrap();
        let sigs = vec![Sig::make(&act, person_id(&key(name).public()), &key(name))];
        self.tickets += 1;
        HandIn {
            ticket: self.tickets,
            book: Some(self.book),
            act,
            sigs,
            texts: Vec::new(),
            words: Vec::new(),
        }
    }
}

#[test]
fn a_receipt_comes_only_after_the_disk() {
    let mut table = Table::new();
    table.found();
    assert_eq!(table.stored.len(), 1);
    let hand_in = table.propose("ana", "Soup on Fridays", 2);
    let out = table.node.handle(NOW, vec![Input::HandIn(hand_in.clone())]);
    assert!(matches!(out.as_slice(), [Output::Append { .. }]), "{out:?}");
    // Handed in again before the disk has answered: it waits for the same group.
    let again = table.node.handle(NOW, vec![Input::HandIn(hand_in)]);
    assert!(again.is_empty(), "{again:?}");
    let out = table
        .node
        .handle(NOW, vec![Input::Stored { group: 2, outcome: Ok(()) }]);
    let receipts: Vec<_> = out
        .iter()
        .filter_map(|output| match output {
            Output::Reply { answer: Ok(receipt), .. } => Some(receipt),
            _ => None,
        })
        .collect();
    assert_eq!(receipts.len(), 2);
    assert_eq!(receipts[0], receipts[1]);
    let scribe = table.node.state(&table.book).unwrap().scribe().unwrap();
    assert!(receipts[0].holds(&scribe));
}

#[test]
fn a_receipt_comes_only_after_the_head_that_covers_it() {
    let mut table = Table::new();
    table.found();
    let hand_in = table.propose("ana", "Soup on Fridays", 2);
    table.node.handle(NOW, vec![Input::HandIn(hand_in)]);
    let stored = Input::Stored { group: 2, outcome: Ok(()) };
    let out = table.node.handle(NOW, vec![stored]);
    let place = |is: fn(&Output) -> bool| out.iter().position(is).unwrap();
    let head = place(|output| matches!(output, Output::Head { size: 2, .. }));
    let reply = place(|output| matches!(output, Output::Reply { answer: Ok(_), .. }));
    assert!(head < reply, "{out:?}");
}

#[test]
fn a_full_disk_loses_nothing_and_keeps_nothing() {
    let mut table = Table::new();
    table.found();
    let hand_in = table.propose("ana", "Soup on Fridays", 2);
    table.give(
        NOW,
        vec![Input::HandIn(hand_in.clone())],
        Err(Trouble::DiskFull),
    );
    let (_, answer) = table.replies.pop().unwrap();
    assert_eq!(answer, Err(Rejection::Store(Trouble::DiskFull)));
    assert_eq!(table.stored.len(), 1);
    table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
    assert!(table.replies.pop().unwrap().1.is_ok());
    assert_eq!(table.stored.len(), 2);
    assert_eq!(table.load(), 2);
}

#[test]
fn what_comes_with_an_act_is_what_it_names() {
    let mut table = Table::new();
    table.found();
    let good = table.propose("ana", "Soup on Fridays", 2);
    let cases: [(Change, &str); 6] = [
        (|h| h.texts.clear(), "text_missing"),
        (|h| h.texts.push("Something else".to_owned()), "stray"),
        (|h| h.words.push(([0; 32], "More".to_owned())), "stray"),
        (|h| h.texts.push("x".repeat(40_001)), "too_large"),
        (|h| h.sigs[0].sig.0[0] ^= 1, "signature"),
        (|h| h.book = Some(BookId([9; 32])), "no_such_book"),
    ];
    for (change, code) in cases {
        let mut hand_in = good.clone();
        change(&mut hand_in);
        table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
        let (_, answer) = table.replies.pop().unwrap();
        assert_eq!(answer.unwrap_err().code(), code);
        assert_eq!(table.stored.len(), 1);
    }
    table.give(NOW, vec![Input::HandIn(good)], Ok(()));
    assert!(table.replies.pop().unwrap().1.is_ok());
}

#[test]
fn time_is_entered_when_something_falls_due() {
    let mut table = Table::new();
    table.found();
    let hand_in = table.propose("ana", "Soup on Fridays", 2);
    table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
    let due = table.node.next_due().unwrap();
    table.give(Instant(due.0 - 1), vec![Input::Tick], Ok(()));
    assert_eq!(table.stored.len(), 2);
    table.give(due, vec![Input::Tick], Ok(()));
    assert_eq!(table.stored.len(), 3);
    // The clock may not go back behind the last entry.
    let hand_in = table.propose("ben", "Tea", 3);
    table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
    assert_eq!(
        table.replies.pop().unwrap().1.unwrap_err().code(),
        "clock_behind"
    );
    let recorded = table.load();
    assert_eq!(recorded, 3);
}

#[test]
fn a_book_that_was_changed_on_the_disk_does_not_load() {
    let mut table = Table::new();
    table.found();
    let hand_in = table.propose("ana", "Soup on Fridays", 2);
    table.give(NOW, vec![Input::HandIn(hand_in)], Ok(()));
    let head = table.head.clone();
    let mut stored = table.stored.clone();
    let text = String::from_utf8(stored[1].clone()).unwrap();
    stored[1] = text
        .replace("\"review_days\":90", "\"review_days\":91")
        .into_bytes();
    let error = table
        .node
        .load(table.book, &stored, head.as_deref(), BTreeSet::default());
    let error = error.unwrap_err();
    assert_eq!((error.seq, error.code()), (1, "signature"));
}

#[test]
fn a_draft_asks_for_signatures_anew_when_it_is_changed() {
    let table = Table::new();
    let mut draft = table.draft();
    let message = book::act::signed_message(&draft.act_bytes().unwrap());
    draft
        .sign(&key("ana").public(), key("ana").sign(&message))
        .unwrap();
    let mut charter = draft.charter.clone();
    charter.rounds_min = 3;
    draft.amend(charter, Instant(NOW.0 + 1)).unwrap();
    assert!(
        draft
            .founders
            .iter()
            .all(|founder| founder.signature.is_none())
    );
    assert!(
        draft
            .sign(&key("ben").public(), key("ben").sign(&message))
            .is_err()
    );
    let [ben, cho, eve] = ["ben", "cho", "eve"].map(|name| key(name).public());
    let later = Instant(NOW.0 + 2);
    assert!(matches!(
        draft.take_off(&eve, &cho, later),
        Err(DraftError::NotAFounder)
    ));
    assert!(matches!(
        draft.take_off(&ben, &eve, later),
        Err(DraftError::Gone)
    ));
    draft.take_off(&ben, &cho, later).unwrap();
    assert!(matches!(
        draft.take_off(&cho, &ben, later),
        Err(DraftError::NotAFounder)
    ));
    assert_eq!(draft.households.len(), 1);
    assert_eq!(draft.missing(), (1, 1));
}

#[test]
fn nobodys_older_word_comes_after_their_newer_one() {
    let mut table = Table::new();
    table.found();
    let (older, later) = (NOW, Instant(NOW.0 + 1_000));
    let first = table.propose_at(older, "ana", "Soup on Fridays", 2);
    let second = table.propose_at(later, "ana", "Tea", 3);
    let other = table.propose_at(older, "ben", "Bread", 4);
    let mut codes = Vec::new();
    for hand_in in [second, first, other] {
        table.give(later, vec![Input::HandIn(hand_in)], Ok(()));
        codes.push(
            table
                .replies
                .pop()
                .unwrap()
                .1
                .map_or_else(|error| error.code(), |_| "entered"),
        );
    }
    assert_eq!(codes, ["entered", "claim", "entered"]);
}
