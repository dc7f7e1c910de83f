//! What the views say somebody may do is what the rules answer.

use crate::common::{Folding, beside};
use basics::{ActId, MatterId, PersonId, RequestId, WordHash};
use rules::event::Contribution;
use rules::state::matter::{Matter, Phase};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testkit::random::History;
use testkit::{Answer, World};
use views::BookView;
use views::dto::May;

const PEOPLE: [&str; 8] = ["ana", "ben", "cho", "dia", "eve", "fay", "gil", "hao"];

/// Histories in which the views were held against the rules, and how often each answer came.
#[derive(Default)]
struct Doors {
    seen: BTreeMap<String, usize>,
}

impl Doors {
    /// Hands in a well-made act in a copy of the world and compares.
    fn hold(&mut self, history: &History, who: &str, may: &May, deed: &Value) {
        let mut world = history.world.clone();
        let at = history.now;
        let bytes = world.act(deed, at).unwrap();
        let answer = match world.hand_in(&bytes, &[who], at) {
            Answer::Events(_) => "open".to_owned(),
            Answer::Refused(code) => code,
        };
        let said = may
            .why_not
            .as_ref()
            .map_or("open".to_owned(), |why| match why.kind {
                "porch" => why.code.to_owned(),
                kind => format!("{kind}.{}", why.code),
            });
        assert_eq!(said, answer, "{who}: {deed}");
        *self
            .seen
            .entry(format!("{} {answer}", may.kind))
            .or_default() += 1;
    }
}

fn deed_in(
    world: &mut World, id: MatterId, matter: &Matter, person: PersonId, kind: &str,
) -> Value {
    let new = format!("new {}", world.entries.len());
    let zero = ActId([0; 32]);
    let mut deed = json!({"kind": kind, "matter": id});
    let fields = match kind {
        "amend_proposal" => json!({"taken_from": null, "text": world.text(&new)}),
        "suggest_wording" | "write_minority" => json!({"text": world.text(&new)}),
        "ask_question" | "raise_concern" => json!({"words": world.word(&new)}),
        "give_answer" => {
            let block = matter.blockers().map(|(_, held)| held.act).next();
            let to = matter.raised.keys().next().copied().or(block);
            json!({"to": to.unwrap_or(zero), "words": world.word(&new)})
        }
        "settle_concern" => {
            let own = matter
                .raised
                .iter()
                .filter(|(_, r)| r.by == person && matches!(r.sort, Contribution::Concern));
            let mut own: Vec<_> = own.collect();
            own.sort_by_key(|(_, raised)| raised.settled);
            json!({"concern": own.first().map_or(zero, |(id, _)| **id)})
        }
        "take_position" => json!({
            "grounds": null, "position": "agree", "reason": null, "version": matter.version,
        }),
        "judge_block" => {
            let mut blocks: Vec<_> = matter.blockers().collect();
            blocks.sort_by_key(|(holder, _)| **holder == person);
            let block = blocks.first().map_or(zero, |(_, held)| held.act);
            json!({"block": block, "principled": true})
        }
        "judge_urgency" => json!({"urgent": false}),
        "attend_talks" => json!({"step": matter.steps + 1}),
        "cast_vote" => json!({"version": matter.version, "vote": "abstain"}),
        _ => json!({}),
    };
    deed.as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    deed
}

fn open_proposal(world: &mut World, about: &Value, kind_of: &str) -> Value {
    let text = format!("proposal {}", world.entries.len());
    json!({
        "kind": "open_proposal", "about": about, "affected": "", "kind_of": kind_of,
        "review_days": 1, "text": world.text(&text),
    })
}

#[test]
fn the_views_say_what_the_rules_answer() {
    let mut doors = Doors::default();
    for seed in 100..125 {
        let mut history = History::begin(seed, &PEOPLE);
        let mut folding = Folding::default();
        for step in 0..70 {
            history.step();
            let at_rest = history
                .state()
                .next_due()
                .is_none_or(|due| due > history.now);
            if step % 10 == 9 && at_rest {
                folding.follow(&history.world.entries);
                if folding.view.state == *history.state() {
                    look(&mut doors, &history, &folding, seed + step);
                }
            }
        }
    }
    let closed = doors
        .seen
        .keys()
        .filter(|key| !key.ends_with(" open"))
        .count();
    let open = doors.seen.len() - closed;
    assert!(
        open >= 24 && closed >= 50,
        "{open} {closed} {:#?}",
        doors.seen
    );
}

