//! Names and texts that would deceive a reader, a terminal or a page.

use crate::people::{Node, Person, found};

#[test]
fn names_cannot_steer_a_terminal_or_turn_a_line_around() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let nasty = "\u{1b}[31mAna\u{202e}\u{7}<script>\"'`$(id)`";
    let founders =
        [(&ana, nasty, "No\u{2066}rth"), (&ben, "Ana", "North"), (&cho, "\u{430}na", "South")];
    let book = found(&node.address, &["reading=public"], &founders);
    let page = format!("{}/b/{book}", node.address);
    let people = ana.runs(&["people", "--book", &page]);
    assert_eq!(people.code, 0);
    assert!(
        !people
            .out
            .contains(['\u{1b}', '\u{202e}', '\u{2066}', '\u{7}'])
    );
    assert!(
        people.out.contains("[31mAna<script>\"'`$(id)`"),
        "{}",
        people.out
    );
    // Two that look the same are told apart by their numbers.
    let alike = people
        .out
        .lines()
        .filter(|line| line.contains("(p"))
        .count();
    assert!(alike >= 2, "{}", people.out);
    let minutes = ana.runs(&["minutes", "--book", &page]);
    assert_eq!(minutes.code, 0);

    let long = "x".repeat(201);
    let said = ana.runs(&["change-name", "--name", &long, "--book", &page, "--yes"]);
    assert!(said.code == 0 || said.code == 1, "{said:?}");
    let empty = ana.runs(&["change-name", "--name", " \u{202e} ", "--book", &page, "--yes"]);
    assert_eq!(empty.code, 2, "{empty:?}");
    let missing = ana.runs(&["change-name", "--name", "@/nowhere", "--book", &page, "--yes"]);
    assert_eq!(missing.code, 3);
    // Without a terminal nobody can be asked, and nothing is signed unasked.
    assert_eq!(
        ana.runs(&["change-name", "--name", "Ana", "--book", &page])
            .code,
        2
    );
    let hyphen = ana.runs(&["change-name", "--name", "-", "--book", &page, "--yes"]);
    assert_eq!(hyphen.code, 2, "an empty standard input is no name");
    for wrong in ["m99", "abcdef", "m1; rm -rf", "''", "%2e%2e"] {
        let said = ana.runs(&["matter", wrong, "--book", &page]);
        assert_eq!(said.code, 2, "{wrong}: {said:?}");
    }
}

#[test]
fn keys_and_receipts_are_for_one_person_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&node.address, &[], &founders);
    let path = cho.runs(&["key", "path", &book]).out;
    let path = std::path::Path::new(path.trim());
    let mode =
        |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(path), mode(path.parent().unwrap())), (0o600, 0o700));
    let receipts = cho
        .home
        .path()
        .join(format!(".local/share/caracol/receipts/{book}.jsonl"));
    assert_eq!(mode(&receipts), 0o600);
    assert!(!cho.runs(&["key", "list", "--json"]).out.contains("seed"));
}
