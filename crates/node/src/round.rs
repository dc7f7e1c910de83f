//! The round itself: what came in, what is to be done.

use crate::ledger::Ledger;
use crate::replay::Recorded;
use crate::{Rejection, Trouble};
use basics::limits::SALT_BYTES;
use basics::{ActId, BookId, Instant, Nonce, PublicKey, WordHash};
use book::beside::sha256;
use book::{Opened, Receipt, Sig, SigningKey};
use rules::{Deed, State};
use std::collections::BTreeMap;
use store::Append;

/// An act that was handed in, with everything that came with it.
#[derive(Clone, Debug)]
pub struct HandIn {
    /// The caller's own number, by which the answer finds its way.
    pub ticket: u64,
    /// The book; nothing for a founding.
    pub book: Option<BookId>,
    /// Canonical bytes of the act.
    pub act: Vec<u8>,
    /// Its signatures, sorted by key.
    pub sigs: Vec<Sig>,
    /// Texts that it names.
    pub texts: Vec<String>,
    /// Words that it names, each with its salt.
    pub words: Vec<([u8; SALT_BYTES], String)>,
}

impl HandIn {
    /// Reads the act, for whoever has to look at it before the node does.
    ///
    /// # Errors
    /// [`Rejection::Bytes`] where these are not the bytes of an act.
    pub fn read(self) -> Result<Brought, Rejection> {
        let Self { ticket, book, act, sigs, texts, words } = self;
        let opened = Opened::read(&act, sigs)
            .map_err(|error| Rejection::Bytes { code: error.code(), why: error.to_string() })?;
        Ok(Brought { ticket, book, opened, texts, words })
    }
}

/// An act that was handed in and has been read. If its signatures have been looked at already, the
/// node does not look at them again.
#[derive(Clone, Debug)]
pub struct Brought {
    /// The caller's own number, by which the answer finds its way.
    pub ticket: u64,
    /// The book; nothing for a founding.
    pub book: Option<BookId>,
    /// The act.
    pub opened: Opened<Deed>,
    /// Texts that it names.
    pub texts: Vec<String>,
    /// Words that it names, each with its salt.
    pub words: Vec<([u8; SALT_BYTES], String)>,
}

/// What comes in.
#[derive(Debug)]
pub enum Input {
    /// An act.
    HandIn(HandIn),
    /// An act that has been read already.
    Brought(Box<Brought>),
    /// Time has passed.
    Tick,
    /// The store answers for a group.
    Stored {
        /// Which.
        group: u64,
        /// Whether it is durable.
        outcome: Result<(), Trouble>,
    },
}

/// What is to be done.
#[derive(Debug)]
pub enum Output {
    /// Make these durable, all or none, and answer with [`Input::Stored`].
    Append {
        /// The group.
        group: u64,
        /// What is to be added.
        appends: Vec<Append>,
    },
    /// Answer whoever handed in. A receipt is given only for what is durable.
    Reply {
        /// The caller's number.
        ticket: u64,
        /// The receipt, or why not.
        answer: Result<Receipt, Rejection>,
    },
    /// These entries are durable: fold the views, wake the readers.
    Published {
        /// The book.
        book: BookId,
        /// The entries.
        entries: Vec<Recorded>,
    },
    /// Destroy these words, which are erased by entries that are durable: withdraw them from the
    /// store, and let go of them wherever they are at hand. What cannot be done now must be done
    /// again; whatever is left undone is found by [`crate::Loaded::erased`].
    Withdraw {
        /// The book.
        book: BookId,
        /// The words.
        words: Vec<WordHash>,
    },
    /// Keep and serve this checkpoint.
    Head {
        /// The book.
        book: BookId,
        /// Its length.
        size: u64,
        /// The signed note.
        note: Vec<u8>,
    },
    /// What was decided could not be stored. The book was let go; [`Node::load`] it again from what
    /// is durable.
    Reload {
        /// The book.
        book: BookId,
    },
}

/// What waits for the store.
#[derive(Debug, Default)]
struct Group {
    replies: Vec<(u64, BookId, ActId)>,
    published: Vec<(BookId, Vec<Recorded>)>,
}

