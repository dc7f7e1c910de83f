//! The villains' book: each is refused, or named with evidence.

use sim::villains::ALL;

#[test]
fn every_villain_is_refused_or_named() {
    assert!(ALL.len() >= 12);
    let mut got_away = Vec::new();
    println!("{:18} {:9} outcome", "villain", "who");
    for villain in ALL {
        let mut outcomes = Vec::new();
        for seed in 0..6 {
            match villain.run(seed) {
                Ok(outcome) => outcomes.push(outcome),
                Err(why) => got_away.push(format!("{} seed {seed}: {why}", villain.name)),
            }
        }
        let mut told: Vec<String> = outcomes
            .iter()
            .map(|outcome| format!("{outcome:?}"))
            .collect();
        told.sort();
        told.dedup();
        println!("{:18} {:9} {}", villain.name, villain.who, told.join(" · "));
    }
    assert!(got_away.is_empty(), "{}", got_away.join("\n"));
}
