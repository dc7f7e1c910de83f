//! What each event gives to the sentence that is written of it. The sentences are in the Fluent
//! files, under `minutes-<code>`, with the names of the arguments used here.

use crate::dto::{Arg, SentenceArg, Text};
use crate::look::Look;
use basics::{HouseholdId, Instant, MatterId, PersonId, RequestId, TextHash, WordHash};
use rules::What;
use rules::event::{Again, BlockEnd, Contribution, Ending, Subject};
use rules::proposing::cast_vote::Vote;
use rules::proposing::open_proposal::How;
use rules::proposing::take_position::Position;
use rules::state::matter::{Admitting, Counts};

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

/// What the sentence of an event says.
pub(crate) fn args(look: &Look<'_>, what: &What) -> Vec<SentenceArg> {
    let mut args = Args { look, all: Vec::new() };
    args.belonging(what);
    args.all
}

/// Arguments in the making.
struct Args<'a> {
    look: &'a Look<'a>,
    all: Vec<SentenceArg>,
}

impl Args<'_> {
    fn put(&mut self, name: &'static str, arg: Arg) -> &mut Self {
        self.all.push(SentenceArg { name, arg });
        self
    }

    fn person(&mut self, person: &PersonId) -> &mut Self {
        self.put("person", Arg::Person(self.look.name(person)))
    }

    fn persons<'p>(
        &mut self, name: &'static str, persons: impl IntoIterator<Item = &'p PersonId>,
    ) -> &mut Self {
        self.put(name, Arg::Persons(self.look.names_sorted(persons)))
    }

    fn household(&mut self, name: &'static str, unit: &HouseholdId) -> &mut Self {
        self.put(name, Arg::Household(self.look.household(unit)))
    }

    fn request(&mut self, request: &RequestId) -> &mut Self {
        self.put("request", Arg::Request(self.look.request_ref(request)))
    }

    fn matter(&mut self, matter: &MatterId) -> &mut Self {
        self.put("matter", Arg::Matter(self.look.matter_ref(matter)))
    }

    fn agreement(&mut self, name: &'static str, agreement: &MatterId) -> &mut Self {
        self.put(name, Arg::Agreement(self.look.agreement_ref(agreement)))
    }

    fn until(&mut self, until: &Instant) -> &mut Self {
        self.put("until", Arg::Instant(*until))
    }

    fn text(&mut self, text: &TextHash) -> &mut Self {
        let text: Text = self.look.text(text);
        self.put("text", Arg::Text(text))
    }

    fn words(&mut self, name: &'static str, words: &WordHash) -> &mut Self {
        self.put(name, Arg::Words(self.look.word(words)))
    }

    fn number(&mut self, name: &'static str, number: u32) -> &mut Self {
        self.put(name, Arg::Number(number.into()))
    }

    fn counts(&mut self, counts: &Counts) -> &mut Self {
        let all = [
            ("agree", counts.agree),
            ("reservation", counts.reservation),
            ("stand_aside", counts.stand_aside),
            ("block", counts.block),
            ("abstain", counts.abstain),
            ("yes", counts.yes),
            ("no", counts.no),
            ("vote_abstain", counts.vote_abstain),
            ("entitled", counts.entitled),
        ];
        for (name, count) in all {
            self.put(name, Arg::Number(count as u64));
        }
        self
    }

    /// Events of founding and membership.
    fn belonging(&mut self, what: &What) {
        match what {
            What::Founded { charter, founders, .. } => {
                let keys = founders.iter().map(|(founder, _)| founder.key);
                let state = self.look.state();
                let persons: Vec<_> = keys.filter_map(|key| state.person_of_key(&key)).collect();
                self.put("name", Arg::Words(Some(charter.name.to_string())));
                self.persons("founders", &persons);
            }
            What::RequestMade { request, person, household, .. } => {
                self.request(request).person(person);
                if let Some(household) = household {
                    self.household("household", household);
                }
            }
            What::RequestWithdrawn { request }
            | What::RequestLapsed { request }
            | What::RequestRefused { request } => {
                self.request(request);
            }
            What::Vouched { request, person, unit } => {
                self.request(request).person(person).household("household", unit);
            }
            What::AdmissionObjected { request, person, reason } => {
                self.request(request).person(person).words("reason", reason);
            }
            What::AdmissionWindowOpened { request, until } => {
                self.request(request).until(until);
            }
            What::PersonAdmitted { request, person, unit, new_unit } => {
                self.request(request).person(person).household("household", unit);
                self.put("new_household", Arg::Truth(*new_unit));
            }
            What::UnitFormed { unit, person, from } => {
                self.person(person).household("household", &unit.id).household("from", from);
            }
            What::UnitAsked { person, unit } => {
                self.person(person).household("household", unit);
            }
            What::PersonMoved { person, from, to } => {
                self.person(person).household("household", to).household("from", from);
            }
            What::NameChanged { person, name } => {
                self.person(person).words("name", name);
            }
            What::PersonLeft { person } => {
                self.person(person);
            }
            _ => self.proposing(what),
        }
    }

    /// Events in which somebody says something in a matter.
    fn proposing(&mut self, what: &What) {
        match what {
            What::MatterOpened { matter, subject, version, proposer, closes_at, .. } => {
                self.matter(matter);
                if let Some(proposer) = proposer {
                    self.person(proposer).text(version);
                }
                match subject {
                    Subject::Admission { admitting } => {
                        self.put("admitting", Arg::Code(admitting_code(*admitting)));
                    }
                    Subject::Proposal { about: Some(about), .. } => {
                        self.agreement("agreement", &about.agreement);
                        self.put("how", Arg::Code(how_code(about.how)));
                    }
                    Subject::Proposal { about: None, .. } => {}
                }
                self.until(closes_at);
            }
            What::VersionMade { matter, text, taken_from, closes_at } => {
                self.matter(matter).text(text);
                if let Some(suggestion) = taken_from {
                    self.put("taken_from", Arg::Act(*suggestion));
                }
                self.until(closes_at);
            }
            What::WordingSuggested { matter, person, text, .. }
            | What::MinorityWritten { matter, person, text } => {
                self.matter(matter).person(person).text(text);
            }
            What::Contributed { matter, person, sort, words, .. } => {
                self.matter(matter).person(person).words("words", words);
                self.put("sort", Arg::Code(sort_code(*sort)));
                if let Contribution::Answer { to } = sort {
                    self.put("to", Arg::Act(*to));
                }
            }
            What::ConcernSettled { matter, concern } => {
                self.matter(matter).put("concern", Arg::Act(*concern));
            }
            What::PositionTaken { matter, person, position, reason, without_grounds, .. } => {
                self.matter(matter).person(person);
                self.put("position", Arg::Code(position_code(*position)));
                self.put("without_grounds", Arg::Truth(*without_grounds));
                if let Some(reason) = reason {
                    self.words("reason", reason);
                }
            }
            What::BlockJudged { matter, holder, person, principled, .. } => {
                self.matter(matter).person(person);
                self.put("holder", Arg::Person(self.look.name(holder)));
                self.put("principled", Arg::Truth(*principled));
            }
            What::UrgencyJudged { matter, person, urgent } => {
                self.matter(matter).person(person).put("urgent", Arg::Truth(*urgent));
            }
            What::VoteCast { matter, person, vote } => {
                self.matter(matter).person(person).put("vote", Arg::Code(vote_code(*vote)));
            }
            What::TalksAttended { matter, person }
            | What::DoerOffered { matter, person }
            | What::DoerSteppedBack { matter, person } => {
                self.matter(matter).person(person);
            }
            _ => self.course(what),
        }
    }

    /// Events of the course of a matter, and of agreements.
    fn course(&mut self, what: &What) {
        match what {
            What::BecameUrgent { matter, due } => {
                self.matter(matter).until(due);
            }
            What::CloseMoved { matter, closes_at } => {
                self.matter(matter).until(closes_at);
            }
            What::BlockEnded { matter, person, why } => {
                self.matter(matter).person(person).put("why", Arg::Code(block_end_code(*why)));
            }
            What::WindowOpened { matter, why, calls, rounds, closes_at } => {
                self.matter(matter).put("why", Arg::Code(again_code(*why)));
                self.number("calls", *calls).number("rounds", *rounds).until(closes_at);
            }
            What::TalksStep { matter, step, until, .. } => {
                self.matter(matter).number("step", *step).until(until);
            }
            What::TalksStepEnded { matter, step, proposer_absent, absent } => {
                self.matter(matter).number("step", *step);
                self.put("proposer_absent", Arg::Truth(*proposer_absent));
                self.persons("absent", absent);
            }
            What::RewriteAsked { matter, until, .. } | What::VotingOpened { matter, until, .. } => {
                self.matter(matter).until(until);
            }
            What::MatterEnded { matter, how, counts } => {
                self.matter(matter).put("how", Arg::Code(how.name())).counts(counts);
            }
            What::AgreementMade { agreement, how, doers, review_on, .. } => {
                self.agreement("agreement", agreement).put("how", Arg::Code(Ending::name(*how)));
                self.persons("doers", doers).put("review_on", Arg::Instant(*review_on));
            }
            What::AgreementReplaced { agreement, by } | What::AgreementEnded { agreement, by } => {
                self.agreement("agreement", agreement).agreement("by", by);
            }
            What::AgreementExpired { agreement } => {
                self.agreement("agreement", agreement);
            }
            What::AgreementReopened { agreement, matter } => {
                self.agreement("agreement", agreement).matter(matter);
            }
            What::ReopenAsked { agreement, person, reason } => {
                self.agreement("agreement", agreement).person(person).words("reason", reason);
            }
            _ => {}
        }
    }
}

