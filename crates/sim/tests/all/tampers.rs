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
        for from in [1, 400, 800] {
            let (seed, pieces) = tamper_somewhere(tamper, from).unwrap();
            match verify_pieces(&pieces) {
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

#[test]
fn of_two_faults_the_one_that_comes_first_is_named() {
    let made = small_book(2).unwrap();
    let tamper = tamper::named("sig_digit").unwrap();
    let pieces = tamper.apply(&made, &mut Chance::new(1)).unwrap();
    let first = verify_pieces(&pieces).unwrap_err();
    assert_eq!(first.code, "signature");
    for spoiled in ["texts/", "words/", "receipts.jsonl", "checkpoint", "entries.jsonl"] {
        let mut twice = pieces.clone();
        let piece = twice
            .iter_mut()
            .find(|(name, _)| name.starts_with(spoiled))
            .unwrap();
        if spoiled == "entries.jsonl" {
            piece.1.extend_from_slice("x".repeat(70_000).as_bytes());
        } else {
            piece.1.push(b'x');
        }
        let found = verify_pieces(&twice).unwrap_err();
        assert_eq!(
            (found.code, found.seq),
            (first.code, first.seq),
            "{spoiled}"
        );
    }
}