fn look(doors: &mut Doors, history: &History, folding: &Folding, turn: u64) {
    let (view, beside) = (&folding.view, beside(&history.world));
    let turn = usize::try_from(turn).unwrap();
    let who = PEOPLE[turn % PEOPLE.len()];
    let viewer = World::person(who);
    let (some, now) = (Some(viewer), history.now);
    for (id, matter) in view.state.matters() {
        let voting = matter.phase == Phase::Voting || matter.phase == Phase::Talks;
        if !voting && (usize::from(id.0[0]) + turn) % 3 != 0 {
            continue;
        }
        let page = views::matter(view, &beside, some, now, id).unwrap();
        assert_eq!(page.may.len(), 15);
        for may in &page.may {
            let mut world = history.world.clone();
            let deed = deed_in(&mut world, *id, matter, viewer, may.kind);
            doors.hold(history, who, may, &deed);
        }
    }
    for id in view.state.agreements().keys() {
        let page = views::agreement(view, &beside, some, now, id).unwrap();
        for may in &page.may {
            let mut world = history.world.clone();
            let deed = match may.kind {
                "open_proposal" => {
                    let about = json!({"agreement": id, "how": "renews"});
                    open_proposal(&mut world, &about, "essential")
                }
                "ask_to_reopen" => json!({
                    "kind": "ask_to_reopen", "agreement": id, "grounds": "request",
                    "reason": world.word("why"),
                }),
                kind => {
                    let matter = view.state.matter(id).unwrap();
                    deed_in(&mut world, *id, matter, viewer, kind)
                }
            };
            doors.hold(history, who, may, &deed);
        }
    }
    for id in view.state.requests().keys() {
        let row = views::request(view, &beside, some, now, id).unwrap();
        row.may
            .iter()
            .for_each(|may| doors.hold(history, who, may, &request_deed(may.kind, id)));
    }
    people(doors, history, folding, who);
}

fn request_deed(kind: &str, id: &RequestId) -> Value {
    let reason = book::beside::word_hash(&[0; 32], "why");
    match kind {
        "object_to_admission" => json!({"kind": kind, "reason": reason, "request": id}),
        _ => json!({"kind": kind, "request": id}),
    }
}

/// A word of somebody's that is not erased; anybody's for whom the book does not know.
fn own_word(view: &BookView, person: PersonId) -> Option<WordHash> {
    let words = view.state.words();
    let known = view.state.person(&person).is_some();
    let mut own = words
        .written()
        .filter(|(word, by)| (!known || *by == person) && !words.is_erased(word));
    own.next().map(|(word, _)| *word)
}

fn people(doors: &mut Doors, history: &History, folding: &Folding, who: &str) {
    let (view, beside) = (&folding.view, beside(&history.world));
    let (viewer, now) = (World::person(who), history.now);
    let name = book::beside::word_hash(&[0; 32], "name");
    let overview = views::overview(view, &beside, Some(viewer), now).unwrap();
    let page = views::people(view, &beside, Some(viewer), now).unwrap();
    for may in overview.may.iter().chain(&page.may) {
        let mut world = history.world.clone();
        let own = view.state.person(&viewer).and_then(|person| person.unit);
        let mut units = view
            .state
            .units()
            .iter()
            .filter(|(_, unit)| !unit.members.is_empty());
        let other = units.find(|(id, _)| own != Some(**id)).map(|(id, _)| id);
        let deed = match (may.kind, other) {
            ("join_household", None) => continue,
            ("join_household", Some(other)) => json!({"kind": may.kind, "household": other}),
            ("open_proposal", _) => open_proposal(&mut world, &Value::Null, "reversible"),
            ("ask_to_join", _) => json!({"kind": may.kind, "household": null, "name": name}),
            ("erase_words", _) => match own_word(view, viewer) {
                // Somebody whom the book does not know tries another's; who erased all, none.
                Some(own) => json!({"kind": may.kind, "words": [own]}),
                None => continue,
            },
            ("form_household" | "change_name", _) => json!({"kind": may.kind, "name": name}),
            (kind, _) => json!({"kind": kind}),
        };
        doors.hold(history, who, may, &deed);
    }
    for guest in view
        .state
        .persons()
        .keys()
        .filter(|guest| **guest != viewer)
    {
        let page = views::person(view, &beside, Some(viewer), now, guest).unwrap();
        for may in &page.may {
            doors.hold(
                history,
                who,
                may,
                &json!({"kind": may.kind, "person": guest}),
            );
        }
    }
    let stranger = views::people(view, &beside, None, now).unwrap();
    let ask = stranger
        .may
        .iter()
        .find(|may| may.kind == "ask_to_join")
        .unwrap();
    let deed = json!({"kind": "ask_to_join", "household": null, "name": name});
    doors.hold(history, "a stranger", ask, &deed);
}
