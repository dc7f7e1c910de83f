//! Instants, durations, numbers and lists in words.
//!
//! A charter has no time zone, so instants are written in universal time and say so; the
//! `datetime` attribute holds the exact instant, and `data-time` says in which form the script
//! shows it in local time (`assets/CONTRACT.md` section 8).

use super::{Value, Words};
use crate::ctx::Lang;
use basics::Instant;
use basics::instant::{DAY_MS, HOUR_MS, MINUTE_MS};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maud::{Markup, html};

fn civil(at: Instant) -> DateTime {
    let ms = i64::try_from(at.0).unwrap_or(i64::MAX);
    let stamp = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    stamp.to_zoned(TimeZone::UTC).datetime()
}

/// The instant as RFC 3339 with seconds, for `datetime` attributes and files.
pub fn rfc3339(at: Instant) -> String {
    let civil = civil(at);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        civil.year(),
        civil.month(),
        civil.day(),
        civil.hour(),
        civil.minute(),
        civil.second()
    )
}

impl Words {
    /// A day, such as “Friday 14 March 2027”.
    pub fn date(self, at: Instant) -> String {
        let civil = civil(at);
        let weekday = civil.weekday().to_monday_one_offset();
        let args = [
            (
                "weekday",
                Value::from(self.t(&format!("common-weekday-{weekday}"))),
            ),
            ("number", civil.day().to_string().into()),
            (
                "month",
                self.t(&format!("common-month-{}", civil.month())).into(),
            ),
            ("year", civil.year().to_string().into()),
        ];
        plain(&self.t_args("common-date", &args))
    }

    fn time_of_day(self, at: Instant) -> String {
        let civil = civil(at);
        let (hour, minute) = (
            format!("{:02}", civil.hour()),
            format!("{:02}", civil.minute()),
        );
        let args = [("hour", Value::from(hour)), ("minute", Value::from(minute))];
        format!("{}\u{a0}UTC", plain(&self.t_args("common-time", &args)))
    }

    /// A moment that stands alone or after “until”: “Friday 14 March 2027, 18:30 UTC”.
    pub fn date_time(self, at: Instant) -> String {
        let args = [("day", self.date(at).into()), ("time", self.time_of_day(at).into())];
        plain(&self.t_args("common-instant", &args))
    }

    /// A moment inside a sentence: “on Friday 14 March 2027, 18:30 UTC”.
    pub fn date_time_on(self, at: Instant) -> String {
        let args = [
            ("day", Value::from(self.date(at))),
            ("time", self.time_of_day(at).into()),
            ("near", "no".into()),
        ];
        plain(&self.t_args("common-instant-when", &args))
    }

    /// A moment that stands alone or after “until”, marked up.
    pub fn time_tag(self, at: Instant) -> Markup {
        html! { time data-time="at" datetime=(rfc3339(at)) { (self.date_time(at)) } }
    }

    /// A moment inside a sentence, marked up.
    pub fn time_tag_on(self, at: Instant) -> Markup {
        html! { time data-time="on" datetime=(rfc3339(at)) { (self.date_time_on(at)) } }
    }

    /// A day, marked up with the exact instant.
    pub fn day_tag(self, at: Instant) -> Markup {
        html! { time data-time="day" datetime=(rfc3339(at)) { (self.date(at)) } }
    }

    /// How long, rounded down to what matters: “3 days”, “5 hours”, “10 minutes”.
    pub fn span(self, ms: u64) -> String {
        let (key, n) = if ms >= 2 * DAY_MS {
            ("common-days", ms / DAY_MS)
        } else if ms >= 2 * HOUR_MS {
            ("common-hours", ms / HOUR_MS)
        } else {
            ("common-minutes", (ms / MINUTE_MS).max(1))
        };
        plain(&self.t_args(key, &[("n", Value::from(n))]))
    }

    /// So many hours, as days where they are whole days.
    pub fn hours(self, hours: u32) -> String {
        let (key, n) = if hours >= 24 && hours.is_multiple_of(24) {
            ("common-days", hours / 24)
        } else {
            ("common-hours", hours)
        };
        plain(&self.t_args(key, &[("n", Value::from(n))]))
    }

    /// An instant seen from now: “in 3 days”, “2 hours ago”, “just now”.
    pub fn relative(self, now: Instant, at: Instant) -> String {
        let (key, ms) = if at > now {
            ("common-in", at.since(now))
        } else {
            ("common-ago", now.since(at))
        };
        if ms < MINUTE_MS {
            return self.t("common-just_now");
        }
        plain(&self.t_args(key, &[("time", Value::from(self.span(ms)))]))
    }

    /// An instant seen from now, marked up; the full date is its title.
    pub fn relative_tag(self, now: Instant, at: Instant) -> Markup {
        html! {
            time data-time="ago" datetime=(rfc3339(at)) title=(self.date_time(at)) {
                (self.relative(now, at))
            }
        }
    }

    /// A whole number, with its thousands set apart.
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let apart = match self.lang() {
            Lang::En => ',',
            Lang::Es => '\u{202f}',
        };
        if digits.len() < 5 {
            return digits;
        }
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(apart);
            }
            out.push(digit);
        }
        out
    }

    /// “Ana, Berta and Carlos”, each marked up.
    pub fn list(self, items: &[Markup]) -> Markup {
        match items {
            [] => html! {},
            [one] => one.clone(),
            [one, two] => {
                let parts = [("first", one.clone().into()), ("second", two.clone().into())];
                self.rich("common-list-two", &parts)
            }
            [most @ .., last] => {
                let most = html! {
                    @for (i, item) in most.iter().enumerate() {
                        @if i > 0 { (", ") }
                        (item)
                    }
                };
                let parts = [("rest", most.into()), ("last", last.clone().into())];
                self.rich("common-list-many", &parts)
            }
        }
    }
}

/// Without the marks of isolation, for sentences that hold the house's own words only.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
