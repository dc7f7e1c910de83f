//! Histories by chance: people who act sensibly, foolishly and at odd times under any charter.
//!
//! Nothing here looks at the order of ids, so that the same seed with other names tells the same
//! story of other people.

mod charter;
mod deeds;
mod dice;

pub use charter::charter;
pub use dice::Dice;

use crate::world::{Answer, FOUNDED, Founding, World};
use basics::instant::{DAY_MS, HOUR_MS, MINUTE_MS};
use basics::{ActId, HouseholdId, Instant, MatterId, PersonId, RequestId, WordHash};
use rules::state::matter::Phase;
use rules::{Event, State, What};
use serde_json::Value;

/// What the acts of a history can refer to, in the order in which it came about.
#[derive(Clone, Debug, Default)]
pub struct Things {
    /// Matters.
    pub matters: Vec<MatterId>,
    /// Requests, and who asked.
    pub requests: Vec<(RequestId, String)>,
    /// Questions, concerns, suggestions and positions, with their matter.
    pub said: Vec<(MatterId, ActId)>,
    /// Units.
    pub units: Vec<HouseholdId>,
    /// Those who asked to belong to another unit.
    pub movers: Vec<PersonId>,
    /// Words.
    pub words: Vec<WordHash>,
}

/// One step of a history.
#[derive(Clone, Debug)]
pub struct Step {
    /// When.
    pub at: Instant,
    /// What time brought before it.
    pub passed: Vec<Event>,
    /// Who acted.
    pub who: String,
    /// What they signed: the act's fields.
    pub deed: Value,
    /// What came of it.
    pub answer: Answer,
}

/// A history that is being told.
#[derive(Clone, Debug)]
pub struct History {
    /// The world in which it happens.
    pub world: World,
    /// What there is.
    pub things: Things,
    /// When it is.
    pub now: Instant,
    /// The founders' names.
    pub founders: Vec<String>,
    /// Everybody's names: founders first, then those who may ask to join.
    pub people: Vec<String>,
    dice: Dice,
}

impl History {
    /// Founds an assembly under a charter by chance. `people` are founders and, after them, as many
    /// strangers as there are left.
    pub fn begin(seed: u64, people: &[&str]) -> Self {
        let mut dice = Dice::new(seed);
        let mut charter = charter(&mut dice);
        let founders = usize::try_from(dice.within(3, people.len() as u64 - 2)).unwrap();
        let alone = dice.percent(20);
        if alone {
            charter["unit"] = "person".into();
        }
        let units = ["north", "south", "west", "east"];
        let units = &units[..usize::try_from(dice.within(2, 4.min(founders as u64))).unwrap()];
        let mut founding = Founding { charter, ..Founding::default() };
        for (at, name) in people.iter().take(founders).enumerate() {
            let unit = if alone { "" } else { units[at % units.len()] };
            founding.people.push(((*name).to_owned(), unit.to_owned()));
        }
        let mut world = World::default();
        let answer = world.found(&founding);
        assert!(
            matches!(answer, Answer::Events(_)),
            "seed {seed}: {answer:?}"
        );
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let units = founding
            .people
            .iter()
            .map(|(name, unit)| world.households[if unit.is_empty() { name } else { unit }]);
        let units = units.collect();
        let people_named = founding.people.iter();
        let words = people_named.map(|(name, _)| world.word(name)).collect();
        let things = Things { units, words, ..Things::default() };
        Self {
            things,
            now: FOUNDED,
            founders: names(&people[..founders]),
            people: names(people),
            dice,
            world,
        }
    }

    /// The state now.
    pub const fn state(&self) -> &State {
        &self.world.state
    }

    /// Lets some time pass and has somebody act.
    pub fn step(&mut self) -> Step {
        let jump = self.jump();
        let passed = self.wait(jump);
        let kind = deeds::kind(&mut self.dice, &self.world.state, &self.things);
        let who = self.actor(kind);
        self.tries(passed, &who, kind)
    }

