//! Words that are erased by those who wrote them: members, who left, and who only asked.

use crate::client::Client;
use crate::places::Places;
use crate::world::{BEGUN, Person, Signed, World, person, three};
use basics::{BookId, WordHash};
use book::beside::word_hash;
use serde_json::{Value, json};
use store::{MemoryDisk, MemoryStore, Store, Word};

/// Asks something in a matter; the commitment comes back.
fn ask(world: &World, places: &Places, who: &Person, content: &str) -> (WordHash, Signed) {
    let (hash, word) = world.word(content);
    let deed = json!({"kind": "ask_question", "matter": places.matter, "words": hash});
    let act = world.act_with(places.book, who, &deed, &[], &[word]);
    assert_eq!(world.hand_in(places.book, &act).status, 200);
    (hash.parse().unwrap(), act)
}

fn erase(world: &World, book: BookId, who: &Person, words: &[WordHash]) -> Signed {
    world.act(book, who, &json!({"kind": "erase_words", "words": words}))
}

/// What somebody wrote, as the interface for programs lists it.
fn listed(client: &Client, book: BookId) -> Vec<Value> {
    let got = client.get(&format!("/api/b/{book}/words"));
    assert_eq!(got.status, 200, "{}", got.text());
    got.json()["words"].as_array().unwrap().clone()
}

/// All that a member can read of a matter, in one.
fn everything(client: &Client, places: &Places) -> String {
    let (book, matter) = (places.book, &places.matter);
    let paths = ["m/{}", "minutes", "people", "words"];
    let pages = paths.map(|path| format!("/b/{book}/{}", path.replace("{}", matter)));
    let api = format!("/api/b/{book}/m/{matter}");
    let texts = pages
        .iter()
        .chain([&api])
        .map(|path| client.get(path).text());
    texts.collect()
}

#[test]
fn what_a_member_erases_is_gone_everywhere_at_once() {
    let (world, people) = (World::new(), three());
    let places = Places::furnish(&world, "Casa", "members", &people);
    let book = places.book;
    let (ana, ben) = (
        world.signed_in(book, &people[0]),
        world.signed_in(book, &people[1]),
    );
    let (word, said) = ask(&world, &places, &people[1], "Who sleeps there tonight?");
    assert!(everything(&ana, &places).contains("Who sleeps there tonight?"));
    let of_ben: Vec<Value> = listed(&ben, book);
    assert_eq!(of_ben.len(), 2);
    assert_eq!(of_ben[0]["word"], word.to_string());
    assert!(
        ben.get(&format!("/b/{book}/words"))
            .text()
            .contains("Who sleeps there tonight?")
    );

    // Nobody else may, and nobody sees somebody else's list.
    let refused = world.hand_in(book, &erase(&world, book, &people[0], &[word]));
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(refused.text().contains("Somebody else wrote these words."));
    assert_eq!(world.client.get(&format!("/b/{book}/words")).status, 404);

    let act = erase(&world, book, &people[1], &[word]);
    let done = world.hand_in(book, &act);
    let next = json!(format!("/b/{book}/words"));
    assert_eq!((done.status, &done.json()["next"]), (200, &next));
    assert!(world.reader.word(book, word).unwrap().is_none());
    let seen = everything(&ana, &places) + &everything(&ben, &places);
    assert!(!seen.contains("Who sleeps there tonight?"));
    assert!(seen.contains("Erased by who wrote this."));
    assert_eq!(listed(&ben, book)[0]["words"], json!({"erased": true}));
    let copy = ana.get(&format!("/b/{book}/copy.tar")).text();
    assert!(copy.contains("erase_words") && !copy.contains("Who sleeps there tonight?"));
    assert!(!copy.contains(&format!("words/{word}.json")));
    assert!(
        ana.get(&format!("/b/{book}/verify"))
            .text()
            .contains("verdict good")
    );

    // The act that wrote them stands, and is acknowledged again; the words do not come back.
    assert_eq!(world.hand_in(book, &said).status, 200);
    assert!(world.reader.word(book, word).unwrap().is_none());
    let words = &said.body["words"].as_array().unwrap()[0];
    let deed = json!({"kind": "change_name", "name": word});
    let again = world.act_with(book, &people[1], &deed, &[], std::slice::from_ref(words));
    let refused = world.hand_in(book, &again);
    assert_eq!(refused.status, 409);
    assert!(
        refused.text().contains("words that were erased"),
        "{}",
        refused.text()
    );
    assert_eq!(
        world
            .hand_in(book, &erase(&world, book, &people[1], &[word]))
            .status,
        409
    );
}

