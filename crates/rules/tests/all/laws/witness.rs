//! Somebody who looks on, keeps their own count from what people signed, and names the law that
//! was broken.

use super::progress::Progress;
use basics::{Instant, MatterId, PersonId};
use rules::charter::{Charter, Kind};
use rules::event::{Ending, Subject};
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::Position;
use rules::state::agreement::Force;
use rules::state::matter::{Counts, Matter, Terms};
use rules::{Event, State, What};
use std::collections::{BTreeMap, BTreeSet};
use testkit::Answer;
use testkit::random::Step;

/// What the witness noted of one matter.
struct Noted {
    electorate: BTreeSet<PersonId>,
    terms: Terms,
    positions: BTreeMap<PersonId, Position>,
    votes: BTreeMap<PersonId, Vote>,
    offered: BTreeSet<PersonId>,
    admission: bool,
    progress: Progress,
    end: Option<Matter>,
}

/// The witness.
#[derive(Default)]
pub(crate) struct Witness {
    members: BTreeSet<PersonId>,
    matters: BTreeMap<MatterId, Noted>,
    charter: Option<Charter>,
    /// How many matters were seen to end, by how they ended.
    pub(crate) endings: BTreeMap<&'static str, u64>,
}

/// Nothing, or the law that was broken and how.
pub(crate) type Holds = Result<(), String>;

pub(super) fn law(holds: bool, name: &str, what: impl FnOnce() -> String) -> Holds {
    if holds { Ok(()) } else { Err(format!("{name}: {}", what())) }
}

impl Witness {
    /// Begins to look on at the founding.
    pub(crate) fn of(state: &State) -> Self {
        Self {
            members: state.members().iter().copied().collect(),
            charter: state.charter().map(|charter| (**charter).clone()),
            ..Self::default()
        }
    }

    /// Looks at one step and at the state after it.
    pub(crate) fn look(&mut self, step: &Step, state: &State) -> Holds {
        for event in &step.passed {
            law(event.cause.is_none(), "I-1, time acts for nobody", || {
                format!("{event:?}")
            })?;
            self.note(event, state)?;
        }
        if let Answer::Events(events) = &step.answer {
            for event in events {
                self.acted(event)?;
                self.note(event, state)?;
            }
        }
        for (id, noted) in &self.matters {
            let matter = state.matter(id).ok_or("a matter vanished")?;
            noted.compare(matter, &self.members)?;
        }
        for (id, person) in state.persons() {
            let somebody_there = |unit| state.unit(unit).is_some_and(|u| !u.members.contains(id));
            let open = person
                .asked_unit
                .as_ref()
                .is_none_or(|unit| person.is_member() && somebody_there(unit));
            law(open, "R88, one asks those who live there", || {
                format!("{id}")
            })?;
        }
        self.agreements(state, step.at)
    }

    /// I-1: what follows from an act is by somebody who is entitled to it.
    fn acted(&self, event: &Event) -> Holds {
        let cause = event.cause.ok_or("I-1: an act without a cause")?;
        let by = cause.by;
        let asker = matches!(
            event.what,
            What::RequestMade { .. }
                | What::RequestLapsed { made_room: true, .. }
                | What::RequestWithdrawn { .. }
                | What::MatterEnded { .. }
                | What::WordsErased { .. }
        );
        law(
            asker || self.members.contains(&by),
            "I-1, members act",
            || format!("{event:?}"),
        )?;
        match &event.what {
            What::PositionTaken { matter, person, .. }
            | What::BlockJudged { matter, person, .. }
            | What::UrgencyJudged { matter, person, .. }
            | What::VoteCast { matter, person, .. } => {
                let electorate = self.matters.get(matter).map(|matter| &matter.electorate);
                let own = *person == by && electorate.is_some_and(|all| all.contains(person));
                law(own, "I-1, one speaks for oneself", || format!("{event:?}"))
            }
            What::WordsErased { person, .. } => {
                law(*person == by, "I-1, one erases one's own words", || {
                    format!("{event:?}")
                })
            }
            _ => Ok(()),
        }
    }

