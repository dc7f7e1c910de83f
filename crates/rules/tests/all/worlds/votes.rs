//! The vote against its twin: everything that one to five people can vote, carried out by time.

use super::all_ways;
use super::ground::{Ground, lay};
use rules::What;
use rules::state::matter::Phase;
use testkit::naive::{self, Fallback, Terms, Test, Vote};

const VOTES: [Option<Vote>; 4] = [None, Some(Vote::Yes), Some(Vote::No), Some(Vote::Abstain)];

/// A matter that is being voted on, until an instant.
fn voting(people: usize, kind: &str, fallback: Fallback, quorum: usize) -> Ground {
    let by = match fallback {
        Fallback::Majority => "fallback.by=majority".to_owned(),
        Fallback::Share(percent) => format!("fallback.by=share fallback.percent={percent}"),
    };
    let mut ground = lay(people, kind, &format!("set quorum.percent={quorum} {by}"));
    let (matter, at) = (ground.matter, ground.matter().opened_at);
    let until = at.plus_ms(basics::instant::DAY_MS);
    let what = What::VotingOpened { matter, rounds: 1, until };
    ground.state.apply(&rules::Event { at, cause: None, what });
    ground
}

#[test]
fn every_vote_of_one_to_five_people() {
    let fallbacks = [
        Fallback::Majority,
        Fallback::Share(51),
        Fallback::Share(67),
        Fallback::Share(75),
        Fallback::Share(76),
        Fallback::Share(100),
    ];
    let mut worlds = 0_u64;
    for people in 1..=5 {
        let ways = all_ways(&VOTES, people);
        for kind in ["reversible", "ordinary", "essential", "admission"] {
            for fallback in fallbacks {
                for quorum in [0, 50, 100] {
                    let ground = voting(people, kind, fallback, quorum);
                    for votes in &ways {
                        let ended = ends(&ground, votes);
                        let terms = Terms {
                            quorum_percent: quorum,
                            quorum_persons: 0,
                            admission: kind == "admission",
                            silence: false,
                            test: Test::None,
                            reservation_percent: 0,
                            stand_aside_percent: 0,
                        };
                        let needed = naive::needed(&terms, people);
                        let essential = matches!(kind, "essential" | "admission");
                        let twin = naive::count(votes, fallback, essential, needed);
                        let told = || format!("{votes:?}, {kind}, {fallback:?}, quorum {quorum}");
                        assert_eq!(ended, twin, "{}", told());
                        worlds += 1;
                    }
                }
            }
        }
    }
    println!("{worlds} votes, 0 differences");
}

/// How the matter ends when these votes are cast and time passes.
fn ends(ground: &Ground, votes: &[Option<Vote>]) -> &'static str {
    let mut state = ground.state.clone();
    for (who, vote) in votes.iter().enumerate() {
        if let Some(vote) = vote {
            ground.votes(&mut state, who, *vote);
        }
    }
    let due = state.next_due().unwrap();
    state.pass_time(due);
    match state.matter(&ground.matter).unwrap().phase {
        Phase::Ended(how) => how.name(),
        other => other.name(),
    }
}
