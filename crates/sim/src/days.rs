//! What happens in a world from day to day: people look and act, messages travel, machines fail.

use crate::canary::Canary;
use crate::mind::Mind;
use crate::pen::Intent;
use crate::person::Waiting;
use crate::world::{BEGINNING, Happening, World};
use basics::instant::{DAY_MS, HOUR_MS, MINUTE_MS};
use basics::{ActId, Instant, Nonce};
use book::beside::sha256;
use book::{Act, Receipt, Sig};
use node::{HandIn, Input, Rejection};
use store::{FaultPlan, Injected};

/// Codes that an honest person may be answered with; any other is a fault of the house.
const HONEST: [&str; 7] =
    ["rule", "speaker", "claim", "clock_behind", "disk_full", "halted", "no_such_book"];

impl World {
    pub(crate) fn happen(&mut self, what: Happening) {
        match what {
            Happening::Look(person) => self.look(person),
            Happening::Return(person) => {
                self.people[person].online = true;
                self.send_first(person);
                self.plan(HOUR_MS, Happening::Look(person));
            }
            Happening::Arrive(hand_in) => {
                if self.inbox.is_empty() {
                    self.plan(200, Happening::Round);
                }
                self.inbox.push(*hand_in);
            }
            Happening::Round => {
                let inputs = std::mem::take(&mut self.inbox);
                self.round(inputs.into_iter().map(Input::HandIn).collect());
            }
            Happening::Answer(person, act, answer) => self.answered(person, act, *answer),
            Happening::Retry(person, act) => self.retry(person, act),
            Happening::Tick => {
                self.round(vec![Input::Tick]);
                let due = self.state().and_then(rules::State::next_due);
                let wait = due.map_or(HOUR_MS, |due| due.since(self.now));
                self.plan(wait.clamp(MINUTE_MS, HOUR_MS), Happening::Tick);
            }
            Happening::DiskDone => {
                let told = self.host.disk_done(self.scribe_clock());
                self.hear_all(told);
            }
            Happening::Restart => {
                if self.host.node().is_none() {
                    let told = self.host.start();
                    self.hear_all(told);
                }
            }
            Happening::Weather => self.weather(),
        }
    }

    fn round(&mut self, inputs: Vec<Input>) {
        let told = self.host.handle(self.scribe_clock(), inputs);
        self.hear_all(told);
        if self.host.has_waiting() {
            let wait = self.chance.within(100, 20_000);
            self.plan(wait, Happening::DiskDone);
        }
    }

    /// Somebody looks at the assembly, and perhaps acts or goes away.
    fn look(&mut self, at: usize) {
        let (least, most) = self.options.looks;
        let again = self.chance.within(least, most) * MINUTE_MS;
        let travels = self.people[at].traits.travels;
        if self.state().is_none() || !self.people[at].online {
            self.plan(again, Happening::Look(at));
            return;
        }
        self.people[at].seen = self.host.head;
        if self.options.weather && self.chance.percent(travels) {
            self.travel(at);
            return;
        }
        self.plan(again, Happening::Look(at));
        for _ in 0..self.chance.within(1, 3) {
            let now = self.people[at].clock(self.now, BEGINNING);
            self.sign_something(at, now);
        }
        // One after the other: a word may not overtake an older one of the same key.
        if self.people[at]
            .outbox
            .first()
            .is_some_and(|first| first.sent == 0)
        {
            self.send_first(at);
        }
    }

    /// Somebody goes where there is no network, with the pages as they are now in their pocket, and
    /// signs things there.
    fn travel(&mut self, at: usize) {
        let most = if self.chance.percent(5) { 40 } else { 12 };
        let away = self.chance.within(DAY_MS, most * DAY_MS);
        self.tally.away_days += away / DAY_MS;
        self.people[at].online = false;
        for _ in 0..self.chance.below(4) {
            let later = self.now.plus_ms(self.chance.below(away));
            let claim = self.people[at].clock(later, BEGINNING);
            self.sign_something(at, claim);
        }
        self.plan(away, Happening::Return(at));
    }

    /// Decides, signs and lays into the outbox.
    fn sign_something(&mut self, at: usize, claim: Instant) {
        let Some(hand_in) = self.intend(at, claim) else { return };
        let act = ActId(sha256(&[&book::act::signed_message(&hand_in.act)]));
        self.people[at]
            .outbox
            .push(Waiting { act, hand_in, sent: 0 });
        self.tally.signed += 1;
    }

    fn intend(&mut self, at: usize, claim: Instant) -> Option<HandIn> {
        let state = self.host.node()?.state(&self.book)?;
        let matters_most = 3 + self.people.len() / 20;
        let mind = Mind { person: &self.people[at], state, matters_most };
        let intent = mind.intent(&mut self.chance)?;
        Some(self.sign(at, intent, claim))
    }

    /// Signs an act with somebody's key, as having seen what they saw.
    pub(crate) fn sign(&mut self, at: usize, intent: Intent, claim: Instant) -> HandIn {
        let nonce = Nonce(self.chance.bytes());
        let person = &mut self.people[at];
        person.claimed = person.claimed.max(claim);
        let act = Act {
            act: intent.deed,
            at: person.claimed,
            book: self.book,
            edition: 0,
            nonce,
            seen: person.seen,
        };
        let act = act
            .to_bytes()
            .unwrap_or_else(|error| unreachable!("what people here do can be written: {error}"));
        let sigs = vec![Sig::make(&act, person.id, &person.key)];
        let (texts, words) = (intent.texts, intent.words);
        HandIn { ticket: 0, book: Some(self.book), act, sigs, texts, words }
    }

