//! Ask to decide an agreement again. When enough members ask, or when new facts have come up after
//! some time, it is put before the assembly once more; until then it holds.

use super::open_proposal::{About, How};
use crate::charter::hours_ms;
use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::{Ending, Subject, What};
use crate::refusal::Common;
use crate::state::agreement::{Agreement, Force};
use crate::state::matter::Phase;
use crate::{Case, Decision, State, refusals};
use basics::{Instant, Line, MatterId, WordHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "ask_to_reopen",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R5", "R52", "R83"],
    fields: &[
        field("agreement", Value::Id(Refers::Agreement)),
        field("grounds", Value::Choice(&["request", "new_facts"])),
        field("reason", Value::Word),
    ],
};

/// On what grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReopenGrounds {
    /// Together with others.
    Request,
    /// Because something has come up that was not known.
    NewFacts,
}

/// Asking to reopen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskToReopen {
    /// The agreement.
    pub agreement: MatterId,
    /// On what grounds.
    pub grounds: ReopenGrounds,
    /// The commitment to the reason.
    pub reason: WordHash,
}

refusals! {
    /// Why asking is refused.
    Refused of "ask_to_reopen" {
        /// A matter about this agreement is under decision already.
        UnderDecision = "under_decision" by "R83",
        /// It was decided again not long ago.
        ReopenedLately { until: Instant } = "reopened_lately" by "R83",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &AskToReopen) -> Decision {
    let agreement = case.state.agreements().get(&deed.agreement);
    let agreement = agreement
        .filter(|agreement| agreement.force == Force::InForce)
        .ok_or(Common::NoSuchAgreement)?;
    if agreement.matter_open.is_some() {
        return Err(Refused::UnderDecision.into());
    }
    if let Some(until) = not_before(case.state, agreement).filter(|until| case.now < *until) {
        return Err(Refused::ReopenedLately { until }.into());
    }
    if agreement.asks.contains(&case.by) {
        return Err(Common::DoneAlready.into());
    }
    let asked = What::ReopenAsked {
        agreement: deed.agreement,
        person: case.by,
        grounds: deed.grounds,
        reason: deed.reason,
    };
    if !is_enough(case, deed, agreement)? {
        return Ok(vec![asked]);
    }
    let window = case.state.charter_now()?.window(agreement.kind);
    let affected = case
        .state
        .matter(&deed.agreement)
        .and_then(|matter| match &matter.subject {
            Subject::Proposal { affected, .. } => Some(affected.clone()),
            Subject::Admission { .. } => None,
        });
    let nobody = || Line::new("").ok();
    let Some(affected) = affected.or_else(nobody) else {
        return Err(Common::NoSuchAgreement.into());
    };
    let reopened = What::AgreementReopened { agreement: deed.agreement, matter: case.id.into() };
    let opened = What::MatterOpened {
        matter: case.id.into(),
        kind: agreement.kind,
        subject: Subject::Proposal {
            about: Some(About { agreement: deed.agreement, how: How::Changes }),
            affected,
            review_days: agreement.review_days,
        },
        version: agreement.text,
        proposer: Some(case.by),
        closes_at: case.now.plus_ms(hours_ms(window.hours)),
    };
    Ok(vec![asked, reopened, opened])
}

/// The instant before which nobody may ask to reopen an agreement, if it was reopened before: the
/// days of *same text* after the end of that matter. If whoever asked last withdrew it, there is
/// nothing to wait for; that matter had been asked for after whatever waiting there was before.
pub fn not_before(state: &State, agreement: &Agreement) -> Option<Instant> {
    let last = state.matter(agreement.reopened_by.as_ref()?)?;
    let ended = last.ended_at?;
    let withdrawn = last.phase == Phase::Ended(Ending::Withdrawn);
    let days = state.charter()?.agreements.same_text_days;
    (!withdrawn).then(|| ended.plus_days(days))
}

/// Whether enough members have asked, or there are new facts and some time has passed.
fn is_enough(
    case: Case<'_>, deed: &AskToReopen, agreement: &Agreement,
) -> Result<bool, crate::Refusal> {
    let terms = case.state.charter_now()?.agreements;
    let old = case.now >= agreement.adopted_at.plus_days(terms.same_text_days);
    if deed.grounds == ReopenGrounds::NewFacts && old {
        return Ok(true);
    }
    let members = case.state.members().len();
    let need = (terms.reopen_percent as usize * members).div_ceil(100);
    let have = agreement
        .asks
        .iter()
        .filter(|asker| case.state.is_member(asker))
        .count()
        + 1;
    Ok(have >= need)
}

#[cfg(test)]
mod table {
    #[test]
    fn two_matters_about_one_agreement_or_with_one_text() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0 agreements.same_text_days=0
            0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
            1h ana take_position matter=roof position=agree -> PositionTaken
            1d time -> MatterEnded AgreementMade
            2d ana open_proposal text=Tiles kind_of=ordinary about.how=changes about.agreement=roof
              as tiles -> MatterOpened
            2d ben open_proposal text=Straw kind_of=ordinary about.how=changes about.agreement=roof
              as straw -> MatterOpened
            2d ana withdraw_proposal matter=tiles -> MatterEnded
            2d cho ask_to_reopen agreement=roof grounds=request reason=why -> refused under_decision
            2d ben withdraw_proposal matter=straw -> MatterEnded

            # the same text once on its own and once because its agreement is reopened
            2d ana open_proposal text=Roof kind_of=ordinary as once -> MatterOpened
            2d cho ask_to_reopen agreement=roof grounds=request reason=why as twice
              -> ReopenAsked AgreementReopened MatterOpened
            2d cho withdraw_proposal matter=twice -> MatterEnded
            2d ben open_proposal text=Roof kind_of=ordinary -> refused text_under_decision
            2d ana withdraw_proposal matter=once -> MatterEnded
            2d ben open_proposal text=Roof kind_of=ordinary -> MatterOpened
            ",
        );
    }

    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west dia@east eve@east
              set windows.ordinary.hours=24 quorum.percent=0
              set agreements.reopen_percent=40 agreements.same_text_days=90
              set agreements.review_days_max=365
            0d ana open_proposal text=Roof kind_of=ordinary affected=\"the birds\" review_days=365
              as roof
              -> MatterOpened
            1h ana take_position matter=roof position=agree -> PositionTaken
            1h ana ask_to_reopen agreement=roof grounds=request reason=why -> refused no_such_agreement
            1d time -> MatterEnded AgreementMade
            2d ben ask_to_reopen agreement=roof grounds=new_facts reason=rain -> ReopenAsked
            2d ben ask_to_reopen agreement=roof grounds=request reason=rain -> refused done_already
            3d cho ask_to_reopen agreement=roof grounds=request reason=rain as again
              -> ReopenAsked AgreementReopened MatterOpened
            3d dia ask_to_reopen agreement=roof grounds=request reason=rain -> refused under_decision
            see agreement=roof force=in_force
            3d cho amend_proposal matter=again text=\"Roof in spring\" -> VersionMade
            3d ana take_position matter=again position=agree -> PositionTaken
            4d time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=roof force=replaced

            # new facts after ninety days: one is enough
            95d dia ask_to_reopen agreement=again grounds=new_facts reason=snow as third
              -> ReopenAsked AgreementReopened MatterOpened
            96d time -> MatterEnded
            see agreement=again force=in_force
            # it was decided again: for ninety days nobody asks for a third time (R83)
            97d dia ask_to_reopen agreement=again grounds=request reason=snow -> refused reopened_lately
            97d eve ask_to_reopen agreement=again grounds=new_facts reason=ice -> refused reopened_lately
            185d23h eve ask_to_reopen agreement=again grounds=new_facts reason=ice
              -> refused reopened_lately
            186d dia ask_to_reopen agreement=again grounds=request reason=snow -> ReopenAsked
            186d eve ask_to_reopen agreement=again grounds=new_facts reason=ice as fourth
              -> ReopenAsked AgreementReopened MatterOpened
            187d time -> MatterEnded
            187d ana ask_to_reopen agreement=again grounds=request reason=ice -> refused reopened_lately
            ",
        );
    }

    #[test]
    fn waiting_is_for_the_end_of_a_reopening_and_of_nothing_else() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0 agreements.review_days_max=365
              set agreements.reopen_percent=10 agreements.same_text_days=60
            0d ana open_proposal text=Roof kind_of=ordinary review_days=365 as roof -> MatterOpened
            0d ana take_position matter=roof position=agree -> PositionTaken
            1d time -> MatterEnded AgreementMade
            # somebody's own proposal about it fails: that is no reopening
            2d ben open_proposal text=Straw kind_of=ordinary about.how=changes about.agreement=roof
              -> MatterOpened
            3d time -> MatterEnded
            3d ben ask_to_reopen agreement=roof grounds=request reason=why as once
              -> ReopenAsked AgreementReopened MatterOpened
            # whoever withdraws takes nothing from the others
            3d12h ben withdraw_proposal matter=once -> MatterEnded
            4d cho ask_to_reopen agreement=roof grounds=request reason=why as twice
              -> ReopenAsked AgreementReopened MatterOpened
            4d1h cho amend_proposal matter=twice text=Tiles -> VersionMade
            5d1h time -> MatterEnded
            6d ana ask_to_reopen agreement=roof grounds=request reason=why -> refused reopened_lately
            # a proposal is open to everybody all the time, and ends in its own way
            6d ana open_proposal text=Slate kind_of=ordinary about.how=changes about.agreement=roof
              as slate -> MatterOpened
            6d ana take_position matter=slate position=agree -> PositionTaken
            7d time -> MatterEnded AgreementMade AgreementReplaced
            # another agreement has not been reopened
            8d ana ask_to_reopen agreement=roof grounds=request reason=why -> refused no_such_agreement
            8d ana ask_to_reopen agreement=slate grounds=request reason=why as third
              -> ReopenAsked AgreementReopened MatterOpened
            ",
        );
    }
}
