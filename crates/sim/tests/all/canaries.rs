//! Planted bugs: a simulator that does not find them would find nothing.

use sim::{Canary, Options, Which, run};

#[test]
fn every_planted_bug_is_found() {
    for canary in Canary::ALL {
        let mut found = None;
        for seed in 0..60 {
            let charter = if seed % 2 == 0 { Which::Quick } else { Which::Drawn };
            let (people, days, looks) = (7, 14, (60, 600));
            let canary = Some(canary);
            let options = Options { people, days, charter, looks, canary, ..Options::default() };
            let report = run(seed, options);
            if let Some(first) = report.wrong.first() {
                found = Some((seed, first.clone()));
                break;
            }
        }
        let (seed, first) = found.unwrap_or_else(|| panic!("{canary:?} was not found"));
        println!("{canary:?}: found at seed {seed}: {first}");
    }
}
