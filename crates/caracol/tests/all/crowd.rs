//! Three hundred people join one assembly and decide something, through the command line's own
//! code; some of them as processes of their own.

use crate::people::{Node, Person, QUICK};
use serde_json::Value;
use std::ffi::OsString;
use store::{MemoryDisk, MemoryStore};

const MEMBERS: usize = 300;
/// Those who ask together: no more may be waiting at once than two hundred.
const TOGETHER: usize = 149;

/// Runs a verb for somebody in this process; whether it did what was asked.
fn runs(person: &Person, args: &[&str]) -> bool {
    let words = ["caracol"]
        .into_iter()
        .chain(args.iter().copied())
        .chain(["--json", "--yes"]);
    let words: Vec<OsString> = words.map(OsString::from).collect();
    let code = caracol::say::quietly(|| {
        caracol::places::within(person.home.path(), || caracol::main_with(words))
    });
    format!("{code:?}") == format!("{:?}", std::process::ExitCode::SUCCESS)
}

fn ids(rows: &Value) -> Vec<String> {
    let rows = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["standing"] == "waiting");
    rows.map(|row| row["request"]["request"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn three_hundred_join_and_decide() {
    let node = Node::of(Box::new(MemoryStore::open(&MemoryDisk::new(3)).unwrap()));
    let mut people: Vec<Person> = (0..3).map(|_| Person::new()).collect();
    let rules = [QUICK, &["reading=public", "unit=\"person\""]].concat();
    let book = {
        let founders: Vec<_> = people.iter().zip(["Ana", "Ben", "Cho"]).collect();
        found_each(&node.address, &rules, &founders)
    };
    let page = format!("{}/b/{book}", node.address);
    while people.len() < MEMBERS {
        let together = TOGETHER.min(MEMBERS - people.len());
        for _ in 0..together {
            // A room of people behind one address may ask once a minute after the first thirty.
            node.pass_ms(61_000);
            let person = Person::new();
            let name = format!("Person {}", people.len() + 1);
            let asks = ["ask-to-join", "--book", &page, "--name", &name];
            if people.len() % 100 == 3 {
                assert_eq!(person.runs(&[&asks[..], &["--yes"]].concat()).code, 0);
            } else {
                assert!(runs(&person, &asks), "{name}");
            }
            people.push(person);
        }
        for request in ids(&people[0].asks(&["requests", "--book", &page])) {
            node.pass_ms(2_000);
            for voucher in &people[..2] {
                assert!(runs(
                    voucher,
                    &["vouch-for", "--book", &page, "--request", &request]
                ));
            }
        }
        node.pass_hours(25);
    }
    let members = &people[0].asks(&["people", "--book", &page])["members"];
    assert_eq!(members.as_array().unwrap().len(), MEMBERS);

    let proposed = people[7].proposes("We plant three hundred trees.", &["--book", &page]);
    let matter = proposed["receipt"]["act"].as_str().unwrap().to_owned();
    for (at, person) in people.iter().enumerate() {
        node.pass_ms(200);
        let stands = ["take-position", "--matter", &matter, "--position", "agree", "--book", &page];
        if at % 60 == 0 {
            assert_eq!(person.runs(&[&stands[..], &["--yes"]].concat()).code, 0);
        } else {
            assert!(runs(person, &stands), "{at}");
        }
    }
    node.pass_hours(1);
    let agreements = people[9].asks(&["agreements", "--book", &page]);
    assert_eq!(agreements["in_force"][0]["how"], "consensus");
    let verified = people[11].asks(&["book", "verify", &page]);
    assert_eq!(verified["valid"], true);
    assert!(verified["entries"].as_u64().unwrap() > 3 * MEMBERS as u64);
    assert_eq!(
        people[0]
            .runs(&["receipts", "--check", "--book", &page])
            .code,
        0
    );
}

/// Founds where each person counts for themselves.
fn found_each(node: &str, rules: &[&str], founders: &[(&Person, &str)]) -> String {
    let mut args = vec!["found", "--node", node, "--name", "The Crowd"];
    for rule in rules {
        args.extend(["--set", rule]);
    }
    let link = founders[0].0.asks(&args)["link"]
        .as_str()
        .unwrap()
        .to_owned();
    for (person, name) in founders {
        let _ = person.asks(&["found", "join", &link, "--name", name]);
    }
    let mut book = String::new();
    for (person, _) in founders {
        let signed = person.does(&["found", "sign", &link]);
        signed["book"]
            .as_str()
            .unwrap_or_default()
            .clone_into(&mut book);
    }
    book
}
