//! Counting by hand: who holds which position, from the entries alone, as a careful secretary with
//! paper and pencil would do it, and whether each decision was one.
//!
//! What is read from the replay are the instants at which time acted and what it said then; every
//! number that it says is counted again here, by other means than those of `rules::state`.

mod people;
mod weighing;
mod words;

use basics::instant::HOUR_MS;
use basics::{ActId, Instant, MatterId, PersonId, RequestId, TextHash, WordHash};
use book::Entry;
use node::Recorded;
use people::{Asking, People};
use rules::charter::{Charter, Kind};
use rules::event::{Again, BlockEnd, Ending, Subject};
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::Position;
use rules::state::matter::Admitting;
use rules::{Deed, Event, What};
use std::collections::{BTreeMap, BTreeSet};
use words::Written;

/// A position on a sheet of paper.
#[derive(Clone, Debug)]
struct Held {
    position: Position,
    act: ActId,
    judged: BTreeMap<PersonId, bool>,
}

/// A matter on a sheet of paper.
#[derive(Clone, Debug)]
struct Sheet {
    kind: Kind,
    proposer: Option<PersonId>,
    admitting: Option<Admitting>,
    version: TextHash,
    version_at: Instant,
    electorate: BTreeSet<PersonId>,
    positions: BTreeMap<PersonId, Held>,
    votes: BTreeMap<PersonId, Vote>,
    offers: Vec<PersonId>,
    calls: u32,
    urgent: bool,
    ended: Option<Ending>,
}

/// The secretary.
#[derive(Debug, Default)]
pub struct Secretary {
    charter: Option<Charter>,
    people: People,
    written: Written,
    sheets: BTreeMap<MatterId, Sheet>,
    doers: BTreeMap<MatterId, BTreeSet<PersonId>>,
    /// What is wrong.
    pub wrong: Vec<String>,
}

/// Counts a whole book by hand, and says what is wrong with what the replay made of it.
pub fn count(entries: &[Vec<u8>], recorded: &[Recorded]) -> Secretary {
    let mut secretary = Secretary::default();
    for (bytes, recorded) in entries.iter().zip(recorded) {
        let Ok(entry) = Entry::<Deed>::read(bytes) else {
            secretary
                .wrong
                .push(format!("entry {} cannot be read", recorded.seq));
            break;
        };
        for event in recorded.events.iter().filter(|event| event.cause.is_none()) {
            secretary.hear(event);
        }
        if let Some(act) = entry.act {
            let by = act.sigs().first().map(|sig| sig.by);
            if let Some(by) = by {
                secretary.write(entry.at, act.id(), by, &act.act().act);
            }
        }
        for event in recorded.events.iter().filter(|event| event.cause.is_some()) {
            secretary.hear(event);
        }
    }
    secretary
}

impl Secretary {
    /// Everybody who is a member, by this count.
    pub fn members(&self) -> Vec<PersonId> {
        self.people.members.iter().copied().collect()
    }

