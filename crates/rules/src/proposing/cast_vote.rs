//! Vote yes or no, or abstain. There is a vote only where consensus was sought and not found, and
//! only as your rules say.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::{MatterId, TextHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "cast_vote",
    part: Part::Proposing,
    who: Who::Entitled,
    rules: &["R2", "R52", "R78"],
    fields: &[
        field("matter", Value::Id(Refers::Matter)),
        field("version", Value::Id(Refers::Version)),
        field("vote", Value::Choice(&["yes", "no", "abstain"])),
    ],
};

/// How somebody votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Neither.
    Abstain,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastVote {
    /// The matter.
    pub matter: MatterId,
    /// The text that one has read.
    pub version: TextHash,
    /// How.
    pub vote: Vote,
}

refusals! {
    /// Nothing of its own; see the common refusals.
    Refused of "cast_vote" {}
}

pub(crate) fn decide(case: Case<'_>, deed: &CastVote) -> Decision {
    let matter = case.state.matter_in(&deed.matter, &[Phase::Voting])?;
    case.state.must_be_entitled(matter, &case.by)?;
    if deed.version != matter.version {
        return Err(Common::OtherVersion.into());
    }
    Ok(vec![What::VoteCast {
        matter: deed.matter,
        person: case.by,
        vote: deed.vote,
    }])
}

#[cfg(test)]
mod table {
    /// Four people; one blocks; the others vote as given.
    fn ends(settings: &str, kind: &str, votes: &str, how: &str) {
        let line = |(who, vote): (&str, char)| {
            let vote = match vote {
                'y' => "yes",
                'n' => "no",
                'a' => "abstain",
                _ => return String::new(),
            };
            format!("8d {who} cast_vote matter=roof vote={vote} -> VoteCast\n")
        };
        let people = ["ana", "ben", "cho", "dia"].into_iter();
        let lines: String = people.zip(votes.chars()).map(line).collect();
        let agreed = if how == "vote" { " AgreementMade" } else { "" };
        testkit::check(&format!(
            "
            assembly plain ana@north ben@north cho@west dia@east
              set blocks.test=none talks.times=0 rounds_min=1 quorum.percent=50 quorum.persons=0
              set fallback.window_hours=48 windows.essential.hours=168 {settings}
            0d ana open_proposal text=Roof kind_of={kind} as roof -> MatterOpened
            1d ana cast_vote matter=roof vote=yes -> refused wrong_phase
            1d ben take_position matter=roof position=agree -> PositionTaken
            1d cho take_position matter=roof position=block grounds.harm=home reason=no
              as block -> PositionTaken
            1d ana give_answer matter=roof to=block words=yes -> Contributed
            7d time -> VotingOpened
            7d ana cast_vote matter=roof version=Other vote=yes -> refused other_version
            7d ana cast_vote matter=roof vote=no -> VoteCast    # the last one counts
            {lines}
            9d time -> MatterEnded{agreed}
            see matter=roof how={how}
            "
        ));
    }

    #[test]
    fn shares_are_exact() {
        let share = "fallback.by=share fallback.percent=75 windows.ordinary.hours=168";
        ends(share, "ordinary", "yyny", "vote");
        ends(share, "ordinary", "yynn", "voted_down");
        ends(share, "ordinary", "yaaa", "vote");
        ends(share, "ordinary", "aaaa", "voted_down");
        ends(
            "fallback.by=share fallback.percent=76",
            "ordinary",
            "yyny",
            "voted_down",
        );
        ends(
            "fallback.by=share fallback.percent=51",
            "essential",
            "yynn",
            "voted_down",
        );
        ends(
            "fallback.by=share fallback.percent=51",
            "essential",
            "yyny",
            "vote",
        );
    }

    #[test]
    fn a_majority_is_more_than_half() {
        let majority = "fallback.by=majority -fallback.percent";
        ends(majority, "ordinary", "yyny", "vote");
        ends(majority, "ordinary", "yynn", "voted_down");
        ends(majority, "ordinary", "ya-a", "vote");
        ends(majority, "essential", "yynn", "voted_down");
        ends(majority, "essential", "yyny", "vote");
    }

    #[test]
    fn a_vote_has_the_same_quorum() {
        let share = "fallback.by=share fallback.percent=75 windows.ordinary.hours=168";
        ends(share, "ordinary", "y---", "no_quorum");
        ends(share, "ordinary", "yy--", "vote");
    }
}
