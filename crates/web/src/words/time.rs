//! Instants, durations, numbers and lists in words.
//!
//! A charter has no time zone, so instants are written in universal time and say so; the
//! `datetime` attribute holds the exact instant for whatever can show it in local time.

use super::{Part, Value, Words};
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
        civil.year(), civil.month(), civil.day(), civil.hour(), civil.minute(), civil.second()
    )
}

impl Words {
    /// A day, such as “14 March 2027”.
    pub fn date(self, at: Instant) -> String {
        let civil = civil(at);
        let month = self.t(month_key(civil.month()));
        let (day, year) = (civil.day().to_string(), civil.year().to_string());
        // Without marks of isolation: all three are the house's own words.
        let args = [("day", Value::from(day)), ("month", month.into()), ("year", year.into())];
        plain(&self.t_args("page-date", &args))
    }

    /// A day and time in universal time, such as “14 March 2027, 18:30 UTC”.
    pub fn date_time(self, at: Instant) -> String {
        let civil = civil(at);
        let time = format!("{:02}:{:02}", civil.hour(), civil.minute());
        let args = [("date", Value::from(self.date(at))), ("time", time.into())];
        plain(&self.t_args("page-date-time", &args))
    }

    /// A day and time, marked up.
    pub fn time_tag(self, at: Instant) -> Markup {
        html! { time datetime=(rfc3339(at)) { (self.date_time(at)) } }
    }

    /// A day, marked up with the exact instant.
    pub fn day_tag(self, at: Instant) -> Markup {
        html! { time datetime=(rfc3339(at)) { (self.date(at)) } }
    }

    /// How long, rounded down to what matters: “3 days”, “5 hours”, “10 minutes”.
    pub fn span(self, ms: u64) -> String {
        let (key, n) = if ms >= 2 * DAY_MS {
            ("page-span-days", ms / DAY_MS)
        } else if ms >= 2 * HOUR_MS {
            ("page-span-hours", ms / HOUR_MS)
        } else {
            ("page-span-minutes", (ms / MINUTE_MS).max(1))
        };
        plain(&self.t_args(key, &[("n", Value::from(n))]))
    }

    /// So many hours, as days where they are whole days.
    pub fn hours(self, hours: u32) -> String {
        let (key, n) = if hours >= 24 && hours % 24 == 0 {
            ("page-span-days", hours / 24)
        } else {
            ("page-span-hours", hours)
        };
        plain(&self.t_args(key, &[("n", Value::from(n))]))
    }

    /// An instant seen from now: “in 3 days”, “2 hours ago”, “now”.
    pub fn relative(self, now: Instant, at: Instant) -> String {
        let (key, ms) = if at > now {
            ("page-in-span", at.since(now))
        } else {
            ("page-span-ago", now.since(at))
        };
        if ms < MINUTE_MS {
            return self.t("page-just-now");
        }
        plain(&self.t_args(key, &[("span", Value::from(self.span(ms)))]))
    }

    /// An instant as “in 3 days (14 March 2027, 18:30 UTC)”, marked up.
    pub fn when(self, now: Instant, at: Instant) -> Markup {
        let relative: Part = self.relative(now, at).as_str().into();
        self.rich("page-when", &[("relative", relative), ("date", self.time_tag(at).into())])
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
            if i > 0 && (digits.len() - i) % 3 == 0 {
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
            [most @ .., last] => {
                let most = html! {
                    @for (i, item) in most.iter().enumerate() {
                        @if i > 0 { (", ") }
                        (item)
                    }
                };
                self.rich("page-list", &[("most", most.into()), ("last", last.clone().into())])
            }
        }
    }
}

/// Without the marks of isolation, for sentences that hold the house's own words only.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

const fn month_key(month: i8) -> &'static str {
    match month {
        1 => "page-month-1",
        2 => "page-month-2",
        3 => "page-month-3",
        4 => "page-month-4",
        5 => "page-month-5",
        6 => "page-month-6",
        7 => "page-month-7",
        8 => "page-month-8",
        9 => "page-month-9",
        10 => "page-month-10",
        11 => "page-month-11",
        _ => "page-month-12",
    }
}
