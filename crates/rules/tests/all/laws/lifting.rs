//! Whoever lifts a block and blocks again, stays away or comes, alone or with somebody else: the
//! matter comes to an end. All histories are looked at in which two people can block, and nobody
//! changes the text.

use super::progress::{Progress, most};
use basics::{MatterId, PersonId};
use rules::proposing::take_position::Position;
use rules::state::matter::{Matter, Phase};
use rules::{Event, What};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testkit::{Answer, World};

const HOUR: u64 = basics::instant::HOUR_MS;

/// Everything that decides how a matter goes on, but for the hour.
type Standing = (
    &'static str,
    [u32; 3],
    Vec<(PersonId, Position)>,
    BTreeMap<PersonId, u32>,
    u32,
);

fn standing(matter: &Matter) -> Standing {
    let positions = matter.positions.iter();
    (
        matter.phase.name(),
        [matter.calls, matter.rounds, matter.steps],
        positions.map(|(who, held)| (*who, held.position)).collect(),
        matter.absences.clone(),
        matter.proposer_absences,
    )
}

/// What somebody does in the time that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Nothing,
    Attend,
    Agree,
    Block,
}

/// All histories of a matter from where it stands on.
struct Histories {
    matter: MatterId,
    text: Value,
    /// How much can still begin from a standing at most.
    longest: BTreeMap<Standing, u32>,
    steps: u64,
}

impl Histories {
    fn there<'a>(&self, world: &'a World) -> &'a Matter {
        world.state.matter(&self.matter).unwrap()
    }

    /// What this person can do now: whoever holds a block keeps or lifts it, and says or does not
    /// say that they came; whoever holds none takes one where that is allowed.
    fn moves(&self, world: &World, who: &str) -> &'static [Move] {
        let there = self.there(world);
        let person = World::person(who);
        let blocks = there.blockers().any(|(holder, _)| *holder == person);
        match there.phase {
            Phase::Open if blocks => &[Move::Nothing, Move::Agree],
            Phase::Open => &[Move::Nothing, Move::Block],
            Phase::Talks if blocks => &[Move::Nothing, Move::Attend, Move::Agree],
            Phase::Talks if there.proposer == Some(person) => &[Move::Nothing, Move::Attend],
            _ => &[Move::Nothing],
        }
    }

    fn act(&self, world: &mut World, who: &str, what: Move) -> Vec<Event> {
        let there = self.there(world);
        let matter = self.matter;
        let grounds = json!({"harm": "home"});
        let reason = book::beside::word_hash(&[0; 32], "no");
        let deed = match what {
            Move::Nothing => return Vec::new(),
            Move::Attend => {
                json!({"kind": "attend_talks", "matter": matter, "step": there.steps + 1})
            }
            Move::Agree => json!({
                "grounds": null, "kind": "take_position", "matter": matter, "position": "agree",
                "reason": null, "version": self.text,
            }),
            Move::Block => json!({
                "grounds": grounds, "kind": "take_position", "matter": matter, "position": "block",
                "reason": reason, "version": self.text,
            }),
        };
        // In the last hour in which a new block is taken; in the first hour of a step.
        let at = match there.phase {
            Phase::Open => basics::Instant(there.scheduled.0 - HOUR),
            _ => world.porch.last_at().plus_ms(1),
        };
        let bytes = world.act(&deed, at).unwrap();
        match world.hand_in(&bytes, &[who], at) {
            Answer::Events(events) => events,
            Answer::Refused(code) => panic!("{who} {what:?}: {code}"),
        }
    }

    /// How much begins at most from here on, in the longest history.
    fn longest_from(&mut self, world: &World, progress: Progress) -> u32 {
        if self.there(world).ended() {
            return 0;
        }
        let standing = standing(self.there(world));
        if let Some(known) = self.longest.get(&standing) {
            return *known;
        }
        let mut longest = 0;
        for ana in self.moves(world, "ana") {
            for ben in self.moves(world, "ben") {
                for cho in self.moves(world, "cho") {
                    let turns = [("ana", *ana), ("ben", *ben), ("cho", *cho)];
                    longest = longest.max(self.follow(world, progress, turns));
                }
            }
        }
        self.longest.insert(standing, longest);
        longest
    }

    fn follow(&mut self, world: &World, mut progress: Progress, turns: [(&str, Move); 3]) -> u32 {
        self.steps += 1;
        let (mut world, begun) = (world.clone(), progress.begun);
        let phase = self.there(&world).phase;
        let mut events = Vec::new();
        for (who, what) in turns {
            // Once the last block is lifted, the others have nothing to come to.
            if self.there(&world).phase == phase {
                events.extend(self.act(&mut world, who, what));
            }
        }
        if self.there(&world).phase == phase {
            let due = self.there(&world).due;
            events.extend(world.pass(due));
        }
        let terms = self.there(&world).terms;
        let told: Vec<&What> = events.iter().map(|event| &event.what).collect();
        for what in &told {
            if let Err(law) = progress.note(what, &terms) {
                panic!("{law}\n{turns:?}: {told:?}");
            }
        }
        (progress.begun - begun) + self.longest_from(&world, progress)
    }
}

/// The longest history under a charter with so many steps and rounds.
fn longest(times: u32, rounds_min: u32, fallback: &str) -> u32 {
    let world = testkit::check(&format!(
        "
        assembly plain ana@north ben@north cho@west dia@east
          set windows.ordinary.hours=168 windows.ordinary.min_hours=24 blocks.test=none
          set talks.every_hours=24 talks.times={times} rounds_min={rounds_min}
          set fallback.by={fallback} quorum.percent=0
        0d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
        0d dia take_position matter=roof position=agree -> PositionTaken
        "
    ));
    let matter = world.names["roof"].into();
    let text = json!(world.version(&matter).unwrap());
    let terms = world.state.matter(&matter).unwrap().terms;
    let mut histories = Histories { matter, text, longest: BTreeMap::new(), steps: 0 };
    let longest = histories.longest_from(&world, Progress::default());
    println!(
        "{times} steps, {rounds_min} rounds, then {fallback}: {} standings, {} turns, {longest} \
         begin at most",
        histories.longest.len(),
        histories.steps
    );
    assert!(longest <= most(&terms));
    longest
}

#[test]
fn no_history_of_lifting_and_blocking_goes_on_without_end() {
    // Each step begins, and a window follows it when the last block is lifted within it. With
    // four rounds it is longer to stay away from both steps: then one of two blocks in each of
    // three windows, and where both have come to stand aside, the text is to be rewritten.
    for (times, rounds_min, begin) in [(0, 1, 0), (0, 3, 2), (1, 1, 2), (2, 2, 4), (2, 4, 6)] {
        assert_eq!(longest(times, rounds_min, "none"), begin);
    }
}
