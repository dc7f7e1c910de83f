//! What pages show of the past and the state no longer holds.

use crate::dto::{MomentWhat, SaidSort};
use basics::{ActId, HouseholdId, Instant, PersonId, TextHash, WordHash};
use rules::event::{Again, BlockEnd, Contribution, Ending, Event, What};
use rules::proposing::ask_to_reopen::ReopenGrounds;
use rules::proposing::take_position::{Grounds, Position};
use std::collections::{BTreeMap, BTreeSet};

/// Requests: who vouched and objected, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct RequestHistory {
    pub(crate) vouches: Vec<(PersonId, HouseholdId, Instant)>,
    pub(crate) objections: Vec<(PersonId, WordHash, Instant)>,
}

/// Agreements: who asked to reopen one since it was made or last reopened.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AgreementHistory {
    pub(crate) asks: Vec<AskNote>,
}

/// Somebody asked to reopen an agreement.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AskNote {
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
    pub(crate) grounds: ReopenGrounds,
    pub(crate) reason: WordHash,
}

/// A version and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VersionNote {
    pub(crate) text: TextHash,
    pub(crate) at: Instant,
    pub(crate) taken_from: Option<ActId>,
}

/// A suggested wording.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SuggestionNote {
    pub(crate) act: ActId,
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
    pub(crate) text: TextHash,
}

/// A question or concern.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SaidNote {
    pub(crate) act: ActId,
    pub(crate) sort: SaidSort,
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
    pub(crate) words: WordHash,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AnswerNote {
    pub(crate) act: ActId,
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
    pub(crate) words: WordHash,
}

/// A position that was taken.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PositionNote {
    pub(crate) act: ActId,
    pub(crate) by: PersonId,
    pub(crate) at: Instant,
    pub(crate) version: u32,
    pub(crate) position: Position,
    pub(crate) grounds: Option<Grounds>,
    pub(crate) reason: Option<WordHash>,
    pub(crate) without_grounds: bool,
    pub(crate) block_ended: Option<BlockEnd>,
}

/// A step of talks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TalksNote {
    pub(crate) step: u32,
    pub(crate) from: Instant,
    pub(crate) until: Instant,
    pub(crate) came: Vec<PersonId>,
    pub(crate) proposer_absent: bool,
    pub(crate) absent: Vec<PersonId>,
    pub(crate) running: bool,
}

impl TalksNote {
    fn begin(step: u32, from: Instant, until: Instant) -> Self {
        Self {
            step,
            from,
            until,
            came: Vec::new(),
            proposer_absent: false,
            absent: Vec::new(),
            running: true,
        }
    }
}

/// A moment in the course of a matter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MomentNote {
    pub(crate) at: Instant,
    pub(crate) seq: u64,
    pub(crate) what: MomentWhat,
    pub(crate) until: Option<Instant>,
    pub(crate) number: Option<u32>,
    pub(crate) again: Option<Again>,
    pub(crate) block: Option<(PersonId, BlockEnd)>,
    pub(crate) how: Option<Ending>,
}

impl MomentNote {
    fn blank(at: Instant, seq: u64, what: MomentWhat) -> Self {
        let (until, number, again, block, how) = (None, None, None, None, None);
        Self { at, seq, what, until, number, again, block, how }
    }
}

/// The history of one matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct History {
    pub(crate) versions: Vec<VersionNote>,
    pub(crate) suggestions: Vec<SuggestionNote>,
    pub(crate) said: Vec<SaidNote>,
    /// Answers in order, by what they answer.
    pub(crate) answers: BTreeMap<ActId, Vec<AnswerNote>>,
    pub(crate) settled: BTreeMap<ActId, Instant>,
    pub(crate) positions: Vec<PositionNote>,
    /// Where somebody's latest position stands in `positions`.
    pub(crate) latest: BTreeMap<PersonId, usize>,
    /// The acts by which somebody took a block and said it again.
    pub(crate) blocks: BTreeMap<PersonId, Vec<ActId>>,
    /// Who offered on an earlier text and has neither offered on this one nor stepped back.
    pub(crate) offered_before: BTreeSet<PersonId>,
    offered: BTreeSet<PersonId>,
    pub(crate) talks: Vec<TalksNote>,
    pub(crate) course: Vec<MomentNote>,
    pub(crate) minority_at: BTreeMap<PersonId, Instant>,
    /// Whether there was a fallback vote.
    pub(crate) voted: bool,
    /// Those of the electorate who left before it ended.
    pub(crate) left: BTreeSet<PersonId>,
}

impl History {
    /// The number of the current version, from 1.
    pub(crate) fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    /// Somebody's latest position, on whichever version.
    pub(crate) fn latest(&self, person: &PersonId) -> Option<&PositionNote> {
        self.positions.get(*self.latest.get(person)?)
    }

