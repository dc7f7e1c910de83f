//! What follows the close of a window, against `spec/deciding.md` sections 7 and 9 read aloud:
//! calls, talks, rounds, rewriting, the fallback, the end.

use super::all_ways;
use super::ground::{Ground, STANDS, lay};
use rules::event::Again;
use rules::state::matter::Phase;
use rules::{Event, What};
use testkit::naive::{self, Comes, Stand, Terms, Test};

/// A charter, as far as the course of a matter goes.
#[derive(Clone, Copy, Debug)]
struct Course {
    quorum: usize,
    talks: usize,
    rounds_min: usize,
    fallback: &'static str,
    /// For ordinary and reversible matters.
    silence: bool,
}

/// What the matter goes on to: the phase, or how it ends.
fn goes_on(
    comes: Comes, course: Course, kind: &str, calls: usize, stands: &[Option<Stand>],
) -> &'static str {
    if kind == "admission" {
        return match comes {
            Comes::TooFew if calls == 0 => "open",
            Comes::TooFew => "no_quorum",
            Comes::Weak => "weak",
            Comes::NoSupport => "no_support",
            Comes::Adopted => "consensus",
            Comes::Blocked if course.fallback == "none" => "blocked",
            Comes::Blocked => "voting",
        };
    }
    match comes {
        Comes::TooFew if calls == 0 || (calls == 1 && kind == "reversible") => "open",
        Comes::TooFew => "no_quorum",
        Comes::Weak => "rewrite",
        Comes::NoSupport => "no_support",
        Comes::Adopted => "consensus",
        Comes::Blocked if course.talks > 0 => "talks",
        Comes::Blocked if 1 < course.rounds_min => "open",
        Comes::Blocked if course.fallback == "none" => "blocked",
        // Nobody has answered whoever blocks.
        Comes::Blocked if stands.contains(&Some(Stand::Block)) => "unanswered",
        Comes::Blocked => "voting",
    }
}

/// Time closes the window after these calls, with these positions.
fn closes(ground: &Ground, calls: usize, stands: &[Option<Stand>]) -> &'static str {
    let mut state = ground.state.clone();
    let closes_at = ground.matter().closes_at;
    let (matter, calls) = (ground.matter, u32::try_from(calls).unwrap());
    let (why, rounds, steps) = (Again::Call, 0, 0);
    let what = What::WindowOpened { matter, why, calls, rounds, steps, closes_at };
    state.apply(&Event { at: ground.matter().opened_at, cause: None, what });
    for (who, stand) in stands.iter().enumerate() {
        if let Some(stand) = stand {
            ground.stands(&mut state, who, *stand);
        }
    }
    // Everybody finds the first block principled; nobody says so of the others.
    if let Some(holder) = stands.iter().position(|stand| *stand == Some(Stand::Block)) {
        for judge in (0..stands.len()).filter(|judge| *judge != holder) {
            ground.judges(&mut state, judge, holder, true);
        }
    }
    state.pass_time(closes_at);
    match state.matter(&matter).unwrap().phase {
        Phase::Ended(how) => how.name(),
        other => other.name(),
    }
}

#[test]
fn every_close_of_a_window_of_one_to_four_people() {
    let courses = [
        Course {
            quorum: 0,
            talks: 0,
            rounds_min: 1,
            fallback: "majority",
            silence: false,
        },
        Course {
            quorum: 50,
            talks: 0,
            rounds_min: 1,
            fallback: "none",
            silence: false,
        },
        Course {
            quorum: 100,
            talks: 2,
            rounds_min: 1,
            fallback: "majority",
            silence: false,
        },
        Course {
            quorum: 34,
            talks: 0,
            rounds_min: 2,
            fallback: "majority",
            silence: true,
        },
    ];
    let mut worlds = 0_u64;
    for course in courses {
        for kind in ["reversible", "ordinary", "essential", "admission"] {
            for people in 1..=4 {
                worlds += compare(course, kind, people);
            }
        }
    }
    println!("{worlds} closes, 0 differences");
}

fn compare(course: Course, kind: &str, people: usize) -> u64 {
    let Course { quorum, talks, rounds_min, fallback, silence } = course;
    let silent = if silence { "ordinary,reversible" } else { "[]" };
    let ground = lay(
        people,
        kind,
        &format!(
            "set quorum.percent={quorum} talks.times={talks} rounds_min={rounds_min}
             set fallback.by={fallback} silence_consents={silent}
             set blocks.test=cosigners blocks.count=1"
        ),
    );
    let terms = Terms {
        quorum_percent: quorum,
        quorum_persons: 0,
        admission: kind == "admission",
        silence: silence && matches!(kind, "reversible" | "ordinary"),
        test: Test::Cosigners(1),
        reservation_percent: 50,
        stand_aside_percent: 25,
    };
    let mut worlds = 0;
    for stands in all_ways(&STANDS, people) {
        let first = stands.iter().position(|stand| *stand == Some(Stand::Block));
        let judged = |_, holder| (Some(holder) == first).then_some(true);
        for calls in 0..=2 {
            let (comes, after) = naive::weigh(&stands, &judged, &terms, calls);
            let twin = goes_on(comes, course, kind, calls, &after);
            let real = closes(&ground, calls, &stands);
            assert_eq!(real, twin, "{stands:?}, {kind}, {course:?}, calls {calls}");
            worlds += 1;
        }
    }
    worlds
}
