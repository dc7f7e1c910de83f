//! The roles matrix for reading: what everybody gets at every address, really asked of a server.
//! The acts are in the matrix of `rules`; this one is reviewed in the same way, as a difference.
//!
//! One row tells something of a book to whoever has an address that its founders alone were given:
//! that of the draft leads to the book, since a founder's device finds its book by it, and can
//! sign in there only afterwards.

use crate::client::{Client, Got};
use crate::places::{Place, Places, look};
use crate::scope::faceless;
use crate::world::{Person, World, person, three};
use basics::{BookId, Nonce};
use std::fmt::Write;
use testkit::frozen;
use web::ctx::Lang;
use web::words::Words;

/// The roles. A keeper keeps the node and has its secrets, and so the key of the scribe.
const ROLES: [&str; 6] = ["stranger", "invited", "asker", "member", "former", "keeper"];

const MEMBER: usize = 3;
/// Columns for the addresses: always as many, so that a new one is one line of the difference.
const WIDTH: usize = 46;

/// Somebody who reads: with a session or not, and with what follows each address.
struct Reader {
    client: Client,
    query: String,
}

/// A book with one reader of each role.
struct Asked {
    places: Places,
    readers: Vec<Reader>,
}

fn furnish(world: &World, places: Places, people: &[Person; 3]) -> Asked {
    let book = places.book;
    let member = world.signed_in(book, &people[0]);
    let invitation = invitation(&member, book);
    let ask = world.ask_to_join(book, &person("Dia"));
    let asked = format!("/b/{book}/acts{invitation}");
    assert_eq!(world.client.post_json(&asked, &ask.body).status, 200);
    let leave = serde_json::json!({"kind": "leave_assembly"});
    let leave = world.act(book, &people[2], &leave);
    assert_eq!(world.hand_in(book, &leave).status, 200);
    let former = world.signed_in(book, &people[2]);
    let keeper = Person {
        name: "the node itself",
        key: world.scribe(Nonce::from_hex(&places.drafts[1]).unwrap()),
    };
    let rules = member.get(&format!("/api/b/{book}/rules")).json();
    assert_eq!(rules["scribe"], keeper.public().to_string());
    assert_eq!(world.sign_in(book, &keeper).status, 403);
    let clients = [
        (world.client.clone(), ""),
        (world.client.clone(), invitation.as_str()),
        (world.signed_in(book, &person("Dia")), ""),
        (member, ""),
        (former, ""),
        (world.client.clone(), ""),
    ];
    let reader = |(client, query): (Client, &str)| Reader { client, query: query.to_owned() };
    Asked { places, readers: clients.map(reader).into() }
}

/// What members give to whom they invite; nothing in a book that is open to all.
fn invitation(member: &Client, book: BookId) -> String {
    let text = member.get(&format!("/b/{book}/people")).text();
    let begins = "?invitation=";
    let found = text.find(begins);
    found.map_or(String::new(), |at| {
        text[at..at + begins.len() + 32].to_owned()
    })
}

/// What somebody gets, in a word. What is not for them answers like what does not exist, byte for
/// byte, whichever way they ask.
fn answer(reader: &Reader, place: &Place, books: [BookId; 2]) -> String {
    let [there, nowhere] = books;
    let path = format!("{}{}", place.path, reader.query);
    let elsewhere = path.replace(&there.to_string(), &nowhere.to_string());
    let got = look(&reader.client, &path);
    let of_a_book = path != elsewhere;
    if got.status == 404 && of_a_book {
        let none = look(&reader.client, &elsewhere);
        assert_eq!(faceless(&got, there), faceless(&none, nowhere), "{path}");
        let head = |path: &str| reader.client.ask("HEAD", path, "", b"");
        let (head, none) = (head(&path), head(&elsewhere));
        assert_eq!(faceless(&head, there), faceless(&none, nowhere), "{path}");
        return "nothing".to_owned();
    }
    said(&got, there)
}

fn said(got: &Got, book: BookId) -> String {
    let door = Words::new(Lang::En).t("page-door-members");
    match got.status {
        200 if got.text().contains(&door) => "door".to_owned(),
        303 => {
            let to = got.header("location").unwrap();
            let to = to.split('#').next().unwrap();
            format!("to {}", to.replace(&book.to_string(), "{book}"))
        }
        status => status.to_string(),
    }
}

#[test]
fn who_reads_what() {
    let world = World::new();
    let people = three();
    let asked = ["public", "members"]
        .map(|reading| Places::furnish(&world, "Casa", reading, &people))
        .map(|places| furnish(&world, places, &people));
    let mut columns = Vec::new();
    for asked in &asked {
        let nowhere = asked.places.in_nothing().book;
        for reader in &asked.readers {
            // Room in the buckets of the one address that all of them have here.
            world.advance(60_000);
            let books = [asked.places.book, nowhere];
            let places = asked.places.with_link(&asked.readers[MEMBER].client).all();
            let answers = places.iter().map(|place| answer(reader, place, books));
            columns.push(answers.collect::<Vec<_>>());
        }
    }
    let rows = asked[0].places.all();
    let (public, members) = columns.split_at(ROLES.len());
    let table = [("everybody", public), ("members", members)]
        .map(|(reading, columns)| table(reading, &rows, columns));
    frozen::compare("tests/snapshots/roles-reading.txt", &table.join("\n"));
}

/// One row an address, one column a role.
fn table(reading: &str, rows: &[Place], columns: &[Vec<String>]) -> String {
    let mut table = format!("# A book that {reading} may read\n\n");
    let mut line = |name: &str, cells: Vec<&str>| {
        let cells: String = cells.iter().map(|cell| format!("{cell:<13}")).collect();
        writeln!(table, "{name:WIDTH$}{}", cells.trim_end()).unwrap();
    };
    line("", ROLES.into());
    for (at, place) in rows.iter().enumerate() {
        let cells: Vec<&str> = columns.iter().map(|column| column[at].as_str()).collect();
        let posted = cells.iter().all(|cell| *cell == "405");
        line(
            &place.row,
            if posted { vec!["only posted to"] } else { cells },
        );
    }
    table
}
