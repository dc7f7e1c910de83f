//! The scribe's machine: the real node over a disk in memory that can fail.

use crate::canary::Canary;
use basics::{BookId, Instant, TextHash, WordHash};
use book::Seen;
use book::tree::EMPTY_ROOT;
use node::{Input, Node, Output, Recorded, Rejection, Trouble};
use std::collections::{BTreeSet, VecDeque};
use store::{Append, AppendFault, Fault, MemoryBackup, MemoryDisk, MemoryStore, Reader, Store};

/// What the machine says to the world.
#[derive(Debug)]
pub enum Told {
    /// The answer to a hand-in.
    Reply(u64, Result<book::Receipt, Rejection>),
    /// These entries are durable.
    Published(Vec<Recorded>),
    /// The scribe signed this head.
    Head(Seen, Vec<u8>),
    /// The machine lost power or its process stopped.
    Down,
    /// Something that must never be.
    Wrong(String),
}

/// What befell the machine, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wear {
    /// Times it stopped and was started again.
    pub crashes: u64,
    /// Times the disk was full.
    pub full: u64,
    /// Times the book was loaded again.
    pub reloads: u64,
    /// Times a head was signed when the book was loaded.
    pub heads_late: u64,
    /// Times words were destroyed only when the book was loaded.
    pub erased_late: u64,
}

/// The scribe's machine.
#[derive(Debug)]
pub struct Host {
    master: [u8; 32],
    node: Option<Node>,
    disk: MemoryDisk,
    store: Option<MemoryStore>,
    /// Groups that wait for a slow disk.
    waiting: VecDeque<(u64, Vec<Append>)>,
    /// Whether the disk is slow now.
    pub slow: bool,
    /// What was published last.
    pub head: Seen,
    /// Its signed note.
    pub note: Vec<u8>,
    /// A bug planted on purpose, to see that it is found.
    pub canary: Option<Canary>,
    backup: Option<MemoryBackup>,
    /// What befell it.
    pub wear: Wear,
}

impl Host {
    /// A machine with an empty disk, running.
    pub fn new(seed: u64, master: [u8; 32]) -> Self {
        let mut host = Self {
            master,
            node: None,
            disk: MemoryDisk::new(seed),
            store: None,
            waiting: VecDeque::new(),
            slow: false,
            head: Seen { root: EMPTY_ROOT, size: 0 },
            note: Vec::new(),
            canary: None,
            backup: None,
            wear: Wear::default(),
        };
        host.start();
        host
    }

    /// The node, while the machine runs.
    pub const fn node(&self) -> Option<&Node> {
        self.node.as_ref()
    }

    /// The disk, to lay plans of faults and to look at.
    pub const fn disk(&self) -> &MemoryDisk {
        &self.disk
    }

    /// Whether groups wait for the disk.
    pub fn has_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// What lies on the disk, while the machine runs.
    pub fn reader(&self) -> Option<std::sync::Arc<dyn Reader>> {
        self.store.as_ref().map(Store::reader)
    }

    /// Cuts the power.
    pub fn crash(&mut self) {
        self.disk.crash();
        self.stop();
    }

    fn stop(&mut self) {
        self.wear.crashes += 1;
        self.waiting.clear();
        (self.node, self.store) = (None, None);
    }

    /// Starts it again; what is wrong comes back.
    pub fn start(&mut self) -> Vec<Told> {
        if let (Some(Canary::LosesTail), Some(backup)) = (self.canary, &self.backup) {
            // A disk whose checkpoint does not lie apart and goes back with the rest of it.
            let whole = self.disk.backup();
            self.disk = MemoryDisk::new(1);
            self.disk
                .restore(if self.wear.crashes % 2 == 1 { backup } else { &whole });
        }
        let store = match MemoryStore::open(&self.disk) {
            Ok(store) => store,
            Err(fault) => return vec![Told::Wrong(format!("the disk does not open: {fault}"))],
        };
        let reader = store.reader();
        (self.store, self.node) = (Some(store), Some(Node::new(self.master)));
        let mut told = Vec::new();
        for book in reader.books().unwrap_or_default() {
            told.extend(self.load(book));
        }
        told
    }

    /// Loads a book from what is durable. What was stored and not signed is signed now.
    fn load(&mut self, book: BookId) -> Vec<Told> {
        self.wear.reloads += 1;
        let (Some(node), Some(store)) = (&mut self.node, &self.store) else {
            return Vec::new();
        };
        let (entries, head, texts) = match read(&*store.reader(), book) {
            Ok(stored) => stored,
            Err(fault) => {
                return vec![Told::Wrong(format!("the stored book cannot be read: {fault}"))];
            }
        };
        match node.load(book, &entries, head.as_deref(), texts) {
            Ok(loaded) => {
                let mut told = self.withdraw_late(book, &loaded.erased);
                if let Some((size, signed)) = loaded.head {
                    self.wear.heads_late += 1;
                    told.extend(self.publish(book, size, signed));
                }
                told
            }
            Err(bad) => vec![Told::Wrong(format!("the stored book does not load: {bad}"))],
        }
    }

