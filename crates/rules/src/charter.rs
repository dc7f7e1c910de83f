//! The charter: the rules that an assembly gave itself (`spec/deciding.md` section 3).

use basics::instant::HOUR_MS;
use basics::{Line, Passage};
use serde::{Deserialize, Serialize};

/// Least share of votes for an essential matter, in every charter and method.
pub const ESSENTIAL_PERCENT_MIN: u32 = 75;
/// Least number of people who take part in deciding about an admission, or all who are entitled if
/// they are fewer, in every charter (R57).
pub const ADMISSION_PERSONS_MIN: u32 = 3;
/// Hours to which the windows of an urgent matter shrink (R78).
pub const URGENT_HOURS: u32 = 72;
/// Hours of one step of talks in an urgent matter: six steps fill the 72 hours.
pub const URGENT_STEP_HOURS: u32 = 12;
/// Hours by which a late block moves the close, so that it can be heard.
pub const HEARING_HOURS: u32 = 72;
/// The same for an urgent matter.
pub const URGENT_HEARING_HOURS: u32 = 12;
/// Hours that there must be for answering a concern, if it is to stand in the way of a vote.
pub const ANSWER_HOURS: u32 = 24;
/// The same for an urgent matter.
pub const URGENT_ANSWER_HOURS: u32 = 4;
/// Talks end within ninety days (R78).
pub const TALKS_HOURS_MAX: u32 = 90 * 24;

/// The unit that has a voice of its own where rules speak of households.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// People who live together.
    Household,
    /// People who work together.
    Team,
    /// Each person their own.
    Person,
}

/// Who may read the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Anybody.
    Public,
    /// Members only.
    Members,
}

/// What founding asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// Least number of founders.
    pub persons_min: u32,
    /// Least number of units that they come from.
    pub units_min: u32,
}

/// How somebody is admitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JoiningBy {
    /// By vouches, unless somebody objects.
    Vouches,
    /// By an agreement of the assembly.
    Agreement,
}

/// Admission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// How.
    pub by: JoiningBy,
    /// From how many different units vouches must come.
    pub vouch_units: u32,
    /// Hours in which members can object.
    pub window_hours: u32,
}

/// Time for one kind of matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Hours from opening to close.
    pub hours: u32,
    /// Hours before which nothing is agreed even if everybody has spoken.
    pub min_hours: u32,
}

/// Time for each kind of matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// For what touches the assembly's foundations.
    pub essential: Window,
    /// For most things.
    pub ordinary: Window,
    /// For what is cheap to undo.
    pub reversible: Window,
}

/// How serious a matter is (R82).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Cheap to undo.
    Reversible,
    /// Most things.
    Ordinary,
    /// Admission against objection, and what the proposer says is essential.
    Essential,
}

/// A kind of matter that may pass by silence. There is no word for essential ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SilentKind {
    /// Most things.
    Ordinary,
    /// Cheap to undo.
    Reversible,
}

/// How many must take part (R81): the greater of the two; both 0 for none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// Percent of those entitled.
    pub percent: u32,
    /// A fixed number of persons.
    pub persons: u32,
}

/// Above which shares a consensus is too weak (R79).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weak {
    /// Percent of reservations among those present.
    pub reservation_percent: u32,
    /// Percent of stand-asides among those present.
    pub stand_aside_percent: u32,
}

/// How people find whether a block is principled (R77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "test", rename_all = "snake_case", deny_unknown_fields)]
pub enum Blocks {
    /// Every block that names a value or a harm stands.
    None {},
    /// So many others must find it principled.
    Cosigners {
        /// How many.
        count: u32,
    },
    /// So great a share of those present must find it principled, the blocker counted.
    SharePresent {
        /// Percent of those present.
        percent: u32,
    },
    /// Nobody who judges it finds it unprincipled, and at least half of the others judge it.
    WholeGroup {},
}

