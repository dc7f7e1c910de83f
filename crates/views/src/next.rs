//! What happens next in a matter, and when: in data, not in words.

use crate::dto::{Next, Quorum, Then, VoteView, Would};
use crate::look::Look;
use basics::PersonId;
use rules::charter::{ANSWER_HOURS, ESSENTIAL_PERCENT_MIN, Fallback, Kind, URGENT_ANSWER_HOURS};
use rules::deciding::weigh::{self, Verdict, Weighing};
use rules::event::{Contribution, Ending};
use rules::state::matter::{Admitting, Matter, Phase};

/// What happens next in a matter.
pub(crate) fn next(look: &Look<'_>, matter: &Matter) -> Next {
    match matter.phase {
        Phase::Open => open(look, matter),
        Phase::Talks => Next::TalksStep {
            step: matter.steps + 1,
            of: matter.terms.talks.times,
            until: matter.due,
            came: look.names_sorted(&matter.attended),
            missing: look.names_sorted(&missing(matter)),
        },
        Phase::Rewrite => Next::Rewrite {
            until: matter.due,
            by: matter.proposer.map(|proposer| look.name(&proposer)),
        },
        Phase::Voting => {
            let (have, need) = (matter.counts().voted(), weigh::needed(matter));
            Next::Vote {
                until: matter.due,
                vote: vote(matter),
                have,
                need,
                then: voted(matter),
            }
        }
        Phase::Ended(how) => Next::Ended {
            how,
            at: matter.ended_at.unwrap_or(matter.due),
            then: after(matter, how),
        },
    }
}

fn open(look: &Look<'_>, matter: &Matter) -> Next {
    let would = would(look, matter);
    if matter.due < matter.closes_at {
        return Next::EarlyAt { at: matter.due, closes_at: matter.closes_at, would };
    }
    if matter.closes_at > matter.scheduled {
        return Next::HearingUntil { at: matter.closes_at, scheduled: matter.scheduled, would };
    }
    Next::WindowCloses { at: matter.closes_at, would }
}

/// How many take part, and how many must.
pub(crate) fn quorum(matter: &Matter) -> Quorum {
    let counts = matter.counts();
    let voting = matches!(
        matter.phase,
        Phase::Voting | Phase::Ended(Ending::Vote | Ending::VotedDown)
    );
    let no_quorum = matter.phase == Phase::Ended(Ending::NoQuorum);
    Quorum {
        have: if voting { counts.voted() } else { counts.present() },
        need: weigh::needed(matter),
        asked: voting || no_quorum || (!matter.terms.silence_consents && matter.calls < 2),
    }
}

/// The vote as it stands.
pub(crate) fn vote(matter: &Matter) -> VoteView {
    let counts = matter.counts();
    VoteView {
        yes: counts.yes,
        no: counts.no,
        abstain: counts.vote_abstain,
        needed_percent: needed_percent(matter),
    }
}

/// The share of yes that the vote needs; nothing if more yes than no is enough.
fn needed_percent(matter: &Matter) -> Option<u32> {
    let least = (matter.terms.kind == Kind::Essential).then_some(ESSENTIAL_PERCENT_MIN);
    match matter.terms.fallback {
        Fallback::Share { percent, .. } => Some(percent.max(least.unwrap_or(0))),
        Fallback::Majority { .. } | Fallback::None {} => least,
    }
}

/// Proposer and holders of blocks who have not come to the running step.
pub(crate) fn missing(matter: &Matter) -> Vec<PersonId> {
    let mut parties: Vec<PersonId> = matter.blockers().map(|(holder, _)| *holder).collect();
    parties.extend(matter.proposer);
    parties.sort_unstable();
    parties.dedup();
    parties.retain(|person| !matter.attended.contains(person));
    parties
}

/// What the end of the vote would bring.
fn voted(matter: &Matter) -> Then {
    let counts = matter.counts();
    if counts.voted() < weigh::needed(matter) || matter.entitled == 0 {
        return after(matter, Ending::NoQuorum);
    }
    let (yes, all) = (counts.yes, counts.yes + counts.no);
    let adopted = match needed_percent(matter) {
        Some(percent) => yes > 0 && 100 * yes >= percent as usize * all,
        None => 2 * yes > all,
    };
    after(
        matter,
        if adopted { Ending::Vote } else { Ending::VotedDown },
    )
}

/// What an ending brings.
fn after(matter: &Matter, how: Ending) -> Then {
    match (matter.admitting(), how) {
        (_, Ending::Withdrawn) => Then::Ends,
        (None, how) if how.adopted() => Then::Adopted,
        (None, _) => Then::Ends,
        (Some(Admitting::Refuse), how) if how.adopted() => Then::Refused,
        (Some(Admitting::Refuse), _) => Then::Admitted,
        (Some(Admitting::Admit), how) if how.adopted() || how == Ending::NoQuorum => Then::Admitted,
        (Some(Admitting::Admit), _) => Then::Refused,
    }
}

/// What the close of the window would bring if nothing changed until then.
fn would(look: &Look<'_>, matter: &Matter) -> Would {
    let weighing = weigh::weigh(matter);
    match weighing.verdict {
        Verdict::Adopt => Would::Adopt {
            then: after(matter, Ending::Consensus),
            by_silence: weighing.counts.agree == 0,
        },
        Verdict::TooFew => Would::TooFew {
            have: weighing.counts.present(),
            need: weighing.needed,
            then: too_few(matter),
        },
        Verdict::Blocked => {
            let standing = matter.blockers().map(|(holder, _)| holder);
            let standing = standing.filter(|holder| !weighing.not_principled.contains(holder));
            Would::Blocked {
                holders: look.names_sorted(standing),
                then: blocked(look, matter, &weighing),
            }
        }
        Verdict::Weak if matter.admitting().is_none() => Would::Weak { then: Then::Rewrite },
        Verdict::Weak => Would::Weak { then: after(matter, Ending::Weak) },
        Verdict::NoSupport => Would::NoSupport { then: after(matter, Ending::NoSupport) },
    }
}

fn too_few(matter: &Matter) -> Then {
    match matter.calls {
        0 if matter.entitled > 0 => Then::AnotherCall,
        1 if matter.entitled > 0 && matter.terms.kind == Kind::Reversible => Then::LastCall,
        _ => after(matter, Ending::NoQuorum),
    }
}

fn blocked(look: &Look<'_>, matter: &Matter, weighing: &Weighing) -> Then {
    let vote = matter.vote_ms().is_some();
    let by_vote = if vote { Then::Vote } else { after(matter, Ending::Blocked) };
    if matter.admitting().is_some() {
        return by_vote;
    }
    if matter.steps < matter.terms.talks.times {
        return Then::Talks;
    }
    if matter.rounds + 1 < matter.terms.rounds_min {
        return Then::AnotherRound;
    }
    // A concern of the last moment, or of somebody who has left, cannot be answered in time.
    let hours = if matter.urgent { URGENT_ANSWER_HOURS } else { ANSWER_HOURS };
    let concern = matter.raised.values().any(|raised| {
        matches!(raised.sort, Contribution::Concern)
            && !raised.answered
            && look.state().is_member(&raised.by)
            && raised.at.plus_hours(hours) <= matter.due
    });
    let block = matter
        .blockers()
        .any(|(holder, held)| !held.answered && !weighing.not_principled.contains(holder));
    if vote && (concern || block) { Then::Unanswered } else { by_vote }
}
