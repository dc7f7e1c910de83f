//! Who may read what. What one may not see answers exactly like what does not exist.

use crate::client::Got;
use crate::places::Places;
use crate::world::{Person, World, person, three};
use basics::BookId;
use serde_json::json;

/// A book for members only with everything that can be read in one, and one that does not exist.
fn closed() -> (World, [Person; 3], Places, BookId) {
    let world = World::new();
    let people = three();
    let places = Places::furnish(&world, "Casa Secreta", "members", &people);
    let nothing = places.in_nothing().book;
    (world, people, places, nothing)
}

/// An answer with everything that repeats the address taken out.
pub fn faceless(got: &Got, book: BookId) -> (u16, Vec<(String, String)>, String) {
    let (status, headers, text) = got.essence();
    (status, headers, text.replace(&book.to_string(), "{}"))
}

#[test]
fn a_stranger_cannot_tell_a_closed_book_from_none() {
    let (world, people, places, nothing) = closed();
    let book = places.book;
    let eve = person("Eve");
    let strangers = [
        world.client.clone(),
        world.client.with("accept-language", "es"),
        world.client.cookie(&format!("reader={}", "ab".repeat(32))),
    ];
    let known = places.all().into_iter();
    let reads: Vec<_> = known
        .filter(|place| place.path.contains(&book.to_string()))
        // A challenge is new each time, and is given for whatever is named.
        .filter(|place| !place.path.ends_with("/challenge"))
        .collect();
    assert!(reads.len() > 35, "{}", reads.len());
    for client in &strangers {
        for place in &reads {
            let path = &place.path;
            let ask = |id: BookId| client.get(&path.replace(&book.to_string(), &id.to_string()));
            let (there, not) = (ask(book), ask(nothing));
            assert!(matches!(there.status, 404 | 405), "{path}");
            assert_eq!(faceless(&there, book), faceless(&not, nothing), "{path}");
            assert!(!there.text().contains("Secreta"), "{path}");
        }
    }
    // Neither by handing something in.
    let acts = |book| {
        let unsigned = {
            let mut act = world.proposal(book, &people[0], "x");
            act.body["sigs"][0]["sig"] = json!("0".repeat(128));
            act
        };
        [world.proposal(book, &eve, "x"), world.ask_to_join(book, &eve), unsigned]
    };
    for (there, not) in acts(book).iter().zip(acts(nothing)) {
        let (there, not) = (world.hand_in(book, there), world.hand_in(nothing, &not));
        assert_eq!(there.status, 404);
        assert_eq!(faceless(&there, book), faceless(&not, nothing));
    }
    // Nor by signing in.
    let (there, not) = (world.sign_in(book, &eve), world.sign_in(nothing, &eve));
    assert_eq!(there.status, 403);
    assert_eq!(faceless(&there, book), faceless(&not, nothing));
    for path in ["/b/{}/link", "/b/{}/acts"] {
        let post = |book: BookId| {
            world
                .client
                .post_json(&path.replace("{}", &book.to_string()), &json!({}))
        };
        assert_eq!(
            faceless(&post(book), book),
            faceless(&post(nothing), nothing)
        );
    }
    assert!(!world.client.get("/").text().contains("Secreta"));
}

#[test]
fn what_members_read_is_kept_by_nobody_on_the_way() {
    let (world, people, places, _) = closed();
    let book = places.book;
    let ana = world.signed_in(book, &people[0]);
    let tile = ana.get(&format!("/b/{book}/tile/0/000.p/1"));
    assert_eq!(tile.header("cache-control"), Some("private, no-store"));
    // A session of one book is of no use in another.
    let other = world.found("Otra", "members", &people);
    assert_eq!(ana.get(&format!("/b/{other}")).status, 404);
    // Whoever signs is heard without being signed in to read.
    let act = world.position(book, &people[1], &places.matter, "We read this together.");
    assert_eq!(world.hand_in(book, &act).status, 200);
}

#[test]
fn whoever_leaves_reads_no_more_and_still_gets_the_receipt() {
    let (world, people, places, _) = closed();
    let book = places.book;
    let cho = world.signed_in(book, &people[2]);
    assert_eq!(cho.get(&format!("/b/{book}")).status, 200);
    let leave = world.act(book, &people[2], &json!({"kind": "leave_assembly"}));
    let first = world.hand_in(book, &leave);
    let own = format!("/b/{book}/words");
    assert_eq!((first.status, &first.json()["next"]), (200, &json!(own)));
    assert_eq!(cho.get(&own).status, 404);
    assert_eq!(cho.get(&format!("/b/{book}")).status, 404);
    assert_eq!(cho.get(&format!("/api/b/{book}/people")).status, 404);
    // With their key they see what they wrote themselves, and nothing else.
    let cho = world.signed_in(book, &people[2]);
    assert_eq!(cho.get(&own).status, 200);
    assert_eq!(cho.get(&format!("/b/{book}")).status, 404);
    assert_eq!(cho.get(&format!("/api/b/{book}/people")).status, 404);
    let again = world.hand_in(book, &leave);
    assert_eq!((again.status, again.json()), (200, first.json()));
}

#[test]
fn the_door_opens_with_an_invitation_and_shows_name_and_rules_only() {
    let (world, people, places, nothing) = closed();
    let book = places.book;
    let ana = world.signed_in(book, &people[0]);
    let text = ana.get(&format!("/b/{book}/people")).text();
    let at = text
        .find("?invitation=")
        .expect("members see the invitation");
    let invitation = &text[at..at + "?invitation=".len() + 32];
    let wrong = format!("?invitation={}", "0".repeat(32));
    for book in [book, nothing] {
        assert_eq!(
            world.client.get(&format!("/b/{book}/join{wrong}")).status,
            404
        );
    }
    let door = world.client.get(&format!("/b/{book}/join{invitation}"));
    assert_eq!(door.status, 200);
    assert!(door.text().contains("Casa Secreta"));
    for hidden in ["Anahí", "Benito", "Citlali", "We read this together."] {
        assert!(!door.text().contains(hidden), "{hidden}");
    }
    // The invitation opens the door and nothing else.
    for path in ["", "/people", "/minutes", "/copy.tar"] {
        assert_eq!(
            world
                .client
                .get(&format!("/b/{book}{path}{invitation}"))
                .status,
            404
        );
    }
    let dia = person("Dia");
    let ask = world.ask_to_join(book, &dia);
    assert_eq!(world.hand_in(book, &ask).status, 404);
    let asked = world
        .client
        .post_json(&format!("/b/{book}/acts{invitation}"), &ask.body);
    assert_eq!(asked.status, 200, "{}", asked.text());
    assert_eq!(asked.json()["next"], format!("/b/{book}/join{invitation}"));
    // From now on the key is enough to see how one's own request stands, and nothing more.
    let asker = world.signed_in(book, &dia);
    assert_eq!(asker.get(&format!("/b/{book}/join")).status, 200);
    for path in ["", "/people", "/minutes", "/live", "/link"] {
        assert_eq!(asker.get(&format!("/b/{book}{path}")).status, 404, "{path}");
    }
    let withdraw = json!({"kind": "withdraw_request", "request": ask.id});
    assert_eq!(
        world
            .hand_in(book, &world.act(book, &dia, &withdraw))
            .status,
        200
    );
}
