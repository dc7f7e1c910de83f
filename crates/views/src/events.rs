//! The names of events, as they are spelled in JSON and in the names of sentences.

use rules::What;

/// Declares the name of each event.
macro_rules! names {
    ($($variant:ident = $code:literal,)+) => {
        /// The event's name, as it is spelled in JSON and in the names of sentences.
        pub(crate) const fn code(what: &What) -> &'static str {
            match what {
                $(What::$variant { .. } => $code,)+
            }
        }

        /// Every event's name, so that each can be given its sentence.
        pub const EVENTS: &[&str] = &[$($code,)+];
    };
}

names! {
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
}
