//! Copies, good and bad, and the exit codes.

use crate::people::{Node, Person, QUICK, found};
use basics::instant::HOUR_MS;
use std::fs;
use std::path::Path;

fn copy_of(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_of(&entry.path(), &target);
        } else {
            let _ = fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_copy_is_verified_and_every_change_of_it_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&node.address, QUICK, &founders);
    let kind = ["--kind-of", "ordinary", "--review-days", "30"];
    let _ = ana.does(&[&["open-proposal", "--text", "Paint it"][..], &kind].concat());
    let good = ana.home.path().join("good");
    let address = format!("{}/b/{book}", node.address);
    let _ = ana.asks(&["book", "export", &address, good.to_str().unwrap()]);
    node.stop();

    let verify = |path: &Path| ana.runs(&["book", "verify", path.to_str().unwrap()]);
    assert_eq!(verify(&good).code, 0);
    let again = ana.runs(&[
        "book",
        "export",
        &book,
        good.to_str().unwrap(),
        "--folder",
        folder.path().to_str().unwrap(),
    ]);
    assert_eq!(
        again.code, 3,
        "a folder that is not empty is not written into"
    );

    let bad = |name: &str, file: &str, change: &dyn Fn(String) -> String| {
        let bad = ana.home.path().join(name);
        copy_of(&good, &bad);
        let text = fs::read_to_string(bad.join(file)).unwrap();
        fs::write(bad.join(file), change(text)).unwrap();
        let said = ana.runs(&["book", "verify", bad.to_str().unwrap(), "--json"]);
        assert_eq!(said.code, 1, "{name}: {said:?}");
        let said: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        said["bad"]["code"].as_str().unwrap().to_owned()
    };
    let cut = |text: String| text.lines().next().unwrap().to_owned() + "\n";
    assert_eq!(bad("cut", "entries.jsonl", &cut), "checkpoint");
    let kind = |text: String| text.replace("\"ordinary\",\"review", "\"essential\",\"review");
    assert_eq!(bad("kind", "entries.jsonl", &kind), "signature");
    let name = |text: String| text.replacen("Casa", "Cosa", 1);
    assert_eq!(bad("name", "entries.jsonl", &name), "signature");
    let torn = |text: String| text.trim_end().to_owned();
    assert_eq!(bad("torn", "entries.jsonl", &torn), "bytes");
    let other = |text: String| text.replace(&book[..8], "00000000");
    assert_eq!(bad("other", "book.json", &other), "book");

    assert_eq!(ana.runs(&["book", "verify"]).code, 2);
    assert_eq!(ana.runs(&["book", "verify", "/nowhere/at/all.tar"]).code, 3);
    assert_eq!(
        ana.runs(&["book", "verify", &address]).code,
        3,
        "nobody answers there now"
    );
    assert_eq!(ana.runs(&["book", "show", good.to_str().unwrap()]).code, 0);
}

/// A node whose clock is fast: its book is valid, and whoever verifies it is told.
#[test]
fn entries_that_are_dated_ahead_are_pointed_out() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&node.address, QUICK, &founders);
    let page = format!("{}/b/{book}", node.address);
    let _ = ana.proposes("Paint it", &[]);
    let honest = ana.asks(&["book", "verify", &page]);
    assert!(
        honest["ahead"].is_null() && honest["head"]["size"] == 2,
        "{honest}"
    );
    let told = ana.runs(&["book", "verify", &page]);
    assert!(
        told.out.contains("last entry is of") && !told.out.contains("Look out"),
        "{told:?}"
    );

    node.pass_hours(3);
    let _ = ana.proposes("Mend it", &[]);
    let _ = ben.proposes("Paint it blue", &["--node", &node.address, "--book", &book]);
    let fast = ana.asks(&["book", "verify", &page]);
    assert_eq!(
        (&fast["valid"], &fast["head"]["size"]),
        (&true.into(), &4.into())
    );
    assert_eq!(
        (&fast["ahead"]["seq"], &fast["ahead"]["entries"]),
        (&2.into(), &2.into())
    );
    let (before, after) = (&honest["head"]["at"], &fast["head"]["at"]);
    assert!(
        after.as_u64().unwrap() - before.as_u64().unwrap() >= 3 * HOUR_MS,
        "{before} {after}"
    );
    let told = ana.runs(&["book", "verify", &page]);
    assert!(
        told.code == 0 && told.out.contains("2 entries, from 2 on"),
        "{told:?}"
    );
}

#[test]
fn the_template_rules_are_there_to_be_read_and_changed() {
    let ana = Person::new();
    let names = ana.asks(&["charter", "list"]);
    assert_eq!(names.as_array().unwrap().len(), 3);
    for name in names.as_array().unwrap() {
        let name = name.as_str().unwrap();
        let shown = ana.runs(&["charter", "show", name]);
        let file = ana.home.path().join("own.toml");
        fs::write(&file, &shown.out).unwrap();
        let file = file.to_str().unwrap();
        assert_eq!(ana.runs(&["charter", "check", file]).code, 0);
        let text = ana.runs(&["charter", "text", file]);
        assert!(text.code == 0 && text.out.len() > 1_000 && !text.out.contains('\u{27e6}'));
        let same = ana.runs(&["charter", "compare", name, file]);
        assert!(
            same.code == 0 && same.out.trim() == "These rules are the same.",
            "{same:?}"
        );
        fs::write(file, shown.out.replace("rounds_min = ", "rounds_min = 9")).unwrap();
        let bad = ana.runs(&["charter", "check", file]);
        assert!(bad.code == 1 && bad.err.contains("rounds_min"), "{bad:?}");
    }
    assert_eq!(ana.runs(&["charter", "show", "unknown"]).code, 2);
}

#[test]
fn any_two_charters_are_compared_rule_by_rule() {
    let ana = Person::new();
    let differ = |one: &str, other: &str| {
        let said = ana.asks(&["charter", "compare", one, other]);
        said["differences"].as_array().unwrap().clone()
    };
    let file = ana.home.path().join("own.toml");
    let shown = ana.runs(&["charter", "show", "housing-coop"]).out;
    // The longest meetings of those who block are nobody's business where there are none.
    let own = shown
        .replace("\nrounds_min = 2", "\nrounds_min = 3")
        .replace("\ntimes = 6", "\ntimes = 0");
    fs::write(&file, own).unwrap();
    let changed = differ("housing-coop", file.to_str().unwrap());
    let keys: Vec<&str> = changed
        .iter()
        .map(|rule| rule["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["talks.times", "talks.every_hours", "rounds_min"]);
    assert_eq!(changed[1]["other"], "");
    assert_ne!(changed[2]["one"], changed[2]["other"]);
    let there = differ("housing-coop", "zapatista-gal-2023");
    let back = differ("zapatista-gal-2023", "housing-coop");
    assert!(there.len() > 10 && there.len() == back.len());
    for (rule, turned) in there.iter().zip(&back) {
        assert_eq!(rule["key"], turned["key"]);
        assert_eq!(
            (&rule["one"], &rule["other"]),
            (&turned["other"], &turned["one"])
        );
    }
    let said = ana.runs(&["charter", "compare", "housing-coop", file.to_str().unwrap()]);
    assert!(
        said.out.contains("It says nothing about that."),
        "{}",
        said.out
    );
    assert_eq!(ana.runs(&["charter", "compare", "housing-coop"]).code, 2);
    assert_eq!(
        ana.runs(&["charter", "compare", "housing-coop", "no.toml"])
            .code,
        3
    );
}
