//! What offering to do something and stepping back have in common: where it is noted who does it.

use crate::Refusal;
use crate::refusal::Common;
use crate::state::State;
use crate::state::agreement::Agreement;
use crate::state::matter::Matter;
use basics::{MatterId, PersonId};

/// Something that people do: what is under decision still, or what was agreed.
#[derive(Clone, Copy)]
pub(super) enum Work<'a> {
    /// Under decision; offers hold for the text as it is now.
    Proposed(&'a Matter),
    /// Agreed, in this matter.
    Agreed(&'a Matter, &'a Agreement),
}

impl<'a> Work<'a> {
    /// What there is to do in a matter, or in the agreement that came of it.
    pub(super) fn of(state: &'a State, id: &MatterId) -> Result<Self, Refusal> {
        let matter = state.matter(id).ok_or(Common::NoSuchMatter)?;
        if matter.admitting().is_some() {
            return Err(Common::AboutAdmission.into());
        }
        match state.agreements().get(id) {
            Some(agreement) => Ok(Self::Agreed(matter, agreement)),
            None if matter.ended() => Err(Common::MatterEnded.into()),
            None => Ok(Self::Proposed(matter)),
        }
    }

    /// Whether somebody has said that they will do it.
    pub(super) fn is_done_by(self, person: &PersonId) -> bool {
        match self {
            Self::Proposed(matter) => matter.offers.contains(person),
            Self::Agreed(_, agreement) => agreement.doers.contains(person),
        }
    }
}
