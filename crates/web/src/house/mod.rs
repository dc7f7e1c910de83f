//! What all requests share: the books, the sessions, and the way to the node thread.

pub(crate) mod buckets;
mod clock;
mod erasing;
pub(crate) mod halves;
mod nearby;
pub(crate) mod room;
pub(crate) mod round;
pub(crate) mod sessions;
pub(crate) mod statements;
mod troubles;

pub use clock::Clock;
pub(crate) use clock::{Numbers, random};
pub(crate) use nearby::BookBeside;

use crate::ctx::Lang;
use crate::demo::DemoPeople;
use crate::words::Words;
use basics::{BookId, Nonce, WordHash, limits, text};
use book::Receipt;
use book::beside::sha256;
use buckets::Buckets;
use halves::Halves;
use nearby::Nearby;
use node::{Brought, Node, Rejection, Trouble};
use room::Room;
use round::{Ask, Door, NotTaken, Round};
use sessions::{Sessions, TRAYS};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, PoisonError, RwLock};
use store::{Fault, Reader, Store};
use tokio::sync::{Semaphore, oneshot, watch};

/// What may wait for the node thread: a full group and the next. More are told to come again.
const ASKS_MAX: usize = 1_000;
/// Copies and verifications that run at once.
const HEAVY_AT_ONCE: usize = 2;
/// Live pages that listen at once.
const FEEDS_MAX: usize = 2_000;

/// Why something that only the writer does was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Busy {
    /// Too much is waiting; it may be asked again in a moment.
    Full,
    /// The writer has stopped.
    Halted,
}

/// What the server is told when it starts.
#[derive(Clone, Debug)]
pub struct Furnishing {
    /// The keeper's own policy; without one, the words that come with the program.
    pub policy: Option<String>,
    /// Whether requests come through a proxy on this machine that says who asks.
    pub proxied: bool,
    /// The clock.
    pub clock: Clock,
    /// The people of a demonstration, if this is one.
    pub demo: Option<DemoPeople>,
}

/// What all requests share.
pub(crate) struct House {
    pub(crate) reader: Arc<dyn Reader>,
    pub(crate) clock: Clock,
    pub(crate) numbers: Numbers,
    pub(crate) sessions: Sessions,
    pub(crate) buckets: Buckets,
    pub(crate) halves: Halves,
    pub(crate) proxied: bool,
    pub(crate) demo: Option<DemoPeople>,
    pub(crate) heavy: Semaphore,
    pub(crate) feeds: Arc<Semaphore>,
    pub(crate) verified: RwLock<BTreeMap<BookId, crate::sheets::VerifySheet>>,
    invitations: [u8; 32],
    policy: Option<String>,
    nearby: Nearby,
    rooms: RwLock<BTreeMap<BookId, Arc<Room>>>,
    asks: SyncSender<Ask>,
    halted: AtomicBool,
    closing: watch::Sender<bool>,
}

impl House {
    /// Furnishes a house: loads every book and begins the daily round on a thread of its own.
    pub(crate) fn furnish(
        mut store: Box<dyn Store>, with: Furnishing,
    ) -> Result<(Arc<Self>, std::thread::JoinHandle<()>), Fault> {
        let (asks, waiting) = sync_channel(ASKS_MAX);
        let node = Node::new(store.secret("scribe")?);
        let house = Arc::new(Self {
            reader: store.reader(),
            clock: with.clock,
            numbers: Numbers::default(),
            sessions: Sessions::new(store.secret("challenges")?),
            buckets: Buckets::new(),
            halves: Halves::default(),
            proxied: with.proxied,
            demo: with.demo,
            heavy: Semaphore::new(HEAVY_AT_ONCE),
            feeds: Arc::new(Semaphore::new(FEEDS_MAX)),
            verified: RwLock::default(),
            invitations: store.secret("invitations")?,
            policy: with.policy.map(|policy| text::normalise(&policy)),
            nearby: Nearby::default(),
            rooms: RwLock::default(),
            asks,
            halted: AtomicBool::new(false),
            closing: watch::channel(false).0,
        });
        for tray in 0..TRAYS {
            if let Some(stored) = house.reader.note(&tray_name(tray))? {
                house.sessions.restore(&stored);
            }
        }
        let mut round = Round::new(node, store, Arc::clone(&house));
        round.load_all()?;
        Ok((house, begin(round, waiting)?))
    }

    /// The book with this id, if it is served here.
    pub(crate) fn room(&self, book: &BookId) -> Option<Arc<Room>> {
        self.rooms
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(book)
            .cloned()
    }

