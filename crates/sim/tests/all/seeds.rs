//! Whole assemblies from seeds: nothing is lost, nothing is miscounted, nothing is stuck.

use sim::{Options, Which, run};
use std::collections::BTreeSet;

/// Plays these seeds and says what is wrong with any of them.
fn sound(seeds: std::ops::Range<u64>, options: &Options) -> Vec<sim::Report> {
    let mut reports = Vec::new();
    let mut wrong = Vec::new();
    for seed in seeds {
        let report = run(seed, options.clone());
        println!("{report}");
        if !report.wrong.is_empty() {
            wrong.push(format!("{report}\n  {}", report.wrong.join("\n  ")));
        }
        reports.push(report);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    reports
}

#[test]
fn small_assemblies_under_drawn_charters() {
    let options = Options { people: 10, days: 30, ..Options::default() };
    let reports = sound(1..25, &options);
    let endings: BTreeSet<_> = reports
        .iter()
        .flat_map(|report| report.endings.keys())
        .collect();
    assert!(endings.len() >= 6, "the world is too quiet: {endings:?}");
    assert!(reports.iter().map(|report| report.crashes).sum::<u64>() > 100);
    assert!(reports.iter().map(|report| report.tally.lost).sum::<u64>() > 100);
}

#[test]
fn quick_charters_end_in_every_way() {
    let looks = (60, 600);
    let charter = Which::Quick;
    let options = Options { people: 7, days: 14, charter, looks, ..Options::default() };
    let reports = sound(100..140, &options);
    let endings: BTreeSet<_> = reports
        .iter()
        .flat_map(|report| report.endings.keys())
        .collect();
    for ending in ["consensus", "vote", "voted_down", "weak", "blocked", "withdrawn"] {
        assert!(
            endings.contains(&ending),
            "{ending} is not among {endings:?}"
        );
    }
}

#[test]
fn the_shipped_templates_and_the_plain_charter() {
    let mut all: Vec<Which> = vec![Which::Plain];
    let templates = sim::charters::templates().unwrap();
    all.extend(
        templates
            .into_iter()
            .map(|(_, charter)| Which::Given(Box::new(charter))),
    );
    for charter in all {
        sound(
            7..9,
            &Options { charter, people: 12, days: 40, ..Options::default() },
        );
    }
}

#[test]
fn three_hundred_people_for_a_month() {
    let (people, days, looks) = (300, 30, (480, 2_880));
    let charter = Which::Plain;
    let options = Options { people, days, charter, looks, ..Options::default() };
    let [report] = <[_; 1]>::try_from(sound(3..4, &options)).unwrap();
    assert!(report.members > 200, "{report}");
    assert!(report.entries > 2_500, "{report}");
}

#[test]
fn a_seed_can_be_played_again_to_the_byte() {
    let options = Options { people: 9, days: 20, ..Options::default() };
    let (one, two) = (run(11, options.clone()), run(11, options.clone()));
    assert_eq!(one, two);
    assert!(one.root.is_some());
    assert_ne!(one.root, run(12, options).root);
}
