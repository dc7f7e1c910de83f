//! Showing a key to read.

use crate::client::Client;
use crate::world::{World, person, three};
use serde_json::json;

const DAY_MS: u64 = 24 * 3_600_000;

#[test]
fn the_cookie_is_for_one_book_and_for_the_server_only() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "members", &people);
    let got = world.sign_in(book, &people[0]);
    let cookies: Vec<&String> = got
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
        .map(|(_, value)| value)
        .collect();
    assert_eq!(cookies.len(), 2);
    for (cookie, path) in cookies
        .iter()
        .zip([format!("/b/{book}"), format!("/api/b/{book}")])
    {
        for part in ["HttpOnly", "SameSite=Lax", "Max-Age=2592000", &format!("Path={path};")] {
            assert!(cookie.contains(part), "{cookie}");
        }
        // Plain HTTP: a browser would not keep a cookie that is marked as secure.
        assert!(!cookie.contains("Secure"));
    }
}

#[test]
fn a_session_ends_after_thirty_days_or_when_one_signs_out() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "members", &people);
    let ana = world.signed_in(book, &people[0]);
    let page = format!("/b/{book}");
    world.advance(28 * DAY_MS);
    assert_eq!(ana.get(&page).status, 200);
    let ben = world.signed_in(book, &people[1]);
    world.advance(2 * DAY_MS);
    assert_eq!((ana.get(&page).status, ben.get(&page).status), (404, 200));
    let here = format!("http://localhost:{}", world.client.address.port());
    let out = ben
        .with("origin", &here)
        .post_form(&format!("/b/{book}/sign-out"), &[]);
    assert_eq!(
        (out.status, out.cookie("reader").unwrap()),
        (303, String::new())
    );
    assert_eq!(ben.get(&page).status, 404);
}

#[test]
fn a_challenge_cannot_be_used_again_or_elsewhere() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "members", &people);
    let other = world.found("Otra", "members", &people);
    let challenge = world.client.get(&format!("/b/{book}/challenge")).text();
    let said: serde_json::Value = serde_json::from_str(&challenge).unwrap();
    assert_eq!(
        (&said["purpose"], &said["book"]),
        (&json!("sign_in"), &json!(book))
    );
    assert_eq!(book::canon::to_bytes(&said).unwrap(), challenge.as_bytes());
    let post = |book, who: &crate::world::Person, challenge: &str| {
        let sig = who.sign_statement(challenge);
        let body = json!({"challenge": challenge, "key": who.public(), "sig": sig});
        world
            .client
            .post_json(&format!("/b/{book}/session"), &body)
            .status
    };
    assert_eq!(post(other, &people[0], &challenge), 403);
    assert_eq!(post(book, &person("Eve"), &challenge), 403);
    let own = challenge.replace(said["nonce"].as_str().unwrap(), &"ab".repeat(32));
    assert_eq!(post(book, &people[0], &own), 403);
    assert_eq!(
        post(
            book,
            &people[0],
            &challenge.replace("sign_in", "join_draft")
        ),
        403
    );
    let challenge = world.client.get(&format!("/b/{book}/challenge")).text();
    assert_eq!(post(book, &people[0], &challenge), 204);
    assert_eq!(post(book, &people[0], &challenge), 403);
    let challenge = world.client.get(&format!("/b/{book}/challenge")).text();
    world.advance(6 * 60_000);
    assert_eq!(post(book, &people[0], &challenge), 403);
}

/// The link on the page that was just made.
fn made(ana: &Client, book: basics::BookId) -> String {
    let here = format!("http://localhost:{}", ana.address.port());
    let got = ana
        .with("origin", &here)
        .post_form(&format!("/b/{book}/link"), &[]);
    assert_eq!(got.status, 200);
    let text = got.text();
    let at = text.find("/in/").expect("the page shows the link");
    text[at..at + "/in/".len() + 64].to_owned()
}

#[test]
fn a_link_for_reading_works_once_and_for_ten_minutes() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "members", &people);
    let ana = world.signed_in(book, &people[0]);
    assert_eq!(ana.get(&format!("/b/{book}/link")).status, 200);
    let link = made(&ana, book);
    // Looking at it does not use it up.
    for _ in 0..2 {
        assert_eq!(world.client.get(&link).status, 200);
    }
    let got = world.client.post_form(&link, &[]);
    assert_eq!(
        (got.status, got.header("location")),
        (303, Some(&*format!("/b/{book}")))
    );
    let reader = world
        .client
        .cookie(&format!("reader={}", got.cookie("reader").unwrap()));
    assert_eq!(reader.get(&format!("/b/{book}")).status, 200);
    assert_eq!(world.client.post_form(&link, &[]).status, 404);
    assert_eq!(world.client.get(&link).status, 404);
    let late = made(&ana, book);
    world.advance(11 * 60_000);
    assert_eq!(world.client.post_form(&late, &[]).status, 404);
    // A newer link replaces an older one.
    let (old, new) = (made(&ana, book), made(&ana, book));
    assert_eq!(world.client.get(&old).status, 404);
    assert_eq!(world.client.get(&new).status, 200);
}
