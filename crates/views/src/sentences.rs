//! What each event gives to the sentence that is written of it. The sentences are in the Fluent
//! files, under `event-<code>`, with the names of the arguments used here: `who` acts, and `whom`
//! it is about.

use crate::dto::{Arg, SentenceArg, Text, Written};
use crate::events::{
    admitting_code, again_code, block_end_code, grounds_code, how_code, position_code, sort_code,
    vote_code,
};
use crate::look::Look;
use basics::{ActId, HouseholdId, Instant, MatterId, PersonId, RequestId, TextHash, WordHash};
use rules::What;
use rules::event::{Contribution, Event, Subject};
use rules::state::matter::Counts;
use std::collections::BTreeSet;

/// What the sentence of an event says.
pub(crate) fn args(look: &Look<'_>, event: &Event) -> Vec<SentenceArg> {
    let mut args = Args { look, event, all: Vec::new() };
    args.belonging();
    args.all
}

/// Arguments in the making.
struct Args<'a> {
    look: &'a Look<'a>,
    event: &'a Event,
    all: Vec<SentenceArg>,
}

impl<'a> Args<'a> {
    fn put(&mut self, name: &'static str, arg: Arg) -> &mut Self {
        self.all.push(SentenceArg { name, arg });
        self
    }

    fn code(&mut self, name: &'static str, code: &'static str) -> &mut Self {
        self.put(name, Arg::Code(code))
    }

    fn truth(&mut self, name: &'static str, truth: bool) -> &mut Self {
        self.put(name, Arg::Truth(truth))
    }

    fn person(&mut self, name: &'static str, person: &PersonId) -> &mut Self {
        self.put(name, Arg::Person(self.look.name(person)))
    }

    fn who(&mut self, person: &PersonId) -> &mut Self {
        self.person("who", person)
    }

