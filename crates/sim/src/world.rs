//! A world: people with devices, a network, a scribe's machine, and time.

use crate::canary::Canary;
use crate::chance::Chance;
use crate::charters::Which;
use crate::founding;
use crate::host::{Host, Told};
use crate::person::Person;
use basics::instant::{DAY_MS, HOUR_MS, MINUTE_MS};
use basics::{ActId, BookId, Instant};
use book::{Receipt, Seen};
use node::{HandIn, Input, Rejection};
use rules::{Charter, State};
use std::collections::BTreeMap;

/// When every simulated world begins.
pub const BEGINNING: Instant = Instant(1_790_000_000_000);

/// What a world is like.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many people there are, strangers included.
    pub people: usize,
    /// How many days are played.
    pub days: u64,
    /// The charter.
    pub charter: Which,
    /// Whether disks, networks and clocks fail.
    pub weather: bool,
    /// Stop when the book has so many entries.
    pub entries_most: u64,
    /// Minutes between two looks of one person at the assembly: least and most.
    pub looks: (u64, u64),
    /// A bug to plant.
    pub canary: Option<Canary>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            people: 12,
            days: 30,
            charter: Which::Drawn,
            weather: true,
            entries_most: u64::MAX,
            looks: (240, 2_880),
            canary: None,
        }
    }
}

/// Something that is going to happen.
#[derive(Debug)]
pub(crate) enum Happening {
    /// Somebody looks at the assembly.
    Look(usize),
    /// Somebody comes back to where the network is.
    Return(usize),
    /// A hand-in reaches the scribe.
    Arrive(Box<HandIn>),
    /// The scribe takes everything that has come in.
    Round,
    /// An answer reaches a device.
    Answer(usize, ActId, Box<Result<Receipt, Rejection>>),
    /// Somebody looks whether an answer has come.
    Retry(usize, ActId),
    /// Time passes at the scribe's.
    Tick,
    /// A slow disk is done.
    DiskDone,
    /// The scribe's machine starts again.
    Restart,
    /// Something befalls the scribe's machine.
    Weather,
}

/// What happened, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Acts that people signed.
    pub signed: u64,
    /// Acts that were acknowledged.
    pub acknowledged: u64,
    /// Acts that were refused, by code.
    pub refused: BTreeMap<String, u64>,
    /// Messages that the network lost.
    pub lost: u64,
    /// Messages that it brought twice.
    pub doubled: u64,
    /// Days that people spent out of its reach.
    pub away_days: u64,
}

/// A world.
#[derive(Debug)]
pub struct World {
    /// What it is like.
    pub options: Options,
    /// What happens next is drawn from here.
    pub(crate) chance: Chance,
    /// True time.
    pub now: Instant,
    /// How far the scribe's clock is off, in milliseconds.
    pub(crate) skew_ms: i64,
    /// The scribe's machine.
    pub host: Host,
    /// The scribe's master secret.
    pub master: [u8; 32],
    /// The book.
    pub book: BookId,
    /// The charter.
    pub charter: Charter,
    /// The people.
    pub people: Vec<Person>,
    queue: BTreeMap<(u64, u64), Happening>,
    planned: u64,
    pub(crate) inbox: Vec<HandIn>,
    pub(crate) tickets: BTreeMap<u64, (usize, ActId)>,
    /// Every head that was published, with its note.
    pub heads: Vec<(Seen, Vec<u8>)>,
    /// What must never be, and was.
    pub wrong: Vec<String>,
    /// What happened, counted.
    pub tally: Tally,
}

impl World {
    /// A world of this seed, with its assembly founded.
    ///
    /// # Errors
    /// A founding that fails, which no option should bring about.
    pub fn new(seed: u64, options: Options) -> Result<Self, String> {
        let mut chance = Chance::new(seed);
        let charter = options.charter.charter(&mut chance);
        let master = chance.bytes();
        let mut host = Host::new(chance.next(), master);
        host.canary = options.canary;
        let people = (0..options.people)
            .map(|_| Person::new(&mut chance))
            .collect();
        let mut world = Self {
            options,
            chance,
            now: BEGINNING,
            skew_ms: 0,
            host,
            master,
            book: BookId([0; 32]),
            charter,
            people,
            queue: BTreeMap::new(),
            planned: 0,
            inbox: Vec::new(),
            tickets: BTreeMap::new(),
            heads: Vec::new(),
            wrong: Vec::new(),
            tally: Tally::default(),
        };
        world.found()?;
        Ok(world)
    }

