//! The names of events and of what they say by choice, as they are spelled in JSON and in the names
//! of sentences.

use rules::What;
use rules::event::{Again, BlockEnd, Contribution};
use rules::proposing::ask_to_reopen::ReopenGrounds;
use rules::proposing::cast_vote::Vote;
use rules::proposing::open_proposal::How;
use rules::proposing::take_position::Position;
use rules::state::matter::Admitting;

/// Declares the name of each event of one enum. Parts of life that have events of their own name
/// the function that knows those.
macro_rules! names {
    ($Of:ident, $code:ident, $all:ident {
        $($variant:ident = $literal:literal,)+
        $(in $Part:ident: $inner:ident,)*
    }) => {
        /// The event's name, as it is spelled in JSON and in the names of sentences.
        pub(crate) const fn $code(what: &$Of) -> &'static str {
            match what {
                $($Of::$variant { .. } => $literal,)+
                $($Of::$Part(event) => $inner(event),)*
            }
        }

        const $all: &[&str] = &[$($literal,)+];
    };
}

/// Every event's name, part by part, so that each can be given its sentence.
pub const EVENTS: &[&[&str]] = &[WHAT];

names! { What, code, WHAT {
    Founded = "founded",
    RequestMade = "request_made",
    RequestWithdrawn = "request_withdrawn",
    Vouched = "vouched",
    AdmissionObjected = "admission_objected",
    AdmissionWindowOpened = "admission_window_opened",
    RequestLapsed = "request_lapsed",
    RequestRefused = "request_refused",
    PersonAdmitted = "person_admitted",
    UnitFormed = "unit_formed",
    UnitAsked = "unit_asked",
    PersonMoved = "person_moved",
    NameChanged = "name_changed",
    PersonLeft = "person_left",
    WordsErased = "words_erased",
    MatterOpened = "matter_opened",
    VersionMade = "version_made",
    WordingSuggested = "wording_suggested",
    Contributed = "contributed",
    ConcernSettled = "concern_settled",
    PositionTaken = "position_taken",
    BlockJudged = "block_judged",
    UrgencyJudged = "urgency_judged",
    BecameUrgent = "became_urgent",
    CloseMoved = "close_moved",
    BlockEnded = "block_ended",
    WindowOpened = "window_opened",
    TalksStep = "talks_step",
    TalksAttended = "talks_attended",
    TalksStepEnded = "talks_step_ended",
    RewriteAsked = "rewrite_asked",
    VotingOpened = "voting_opened",
    VoteCast = "vote_cast",
    MatterEnded = "matter_ended",
    AgreementMade = "agreement_made",
    AgreementReplaced = "agreement_replaced",
    AgreementEnded = "agreement_ended",
    AgreementExpired = "agreement_expired",
    DoerOffered = "doer_offered",
    DoerSteppedBack = "doer_stepped_back",
    MinorityWritten = "minority_written",
    AgreementReopened = "agreement_reopened",
    ReopenAsked = "reopen_asked",
} }

/// What agreeing in an admission means.
pub(crate) const fn admitting_code(admitting: Admitting) -> &'static str {
    match admitting {
        Admitting::Admit => "admit",
        Admitting::Refuse => "refuse",
    }
}

/// What a proposal does to an earlier agreement.
pub(crate) const fn how_code(how: How) -> &'static str {
    match how {
        How::Renews => "renews",
        How::Changes => "changes",
        How::Ends => "ends",
    }
}

/// On what grounds somebody asks to reopen.
pub(crate) const fn grounds_code(grounds: ReopenGrounds) -> &'static str {
    match grounds {
        ReopenGrounds::Request => "request",
        ReopenGrounds::NewFacts => "new_facts",
    }
}

/// A question, a concern or an answer.
pub(crate) const fn sort_code(sort: Contribution) -> &'static str {
    match sort {
        Contribution::Question => "question",
        Contribution::Concern => "concern",
        Contribution::Answer { .. } => "answer",
    }
}

/// A position.
pub(crate) const fn position_code(position: Position) -> &'static str {
    match position {
        Position::Agree => "agree",
        Position::Reservation => "reservation",
        Position::StandAside => "stand_aside",
        Position::Block => "block",
        Position::Abstain => "abstain",
    }
}

/// A vote.
pub(crate) const fn vote_code(vote: Vote) -> &'static str {
    match vote {
        Vote::Yes => "yes",
        Vote::No => "no",
        Vote::Abstain => "abstain",
    }
}

/// Why a block became a stand-aside.
pub(crate) const fn block_end_code(why: BlockEnd) -> &'static str {
    match why {
        BlockEnd::NotPrincipled => "not_principled",
        BlockEnd::Lapsed => "lapsed",
    }
}

/// Why another window began.
pub(crate) const fn again_code(why: Again) -> &'static str {
    match why {
        Again::Call => "call",
        Again::Round => "round",
        Again::BlockLifted => "block_lifted",
    }
}
