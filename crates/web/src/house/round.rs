//! The node thread: the one place that decides and writes.
//!
//! Whoever has something for the node sends it here and waits. Everything that has come in is
//! taken together, decided, made durable as one group, and only then answered and shown.

use super::House;
use super::room::{Room, founding_nonce};
use super::troubles::Troubles;
use basics::{BookId, Instant, WordHash};
use book::{Opened, Receipt};
use node::{Brought, HandIn, Input, Loaded, Node, Output, Recorded, Rejection, Trouble};
use rules::Deed;
use std::collections::{HashMap, VecDeque};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;
use store::{Append, AppendFault, Fault, Store};
use tokio::sync::oneshot;

/// Acts that are taken together: a group that the disk takes in one go.
const GROUP_MAX: usize = 500;
/// The longest time without a look at the clock, which may leap.
const PATIENCE_MS: u64 = 1_000;
/// The shortest: what is due but cannot be entered yet must not make the thread spin.
const PATIENCE_MIN_MS: u64 = 20;

/// How long acts are gathered while many come, so that the disk takes them in one go.
const GATHERING: Duration = Duration::from_millis(3);
/// As many acts in one turn are many.
const MANY: usize = 8;

/// Where an answer goes.
pub(crate) type Answer = oneshot::Sender<Result<Receipt, NotTaken>>;

/// Why an act was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// Whoever handed it in is told that there is no such book.
    Nothing,
    /// It may be handed in again after so many seconds.
    Later(u64),
    /// The node says no.
    Rejected(Rejection),
}

/// Looks at an act before the node does, when it is known whether its signatures hold.
pub(crate) type Door = Box<dyn FnOnce(&Opened<Deed>, bool) -> Result<(), NotTaken> + Send>;

/// A piece of work that needs the writer.
pub(crate) type Work = Box<dyn FnOnce(&mut Round) + Send>;

/// What is asked of the node thread.
pub(crate) enum Ask {
    /// An act was handed in, and has to come through this door.
    HandIn(Box<Brought>, Door, Answer),
    /// Something else that only the writer does.
    Work(Work),
    /// The server closes.
    Stop,
}

/// What the node thread owns.
pub(crate) struct Round {
    pub(crate) node: Node,
    pub(crate) store: Box<dyn Store>,
    house: Arc<House>,
    inputs: Vec<Input>,
    at_the_door: Vec<(Box<Brought>, Door)>,
    waiting: HashMap<u64, Answer>,
    tickets: u64,
    stopping: bool,
    troubles: Troubles,
    /// Erased words that could not be destroyed yet.
    pub(super) owed: Vec<(BookId, Vec<WordHash>)>,
}

impl Round {
    /// A round for a house whose books have not been loaded yet.
    pub(crate) fn new(node: Node, store: Box<dyn Store>, house: Arc<House>) -> Self {
        let (inputs, waiting) = (Vec::new(), HashMap::new());
        Self {
            node,
            store,
            house,
            inputs,
            at_the_door: Vec::new(),
            waiting,
            tickets: 0,
            stopping: false,
            troubles: Troubles::none(),
            owed: Vec::new(),
        }
    }

    /// What all requests share.
    pub(crate) fn house(&self) -> &House {
        &self.house
    }

