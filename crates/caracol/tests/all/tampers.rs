//! Books that were spoiled in every way that the simulator knows, as the program finds them: in a
//! folder and in a tar file, with words and without.

use crate::people::Person;
use book::export::{Pieces, tar_of_pieces};
use caracol::{copy, verify};
use serde_json::Value;
use sim::command::{small_book, tamper_somewhere};
use sim::made::verify_pieces;
use sim::{Chance, tamper};
use std::fs;
use std::path::{Path, PathBuf};

/// The first book that is looked at.
const SEED: u64 = 40;

/// Writes pieces as they are, as a folder and as a tar file.
fn write(at: &Path, name: &str, pieces: &Pieces) -> [PathBuf; 2] {
    let folder = at.join(name);
    fs::create_dir(&folder).unwrap();
    for (piece, bytes) in pieces {
        let file = folder.join(piece);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    let tar = at.join(format!("{name}.tar"));
    fs::write(&tar, tar_of_pieces(pieces).unwrap()).unwrap();
    [folder, tar]
}

/// What the program says of a copy.
fn said(ana: &Person, path: &Path) -> (i32, Value) {
    let said = ana.runs(&["book", "verify", path.to_str().unwrap(), "--json"]);
    (said.code, serde_json::from_str(&said.out).unwrap())
}

/// The code and the position that the library finds, as the program's `book verify` does.
fn found(path: &Path) -> Option<(&'static str, Option<u64>)> {
    let verified = verify::copy(&copy::read(path).unwrap(), |_| ());
    verified.err().map(|fault| (fault.code(), fault.seq()))
}

#[test]
fn every_tampering_is_found_in_folders_and_files_with_and_without_words() {
    let ana = Person::new();
    for tamper in tamper::all() {
        let (name, words_matter) = (tamper.name, tamper.name.starts_with("word_"));
        let (seed, pieces) = tamper_somewhere(tamper, SEED).unwrap();
        let expected = verify_pieces(&pieces).err().unwrap();
        assert_eq!(expected.code, tamper.code, "{name} in book {seed}");
        let by = (expected.code, expected.seq);
        let [folder, tar] = write(ana.home.path(), name, &pieces);
        let (code, value) = said(&ana, &folder);
        let bad = &value["bad"];
        let told = (bad["code"].as_str().unwrap(), bad["seq"].as_u64());
        assert_eq!((code, told), (1, by), "{name} in book {seed}: {value}");
        assert_eq!(bad["rule"].as_str(), expected.rule, "{name}: {value}");
        assert_eq!(found(&tar), Some(by), "{name} in book {seed}");
        let wordless: Pieces = pieces
            .into_iter()
            .filter(|(piece, _)| !piece.starts_with("words/"))
            .collect();
        for path in write(ana.home.path(), &format!("{name}-without-words"), &wordless) {
            assert_eq!(
                found(&path),
                (!words_matter).then_some(by),
                "{name} in book {seed}"
            );
        }
    }
}

#[test]
fn honest_books_are_valid_in_folders_and_files() {
    let ana = Person::new();
    let made = small_book(SEED).unwrap();
    let entries = made.export.entries.len();
    for path in write(ana.home.path(), "honest", &made.export.to_pieces().unwrap()) {
        let (code, value) = said(&ana, &path);
        assert_eq!((code, &value["valid"]), (0, &Value::Bool(true)), "{value}");
        assert_eq!(value["entries"], entries);
        assert_eq!(value["words"], made.export.words.len());
        assert_eq!(value["receipts"], made.export.receipts.len());
    }
}

/// A bad entry, and everything that comes after it in the order of verification spoiled too.
#[test]
fn a_bad_entry_is_named_whatever_else_is_wrong() {
    let ana = Person::new();
    let made = small_book(2).unwrap();
    let tamper = tamper::named("sig_digit").unwrap();
    let pieces = tamper.apply(&made, &mut Chance::new(1)).unwrap();
    let first = verify_pieces(&pieces).err().unwrap();
    assert!(first.code == "signature" && first.seq.is_some());
    let long = "x".repeat(70_000);
    let spoiled = [
        ("torn", "entries.jsonl", Some(long.as_str())),
        ("name", "book.json", Some(" ")),
        ("no-name", "book.json", None),
        ("note", "checkpoint", Some("x")),
        ("no-note", "checkpoint", None),
        ("receipts", "receipts.jsonl", Some("x")),
        ("text", "texts/", Some("x")),
        ("word", "words/", Some("x")),
    ];
    let mut all = pieces.clone();
    for (name, piece, more) in spoiled {
        let mut one = pieces.clone();
        spoil(&mut one, piece, more);
        spoil(&mut all, piece, more);
        for path in write(ana.home.path(), name, &one) {
            assert_eq!(found(&path), Some((first.code, first.seq)), "{name}");
        }
    }
    for path in write(ana.home.path(), "all", &all) {
        let told = ana.runs(&["book", "verify", path.to_str().unwrap()]);
        let entry = format!(
            "Entry {} is the first that is wrong (signature)",
            first.seq.unwrap()
        );
        assert!(told.code == 1 && told.out.contains(&entry), "{told:?}");
        let said = ana.runs(&["--lang", "es", "book", "verify", path.to_str().unwrap()]);
        let firma = "Una firma no cuadra con lo que se firmó.";
        assert!(said.out.contains(firma), "{said:?}");
    }
}

/// Writes something more at the end of a piece, or takes it away.
fn spoil(pieces: &mut Pieces, named: &str, more: Option<&str>) {
    let place = pieces.iter().position(|(name, _)| name.starts_with(named));
    match (place, more) {
        (Some(place), Some(more)) => pieces[place].1.extend_from_slice(more.as_bytes()),
        (Some(place), None) => drop(pieces.remove(place)),
        (None, _) => {}
    }
}

/// Of what is around sound entries, each fault has its code, and none a position but a cut-off end.
#[test]
fn what_is_around_the_entries_is_named_in_its_order() {
    let made = small_book(2).unwrap();
    let mut pieces = made.export.to_pieces().unwrap();
    let end = Some(made.export.entries.len() as u64);
    let long = " ".repeat(70_000);
    // Each step spoils what comes before that of the last one.
    let steps = [
        ("texts/", Some("x"), "beside", None),
        ("receipts.jsonl", Some("{}\n"), "receipt", None),
        ("checkpoint", Some("x"), "checkpoint", None),
        ("checkpoint", None, "checkpoint", None),
        ("book.json", Some("\n"), "book", None),
        ("book.json", None, "bytes", None),
        ("entries.jsonl", Some("{}"), "bytes", end),
        ("entries.jsonl", Some(&long), "bytes", end),
        ("entries.jsonl", Some("\n"), "bytes", end),
        ("entries.jsonl", None, "bytes", None),
    ];
    for (piece, more, code, seq) in steps {
        spoil(&mut pieces, piece, more);
        assert_eq!(
            seen(&pieces),
            (code, seq),
            "{piece} {}",
            more.unwrap_or("gone")
        );
    }
}

fn seen(pieces: &Pieces) -> (&'static str, Option<u64>) {
    let verdict = verify_pieces(pieces).err().unwrap();
    let fault = verify::copy(pieces, |_| ()).err().unwrap();
    assert_eq!((fault.code(), fault.seq()), (verdict.code, verdict.seq));
    (verdict.code, verdict.seq)
}
