//! Put another text in place of the one you proposed. Everybody's positions and offers were about
//! the old text and fall away; the time starts anew.

use crate::declare::{Declaration, Part, Refers, Value, Who, field, optional};
use crate::event::{Subject, What};
use crate::refusal::Common;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::{ActId, MatterId, TextHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "amend_proposal",
    part: Part::Proposing,
    who: Who::Proposer,
    rules: &["R4", "R25", "R52"],
    fields: &[
        field("matter", Value::Id(Refers::Matter)),
        optional("taken_from", Value::Id(Refers::Act)),
        field("text", Value::Text),
    ],
};

/// Another text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmendProposal {
    /// The matter.
    pub matter: MatterId,
    /// The suggestion that it takes up.
    pub taken_from: Option<ActId>,
    /// The text.
    pub text: TextHash,
}

refusals! {
    /// Why amending is refused.
    Refused of "amend_proposal" {
        /// The text is the current one.
        NothingChanged = "nothing_changed" by "R25",
        /// Not the text of the suggestion that it says it takes up.
        NotThatSuggestion = "not_that_suggestion" by "R25",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &AmendProposal) -> Decision {
    let phases = [Phase::Open, Phase::Talks, Phase::Rewrite];
    let matter = case.state.matter_in(&deed.matter, &phases)?;
    let Subject::Proposal { about, .. } = &matter.subject else {
        return Err(Common::AboutAdmission.into());
    };
    if matter.proposer != Some(case.by) {
        return Err(Common::NotProposer.into());
    }
    if deed.text == matter.version {
        return Err(Refused::NothingChanged.into());
    }
    if let Some(suggestion) = &deed.taken_from
        && matter.suggestions.get(suggestion) != Some(&deed.text)
    {
        return Err(Refused::NotThatSuggestion.into());
    }
    let renews = about.filter(|about| about.how == super::open_proposal::How::Renews);
    let renews = renews.map(|about| about.agreement);
    case.state
        .may_propose_text(&deed.text, renews.as_ref(), case.now)?;
    Ok(vec![What::VersionMade {
        matter: deed.matter,
        text: deed.text,
        taken_from: deed.taken_from,
        closes_at: case.now.plus_ms(matter.window_ms()),
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=168 agreements.same_text_days=90 quorum.percent=0
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben open_proposal text=Tea kind_of=ordinary as tea -> MatterOpened
            2d ben take_position matter=soup position=agree -> PositionTaken
            2d ben offer_to_do matter=soup -> DoerOffered
            2d ben amend_proposal matter=soup text=Stew -> refused not_proposer
            2d ana amend_proposal matter=soup text=Soup -> refused nothing_changed
            2d ana amend_proposal matter=soup text=Tea -> refused text_under_decision
            2d ana amend_proposal matter=ana text=Stew -> refused no_such_matter
            2d cho suggest_wording matter=soup text=\"Soup with bread\" as bread -> WordingSuggested
            2d ana amend_proposal matter=soup text=Stew taken_from=bread -> refused not_that_suggestion
            3d ana amend_proposal matter=soup text=\"Soup with bread\" taken_from=bread -> VersionMade
            see matter=soup agree=0 doers=0
            3d cho take_position matter=soup version=Soup position=agree -> refused other_version
            3d cho take_position matter=soup position=agree -> PositionTaken
            # the window of seven days runs from the new text
            9d23h time -> MatterEnded
            see matter=tea phase=ended
            see matter=soup phase=open
            9d23h ana amend_proposal matter=soup text=Tea -> refused same_text
            9d23h ana amend_proposal matter=tea text=Chai -> refused matter_ended

            1d ana amend_proposal matter=tea text=Chai -> refused order
            ",
        );
    }

    #[test]
    fn no_amending_in_an_admission_or_a_vote() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe as zoes -> RequestMade
            1d ana object_to_admission request=zoes reason=no -> AdmissionObjected
            1d ben vouch_for request=zoes -> Vouched
            1d cho vouch_for request=zoes -> Vouched MatterOpened
            2d ana amend_proposal matter=zoes text=no -> refused about_admission
            2d ana suggest_wording matter=zoes text=no -> refused about_admission
            2d ana withdraw_proposal matter=zoes -> refused not_proposer
            ",
        );
    }
}
