//! Lots that are drawn from a list, and drawn again.

use crate::people::Person;
use std::fmt::Write;

const SEED: &str = "9319./2.5.8.10.12./9.18.26.34.41.45./";

#[test]
fn the_example_of_rfc_3797_is_drawn_from_a_table() {
    let person = Person::new();
    let mut list = String::from("number;name\n");
    for number in 1..=25 {
        writeln!(list, "{number};\"Member, {number}\"").unwrap();
    }
    let file = person.home.path().join("list.csv");
    std::fs::write(&file, &list).unwrap();
    let file = file.to_str().unwrap();
    let args = ["lot", file, "--size", "10", "--seed", SEED];
    let said = person.runs(&[&args[..], &["--json"]].concat()).json();
    assert_eq!(said["pool"], 25);
    let drawn = said["drawn"].as_array().unwrap();
    let numbers: Vec<&str> = drawn
        .iter()
        .map(|drawn| drawn["row"]["number"].as_str().unwrap())
        .collect();
    assert_eq!(
        numbers,
        ["17", "7", "2", "16", "25", "23", "8", "24", "19", "13"]
    );
    assert_eq!(drawn[0]["place"], 17);
    assert_eq!(drawn[0]["of"], 25);
    assert_eq!(drawn[0]["line"], 18);
    assert_eq!(drawn[0]["hash"], "990dd0a5692a029a98b5e01aa28f3459");
    let said = person.runs(&args);
    assert!(
        said.out
            .starts_with("1. 17 · Member, 17\n2. 7 · Member, 7\n"),
        "{}",
        said.out
    );
}

#[test]
fn a_list_that_cannot_be_drawn_from_says_why_and_where() {
    let person = Person::new();
    let file = person.home.path().join("list.csv");
    let drawn = |list: &str, size: &str, seed: &str| {
        std::fs::write(&file, list).unwrap();
        let said = person.runs(&["lot", file.to_str().unwrap(), "--size", size, "--seed", seed]);
        (said.code, said.err)
    };
    let refused = |list: &str, size: &str, seed: &str, why: &str| {
        let (code, err) = drawn(list, size, seed);
        assert_eq!(code, 1, "{err}");
        assert!(err.contains(why), "{err}");
    };
    refused("name\nAna\n", "2", "s", "only 1 in the list");
    refused("name\nAna\n", "1", "", "Without a seed");
    refused("", "1", "s", "list.csv: the table is empty");
    refused(
        "name\nAna,7\n",
        "1",
        "s",
        "list.csv, line 2: it has 2 cells",
    );
    refused("name\n\"Ana\nBeto\n", "1", "s", "line 2: a quotation mark");
    assert_eq!(drawn("name\nAna\n", "one", "s").0, 2);
    assert_eq!(drawn("name\nAna\n", "0", "s").0, 0);
    std::fs::remove_file(&file).unwrap();
    let said = person.runs(&["lot", file.to_str().unwrap(), "--size", "1", "--seed", "s"]);
    assert_eq!(said.code, 3);
}
