//! The bounds within which an assembly chooses its rules (`spec/deciding.md` section 3): wide, but
//! so that nobody is shut out and everything comes to an end.

use super::{Blocks, Charter, Fallback, TALKS_HOURS_MAX, URGENT_STEP_HOURS, Windows};

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
}

#[cfg(test)]
mod tests {
    use super::super::SilentKind;
    use super::*;
    use basics::Line;

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
}
