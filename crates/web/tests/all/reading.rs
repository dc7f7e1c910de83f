//! Reading: pages, the interface for programs, tiles, copies.

use crate::world::{World, person, three};
use basics::TreeHash;
use book::Checkpoint;
use book::export::pieces_of_tar;
use book::tree::{Tree, leaf_hash};
use node::verify;
use rules::State;

#[test]
fn every_page_of_an_assembly_is_there_in_both_languages() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa del Sol", "public", &people);
    let proposal = world.proposal(book, &people[0], "We plant a tree.\nAn oak.");
    world.hand_in(book, &proposal);
    world.hand_in(book, &world.ask_to_join(book, &person("Dia")));
    let pages = [
        "".to_owned(),
        "/asked".to_owned(),
        "/matters".to_owned(),
        format!("/m/{}", proposal.id),
        "/propose".to_owned(),
        "/agreements".to_owned(),
        "/people".to_owned(),
        format!("/people/{}", people[0].id()),
        "/join".to_owned(),
        "/rules".to_owned(),
        "/rules.txt".to_owned(),
        "/minutes".to_owned(),
        "/minutes?from=0".to_owned(),
        "/minutes/1".to_owned(),
        "/copy".to_owned(),
        "/verify".to_owned(),
    ];
    let ana = world.signed_in(book, &people[0]);
    for lang in ["en", "es"] {
        let cookie = ana.headers[0].1.clone() + "; lang=" + lang;
        for client in [world.client.cookie(&format!("lang={lang}")), world.client.cookie(&cookie)] {
            for page in &pages {
                let got = client.get(&format!("/b/{book}{page}"));
                assert_eq!(got.status, 200, "{page}");
                assert_eq!(got.header("cache-control"), Some("no-store"), "{page}");
                let text = got.text();
                assert!(
                    !text.contains('\u{27e6}'),
                    "words are missing on {page} in {lang}"
                );
                let html = got.header("content-type").unwrap().starts_with("text/html");
                assert!(
                    !html || text.contains(&format!("lang=\"{lang}\"")),
                    "{page}"
                );
            }
        }
    }
    let verify = world.client.get(&format!("/b/{book}/verify")).text();
    assert!(verify.contains(&world.client.get(&format!("/b/{book}")).text()[..15]));
}

#[test]
fn the_guide_is_there_for_everybody_in_both_languages() {
    let world = World::new();
    let links = |text: &str| {
        let page = scraper::Html::parse_document(text);
        let link = scraper::Selector::parse("main a[href]").unwrap();
        let all = page.select(&link).filter_map(|link| link.attr("href"));
        all.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(world.client.get("/").text().contains("href=\"/help\""));
    for lang in ["en", "es"] {
        let client = world.client.cookie(&format!("lang={lang}"));
        let index = client.get("/help");
        let pages = links(&index.text());
        assert!(pages.len() >= 15, "{pages:?}");
        for page in pages {
            let got = client.get(&page);
            assert_eq!(got.status, 200, "{page} in {lang}");
            assert!(
                got.text().contains(&format!("<html lang=\"{lang}\"")),
                "{page}"
            );
            assert!(
                links(&got.text()).contains(&"/help".to_owned()),
                "{page} leads nowhere"
            );
        }
    }
    for page in ["/help/nothing", "/help/..%2Fen%2Findex", "/help/founding.md"] {
        assert_eq!(world.client.get(page).status, 404, "{page}");
    }
}

#[test]
fn a_person_is_found_by_number_as_by_id() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa del Sol", "public", &people);
    let shown = world.client.get(&format!("/b/{book}/people")).text();
    let api = |name: &str| {
        let got = world.client.get(&format!("/api/b/{book}/people/{name}"));
        assert_eq!(got.status, 200, "{name}");
        got.text()
    };
    // Founders have their numbers in the order of their keys.
    let mut left: Vec<String> = people.iter().map(|person| api(&person.id())).collect();
    for number in 1..=people.len() {
        assert!(shown.contains(&format!("/b/{book}/people/p{number}\"")));
        let found = api(&format!("p{number}"));
        assert!(found.contains(&format!("\"ordinal\":{number},")));
        let at = left.iter().position(|other| *other == found).unwrap();
        left.remove(at);
    }
    for nobody in ["p0", "p4", "p01", "p", "p99999999999", "x1"] {
        let got = world.client.get(&format!("/b/{book}/people/{nobody}"));
        assert_eq!(got.status, 404, "{nobody}");
    }
}

#[test]
fn the_language_is_remembered() {
    let world = World::new();
    let got = world
        .client
        .post_form("/language", &[("lang", "es"), ("to", "/policy")]);
    assert_eq!((got.status, got.header("location")), (303, Some("/policy")));
    assert_eq!(got.cookie("lang").unwrap(), "es");
    let away = world
        .client
        .post_form("/language", &[("lang", "es"), ("to", "//evil.example")]);
    assert_eq!(away.header("location"), Some("/"));
    assert_eq!(
        world
            .client
            .post_form("/language", &[("lang", "xx")])
            .status,
        400
    );
    let spanish = world
        .client
        .with("accept-language", "es-MX,es;q=0.9")
        .get("/");
    assert!(spanish.text().contains("lang=\"es\""));
}

#[test]
fn assets_are_cached_for_ever_under_their_hash() {
    let world = World::new();
    let text = world.client.get("/").text();
    let start = text.find("/assets/").unwrap();
    let folder = &text[start..start + "/assets/".len() + 16];
    let got = world.client.get(&format!("{folder}/script/caracol.js"));
    assert_eq!(got.status, 200);
    assert!(
        got.header("content-type")
            .unwrap()
            .starts_with("text/javascript")
    );
    assert!(got.header("cache-control").unwrap().contains("immutable"));
    for other in ["/CONTRACT.md", "/package.json", "/vendor/VENDOR.md", "/script/", ""] {
        assert_eq!(
            world.client.get(&format!("{folder}{other}")).status,
            404,
            "{other}"
        );
    }
    let packed = world.client.with("accept-encoding", "gzip");
    let packed = packed.get(&format!("{folder}/script/caracol.js"));
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.body.len() < got.body.len());
}

