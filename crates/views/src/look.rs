//! What every query has at hand: the view, what lies beside it, who looks, and when.

use crate::alike;
use crate::beside::Beside;
use crate::dto::{
    AdmissionRef, AgreementRef, Ground, HouseholdRef, MatterRef, MatterRow, Name, Phase,
    RequestRef, Text, Written,
};
use crate::fold::BookView;
use crate::history::History;
use basics::{HouseholdId, Instant, MatterId, PersonId, RequestId, TextHash, WordHash};
use rules::State;
use rules::deciding::weigh;
use rules::event::Ending;
use rules::proposing::take_position::Grounds;
use rules::state::matter::{Matter, Phase as At};
use rules::state::people::Standing;
use std::collections::BTreeMap;

/// Characters of a title, at most.
const TITLE_CHARS: usize = 120;

/// A look at a book.
pub(crate) struct Look<'a> {
    pub(crate) view: &'a BookView,
    pub(crate) beside: &'a dyn Beside,
    pub(crate) viewer: Option<PersonId>,
    pub(crate) now: Instant,
    /// Names of members and of those who ask to join, by person.
    names: BTreeMap<PersonId, Name>,
}

impl<'a> Look<'a> {
    pub(crate) fn new(
        view: &'a BookView, beside: &'a dyn Beside, viewer: Option<PersonId>, now: Instant,
    ) -> Self {
        let mut names: BTreeMap<PersonId, Name> = view
            .state
            .persons()
            .iter()
            .filter(|(_, person)| match person.standing {
                Standing::Member { .. } => true,
                Standing::Asker(request) => pending(&view.state, &request),
                Standing::Left { .. } => false,
            })
            .map(|(id, person)| (*id, plain_name(view, beside, id, Some(&person.name))))
            .collect();
        alike::flag(&mut names);
        Self { view, beside, viewer, now, names }
    }

    pub(crate) fn state(&self) -> &'a State {
        &self.view.state
    }

    /// Whether the viewer is a member now.
    pub(crate) fn member(&self) -> Option<PersonId> {
        self.viewer.filter(|viewer| self.state().is_member(viewer))
    }

    pub(crate) fn name(&self, person: &PersonId) -> Name {
        if let Some(name) = self.names.get(person) {
            return name.clone();
        }
        let word = self.state().person(person).map(|known| &known.name);
        plain_name(self.view, self.beside, person, word)
    }

    pub(crate) fn names<'p>(&self, persons: impl IntoIterator<Item = &'p PersonId>) -> Vec<Name> {
        persons
            .into_iter()
            .map(|person| self.name(person))
            .collect()
    }

    /// Names by ordinal.
    pub(crate) fn names_sorted<'p>(
        &self, persons: impl IntoIterator<Item = &'p PersonId>,
    ) -> Vec<Name> {
        let mut names = self.names(persons);
        names.sort_by_key(|name| name.ordinal);
        names
    }

    pub(crate) fn household(&self, id: &HouseholdId) -> HouseholdRef {
        let name = self.state().units().get(id).and_then(|unit| unit.name);
        let name = name.map(|name| self.word(&name));
        HouseholdRef {
            household: *id,
            ordinal: self.view.ordinals.households.get(id).copied().unwrap_or(0),
            erased: name.as_ref().is_some_and(Written::is_erased),
            name: name.and_then(|name| name.text().map(str::to_owned)),
        }
    }

    pub(crate) fn household_of(&self, person: &PersonId) -> Option<HouseholdRef> {
        let unit = self.state().person(person)?.unit?;
        Some(self.household(&unit))
    }

    pub(crate) fn matter_ref(&self, id: &MatterId) -> MatterRef {
        let matter = self.state().matter(id);
        let admitting = matter.and_then(Matter::admitting);
        let title = match (matter, admitting) {
            (Some(matter), None) => self.title(&matter.version),
            _ => None,
        };
        let admission = |admitting| {
            let request = self.state().requests().get(&(*id).into())?;
            Some(AdmissionRef { who: self.name(&request.person), admitting })
        };
        MatterRef {
            matter: *id,
            ordinal: self.view.ordinals.matters.get(id).copied().unwrap_or(0),
            title,
            admission: admitting.and_then(admission),
        }
    }

    pub(crate) fn agreement_ref(&self, id: &MatterId) -> AgreementRef {
        let text = self
            .state()
            .agreements()
            .get(id)
            .map(|agreement| agreement.text);
        AgreementRef {
            agreement: *id,
            ordinal: self.view.ordinals.agreements.get(id).copied().unwrap_or(0),
            title: text.and_then(|text| self.title(&text)),
        }
    }

    pub(crate) fn request_ref(&self, id: &RequestId) -> RequestRef {
        let person = self
            .state()
            .requests()
            .get(id)
            .map(|request| request.person);
        RequestRef {
            request: *id,
            ordinal: self.view.ordinals.requests.get(id).copied().unwrap_or(0),
            by: self.name(&person.unwrap_or(PersonId([0; 32]))),
        }
    }

    pub(crate) fn text(&self, hash: &TextHash) -> Text {
        Text { hash: *hash, text: self.beside.text(hash) }
    }

    /// What somebody wrote. What the book says is erased is not looked for: it may lie there for a
    /// moment longer, or again in a restored backup.
    pub(crate) fn word(&self, hash: &WordHash) -> Written {
        written(self.view, self.beside, hash)
    }

    /// The first line of a text.
    pub(crate) fn title(&self, hash: &TextHash) -> Option<String> {
        self.beside.text(hash).map(|text| first_line(&text))
    }

    pub(crate) fn ground(&self, grounds: &Grounds) -> Ground {
        match *grounds {
            Grounds::Harm(harm) => Ground::Harm { harm },
            Grounds::Value(index) => {
                let value = self
                    .state()
                    .charter()
                    .and_then(|charter| charter.values.get(index));
                Ground::Value {
                    index,
                    text: value.map_or_else(String::new, ToString::to_string),
                }
            }
        }
    }

    pub(crate) fn history(&self, id: &MatterId) -> Option<&'a History> {
        self.view.matters.get(id).map(AsRef::as_ref)
    }

    /// A matter as a row of a list.
    pub(crate) fn matter_row(&self, id: &MatterId, matter: &Matter) -> MatterRow {
        let counts = matter.counts();
        let how = ending(matter);
        let held = self.viewer.and_then(|viewer| matter.positions.get(&viewer));
        MatterRow {
            matter: self.matter_ref(id),
            kind: matter.terms.kind,
            phase: phase(matter),
            how,
            urgent: matter.urgent,
            opened_at: matter.opened_at,
            due: how.is_none().then_some(matter.due),
            ended_at: matter.ended_at,
            proposer: matter.proposer.map(|proposer| self.name(&proposer)),
            entitled: self
                .viewer
                .is_some_and(|v| self.state().is_entitled(matter, &v)),
            mine: held.map(|held| held.position),
            present: counts.present(),
            needed: weigh::needed(matter),
            counts,
        }
    }

    /// Matters that have not ended, by due instant.
    pub(crate) fn open_rows(&self, of: impl Fn(&Matter) -> bool) -> Vec<MatterRow> {
        let open = self.state().matters_open().iter();
        let known = open.filter_map(|id| self.state().matter(id).map(|matter| (id, matter)));
        let wanted = known.filter(|(_, matter)| of(matter));
        let mut rows: Vec<_> = wanted
            .map(|(id, matter)| self.matter_row(id, matter))
            .collect();
        rows.sort_by_key(|row| (row.due, row.matter.ordinal));
        rows
    }
}