    /// Notes an event of this matter.
    pub(crate) fn note(&mut self, event: &Event, seq: u64) {
        let at = event.at;
        let act = event.cause.map_or(ActId([0; 32]), |cause| cause.act);
        match &event.what {
            What::WordingSuggested { suggestion, person, text, .. } => {
                let note = SuggestionNote { act: *suggestion, by: *person, at, text: *text };
                self.suggestions.push(note);
            }
            What::Contributed { id, person, sort, words, .. } => {
                self.contributed(*id, *person, at, *sort, *words);
            }
            What::ConcernSettled { concern, .. } => {
                self.settled.insert(*concern, at);
            }
            What::PositionTaken { person, position, grounds, reason, without_grounds, .. } => {
                self.latest.insert(*person, self.positions.len());
                if *position == Position::Block {
                    self.blocks.entry(*person).or_default().push(act);
                }
                self.positions.push(PositionNote {
                    act,
                    by: *person,
                    at,
                    version: self.version(),
                    position: *position,
                    grounds: *grounds,
                    reason: *reason,
                    without_grounds: *without_grounds,
                    block_ended: None,
                });
            }
            What::DoerOffered { person, .. } => {
                self.offered.insert(*person);
                self.offered_before.remove(person);
            }
            What::DoerSteppedBack { person, .. } => {
                self.offered.remove(person);
                self.offered_before.remove(person);
            }
            What::TalksAttended { person, .. } => {
                if let Some(step) = self.talks.last_mut() {
                    step.came.push(*person);
                }
            }
            What::MinorityWritten { person, .. } => {
                self.minority_at.insert(*person, at);
            }
            _ => self.note_course(event, seq),
        }
    }

    fn contributed(
        &mut self, act: ActId, by: PersonId, at: Instant, sort: Contribution, words: WordHash,
    ) {
        let sort = match sort {
            Contribution::Question => SaidSort::Question,
            Contribution::Concern => SaidSort::Concern,
            Contribution::Answer { to } => {
                self.answers
                    .entry(to)
                    .or_default()
                    .push(AnswerNote { act, by, at, words });
                return;
            }
        };
        self.said.push(SaidNote { act, sort, by, at, words });
    }

    /// Notes an event of the course: versions, windows, talks, votes, the end.
    fn note_course(&mut self, event: &Event, seq: u64) {
        let at = event.at;
        let blank = |what| MomentNote::blank(at, seq, what);
        let moment = match &event.what {
            What::MatterOpened { version, closes_at, .. } => {
                self.versions
                    .push(VersionNote { text: *version, at, taken_from: None });
                MomentNote { until: Some(*closes_at), ..blank(MomentWhat::Opened) }
            }
            What::VersionMade { text, taken_from, closes_at, .. } => {
                self.versions
                    .push(VersionNote { text: *text, at, taken_from: *taken_from });
                self.offered_before.append(&mut self.offered);
                self.end_step(None, at);
                let (until, number) = (Some(*closes_at), Some(self.version()));
                MomentNote { until, number, ..blank(MomentWhat::VersionMade) }
            }
            What::BecameUrgent { due, .. } => {
                if let Some(step) = self.talks.last_mut().filter(|step| step.running) {
                    step.until = *due;
                }
                MomentNote { until: Some(*due), ..blank(MomentWhat::BecameUrgent) }
            }
            What::CloseMoved { closes_at, .. } => {
                MomentNote { until: Some(*closes_at), ..blank(MomentWhat::CloseMoved) }
            }
            What::BlockEnded { person, why, .. } => {
                self.block_ended(person, *why);
                MomentNote {
                    block: Some((*person, *why)),
                    ..blank(MomentWhat::BlockEnded)
                }
            }
            What::WindowOpened { why, closes_at, .. } => {
                self.end_step(None, at);
                let (until, again) = (Some(*closes_at), Some(*why));
                MomentNote { until, again, ..blank(MomentWhat::WindowOpened) }
            }
            What::TalksStep { step, until, .. } => {
                self.talks.push(TalksNote::begin(*step, at, *until));
                let (until, number) = (Some(*until), Some(*step));
                MomentNote { until, number, ..blank(MomentWhat::TalksStep) }
            }
            What::TalksStepEnded { step, proposer_absent, absent, .. } => {
                self.end_step(Some((*proposer_absent, absent)), at);
                MomentNote { number: Some(*step), ..blank(MomentWhat::TalksStepEnded) }
            }
            What::RewriteAsked { until, .. } => {
                MomentNote { until: Some(*until), ..blank(MomentWhat::RewriteAsked) }
            }
            What::VotingOpened { until, .. } => {
                self.voted = true;
                MomentNote { until: Some(*until), ..blank(MomentWhat::VotingOpened) }
            }
            What::MatterEnded { how, .. } => {
                self.end_step(None, at);
                MomentNote { how: Some(*how), ..blank(MomentWhat::Ended) }
            }
            _ => return,
        };
        self.course.push(moment);
    }

    fn block_ended(&mut self, holder: &PersonId, why: BlockEnd) {
        let index = self.latest.get(holder).copied();
        if let Some(note) = index.and_then(|index| self.positions.get_mut(index)) {
            note.block_ended = Some(why);
        }
    }

    /// Ends the running step of talks: with who stayed away, or cut short without.
    fn end_step(&mut self, absences: Option<(bool, &Vec<PersonId>)>, at: Instant) {
        let Some(step) = self.talks.last_mut().filter(|step| step.running) else {
            return;
        };
        step.running = false;
        step.until = at;
        if let Some((proposer_absent, absent)) = absences {
            step.proposer_absent = proposer_absent;
            step.absent.clone_from(absent);
        }
    }
}
