//! Handing acts in.

use crate::world::{Signed, World, person, three};
use serde_json::{Value, json};

#[test]
fn an_act_gets_a_receipt_and_stands_on_the_pages() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let text = "We paint the door blue.";
    let proposal = world.proposal(book, &people[0], text);
    let got = world.hand_in(book, &proposal);
    assert_eq!(got.status, 200, "{}", got.text());
    let next = got.json()["next"].as_str().unwrap().to_owned();
    assert_eq!(next, format!("/b/{book}/m/{}", proposal.id));
    assert_eq!(world.client.get(&next).status, 200);
    let matter = world
        .client
        .get(&format!("/api/b/{book}/m/{}", proposal.id))
        .json();
    assert!(matter.to_string().contains(text));
    let found = world
        .client
        .get(&format!("/b/{book}/acts/{}", proposal.id))
        .json();
    let receipt = &got.json()["receipt"];
    for name in ["at", "leaf", "seq"] {
        assert_eq!(found[name], receipt[name]);
    }
    let nobody = "0".repeat(64);
    assert_eq!(
        world.client.get(&format!("/b/{book}/acts/{nobody}")).status,
        404
    );
    let html = world.client.with("accept", "text/html");
    let page = html.get(&format!("/b/{book}/acts/{}", proposal.id));
    assert_eq!(
        page.header("location"),
        Some(&*format!("/b/{book}/minutes/1"))
    );
}

#[test]
fn the_same_act_again_gets_the_same_receipt() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let proposal = world.proposal(book, &people[0], "We plant a tree.");
    let first = world.hand_in(book, &proposal);
    world.advance(60_000);
    // Also without what lay beside it, and also after more has happened.
    world.hand_in(book, &world.proposal(book, &people[1], "We plant two."));
    let mut bare = proposal.body.clone();
    bare["texts"] = json!([]);
    for body in [&proposal.body, &bare] {
        let again = world.client.post_json(&format!("/b/{book}/acts"), body);
        assert_eq!((again.status, again.json()), (200, first.json()));
    }
    assert_eq!(
        world.client.get(&format!("/api/b/{book}/entries")).json()["size"],
        3
    );
}

#[test]
fn everybody_at_once_gets_a_receipt() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let text = "Everybody speaks.";
    let matter = world.proposal(book, &people[0], text);
    world.hand_in(book, &matter);
    let positions: Vec<Signed> = (0..30)
        .map(|at| world.position(book, &people[at % 3], &matter.id, text))
        .collect();
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let world = &world;
        let ask = |signed| scope.spawn(move || world.hand_in(book, signed));
        let threads: Vec<_> = positions.iter().map(ask).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap().json())
            .collect()
    });
    let mut seqs: Vec<u64> = answers
        .iter()
        .map(|answer| answer["receipt"]["seq"].as_u64().unwrap())
        .collect();
    seqs.sort_unstable();
    assert_eq!(seqs, (2..32).collect::<Vec<u64>>());
}

#[test]
fn refusals_say_what_which_rule_and_what_else() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let nobody = "00".repeat(32);
    let refused = |signed: &Signed, status: u16| {
        let got = world.hand_in(book, signed);
        assert_eq!(got.status, status, "{}", got.text());
        let error = got.json()["error"].clone();
        for name in ["title", "detail", "rule", "way"] {
            assert!(error[name].is_string(), "{error}");
        }
        assert!(
            !error.to_string().contains('\u{27e6}'),
            "words are missing: {error}"
        );
    };
    refused(&world.position(book, &people[0], &nobody, "x"), 409);
    refused(&world.proposal(book, &person("Eve"), "From outside."), 403);
    let mut changed = world.proposal(book, &people[0], "One thing.");
    let act = changed.body["act"]
        .as_str()
        .unwrap()
        .replace("\"review_days\":30", "\"review_days\":31");
    changed.body["act"] = json!(act);
    refused(&changed, 403);
    let mut without = world.proposal(book, &people[0], "Without its text.");
    without.body["texts"] = json!([]);
    refused(&without, 400);
    let mut stray = world.proposal(book, &people[0], "With another text.");
    stray.body["texts"] = json!(["With another text.", "stray"]);
    refused(&stray, 400);
    let mut broken = world.proposal(book, &people[0], "Broken.");
    broken.body["act"] = json!("{\"act\":1}");
    refused(&broken, 400);
    let mut more = world.proposal(book, &people[0], "More.");
    more.body["more"] = json!(1);
    refused(&more, 400);
    assert_eq!(
        world.client.get(&format!("/api/b/{book}/entries")).json()["size"],
        1
    );
}

#[test]
fn time_closes_what_is_due_without_anybody() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let proposal = world.proposal(book, &people[0], "We rest on Sundays.");
    world.hand_in(book, &proposal);
    world.hand_in(
        book,
        &world.position(book, &people[1], &proposal.id, "We rest on Sundays."),
    );
    world.advance(400 * 24 * 3_600_000);
    let ended = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        let size = world.client.get(&format!("/api/b/{book}/entries")).json()["size"].clone();
        size.as_u64().unwrap() > 3
    });
    assert!(ended, "no tick was entered");
}

#[test]
fn one_key_cannot_flood_the_book_and_others_are_heard() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let text = "Quietly.";
    let matter = world.proposal(book, &people[0], text);
    world.hand_in(book, &matter);
    let mut statuses = Vec::new();
    for _ in 0..65 {
        statuses.push(world.hand_in(book, &world.position(book, &people[1], &matter.id, text)));
    }
    assert_eq!(statuses[59].status, 200);
    let stopped = &statuses[64];
    assert_eq!(stopped.status, 429);
    assert!(stopped.header("retry-after").is_some() && stopped.json()["error"]["way"].is_string());
    let other = world.hand_in(book, &world.position(book, &people[2], &matter.id, text));
    assert_eq!(other.status, 200);
    world.advance(2_000);
    let later = world.hand_in(book, &world.position(book, &people[1], &matter.id, text));
    assert_eq!(later.status, 200);
}
