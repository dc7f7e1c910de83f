//! A summary of the state in plain, sorted values: what two verifiers compare, and what tables see.

use super::State;
use super::matter::{Counts, Matter, Phase};
use basics::{HouseholdId, Instant, MatterId, PersonId, RequestId, TextHash, WordHash};
use serde::Serialize;
use std::collections::BTreeMap;

/// A matter in a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatterSummary {
    /// The phase's name.
    pub phase: &'static str,
    /// How it ended.
    pub how: Option<&'static str>,
    /// The text under decision.
    pub version: TextHash,
    /// The counts.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many hold a position.
    pub present: usize,
    /// Calls without a quorum.
    pub calls: u32,
    /// Rounds of seeking consensus.
    pub rounds: u32,
    /// Steps of talks held.
    pub steps: u32,
    /// Whether it is urgent.
    pub urgent: bool,
    /// Minority texts.
    pub minority: usize,
    /// People who offered to do it; of an agreement, who does it.
    pub doers: usize,
    /// When time acts on it next.
    pub due: Option<Instant>,
}

/// An agreement in a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgreementSummary {
    /// The text.
    pub text: TextHash,
    /// Consensus or vote.
    pub how: &'static str,
    /// How it stands.
    pub force: &'static str,
    /// Who does it.
    pub doers: Vec<PersonId>,
    /// When it is looked at again.
    pub review_on: Instant,
}

/// The state in plain values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Members, sorted.
    pub members: Vec<PersonId>,
    /// Units that have members.
    pub units: BTreeMap<HouseholdId, Vec<PersonId>>,
    /// Requests and how they stand.
    pub requests: BTreeMap<RequestId, &'static str>,
    /// Matters.
    pub matters: BTreeMap<MatterId, MatterSummary>,
    /// Agreements.
    pub agreements: BTreeMap<MatterId, AgreementSummary>,
    /// Words that were erased, sorted.
    pub erased: Vec<WordHash>,
}

impl MatterSummary {
    fn of(state: &State, id: &MatterId, matter: &Matter) -> Self {
        let doers = state
            .agreements
            .get(id)
            .map_or(matter.offers.len(), |a| a.doers.len());
        let counts = matter.counts();
        Self {
            phase: matter.phase.name(),
            how: match matter.phase {
                Phase::Ended(how) => Some(how.name()),
                _ => None,
            },
            version: matter.version,
            counts,
            present: counts.present(),
            calls: matter.calls,
            rounds: matter.rounds,
            steps: matter.steps,
            urgent: matter.urgent,
            minority: matter.minority.len(),
            doers,
            due: (!matter.ended()).then_some(matter.due),
        }
    }
}

impl State {
    /// The state in plain values.
    pub fn summary(&self) -> Summary {
        let units = self
            .units
            .iter()
            .filter(|(_, unit)| !unit.members.is_empty());
        Summary {
            members: self.members.to_vec(),
            units: units
                .map(|(id, u)| (*id, u.members.iter().copied().collect()))
                .collect(),
            requests: self
                .requests
                .iter()
                .map(|(id, r)| (*id, r.standing.name()))
                .collect(),
            matters: self
                .matters
                .iter()
                .map(|(id, matter)| (*id, MatterSummary::of(self, id, matter)))
                .collect(),
            agreements: self
                .agreements
                .iter()
                .map(|(id, agreement)| {
                    let summary = AgreementSummary {
                        text: agreement.text,
                        how: agreement.how.name(),
                        force: agreement.force.name(),
                        doers: agreement.doers.clone(),
                        review_on: agreement.review_on,
                    };
                    (*id, summary)
                })
                .collect(),
            erased: self.words.erased().copied().collect(),
        }
    }
}