    /// Lets so much time pass, in milliseconds, and has this person act.
    pub fn step_of(&mut self, who: &str, jump: u64) -> Step {
        let passed = self.wait(jump);
        let kind = deeds::kind(&mut self.dice, &self.world.state, &self.things);
        self.tries(passed, who, kind)
    }

    fn tries(&mut self, passed: Vec<Event>, who: &str, kind: &'static str) -> Step {
        let deed = deeds::deed(&mut self.world, &mut self.dice, &self.things, who, kind);
        let answer = self.act(who, &deed);
        Step { at: self.now, passed, who: who.to_owned(), deed, answer }
    }

    /// Who does such a thing: mostly somebody who may.
    fn actor(&mut self, kind: &str) -> String {
        let state = &self.world.state;
        let party = |who| {
            let talks = state
                .matters()
                .values()
                .filter(|matter| matter.phase == Phase::Talks);
            talks.into_iter().any(|matter| {
                matter.proposer == Some(who) || matter.blockers().any(|(holder, _)| *holder == who)
            })
        };
        let may = |name: &&String| {
            let who = World::person(name);
            match kind {
                "ask_to_join" => state.person(&who).is_none(),
                "withdraw_request" => self.things.requests.iter().any(|(_, by)| by == *name),
                "attend_talks" => party(who),
                "erase_words" => state.person(&who).is_some(),
                _ => state.is_member(&who),
            }
        };
        let able: Vec<&String> = self.people.iter().filter(may).collect();
        if able.is_empty() || self.dice.percent(6) {
            return self.dice.one_of(&self.people).clone();
        }
        (*self.dice.one_of(&able)).clone()
    }

    /// Lets so much time pass, in milliseconds. Half of the time the book says so with a tick.
    pub fn wait(&mut self, ms: u64) -> Vec<Event> {
        self.now = self.now.plus_ms(ms);
        let passed = if self.dice.percent(50) {
            self.world.pass(self.now)
        } else {
            self.world.state.pass_time(self.now)
        };
        self.notice(&passed, "");
        passed
    }

    /// Has this person sign and hand in an act now.
    pub fn act(&mut self, who: &str, deed: &Value) -> Answer {
        let bytes = match self.world.act(deed, self.now) {
            Ok(bytes) => bytes,
            Err(error) => return Answer::Refused(format!("bytes: {error}")),
        };
        let answer = self.world.hand_in(&bytes, &[who], self.now);
        if let Answer::Events(events) = &answer {
            self.notice(events, who);
        }
        answer
    }

    fn notice(&mut self, events: &[Event], who: &str) {
        for event in events {
            let act = event.cause.map(|cause| cause.act);
            event.what.each_word(|word, _| self.things.words.push(word));
            match (&event.what, act) {
                (What::MatterOpened { matter, .. }, _) => self.things.matters.push(*matter),
                (What::RequestMade { request, .. }, _) => {
                    self.things.requests.push((*request, who.to_owned()));
                }
                (What::UnitFormed { unit, .. }, _) => self.things.units.push(unit.id),
                (What::UnitAsked { person, .. }, _) => self.things.movers.push(*person),
                (
                    What::Contributed { matter, .. }
                    | What::WordingSuggested { matter, .. }
                    | What::PositionTaken { matter, .. },
                    Some(act),
                ) => self.things.said.push((*matter, act)),
                _ => {}
            }
        }
    }

    /// How much time passes: minutes, until something falls due, days, months.
    fn jump(&mut self) -> u64 {
        let dice = &mut self.dice;
        let due = self
            .world
            .state
            .next_due()
            .map_or(0, |due| due.since(self.now));
        match dice.within(0, 99) {
            0..64 => dice.within(0, 3 * HOUR_MS),
            64..76 => due,
            76..79 => due.saturating_sub(1),
            79..83 => due + MINUTE_MS,
            83..95 => dice.within(HOUR_MS, 5 * DAY_MS),
            95..99 => dice.within(5 * DAY_MS, 60 * DAY_MS),
            _ => dice.within(60 * DAY_MS, 400 * DAY_MS),
        }
    }
}