/// A node: the books that it keeps.
#[derive(Debug)]
pub struct Node {
    master: [u8; 32],
    pub(crate) books: BTreeMap<BookId, Ledger>,
    groups: BTreeMap<u64, Group>,
    groups_made: u64,
}

impl Node {
    /// A node without books. From the master secret come the keys by which it is the scribe of the
    /// books that are founded on it.
    pub const fn new(master: [u8; 32]) -> Self {
        Self {
            master,
            books: BTreeMap::new(),
            groups: BTreeMap::new(),
            groups_made: 0,
        }
    }

    /// The scribe's key for a book that is founded with this nonce.
    pub(crate) fn scribe_key(&self, nonce: &Nonce) -> SigningKey {
        SigningKey::from_seed(sha256(&[b"caracol/scribe/v0\n", &self.master, &nonce.0]))
    }

    /// The public key of this node as the scribe of a book that is founded with this nonce. A draft
    /// names it, so that the founders sign it.
    pub fn scribe_key_for(&self, nonce: &Nonce) -> PublicKey {
        self.scribe_key(nonce).public()
    }

    /// The ids of the books that it keeps.
    pub fn books(&self) -> impl Iterator<Item = &BookId> {
        self.books.keys()
    }

    /// The state of a book, including what is not durable yet.
    pub fn state(&self, book: &BookId) -> Option<&State> {
        self.books.get(book).map(|ledger| &ledger.replay.state)
    }

    /// The porch of a book, including what is not durable yet.
    pub fn porch(&self, book: &BookId) -> Option<&book::Porch> {
        self.books.get(book).map(|ledger| &ledger.replay.porch)
    }

    /// Whether this node orders a book.
    pub fn is_scribe(&self, book: &BookId) -> bool {
        self.books
            .get(book)
            .is_some_and(|ledger| ledger.scribe.is_some())
    }

    /// When something falls due next in any book.
    pub fn next_due(&self) -> Option<Instant> {
        self.books
            .values()
            .filter(|ledger| ledger.scribe.is_some())
            .filter_map(|ledger| ledger.replay.state.next_due())
            .min()
    }

    /// The book that this node orders whose last entry lies furthest ahead of its clock, and by how
    /// many milliseconds, if it is so far that nothing is entered there now.
    pub fn behind(&self, now: Instant) -> Option<(BookId, u64)> {
        let lag = |(id, ledger): (&BookId, &Ledger)| {
            let ours = ledger.scribe.is_some();
            Some((*id, ledger.behind(now).filter(|_| ours)?))
        };
        self.books.iter().filter_map(lag).max_by_key(|(_, ms)| *ms)
    }

    /// Takes everything that has come in, and says what is to be done. `now` is the node's clock.
    pub fn handle(&mut self, now: Instant, inputs: Vec<Input>) -> Vec<Output> {
        let mut out = Vec::new();
        let mut acts: Vec<Brought> = Vec::new();
        for input in inputs {
            match input {
                Input::HandIn(hand_in) => {
                    let ticket = hand_in.ticket;
                    match hand_in.read() {
                        Ok(brought) => acts.push(brought),
                        Err(rejection) => {
                            out.push(Output::Reply { ticket, answer: Err(rejection) });
                        }
                    }
                }
                Input::Brought(brought) => acts.push(*brought),
                Input::Tick => {}
                Input::Stored { group, outcome } => self.stored(group, outcome, &mut out),
            }
        }
        // Signatures of many acts are looked at together, which takes a third of the time.
        let mut opened: Vec<&mut Opened<Deed>> =
            acts.iter_mut().map(|act| &mut act.opened).collect();
        Opened::check_signatures_of(&mut opened);
        self.time_passes(now);
        let mut group = Group::default();
        for brought in acts {
            let ticket = brought.ticket;
            match self.take(now, brought) {
                Ok((book, act)) => group.replies.push((ticket, book, act)),
                Err(rejection) => out.push(Output::Reply { ticket, answer: Err(rejection) }),
            }
        }
        self.flush(group, &mut out);
        out
    }

    /// Enters a tick in every book in which something has fallen due.
    fn time_passes(&mut self, now: Instant) {
        for (id, ledger) in &mut self.books {
            if let (Some(_), Ok(at)) = (&ledger.scribe, ledger.instant(now)) {
                ledger.tick(*id, at);
            }
        }
    }