    /// Destroys what was erased and lies there still: the machine stopped before it was done.
    fn withdraw_late(&mut self, book: BookId, erased: &[WordHash]) -> Vec<Told> {
        let lying = self.reader().map(|reader| reader.words(book));
        let lying: Vec<WordHash> = match lying {
            Some(Ok(lying)) => lying,
            Some(Err(fault)) => return vec![Told::Wrong(format!("no list of words: {fault}"))],
            None => Vec::new(),
        };
        let late = erased.iter().filter(|word| lying.contains(word));
        let late: Vec<WordHash> = late.copied().collect();
        if late.is_empty() {
            return Vec::new();
        }
        self.wear.erased_late += 1;
        self.withdraw(book, &late)
    }

    /// Destroys words. What a fault prevents is done when the book is loaded again.
    fn withdraw(&mut self, book: BookId, words: &[WordHash]) -> Vec<Told> {
        let Some(store) = &mut self.store else { return Vec::new() };
        if store.withdraw_words(book, words).is_ok() {
            return Vec::new();
        }
        self.stop();
        vec![Told::Down]
    }

    /// Gives the node what came in and does what comes out. Nothing happens while it is down.
    pub fn handle(&mut self, now: Instant, inputs: Vec<Input>) -> Vec<Told> {
        let Some(node) = &mut self.node else { return Vec::new() };
        let out = node.handle(now, inputs);
        self.carry_out(now, out)
    }

    /// Lets the slow disk do what waits for it.
    pub fn disk_done(&mut self, now: Instant) -> Vec<Told> {
        let mut told = Vec::new();
        while let Some((group, appends)) = self.waiting.pop_front() {
            told.extend(self.append(now, group, &appends));
        }
        told
    }

    fn carry_out(&mut self, now: Instant, out: Vec<Output>) -> Vec<Told> {
        let mut told = Vec::new();
        for output in out {
            match output {
                Output::Append { group, appends } if self.slow => {
                    self.waiting.push_back((group, appends));
                    if self.canary == Some(Canary::AcksBeforeDisk) {
                        let stored = Input::Stored { group, outcome: Ok(()) };
                        told.extend(self.handle(now, vec![stored]));
                    }
                }
                Output::Append { group, appends } => {
                    told.extend(self.disk_done(now));
                    told.extend(self.append(now, group, &appends));
                }
                Output::Reply { ticket, answer } => told.push(Told::Reply(ticket, answer)),
                Output::Published { entries, .. } => told.push(Told::Published(entries)),
                Output::Head { book, size, note } => told.extend(self.publish(book, size, note)),
                Output::Withdraw { book, words } => told.extend(self.withdraw(book, &words)),
                Output::Reload { book } => told.extend(self.load(book)),
            }
        }
        told
    }

    fn append(&mut self, now: Instant, group: u64, appends: &[Append]) -> Vec<Told> {
        let Some(store) = &mut self.store else { return Vec::new() };
        let outcome = if self.canary.is_some_and(|canary| canary.swallows(appends)) {
            Ok(())
        } else {
            store.append(appends)
        };
        if self.canary == Some(Canary::LosesTail) && self.backup.is_none() {
            self.backup = Some(self.disk.backup());
        }
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err(AppendFault::Fault(Fault::DiskFull { .. })) => {
                self.wear.full += 1;
                Err(Trouble::DiskFull)
            }
            Err(AppendFault::Fault(_)) if self.disk.is_down() => {
                self.stop();
                return vec![Told::Down];
            }
            Err(AppendFault::Fault(_)) => Err(Trouble::Halted),
            // Decided upon entries of a group that failed before this one.
            Err(AppendFault::LengthDiffers { .. }) if self.wear.full > 0 => Err(Trouble::DiskFull),
            Err(other) => return vec![Told::Wrong(format!("the disk refused: {other}"))],
        };
        let halted = outcome == Err(Trouble::Halted);
        let mut told = self.handle(now, vec![Input::Stored { group, outcome }]);
        if halted {
            self.stop();
            told.push(Told::Down);
        }
        told
    }

    fn publish(&mut self, book: BookId, size: u64, note: Vec<u8>) -> Vec<Told> {
        let Some(store) = &mut self.store else { return Vec::new() };
        if let Err(fault) = store.record_head(book, size, &note)
            && self.canary.is_none()
        {
            return vec![Told::Wrong(format!("the head was refused: {fault}"))];
        }
        let root = self
            .node
            .as_ref()
            .and_then(|node| node.porch(&book)?.tree().root_at(size));
        let Some(root) = root else {
            return vec![Told::Wrong(format!("a head of {size} entries without a root"))];
        };
        self.head = Seen { root, size };
        self.note.clone_from(&note);
        vec![Told::Head(self.head, note)]
    }
}

/// Entries, recorded head and texts of a stored book.
type Stored = (Vec<Vec<u8>>, Option<Vec<u8>>, BTreeSet<TextHash>);

fn read(reader: &dyn Reader, book: BookId) -> Result<Stored, Fault> {
    let entries = reader.read_from(book, 0, usize::MAX, usize::MAX)?;
    let head = reader.head(book)?.map(|head| head.note);
    let texts = reader.texts(book)?.into_iter().collect();
    Ok((entries, head, texts))
}
