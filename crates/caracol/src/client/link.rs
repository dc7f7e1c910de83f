//! One book on one node, as one person's device sees it.

use super::heads::{self, Head, Remembered};
use super::http::{Http, Reply};
use super::tiles::Tiles;
use crate::keys::{self, KeyFile};
use crate::outcome::{Unfinished, fault};
use crate::say::Say;
use basics::{BookId, Nonce, PublicKey, TreeHash};
use book::Seen;
use book::act::ACT_DOMAIN;
use book::beside::sha256;
use book::tree::EMPTY_ROOT;
use clap::{Arg, ArgMatches, Command, value_parser};
use rules::Deed;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The domain line of challenges (`spec/encoding.md` section 2).
pub const CHALLENGE_DOMAIN: &[u8] = b"caracol/challenge/v0\n";

/// Digits of a book's id that must be given at least.
const PREFIX_MIN: usize = 8;

/// A book on a node.
#[derive(Debug)]
pub struct Link {
    /// The node.
    pub http: Http,
    /// The book.
    pub book: BookId,
    /// The invitation that the address carried.
    pub invitation: Option<String>,
    /// The key of this book, if this device has one.
    pub key: Option<KeyFile>,
    /// The file of the key, if one was named.
    pub key_file: Option<PathBuf>,
    known: Remembered,
}

/// The options by which a verb says where: `--node`, `--book`, `--key`, `--trust`.
pub fn options(say: Say, command: Command) -> Command {
    let arg = |name: &'static str| {
        Arg::new(name)
            .long(name)
            .help(say.t(&format!("cli-{name}")))
    };
    command
        .arg(arg("node").env("CARACOL_NODE").value_name("URL"))
        .arg(
            arg("book")
                .env("CARACOL_BOOK")
                .value_name("ID")
                .help(say.t("cli-book-id-or-address")),
        )
        .arg(
            arg("key")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(arg("trust").value_name("SHA256"))
}

/// What an address of a book says: node, id, invitation.
fn address(text: &str) -> Option<(String, BookId, Option<String>)> {
    let (origin, rest) = text.split_once("/b/")?;
    let id = BookId::from_hex(rest.get(..64)?)?;
    let query = rest
        .split_once('?')
        .map(|(_, query)| query)
        .unwrap_or_default();
    let invitation = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("invitation="));
    Some((origin.to_owned(), id, invitation.map(str::to_owned)))
}

impl Link {
    /// The book that a verb names: by its id or address, or else the only one with a key here.
    pub fn of(say: Say, matches: &ArgMatches) -> Result<Self, Unfinished> {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let key_file = matches.get_one::<PathBuf>("key").cloned();
        let named = key_file.as_deref().map(keys::read).transpose()?.flatten();
        let (mut node, mut invitation) = (text("node"), None);
        let book = match text("book") {
            Some(given) => match (BookId::from_hex(&given), address(&given)) {
                (Some(book), _) => book,
                (None, Some((origin, book, invited))) => {
                    (node, invitation) = (Some(origin), invited);
                    book
                }
                (None, None) => known_book(say, &given)?,
            },
            None => match named.as_ref().and_then(|key| key.book) {
                Some(book) => book,
                None => only_book(say)?,
            },
        };
        let key = match (&key_file, named) {
            (Some(_), named) => named,
            (None, _) => keys::read(&keys::place(&book)?)?,
        };
        let node = node.or_else(|| key.as_ref().and_then(|key| key.node.clone()));
        let node = node.ok_or_else(|| Unfinished::Usage(say.t("cli-node-missing")))?;
        let http = Http::new(say, &node, text("trust").as_deref())?;
        let mut known = Remembered::of(&book)?;
        let same_person = key_file.is_none();
        if known.node.as_deref() != Some(http.origin()) || !same_person {
            known.session = None;
        }
        let mut link = Self { http, book, invitation, key, key_file, known };
        if link.key.is_none() {
            link.adopt_draft()?;
        }
        Ok(link)
    }

    /// The book at an address, `http://…/b/<book>`.
    pub fn at(say: Say, given: &str, trust: Option<&str>) -> Result<Self, Unfinished> {
        let form = || Unfinished::Usage(say.t_args("cli-book-form", &[("given", given.into())]));
        let (node, book, invitation) = address(given).ok_or_else(form)?;
        let http = Http::new(say, &node, trust)?;
        let key = keys::read(&keys::place(&book)?)?;
        let mut known = Remembered::of(&book)?;
        if known.node.as_deref() != Some(http.origin()) {
            known.session = None;
        }
        let mut link = Self { http, book, invitation, key, key_file: None, known };
        if link.key.is_none() {
            link.adopt_draft()?;
        }
        Ok(link)
    }

    /// How to speak.
    pub fn say(&self) -> Say {
        self.http.say()
    }

