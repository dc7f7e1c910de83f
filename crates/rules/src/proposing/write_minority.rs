//! Write down why you see it differently. Your text stands with the agreement wherever it goes.

use super::cast_vote::Vote;
use super::take_position::Position;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::{Ending, What};
use crate::refusal::Common;
use crate::state::matter::{Matter, Phase};
use crate::{Case, Decision, refusals};
use basics::limits::MINORITY_DAYS;
use basics::{Instant, MatterId, PersonId, TextHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "write_minority",
    part: Part::Proposing,
    who: Who::Entitled,
    rules: &["R52"],
    fields: &[field("matter", Value::Id(Refers::Matter)), field("text", Value::Text)],
};

/// A minority text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WriteMinority {
    /// The matter.
    pub matter: MatterId,
    /// The text.
    pub text: TextHash,
}

refusals! {
    /// Why writing is refused.
    Refused of "write_minority" {
        /// The signer neither has a reservation, stands aside, blocks, nor voted no.
        NotAMinority = "not_a_minority" by "R52",
        /// The time for minority texts is over.
        TooLate { until: Instant } = "too_late" by "R52",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &WriteMinority) -> Decision {
    let matter = case
        .state
        .matter(&deed.matter)
        .ok_or(Common::NoSuchMatter)?;
    if matter.admitting().is_some() {
        return Err(Common::AboutAdmission.into());
    }
    if matter.phase == Phase::Ended(Ending::Withdrawn) {
        return Err(Common::MatterEnded.into());
    }
    let until = matter.ended_at.map(|at| at.plus_days(MINORITY_DAYS));
    if let Some(until) = until.filter(|until| case.now > *until) {
        return Err(Refused::TooLate { until }.into());
    }
    if !sees_it_differently(matter, &case.by) {
        return Err(Refused::NotAMinority.into());
    }
    Ok(vec![What::MinorityWritten {
        matter: deed.matter,
        person: case.by,
        text: deed.text,
    }])
}

fn sees_it_differently(matter: &Matter, person: &PersonId) -> bool {
    let held = matter.positions.get(person).map(|held| held.position);
    matter.votes.get(person) == Some(&Vote::No)
        || matches!(
            held,
            Some(Position::Reservation | Position::StandAside | Position::Block)
        )
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set windows.ordinary.hours=24 quorum.percent=0
            0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
            1h ana take_position matter=roof position=agree -> PositionTaken
            1h cho take_position matter=roof position=agree -> PositionTaken
            1h ben take_position matter=roof position=reservation reason=\"dear\" -> PositionTaken
            1h ana write_minority matter=roof text=\"All is well\" -> refused not_a_minority
            1h dia write_minority matter=roof text=\"All is well\" -> refused not_a_minority
            1h ben write_minority matter=ben text=\"It is dear\" -> refused no_such_matter
            2h ben write_minority matter=roof text=\"It is dear\" -> MinorityWritten
            1d time -> MatterEnded AgreementMade
            31d ben write_minority matter=roof text=\"It was dear\" -> MinorityWritten
            see matter=roof minority=1
            31d1h ben write_minority matter=roof text=\"It was very dear\" -> refused too_late

            32d ana open_proposal text=Wall kind_of=ordinary as wall -> MatterOpened
            32d ben take_position matter=wall position=reservation reason=\"dear\" -> PositionTaken
            32d ana withdraw_proposal matter=wall -> MatterEnded
            32d ben write_minority matter=wall text=\"It is dear\" -> refused matter_ended
            ",
        );
    }
}
