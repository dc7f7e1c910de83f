//! A node that goes backwards is found out by whoever looked before.

use crate::people::{Node, Person, QUICK, found};
use std::fs;
use std::path::Path;

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            let _ = fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn entries_that_are_gone_are_missed() {
    let (folder, before) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&node.address, QUICK, &founders);
    let page = |node: &Node| format!("{}/b/{book}", node.address);
    let propose = |person: &Person, node: &Node, text: &str| {
        person.runs(&[
            "open-proposal",
            "--text",
            text,
            "--kind-of",
            "ordinary",
            "--review-days",
            "30",
            "--book",
            &page(node),
            "--yes",
        ])
    };
    assert_eq!(propose(&ana, &node, "First").code, 0);
    node.stop();
    copy_folder(folder.path(), before.path());
    node = Node::on(folder.path());
    assert_eq!(propose(&ana, &node, "Second").code, 0);
    assert_eq!(propose(&ana, &node, "Third").code, 0);
    node.stop();

    // The whole folder is put back, with the heads that lie apart from the database.
    let node = Node::on(before.path());
    let refused = propose(&ana, &node, "Fourth");
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("evidence"), "{refused:?}");
    let kept = ana.home.path().join(".local/share/caracol/evidence");
    assert_eq!(fs::read_dir(&kept).unwrap().count(), 1);
    assert_eq!(
        ana.runs(&["receipts", "--check", "--book", &page(&node)])
            .code,
        1
    );

    // Somebody who has not looked since goes on, and forks the book by that.
    for text in ["Another second", "Another third", "Another fourth"] {
        assert_eq!(propose(&ben, &node, text).code, 0);
    }
    let forked = propose(&ana, &node, "Fifth");
    assert!(
        forked.code == 1 && forked.err.contains("no continuation"),
        "{forked:?}"
    );
}

/// As `docs/keeping-a-node` says it: a node that lost its database goes on from its secrets and the
/// longest copy that a member has. Without the secrets the copy can only be read.
#[test]
fn a_lost_book_goes_on_from_the_secrets_and_a_members_copy() {
    let places = tempfile::tempdir().unwrap();
    let place = |name: &str| places.path().join(name);
    let mut node = Node::on(&place("lost"));
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(
        &node.address,
        &[QUICK, &["reading=members"]].concat(),
        &founders,
    );
    let at = |node: &Node| format!("{}/b/{book}", node.address);
    let _ = ana.proposes("First", &["--book", &at(&node)]);
    let copy = place("newest.tar");
    let copy = copy.to_str().unwrap();
    let _ = ben.asks(&["book", "export", &at(&node), copy]);
    let stranger = Person::new();
    let closed = stranger.runs(&["book", "export", &at(&node), place("x.tar").to_str().unwrap()]);
    assert_eq!(closed.code, 1, "{closed:?}");
    assert!(closed.err.contains("members only"), "{closed:?}");
    node.stop();

    copy_folder(&place("lost/secrets"), &place("found/secrets"));
    for name in ["found", "elsewhere"] {
        let folder = place(name);
        let _ = ana.asks(&["book", "import", copy, "--folder", folder.to_str().unwrap()]);
    }
    let node = Node::on(&place("found"));
    let _ = cho.proposes("Second", &["--book", &at(&node)]);
    let checked = ana.asks(&["receipts", "--check", "--book", &at(&node)]);
    assert!(!checked["receipts"].as_array().unwrap().is_empty());
    let node = Node::on(&place("elsewhere"));
    let said = ben.runs(&["asked", "--book", &at(&node)]);
    assert_eq!(said.code, 0, "it can be read: {said:?}");
    let kind = ["--kind-of", "ordinary", "--review-days", "30", "--yes", "--patience", "0"];
    let third = ["open-proposal", "--book", &at(&node), "--text", "Third"];
    let said = ben.runs(&[&third[..], &kind].concat());
    assert!(
        said.code == 3 && said.err.contains("not acknowledged"),
        "{said:?}"
    );
}