    /// A path below the book.
    pub fn path(&self, rest: &str) -> String {
        format!("/b/{}{rest}", self.book)
    }

    /// A key that was made for a draft from which this very book came becomes its key.
    fn adopt_draft(&mut self) -> Result<(), Unfinished> {
        if self.key_file.is_some() {
            return Ok(());
        }
        for (_, file) in keys::all()? {
            let (None, Some(draft)) = (&file.book, &file.draft) else {
                continue;
            };
            if book_of_draft(&self.http, draft) == Some(self.book) {
                self.key = Some(file.founded(self.book, None)?);
                return Ok(());
            }
        }
        // Another command of the same person may have adopted it meanwhile.
        self.key = keys::read(&keys::place(&self.book)?)?;
        Ok(())
    }

    fn get(&self, path: &str) -> Result<Reply, Unfinished> {
        let reply = self.http.get(path, self.known.session.as_deref());
        reply.map_err(|error| self.http.unreachable(&error))
    }

    /// Shows the key, if there is one that may read here.
    fn sign_in(&mut self) -> Result<bool, Unfinished> {
        let Some(key) = &self.key else { return Ok(false) };
        let signing = key.signing()?;
        let challenge = self.get(&self.path("/challenge"))?;
        challenge.check(self.say())?;
        let said = String::from_utf8_lossy(&challenge.body).into_owned();
        // Nothing else is ever signed over this domain than what is for this book.
        let value: Value = serde_json::from_str(&said).unwrap_or_default();
        let ours = book::canon::check(said.as_bytes()).is_ok()
            && value.get("book").and_then(Value::as_str) == Some(self.book.to_string().as_str())
            && value.get("purpose").and_then(Value::as_str) == Some("sign_in");
        if !ours {
            return Err(Unfinished::Refused(self.say().t("cli-challenge-strange")));
        }
        let sig = signing.sign(&[CHALLENGE_DOMAIN, said.as_bytes()].concat());
        let body = json!({"challenge": said, "key": key.key, "sig": sig});
        let reply = self.http.post(&self.path("/session"), &body);
        let reply = reply.map_err(|error| self.http.unreachable(&error))?;
        if !reply.is_done() || reply.session.is_none() {
            return Ok(false);
        }
        self.known.session = reply.session;
        self.known.node = Some(self.http.origin().to_owned());
        if self.key_file.is_none() {
            self.known.keep(&self.book)?;
        }
        Ok(true)
    }

    /// Gets something of the book, signing in if that may help.
    pub fn read(&mut self, path: &str) -> Result<Reply, Unfinished> {
        let fresh = self.known.session.is_none() && self.sign_in()?;
        let reply = self.get(path)?;
        if reply.status == 404 && !fresh && self.sign_in()? {
            return self.get(path);
        }
        Ok(reply)
    }

    /// Gets a value of the interface for programs: `/api/b/<book>` and the rest.
    pub fn api(&mut self, rest: &str) -> Result<Value, Unfinished> {
        let reply = self.read(&format!("/api/b/{}{rest}", self.book))?;
        reply.check(self.say())?;
        Ok(reply.json())
    }

    /// The same, or nothing where this device may not read it.
    pub fn quiet(&mut self, rest: &str) -> Result<Option<Value>, Unfinished> {
        let reply = self.read(&format!("/api/b/{}{rest}", self.book))?;
        Ok(reply.is_done().then(|| reply.json()))
    }

    /// A whole copy of the book as one file.
    pub fn copy(&mut self) -> Result<Vec<u8>, Unfinished> {
        if self.known.session.is_none() {
            self.sign_in()?;
        }
        let reply = self
            .http
            .get_copy(&self.path("/copy.tar"), self.known.session.as_deref());
        let reply = reply.map_err(|error| self.http.unreachable(&error))?;
        if reply.status == 404 {
            return Err(Unfinished::Refused(self.say().t("cli-book-unreadable")));
        }
        reply.check(self.say())?;
        Ok(reply.body)
    }

    /// The scribe's key: from the founding act, which gives the book its id; where that cannot be
    /// read (at the door of a book for members only), what the node says.
    pub fn scribe(&mut self) -> Result<PublicKey, Unfinished> {
        if let Some(scribe) = self.known.scribe {
            return Ok(scribe);
        }
        let reply = self.read(&self.path("/tile/entries/000.p/1"))?;
        if let Some((scribe, _)) = self.founding(&reply) {
            self.known.scribe = Some(scribe);
            return Ok(scribe);
        }
        let query = self
            .invitation
            .as_ref()
            .map(|i| format!("?invitation={i}"))
            .unwrap_or_default();
        let door = self.get(&format!("/api/b/{}/invitation{query}", self.book))?;
        let door = door.json();
        let scribe = door.get("scribe").and_then(Value::as_str);
        scribe
            .and_then(PublicKey::from_hex)
            .ok_or_else(|| Unfinished::Refused(self.say().t("cli-book-unreadable")))
    }