    /// Notes what happened.
    fn note(&mut self, event: &Event, state: &State) -> Holds {
        match &event.what {
            What::PersonAdmitted { person, .. } => {
                self.members.insert(*person);
            }
            What::PersonLeft { person } => self.left(person),
            What::MatterOpened { matter, kind, subject, .. } => {
                let charter = self.charter.as_ref().ok_or("no charter")?;
                let noted = Noted {
                    electorate: self.members.clone(),
                    terms: Terms::of(charter, *kind),
                    positions: BTreeMap::new(),
                    votes: BTreeMap::new(),
                    offered: BTreeSet::new(),
                    admission: matches!(subject, Subject::Admission { .. }),
                    progress: Progress::default(),
                    end: None,
                };
                self.matters.insert(*matter, noted);
            }
            What::MatterEnded { matter, how, counts } => {
                *self.endings.entry(how.name()).or_default() += 1;
                let noted = self
                    .matters
                    .get_mut(matter)
                    .ok_or("an end without a beginning")?;
                noted.adopted_rightly(*how, counts)?;
                let ended = state
                    .matter(matter)
                    .ok_or("I-14: an ended matter vanished")?;
                law(noted.end.is_none(), "I-14, a matter ends once", || {
                    format!("{matter}")
                })?;
                noted.end = Some(ended.clone());
            }
            what => {
                if let Some(noted) = what.matter().and_then(|id| self.matters.get_mut(&id)) {
                    noted.note(what)?;
                }
            }
        }
        Ok(())
    }

    fn left(&mut self, person: &PersonId) {
        self.members.remove(person);
        for noted in self
            .matters
            .values_mut()
            .filter(|noted| noted.end.is_none())
        {
            noted.electorate.remove(person);
            noted.positions.remove(person);
            noted.votes.remove(person);
            noted.offered.remove(person);
        }
    }

    /// What holds of agreements at every instant.
    fn agreements(&self, state: &State, now: Instant) -> Holds {
        for (id, agreement) in state.agreements() {
            let matter = state.matter(id).ok_or("an agreement without its matter")?;
            let Subject::Proposal { review_days, .. } = matter.subject else {
                return Err("an admission became an agreement".to_owned());
            };
            let on = agreement.adopted_at.plus_days(review_days);
            law(
                agreement.review_on == on && review_days <= 730,
                "R83",
                || format!("{id}"),
            )?;
            let fresh = agreement.force != Force::InForce || now < on;
            law(fresh, "R83, nothing holds after its review date", || {
                format!("{id}")
            })?;
            let offered = &self.matters[id].offered;
            for doer in &agreement.doers {
                let who = || format!("{doer} in {id}");
                law(
                    offered.contains(doer),
                    "R84, work only for who said yes",
                    who,
                )?;
                law(self.members.contains(doer), "R84, doers are members", who)?;
                let aside = matter.positions.get(doer).map(|held| held.position);
                law(
                    aside != Some(Position::StandAside),
                    "R76, who stands aside owes none",
                    who,
                )?;
            }
        }
        Ok(())
    }
}

impl Noted {
    fn note(&mut self, what: &What) -> Holds {
        self.progress.note(what, &self.terms)?;
        match what {
            What::PositionTaken { person, position, .. } => {
                self.positions.insert(*person, *position);
            }
            What::BlockEnded { person, .. } => {
                let was = self.positions.insert(*person, Position::StandAside);
                law(was == Some(Position::Block), "R77, a block ends", || {
                    format!("{what:?}")
                })?;
            }
            What::VersionMade { .. } => {
                self.positions.clear();
                self.votes.clear();
                self.offered.clear();
            }
            What::VotingOpened { .. } => self.votes.clear(),
            What::VoteCast { person, vote, .. } => {
                self.votes.insert(*person, *vote);
            }
            What::DoerOffered { person, .. } => {
                self.offered.insert(*person);
            }
            What::DoerSteppedBack { person, .. } => {
                self.offered.remove(person);
            }
            _ => {}
        }
        Ok(())
    }