/// The meetings of blocker and proposer (R78).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talks {
    /// Hours of one step.
    pub every_hours: u32,
    /// How many steps; 0 for none.
    pub times: u32,
}

/// What follows when no consensus is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fallback {
    /// Nothing: it is not adopted.
    None {},
    /// A vote with at least this share of yes among yes and no.
    Share {
        /// Percent.
        percent: u32,
        /// Hours of the vote.
        window_hours: u32,
    },
    /// A vote with more yes than no.
    Majority {
        /// Hours of the vote.
        window_hours: u32,
    },
}

/// How agreements age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreements {
    /// Percent of members who can reopen one together.
    pub reopen_percent: u32,
    /// Days after which one must be looked at again, at the latest.
    pub review_days_max: u32,
    /// Days in which the same text may not come again.
    pub same_text_days: u32,
}

/// The rules that an assembly gave itself. "Our rules" on pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// How agreements age.
    pub agreements: Agreements,
    /// How people find whether a block is principled.
    pub blocks: Blocks,
    /// Whether a matter may be agreed before its window ends, once everybody has spoken.
    pub early: bool,
    /// What follows when no consensus is found.
    pub fallback: Fallback,
    /// What founding asks for.
    pub founding: Founding,
    /// Admission.
    pub joining: Joining,
    /// The assembly's name.
    pub name: Line<1, 80>,
    /// What it is for.
    pub purpose: Passage<0, 2000>,
    /// How many must take part.
    pub quorum: Quorum,
    /// Who may read the book.
    pub reading: Reading,
    /// Rounds of seeking consensus before any vote (R52).
    pub rounds_min: u32,
    /// Kinds of matter that pass if nobody objects.
    pub silence_consents: Vec<SilentKind>,
    /// The meetings of blocker and proposer.
    pub talks: Talks,
    /// Name of the template it was made from.
    pub template: Line<1, 40>,
    /// What has a voice of its own where rules speak of households.
    pub unit: UnitKind,
    /// The shared values that a block may name.
    pub values: Vec<Line<1, 300>>,
    /// Above which shares a consensus is too weak.
    pub weak: Weak,
    /// Time for each kind of matter.
    pub windows: Windows,
}

/// A parameter that is outside its bounds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key} is {found}; {allowed}")]
pub struct CharterError {
    /// The parameter's path.
    pub key: &'static str,
    /// What it is.
    pub found: String,
    /// What it may be.
    pub allowed: String,
}

fn within(key: &'static str, found: u32, min: u32, max: u32) -> Result<(), CharterError> {
    if (min..=max).contains(&found) {
        return Ok(());
    }
    Err(CharterError {
        key,
        found: found.to_string(),
        allowed: format!("{min} to {max}"),
    })
}

fn must(
    holds: bool, key: &'static str, found: &impl ToString, allowed: &str,
) -> Result<(), CharterError> {
    if holds {
        return Ok(());
    }
    Err(CharterError { key, found: found.to_string(), allowed: allowed.to_owned() })
}

impl Charter {
    /// Checks every bound of `spec/deciding.md` section 3.
    ///
    /// # Errors
    /// The first parameter that is out of bounds.
    pub fn check(&self) -> Result<(), CharterError> {
        let template = self.template.as_str();
        let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
        must(
            template.chars().all(plain),
            "template",
            &template,
            "only a-z, 0-9 and -",
        )?;
        let values = self.values.len();
        must(
            (1..=12).contains(&values),
            "values",
            &values,
            "1 to 12 values",
        )?;
        within("founding.persons_min", self.founding.persons_min, 3, 50)?;
        within(
            "founding.units_min",
            self.founding.units_min,
            2,
            self.founding.persons_min,
        )?;
        within("joining.vouch_units", self.joining.vouch_units, 2, 10)?;
        within(
            "joining.window_hours",
            self.joining.window_hours,
            24,
            TALKS_HOURS_MAX,
        )?;
        self.check_windows()?;
        within("quorum.percent", self.quorum.percent, 0, 100)?;
        within("quorum.persons", self.quorum.persons, 0, 1000)?;
        let silent = self.silence_consents.is_sorted_by(|a, b| a < b);
        must(
            silent,
            "silence_consents",
            &self.silence_consents.len(),
            "sorted, each once",
        )?;
        within(
            "weak.reservation_percent",
            self.weak.reservation_percent,
            0,
            100,
        )?;
        within(
            "weak.stand_aside_percent",
            self.weak.stand_aside_percent,
            0,
            100,
        )?;
        match self.blocks {
            Blocks::Cosigners { count } => within("blocks.count", count, 1, 20)?,
            Blocks::SharePresent { percent } => within("blocks.percent", percent, 1, 100)?,
            Blocks::None {} | Blocks::WholeGroup {} => {}
        }
        self.check_course()
    }