#[test]
fn who_left_a_closed_book_sees_and_erases_what_they_wrote_and_nothing_else() {
    let (world, people) = (World::new(), three());
    let places = Places::furnish(&world, "Casa", "members", &people);
    let book = places.book;
    ask(&world, &places, &people[2], "Who sleeps there tonight?");
    let leave = world.act(book, &people[2], &json!({"kind": "leave_assembly"}));
    let left = world.hand_in(book, &leave);
    assert_eq!(
        (left.status, &left.json()["next"]),
        (200, &json!(format!("/b/{book}/words")))
    );
    let cho = world.signed_in(book, &people[2]);
    for place in ["", "/people", "/minutes", "/copy.tar", "/join", "/live"] {
        assert_eq!(cho.get(&format!("/b/{book}{place}")).status, 404, "{place}");
    }
    let page = cho.get(&format!("/b/{book}/words")).text();
    assert!(page.contains("Who sleeps there tonight?") && page.contains("You are no member"));
    let words: Vec<WordHash> = listed(&cho, book)
        .iter()
        .map(|one| one["word"].as_str().unwrap().parse().unwrap())
        .collect();
    let mut sorted = words.clone();
    sorted.sort_unstable();
    let done = world.hand_in(book, &erase(&world, book, &people[2], &sorted));
    assert_eq!(done.status, 200, "{}", done.text());
    assert!(
        words
            .iter()
            .all(|word| world.reader.word(book, *word).unwrap().is_none())
    );
    let ana = world.signed_in(book, &people[0]);
    assert!(!everything(&ana, &places).contains("Who sleeps there tonight?"));
    let who = ana.get(&format!("/b/{book}/people")).text();
    assert!(who.contains("name erased") && !who.contains(people[2].name));
    // Nothing else is taken from somebody who left.
    let (name, word) = world.word("Back");
    let deed = json!({"kind": "change_name", "name": name});
    let act = world.act_with(book, &people[2], &deed, &[], &[word]);
    assert_eq!(world.hand_in(book, &act).status, 404);
}

#[test]
fn who_only_asked_can_have_their_name_erased() {
    for reading in ["public", "members"] {
        let (world, people) = (World::new(), three());
        let places = Places::furnish(&world, "Casa", reading, &people);
        let (book, dia) = (places.book, person("Dia"));
        let ana = world.signed_in(book, &people[0]);
        let text = ana.get(&format!("/b/{book}/people")).text();
        let invitation = text
            .find("?invitation=")
            .map_or("", |at| &text[at..at + 44]);
        let ask = world.ask_to_join(book, &dia);
        let path = format!("/b/{book}/acts{invitation}");
        assert_eq!(world.client.post_json(&path, &ask.body).status, 200);
        let asker = world.signed_in(book, &dia);
        let own = listed(&asker, book);
        assert_eq!((own.len(), &own[0]["words"]), (1, &json!("Dia")));
        let word: WordHash = own[0]["word"].as_str().unwrap().parse().unwrap();
        let done = world.hand_in(book, &erase(&world, book, &dia, &[word]));
        assert_eq!(done.status, 200, "{}", done.text());
        assert!(world.reader.word(book, word).unwrap().is_none());
        assert!(!ana.get(&format!("/b/{book}/people")).text().contains("Dia"));
    }
}

#[test]
fn what_lies_there_again_is_destroyed_at_the_next_start() {
    let (disk, people) = (MemoryDisk::new(7), three());
    let mut world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let places = Places::furnish(&world, "Casa", "members", &people);
    let book = places.book;
    let (salt, content) = ([3; 32], "Who sleeps there tonight?");
    let hash = word_hash(&salt, content);
    let word = json!({"content": content, "salt": basics::hex::encode(&salt)});
    let deed = json!({"kind": "ask_question", "matter": places.matter, "words": hash});
    let act = world.act_with(book, &people[1], &deed, &[], &[word]);
    assert_eq!(world.hand_in(book, &act).status, 200);
    let done = world.hand_in(book, &erase(&world, book, &people[1], &[hash]));
    assert_eq!(done.status, 200);
    world.stop();
    // As a restored backup brings it back.
    let mut store = MemoryStore::open(&disk).unwrap();
    let author = book::beside::person_id(&people[1].public());
    let word = Word { hash, author, salt, content: content.to_owned() };
    store.put_beside(book, &[], &[word]).unwrap();
    assert!(store.reader().word(book, hash).unwrap().is_some());
    drop(store);
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), world.now());
    assert!(world.reader.word(book, hash).unwrap().is_none());
}
