//! Halves of unlocked keys, as tabs hand them in and ask for them.

use crate::world::{BEGUN, World};
use serde_json::json;
use store::{MemoryDisk, MemoryStore};

const MINUTE_MS: u64 = 60_000;

#[test]
fn a_half_is_given_back_for_a_while_after_it_was_last_asked_for() {
    let world = World::new();
    let half = "5a".repeat(32);
    let got = world.client.post_json("/half", &json!({"half": half}));
    assert_eq!(
        (got.status, &got.json()["stays_ms"]),
        (200, &json!(20 * MINUTE_MS))
    );
    let name = json!({"name": got.json()["name"]});
    for _ in 0..11 {
        world.advance(19 * MINUTE_MS);
        let got = world.client.post_json("/half/open", &name);
        assert_eq!((got.status, &got.json()["half"]), (200, &json!(half)));
        assert_eq!(got.header("cache-control"), Some("no-store"));
    }
    // Four hours are the most, however often it was asked for.
    world.advance(19 * MINUTE_MS);
    let got = world.client.post_json("/half/open", &name);
    assert_eq!(got.json()["stays_ms"], json!(12 * MINUTE_MS));
    world.advance(12 * MINUTE_MS);
    assert_eq!(world.client.post_json("/half/open", &name).status, 404);
}

#[test]
fn a_half_that_is_dropped_answers_as_one_that_never_was() {
    let world = World::new();
    let got = world
        .client
        .post_json("/half", &json!({"half": "5a".repeat(32)}));
    let name = json!({"name": got.json()["name"]});
    assert_eq!(world.client.post_json("/half/drop", &name).status, 204);
    let gone = world.client.post_json("/half/open", &name);
    let never = json!({"name": "00".repeat(16)});
    assert_eq!(
        gone.essence(),
        world.client.post_json("/half/open", &never).essence()
    );
    assert_eq!(world.client.post_json("/half/drop", &never).status, 204);
}

#[test]
fn a_half_is_taken_in_one_form_and_from_our_own_pages_only() {
    let world = World::new();
    for bad in [json!({}), json!({"half": "5a"}), json!({"half": 5}), json!({"name": "x"})] {
        assert_eq!(world.client.post_json("/half", &bad).status, 400, "{bad}");
    }
    let half = json!({"half": "5a".repeat(32)});
    let elsewhere = world.client.with("origin", "http://elsewhere.example");
    assert_eq!(elsewhere.post_json("/half", &half).status, 403);
}

#[test]
fn a_half_is_not_there_after_the_node_was_started_again() {
    let disk = MemoryDisk::new(7);
    let mut world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let half = json!({"half": "5a".repeat(32)});
    let name = json!({"name": world.client.post_json("/half", &half).json()["name"]});
    world.stop();
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    assert_eq!(world.client.post_json("/half/open", &name).status, 404);
}
