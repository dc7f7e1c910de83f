//! What pages and the interface for programs read in the same way.

use super::Scene;
use basics::{MatterId, PersonId};
use serde::Deserialize;
use views::dto::{AgreementPage, MatterPage, PersonPage};

/// A matter by its id in the address.
pub(super) fn matter_of(at: &Scene<'_>, id: &str) -> Option<MatterPage> {
    views::matter(at.view, at.beside, at.who, at.now, &MatterId::from_hex(id)?)
}

/// An agreement by its id in the address.
pub(super) fn agreement_of(at: &Scene<'_>, id: &str) -> Option<AgreementPage> {
    views::agreement(at.view, at.beside, at.who, at.now, &MatterId::from_hex(id)?)
}

/// A person by their number (`p7`) or id in the address.
pub(super) fn person_of(at: &Scene<'_>, id: &str) -> Option<PersonPage> {
    let number = id.strip_prefix('p').and_then(position);
    let person = match number {
        Some(number) => at.view.person_of_ordinal(u32::try_from(number).ok()?)?,
        None => PersonId::from_hex(id)?,
    };
    views::person(at.view, at.beside, at.who, at.now, &person)
}

/// A position in its one spelling.
pub(super) fn position(text: &str) -> Option<u64> {
    let plain = (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let leading = text.len() > 1 && text.starts_with('0');
    text.parse().ok().filter(|_| plain && !leading)
}

/// A stretch of a book, in an address.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(super) struct Stretch {
    from: Option<u64>,
    limit: Option<usize>,
}

impl Stretch {
    /// Where it begins and how long it is: at the end of the book if no beginning is given.
    pub(super) fn within(self, size: u64, usual: usize, most: usize) -> (u64, usize) {
        let limit = self.limit.unwrap_or(usual).clamp(1, most);
        let last = size.saturating_sub(limit as u64);
        (self.from.unwrap_or(last).min(size), limit)
    }

    /// The same, from the beginning of the book if none is given.
    pub(super) fn or_from_start(self, size: u64, usual: usize, most: usize) -> (u64, usize) {
        let from = Some(self.from.unwrap_or(0));
        Self { from, ..self }.within(size, usual, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_has_one_spelling() {
        assert_eq!(position("0"), Some(0));
        assert_eq!(position("120"), Some(120));
        for text in ["", "00", "012", "+1", "-1", "1.0", "x", "9999999999999999"] {
            assert_eq!(position(text), None, "{text}");
        }
    }

    #[test]
    fn a_stretch_stays_within_the_book() {
        let asked = |from, limit| Stretch { from, limit };
        assert_eq!(asked(None, None).within(120, 50, 50), (70, 50));
        assert_eq!(asked(Some(7), Some(900)).within(120, 50, 200), (7, 200));
        assert_eq!(asked(Some(900), Some(0)).within(120, 50, 200), (120, 1));
        assert_eq!(asked(None, None).or_from_start(120, 50, 50), (0, 50));
    }
}
