//! The dates of a book's entries against the clock of whoever verifies it.
//!
//! A scribe can date entries ahead of the real time, and so let a window end before people had
//! theirs (`spec/threats.md`). Such a book is valid, since nothing in it tells what the time was;
//! but whoever verifies it has a clock.

use basics::Instant;
use basics::limits::CLAIM_AHEAD_MS;
use node::Recorded;
use serde::Serialize;

/// Entries that are dated ahead. Dates never go back, so all that come after the first are too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// The position of the first.
    pub seq: u64,
    /// How many there are.
    pub entries: u64,
    /// How far the last one is ahead, in milliseconds.
    pub ms: u64,
}

/// What is seen of the dates of a book.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    clock: Instant,
    /// The date of the last entry; the beginning of time in a book without entries.
    pub last: Instant,
    /// Entries that are ahead of the clock by more than clocks may differ: ten minutes, as in
    /// `spec/book.md` section 3 (`claim`).
    pub ahead: Option<Ahead>,
}

impl Dates {
    /// Before the first entry, by this clock.
    pub const fn by(clock: Instant) -> Self {
        Self { clock, last: Instant(0), ahead: None }
    }

    /// Looks at the next entry.
    pub fn look(&mut self, entry: &Recorded) {
        self.see(entry.seq, entry.at);
    }

    fn see(&mut self, seq: u64, at: Instant) {
        self.last = at;
        let ms = at.since(self.clock);
        if ms > CLAIM_AHEAD_MS {
            let before = self
                .ahead
                .map_or((seq, 0), |ahead| (ahead.seq, ahead.entries));
            self.ahead = Some(Ahead { seq: before.0, entries: before.1 + 1, ms });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_are_a_difference_of_clocks_and_more_is_ahead() {
        let clock = Instant(1_790_000_000_000);
        let mut dates = Dates::by(clock);
        let seen = [0, CLAIM_AHEAD_MS, CLAIM_AHEAD_MS + 1, CLAIM_AHEAD_MS + 1, CLAIM_AHEAD_MS + 7];
        for (seq, ms) in (0..).zip(seen) {
            assert_eq!(dates.ahead.is_some(), seq > 2);
            dates.see(seq, clock.plus_ms(ms));
        }
        let ahead = Ahead { seq: 2, entries: 3, ms: CLAIM_AHEAD_MS + 7 };
        assert_eq!(
            (dates.ahead, dates.last),
            (Some(ahead), clock.plus_ms(ahead.ms))
        );
    }

    #[test]
    fn what_is_past_is_not_ahead() {
        let mut dates = Dates::by(Instant(1_000));
        dates.see(0, Instant(5));
        assert_eq!((dates.ahead, dates.last), (None, Instant(5)));
    }
}
