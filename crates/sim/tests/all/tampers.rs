//! Every way to spoil a book is found, by its code, in several books.

use sim::Chance;
use sim::command::{small_book, tamper_somewhere};
use sim::made::{verify_export, verify_pieces};
use sim::tamper;
use std::collections::BTreeSet;

#[test]
fn every_tampering_is_found_by_its_code() {
    let mut wrong = Vec::new();
    for tamper in tamper::all() {
        for from in [1, 400, 800, 1_200] {
            let (seed, pieces) = tamper_somewhere(tamper, from).unwrap();
            match verify_pieces(pieces) {
                Ok(_) => wrong.push(format!("{} in book {seed} was not found", tamper.name)),
                Err(verdict) if verdict.code == tamper.code => {}
                Err(verdict) => wrong.push(format!(
                    "{} in book {seed}: {} expected, {} found: {}",
                    tamper.name, tamper.code, verdict.code, verdict.why
                )),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_many_and_each_has_a_name() {
    let names: BTreeSet<_> = tamper::all().map(|tamper| tamper.name).collect();
    assert_eq!(names.len(), tamper::all().count());
    assert!(names.len() >= 25);
    assert!(tamper::named("denied").is_some() && tamper::named("nothing").is_none());
}

#[test]
fn small_books_are_sound_and_spread_over_what_can_happen() {
    let mut kinds = BTreeSet::new();
    for seed in 0..40 {
        let made = small_book(seed).unwrap();
        assert!((10..120).contains(&made.export.entries.len()), "{seed}");
        let (_, recorded) = verify_export(&made.export).unwrap();
        kinds.extend(recorded.iter().filter_map(|one| one.kind));
        // What is tampered with is always another book than the honest one.
        let honest = made.export.to_pieces().unwrap();
        let tamper = tamper::named("sig_digit").unwrap();
        let spoiled = tamper.apply(&made, &mut Chance::new(seed));
        assert_ne!(spoiled, Some(honest));
    }
    assert!(kinds.len() >= 20, "{kinds:?}");
}
