//! Books spoiled by name, so that verifiers can be tried.
//!
//! Whoever tampers here has more than any villain: the scribe's key and everybody's. A tampering
//! that a signature would betray is signed anew, so that the verifier must find what is wrong
//! *below* the signature. Each says the code that it must be found by (`spec/book.md`).

#![allow(
    clippy::unnecessary_wraps,
    reason = "every tampering has one form; some find a place in every book"
)]

mod around;
mod bytes;
mod forged;
mod unlawful;

use crate::chance::Chance;
use crate::made::{self, Made};
use basics::limits::CLAIM_AHEAD_MS;
use basics::{Instant, Nonce, PersonId, TreeHash};
use book::export::{Export, Pieces};
use book::{Act, Entry, Seen, Sig, SigningKey};
use rules::{Deed, State};

/// A way to spoil a book.
#[derive(Clone, Copy)]
pub struct Tamper {
    /// Its name on the command line.
    pub name: &'static str,
    /// The code that a verifier must find.
    pub code: &'static str,
    /// What is done, in a few words.
    pub about: &'static str,
    /// Does it; nothing if this book has no place for it.
    apply: fn(&mut Spoiling<'_>) -> Option<()>,
}

/// A row of the tables.
const fn of(
    name: &'static str, code: &'static str, about: &'static str,
    apply: fn(&mut Spoiling<'_>) -> Option<()>,
) -> Tamper {
    Tamper { name, code, about, apply }
}

/// A book that is being spoiled.
pub struct Spoiling<'a> {
    made: &'a Made,
    chance: &'a mut Chance,
    /// What becomes of the export.
    export: Export,
    /// What is done to the pieces at last.
    last: Option<Last>,
    /// Whether the scribe signs what it has become.
    sealed: bool,
}

/// Something done to the pieces of an export.
type Last = Box<dyn Fn(&mut Pieces)>;

/// Every way there is.
pub fn all() -> impl Iterator<Item = &'static Tamper> {
    bytes::ALL
        .iter()
        .chain(forged::ALL)
        .chain(unlawful::ALL)
        .chain(around::ALL)
}

/// The way of this name.
pub fn named(name: &str) -> Option<&'static Tamper> {
    all().find(|tamper| tamper.name == name)
}

impl Tamper {
    /// Spoils a book; nothing if it has no place for this.
    pub fn apply(&self, made: &Made, chance: &mut Chance) -> Option<Pieces> {
        let (export, last) = (made.export.clone(), None);
        let mut spoiling = Spoiling { made, chance, export, last, sealed: true };
        (self.apply)(&mut spoiling)?;
        let Spoiling { mut export, last, sealed, .. } = spoiling;
        if sealed {
            export.checkpoint = made::checkpoint(made.book, &export.entries, &made.scribe).ok()?;
        }
        let mut pieces = export.to_pieces().ok()?;
        if let Some(last) = last {
            last(&mut pieces);
        }
        Some(pieces)
    }
}

