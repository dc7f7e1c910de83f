//! Every address that the server answers, made from the list of the router itself and filled in
//! with what there is in a book.

use crate::client::Client;
use crate::world::{Person, World};
use basics::BookId;
use std::io::Read;

/// What there is to be read in a book, and beside it.
#[derive(Clone, Debug)]
pub struct Places {
    pub book: BookId,
    /// Something under decision.
    pub matter: String,
    pub agreement: String,
    pub person: String,
    /// A draft that waits for founders, and the one that became this book.
    pub drafts: [String; 2],
    /// A link for reading, which nobody has used.
    pub link: String,
    pub assets: String,
}

/// An address filled in.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address as the router has it, with what was chosen where there is more than one kind.
    pub row: String,
    pub path: String,
}

impl Places {
    /// Founds a book with these people, with something agreed and something under decision.
    pub fn furnish(world: &World, name: &str, reading: &str, people: &[Person]) -> Self {
        let draft = world.draft(name, reading);
        let book = world.found_draft(&draft, people);
        let propose = |text: &str| {
            let act = world.proposal(book, &people[0], text);
            assert_eq!(world.hand_in(book, &act).status, 200);
            act.id
        };
        let text = "We share our tools.";
        let agreement = propose(text);
        for who in people {
            let act = world.position(book, who, &agreement, text);
            assert_eq!(world.hand_in(book, &act).status, 200);
        }
        world.advance(30 * 24 * 3_600_000);
        let matter = propose("We read this together.");
        let home = world.client.get("/").text();
        let at = home.find("/assets/").unwrap() + "/assets/".len();
        Self {
            book,
            matter,
            agreement,
            person: people[1].id(),
            drafts: [world.draft("Not yet", reading), draft],
            link: String::new(),
            assets: home[at..at + 16].to_owned(),
        }
    }

    /// The same places, with a link for reading that a member makes now.
    pub fn with_link(&self, member: &Client) -> Self {
        let host = format!("http://localhost:{}", member.address.port());
        let member = member.with("origin", &host);
        let made = member.post_form(&format!("/b/{}/link", self.book), &[]);
        assert_eq!(made.status, 200, "{}", made.text());
        let text = made.text();
        let at = text.find("/in/").unwrap() + "/in/".len();
        Self { link: text[at..at + 64].to_owned(), ..self.clone() }
    }

    /// The same places in a book that does not exist.
    pub fn in_nothing(&self) -> Self {
        let book = BookId([0x5a; 32]);
        Self { book, ..self.clone() }
    }

    /// Every address. One whose parameter is not known here fails the test: whoever adds a route
    /// says what is asked of it.
    pub fn all(&self) -> Vec<Place> {
        let addresses = web::addresses().into_iter();
        addresses.flat_map(|address| self.filled(address)).collect()
    }

    fn filled(&self, address: &str) -> Vec<Place> {
        let mut filled = vec![Place { row: address.to_owned(), path: address.to_owned() }];
        for name in names(address) {
            let slot = format!("{{{name}}}");
            let values = self.values(address, name);
            let chosen = |place: &Place| {
                let path = &place.path;
                let one = |(kind, value): &(&str, String)| Place {
                    row: format!("{} {kind}", place.row).trim_end().to_owned(),
                    path: path.replace(&slot, value),
                };
                values.iter().map(one).collect::<Vec<_>>()
            };
            filled = filled.iter().flat_map(chosen).collect();
        }
        filled
    }

    /// What a parameter is filled in with, and what kind of thing that is.
    fn values(&self, address: &str, name: &str) -> Vec<(&'static str, String)> {
        let one = |value: &str| vec![("", value.to_owned())];
        match (address, name) {
            (_, "book") => one(&self.book.to_string()),
            (_, "matter" | "act") => one(&self.matter),
            (_, "agreement") => one(&self.agreement),
            (_, "person") => one(&self.person),
            (_, "seq") => one("0"),
            (_, "page") => one("founding"),
            (_, "hash") => one(&self.assets),
            (_, "token") => one(&self.link),
            (_, "nonce") => {
                let [begun, founded] = self.drafts.clone();
                vec![("(begun)", begun), ("(founded)", founded)]
            }
            ("/b/{book}/tile/{*path}", "*path") => vec![
                ("(hashes)", "0/000.p/1".to_owned()),
                ("(entries)", "entries/000.p/1".to_owned()),
            ],
            ("/assets/{hash}/{*path}", "*path") => one("script/caracol.js"),
            _ => panic!("{address}: say in this test what {{{name}}} may be"),
        }
    }
}

/// The parameters of an address.
fn names(address: &str) -> Vec<&str> {
    let parts = address.split('/');
    parts
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .collect()
}

/// Asks for a page that may be a stream without end, of which the head is enough.
pub fn look(client: &Client, path: &str) -> crate::client::Got {
    if !path.contains("/live") {
        return client.get(path);
    }
    let (mut stream, mut head) = (client.listen(path), Vec::new());
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        assert_eq!(stream.read(&mut byte).unwrap(), 1, "no answer: {path}");
        head.push(byte[0]);
    }
    if head.starts_with(b"HTTP/1.1 200") {
        let head = String::from_utf8(head).unwrap();
        let head = head.replace("transfer-encoding: chunked\r\n", "");
        return crate::client::read(head.as_bytes());
    }
    client.get(path)
}
