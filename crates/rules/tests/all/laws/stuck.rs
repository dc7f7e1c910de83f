//! No request is stuck: whatever any one member does, whoever got their vouches is answered within
//! a time that the charter gives (R57).

use super::{DAY, PEOPLE};
use rules::charter::Fallback;
use rules::state::people::RequestStanding;
use serde_json::json;
use testkit::random::History;
use testkit::{Answer, World};

const HOUR: u64 = basics::instant::HOUR_MS;

/// The longest that an answer can take: the window of objections, two calls, each with the time to
/// hear a late block, and the vote.
fn longest(history: &History) -> u64 {
    let charter = history.state().charter().unwrap();
    let vote = match charter.fallback {
        Fallback::None {} => 0,
        Fallback::Share { window_hours, .. } | Fallback::Majority { window_hours } => window_hours,
    };
    let window = charter.windows.essential.hours;
    u64::from(charter.joining.window_hours + 2 * (window + 72) + vote) * HOUR
}

#[test]
fn no_single_person_holds_a_request_up() {
    let (mut admitted, mut refused) = (0, 0);
    for seed in 8000..8300 {
        let mut history = History::begin(seed, PEOPLE);
        let name = history.world.word("Zoe");
        let asked = history.act(
            "zoe",
            &json!({"household": null, "name": name, "kind": "ask_to_join"}),
        );
        assert!(matches!(asked, Answer::Events(_)));
        let (request, _) = history.things.requests[0];
        for founder in history.founders.clone() {
            history.act(&founder, &json!({"kind": "vouch_for", "request": request}));
        }
        let by = history.now.plus_ms(longest(&history));
        let villain = history.founders[usize::try_from(seed % 3).unwrap()].clone();
        let one = json!({"kind": "object_to_admission", "reason": name, "request": request});
        history.act(&villain, &one);
        while history.now < by {
            let jump = DAY / 2 + (seed * 7919 + history.now.0) % DAY;
            history.step_of(&villain, jump.min(by.since(history.now)));
        }
        history.wait(0);
        let zoe = history.state().is_member(&World::person("zoe"));
        match history.state().requests()[&request].standing {
            RequestStanding::Admitted => admitted += 1,
            RequestStanding::Refused => refused += 1,
            other => panic!("seed {seed}: after all its time the request is {other:?}"),
        }
        let alone = history.founders.len() > 1;
        let refusal = history.state().requests()[&request].standing == RequestStanding::Refused;
        assert!(zoe != refusal && alone, "seed {seed}");
    }
    println!("{admitted} admitted, {refused} refused");
}
