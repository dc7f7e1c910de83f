//! Everything that can happen, in one list.

use super::{Again, BlockEnd, Contribution, Ending, Founded, NewUnit, Subject};
use crate::charter::Kind;
use crate::proposing::ask_to_reopen::ReopenGrounds;
use crate::proposing::cast_vote::Vote;
use crate::proposing::take_position::{Grounds, Position};
use crate::state::matter::Counts;
use basics::{
    ActId, HouseholdId, Instant, MatterId, PersonId, PublicKey, RequestId, TextHash, WordHash,
};
use serde::Serialize;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The assembly was founded.
    Founded(Box<Founded>),
    /// Somebody asked to join.
    RequestMade {
        /// The request.
        request: RequestId,
        /// Who asked.
        person: PersonId,
        /// Their key.
        key: PublicKey,
        /// The commitment to their name.
        name: WordHash,
        /// The unit that they would like to live in.
        household: Option<HouseholdId>,
    },
    /// A request was taken back.
    RequestWithdrawn {
        /// The request.
        request: RequestId,
    },
    /// A member vouched for somebody who asked.
    Vouched {
        /// The request.
        request: RequestId,
        /// Who vouched.
        person: PersonId,
        /// The unit that they vouched from.
        unit: HouseholdId,
    },
    /// A member objected to an admission.
    AdmissionObjected {
        /// The request.
        request: RequestId,
        /// Who objected.
        person: PersonId,
        /// The commitment to their reason.
        reason: WordHash,
    },
    /// There are enough vouches; members can object until then.
    AdmissionWindowOpened {
        /// The request.
        request: RequestId,
        /// Until when.
        until: Instant,
    },
    /// There were not enough vouches in time.
    RequestLapsed {
        /// The request.
        request: RequestId,
        /// Whether it had no vouch and made room in a full list, before its time was over.
        made_room: bool,
    },
    /// The assembly did not admit somebody.
    RequestRefused {
        /// The request.
        request: RequestId,
    },
    /// Somebody became a member.
    PersonAdmitted {
        /// The request.
        request: RequestId,
        /// Who.
        person: PersonId,
        /// Their unit.
        unit: HouseholdId,
        /// Whether the unit is new.
        new_unit: bool,
    },
    /// A member formed a unit of their own.
    UnitFormed {
        /// The unit.
        unit: NewUnit,
        /// Who.
        person: PersonId,
        /// The unit that they left.
        from: HouseholdId,
    },
    /// A member asked to join a unit.
    UnitAsked {
        /// Who.
        person: PersonId,
        /// Which.
        unit: HouseholdId,
    },
    /// A member was welcomed in another unit.
    PersonMoved {
        /// Who.
        person: PersonId,
        /// The unit that they left.
        from: HouseholdId,
        /// The unit that they joined.
        to: HouseholdId,
    },
    /// A member took another name.
    NameChanged {
        /// Who.
        person: PersonId,
        /// The commitment to the new name.
        name: WordHash,
    },
    /// A member left the assembly.
    PersonLeft {
        /// Who.
        person: PersonId,
    },
    /// Somebody had words of theirs erased.
    WordsErased {
        /// Who.
        person: PersonId,
        /// The commitments to the words, sorted.
        words: Vec<WordHash>,
    },
    /// A matter was opened.
    MatterOpened {
        /// The matter.
        matter: MatterId,
        /// How serious it is.
        kind: Kind,
        /// What it is about.
        subject: Subject,
        /// The text under decision.
        version: TextHash,
        /// Who proposed it; nobody in an admission.
        proposer: Option<PersonId>,
        /// When its window closes.
        closes_at: Instant,
    },
    /// The proposer put another text in place; positions on the old one are void.
    VersionMade {
        /// The matter.
        matter: MatterId,
        /// The new text.
        text: TextHash,
        /// The suggestion that it was taken from.
        taken_from: Option<ActId>,
        /// When the window closes now.
        closes_at: Instant,
    },
    /// Somebody suggested other words.
    WordingSuggested {
        /// The matter.
        matter: MatterId,
        /// The suggestion.
        suggestion: ActId,
        /// Who.
        person: PersonId,
        /// The text.
        text: TextHash,
    },
    /// Somebody asked, raised a concern, or answered.
    Contributed {
        /// The matter.
        matter: MatterId,
        /// The contribution.
        id: ActId,
        /// Who.
        person: PersonId,
        /// Which of the three.
        sort: Contribution,
        /// The commitment to the words.
        words: WordHash,
    },
    /// Whoever raised a concern says that it is settled.
    ConcernSettled {
        /// The matter.
        matter: MatterId,
        /// The concern.
        concern: ActId,
    },
    /// Somebody took a position.
    PositionTaken {
        /// The matter.
        matter: MatterId,
        /// Who.
        person: PersonId,
        /// The position as it counts.
        position: Position,
        /// What a block names.
        grounds: Option<Grounds>,
        /// The commitment to the reason.
        reason: Option<WordHash>,
        /// Said as a block, but naming neither a value nor a harm.
        without_grounds: bool,
    },
    /// Somebody said whether a block is principled.
    BlockJudged {
        /// The matter.
        matter: MatterId,
        /// The block.
        block: ActId,
        /// Whose block it is.
        holder: PersonId,
        /// Who judged.
        person: PersonId,
        /// How.
        principled: bool,
    },
    /// Somebody said whether the matter is urgent.
    UrgencyJudged {
        /// The matter.
        matter: MatterId,
        /// Who.
        person: PersonId,
        /// How.
        urgent: bool,
    },
    /// Two thirds said that the matter is urgent.
    BecameUrgent {
        /// The matter.
        matter: MatterId,
        /// When the running window, step, rewriting time or vote ends now.
        due: Instant,
    },
    /// The close was moved so that a late block can be heard.
    CloseMoved {
        /// The matter.
        matter: MatterId,
        /// To when.
        closes_at: Instant,
    },
    /// A block became a stand-aside, its reason kept.
    BlockEnded {
        /// The matter.
        matter: MatterId,
        /// Whose.
        person: PersonId,
        /// Why.
        why: BlockEnd,
    },
    /// Another window of positions on the same text.
    WindowOpened {
        /// The matter.
        matter: MatterId,
        /// Why.
        why: Again,
        /// Calls without a quorum so far.
        calls: u32,
        /// Rounds so far.
        rounds: u32,
        /// Steps of talks so far.
        steps: u32,
        /// When it closes.
        closes_at: Instant,
    },
    /// A step of talks between proposer and holders of blocks began.
    TalksStep {
        /// The matter.
        matter: MatterId,
        /// Which step, from 1.
        step: u32,
        /// Rounds so far.
        rounds: u32,
        /// Until when.
        until: Instant,
    },
    /// Somebody says that they came to the talks.
    TalksAttended {
        /// The matter.
        matter: MatterId,
        /// Who.
        person: PersonId,
    },
    /// A step of talks ended.
    TalksStepEnded {
        /// The matter.
        matter: MatterId,
        /// Which step, from 1.
        step: u32,
        /// Whether the proposer stayed away.
        proposer_absent: bool,
        /// Holders of blocks who stayed away.
        absent: Vec<PersonId>,
    },
    /// The consensus was too weak; the proposer can rewrite.
    RewriteAsked {
        /// The matter.
        matter: MatterId,
        /// Rounds so far.
        rounds: u32,
        /// Until when.
        until: Instant,
    },
    /// The fallback vote began.
    VotingOpened {
        /// The matter.
        matter: MatterId,
        /// Rounds so far.
        rounds: u32,
        /// Until when.
        until: Instant,
    },
    /// Somebody voted.
    VoteCast {
        /// The matter.
        matter: MatterId,
        /// Who.
        person: PersonId,
        /// How.
        vote: Vote,
    },
    /// A matter ended.
    MatterEnded {
        /// The matter.
        matter: MatterId,
        /// How.
        how: Ending,
        /// The counts at the end.
        counts: Counts,
    },
    /// A proposal became an agreement.
    AgreementMade {
        /// The matter, whose id it has.
        agreement: MatterId,
        /// The text.
        text: TextHash,
        /// Consensus or vote.
        how: Ending,
        /// Who said that they will do it.
        doers: Vec<PersonId>,
        /// When it is looked at again.
        review_on: Instant,
    },
    /// An agreement made way for another.
    AgreementReplaced {
        /// The old one.
        agreement: MatterId,
        /// The new one.
        by: MatterId,
    },
    /// An agreement was ended by another.
    AgreementEnded {
        /// The old one.
        agreement: MatterId,
        /// The new one.
        by: MatterId,
    },
    /// An agreement's review date passed without renewal.
    AgreementExpired {
        /// The agreement.
        agreement: MatterId,
    },
    /// Somebody said that they will do it.
    DoerOffered {
        /// The matter or agreement.
        matter: MatterId,
        /// Who.
        person: PersonId,
    },
    /// Somebody said that they will not do it after all.
    DoerSteppedBack {
        /// The matter or agreement.
        matter: MatterId,
        /// Who.
        person: PersonId,
    },
    /// A minority text was written.
    MinorityWritten {
        /// The matter.
        matter: MatterId,
        /// Who.
        person: PersonId,
        /// The text.
        text: TextHash,
    },
    /// An agreement was put under decision again; the asks that led to it are used up.
    AgreementReopened {
        /// The agreement.
        agreement: MatterId,
        /// The new matter.
        matter: MatterId,
    },
    /// Somebody asked to reopen an agreement.
    ReopenAsked {
        /// The agreement.
        agreement: MatterId,
        /// Who.
        person: PersonId,
        /// On what grounds.
        grounds: ReopenGrounds,
        /// The commitment to the reason.
        reason: WordHash,
    },
}
