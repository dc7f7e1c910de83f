//! Nobody is more than anybody else: neither for what they did before nor for who they are
//! (R2, R6, R65, R68).

use super::{DAY, PEOPLE, STEPS};
use basics::ActId;
use book::act::signed_message;
use book::beside::sha256;
use serde_json::{Value, json};
use testkit::random::History;
use testkit::{Answer, World, event_name};

/// What came of an act, without ids: names of events in any order of one instant, or the refusal.
fn outcome(answer: &Answer) -> String {
    match answer {
        Answer::Refused(code) => code.clone(),
        Answer::Events(events) => {
            let mut names: Vec<String> =
                events.iter().map(|event| event_name(&event.what)).collect();
            names.sort();
            names.join(" ")
        }
    }
}

/// The same story is told with two members' names exchanged: with them all that they did. Each
/// must be allowed and refused exactly what the other was.
#[test]
fn exchanging_two_members_changes_nothing_but_their_names() {
    for seed in 7000..7200 {
        let mut other = PEOPLE.to_vec();
        other.swap(0, 2);
        let (mut one, mut two) = (History::begin(seed, PEOPLE), History::begin(seed, &other));
        for at in 0..STEPS {
            let (a, b) = (one.step(), two.step());
            let same = outcome(&a.answer) == outcome(&b.answer) && a.at == b.at;
            assert!(same, "seed {seed}, step {at}:\n{a:#?}\n{b:#?}");
            assert_eq!(a.passed.len(), b.passed.len(), "seed {seed}, step {at}");
        }
    }
}

/// Somebody who hands in acts in a world of their own, and what comes of them.
struct Trying<'a> {
    world: World,
    history: &'a History,
    outcomes: Vec<String>,
}

impl Trying<'_> {
    fn act(&mut self, who: &str, kind: &str, mut fields: Value) -> ActId {
        fields["kind"] = kind.into();
        let at = self.history.now;
        let bytes = self.world.act(&fields, at).unwrap();
        let answer = self.world.hand_in(&bytes, &[who], at);
        self.outcomes.push(format!("{kind}: {}", outcome(&answer)));
        ActId(sha256(&[&signed_message(&bytes)]))
    }
}

/// A member who tries everything that a member can try; what comes of it.
fn tries(history: &History, who: &str) -> Vec<String> {
    let world = history.world.clone();
    let mut trying = Trying { world, history, outcomes: Vec::new() };
    let said = trying.world.word("said");
    let (mine, theirs) = (
        trying.world.text("a new text"),
        trying.world.text("another new text"),
    );
    let proposal = |text| {
        let about = Value::Null;
        let kind = "ordinary";
        json!({"about": about, "affected": "", "kind_of": kind, "review_days": 30, "text": text})
    };
    let other = members(history)
        .into_iter()
        .find(|name| *name != who)
        .unwrap();
    let request = trying.act(
        "stranger",
        "ask_to_join",
        json!({"household": null, "name": said}),
    );
    let matter = trying.act(other, "open_proposal", proposal(theirs));
    trying.act(who, "open_proposal", proposal(mine));
    let held = |position: &str, grounds: Value| {
        json!({
            "grounds": grounds, "matter": matter, "position": position, "reason": said,
            "version": theirs,
        })
    };
    let in_it = json!({"matter": matter});
    let words = json!({"matter": matter, "words": said});
    let text = json!({"matter": matter, "text": mine});
    let acts = [
        ("take_position", held("agree", Value::Null)),
        ("take_position", held("reservation", Value::Null)),
        ("take_position", held("stand_aside", Value::Null)),
        ("take_position", held("abstain", Value::Null)),
        ("take_position", held("block", json!({"value": 0}))),
        ("judge_urgency", json!({"matter": matter, "urgent": true})),
        ("ask_question", words.clone()),
        ("raise_concern", words),
        ("suggest_wording", text.clone()),
        ("offer_to_do", in_it.clone()),
        ("step_back", in_it.clone()),
        ("withdraw_proposal", in_it),
        ("write_minority", text),
        (
            "cast_vote",
            json!({"matter": matter, "version": theirs, "vote": "yes"}),
        ),
        ("attend_talks", json!({"matter": matter, "step": 1})),
        (
            "object_to_admission",
            json!({"reason": said, "request": request}),
        ),
        ("vouch_for", json!({"request": request})),
        ("change_name", json!({"name": said})),
        ("leave_assembly", json!({})),
    ];
    for (kind, fields) in acts {
        trying.act(who, kind, fields);
    }
    trying.outcomes
}

fn members(history: &History) -> Vec<&str> {
    let people = history.people.iter().map(String::as_str);
    people
        .filter(|name| history.state().is_member(&World::person(name)))
        .collect()
}

/// After everything that was under way has ended, founders and those admitted later, those who
/// opened, blocked and did much and those who never said a word can do the same.
#[test]
fn what_somebody_did_before_gives_and_takes_nothing() {
    let mut compared = 0;
    for seed in 7500..7620 {
        let mut history = History::begin(seed, PEOPLE);
        for _ in 0..STEPS {
            history.step();
        }
        history.wait(800 * DAY);
        let members = members(&history);
        if members.len() < 2 {
            continue;
        }
        let tried: Vec<_> = members.iter().map(|name| tries(&history, name)).collect();
        for (name, can) in members.iter().zip(&tried) {
            assert_eq!(can, &tried[0], "seed {seed}: {name} and {}", members[0]);
            compared += 1;
        }
    }
    assert!(compared > 300, "only {compared} members were compared");
}