#[test]
fn a_copy_verifies_and_holds_everything() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let text = "We keep copies.";
    let proposal = world.proposal(book, &people[0], text);
    world.hand_in(book, &proposal);
    let got = world.client.get(&format!("/b/{book}/copy.tar"));
    assert_eq!(got.header("content-type"), Some("application/x-tar"));
    assert!(got.header("content-disposition").unwrap().contains(".tar"));
    let pieces = pieces_of_tar(&got.body).unwrap();
    let copy = verify::pieces(&pieces, |entries| verify::in_turn(entries, |_| ())).unwrap();
    assert_eq!((copy.checkpoint.book, copy.checkpoint.size), (book, 2));
    assert_eq!(State::matters(&copy.replay.state).len(), 1);
    assert_eq!((copy.texts.len(), copy.words.len()), (2, 3));
    assert!(copy.texts.values().any(|known| known == text));
}

#[test]
fn tiles_give_the_root_that_was_signed() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let text = "Many positions.";
    let proposal = world.proposal(book, &people[0], text);
    world.hand_in(book, &proposal);
    for at in 0..260 {
        world.advance(3_000);
        let position = world.position(book, &people[at % 3], &proposal.id, text);
        assert_eq!(world.hand_in(book, &position).status, 200);
    }
    let rules = world.client.get(&format!("/api/b/{book}/rules")).json();
    let scribe = rules["scribe"].as_str().unwrap().parse().unwrap();
    let note = world.client.get(&format!("/b/{book}/checkpoint")).body;
    let checkpoint = Checkpoint::open(&note, &book, &scribe).unwrap();
    assert_eq!(checkpoint.size, 262);
    let tile = |path: &str| world.client.get(&format!("/b/{book}/tile/{path}"));
    let full = tile("0/000");
    assert_eq!(full.body.len(), 256 * 32);
    assert!(full.header("cache-control").unwrap().contains("immutable"));
    let mut leaves = full.body;
    leaves.extend(tile("0/001.p/6").body);
    let mut entries = tile("entries/000").body;
    entries.extend(tile("entries/001.p/6").body);
    let mut tree = Tree::default();
    let mut rest = entries.as_slice();
    for leaf in leaves.chunks(32) {
        let length = usize::from(u16::from_be_bytes([rest[0], rest[1]]));
        assert_eq!(
            leaf_hash(&rest[2..2 + length]),
            TreeHash(leaf.try_into().unwrap())
        );
        tree.push(TreeHash(leaf.try_into().unwrap()));
        rest = &rest[2 + length..];
    }
    assert!(rest.is_empty());
    assert_eq!(tree.root(), checkpoint.root);
    assert_eq!(tile("1/000.p/1").body, tree.root_at(256).unwrap().0);
    for path in ["0/001.p/7", "0/001", "1/000.p/2", "2/000.p/1", "0/002.p/1", "entries/001.p/7"] {
        assert_eq!(tile(path).status, 404, "{path}");
    }
}

#[test]
fn programs_read_what_the_pages_show() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    world.hand_in(book, &world.proposal(book, &people[0], "For programs."));
    world.hand_in(book, &world.ask_to_join(book, &person("Dia")));
    let api = |path: &str| {
        let got = world.client.get(&format!("/api/b/{book}/{path}"));
        assert_eq!(
            (got.status, got.header("content-type")),
            (200, Some("application/json"))
        );
        got.json()
    };
    assert_eq!(api("overview")["name"], "Casa");
    assert_eq!(api("matters")["open"].as_array().unwrap().len(), 1);
    assert_eq!(api("agreements")["in_force"].as_array().unwrap().len(), 0);
    assert_eq!(api("people")["members"].as_array().unwrap().len(), 3);
    assert_eq!(api("requests").as_array().unwrap().len(), 1);
    assert_eq!(api("asked").as_array().unwrap().len(), 0);
    assert_eq!(api("rules")["name"], "Casa");
    assert_eq!(
        api("minutes?from=1&limit=1")["entries"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let entries = api("entries?from=2");
    assert_eq!(
        (entries["from"].as_u64(), entries["size"].as_u64()),
        (Some(2), Some(3))
    );
    assert_eq!(entries["entries"][0]["act"]["act"]["kind"], "ask_to_join");
    let raw = world.client.get(&format!("/api/b/{book}/entries")).text();
    let stored = world.reader.read_from(book, 0, 9, usize::MAX).unwrap();
    for entry in stored {
        assert!(raw.contains(std::str::from_utf8(&entry).unwrap()));
    }
    let mine = world
        .signed_in(book, &people[1])
        .get(&format!("/api/b/{book}/asked"));
    assert!(!mine.json().as_array().unwrap().is_empty());
    let described = world.client.get("/api/openapi.json").json();
    assert_eq!(described["openapi"], "3.1.0");
    assert!(described["paths"]["/b/{book}/acts"]["post"].is_object());
    // What stands in the book is what the description says.
    for entry in api("entries")["entries"].as_array().unwrap() {
        let act = entry["act"]["act"].as_object().unwrap();
        let name = format!("act_{}", act["kind"].as_str().unwrap());
        let schema = &described["components"]["schemas"][name];
        let keys: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        assert_eq!(act.keys().collect::<Vec<_>>(), keys);
    }
}