const fn admitting_code(admitting: Admitting) -> &'static str {
    match admitting {
        Admitting::Admit => "admit",
        Admitting::Refuse => "refuse",
    }
}

const fn how_code(how: How) -> &'static str {
    match how {
        How::Renews => "renews",
        How::Changes => "changes",
        How::Ends => "ends",
    }
}

const fn sort_code(sort: Contribution) -> &'static str {
    match sort {
        Contribution::Question => "question",
        Contribution::Concern => "concern",
        Contribution::Answer { .. } => "answer",
    }
}

const fn position_code(position: Position) -> &'static str {
    match position {
        Position::Agree => "agree",
        Position::Reservation => "reservation",
        Position::StandAside => "stand_aside",
        Position::Block => "block",
        Position::Abstain => "abstain",
    }
}

const fn vote_code(vote: Vote) -> &'static str {
    match vote {
        Vote::Yes => "yes",
        Vote::No => "no",
        Vote::Abstain => "abstain",
    }
}

const fn block_end_code(why: BlockEnd) -> &'static str {
    match why {
        BlockEnd::NotPrincipled => "not_principled",
        BlockEnd::Lapsed => "lapsed",
    }
}

const fn again_code(why: Again) -> &'static str {
    match why {
        Again::Call => "call",
        Again::Round => "round",
        Again::BlockLifted => "block_lifted",
    }
}
