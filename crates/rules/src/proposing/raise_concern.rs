//! Raise a concern about a proposal. It stays open until somebody answers it or you say that it is
//! settled; nothing is put to a vote while a concern has no answer.

use super::contributing::contribute;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::Contribution;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::{MatterId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "raise_concern",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R52"],
    fields: &[field("matter", Value::Id(Refers::Matter)), field("words", Value::Word)],
};

/// A concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaiseConcern {
    /// The matter.
    pub matter: MatterId,
    /// The commitment to the words.
    pub words: WordHash,
}

refusals! {
    /// Why raising a concern is refused.
    Refused of "raise_concern" {
        /// So much was said in this matter that no more is taken.
        TooMany { most: usize } = "too_many" by "R3",
        /// The vote has begun; concerns come before it.
        VoteHasBegun = "vote_has_begun" by "R52",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &RaiseConcern) -> Decision {
    let matter = case.state.open_matter(&deed.matter)?;
    if matter.phase == Phase::Voting {
        return Err(Refused::VoteHasBegun.into());
    }
    let too_many = |most| Refused::TooMany { most }.into();
    contribute(
        case,
        deed.matter,
        Contribution::Concern,
        deed.words,
        too_many,
    )
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set talks.times=0 rounds_min=1 blocks.test=none windows.ordinary.hours=24
              set quorum.percent=0 fallback.by=share fallback.percent=75 fallback.window_hours=48
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben raise_concern matter=soup words=\"No time\" as time -> Contributed
            1d cho take_position matter=soup position=block grounds.value=0 reason=no
              as block -> PositionTaken CloseMoved
            1d ana give_answer matter=soup to=block words=\"We share it\" -> Contributed
            5d time -> MatterEnded
            see matter=soup how=unanswered rounds=1   # the concern had no answer (R52)

            6d ana open_proposal text=Stew kind_of=ordinary as stew -> MatterOpened
            6d ben raise_concern matter=stew words=\"No time\" as time -> Contributed
            6d ben give_answer matter=stew to=time words=\"Well\" -> Contributed
            6d cho take_position matter=stew position=block grounds.value=0 reason=no
              -> PositionTaken CloseMoved
            # one's own answer is none
            10d time -> MatterEnded
            see matter=stew how=unanswered

            11d ana open_proposal text=Tea kind_of=ordinary as tea -> MatterOpened
            11d cho raise_concern matter=tea words=\"No time\" as time -> Contributed
            11d cho take_position matter=tea position=block grounds.value=0 reason=no
              -> PositionTaken CloseMoved
            # an answer to a blocker's concern, given after the block, answers both
            11d ana give_answer matter=tea to=time words=\"I have some\" -> Contributed
            15d time -> VotingOpened
            15d ben raise_concern matter=tea words=\"Late\" -> refused vote_has_begun
            ",
        );
    }
}
