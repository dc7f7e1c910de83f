//! What stands before every page.

use crate::world::{World, three};
use serde_json::json;
use std::io::{Read, Write};
use std::time::Duration;

const PAGES: [&str; 6] =
    ["/", "/found", "/policy", "/help/signing", "/nowhere", "/api/openapi.json"];

#[test]
fn every_answer_carries_its_guards() {
    let world = World::new();
    let book = world.found("Casa", "public", &three());
    let more =
        [format!("/b/{book}"), format!("/b/{book}/checkpoint"), format!("/b/{book}/copy.tar")];
    for path in PAGES.into_iter().map(str::to_owned).chain(more) {
        let got = world.client.get(&path);
        let policy = got.header("content-security-policy").unwrap();
        for part in [
            "default-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"));
        assert_eq!(
            got.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            got.header("cross-origin-opener-policy"),
            Some("same-origin"),
            "{path}"
        );
        assert_eq!(got.header("referrer-policy"), Some("same-origin"), "{path}");
        assert!(got.header("x-request-id").is_some(), "{path}");
    }
}

#[test]
fn pages_hold_no_inline_script_or_style() {
    let world = World::new();
    let book = world.found("Casa", "public", &three());
    let pages = [
        "",
        "/asked",
        "/matters",
        "/propose",
        "/agreements",
        "/people",
        "/join",
        "/rules",
        "/minutes",
        "/minutes/0",
        "/copy",
        "/verify",
    ];
    for page in pages {
        let text = world.client.get(&format!("/b/{book}{page}")).text();
        let page = scraper::Html::parse_document(&text);
        let all = |what: &str| {
            let what = scraper::Selector::parse(what).unwrap();
            page.select(&what)
                .map(|found| found.html())
                .collect::<Vec<_>>()
        };
        assert_eq!(all("script:not([src])"), Vec::<String>::new());
        assert_eq!(
            all("style, [style], iframe, object, embed, base"),
            Vec::<String>::new()
        );
        assert_eq!(
            all("[onclick], [onload], [onerror], [onsubmit]"),
            Vec::<String>::new()
        );
        assert_eq!(all("script").len(), 1);
    }
}

#[test]
fn other_sites_cannot_post_through_a_browser() {
    let world = World::new();
    let form = [("lang", "es"), ("to", "/")];
    let post = |headers: &[(&str, &str)]| {
        let mut client = world.client.clone();
        for (name, value) in headers {
            client = client.with(name, value);
        }
        client.post_form("/language", &form).status
    };
    let here = format!("http://localhost:{}", world.client.address.port());
    assert_eq!(post(&[]), 303);
    assert_eq!(post(&[("origin", &here)]), 303);
    assert_eq!(
        post(&[("sec-fetch-site", "same-origin"), ("origin", "null")]),
        303
    );
    assert_eq!(
        post(&[("cookie", "a=b"), ("referer", &format!("{here}/policy"))]),
        303
    );
    assert_eq!(post(&[("cookie", "a=b")]), 403);
    assert_eq!(post(&[("origin", "null")]), 403);
    assert_eq!(post(&[("origin", "https://evil.example")]), 403);
    assert_eq!(post(&[("origin", &format!("{here}.evil.example"))]), 403);
    for site in ["cross-site", "same-site"] {
        assert_eq!(post(&[("sec-fetch-site", site), ("origin", &here)]), 403);
    }
    assert_eq!(
        post(&[("cookie", "a=b"), ("referer", "https://evil.example/")]),
        403
    );
}

#[test]
fn acts_come_as_json_and_not_too_large() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let path = format!("/b/{book}/acts");
    let body = world
        .proposal(book, &people[0], "As a form.")
        .body
        .to_string();
    let more = format!(
        "content-type: text/plain\r\ncontent-length: {}\r\n",
        body.len()
    );
    assert_eq!(
        world
            .client
            .ask("POST", &path, &more, body.as_bytes())
            .status,
        415
    );
    let large = json!({"act": "x".repeat(300_000), "sigs": []});
    let got = world.client.post_json(&path, &large);
    assert_eq!(got.status, 413);
    assert!(got.json()["error"]["way"].is_string());
    for body in ["", "{", "[]", "null", "{\"act\":3}"] {
        let more = format!(
            "content-type: application/json\r\ncontent-length: {}\r\n",
            body.len()
        );
        assert_eq!(
            world
                .client
                .ask("POST", &path, &more, body.as_bytes())
                .status,
            400,
            "{body}"
        );
    }
}

