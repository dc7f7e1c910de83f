//! `weigh` against its twin: all that one to five people can say, under every test of blocks.

use super::all_ways;
use super::ground::{STANDS, act_of, lay, position};
use basics::{Line, PersonId};
use rules::charter::{Blocks, Quorum, Weak};
use rules::deciding::weigh::{Verdict, weigh};
use rules::event::Subject;
use rules::state::matter::{Admitting, Held, Matter};
use std::collections::BTreeMap;
use testkit::naive::{self, Comes, Stand, Terms, Test};
use testkit::random::Dice;

const TESTS: [Test; 11] = [
    Test::None,
    Test::Cosigners(1),
    Test::Cosigners(2),
    Test::Cosigners(3),
    Test::SharePresent(1),
    Test::SharePresent(25),
    Test::SharePresent(34),
    Test::SharePresent(50),
    Test::SharePresent(51),
    Test::SharePresent(100),
    Test::WholeGroup,
];

type Stands = Vec<Option<Stand>>;

/// How each of five people judged each other's block.
type Judged = [[Option<bool>; 5]; 5];

fn blocks(test: Test) -> Blocks {
    let number = |number: usize| u32::try_from(number).unwrap();
    match test {
        Test::None => Blocks::None {},
        Test::Cosigners(count) => Blocks::Cosigners { count: number(count) },
        Test::SharePresent(percent) => Blocks::SharePresent { percent: number(percent) },
        Test::WholeGroup => Blocks::WholeGroup {},
    }
}

/// Puts the terms of the twin into a matter.
fn give(matter: &mut Matter, terms: &Terms, calls: usize) {
    let number = |number: usize| u32::try_from(number).unwrap();
    matter.calls = number(calls);
    matter.subject = if terms.admission {
        Subject::Admission { admitting: Admitting::Refuse }
    } else {
        let affected = Line::new("").unwrap();
        Subject::Proposal { about: None, affected, review_days: 30 }
    };
    matter.terms.silence_consents = terms.silence;
    matter.terms.blocks = blocks(terms.test);
    matter.terms.weak = Weak {
        reservation_percent: number(terms.reservation_percent),
        stand_aside_percent: number(terms.stand_aside_percent),
    };
    matter.terms.quorum = Quorum {
        percent: number(terms.quorum_percent),
        persons: number(terms.quorum_persons),
    };
}

/// Puts what people said into a matter.
fn say(matter: &mut Matter, people: &[PersonId], stands: &Stands, judged: &Judged) {
    matter.entitled = stands.len();
    matter.positions.clear();
    for (holder, stand) in stands.iter().enumerate() {
        let Some(stand) = stand else { continue };
        let judged = (0..stands.len()).filter_map(|judge| {
            judged[judge][holder].map(|principled| (people[judge], principled))
        });
        let held = Held {
            position: position(*stand),
            act: act_of(people[holder]),
            grounds: None,
            reason: None,
            answered: false,
            judged: judged.collect::<BTreeMap<_, _>>(),
        };
        matter.positions.insert(people[holder], held);
    }
}

/// Compares one world; the matter holds what was said already.
fn compare(matter: &mut Matter, stands: &Stands, judged: &Judged, terms: &Terms, calls: usize) {
    give(matter, terms, calls);
    let weighing = weigh(matter);
    let of = |judge: usize, holder: usize| judged[judge][holder];
    let (comes, after) = naive::weigh(stands, &of, terms, calls);
    let verdict = match comes {
        Comes::TooFew => Verdict::TooFew,
        Comes::Blocked => Verdict::Blocked,
        Comes::Weak => Verdict::Weak,
        Comes::NoSupport => Verdict::NoSupport,
        Comes::Adopted => Verdict::Adopt,
    };
    let told = || format!("{stands:?} judged {judged:?} under {terms:?}, calls {calls}");
    assert_eq!(weighing.verdict, verdict, "{}", told());
    assert_eq!(
        weighing.needed,
        naive::needed(terms, stands.len()),
        "{}",
        told()
    );
    let count = |stand| after.iter().filter(|now| **now == Some(stand)).count();
    let counts = weighing.counts;
    assert_eq!(counts.agree, count(Stand::Agree), "{}", told());
    assert_eq!(counts.reservation, count(Stand::Reservation), "{}", told());
    assert_eq!(counts.stand_aside, count(Stand::StandAside), "{}", told());
    assert_eq!(counts.block, count(Stand::Block), "{}", told());
    assert_eq!(counts.abstain, count(Stand::Abstain), "{}", told());
}

