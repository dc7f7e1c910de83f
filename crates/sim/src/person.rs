//! Somebody with a device: what they are like, what they saw, what they wait for.

use crate::chance::Chance;
use basics::{ActId, Instant, PersonId};
use book::beside::person_id;
use book::tree::EMPTY_ROOT;
use book::{Receipt, Seen, SigningKey};
use node::HandIn;

/// What somebody is like, in percent.
#[derive(Clone, Copy, Debug)]
pub struct Traits {
    /// How often they pass over what waits for them.
    pub forgets: u64,
    /// How often they go where there is no network.
    pub travels: u64,
    /// How often they block what they dislike.
    pub quarrels: u64,
    /// How often their blocks name a value or a harm.
    pub principled: u64,
    /// How often they change their mind.
    pub wavers: u64,
    /// How often they ask, worry, suggest and answer.
    pub talks: u64,
    /// How often they propose.
    pub proposes: u64,
    /// How often they offer to do things.
    pub offers: u64,
    /// How often they move, take another name, or leave.
    pub moves: u64,
}

impl Traits {
    /// Somebody, drawn.
    pub fn drawn(chance: &mut Chance) -> Self {
        let mut some = |usual: u64, seldom: u64| {
            let most = if chance.percent(15) { seldom } else { usual };
            chance.below(most + 1)
        };
        Self {
            forgets: some(30, 95),
            travels: some(3, 30),
            quarrels: some(25, 80),
            principled: some(90, 100),
            wavers: some(10, 60),
            talks: some(40, 90),
            proposes: some(6, 25),
            offers: some(30, 80),
            moves: some(2, 8),
        }
    }
}

/// Something handed in that was not answered yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The act.
    pub act: ActId,
    /// What was handed in.
    pub hand_in: HandIn,
    /// How often it was sent.
    pub sent: u32,
}

/// Somebody with a device.
#[derive(Clone, Debug)]
pub struct Person {
    /// The key of their device.
    pub key: SigningKey,
    /// Who they are in the book.
    pub id: PersonId,
    /// What they are like.
    pub traits: Traits,
    /// What they like: texts are weighed against it.
    pub taste: u64,
    /// How far their clock is off, in milliseconds.
    pub off_ms: i64,
    /// How fast it drifts, in millionths.
    pub drift: i64,
    /// Whether the network reaches them.
    pub online: bool,
    /// The head they saw last.
    pub seen: Seen,
    /// The instant that they claimed last: a device never claims an earlier one.
    pub claimed: Instant,
    /// What they signed and were not answered, in their order; the first is on its way.
    pub outbox: Vec<Waiting>,
    /// What they were told is in the book.
    pub receipts: Vec<Receipt>,
}

impl Person {
    /// Somebody new; their key follows from chance.
    pub fn new(chance: &mut Chance) -> Self {
        let key = SigningKey::from_seed(chance.bytes());
        let id = person_id(&key.public());
        let wrong_clock = chance.percent(3);
        let off = chance.below(if wrong_clock { 1_500_000 } else { 90_000 });
        let (off, drift) = (off.cast_signed(), chance.below(100).cast_signed());
        Self {
            key,
            id,
            traits: Traits::drawn(chance),
            taste: chance.next(),
            off_ms: if chance.percent(50) { off } else { -off },
            drift: drift - 50,
            online: true,
            seen: Seen { root: EMPTY_ROOT, size: 0 },
            claimed: Instant(0),
            outbox: Vec::new(),
            receipts: Vec::new(),
        }
    }

    /// What their clock says.
    pub fn clock(&self, now: Instant, since: Instant) -> Instant {
        let elapsed = i64::try_from(now.since(since)).unwrap_or(i64::MAX);
        let off = self.off_ms + elapsed / 1_000_000 * self.drift;
        Instant(now.0.saturating_add_signed(off))
    }
}
