//! Put something before the assembly. You need nobody's leave. Everybody who is a member now can
//! take part; the time runs from now.

use crate::charter::{Kind, hours_ms};
use crate::declare::{Declaration, Part, Refers, Value, Who, field, optional};
use crate::event::{Subject, What};
use crate::refusal::Common;
use crate::state::agreement::Force;
use crate::{Case, Decision, Refusal, refusals};
use basics::limits::PROPOSALS_OPEN_MAX;
use basics::{Line, MatterId, TextHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "open_proposal",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R1", "R3", "R5", "R82", "R83"],
    fields: &[
        optional("about.agreement", Value::Id(Refers::Agreement)),
        optional("about.how", Value::Choice(&["renews", "changes", "ends"])),
        field("affected", Value::Line { max: 300 }),
        field(
            "kind_of",
            Value::Choice(&["reversible", "ordinary", "essential"]),
        ),
        field("review_days", Value::Integer { min: 1, max: 730 }),
        field("text", Value::Text),
    ],
};

/// What a proposal does to an earlier agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Keeps it for another time.
    Renews,
    /// Puts another in its place.
    Changes,
    /// Ends it.
    Ends,
}

/// The earlier agreement that a proposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Which.
    pub agreement: MatterId,
    /// What happens to it.
    pub how: How,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenProposal {
    /// The earlier agreement that it is about.
    pub about: Option<About>,
    /// Who is affected but not asked.
    pub affected: Line<0, 300>,
    /// How serious it is.
    pub kind_of: Kind,
    /// After how many days the agreement is looked at again.
    pub review_days: u32,
    /// The text.
    pub text: TextHash,
}

