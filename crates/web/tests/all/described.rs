//! The description for programs, held against the router and against real answers.

use crate::places::Places;
use crate::world::{World, three};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::described::faults_of_answer;

/// The address as the description writes it.
fn plain(address: &str) -> String {
    address.replace("{*", "{")
}

#[test]
fn every_address_is_described_with_its_methods_and_no_other() {
    let world = World::new();
    let people = three();
    let places = Places::furnish(&world, "Casa", "public", &people);
    let places = places.with_link(&world.signed_in(places.book, &people[0]));
    let described = world.client.get("/api/openapi.json").json();
    let paths = described["paths"].as_object().unwrap();
    let known: BTreeSet<String> = web::addresses().into_iter().map(plain).collect();
    let named: BTreeSet<String> = paths.keys().cloned().collect();
    assert_eq!(known, named);
    for place in places.all() {
        let address = plain(place.row.split(' ').next().unwrap());
        for (method, name) in [("GET", "get"), ("POST", "post"), ("PUT", "put")] {
            if method == "GET" && place.path.ends_with("/live") {
                assert!(paths[&address]["get"].is_object());
                continue;
            }
            let got = world
                .client
                .ask(method, &place.path, "content-length: 0\r\n", b"");
            let there = paths[&address].get(name).is_some();
            assert_eq!(
                got.status != 405,
                there,
                "{method} {address}: {}",
                got.status
            );
        }
    }
}

#[test]
fn what_programs_read_is_what_is_described() {
    let world = World::new();
    let people = three();
    let places = Places::furnish(&world, "Casa", "public", &people);
    let described = world.client.get("/api/openapi.json").json();
    let ana = world.signed_in(places.book, &people[0]);
    let mut held = 0;
    for place in places.all() {
        let address = plain(place.row.split(' ').next().unwrap());
        let json = &described["paths"][&address]["get"]["responses"]["200"]["content"];
        if json.get("application/json").is_none() {
            continue;
        }
        for client in [&world.client, &ana] {
            let got = client.get(&place.path);
            // What is for its author alone is nothing for a stranger.
            if got.status == 404 && address.ends_with("/words") {
                continue;
            }
            let faults = faults_of_answer(&described, &address, &got.json());
            assert!(faults.is_empty(), "{address}: {faults:#?}");
            held += 1;
        }
    }
    assert!(held > 30, "{held}");
}

#[test]
fn an_answer_that_is_not_as_described_is_found() {
    let world = World::new();
    let places = Places::furnish(&world, "Casa", "public", &three());
    let described = world.client.get("/api/openapi.json").json();
    let (address, path) = (
        "/api/b/{book}/overview",
        format!("/api/b/{}/overview", places.book),
    );
    let good = world.client.get(&path).json();
    let found = |wrong: Value| !faults_of_answer(&described, address, &wrong).is_empty();
    assert!(!found(good.clone()));
    for (field, value) in [("name", json!(3)), ("book", json!("00")), ("members", json!("three"))] {
        let mut wrong = good.clone();
        assert!(wrong.get(field).is_some(), "{field}");
        wrong[field] = value;
        assert!(found(wrong), "{field}");
    }
    let mut missing = good;
    missing.as_object_mut().unwrap().remove("matters");
    missing.as_object_mut().unwrap().remove("deciding");
    assert!(found(missing));
}