    fn persons<'p>(
        &mut self, name: &'static str, persons: impl IntoIterator<Item = &'p PersonId>,
    ) -> &mut Self {
        self.put(name, Arg::Persons(self.look.names_sorted(persons)))
    }

    fn household(&mut self, name: &'static str, unit: &HouseholdId) -> &mut Self {
        self.put(name, Arg::Household(self.look.household(unit)))
    }

    /// A request, and as `whom` the person who asked.
    fn request(&mut self, request: &RequestId) -> &mut Self {
        let request = self.look.request_ref(request);
        self.put("whom", Arg::Person(request.by.clone()));
        self.put("request", Arg::Request(request))
    }

    fn matter(&mut self, matter: &MatterId) -> &mut Self {
        self.put("matter", Arg::Matter(self.look.matter_ref(matter)))
    }

    fn agreement(&mut self, name: &'static str, agreement: &MatterId) -> &mut Self {
        self.put(name, Arg::Agreement(self.look.agreement_ref(agreement)))
    }

    fn instant(&mut self, name: &'static str, instant: Instant) -> &mut Self {
        self.put(name, Arg::Instant(instant))
    }

    fn until(&mut self, until: Instant) -> &mut Self {
        self.instant("until", until)
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

    fn count(&mut self, name: &'static str, count: usize) -> &mut Self {
        self.put(name, Arg::Number(count as u64))
    }

    fn counts(&mut self, counts: &Counts) {
        self.count("agree", counts.agree)
            .count("reservation", counts.reservation);
        self.count("stand_aside", counts.stand_aside)
            .count("block", counts.block);
        self.count("abstain", counts.abstain)
            .count("yes", counts.yes)
            .count("no", counts.no);
        self.count("vote_abstain", counts.vote_abstain)
            .count("entitled", counts.entitled);
    }

    /// Events of founding, asking to join and admission.
    fn belonging(&mut self) {
        let event: &'a Event = self.event;
        match &event.what {
            What::Founded(founded) => {
                let keys = founded.founders.iter().map(|(founder, _)| founder.key);
                let state = self.look.state();
                let persons: Vec<_> = keys.filter_map(|key| state.person_of_key(&key)).collect();
                let name = Written::Here(founded.charter.name.to_string());
                self.put("assembly", Arg::Words(name));
                self.count("count", persons.len())
                    .persons("founders", &persons);
            }
            What::RequestMade { request, person, household, .. } => {
                self.who(person).request(request);
                if let Some(household) = household {
                    self.household("household", household);
                }
            }
            What::RequestWithdrawn { request } => {
                let by = self.look.request_ref(request).by;
                self.put("who", Arg::Person(by)).request(request);
            }
            What::RequestLapsed { request, made_room } => {
                self.request(request).truth("made_room", *made_room);
            }
            What::RequestRefused { request } => {
                self.request(request);
            }
            What::Vouched { request, person, unit } => {
                self.who(person)
                    .request(request)
                    .household("household", unit);
                let (have, need) = self.vouches(request, person);
                self.count("have", have).number("need", need);
            }
            What::AdmissionObjected { request, person, reason } => {
                self.who(person).request(request).words("reason", reason);
            }
            What::AdmissionWindowOpened { request, until } => {
                self.request(request).until(*until);
            }
            What::PersonAdmitted { request, person, unit, new_unit } => {
                self.who(person)
                    .request(request)
                    .household("household", unit);
                self.truth("new_unit", *new_unit);
            }
            _ => self.moving(),
        }
    }

    /// Events in which a member moves, takes another name, or leaves.
    fn moving(&mut self) {
        let event: &'a Event = self.event;
        match &event.what {
            What::UnitFormed { unit, person, from } => {
                self.who(person)
                    .household("household", &unit.id)
                    .household("from", from);
                self.truth("named", unit.name.is_some());
            }
            What::UnitAsked { person, unit } => {
                self.who(person).household("household", unit);
            }
            What::PersonMoved { person, from, to } => {
                self.who(person)
                    .household("household", to)
                    .household("from", from);
            }
            What::NameChanged { person, name } => {
                self.who(person).words("new", name);
                let acts = &self.look.view.names_before;
                if let Some(before) = event.cause.and_then(|cause| acts.get(&cause.act)) {
                    self.words("old", before);
                }
            }
            What::PersonLeft { person } => {
                self.who(person);
            }
            What::WordsErased { person, words } => {
                self.who(person).count("count", words.len());
            }
            _ => self.proposing(),
        }
    }

    /// From how many households vouches came up to somebody's, and from how many they must come.
    fn vouches(&self, request: &RequestId, person: &PersonId) -> (usize, u32) {
        let all = self
            .look
            .view
            .requests
            .get(request)
            .map_or(&[][..], |known| &known.vouches);
        let last = all.iter().position(|(by, ..)| by == person).unwrap_or(0);
        let units: BTreeSet<_> = all.iter().take(last + 1).map(|(_, unit, _)| unit).collect();
        let need = self
            .look
            .state()
            .charter()
            .map_or(0, |charter| charter.joining.vouch_units);
        (units.len(), need)
    }

    /// Events in which somebody says something in a matter.
    fn proposing(&mut self) {
        match &self.event.what {
            What::MatterOpened { .. } => self.opened(),
            What::VersionMade { matter, text, taken_from, closes_at } => {
                self.cause().matter(matter).text(text).until(*closes_at);
                if let Some(suggestion) = taken_from {
                    self.put("taken_from", Arg::Act(*suggestion));
                }
            }
            What::WordingSuggested { matter, person, text, .. }
            | What::MinorityWritten { matter, person, text } => {
                self.who(person).matter(matter).text(text);
            }
            What::Contributed { matter, person, sort, words, .. } => {
                self.who(person)
                    .matter(matter)
                    .code("sort", sort_code(*sort));
                self.words("words", words);
                if let Contribution::Answer { to } = sort {
                    self.answered(matter, to);
                }
            }
            What::ConcernSettled { matter, concern } => {
                self.cause()
                    .matter(matter)
                    .put("concern", Arg::Act(*concern));
            }
            What::PositionTaken { matter, person, position, reason, without_grounds, .. } => {
                let said = if *without_grounds {
                    "without_grounds"
                } else {
                    position_code(*position)
                };
                self.who(person).matter(matter).code("position", said);
                if let Some(reason) = reason {
                    self.words("reason", reason);
                }
            }
            What::BlockJudged { matter, holder, person, principled, .. } => {
                self.who(person).person("whom", holder).matter(matter);
                self.truth("principled", *principled);
            }
            What::UrgencyJudged { matter, person, urgent } => {
                self.who(person).matter(matter).truth("urgent", *urgent);
            }
            What::VoteCast { matter, person, vote } => {
                self.who(person)
                    .matter(matter)
                    .code("vote", vote_code(*vote));
            }
            What::TalksAttended { matter, person }
            | What::DoerOffered { matter, person }
            | What::DoerSteppedBack { matter, person } => {
                self.who(person).matter(matter);
            }
            _ => self.course(),
        }
    }

    /// Whoever acted.
    fn cause(&mut self) -> &mut Self {
        match self.event.cause {
            Some(cause) => self.who(&cause.by),
            None => self,
        }
    }

    fn opened(&mut self) {
        let What::MatterOpened { matter, subject, version, proposer, closes_at, .. } =
            &self.event.what
        else {
            return;
        };
        self.matter(matter).until(*closes_at);
        if let Some(proposer) = proposer {
            self.who(proposer).text(version);
        }
        match subject {
            Subject::Admission { admitting } => {
                self.code("subject", admitting_code(*admitting))
                    .request(&(*matter).into());
            }
            Subject::Proposal { about, .. } => {
                self.code("subject", "proposal");
                if let Some(about) = about {
                    self.agreement("agreement", &about.agreement);
                    self.code("how", how_code(about.how));
                }
            }
        }
    }

    /// What an answer answers: a question, a concern or a block, and whose.
    fn answered(&mut self, matter: &MatterId, to: &ActId) {
        self.put("to", Arg::Act(*to));
        let Some(history) = self.look.history(matter) else {
            return;
        };
        if let Some(said) = history.said.iter().find(|said| said.act == *to) {
            self.code("answers", said.sort.code())
                .person("whom", &said.by);
        } else if let Some(taken) = history.positions.iter().find(|taken| taken.act == *to) {
            self.code("answers", "block").person("whom", &taken.by);
        }
    }

    /// Events of the course of a matter, and of agreements.
    fn course(&mut self) {
        match &self.event.what {
            What::BecameUrgent { matter, due: until }
            | What::CloseMoved { matter, closes_at: until } => {
                self.matter(matter).until(*until);
            }
            What::BlockEnded { matter, person, why } => {
                self.person("whom", person)
                    .matter(matter)
                    .code("why", block_end_code(*why));
            }
            What::WindowOpened { matter, why, calls, rounds, closes_at, .. } => {
                self.matter(matter)
                    .code("why", again_code(*why))
                    .number("calls", *calls);
                self.number("rounds", *rounds).until(*closes_at);
            }
            What::TalksStep { matter, step, rounds, until } => {
                self.matter(matter)
                    .number("step", *step)
                    .number("rounds", *rounds)
                    .until(*until);
            }
            What::TalksStepEnded { matter, step, proposer_absent, absent } => {
                self.matter(matter).number("step", *step);
                self.truth("proposer_absent", *proposer_absent)
                    .count("absent", absent.len());
                self.persons("absentees", absent);
            }
            What::RewriteAsked { matter, rounds, until }
            | What::VotingOpened { matter, rounds, until } => {
                self.matter(matter).number("rounds", *rounds).until(*until);
            }
            What::MatterEnded { matter, how, counts } => {
                self.matter(matter).code("how", how.name()).counts(counts);
            }
            What::AgreementMade { agreement, how, doers, review_on, .. } => {
                self.agreement("agreement", agreement)
                    .code("how", how.name());
                self.count("count", doers.len()).persons("doers", doers);
                self.instant("date", *review_on);
            }
            What::AgreementReplaced { agreement, by } | What::AgreementEnded { agreement, by } => {
                self.agreement("old", agreement).agreement("new", by);
            }
            What::AgreementExpired { agreement } => {
                self.agreement("agreement", agreement);
            }
            What::AgreementReopened { agreement, matter } => {
                self.agreement("agreement", agreement).matter(matter);
            }
            What::ReopenAsked { agreement, person, grounds, reason } => {
                self.who(person)
                    .agreement("agreement", agreement)
                    .code("grounds", grounds_code(*grounds))
                    .words("reason", reason);
            }
            _ => {}
        }
    }
}