    fn must(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(what());
        }
    }

    /// A sheet on which this person may write now.
    fn open_sheet(&mut self, matter: MatterId, by: PersonId) -> Option<&mut Sheet> {
        let member = self.people.members.contains(&by);
        let sheet = self.sheets.get(&matter);
        let may = member && sheet.is_some_and(|sheet| sheet.electorate.contains(&by));
        let ended = sheet.is_none_or(|sheet| sheet.ended.is_some());
        self.must(may, || {
            format!("{by:?} spoke in {matter:?} and is not entitled (I4)")
        });
        self.must(!ended, || {
            format!("{by:?} spoke in {matter:?}, which is closed (I-14)")
        });
        self.sheets.get_mut(&matter)
    }

    /// What was erased, by this count.
    pub fn erased(&self) -> impl Iterator<Item = &WordHash> {
        self.written.erased().iter()
    }

    /// Writes down what somebody did.
    fn write(&mut self, at: Instant, id: ActId, by: PersonId, deed: &Deed) {
        self.wrong.extend(self.written.write(by, deed));
        match deed {
            Deed::FoundAssembly(deed) => {
                self.charter = Some((*deed.charter).clone());
            }
            Deed::AskToJoin(_) => {
                self.people.requests.insert(id.into(), Asking::new(by, at));
            }
            Deed::LeaveAssembly(_) => self.leave(by),
            Deed::OpenProposal(deed) => {
                let sheet = self.sheet(deed.kind_of, Some(by), None, deed.text, at);
                self.sheets.insert(id.into(), sheet);
            }
            Deed::AmendProposal(deed) => {
                let Some(sheet) = self.open_sheet(deed.matter, by) else { return };
                let own = sheet.proposer == Some(by);
                (sheet.version, sheet.version_at) = (deed.text, at);
                sheet.positions.clear();
                sheet.votes.clear();
                sheet.offers.clear();
                self.must(own, || format!("{by:?} edited a proposal of another (R4)"));
            }
            Deed::TakePosition(deed) => {
                let Some(sheet) = self.open_sheet(deed.matter, by) else { return };
                let same = sheet.version == deed.version;
                let bare = deed.position == Position::Block && deed.grounds.is_none();
                let position = if bare { Position::StandAside } else { deed.position };
                sheet
                    .positions
                    .insert(by, Held { position, act: id, judged: BTreeMap::new() });
                self.must(same, || format!("{by:?} spoke of another text (I-12)"));
            }
            Deed::JudgeBlock(deed) => {
                let Some(sheet) = self.open_sheet(deed.matter, by) else { return };
                let held = sheet
                    .positions
                    .values_mut()
                    .find(|held| held.act == deed.block);
                if let Some(held) = held {
                    held.judged.insert(by, deed.principled);
                }
            }
            Deed::CastVote(deed) => {
                let Some(sheet) = self.open_sheet(deed.matter, by) else { return };
                let same = sheet.version == deed.version;
                sheet.votes.insert(by, deed.vote);
                self.must(same, || format!("{by:?} voted on another text (I-12)"));
            }
            Deed::OfferToDo(deed) => self.offer(deed.matter, by),
            Deed::StepBack(deed) => {
                if let Some(sheet) = self.sheets.get_mut(&deed.matter) {
                    sheet.offers.retain(|person| *person != by);
                }
                if let Some(doers) = self.doers.get_mut(&deed.matter) {
                    doers.remove(&by);
                }
            }
            _ => {}
        }
    }

    fn offer(&mut self, matter: MatterId, by: PersonId) {
        match self.doers.get_mut(&matter) {
            Some(doers) => {
                doers.insert(by);
            }
            None => {
                if let Some(sheet) = self.open_sheet(matter, by) {
                    sheet.offers.push(by);
                }
            }
        }
    }

    fn leave(&mut self, by: PersonId) {
        self.people.members.remove(&by);
        for sheet in self
            .sheets
            .values_mut()
            .filter(|sheet| sheet.ended.is_none())
        {
            sheet.positions.remove(&by);
            sheet.votes.remove(&by);
            sheet.offers.retain(|person| *person != by);
            for held in sheet.positions.values_mut() {
                held.judged.remove(&by);
            }
        }
        self.doers.values_mut().for_each(|doers| {
            doers.remove(&by);
        });
    }

    fn sheet(
        &self, kind: Kind, proposer: Option<PersonId>, admitting: Option<Admitting>,
        version: TextHash, at: Instant,
    ) -> Sheet {
        Sheet {
            kind,
            proposer,
            admitting,
            version,
            version_at: at,
            electorate: self.people.members.clone(),
            positions: BTreeMap::new(),
            votes: BTreeMap::new(),
            offers: Vec::new(),
            calls: 0,
            urgent: false,
            ended: None,
        }
    }

    /// Hears what the replay says that happened, and compares it with the paper.
    fn hear(&mut self, event: &Event) {
        let at = event.at;
        match &event.what {
            What::MatterOpened { matter, kind, subject, version, proposer, .. } => {
                let admitting = match subject {
                    Subject::Admission { admitting } => Some(*admitting),
                    Subject::Proposal { .. } => None,
                };
                let sheet = self.sheet(*kind, *proposer, admitting, *version, at);
                self.sheets.entry(*matter).or_insert(sheet);
            }
            What::BecameUrgent { matter, .. } => {
                if let Some(sheet) = self.sheets.get_mut(matter) {
                    sheet.urgent = true;
                }
            }
            What::BlockEnded { matter, person, why } => self.block_ended(*matter, *person, *why),
            What::WindowOpened { matter, why: Again::Call, calls, .. } => {
                self.called_again(*matter, *calls);
            }
            What::MatterEnded { matter, how, counts } => self.ended(*matter, *how, counts, at),
            What::AgreementMade { agreement, text, how, doers, .. } => {
                self.agreed(*agreement, *text, *how, doers);
            }
            _ => {
                if let Some(wrong) = self.people.hear(self.charter.as_ref(), event) {
                    self.wrong.push(wrong);
                }
            }
        }
    }

    fn block_ended(&mut self, matter: MatterId, person: PersonId, why: BlockEnd) {
        let stood = self.stands(matter, person);
        let wrongly = why == BlockEnd::NotPrincipled && stood != Some(false);
        self.must(!wrongly, || {
            format!("the block of {person:?} stood and was put aside (R77)")
        });
        let sheet = self.sheets.get_mut(&matter);
        if let Some(held) = sheet.and_then(|sheet| sheet.positions.get_mut(&person)) {
            held.position = Position::StandAside;
        }
    }

    fn agreed(&mut self, id: MatterId, text: TextHash, how: Ending, doers: &[PersonId]) {
        let Some(sheet) = self.sheets.get(&id) else {
            self.wrong
                .push(format!("an agreement {id:?} without a matter (I1)"));
            return;
        };
        let aside = |person: &&PersonId| {
            sheet
                .positions
                .get(person)
                .is_none_or(|held| held.position != Position::StandAside)
        };
        let volunteers: Vec<PersonId> = sheet.offers.iter().filter(aside).copied().collect();
        let (same, ended) = (
            sheet.version == text,
            sheet.ended == Some(how) && how.adopted(),
        );
        self.must(ended, || {
            format!("{id:?} became an agreement and was not adopted (I1)")
        });
        self.must(same, || format!("{id:?} was agreed with another text (I2)"));
        self.must(volunteers == doers, || {
            format!("the doers of {id:?} are no volunteers (R84)")
        });
        self.doers.insert(id, doers.iter().copied().collect());
    }

    /// Until when everything that is open must have ended if nobody acts any more, in milliseconds
    /// from then.
    pub fn bound_ms(&self) -> u64 {
        let Some(charter) = &self.charter else { return 0 };
        let request = 90 * 24 + u64::from(charter.joining.window_hours);
        (matter_bound_hours(charter) + request) * HOUR_MS
    }

    /// Every request that was answered, and whether it was in time (R57).
    pub fn late_requests(&self, last: Instant) -> Vec<RequestId> {
        let Some(charter) = &self.charter else { return Vec::new() };
        let window = u64::from(charter.joining.window_hours);
        let after_vouches = (window + matter_bound_hours(charter)) * HOUR_MS;
        let late = |asking: &Asking| asking.late(last, after_vouches);
        let requests = self.people.requests.iter();
        requests
            .filter(|(_, asking)| late(asking))
            .map(|(id, _)| *id)
            .collect()
    }
}

/// Hours in which a matter ends in any case, if nobody amends it: three calls, each round, a
/// rewriting, the window after talks, the time for hearing, the talks, the vote.
fn matter_bound_hours(charter: &Charter) -> u64 {
    let window = u64::from(charter.windows.essential.hours);
    let talks = u64::from(charter.talks.every_hours * charter.talks.times);
    let vote = match charter.fallback {
        rules::charter::Fallback::None {} => 0,
        rules::charter::Fallback::Share { window_hours, .. }
        | rules::charter::Fallback::Majority { window_hours } => u64::from(window_hours),
    };
    window * (3 + u64::from(charter.rounds_min) + 3) + 72 + talks + vote
}