    /// All books that are served here.
    pub(crate) fn rooms(&self) -> Vec<Arc<Room>> {
        self.rooms
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
            .cloned()
            .collect()
    }

    /// The book that came of a draft.
    pub(crate) fn room_of_draft(&self, nonce: &Nonce) -> Option<Arc<Room>> {
        self.rooms().into_iter().find(|room| room.nonce == *nonce)
    }

    fn open(&self, room: Room) {
        let mut rooms = self.rooms.write().unwrap_or_else(PoisonError::into_inner);
        rooms.insert(room.id, Arc::new(room));
    }

    /// From now on no acts are taken; pages go on.
    fn halt(&self) {
        if !self.halted.swap(true, Ordering::SeqCst) {
            tracing::warn!("acts are no longer taken; pages can still be read");
        }
    }

    /// Whether acts are no longer taken.
    pub(crate) fn is_halted(&self) -> bool {
        self.halted.load(Ordering::SeqCst)
    }

    /// Lets go of words that were erased, for good.
    pub(crate) fn forget(&self, book: BookId, words: &[WordHash]) {
        self.nearby.forget(book, words);
    }

    /// Texts and words of a book.
    pub(crate) fn beside(&self, book: BookId) -> BookBeside<'_> {
        self.nearby.beside(&*self.reader, book)
    }

    /// The policy of whoever keeps this node.
    pub(crate) fn policy(&self, lang: Lang) -> String {
        let own = self.policy.clone().filter(|own| !own.is_empty());
        let usual = || text::normalise(&Words::new(lang).t("server-policy"));
        let mut policy = own.unwrap_or_else(usual);
        while policy.len() > limits::TEXT_BYTES_MAX {
            policy.pop();
        }
        policy
    }

    /// What somebody must know who may look through the door of a book for members only.
    pub(crate) fn invitation(&self, book: &BookId) -> String {
        let hash = sha256(&[b"caracol/invitation/v0\n", &self.invitations, book.as_bytes()]);
        basics::hex::encode(hash.get(..16).unwrap_or_default())
    }

    fn ask(&self, ask: Ask) -> Result<(), Busy> {
        if self.is_halted() {
            return Err(Busy::Halted);
        }
        self.asks.try_send(ask).map_err(|refused| match refused {
            TrySendError::Full(_) => Busy::Full,
            TrySendError::Disconnected(_) => Busy::Halted,
        })
    }

    /// Hands an act in through this door, and waits for the receipt or the refusal.
    pub(crate) async fn hand_in(
        &self, act: Brought, door: Door,
    ) -> Result<Result<Receipt, NotTaken>, Busy> {
        let (answer, waiting) = oneshot::channel();
        self.ask(Ask::HandIn(Box::new(act), door, answer))?;
        let halted = NotTaken::Rejected(Rejection::Store(Trouble::Halted));
        Ok(waiting.await.unwrap_or(Err(halted)))
    }

    /// Has the writer do something else, and waits for it.
    pub(crate) async fn work<T: Send + 'static>(
        &self, work: impl FnOnce(&mut Round) -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let (answer, waiting) = oneshot::channel();
        let work = move |round: &mut Round| {
            // Whoever asked may have gone.
            drop(answer.send(work(round)));
        };
        self.ask(Ask::Work(Box::new(work)))?;
        waiting.await.map_err(|_| Busy::Halted)
    }

    /// Stores a group of sessions. If it cannot be stored, people sign in again after a restart.
    pub(crate) async fn keep_sessions(&self, tray: u8) {
        let bytes = self.sessions.tray(tray);
        let kept = self
            .work(move |round| round.store.put_note(&tray_name(tray), &bytes))
            .await;
        if !matches!(kept, Ok(Ok(()))) {
            tracing::warn!("sessions could not be stored");
        }
    }

    /// Tells when the server closes.
    pub(crate) fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }

    /// Asks everybody who listens to finish, and waits until they have.
    pub(crate) async fn finish(&self) {
        self.closing.send_replace(true);
        self.closing.closed().await;
    }

    /// Ends the round.
    pub(crate) fn close(&self) {
        drop(self.asks.send(Ask::Stop));
    }
}

fn tray_name(tray: u8) -> String {
    format!("sessions-{tray}")
}

fn begin(round: Round, waiting: Receiver<Ask>) -> Result<std::thread::JoinHandle<()>, Fault> {
    std::thread::Builder::new()
        .name("node".to_owned())
        .spawn(move || round.run(&waiting))
        .map_err(|error| Fault::Io { doing: "starting the node thread", detail: error.to_string() })
}
