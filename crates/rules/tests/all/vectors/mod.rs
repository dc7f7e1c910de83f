//! The vectors of `spec/vectors`: what a stranger's reader must take, refuse and come to. They are
//! made here, by the crates that keep the books, and must be up to date (`UPDATE=1` writes them).

mod bad_books;
mod book;
mod deciding;
mod encoding;
mod signatures;
mod told;

use serde_json::Value;
use testkit::frozen;

/// Compares a file of vectors: one line a case, so that differences can be read.
fn compare(name: &str, about: &str, sections: &[(&str, Vec<Value>)]) {
    let section = |(name, cases): &(&str, Vec<Value>)| {
        let lines: Vec<String> = cases.iter().map(Value::to_string).collect();
        format!(",\n\"{name}\": [\n{}\n]", lines.join(",\n"))
    };
    let sections: String = sections.iter().map(section).collect();
    let text = format!("{{\n\"about\": {}{sections}\n}}\n", Value::from(about));
    serde_json::from_str::<Value>(&text).unwrap();
    frozen::compare(&format!("../../spec/vectors/{name}"), &text);
}

fn hex(bytes: &[u8]) -> String {
    basics::hex::encode(bytes)
}