#[test]
fn hostile_strings_are_text() {
    let world = World::new();
    let people = three();
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    let book = world.found(hostile, "public", &people);
    let proposal = world.proposal(
        book,
        &people[0],
        &format!("{hostile}\n[x](javascript:alert(3))"),
    );
    assert_eq!(world.hand_in(book, &proposal).status, 200);
    let (hash, word) = world.word(hostile);
    let ask = json!({"kind": "ask_question", "matter": proposal.id, "words": hash});
    let ask = world.act_with(book, &people[1], &ask, &[], &[word]);
    assert_eq!(world.hand_in(book, &ask).status, 200);
    let pages = [
        String::new(),
        "/matters".to_owned(),
        format!("/m/{}", proposal.id),
        "/minutes".to_owned(),
        "/people".to_owned(),
        "/rules".to_owned(),
        "/join".to_owned(),
    ];
    for page in pages {
        let got = world.client.get(&format!("/b/{book}{page}"));
        assert_eq!(got.status, 200, "{page}");
        let text = got.text();
        assert!(
            !text.contains("<script>alert") && !text.contains("<img src=x"),
            "{page}"
        );
        assert!(
            !text.to_lowercase().contains("href=\"javascript:"),
            "{page}"
        );
    }
    assert!(!world.client.get("/").text().contains("<script>alert"));
}

#[test]
fn only_reading_is_done_by_reading_methods() {
    let world = World::new();
    let book = world.found("Casa", "public", &three());
    for path in ["/", "/found", &format!("/b/{book}"), &format!("/b/{book}/checkpoint")] {
        let head = world.client.ask("HEAD", path, "", b"");
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        for method in ["PUT", "DELETE", "PATCH"] {
            assert_eq!(
                world.client.ask(method, path, "", b"").status,
                405,
                "{method} {path}"
            );
        }
    }
    assert_eq!(world.client.get("/language").status, 405);
    assert_eq!(world.client.get("/draft").status, 405);
}

#[test]
fn whoever_only_waits_is_let_go_and_others_are_served() {
    let world = World::new();
    let mut waiting = world.client.connect();
    waiting
        .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ")
        .unwrap();
    assert_eq!(world.client.get("/").status, 200);
    waiting
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    let mut rest = Vec::new();
    // Closed, or told that it took too long; but not kept.
    drop(waiting.read_to_end(&mut rest));
    assert!(rest.is_empty() || rest.starts_with(b"HTTP/1.1 4"));
}

#[test]
fn odd_addresses_lead_nowhere() {
    let world = World::new();
    let book = world.found("Casa", "public", &three());
    let upper = book.to_string().to_uppercase();
    let odd = [
        "/b/".to_owned(),
        "/b/xyz".to_owned(),
        format!("/b/{upper}"),
        format!("/b/{book}/"),
        format!("/b/{book}/m/1"),
        format!("/b/{book}/minutes/01"),
        format!("/b/{book}/minutes/9"),
        format!("/b/{book}/tile/0/../../checkpoint"),
        format!("/b/{book}/tile/0/001"),
        format!("/b/{book}/tile/0/000.p/2"),
        format!("/b/{book}/tile/entries/000"),
        format!("/b/{book}/tile/0%2f000.p%2f01"),
        "/assets/x/script/caracol.js".to_owned(),
        format!("/b/{book}/people/{}", "0".repeat(63)),
        "/..".to_owned(),
        "/in/00".to_owned(),
        format!("/b/{book}/propose?about=1&how=ends"),
        "/admin".to_owned(),
        "/%00".to_owned(),
    ];
    for path in odd {
        assert_eq!(world.client.get(&path).status, 404, "{path}");
    }
    let long = format!("/{}", "x".repeat(3_000));
    assert_eq!(world.client.get(&long).status, 414);
}

#[test]
fn many_requests_of_one_address_are_slowed_down() {
    let world = World::new();
    let last = (0..2_500)
        .map(|_| world.client.get("/nowhere"))
        .find(|got| got.status == 429);
    assert!(last.unwrap().header("retry-after").is_some());
    world.advance(60_000);
    assert_eq!(world.client.get("/").status, 200);
}