    fn found(&mut self) -> Result<(), String> {
        let count = founding::founders(self.people.len(), &self.charter).min(self.people.len());
        let founders = &self.people[..count];
        let node = self.host.node().ok_or("the machine does not run")?;
        let hand_in = founding::hand_in(&mut self.chance, node, &self.charter, founders, self.now)?;
        for told in self.host.handle(self.now, vec![Input::HandIn(hand_in)]) {
            match told {
                Told::Reply(_, Ok(receipt)) => {
                    self.book = receipt.receipt.book;
                    self.people[0].receipts.push(receipt);
                }
                Told::Reply(_, Err(rejection)) => return Err(rejection.to_string()),
                other => self.hear(other),
            }
        }
        let (least, most) = self.options.looks;
        for person in 0..self.people.len() {
            // Strangers come later, one after the other.
            let late = if person < count { 0 } else { self.chance.below(DAY_MS) * 2 };
            let wait = self
                .chance
                .within(MINUTE_MS, (least + most) * MINUTE_MS / 2);
            self.plan(late + wait, Happening::Look(person));
        }
        self.plan(HOUR_MS, Happening::Tick);
        if self.options.weather {
            self.plan(HOUR_MS, Happening::Weather);
        }
        Ok(())
    }

    /// Lets something happen after so many milliseconds.
    pub(crate) fn plan(&mut self, after_ms: u64, what: Happening) {
        self.planned += 1;
        self.queue
            .insert((self.now.0 + after_ms, self.planned), what);
    }

    /// The state as the scribe's pages show it; nothing while the machine is down.
    pub fn state(&self) -> Option<&State> {
        self.host.node()?.state(&self.book)
    }

    /// How many entries the book has.
    pub fn entries(&self) -> u64 {
        let porch = self.host.node().and_then(|node| node.porch(&self.book));
        porch.map_or(0, book::Porch::len)
    }

    /// What the scribe's clock says.
    pub(crate) const fn scribe_clock(&self) -> Instant {
        Instant(self.now.0.saturating_add_signed(self.skew_ms))
    }

    /// Plays the days.
    pub fn live(&mut self) {
        let until = BEGINNING.0 + self.options.days * DAY_MS;
        while let Some(((at, _), what)) = self.queue.pop_first() {
            if at > until || self.entries() >= self.options.entries_most {
                break;
            }
            self.now = Instant(at);
            self.happen(what);
        }
    }

    /// Lets the faults stop: everybody is reached, hands in what they hold, and is answered.
    pub fn heal(&mut self) {
        self.host.disk().lay_plan(store::FaultPlan::none());
        self.host.slow = false;
        self.skew_ms = 0;
        self.options.weather = false;
        if self.host.node().is_none() {
            let told = self.host.start();
            self.hear_all(told);
        }
        let told = self.host.disk_done(self.scribe_clock());
        self.hear_all(told);
        self.people
            .iter_mut()
            .for_each(|person| person.online = true);
        // The clock may have been ahead, and may not go back behind the last entry.
        self.now = self.now.plus_ms(HOUR_MS);
        self.queue.clear();
        for person in 0..self.people.len() {
            self.send_first(person);
        }
        self.plan(0, Happening::Round);
        while let Some(((at, _), what)) = self.queue.pop_first() {
            self.now = Instant(at.max(self.now.0));
            if !matches!(what, Happening::Retry(..)) {
                self.happen(what);
            }
        }
    }

    /// Lets time pass with nobody acting, until no matter and no request is open. Answers with how
    /// long that took, in milliseconds.
    pub fn settle(&mut self) -> u64 {
        let from = self.now;
        for _ in 0..100_000 {
            let Some(state) = self.state() else { break };
            if state.matters_open().is_empty() && state.requests_pending() == 0 {
                break;
            }
            let Some(due) = state.next_due() else {
                self.wrong
                    .push("something is open and nothing falls due".to_owned());
                break;
            };
            self.now = self.now.max(due);
            let told = self.host.handle(self.now, vec![Input::Tick]);
            self.hear_all(told);
        }
        self.now.since(from)
    }

    /// Hears what the machine says.
    pub(crate) fn hear_all(&mut self, told: Vec<Told>) {
        for told in told {
            self.hear(told);
        }
    }

    fn hear(&mut self, told: Told) {
        match told {
            Told::Reply(ticket, answer) => self.answer(ticket, &answer),
            Told::Published(_) => {}
            Told::Head(seen, note) => {
                if self
                    .heads
                    .last()
                    .is_some_and(|(last, _)| last.size >= seen.size)
                {
                    self.wrong
                        .push(format!("the head of {} entries does not grow", seen.size));
                }
                self.heads.push((seen, note));
            }
            Told::Down => {
                let pause = self.chance.within(MINUTE_MS, 90 * MINUTE_MS);
                self.plan(pause, Happening::Restart);
            }
            Told::Wrong(what) => self.wrong.push(what),
        }
    }
}
