//! Books of which one entry is not valid: one for each way of being wrong.

use basics::instant::{DAY_MS, HOUR_MS, MINUTE_MS};
use basics::{Instant, PersonId};
use book::act::signed_message;
use book::canon;
use serde_json::{Value, json};
use testkit::{FOUNDED, World, key_of, replay};

const BASE: &str = "
    assembly plain ana@north ben@south cho@west
      set windows.ordinary.hours=24
    1h ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
    2h ben take_position matter=soup position=agree -> PositionTaken
    3h cho ask_question matter=soup words=Why -> Contributed
    ";

const WITH_ERASURE: &str = "
    assembly plain ana@north ben@south cho@west
    3h cho change_name name=Why -> NameChanged
    3h cho erase_words words=Why -> WordsErased
    ";

/// The instant at which the bad entry would enter.
const NOW: Instant = Instant(FOUNDED.0 + 4 * HOUR_MS);

/// A good book and what is needed to write one more entry.
struct Base {
    world: World,
    cases: Vec<Value>,
}

/// How an act is spoilt before it is signed.
type Change = fn(&mut Value);

/// One signature: whose key, and as whom.
fn sig(bytes: &[u8], name: &str, by: PersonId) -> Value {
    let key = key_of(name);
    json!({"by": by, "key": key.public(), "sig": key.sign(&signed_message(bytes))})
}

/// An entry as text, whatever its parts are.
fn entry(act: &str, at: Instant, seq: u64, mut sigs: Vec<Value>) -> String {
    sigs.sort_by_key(|sig| sig["key"].to_string());
    format!(
        "{{\"act\":{act},\"at\":{},\"seq\":{seq},\"sigs\":{}}}",
        at.0,
        Value::from(sigs)
    )
}