    fn take(&mut self, now: Instant, brought: Brought) -> Result<(BookId, ActId), Rejection> {
        let act = brought.opened.id();
        let Some(book) = brought.book else {
            return self.found(now, brought);
        };
        let ledger = self.books.get_mut(&book).ok_or(Rejection::NoSuchBook)?;
        if ledger.scribe.is_none() {
            return Err(Rejection::NotTheScribe);
        }
        // Whoever hands in the same act again has not had the answer: it is given again.
        if ledger.replay.porch.position(&act).is_some() {
            return Ok((book, act));
        }
        let at = ledger.instant(now)?;
        ledger.tick(book, at);
        ledger.enter(book, brought.opened, at, brought.texts, brought.words)?;
        Ok((book, act))
    }

    fn found(&mut self, now: Instant, brought: Brought) -> Result<(BookId, ActId), Rejection> {
        let Brought { opened, texts, words, .. } = brought;
        let act = opened.id();
        let book = BookId::from(act);
        if self.books.contains_key(&book) {
            return Ok((book, act));
        }
        let scribe = self.scribe_key(&opened.act().nonce);
        let named = match &opened.act().act {
            Deed::FoundAssembly(deed) => Some(deed.scribe),
            _ => None,
        };
        let ours = named == Some(scribe.public());
        let mut ledger = Ledger::default();
        ledger.enter(book, opened, now, texts, words)?;
        if !ours {
            return Err(Rejection::NotTheScribe);
        }
        ledger.scribe = Some(scribe);
        self.books.insert(book, ledger);
        Ok((book, act))
    }

    fn flush(&mut self, mut group: Group, out: &mut Vec<Output>) {
        let mut appends = Vec::new();
        for (id, ledger) in &mut self.books {
            if let Some((append, recorded)) = ledger.flush() {
                appends.push(append);
                group.published.push((*id, recorded));
            }
        }
        if appends.is_empty() && group.replies.is_empty() {
            return;
        }
        // A reply without an append is for an act that stands in the book already. It may still be
        // on its way to the disk in an earlier group, so it waits for that one.
        if appends.is_empty() && self.groups.is_empty() {
            self.reply(group, out);
            return;
        }
        if appends.is_empty() {
            if let Some((_, last)) = self.groups.iter_mut().next_back() {
                last.replies.extend(group.replies);
            }
            return;
        }
        self.groups_made += 1;
        self.groups.insert(self.groups_made, group);
        out.push(Output::Append { group: self.groups_made, appends });
    }

    fn stored(&mut self, id: u64, outcome: Result<(), Trouble>, out: &mut Vec<Output>) {
        let Some(group) = self.groups.remove(&id) else {
            return;
        };
        match outcome {
            Ok(()) => self.reply(group, out),
            Err(trouble) => {
                for (ticket, ..) in &group.replies {
                    let answer = Err(Rejection::Store(trouble));
                    out.push(Output::Reply { ticket: *ticket, answer });
                }
                for (book, _) in group.published {
                    self.books.remove(&book);
                    out.push(Output::Reload { book });
                }
            }
        }
    }

    /// Tells everybody about a group that is durable.
    fn reply(&self, group: Group, out: &mut Vec<Output>) {
        let mut heads = Vec::new();
        for (book, entries) in group.published {
            if let Some(last) = entries.last() {
                heads.push((book, last.seq + 1));
            }
            let words: Vec<WordHash> = entries.iter().flat_map(Recorded::erased).collect();
            out.push(Output::Published { book, entries });
            if !words.is_empty() {
                out.push(Output::Withdraw { book, words });
            }
        }
        // The head first: who holds a receipt finds its entry under a head that is kept.
        for (book, size) in heads {
            let note = self
                .books
                .get(&book)
                .and_then(|ledger| ledger.checkpoint(book, size));
            if let Some(Ok(note)) = note {
                out.push(Output::Head { book, size, note });
            }
        }
        for (ticket, book, act) in group.replies {
            let receipt = self
                .books
                .get(&book)
                .and_then(|ledger| ledger.receipt(book, &act));
            let answer = receipt.ok_or(Rejection::Store(Trouble::Halted));
            out.push(Output::Reply { ticket, answer });
        }
    }
}