    /// Goes round until the server closes. However it ends, no more acts are taken after it.
    pub(crate) fn run(mut self, asks: &Receiver<Ask>) {
        let house = Arc::clone(&self.house);
        let _closing = Closing(&house);
        let mut many = false;
        while !self.stopping {
            match asks.recv_timeout(self.patience()) {
                Ok(ask) => self.take(ask),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            // One who is alone does not wait for others.
            if many && !self.stopping {
                std::thread::sleep(GATHERING);
            }
            while self.gathered() < GROUP_MAX && !self.stopping {
                let Ok(ask) = asks.try_recv() else { break };
                self.take(ask);
            }
            many = self.gathered() >= MANY;
            self.turn();
        }
    }

    /// How many acts wait for this turn.
    fn gathered(&self) -> usize {
        self.inputs.len() + self.at_the_door.len()
    }

    /// How long to wait for something before looking at the clock.
    fn patience(&self) -> Duration {
        let due = self.node.next_due().unwrap_or(Instant::MAX);
        let wait = due.since(self.house.clock.now());
        let least = if self.troubles.pauses() { PATIENCE_MS } else { PATIENCE_MIN_MS };
        Duration::from_millis(wait.clamp(least, PATIENCE_MS))
    }

    fn take(&mut self, ask: Ask) {
        match ask {
            Ask::HandIn(mut brought, door, answer) => {
                brought.ticket = self.ticket(answer);
                self.at_the_door.push((brought, door));
            }
            Ask::Work(work) => work(self),
            Ask::Stop => self.stopping = true,
        }
    }

    fn ticket(&mut self, answer: Answer) -> u64 {
        self.tickets += 1;
        self.waiting.insert(self.tickets, answer);
        self.tickets
    }

    /// Puts an act into the next turn.
    pub(crate) fn hand_in(&mut self, mut hand_in: HandIn, answer: Answer) {
        hand_in.ticket = self.ticket(answer);
        self.inputs.push(Input::HandIn(hand_in));
    }

    /// Lets in who may come in, and answers the others. Signatures are looked at before anything
    /// is said of a book, so that the answer takes as long where there is none; and those of many
    /// acts together, which takes a third of the time.
    fn let_in(&mut self) {
        let mut come = std::mem::take(&mut self.at_the_door);
        let mut opened: Vec<&mut Opened<Deed>> = come
            .iter_mut()
            .map(|(brought, _)| &mut brought.opened)
            .collect();
        Opened::check_signatures_of(&mut opened);
        for (mut brought, door) in come {
            let sound = brought.opened.check_signatures();
            match door(&brought.opened, sound) {
                Ok(()) => self.inputs.push(Input::Brought(brought)),
                Err(why) => self.answer_one(brought.ticket, Err(why)),
            }
        }
    }

    fn turn(&mut self) {
        self.let_in();
        let now = self.house.clock.now();
        self.troubles.clock(self.node.behind(now));
        if self.inputs.is_empty() {
            self.pay();
            if self.troubles.pauses() || self.node.next_due().is_none_or(|due| due > now) {
                return;
            }
            self.inputs.push(Input::Tick);
        }
        let inputs = std::mem::take(&mut self.inputs);
        let mut todo: VecDeque<Output> = self.node.handle(now, inputs).into();
        let mut replies = Vec::new();
        while let Some(output) = todo.pop_front() {
            match output {
                Output::Append { group, appends } => {
                    let outcome = self.append(&appends);
                    let stored = vec![Input::Stored { group, outcome }];
                    todo.extend(self.node.handle(now, stored));
                }
                Output::Reply { ticket, answer } => replies.push((ticket, answer)),
                Output::Published { book, entries } => self.publish(book, &entries),
                Output::Head { book, size, note } => self.record_head(book, size, note),
                Output::Withdraw { book, words } => self.withdraw(book, words),
                Output::Reload { book } => self.reload(book),
            }
        }
        self.answer(replies);
    }

    /// Answers, once everything is durable and its checkpoints are recorded. After a fault nobody
    /// is given a receipt: what was stored is found again when it is handed in anew.
    fn answer(&mut self, replies: Vec<(u64, Result<Receipt, Rejection>)>) {
        let halted = self.house.is_halted();
        for (ticket, answer) in replies {
            let answer = answer.and_then(|receipt| {
                if halted {
                    Err(Rejection::Store(Trouble::Halted))
                } else {
                    Ok(receipt)
                }
            });
            self.answer_one(ticket, answer.map_err(NotTaken::Rejected));
        }
    }

    fn answer_one(&mut self, ticket: u64, answer: Result<Receipt, NotTaken>) {
        if let Some(waiting) = self.waiting.remove(&ticket) {
            // Whoever asked may have gone; the act stands all the same.
            drop(waiting.send(answer));
        }
    }

    fn append(&mut self, appends: &[Append]) -> Result<(), Trouble> {
        let fault = match self.store.append(appends) {
            Ok(()) => {
                self.troubles.written();
                return Ok(());
            }
            Err(AppendFault::Fault(fault)) if fault.may_retry() => {
                self.troubles.disk_full(&fault);
                return Err(Trouble::DiskFull);
            }
            Err(fault) => fault,
        };
        tracing::error!(%fault, "the store did not take what was decided");
        self.house.halt();
        Err(Trouble::Halted)
    }

    fn publish(&mut self, book: BookId, entries: &[Recorded]) {
        if let Some(room) = self.house.room(&book) {
            room.publish(entries);
            return;
        }
        let first = self.house.reader.read_from(book, 0, 1, usize::MAX);
        let nonce = first.ok().and_then(|first| founding_nonce(first.first()?));
        let Some(nonce) = nonce else {
            tracing::error!("a founding that was just stored cannot be read");
            return self.house.halt();
        };
        let room = Room::new(book, nonce);
        room.publish(entries);
        self.house.open(room);
        if let Err(fault) = self.store.delete_draft(nonce) {
            tracing::warn!(%fault, "the draft of a founding stays behind");
        }
    }

    /// Records a checkpoint and then serves it, in this order.
    fn record_head(&mut self, book: BookId, size: u64, note: Vec<u8>) {
        match self.store.record_head(book, size, &note) {
            Ok(()) => {
                if let Some(room) = self.house.room(&book) {
                    room.set_head(note);
                }
            }
            Err(fault) => {
                tracing::error!(%fault, "a checkpoint was not recorded");
                self.house.halt();
            }
        }
    }

    /// Goes back to what is durable.
    fn reload(&mut self, book: BookId) {
        if self.house.is_halted() {
            return;
        }
        match self.load(book) {
            Ok(loaded) => {
                self.record_missing(book, loaded.head);
                if let Err(fault) = self.withdraw_late(book, &loaded.erased) {
                    tracing::error!(%book, %fault, "it cannot be seen what words lie there");
                }
            }
            Err(trouble) => {
                tracing::error!(%book, %trouble, "a book could not be loaded again");
                self.house.halt();
            }
        }
    }

    /// Loads a stored book into the node.
    fn load(&mut self, book: BookId) -> Result<Loaded, LoadTrouble> {
        let reader = Arc::clone(&self.house.reader);
        let mut entries = Vec::new();
        reader.for_each_entry(book, 0, &mut |_, bytes| {
            entries.push(bytes.to_vec());
            ControlFlow::Continue(())
        })?;
        let head = reader.head(book)?.map(|head| head.note);
        let texts = reader.texts(book)?.into_iter().collect();
        let loaded = self.node.load(book, &entries, head.as_deref(), texts)?;
        if loaded.contradicts {
            tracing::error!(%book, "not what a checkpoint was signed over; only for reading");
        }
        Ok(loaded)
    }

    /// Records the checkpoint that is missing where this node stopped between an entry and its
    /// checkpoint.
    fn record_missing(&mut self, book: BookId, head: Option<(u64, Vec<u8>)>) {
        if let Some((size, note)) = head {
            tracing::info!(%book, size, "the last entries had no checkpoint; signed now");
            self.record_head(book, size, note);
        }
    }

    /// Loads every stored book. One that does not verify is not served at all; one that lags
    /// behind its own signed checkpoint is served for reading.
    pub(crate) fn load_all(&mut self) -> Result<(), Fault> {
        let reader = Arc::clone(&self.house.reader);
        for book in reader.books()? {
            let loaded = match self.load(book) {
                Ok(loaded) => loaded,
                Err(LoadTrouble::Fault(fault)) => return Err(fault),
                Err(trouble) => {
                    tracing::error!(%book, %trouble, "a book is damaged and is not served");
                    continue;
                }
            };
            let first = reader.read_from(book, 0, 1, usize::MAX)?;
            let Some(nonce) = first.first().and_then(|first| founding_nonce(first)) else {
                continue;
            };
            let room = Room::new(book, nonce);
            room.publish(&loaded.recorded);
            if let Some(head) = reader.head(book)? {
                room.set_head(head.note);
            }
            self.house.open(room);
            self.record_missing(book, loaded.head);
            self.withdraw_late(book, &loaded.erased)?;
        }
        for behind in self.store.behind() {
            let (book, have, signed) = (behind.book, behind.have, behind.signed);
            tracing::error!(%book, have, signed, "a backup was restored; only for reading");
            self.node.unload(&behind.book);
        }
        Ok(())
    }
}

/// Why a book could not be loaded.
#[derive(Debug, thiserror::Error)]
enum LoadTrouble {
    /// The machine.
    #[error("{0}")]
    Fault(#[from] Fault),
    /// The book.
    #[error("{0}")]
    Bad(#[from] node::BadEntry),
}

/// Says that no acts are taken any more, also if the thread ends by a bug.
struct Closing<'a>(&'a House);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.halt();
    }
}