    /// The founding act's scribe and nonce, if this is the entry that gives the book its id.
    fn founding(&self, reply: &Reply) -> Option<(PublicKey, Nonce)> {
        let entry = reply.body.get(2..).filter(|_| reply.is_done())?;
        let act = book::Entry::<Deed>::read(entry).ok()?.act?;
        let id = sha256(&[ACT_DOMAIN, act.act_bytes()]);
        match &act.act().act {
            Deed::FoundAssembly(deed) if id == self.book.0 => Some((deed.scribe, act.act().nonce)),
            _ => None,
        }
    }

    /// The book's signed head, compared with the one that was seen last; nothing where this device
    /// may not read.
    pub fn head(&mut self) -> Result<Option<Head>, Unfinished> {
        let reply = self.read(&self.path("/checkpoint"))?;
        if !reply.is_done() {
            return Ok(None);
        }
        let scribe = self.scribe()?;
        let head = heads::accept(&self.http, self.book, &self.known, &scribe, &reply.body)?;
        self.known.head = Some(head.clone());
        self.known.keep(&self.book)?;
        Ok(Some(head))
    }

    /// What an act signed now says of the head that was seen.
    pub fn seen(&mut self) -> Result<Seen, Unfinished> {
        let head = self.head()?;
        Ok(
            head.map_or(Seen { root: EMPTY_ROOT, size: 0 }, |head| Seen {
                root: head.root,
                size: head.size,
            }),
        )
    }

    /// The leaf of an entry under a head.
    pub fn leaf(&self, head: &Head, seq: u64) -> Result<TreeHash, Unfinished> {
        let tiles = Tiles::new(&self.http, self.book, self.known.session.clone());
        tiles
            .leaf(head, seq)
            .map_err(|error| fault(self.http.origin(), error))
    }

    /// The leaves of several entries under a head; each tile is fetched once.
    pub fn leaves(&self, head: &Head, seqs: &[u64]) -> Result<Vec<TreeHash>, Unfinished> {
        let tiles = Tiles::new(&self.http, self.book, self.known.session.clone());
        let leaf = |seq: &u64| tiles.leaf(head, *seq);
        let all: Result<Vec<_>, String> = seqs.iter().map(leaf).collect();
        all.map_err(|error| fault(self.http.origin(), error))
    }

    /// The key, which must be there.
    pub fn need_key(&self) -> Result<&KeyFile, Unfinished> {
        self.key
            .as_ref()
            .ok_or_else(|| Unfinished::Refused(self.say().t("cli-key-missing")))
    }
}

/// The book that came of a draft, if the node knows of one.
fn book_of_draft(http: &Http, draft: &Nonce) -> Option<BookId> {
    let reply = http.get(&format!("/api/draft/{draft}"), None).ok()?;
    reply
        .json()
        .get("book")?
        .as_str()
        .and_then(BookId::from_hex)
}

/// Keys of drafts that have become books, as far as their nodes can be asked now.
fn adopt_founded(say: Say) -> Result<(), Unfinished> {
    for (_, file) in keys::all()? {
        let (None, Some(draft), Some(node)) = (&file.book, &file.draft, &file.node) else {
            continue;
        };
        if let Some(book) = book_of_draft(&Http::new(say, node, None)?, draft) {
            file.founded(book, None)?;
        }
    }
    Ok(())
}

/// The books with a key here.
fn books(say: Say) -> Result<Vec<BookId>, Unfinished> {
    let all = || -> Result<Vec<BookId>, Unfinished> {
        Ok(keys::all()?
            .into_iter()
            .filter_map(|(_, key)| key.book)
            .collect())
    };
    let known = all()?;
    if !known.is_empty() {
        return Ok(known);
    }
    adopt_founded(say)?;
    all()
}

/// The book with a key here whose id begins so.
fn known_book(say: Say, given: &str) -> Result<BookId, Unfinished> {
    let mut found = books(say)?
        .into_iter()
        .filter(|book| given.len() >= PREFIX_MIN && book.to_string().starts_with(given));
    match (found.next(), found.next()) {
        (Some(book), None) => Ok(book),
        _ => Err(Unfinished::Usage(
            say.t_args("cli-book-form", &[("given", given.into())]),
        )),
    }
}

fn only_book(say: Say) -> Result<BookId, Unfinished> {
    let mut books = books(say)?.into_iter();
    match (books.next(), books.next()) {
        (Some(book), None) => Ok(book),
        _ => Err(Unfinished::Usage(say.t("cli-book-missing"))),
    }
}
