//! The front page of an assembly, and what the live feed says of changes.

use crate::agreements::latest;
use crate::asked;
use crate::beside::Beside;
use crate::dto::{Overview, Part, Viewer};
use crate::fold::BookView;
use crate::look::Look;
use crate::may::Asking;
use crate::people::requests_waiting;
use basics::{Instant, PersonId};
use rules::state::agreement::Force;

/// Agreements on the front page.
const LATEST: usize = 10;

/// The front page; nothing before the book is founded.
pub fn overview(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Option<Overview> {
    let state = &view.state;
    let charter = state.charter()?;
    let look = Look::new(view, beside, viewer, now);
    let in_force = state
        .agreements()
        .values()
        .filter(|a| a.force == Force::InForce);
    Some(Overview {
        book: state.book(),
        name: charter.name.to_string(),
        purpose: charter.purpose.to_string(),
        unit: charter.unit,
        reading: charter.reading,
        founded_at: state.founded_at(),
        scribe: state.scribe(),
        members: state.members().len(),
        units: state
            .units()
            .values()
            .filter(|unit| !unit.members.is_empty())
            .count(),
        entries: view.len(),
        viewer: look_at_viewer(&look),
        asked: asked::all(&look),
        deciding: look.open_rows(|_| true),
        decided: latest(&look, LATEST),
        agreements_in_force: in_force.count(),
        requests: requests_waiting(&look),
        may: Asking { state, viewer, now }.begin(),
    })
}

fn look_at_viewer(look: &Look<'_>) -> Option<Viewer> {
    let viewer = look.viewer?;
    look.state().person(&viewer)?;
    Some(Viewer {
        name: look.name(&viewer),
        household: look.household_of(&viewer),
        member: look.member().is_some(),
    })
}

/// What has changed since the book had so many entries, each part once.
pub fn changed_since(view: &BookView, size: u64) -> Vec<Part> {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let new = view.entries.get(size..).unwrap_or(&[]);
    let mut parts: Vec<Part> = new
        .iter()
        .flat_map(|entry| entry.parts.iter().copied())
        .collect();
    parts.sort_unstable();
    parts.dedup();
    parts
}
