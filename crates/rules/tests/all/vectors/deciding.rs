//! `deciding.json`: whole small books with what they add up to, and bad books with the code and the
//! position of the first entry that is not valid.

use super::{bad_books, compare, told};
use serde_json::{Value, json};
use testkit::random::History;
use testkit::replay;

const PEOPLE: &[&str] = &["ana", "ben", "cho", "dia", "eve"];

fn good() -> Vec<Value> {
    let book = |seed: u64| {
        let mut history = History::begin(seed, PEOPLE);
        for _ in 0..14 {
            history.step();
        }
        added_up(&history.world.entries)
    };
    let told = told::ALL
        .iter()
        .map(|table| added_up(&testkit::check(table).entries));
    (101..=116).map(book).chain(told).collect()
}

/// A book with what it adds up to. What is due at the very instant of its last entry waits for the
/// next one.
fn added_up(entries: &[Vec<u8>]) -> Value {
    let book = replay(entries);
    assert_eq!(book.bad, None);
    let entries: Vec<String> = entries
        .iter()
        .map(|entry| String::from_utf8(entry.clone()).unwrap())
        .collect();
    json!({
        "entries": entries,
        "root": book.porch.tree().root(),
        "summary": book.state.summary(),
    })
}

#[test]
fn deciding_is_up_to_date() {
    compare(
        "deciding.json",
        "spec/book.md section 3 and spec/deciding.md. books: entries, their root, and what they \
         add up to after the last entry. bad_books: entries, and the position and the code of the \
         first that is not valid.",
        &[("books", good()), ("bad_books", bad_books::all())],
    );
}
