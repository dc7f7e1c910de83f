//! Founding together.

use crate::world::{World, person, three};
use basics::PublicKey;
use book::Receipt;
use serde_json::json;

#[test]
fn three_people_found_an_assembly_and_the_last_signature_begins_the_book() {
    let world = World::new();
    let people = three();
    assert_eq!(world.client.get("/found").status, 200);
    let nonce = world.draft("Casa del Sol", "public");
    assert_eq!(world.client.get(&format!("/draft/{nonce}")).status, 200);
    for who in &people {
        let got = world.join_draft(&nonce, who);
        assert_eq!(
            (got.status, got.json()),
            (200, json!({"next": format!("/draft/{nonce}")}))
        );
    }
    let act = world.draft_act(&nonce);
    for who in &people[..2] {
        let got = world.sign_draft(&nonce, who, &act);
        assert_eq!(got.json(), json!({"next": format!("/draft/{nonce}")}));
    }
    let got = world.sign_draft(&nonce, &people[2], &act).json();
    let receipt: Receipt =
        serde_json::from_value(json!({"receipt": got["receipt"], "sig": got["sig"]})).unwrap();
    let founding: serde_json::Value = serde_json::from_slice(&act).unwrap();
    let scribe: PublicKey = founding["act"]["scribe"].as_str().unwrap().parse().unwrap();
    assert!(receipt.holds(&scribe));
    assert_eq!(receipt.receipt.seq, 0);
    let book = receipt.receipt.book;
    assert_eq!(got["next"], format!("/b/{book}"));
    // The draft leads to the book, and whoever signs again gets the same receipt.
    let moved = world.client.get(&format!("/draft/{nonce}"));
    assert_eq!(
        (moved.status, moved.header("location")),
        (303, Some(&*format!("/b/{book}#draft-{nonce}")))
    );
    assert_eq!(world.sign_draft(&nonce, &people[2], &act).json(), got);
    assert_eq!(world.sign_draft(&nonce, &person("Eve"), &act).status, 409);
    assert_eq!(world.client.get(&format!("/b/{book}")).status, 200);
    assert!(world.client.get("/").text().contains("Casa del Sol"));
    let overview = world.client.get(&format!("/api/b/{book}/overview")).json();
    assert_eq!(
        (&overview["members"], &overview["entries"]),
        (&json!(3), &json!(1))
    );
}

#[test]
fn any_change_of_a_draft_makes_its_signatures_void() {
    let world = World::new();
    let people = three();
    let nonce = world.draft("Casa", "public");
    for who in &people {
        world.join_draft(&nonce, who);
    }
    let act = world.draft_act(&nonce);
    for who in &people[..2] {
        assert_eq!(world.sign_draft(&nonce, who, &act).status, 200);
    }
    world.advance(1_000);
    let change = [
        ("name", "Casa"),
        ("purpose", "Something else."),
        ("template", "mutual-aid-network"),
        ("reading", "public"),
        ("unit", "person"),
        ("values", "Nobody is left behind"),
    ];
    assert_eq!(
        world
            .client
            .post_form(&format!("/draft/{nonce}"), &change)
            .status,
        303
    );
    let refused = world.sign_draft(&nonce, &people[2], &act);
    assert_eq!(refused.status, 409);
    for name in ["title", "detail", "rule", "way"] {
        assert!(refused.json()["error"][name].is_string());
    }
    let act = world.draft_act(&nonce);
    assert!(
        world
            .sign_draft(&nonce, &people[2], &act)
            .json()
            .get("receipt")
            .is_none()
    );
    // The same answers again change nothing.
    assert_eq!(
        world
            .client
            .post_form(&format!("/draft/{nonce}"), &change)
            .status,
        303
    );
    assert_eq!(world.draft_act(&nonce), act);
    assert_eq!(world.sign_draft(&nonce, &people[0], &act).status, 200);
    assert!(
        world
            .sign_draft(&nonce, &people[1], &act)
            .json()
            .get("receipt")
            .is_some()
    );
}

#[test]
fn whoever_will_not_sign_is_taken_off_by_any_founder_and_all_sign_anew() {
    let world = World::new();
    let [ana, ben, cho] = three();
    let (dan, eve) = (person("Dan"), person("Eve"));
    let nonce = world.draft("Casa", "public");
    for who in [&ana, &ben, &cho, &dan] {
        assert_eq!(world.join_draft(&nonce, who).status, 200);
    }
    let act = world.draft_act(&nonce);
    for who in [&ana, &ben, &cho] {
        assert_eq!(world.sign_draft(&nonce, who, &act).status, 200);
    }
    let code = |got: crate::client::Got| (got.status, got.json()["error"]["code"].clone());
    // Nobody who is not a founder, and nobody who is not one any more.
    let refused = code(world.take_off(&nonce, &eve, &dan));
    assert_eq!(refused, (409, json!("node-draft_not_a_founder")));
    assert_eq!(
        code(world.take_off(&nonce, &ana, &eve)),
        (409, json!("node-draft_gone"))
    );
    assert_eq!(world.draft_act(&nonce), act);
    world.advance(1_000);
    let page = world.client.get(&format!("/draft/{nonce}")).text();
    assert!(page.contains(&format!("<option value=\"{}\">Dan</option>", dan.public())));
    let off = world.take_off(&nonce, &ben, &dan);
    assert_eq!(
        (off.status, off.json()),
        (200, json!({"next": format!("/draft/{nonce}")}))
    );
    assert_eq!(
        code(world.take_off(&nonce, &dan, &ben)),
        (409, json!("node-draft_not_a_founder"))
    );
    let shown = world.client.get(&format!("/api/draft/{nonce}")).json();
    let founders = shown["founders"].as_array().unwrap();
    assert_eq!(founders.len(), 3);
    assert!(founders.iter().all(|founder| founder["signed"] == false));
    assert_eq!(world.sign_draft(&nonce, &ana, &act).status, 409);
    let act = world.draft_act(&nonce);
    let signed = [&ana, &ben, &cho].map(|who| world.sign_draft(&nonce, who, &act).json());
    assert!(signed[2].get("receipt").is_some());
    assert_eq!(world.take_off(&nonce, &ana, &ben).status, 404);
}