fn bytes(act: &Value) -> Vec<u8> {
    canon::to_bytes(act).unwrap()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

impl Base {
    /// The act that ana would sign now: another proposal.
    fn proposal(&mut self) -> Value {
        let text = self.world.text("Stew");
        let deed = json!({
            "about": null, "affected": "", "kind": "open_proposal", "kind_of": "ordinary",
            "review_days": 30, "text": text,
        });
        let bytes = self.world.act(&deed, NOW).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    /// That act, changed and then signed by these people, each as themselves, as an entry.
    fn signed(&mut self, signers: &[&str], change: impl FnOnce(&mut Value)) -> String {
        let mut act = self.proposal();
        change(&mut act);
        let bytes = bytes(&act);
        let sigs = signers
            .iter()
            .map(|name| sig(&bytes, name, World::person(name)))
            .collect();
        entry(&text(bytes.clone()), NOW, self.seq(), sigs)
    }

    /// Adds a book whose founding act is changed and then signed by these people.
    fn first(&mut self, code: &str, why: &str, signers: &[&str], change: &dyn Fn(&mut Value)) {
        let founding: Value = serde_json::from_slice(&self.world.entries[0]).unwrap();
        let mut act = founding["act"].clone();
        change(&mut act);
        let bytes = bytes(&act);
        let sigs = signers
            .iter()
            .map(|name| sig(&bytes, name, World::person(name)))
            .collect();
        let first = entry(&text(bytes.clone()), FOUNDED, 0, sigs);
        self.bad_book(code, why, vec![first.into_bytes()]);
    }

    fn seq(&self) -> u64 {
        self.world.porch.len()
    }

    /// Adds a book whose last entry is bad.
    fn bad(&mut self, code: &str, why: &str, last: String) {
        let mut entries = self.world.entries.clone();
        entries.push(last.into_bytes());
        self.bad_book(code, why, entries);
    }

    fn bad_book(&mut self, code: &str, why: &str, entries: Vec<Vec<u8>>) {
        let found = replay(&entries)
            .bad
            .unwrap_or_else(|| panic!("{why}: this book is valid"));
        assert_eq!(found.code, code, "{why}: {}", found.why);
        assert_eq!(found.seq, entries.len() as u64 - 1, "{why}");
        let entries: Vec<String> = entries.into_iter().map(text).collect();
        let bad = json!({"code": code, "seq": found.seq});
        self.cases
            .push(json!({"bad": bad, "entries": entries, "why": why}));
    }
}

/// All bad books.
pub(super) fn all() -> Vec<Value> {
    let mut base = Base { world: testkit::check(BASE), cases: Vec::new() };
    let good = base.signed(&["ana"], |_| {});
    let mut entries = base.world.entries.clone();
    entries.push(good.clone().into_bytes());
    assert_eq!(
        replay(&entries).bad,
        None,
        "what is changed below is valid as it is"
    );
    forms(&mut base, &good);
    places(&mut base);
    claims(&mut base);
    speakers(&mut base);
    rules(&mut base);
    erasures(&mut base);
    foundings(&mut base);
    founders(&mut base);
    base.cases
}

/// `bytes`: the form of an entry, an act, its signatures.
fn forms(base: &mut Base, good: &str) {
    base.bad("bytes", "a space", good.replacen("\"at\":", "\"at\": ", 1));
    let more = good.replacen(",\"seq\"", ",\"more\":1,\"seq\"", 1);
    base.bad("bytes", "another key in the entry", more);
    let two = base.signed(&["ana", "ben"], |_| {});
    base.bad("bytes", "signatures not sorted by key", {
        let mut value: Value = serde_json::from_str(&two).unwrap();
        value["sigs"].as_array_mut().unwrap().reverse();
        text(bytes(&value))
    });
    let changes: [(&str, Change); 9] = [
        ("an unknown kind", |act| {
            act["act"]["kind"] = "sell_commons".into();
        }),
        ("another field in the act", |act| {
            act["act"]["price"] = 1.into();
        }),
        ("a field is missing", |act| {
            act["act"].as_object_mut().unwrap().remove("affected");
        }),
        ("a field of another type", |act| {
            act["act"]["review_days"] = "30".into();
        }),
        ("a word that the field does not have", |act| {
            act["act"]["kind_of"] = "grave".into();
        }),
        ("two lines where one is asked for", |act| {
            act["act"]["affected"] = "a\nb".into();
        }),
        ("a line too long", |act| {
            act["act"]["affected"] = "a".repeat(301).into();
        }),
        ("a nonce too short", |act| act["nonce"] = "00".into()),
        ("another key beside the act", |act| act["more"] = 1.into()),
    ];
    for (why, change) in changes {
        let last = base.signed(&["ana"], change);
        base.bad("bytes", why, last);
    }
}

/// `order`, `edition`, `book`, `replay`, `seen`.
fn places(base: &mut Base) {
    let seq = base.seq();
    let act = base.proposal();
    let signed = |at, seq| {
        let bytes = bytes(&act);
        entry(
            &text(bytes.clone()),
            at,
            seq,
            vec![sig(&bytes, "ana", World::person("ana"))],
        )
    };
    base.bad("order", "a position left out", signed(NOW, seq + 1));
    base.bad(
        "order",
        "before the entry before",
        signed(Instant(FOUNDED.0 + HOUR_MS), seq),
    );
    let last = base.signed(&["ana"], |act| act["edition"] = 1.into());
    base.bad("edition", "an edition that there is not", last);
    let last = base.signed(&["ana"], |act| act["book"] = "ab".repeat(32).into());
    base.bad("book", "signed for another book", last);
    let again: Value = serde_json::from_slice(&base.world.entries[3]).unwrap();
    let sigs = again["sigs"].as_array().unwrap().clone();
    base.bad(
        "replay",
        "the same act again",
        entry(&again["act"].to_string(), NOW, seq, sigs),
    );
    let last = base.signed(&["ana"], |act| act["seen"]["size"] = 5.into());
    base.bad("seen", "more entries than there were", last);
    let last = base.signed(&["ana"], |act| act["seen"]["root"] = "ab".repeat(32).into());
    base.bad("seen", "other entries than these", last);
}

/// `claim`: what the signer says of the time.
fn claims(base: &mut Base) {
    let ahead = NOW.0 + 10 * MINUTE_MS + 1;
    let last = base.signed(&["ana"], |act| act["at"] = ahead.into());
    base.bad("claim", "more than ten minutes ahead", last);
    let behind = NOW.0 - 30 * DAY_MS - 1;
    let last = base.signed(&["ana"], |act| act["at"] = behind.into());
    base.bad("claim", "more than thirty days behind", last);
    let before = FOUNDED.0 + HOUR_MS - 1;
    let last = base.signed(&["ana"], |act| act["at"] = before.into());
    base.bad(
        "claim",
        "before an act of the same key that stands in the book",
        last,
    );
}

/// `speaker`, `signature`.
fn speakers(base: &mut Base) {
    let last = base.signed(&["zoe"], |_| {});
    base.bad("speaker", "somebody who is no member", last);
    let act = bytes(&base.proposal());
    let other = sig(&act, "ana", World::person("ben"));
    let last = entry(&text(act), NOW, base.seq(), vec![other]);
    base.bad("speaker", "as another person", last);
    let name = base.world.word("Scribe");
    let ask = json!({"household": null, "kind": "ask_to_join", "name": name});
    let last = base.signed(&["scribe"], |act| act["act"] = ask.clone());
    base.bad("speaker", "the scribe's key asks to join", last);
    let last = base.signed(&["ana"], |act| act["act"] = ask);
    base.bad("speaker", "a member's key asks to join", last);
    let founding: Value = serde_json::from_slice(&base.world.entries[0]).unwrap();
    let founding = founding["act"]["act"].clone();
    let last = base.signed(&["ana", "ben", "cho"], |act| act["act"] = founding);
    base.bad("speaker", "a second founding", last);
    let last = base.signed(&["ana"], |_| {});
    let mut value: Value = serde_json::from_str(&last).unwrap();
    let changed = value["sigs"][0]["sig"]
        .as_str()
        .unwrap()
        .replace(['0', '1'], "2");
    value["sigs"][0]["sig"] = changed.into();
    base.bad("signature", "another signature", text(bytes(&value)));
    let mut value: Value = serde_json::from_str(&last).unwrap();
    value["act"]["act"]["review_days"] = 31.into();
    base.bad(
        "signature",
        "changed after it was signed",
        text(bytes(&value)),
    );
}

/// `rule`: the rules do not allow it, or nothing falls due.
fn rules(base: &mut Base) {
    let seq = base.seq();
    base.bad(
        "rule",
        "a tick, and nothing falls due",
        entry("null", NOW, seq, Vec::new()),
    );
    let last = base.signed(&["ana", "ben"], |_| {});
    base.bad("rule", "two signers of what is no founding", last);
    let last = base.signed(&["ana"], |act| act["act"]["review_days"] = 731.into());
    base.bad("rule", "a review date too late", last);
    let soup = base.world.text("Soup");
    let last = base.signed(&["ana"], |act| act["act"]["text"] = json!(soup));
    base.bad("rule", "the same text is under decision", last);
    let matter = base.world.names["soup"];
    let stew = base.world.text("Stew");
    let held = json!({
        "grounds": null, "kind": "take_position", "matter": matter, "position": "agree",
        "reason": null, "version": stew,
    });
    let last = base.signed(&["cho"], |act| act["act"] = held.clone());
    base.bad("rule", "a position on another text", last);
    let last = base.signed(&["cho"], |act| {
        act["act"] = held;
        act["act"]["position"] = "block".into();
        act["act"]["version"] = json!(soup);
    });
    base.bad("rule", "a block without a reason", last);
    let amended =
        json!({"kind": "amend_proposal", "matter": matter, "taken_from": null, "text": stew});
    let last = base.signed(&["ben"], |act| act["act"] = amended);
    base.bad("rule", "somebody else's proposal is amended", last);
}

/// `rule`: words that may not be erased, or were.
fn erasures(base: &mut Base) {
    let word = |base: &mut Base, name: &str| json!(base.world.word(name));
    let (why, ana, ben) = (word(base, "Why"), word(base, "ana"), word(base, "ben"));
    let mut both = [ana.clone(), ben.clone()];
    both.sort_by_key(Value::to_string);
    let [first, second] = both;
    let erase = |words: Vec<Value>| json!({"kind": "erase_words", "words": words});
    let cases = [
        ("no words to erase", "ana", erase(Vec::new())),
        (
            "words erased that no act names",
            "ana",
            erase(vec![word(base, "Other")]),
        ),
        (
            "somebody else's words erased",
            "ana",
            erase(vec![why.clone()]),
        ),
        (
            "words erased twice in one act",
            "ana",
            erase(vec![ana.clone(), ana.clone()]),
        ),
        (
            "words erased in the wrong order",
            "ana",
            erase(vec![second, first]),
        ),
        ("more than two hundred words erased", "ana", {
            let many = (0..201).map(|n| format!("{n:064x}").into());
            erase(many.collect())
        }),
    ];
    for (what, who, deed) in cases {
        let last = base.signed(&[who], |act| act["act"] = deed);
        base.bad("rule", what, last);
    }
    let last = base.signed(&["zoe"], |act| act["act"] = erase(vec![ana.clone()]));
    base.bad(
        "speaker",
        "erasing with a key that the book never saw",
        last,
    );
    let last = base.signed(&["ana"], |act| act["act"] = erase(vec!["ab".into()]));
    base.bad("bytes", "a hash of words too short", last);
    let plain = std::mem::replace(&mut base.world, testkit::check(WITH_ERASURE));
    let last = base.signed(&["cho"], |act| act["act"] = erase(vec![why.clone()]));
    base.bad("rule", "words erased that were erased before", last);
    let named = json!({"kind": "change_name", "name": why});
    let last = base.signed(&["ana"], |act| act["act"] = named);
    base.bad("rule", "a name that was erased", last);
    base.world = plain;
}

/// The first entry.
fn foundings(base: &mut Base) {
    let all = ["ana", "ben", "cho"];
    base.first("rule", "a charter out of bounds", &all, &|act| {
        act["act"]["charter"]["rounds_min"] = 0.into();
    });
    base.first("bytes", "a charter with another key", &all, &|act| {
        act["act"]["charter"]["owner"] = "ana".into();
    });
    base.first("rule", "founders not sorted", &all, &|act| {
        act["act"]["founders"].as_array_mut().unwrap().reverse();
    });
    base.first("rule", "a scribe's key of small order", &all, &|act| {
        act["act"]["scribe"] = format!("01{}", "00".repeat(31)).into();
    });
    base.first("rule", "the scribe is a founder", &all, &|act| {
        act["act"]["scribe"] = act["act"]["founders"][0]["key"].clone();
    });
    base.first("rule", "a household without a founder", &all, &|act| {
        let name = act["act"]["households"][0].clone();
        act["act"]["households"].as_array_mut().unwrap().push(name);
    });
    base.first(
        "rule",
        "fewer founders than the charter asks for",
        &all,
        &|act| {
            act["act"]["charter"]["founding"]["persons_min"] = 4.into();
        },
    );
    base.first("rule", "a founder named twice", &all, &|act| {
        let twice = act["act"]["founders"][0].clone();
        act["act"]["founders"]
            .as_array_mut()
            .unwrap()
            .insert(0, twice);
    });
    base.first(
        "book",
        "a founding for a book that there is",
        &all,
        &|act| {
            act["book"] = "ab".repeat(32).into();
        },
    );
    let ask = json!({"kind": "leave_assembly"});
    base.first(
        "speaker",
        "something else than a founding",
        &["ana"],
        &|act| act["act"] = ask.clone(),
    );
    base.bad_book(
        "rule",
        "a tick",
        vec![entry("null", FOUNDED, 0, Vec::new()).into_bytes()],
    );
}

/// Who signs the first entry.
fn founders(base: &mut Base) {
    base.first(
        "speaker",
        "somebody who is named as a founder has not signed",
        &["ana", "cho"],
        &|_| {},
    );
    // What the list of founders says is looked at after who signed.
    base.first(
        "speaker",
        "founders not sorted, and one has not signed",
        &["ana", "ben"],
        &|act| act["act"]["founders"].as_array_mut().unwrap().reverse(),
    );
    base.first(
        "speaker",
        "signed by somebody who is no founder",
        &["ana", "ben", "cho", "zoe"],
        &|_| {},
    );
}
