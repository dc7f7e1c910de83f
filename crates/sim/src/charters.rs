//! Charters to live under: the plain one, the shipped templates, and any within bounds.

use crate::chance::Chance;
use basics::Line;
use rules::Charter;
use rules::charter::{
    Agreements, Blocks, Fallback, Founding, Joining, JoiningBy, Quorum, SilentKind, Talks,
    UnitKind, Weak, Window, Windows,
};
use std::path::Path;

/// Which charter a world lives under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// The plain one that tables start from.
    Plain,
    /// Plain, with windows of hours and few talks, so that much is decided in few days.
    Quick,
    /// One drawn within the bounds.
    Drawn,
    /// This one.
    Given(Box<Charter>),
}

/// The folder in which the shipped templates lie.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../charters");

/// The plain charter.
pub fn plain() -> Charter {
    serde_json::from_str(&testkit::plain_charter_json())
        .unwrap_or_else(|error| unreachable!("the plain charter is read in every test: {error}"))
}

/// The shipped templates with their names, in the order of their names.
///
/// # Errors
/// A template that cannot be read, with what is wrong.
pub fn templates() -> Result<Vec<(String, Charter)>, String> {
    let Ok(folder) = std::fs::read_dir(Path::new(FOLDER)) else {
        return Ok(Vec::new());
    };
    let mut all = Vec::new();
    for file in folder.flatten() {
        let path = file.path();
        let is_toml = path.extension().is_some_and(|ending| ending == "toml");
        let Some(name) = path
            .file_stem()
            .and_then(|name| name.to_str())
            .filter(|_| is_toml)
        else {
            continue;
        };
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let charter = toml::from_str(&text).map_err(|error| format!("{name}: {error}"))?;
        all.push((name.to_owned(), charter));
    }
    all.sort_by(|a: &(String, Charter), b| a.0.cmp(&b.0));
    Ok(all)
}

impl Which {
    /// The charter of this name: `plain`, `quick`, `drawn`, or a shipped template.
    ///
    /// # Errors
    /// A name that nothing has, or a template that cannot be read.
    pub fn named(name: &str) -> Result<Self, String> {
        match name {
            "plain" => Ok(Self::Plain),
            "quick" => Ok(Self::Quick),
            "drawn" => Ok(Self::Drawn),
            _ => {
                let mut templates = templates()?.into_iter();
                let found = templates.find(|(known, _)| known == name);
                let (_, charter) = found.ok_or_else(|| format!("there is no charter {name:?}"))?;
                Ok(Self::Given(Box::new(charter)))
            }
        }
    }

    /// The name by which [`Which::named`] finds it.
    pub fn name(&self) -> &str {
        match self {
            Self::Plain => "plain",
            Self::Quick => "quick",
            Self::Drawn => "drawn",
            Self::Given(charter) => charter.template.as_str(),
        }
    }

    /// The charter itself.
    pub fn charter(&self, chance: &mut Chance) -> Charter {
        match self {
            Self::Plain => plain(),
            Self::Quick => quick(chance),
            Self::Drawn => drawn(chance),
            Self::Given(charter) => (**charter).clone(),
        }
    }
}

fn quick(chance: &mut Chance) -> Charter {
    let window = |hours, min_hours| Window { hours, min_hours };
    Charter {
        windows: Windows {
            essential: window(36, 12),
            ordinary: window(24, 2),
            reversible: window(8, 0),
        },
        early: chance.percent(50),
        talks: Talks { every_hours: 12, times: chance.amount(0, 2) },
        fallback: match chance.below(3) {
            0 => Fallback::None {},
            1 => Fallback::Majority { window_hours: 24 },
            _ => Fallback::Share { percent: 75, window_hours: 24 },
        },
        joining: Joining { by: JoiningBy::Vouches, vouch_units: 2, window_hours: 24 },
        rounds_min: chance.amount(1, 2),
        blocks: blocks(chance),
        ..plain()
    }
}

fn blocks(chance: &mut Chance) -> Blocks {
    match chance.below(4) {
        0 => Blocks::None {},
        1 => Blocks::Cosigners { count: chance.amount(1, 3) },
        2 => Blocks::SharePresent { percent: chance.amount(1, 60) },
        _ => Blocks::WholeGroup {},
    }
}

fn windows(chance: &mut Chance) -> Windows {
    let mut hours = [(); 3].map(|()| chance.amount(1, 200));
    hours.sort_unstable();
    let mut least = [(); 3].map(|()| chance.amount(0, 72));
    least.sort_unstable();
    for (least, hours) in least.iter_mut().zip(hours) {
        *least = (*least).min(hours);
    }
    let [reversible, ordinary, essential] =
        [0, 1, 2].map(|i| Window { hours: hours[i], min_hours: least[i] });
    Windows { essential, ordinary, reversible }
}

/// A charter drawn within the bounds of `spec/deciding.md` section 3.
pub fn drawn(chance: &mut Chance) -> Charter {
    let window_hours = chance.amount(24, 120);
    let silence = [SilentKind::Ordinary, SilentKind::Reversible];
    let every_hours = chance.amount(12, 240);
    let units = [UnitKind::Household, UnitKind::Team, UnitKind::Person];
    Charter {
        agreements: Agreements {
            reopen_percent: chance.amount(1, 50),
            review_days_max: chance.amount(30, 730),
            same_text_days: chance.amount(0, 120),
        },
        blocks: blocks(chance),
        early: chance.percent(50),
        fallback: match chance.below(3) {
            0 => Fallback::None {},
            1 => Fallback::Share { percent: chance.amount(51, 100), window_hours },
            _ => Fallback::Majority { window_hours },
        },
        founding: Founding { persons_min: 3, units_min: 2 },
        joining: Joining {
            by: if chance.percent(60) {
                JoiningBy::Vouches
            } else {
                JoiningBy::Agreement
            },
            vouch_units: chance.amount(2, 3),
            window_hours: chance.amount(24, 200),
        },
        name: Line::new("Drawn").unwrap_or_else(|_| plain().name),
        quorum: Quorum { percent: chance.amount(0, 80), persons: chance.amount(0, 6) },
        rounds_min: chance.amount(1, 4),
        silence_consents: silence.into_iter().filter(|_| chance.percent(30)).collect(),
        talks: Talks {
            every_hours,
            times: chance.amount(0, (2_160 / every_hours).min(12)),
        },
        unit: *chance.pick(&units).unwrap_or(&UnitKind::Household),
        weak: Weak {
            reservation_percent: chance.amount(20, 100),
            stand_aside_percent: chance.amount(10, 100),
        },
        windows: windows(chance),
        ..plain()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawn_charter_is_within_bounds() {
        for seed in 0..500 {
            let mut chance = Chance::new(seed);
            assert_eq!(drawn(&mut chance).check(), Ok(()), "{seed}");
            assert_eq!(quick(&mut chance).check(), Ok(()), "{seed}");
        }
        assert_eq!(plain().check(), Ok(()));
        assert!(Which::named("no such charter").is_err());
    }
}