#[test]
fn whose_clock_is_wrong_is_told_so() {
    let world = World::new();
    let (ana, nonce) = (person("Ana"), world.draft("Casa", "public"));
    let said = |purpose: &str, at: u64| {
        let key = ana.public();
        let said = json!({"at": at, "draft": nonce, "key": key, "purpose": purpose, "whom": key});
        let mut said = said;
        if purpose == "join_draft" {
            said.as_object_mut().unwrap().remove("whom");
        }
        let said = String::from_utf8(book::canon::to_bytes(&said).unwrap()).unwrap();
        let sig = ana.sign_statement(&said);
        let (_, name) = world.word("Ana");
        let mut body = json!({"challenge": said, "key": key, "sig": sig});
        if purpose == "join_draft" {
            body["name"] = name;
        }
        body
    };
    let post = |purpose: &str, at: u64| {
        let off = if purpose == "join_draft" { "" } else { "/off" };
        let path = format!("/draft/{nonce}/founders{off}");
        world.client.post_json(&path, &said(purpose, at))
    };
    let ten = 10 * 60_000;
    for at in [world.now() - ten - 1, world.now() + ten + 1] {
        for purpose in ["join_draft", "take_off_draft"] {
            let got = post(purpose, at);
            assert_eq!(got.status, 403, "{}", got.text());
            assert_eq!(got.json()["error"]["code"], "node-draft_clock");
            assert!(got.text().contains("clock"), "{}", got.text());
        }
    }
    assert_eq!(post("join_draft", world.now() + ten).status, 200);
    let other = post("join_draft_", world.now());
    assert_eq!(other.json()["error"]["code"], "node-draft_statement");
}

#[test]
fn a_draft_is_joined_by_those_who_hold_the_key_only() {
    let world = World::new();
    let nonce = world.draft("Casa", "public");
    let (ana, eve) = (person("Ana"), person("Eve"));
    let statement = |who: &crate::world::Person, at: u64, draft: &str| {
        let said = json!({"at": at, "draft": draft, "key": who.public(), "purpose": "join_draft"});
        String::from_utf8(book::canon::to_bytes(&said).unwrap()).unwrap()
    };
    let post = |said: &str, signer: &crate::world::Person, key: &crate::world::Person| {
        let (_, name) = world.word("Ana");
        let sig = signer.sign_statement(said);
        let body = json!({
            "challenge": said, "key": key.public(), "sig": sig, "name": name, "household": null,
        });
        world
            .client
            .post_json(&format!("/draft/{nonce}/founders"), &body)
            .status
    };
    let now = world.now();
    let good = statement(&ana, now, &nonce);
    assert_eq!(post(&good, &eve, &ana), 403);
    assert_eq!(post(&good, &ana, &eve), 403);
    assert_eq!(
        post(&statement(&ana, now, &"0".repeat(32)), &ana, &ana),
        403
    );
    assert_eq!(
        post(&statement(&ana, now - 3_600_000, &nonce), &ana, &ana),
        403
    );
    assert_eq!(post(&good.replace(':', ": "), &ana, &ana), 403);
    assert_eq!(post(&good, &ana, &ana), 200);
    for path in ["/draft/00", "/draft/zz", &format!("/draft/{}", "0".repeat(32))] {
        assert_eq!(world.client.get(path).status, 404, "{path}");
    }
}

#[test]
fn answers_that_make_no_charter_are_asked_again() {
    let world = World::new();
    for (name, template) in
        [("", "mutual-aid-network"), ("Casa", "no-such"), ("a\nb", "housing-coop")]
    {
        let got = world
            .client
            .post_form("/draft", &[("name", name), ("template", template)]);
        assert_eq!(got.status, 422, "{name:?} {template:?}");
        assert!(got.header("content-type").unwrap().starts_with("text/html"));
    }
}

#[test]
fn two_templates_are_compared_whichever_are_asked_for() {
    let world = World::new();
    let asked = |query: &str| {
        let got = world.client.get(&format!("/charters{query}"));
        assert_eq!(got.status, 200, "{query}");
        let page = got.text();
        page[page.find("<section").unwrap()..page.find("</section>").unwrap()].to_owned()
    };
    let first = asked("");
    assert!(first.matches("class=\"six\"").count() > 10);
    assert_eq!(first, asked("?one=housing-coop&other=mutual-aid-network"));
    assert_eq!(first, asked("?one=no-such&other=%3Cscript%3E&more=1"));
    let same = asked("?one=housing-coop&other=housing-coop");
    assert!(same.contains("These rules are the same.") && !same.contains("class=\"six\""));
    let all = world.client.get("/api/charters").json();
    let names: Vec<&str> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert!(names.len() > 2 && names.contains(&"housing-coop"));
    assert!(all[0]["charter"]["rounds_min"].is_number());
}