refusals! {
    /// Why opening is refused.
    Refused of "open_proposal" {
        /// The signer has as many proposals under decision as one may have.
        TooManyOpen { most: usize } = "too_many_open" by "R3",
        /// A review date that the charter does not allow.
        ReviewTooLate { most: u32 } = "review_too_late" by "R83",
        /// Less serious than the agreement that it is about.
        LessSerious = "less_serious" by "R82",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &OpenProposal) -> Decision {
    let charter = case.state.charter_now()?;
    let open = case
        .state
        .person(&case.by)
        .map_or(0, |person| person.proposals_open);
    if open as usize >= PROPOSALS_OPEN_MAX {
        return Err(Refused::TooManyOpen { most: PROPOSALS_OPEN_MAX }.into());
    }
    let most = charter.agreements.review_days_max;
    if !(1..=most).contains(&deed.review_days) {
        return Err(Refused::ReviewTooLate { most }.into());
    }
    let renews = deed
        .about
        .filter(|about| about.how == How::Renews)
        .map(|about| about.agreement);
    if let Some(about) = deed.about {
        check_about(case, about, deed.kind_of)?;
    }
    case.state
        .may_propose_text(&deed.text, renews.as_ref(), case.now)?;
    let window = charter.window(deed.kind_of);
    Ok(vec![What::MatterOpened {
        matter: case.id.into(),
        kind: deed.kind_of,
        subject: Subject::Proposal {
            about: deed.about,
            affected: deed.affected.clone(),
            review_days: deed.review_days,
        },
        version: deed.text,
        proposer: Some(case.by),
        closes_at: case.now.plus_ms(hours_ms(window.hours)),
    }])
}

fn check_about(case: Case<'_>, about: About, kind: Kind) -> Result<(), Refusal> {
    let agreement = case
        .state
        .agreements()
        .get(&about.agreement)
        .filter(|agreement| match agreement.force {
            Force::InForce => true,
            Force::Expired => about.how == How::Renews,
            Force::Replaced(_) | Force::Ended(_) => false,
        })
        .ok_or(Common::NoSuchAgreement)?;
    if kind < agreement.kind {
        return Err(Refused::LessSerious.into());
    }
    Ok(())
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set agreements.review_days_max=365 agreements.same_text_days=90
              set windows.ordinary.hours=168
            1d ana open_proposal text=Soup kind_of=ordinary review_days=30 as soup -> MatterOpened
            1d ben open_proposal text=Soup kind_of=ordinary -> refused text_under_decision
            1d ben open_proposal text=Tea kind_of=ordinary review_days=366 -> refused review_too_late
            1d ben open_proposal text=Tea kind_of=ordinary review_days=0 -> refused review_too_late
            1d zoe open_proposal text=Tea kind_of=ordinary -> refused speaker
            2d ana take_position matter=soup position=agree -> PositionTaken
            2d ben take_position matter=soup position=agree -> PositionTaken
            8d time -> MatterEnded AgreementMade
            8d ben open_proposal text=Soup kind_of=ordinary -> refused same_text
            8d ben open_proposal text=Broth kind_of=reversible about.how=changes
              about.agreement=soup -> refused less_serious
            8d ben open_proposal text=Broth kind_of=ordinary about.how=ends about.agreement=ana
              -> refused no_such_agreement
            # the review date passes without renewal; the same text may renew it
            38d time -> AgreementExpired
            see agreement=soup force=expired
            39d ben open_proposal text=Broth kind_of=ordinary about.how=changes about.agreement=soup
              -> refused no_such_agreement
            39d ben open_proposal text=Soup kind_of=ordinary about.how=renews about.agreement=soup
              as again -> MatterOpened
            40d ana take_position matter=again position=agree -> PositionTaken
            40d ben take_position matter=again position=agree -> PositionTaken
            46d time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=soup force=replaced
            see agreement=again force=in_force

            # the same text: at day 89 refused, at 91 accepted (R83)
            assembly plain ana@north ben@north cho@west
              set agreements.same_text_days=90 windows.ordinary.hours=24 quorum.percent=0
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            2d time -> MatterEnded
            see matter=soup how=no_support
            91d ana open_proposal text=Soup kind_of=ordinary -> refused same_text
            93d ana open_proposal text=Soup kind_of=ordinary -> MatterOpened
            93d ana open_proposal text=A kind_of=ordinary -> MatterOpened
            93d ana open_proposal text=B kind_of=ordinary -> MatterOpened
            93d ana open_proposal text=C kind_of=ordinary -> MatterOpened
            93d ana open_proposal text=D kind_of=ordinary -> MatterOpened
            93d ana open_proposal text=E kind_of=ordinary -> refused too_many_open
            93d ben open_proposal text=E kind_of=ordinary -> MatterOpened
            ",
        );
    }

    #[test]
    fn changing_and_ending() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ana take_position matter=soup position=agree -> PositionTaken
            2d time -> MatterEnded AgreementMade
            3d ben open_proposal text=Broth kind_of=ordinary about.how=changes about.agreement=soup
              as broth -> MatterOpened
            3d ben take_position matter=broth position=agree -> PositionTaken
            4d time -> MatterEnded AgreementMade AgreementReplaced
            5d cho open_proposal text=\"No more broth\" kind_of=ordinary about.how=ends
              about.agreement=broth as none -> MatterOpened
            5d cho take_position matter=none position=agree -> PositionTaken
            6d time -> MatterEnded AgreementMade AgreementEnded
            see agreement=broth force=ended
            ",
        );
    }

    #[test]
    fn what_was_replaced_meanwhile_is_followed_to_the_last_one() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0 agreements.review_days_max=365
            0d ana open_proposal text=Soup kind_of=ordinary review_days=60 as soup -> MatterOpened
            0d ana take_position matter=soup position=agree -> PositionTaken
            1d time -> MatterEnded AgreementMade
            # four changes of one agreement, decided one after the other
            2d ana open_proposal text=Broth kind_of=ordinary about.how=changes about.agreement=soup
              as broth -> MatterOpened
            2d1h ana open_proposal text=Stew kind_of=ordinary about.how=renews about.agreement=soup
              as stew -> MatterOpened
            2d2h ben open_proposal text=None kind_of=ordinary about.how=ends about.agreement=soup
              as none -> MatterOpened
            2d3h ben open_proposal text=Tea kind_of=ordinary about.how=changes about.agreement=soup
              as tea -> MatterOpened
            2d4h ana take_position matter=broth position=agree -> PositionTaken
            2d4h ana take_position matter=stew position=agree -> PositionTaken
            2d4h ana take_position matter=none position=agree -> PositionTaken
            2d4h ana take_position matter=tea position=agree -> PositionTaken
            3d time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=soup force=replaced
            3d1h time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=broth force=replaced
            see agreement=stew force=in_force
            3d2h time -> MatterEnded AgreementMade AgreementEnded
            see agreement=stew force=ended
            see agreement=none force=in_force
            # what ended it was the last word about it, and makes way for the next
            3d3h time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=stew force=ended
            see agreement=none force=replaced
            see agreement=tea force=in_force

            # the last one may have passed its review date
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=240 quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary review_days=30 as soup -> MatterOpened
            0d ana take_position matter=soup position=agree -> PositionTaken
            10d time -> MatterEnded AgreementMade
            11d ana open_proposal text=Broth kind_of=ordinary review_days=1 about.how=changes
              about.agreement=soup as broth -> MatterOpened
            13d ben open_proposal text=Stew kind_of=ordinary about.how=changes about.agreement=soup
              as stew -> MatterOpened
            14d ana take_position matter=broth position=agree -> PositionTaken
            14d ana take_position matter=stew position=agree -> PositionTaken
            21d time -> MatterEnded AgreementMade AgreementReplaced
            22d time -> AgreementExpired
            23d time -> MatterEnded AgreementMade AgreementReplaced
            see agreement=broth force=replaced
            see agreement=stew force=in_force
            ",
        );
    }

    #[test]
    fn the_last_word_about_an_agreement_holds() {
        testkit::check(
            "
            # of several that are adopted after it was ended, the last holds
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=24 quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            0d ana take_position matter=soup position=agree -> PositionTaken
            1d time -> MatterEnded AgreementMade
            2d ana open_proposal text=None kind_of=ordinary about.how=ends about.agreement=soup
              as none -> MatterOpened
            2d1h ana open_proposal text=Broth kind_of=ordinary about.how=changes
              about.agreement=soup as broth -> MatterOpened
            2d2h ben open_proposal text=Never kind_of=ordinary about.how=ends about.agreement=soup
              as never -> MatterOpened
            2d3h ana take_position matter=none position=agree -> PositionTaken
            2d3h ana take_position matter=broth position=agree -> PositionTaken
            2d3h ana take_position matter=never position=agree -> PositionTaken
            3d time -> MatterEnded AgreementMade AgreementEnded
            3d1h time -> MatterEnded AgreementMade AgreementReplaced
            3d2h time -> MatterEnded AgreementMade AgreementEnded
            see agreement=soup force=ended
            see agreement=none force=replaced
            see agreement=broth force=ended
            see agreement=never force=in_force

            # what became essential meanwhile does not make way for what is ordinary
            assembly plain ana@north ben@north cho@west
              set windows.ordinary.hours=240 windows.essential.hours=240 quorum.percent=0
            0d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            0d ana take_position matter=soup position=agree -> PositionTaken
            10d time -> MatterEnded AgreementMade
            11d ana open_proposal text=Rice kind_of=essential about.how=changes about.agreement=soup
              as rice -> MatterOpened
            11d1h ben open_proposal text=None kind_of=ordinary about.how=ends about.agreement=soup
              as none -> MatterOpened
            12d ana take_position matter=rice position=agree -> PositionTaken
            12d ben take_position matter=rice position=agree -> PositionTaken
            12d ana take_position matter=none position=agree -> PositionTaken
            21d time -> MatterEnded AgreementMade AgreementReplaced
            21d1h time -> MatterEnded AgreementMade
            see agreement=rice force=in_force
            see agreement=none force=in_force
            ",
        );
    }
}