fn plain(test: Test) -> Terms {
    Terms {
        quorum_percent: 0,
        quorum_persons: 0,
        admission: false,
        silence: false,
        test,
        reservation_percent: 50,
        stand_aside_percent: 25,
    }
}

/// Every quorum, weakness, silence and call, with everything that people can say but blocks.
#[test]
fn quorum_and_weakness() {
    let ground = lay(5, "ordinary", "");
    let mut matter = ground.matter().clone();
    let judged = Judged::default();
    let quorums = [(0, 0), (1, 0), (34, 0), (50, 0), (51, 0), (100, 0), (0, 3), (40, 4), (9, 1000)];
    let mut worlds = 0_u64;
    for people in 1..=5 {
        for stands in all_ways(&STANDS, people) {
            if stands.contains(&Some(Stand::Block)) {
                continue;
            }
            say(&mut matter, &ground.people, &stands, &judged);
            for (quorum_percent, quorum_persons) in quorums {
                for (reservation_percent, stand_aside_percent) in
                    [(0, 0), (50, 25), (25, 50), (33, 34), (100, 100)]
                {
                    for (silence, calls, admission) in [
                        (false, 0, false),
                        (false, 1, false),
                        (false, 2, false),
                        (true, 0, false),
                        (false, 0, true),
                        (false, 1, true),
                    ] {
                        let terms = Terms {
                            admission,
                            quorum_percent,
                            quorum_persons,
                            silence,
                            reservation_percent,
                            stand_aside_percent,
                            ..plain(Test::None)
                        };
                        compare(&mut matter, &stands, &judged, &terms, calls);
                        worlds += 1;
                    }
                }
            }
        }
    }
    println!("{worlds} worlds without blocks, 0 differences");
}

/// One block among one to five people, judged in every way by everybody, present or not.
#[test]
fn one_block_judged_in_every_way() {
    let ground = lay(5, "ordinary", "");
    let mut matter = ground.matter().clone();
    let mut worlds = 0_u64;
    for people in 1..=5 {
        let ways = all_ways(&[None, Some(true), Some(false)], people - 1);
        // What the others hold besides matters for the counts: two who agree differ from none
        // present; whether somebody is present at all is what the test looks at.
        for present in all_ways(
            &[None, Some(Stand::Agree), Some(Stand::StandAside)],
            people - 1,
        ) {
            let stands: Stands = [&[Some(Stand::Block)], present.as_slice()].concat();
            for way in &ways {
                let mut judged = Judged::default();
                for (at, how) in way.iter().enumerate() {
                    judged[at + 1][0] = *how;
                }
                say(&mut matter, &ground.people, &stands, &judged);
                for test in TESTS {
                    compare(&mut matter, &stands, &judged, &plain(test), 0);
                    worlds += 1;
                }
            }
        }
    }
    println!("{worlds} worlds with one block, 0 differences");
}

/// Everything that people can say with any number of blocks, judged by chance.
#[test]
fn any_number_of_blocks() {
    let ground = lay(5, "ordinary", "");
    let mut matter = ground.matter().clone();
    let mut dice = Dice::new(77);
    let mut worlds = 0_u64;
    for people in 1..=5 {
        for stands in all_ways(&STANDS, people) {
            if !stands.contains(&Some(Stand::Block)) {
                continue;
            }
            for _ in 0..10 {
                let mut judged = Judged::default();
                for how in judged.iter_mut().flatten() {
                    *how = *dice.one_of(&[None, None, Some(true), Some(true), Some(false)]);
                }
                say(&mut matter, &ground.people, &stands, &judged);
                for test in TESTS {
                    let terms = Terms { silence: dice.percent(20), ..plain(test) };
                    let quorum_percent = *dice.one_of(&[0, 25, 50, 100]);
                    let calls = usize::try_from(dice.within(0, 2)).unwrap();
                    let terms = Terms { quorum_percent, ..terms };
                    compare(&mut matter, &stands, &judged, &terms, calls);
                    worlds += 1;
                }
            }
        }
    }
    println!("{worlds} worlds with blocks, 0 differences");
}