    /// Talks, rounds, fallback, agreements.
    fn check_course(&self) -> Result<(), CharterError> {
        within(
            "talks.every_hours",
            self.talks.every_hours,
            URGENT_STEP_HOURS,
            720,
        )?;
        within("talks.times", self.talks.times, 0, 12)?;
        let hours = self.talks.every_hours * self.talks.times;
        must(
            hours <= TALKS_HOURS_MAX,
            "talks",
            &hours,
            "at most 2160 hours in all (90 days)",
        )?;
        within("rounds_min", self.rounds_min, 1, 10)?;
        if let Fallback::Share { percent, .. } = self.fallback {
            within("fallback.percent", percent, 51, 100)?;
        }
        if let Fallback::Share { window_hours, .. } | Fallback::Majority { window_hours } =
            self.fallback
        {
            within("fallback.window_hours", window_hours, 24, TALKS_HOURS_MAX)?;
        }
        within(
            "agreements.reopen_percent",
            self.agreements.reopen_percent,
            1,
            50,
        )?;
        within(
            "agreements.review_days_max",
            self.agreements.review_days_max,
            30,
            730,
        )?;
        within(
            "agreements.same_text_days",
            self.agreements.same_text_days,
            0,
            365,
        )
    }

    fn check_windows(&self) -> Result<(), CharterError> {
        let Windows { essential, ordinary, reversible } = self.windows;
        let all = [
            (
                "windows.essential.hours",
                "windows.essential.min_hours",
                essential,
                None,
            ),
            (
                "windows.ordinary.hours",
                "windows.ordinary.min_hours",
                ordinary,
                Some(essential),
            ),
            (
                "windows.reversible.hours",
                "windows.reversible.min_hours",
                reversible,
                Some(ordinary),
            ),
        ];
        for (hours, min_hours, window, longer) in all {
            within(
                hours,
                window.hours,
                1,
                longer.map_or(TALKS_HOURS_MAX, |w| w.hours),
            )?;
            let most = longer.map_or(window.hours, |w| w.min_hours.min(window.hours));
            within(min_hours, window.min_hours, 0, most)?;
        }
        Ok(())
    }

    /// Whether silence consents for this kind of matter.
    pub fn silence_consents(&self, kind: Kind) -> bool {
        match kind {
            Kind::Essential => false,
            Kind::Ordinary => self.silence_consents.contains(&SilentKind::Ordinary),
            Kind::Reversible => self.silence_consents.contains(&SilentKind::Reversible),
        }
    }

    /// The window of a kind of matter.
    pub const fn window(&self, kind: Kind) -> Window {
        match kind {
            Kind::Essential => self.windows.essential,
            Kind::Ordinary => self.windows.ordinary,
            Kind::Reversible => self.windows.reversible,
        }
    }
}

