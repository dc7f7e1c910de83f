//! Instants and durations as whole milliseconds (`spec/encoding.md` section 1).

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("maximum" = Self::MAX.0)))]
#[serde(transparent)]
pub struct Instant(pub u64);

/// One hour in milliseconds.
pub const HOUR_MS: u64 = 3_600_000;
/// One day in milliseconds.
pub const DAY_MS: u64 = 24 * HOUR_MS;
/// One minute in milliseconds.
pub const MINUTE_MS: u64 = 60_000;

impl Instant {
    /// The last instant that a book can hold: the end of the year 9999.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// This many milliseconds later, at most [`Instant::MAX`].
    #[must_use]
    pub const fn plus_ms(self, ms: u64) -> Self {
        let later = self.0.saturating_add(ms);
        if later > Self::MAX.0 { Self::MAX } else { Self(later) }
    }

    /// This many hours later, at most [`Instant::MAX`].
    #[must_use]
    pub const fn plus_hours(self, hours: u32) -> Self {
        self.plus_ms((hours as u64).saturating_mul(HOUR_MS))
    }

    /// This many days later, at most [`Instant::MAX`].
    #[must_use]
    pub const fn plus_days(self, days: u32) -> Self {
        self.plus_ms((days as u64).saturating_mul(DAY_MS))
    }

    /// Milliseconds from `earlier` to this, or 0 if it is not earlier.
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_stops_at_the_end_of_the_year_9999() {
        assert_eq!(Instant::MAX.plus_hours(u32::MAX), Instant::MAX);
        assert_eq!(Instant(5).plus_days(1), Instant(5 + DAY_MS));
        assert_eq!(Instant(5).since(Instant(9)), 0);
    }
}