/// The phase as a code.
pub(crate) const fn phase(matter: &Matter) -> Phase {
    match matter.phase {
        At::Open => Phase::Open,
        At::Talks => Phase::Talks,
        At::Rewrite => Phase::Rewrite,
        At::Voting => Phase::Voting,
        At::Ended(_) => Phase::Ended,
    }
}

/// How a matter ended.
pub(crate) const fn ending(matter: &Matter) -> Option<Ending> {
    match matter.phase {
        At::Ended(how) => Some(how),
        _ => None,
    }
}

/// Whether a request waits for an answer.
pub(crate) fn pending(state: &State, id: &RequestId) -> bool {
    use rules::state::people::RequestStanding as Now;
    let standing = state.requests().get(id).map(|request| request.standing);
    matches!(
        standing,
        Some(Now::Waiting | Now::Window { .. } | Now::Deciding)
    )
}

fn written(view: &BookView, beside: &dyn Beside, hash: &WordHash) -> Written {
    if view.state.words().is_erased(hash) {
        return Written::ERASED;
    }
    beside.word(hash).map_or(Written::Missing, Written::Here)
}

fn plain_name(
    view: &BookView, beside: &dyn Beside, person: &PersonId, word: Option<&WordHash>,
) -> Name {
    let word = word.map(|word| written(view, beside, word));
    Name {
        person: *person,
        ordinal: view.ordinals.persons.get(person).copied().unwrap_or(0),
        erased: word.as_ref().is_some_and(Written::is_erased),
        text: word.and_then(|word| word.text().map(str::to_owned)),
        looks_like: None,
    }
}

/// The first line that says something, cut where it grows long.
fn first_line(text: &str) -> String {
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("");
    let Some((end, _)) = line.char_indices().nth(TITLE_CHARS) else {
        return line.to_owned();
    };
    let cut = line.get(..end).unwrap_or(line);
    let cut = cut.rsplit_once(' ').map_or(cut, |(before, _)| before);
    format!("{cut}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_line_that_says_something() {
        assert_eq!(first_line("\n  A well\nfor all"), "A well");
        assert_eq!(first_line(""), "");
        let long = "ñandú ".repeat(50);
        let title = first_line(&long);
        assert!(
            title.chars().count() <= TITLE_CHARS + 1 && title.ends_with("ñandú…"),
            "{title}"
        );
        assert_eq!(
            first_line(&"x".repeat(300)).chars().count(),
            TITLE_CHARS + 1
        );
    }
}
