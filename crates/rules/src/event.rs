//! What happened: events, derived from acts and from time, never stored.
//!
//! They are in the past tense and complete: whoever folds them needs no look-up to understand one.

mod kinds;
mod what;

pub use kinds::{Again, BlockEnd, Contribution, Ending, Founded, NewUnit, Subject};
pub use what::What;

use basics::{ActId, Instant, MatterId, PersonId, WordHash};
use book::beside::person_id;
use serde::Serialize;

/// The act from which an event follows at once. Events without one were brought by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// The act.
    pub act: ActId,
    /// Its first signer.
    pub by: PersonId,
}

/// Something that happened, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// When.
    pub at: Instant,
    /// The act it follows from, if it was not time.
    pub cause: Option<Cause>,
    /// What.
    pub what: What,
}

impl What {
    /// Gives each commitment to words that is named here, with whose words they are. A household's
    /// name is the words of whoever gave it: of one that was there from the founding, of the first
    /// of its founders.
    pub fn each_word(&self, mut each: impl FnMut(WordHash, PersonId)) {
        match self {
            Self::Founded(founded) => {
                for (founder, _) in &founded.founders {
                    each(founder.name, person_id(&founder.key));
                }
                for unit in &founded.units {
                    let mut founders = founded.founders.iter();
                    let first = founders.find(|(_, lives_in)| *lives_in == unit.id);
                    if let Some((name, (founder, _))) = unit.name.zip(first) {
                        each(name, person_id(&founder.key));
                    }
                }
            }
            Self::RequestMade { person, name: word, .. }
            | Self::AdmissionObjected { person, reason: word, .. }
            | Self::UnitFormed { person, unit: NewUnit { name: Some(word), .. }, .. }
            | Self::NameChanged { person, name: word }
            | Self::Contributed { person, words: word, .. }
            | Self::PositionTaken { person, reason: Some(word), .. }
            | Self::ReopenAsked { person, reason: word, .. } => each(*word, *person),
            _ => {}
        }
    }

    /// The matter or agreement that it concerns.
    pub const fn matter(&self) -> Option<MatterId> {
        match self {
            Self::MatterOpened { matter, .. }
            | Self::VersionMade { matter, .. }
            | Self::WordingSuggested { matter, .. }
            | Self::Contributed { matter, .. }
            | Self::ConcernSettled { matter, .. }
            | Self::PositionTaken { matter, .. }
            | Self::BlockJudged { matter, .. }
            | Self::UrgencyJudged { matter, .. }
            | Self::BecameUrgent { matter, .. }
            | Self::CloseMoved { matter, .. }
            | Self::BlockEnded { matter, .. }
            | Self::WindowOpened { matter, .. }
            | Self::TalksStep { matter, .. }
            | Self::TalksAttended { matter, .. }
            | Self::TalksStepEnded { matter, .. }
            | Self::RewriteAsked { matter, .. }
            | Self::VotingOpened { matter, .. }
            | Self::VoteCast { matter, .. }
            | Self::MatterEnded { matter, .. }
            | Self::DoerOffered { matter, .. }
            | Self::DoerSteppedBack { matter, .. }
            | Self::MinorityWritten { matter, .. } => Some(*matter),
            Self::AgreementMade { agreement, .. }
            | Self::AgreementReplaced { agreement, .. }
            | Self::AgreementEnded { agreement, .. }
            | Self::AgreementExpired { agreement }
            | Self::AgreementReopened { agreement, .. }
            | Self::ReopenAsked { agreement, .. } => Some(*agreement),
            _ => None,
        }
    }
}