    /// The naive count: one for each person, whoever they are (R2).
    fn counts(&self) -> Counts {
        let held = |position| {
            self.positions
                .values()
                .filter(|held| **held == position)
                .count()
        };
        let cast = |vote| self.votes.values().filter(|cast| **cast == vote).count();
        Counts {
            agree: held(Position::Agree),
            reservation: held(Position::Reservation),
            stand_aside: held(Position::StandAside),
            block: held(Position::Block),
            abstain: held(Position::Abstain),
            yes: cast(Vote::Yes),
            no: cast(Vote::No),
            vote_abstain: cast(Vote::Abstain),
            entitled: self.electorate.len(),
        }
    }

    /// Compares what was noted with what the state says.
    fn compare(&self, matter: &Matter, members: &BTreeSet<PersonId>) -> Holds {
        if let Some(end) = &self.end {
            let mut now = matter.clone();
            now.minority.clone_from(&end.minority);
            return law(now == *end, "I-14, closed is closed", || {
                format!("{matter:?}")
            });
        }
        law(matter.terms == self.terms, "I-11, terms stay", || {
            format!("{:?}", matter.terms)
        })?;
        let all = matter
            .electorate
            .iter()
            .filter(|person| members.contains(person))
            .copied();
        let same = all.collect::<BTreeSet<_>>() == self.electorate;
        law(same, "I-11, the electorate stays", || {
            format!("{:?}", matter.electorate)
        })?;
        let counts = matter.counts();
        law(counts == self.counts(), "I-13, counts", || {
            format!("{counts:?}, counted by hand {:?}", self.counts())
        })?;
        let voices = counts.present() <= self.electorate.len()
            && counts.voted() <= self.electorate.len()
            && matter
                .positions
                .keys()
                .all(|person| self.electorate.contains(person));
        law(voices, "I-2, one voice a matter", || format!("{counts:?}"))?;
        for (person, held) in &matter.positions {
            let plain = matches!(held.position, Position::Agree | Position::Abstain);
            law(plain || held.reason.is_some(), "R76, reasons", || {
                format!("{person}")
            })?;
            let grounded = held.position != Position::Block || held.grounds.is_some();
            law(grounded, "R77, a block names what it is about", || {
                format!("{person}")
            })?;
            let entitled = held
                .judged
                .keys()
                .all(|judge| self.electorate.contains(judge));
            law(entitled, "I-2, judgements", || format!("{person}"))?;
        }
        Ok(())
    }

    /// What every adoption needs, whatever came before it.
    fn adopted_rightly(&self, how: Ending, counts: &Counts) -> Holds {
        let (terms, said) = (&self.terms, format!("{counts:?} under {:?}", self.terms));
        let essential = terms.kind == Kind::Essential;
        let (silent, present) = (terms.silence_consents, counts.present());
        law(
            !(essential && silent),
            "R82, silence never essential",
            || said.clone(),
        )?;
        let took_part = if how == Ending::Vote { counts.voted() } else { present };
        let three = !how.adopted() || !self.admission || took_part >= counts.entitled.min(3);
        law(three, "R57, one person neither admits nor refuses", || {
            said.clone()
        })?;
        match how {
            Ending::Vote => {
                let (yes, all) = (counts.yes, counts.yes + counts.no);
                law(2 * yes > all, "R52, more than half", || said.clone())?;
                let enough = !essential || 4 * yes >= 3 * all;
                law(enough, "R82, three quarters for what is essential", || said)
            }
            Ending::Consensus => {
                law(
                    counts.block == 0,
                    "R77, no consensus against a block",
                    || said.clone(),
                )?;
                law(
                    silent || counts.agree > 0,
                    "I-4, silence is no consent",
                    || said.clone(),
                )?;
                let weak = terms.weak;
                let few = |count: usize, percent: u32| 100 * count <= percent as usize * present;
                let strong = few(counts.stand_aside, weak.stand_aside_percent)
                    && few(counts.reservation, weak.reservation_percent);
                law(strong, "R79, no weak consensus", || said)
            }
            _ => Ok(()),
        }
    }
}