impl Spoiling<'_> {
    /// Leaves the checkpoint as it was.
    const fn unsealed(&mut self) {
        self.sealed = false;
    }

    /// The places of entries that hold an act for which this is so.
    fn acts(&self, so: impl Fn(&Entry<Deed>, &Deed) -> bool) -> Vec<usize> {
        let entries = self.export.entries.iter().enumerate();
        let read = entries.filter_map(|(at, bytes)| Some((at, Entry::<Deed>::read(bytes).ok()?)));
        read.filter(|(_, entry)| {
            entry
                .act
                .as_ref()
                .is_some_and(|act| so(entry, &act.act().act))
        })
        .map(|(at, _)| at)
        .collect()
    }

    /// The place of some act after the founding.
    fn some_act(&mut self) -> Option<usize> {
        let acts = self.acts(|entry, _| entry.seq > 0);
        self.chance.pick(&acts).copied()
    }

    /// The place of an act after which somebody acted who had seen it, and not as the first.
    fn seen_act(&mut self) -> Option<usize> {
        let most = self
            .acts(|_, _| true)
            .into_iter()
            .filter_map(|at| self.read(at)?.act);
        let most = most.map(|act| act.act().seen.size).max()?;
        let acts = self.acts(|entry, _| entry.seq > 0 && entry.seq < most);
        self.chance.pick(&acts).copied()
    }

    fn read(&self, at: usize) -> Option<Entry<Deed>> {
        Entry::read(self.export.entries.get(at)?).ok()
    }

    fn text(&self, at: usize) -> Option<String> {
        String::from_utf8(self.export.entries.get(at)?.clone()).ok()
    }

    /// Replaces something in the spelling of an entry.
    fn respell(&mut self, at: usize, from: &str, to: &str) -> Option<()> {
        let text = self.text(at)?;
        if !text.contains(from) {
            return None;
        }
        self.export.entries[at] = text.replacen(from, to, 1).into_bytes();
        Some(())
    }

    /// Changes the act of an entry and lets its signers sign it again.
    fn resign(&mut self, at: usize, change: impl FnOnce(&mut Act<Deed>)) -> Option<()> {
        let entry = self.read(at)?;
        let opened = entry.act?;
        let mut act = opened.act().clone();
        change(&mut act);
        let bytes = act.to_bytes().ok()?;
        let signers = opened.sigs().iter().map(|sig| sig.by);
        let sigs: Option<Vec<Sig>> = signers
            .map(|by| Some(Sig::make(&bytes, by, self.made.keys.get(&by)?)))
            .collect();
        self.export.entries[at] = spell(&bytes, &sigs?, entry.at, entry.seq)?;
        Some(())
    }

    /// Moves every position from here on by one.
    fn renumber(&mut self, from: usize) -> Option<()> {
        for at in from..self.export.entries.len() {
            let text = self.text(at)?;
            let (head, tail) = text.rsplit_once(",\"seq\":")?;
            let (_, sigs) = tail.split_once(',')?;
            self.export.entries[at] = format!("{head},\"seq\":{at},{sigs}").into_bytes();
        }
        Some(())
    }

    /// The instant of the last entry.
    fn last_at(&self) -> Instant {
        let last = self.export.entries.len().saturating_sub(1);
        self.read(last).map_or(Instant(0), |entry| entry.at)
    }

    /// The head over all entries.
    fn head(&self) -> Seen {
        let tree = made::tree(&self.export.entries);
        Seen { root: tree.root(), size: tree.len() }
    }

    /// An act as it would be signed now, by a clock that is ahead as far as it may be, so that no
    /// earlier claim of the same key is later.
    fn act(&mut self, deed: Deed) -> Act<Deed> {
        let (at, seen) = (self.last_at().plus_ms(CLAIM_AHEAD_MS), self.head());
        let nonce = Nonce(self.chance.bytes());
        Act { act: deed, at, book: self.made.book, edition: 0, nonce, seen }
    }

    /// Enters an act at the end, signed by somebody in the name of somebody.
    fn enter(&mut self, act: &Act<Deed>, by: PersonId, key: &SigningKey) -> Option<()> {
        let bytes = act.to_bytes().ok()?;
        let sigs = [Sig::make(&bytes, by, key)];
        self.enter_signed(&bytes, &sigs)
    }

    fn enter_signed(&mut self, act: &[u8], sigs: &[Sig]) -> Option<()> {
        let (at, seq) = (self.last_at(), self.export.entries.len() as u64);
        self.export.entries.push(spell(act, sigs, at, seq)?);
        Some(())
    }

    /// Enters what a member does, properly signed.
    fn member_does(&mut self, by: PersonId, deed: Deed) -> Option<()> {
        let act = self.act(deed);
        let key = self.made.keys.get(&by)?.clone();
        self.enter(&act, by, &key)
    }

    /// The state at the end of the book.
    fn state(&self) -> Option<State> {
        let (replay, _) = made::verify_export(&self.made.export).ok()?;
        Some(replay.state)
    }

    /// Some member at the end of the book.
    fn member(&mut self, state: &State) -> Option<PersonId> {
        self.chance.pick(state.members()).copied()
    }

    /// A key that this book has never seen.
    fn strange_key(&mut self) -> SigningKey {
        SigningKey::from_seed(self.chance.bytes())
    }

    fn some_hash(&mut self) -> TreeHash {
        TreeHash(self.chance.bytes())
    }
}

/// The canonical bytes of an entry; it need not be lawful, nor its signatures sorted.
fn spell(act: &[u8], sigs: &[Sig], at: Instant, seq: u64) -> Option<Vec<u8>> {
    let act = std::str::from_utf8(act).ok()?;
    let sigs = String::from_utf8(book::canon::to_bytes(&sigs).ok()?).ok()?;
    Some(
        format!(
            "{{\"act\":{act},\"at\":{},\"seq\":{seq},\"sigs\":{sigs}}}",
            at.0
        )
        .into_bytes(),
    )
}
