//! `deciding.json`: whole small books with what they add up to, and bad books with the code and the
//! position of the first entry that is not valid.

use super::{bad_books, compare};
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
        // What is due at the very instant of the last entry waits for the next one.
        let entries = &history.world.entries;
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
    };
    (101..=116).map(book).collect()
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