    /// Sends one act from somebody's outbox over the network.
    fn send(&mut self, at: usize, act: ActId) {
        let ticket = self
            .tickets
            .last_key_value()
            .map_or(1, |(last, _)| last + 1);
        let Some(waiting) = self.people[at].outbox.iter_mut().find(|one| one.act == act) else {
            return;
        };
        waiting.sent += 1;
        let (sent, mut hand_in) = (waiting.sent, waiting.hand_in.clone());
        hand_in.ticket = ticket;
        self.tickets.insert(ticket, (at, act));
        let pause = u64::from(sent.min(20)) * self.chance.within(10, 60) * MINUTE_MS;
        self.plan(pause, Happening::Retry(at, act));
        for _ in 0..self.copies() {
            let slow = if self.chance.percent(3) { HOUR_MS } else { 4_000 };
            let delay = self.chance.within(40, slow);
            self.plan(delay, Happening::Arrive(Box::new(hand_in.clone())));
        }
    }

    /// How many copies of a message the network brings.
    fn copies(&mut self) -> u32 {
        let copies = match self.chance.below(100) {
            0..8 if self.options.weather => 0,
            8..16 if self.options.weather => 2,
            _ => 1,
        };
        self.tally.lost += u64::from(copies == 0);
        self.tally.doubled += u64::from(copies == 2);
        copies
    }

    /// Sends the first act that waits in somebody's outbox.
    pub(crate) fn send_first(&mut self, at: usize) {
        if let Some(first) = self.people[at].outbox.first() {
            self.send(at, first.act);
        }
    }

    fn retry(&mut self, at: usize, act: ActId) {
        let person = &self.people[at];
        if person.online && person.outbox.first().is_some_and(|first| first.act == act) {
            self.send(at, act);
        }
    }

    /// The scribe answers; the network may lose it.
    pub(crate) fn answer(&mut self, ticket: u64, answer: &Result<Receipt, Rejection>) {
        let Some((at, act)) = self.tickets.get(&ticket).copied() else { return };
        for _ in 0..self.copies() {
            let delay = self.chance.within(40, 4_000);
            self.plan(delay, Happening::Answer(at, act, Box::new(answer.clone())));
        }
    }

    /// An answer reaches a device.
    fn answered(&mut self, at: usize, act: ActId, answer: Result<Receipt, Rejection>) {
        if !self.people[at].online {
            return;
        }
        let person = &mut self.people[at];
        let place = person.outbox.iter().position(|waiting| waiting.act == act);
        match answer {
            Ok(receipt) => {
                let known = person.receipts.iter().find(|one| one.receipt.act == act);
                if known.is_some_and(|known| *known != receipt) {
                    self.wrong.push(format!("two receipts for {act} differ"));
                }
                if let Some(place) = place {
                    person.outbox.remove(place);
                    person.receipts.push(receipt);
                    self.tally.acknowledged += 1;
                }
            }
            Err(Rejection::Store(_) | Rejection::ClockBehind { .. } | Rejection::NoSuchBook) => {}
            Err(rejection) => {
                let code = rejection.code();
                if !HONEST.contains(&code) {
                    self.wrong
                        .push(format!("an honest act was answered {code}: {rejection}"));
                }
                if code == "claim" {
                    // Told that the clock is wrong, they set it.
                    (person.off_ms, person.claimed) = (0, Instant(0));
                }
                if let Some(place) = place {
                    person.outbox.remove(place);
                    let code = match rejection {
                        Rejection::Rules(refusal) => format!("{}.{}", refusal.kind, refusal.code),
                        other => other.code().to_owned(),
                    };
                    *self.tally.refused.entry(code).or_default() += 1;
                }
            }
        }
        if place == Some(0)
            && self.people[at]
                .outbox
                .first()
                .is_some_and(|one| one.sent == 0)
        {
            self.send_first(at);
        }
    }

    /// Something befalls the scribe's machine.
    fn weather(&mut self) {
        let faults = [
            Injected::CrashBefore,
            Injected::CrashAfter,
            Injected::Torn,
            Injected::DiskFull,
            Injected::SyncFailedLost,
            Injected::SyncFailedKept,
        ];
        let fault = faults[self.chance.place(faults.len())];
        match self.chance.below(8) {
            0..=3 => {
                let nth = self.chance.within(1, 4);
                self.host
                    .disk()
                    .lay_plan(FaultPlan::none().fail(nth, fault));
            }
            4 if self.host.node().is_some() => {
                self.host.crash();
                let pause = self.chance.within(MINUTE_MS, 3 * HOUR_MS);
                self.plan(pause, Happening::Restart);
            }
            5 => self.host.slow = !self.host.slow,
            6 => {
                let jump = self.chance.below(240_000).cast_signed();
                self.skew_ms = jump - 120_000;
            }
            _ => self.skew_ms += 500,
        }
        if self.options.canary == Some(Canary::AcksBeforeDisk) {
            self.host.slow = true;
        }
        let wait = self.chance.within(4 * HOUR_MS, 60 * HOUR_MS);
        self.plan(wait, Happening::Weather);
    }
}