/// Hours in milliseconds.
pub(crate) fn hours_ms(hours: u32) -> u64 {
    u64::from(hours) * HOUR_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: impl Fn(&mut Charter)) -> Result<(), &'static str> {
        let toml = testkit::plain_charter_json();
        let mut charter: Charter = serde_json::from_str(&toml).unwrap();
        change(&mut charter);
        charter.check().map_err(|error| error.key)
    }

    #[test]
    fn each_bound_is_named() {
        assert_eq!(check(|_| ()), Ok(()));
        assert_eq!(
            check(|c| c.founding.persons_min = 2),
            Err("founding.persons_min")
        );
        assert_eq!(
            check(|c| c.founding.units_min = 1),
            Err("founding.units_min")
        );
        assert_eq!(
            check(|c| c.founding.units_min = 51),
            Err("founding.units_min")
        );
        assert_eq!(
            check(|c| c.joining.vouch_units = 1),
            Err("joining.vouch_units")
        );
        assert_eq!(
            check(|c| c.joining.window_hours = 23),
            Err("joining.window_hours")
        );
        assert_eq!(
            check(|c| c.windows.essential.hours = 0),
            Err("windows.essential.hours")
        );
        assert_eq!(
            check(|c| c.windows.ordinary.hours = 2000),
            Err("windows.ordinary.hours")
        );
        assert_eq!(
            check(|c| c.windows.reversible.min_hours = 2000),
            Err("windows.reversible.min_hours")
        );
        assert_eq!(check(|c| c.quorum.percent = 101), Err("quorum.percent"));
        assert_eq!(check(|c| c.quorum.persons = 1001), Err("quorum.persons"));
        assert_eq!(
            check(|c| c.weak.stand_aside_percent = 101),
            Err("weak.stand_aside_percent")
        );
        assert_eq!(
            check(|c| c.weak.reservation_percent = 101),
            Err("weak.reservation_percent")
        );
        assert_eq!(
            check(|c| c.blocks = Blocks::Cosigners { count: 0 }),
            Err("blocks.count")
        );
        assert_eq!(
            check(|c| c.blocks = Blocks::SharePresent { percent: 0 }),
            Err("blocks.percent")
        );
    }

    #[test]
    fn each_bound_of_talks_and_later_is_named() {
        assert_eq!(
            check(|c| c.talks.every_hours = 11),
            Err("talks.every_hours")
        );
        assert_eq!(check(|c| c.talks.times = 13), Err("talks.times"));
        assert_eq!(check(|c| c.talks.times = 12), Err("talks"));
        assert_eq!(check(|c| c.rounds_min = 0), Err("rounds_min"));
        let share = |percent, window_hours| Fallback::Share { percent, window_hours };
        assert_eq!(
            check(|c| c.fallback = share(50, 24)),
            Err("fallback.percent")
        );
        assert_eq!(
            check(|c| c.fallback = share(51, 23)),
            Err("fallback.window_hours")
        );
        assert_eq!(
            check(|c| c.agreements.reopen_percent = 0),
            Err("agreements.reopen_percent")
        );
        assert_eq!(
            check(|c| c.agreements.review_days_max = 731),
            Err("agreements.review_days_max")
        );
        assert_eq!(
            check(|c| c.agreements.same_text_days = 366),
            Err("agreements.same_text_days")
        );
        assert_eq!(check(|c| c.values.clear()), Err("values"));
        assert_eq!(
            check(|c| c.template = Line::new("X y").unwrap()),
            Err("template")
        );
        let twice = vec![SilentKind::Ordinary; 2];
        assert_eq!(
            check(|c| c.silence_consents = twice.clone()),
            Err("silence_consents")
        );
    }

    #[test]
    fn an_inert_or_unknown_parameter_is_refused() {
        let json = testkit::plain_charter_json();
        let more = json.replacen('{', "{\"colour\":1,", 1);
        assert!(serde_json::from_str::<Charter>(&more).is_err());
        let inert: Result<Blocks, _> =
            serde_json::from_str(r#"{"percent":25,"test":"whole_group"}"#);
        assert!(inert.is_err(), "a share that this test does not use");
    }
}
