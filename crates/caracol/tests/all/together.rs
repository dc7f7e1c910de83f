//! A few people found, decide, block, join, copy and verify, each from their own folder.

use crate::people::{Node, Person, QUICK, found};
use serde_json::Value;

fn phase<'a>(matters: &'a Value, list: &str) -> Vec<&'a str> {
    let rows = matters[list].as_array().unwrap().iter();
    rows.map(|row| row["how"].as_str().or(row["phase"].as_str()).unwrap())
        .collect()
}

#[test]
fn found_decide_block_join_copy_verify() {
    let folder = tempfile::tempdir().unwrap();
    let mut node = Node::on(folder.path());
    let people: Vec<Person> = (0..4).map(|_| Person::new()).collect();
    let [ana, ben, cho, dee] = [&people[0], &people[1], &people[2], &people[3]];
    let founders = [(ana, "Ana", "North"), (ben, "Ben", "North"), (cho, "Cho", "South")];
    let book = found(&node.address, QUICK, &founders);
    let page = format!("{}/b/{book}", node.address);
    keys_and_doors(&[ana, ben, cho], dee, &page, &book);
    agree(&node, &[ana, ben, cho]);
    block(&node, ana, ben, cho);
    joins(&node, dee, &[ana, cho], &page);

    // What the rules refuse is said with the rule, and changes nothing.
    let again = cho.runs(&["cast-vote", "--matter", "m2", "--vote", "yes", "--yes"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("Rule R"), "{again:?}");

    for person in &people {
        assert_eq!(person.runs(&["receipts", "--check"]).code, 0);
    }
    copies(&mut node, &people, folder.path(), &page, &book);
}

/// The last to sign has the key already; the others' drafts become keys when they look.
fn keys_and_doors(founders: &[&Person], stranger: &Person, page: &str, book: &str) {
    assert_eq!(founders[2].asks(&["key", "list"])[0]["book"], book);
    for person in founders {
        let overview = person.asks(&["overview", "--book", page]);
        assert_eq!(overview["members"], 3);
        assert_eq!(person.asks(&["key", "list"])[0]["book"], book);
    }
    // Somebody else sees nothing of a book for members only, and learns nothing about it.
    let here = stranger.runs(&["overview", "--book", page]);
    let nowhere = stranger.runs(&["overview", "--book", &page.replace(book, &"ab".repeat(32))]);
    assert_eq!((here.code, &here.err), (1, &nowhere.err));
}

/// Agreed by everybody, with somebody who does it.
fn agree(node: &Node, people: &[&Person]) {
    let text = "Bins\n\nOn Sundays.";
    let _ = people[0].proposes(text, &[]);
    let _ = people[1].does(&["offer-to-do", "--matter", "m1"]);
    for person in people {
        let _ = person.does(&["take-position", "--matter", "m1", "--position", "agree"]);
    }
    node.pass_hours(0);
    let agreements = people[0].asks(&["agreements"]);
    let doers = agreements["in_force"][0]["doers"].as_array().unwrap();
    assert_eq!(doers.len(), 1);
    assert_eq!(people[2].asks(&["agreement", "a1"])["text"]["text"], text);
}

/// Blocked: it names a value, nobody lifts it, and the rules have no vote.
fn block(node: &Node, ana: &Person, ben: &Person, cho: &Person) {
    let _ = ben.proposes("Sell the house", &[]);
    let asked = cho.does(&["ask-question", "--matter", "m2", "--words", "To whom?"]);
    let question = asked["receipt"]["act"].as_str().unwrap();
    let _ = ben.does(&["give-answer", "--matter", "m2", "--to", &question[..12], "--words", "You"]);
    for person in [ana, ben] {
        let _ = person.does(&["take-position", "--matter", "m2", "--position", "agree"]);
    }
    let stand = ["take-position", "--matter", "m2", "--position", "block"];
    let why = ["--grounds-value", "0", "--reason", "It is not ours to sell."];
    let _ = cho.does(&[&stand[..], &why].concat());
    // Whose block it is can be said by the number of whoever holds it.
    let ring = ana.asks(&["matter", "m2"])["ring"].clone();
    let mut seats = ring.as_array().unwrap().iter();
    let holds = |seat: &&Value| seat["stand"]["position"] == "block";
    let holder = format!("p{}", seats.find(holds).unwrap()["name"]["ordinal"]);
    let judged = ["--block", &holder, "--principled", "true"];
    let _ = ana.does(&[&["judge-block", "--matter", "m2"][..], &judged].concat());
    node.pass_hours(8 * 24);
    assert_eq!(
        phase(&ana.asks(&["matters"]), "ended"),
        ["blocked", "consensus"]
    );
}

/// Somebody asks with the invitation, two households vouch, the time passes.
fn joins(node: &Node, dee: &Person, members: &[&Person], page: &str) {
    let door = members[0].runs(&["found", "show", "http://localhost/draft/nothing"]);
    assert_eq!(door.code, 2);
    // A member passes the address on that carries the invitation.
    let invitation = invitation_of(node, members[0]);
    let asked = dee.does(&["ask-to-join", "--book", &invitation, "--name", "Dee"]);
    assert_eq!(
        asked["receipt"]["seq"].as_u64().map(|seq| seq > 0),
        Some(true)
    );
    for member in members {
        let _ = member.does(&["vouch-for", "--request", "r1"]);
    }
    node.pass_hours(25);
    let people = dee.asks(&["people", "--book", page]);
    assert_eq!(people["members"].as_array().unwrap().len(), 4);
}

fn invitation_of(node: &Node, member: &Person) -> String {
    let said = member.asks(&["invitation"]);
    let link = said["link"].as_str().unwrap();
    assert!(link.starts_with(&node.address), "{link}");
    link.to_owned()
}

fn copies(node: &mut Node, people: &[Person], folder: &std::path::Path, page: &str, book: &str) {
    let [ana, dee] = [&people[0], &people[3]];
    let verified = ana.asks(&["book", "verify", page]);
    assert_eq!(verified["valid"], true);
    let members = verified["summary"]["members"].as_array().unwrap();
    assert_eq!(members.len(), 4);
    let copy = dee.home.path().join("copy.tar");
    let copy = copy.to_str().unwrap();
    let _ = dee.asks(&["book", "export", page, copy]);
    node.stop();
    assert_eq!(
        dee.asks(&["book", "verify", copy])["entries"],
        verified["entries"]
    );
    // The same out of the node's own folder, once nobody holds it.
    let own = dee.home.path().join("own");
    let (own, folder) = (own.to_str().unwrap(), folder.to_str().unwrap());
    let _ = dee.asks(&["book", "export", book, own, "--folder", folder]);
    assert_eq!(dee.asks(&["book", "verify", own])["root"], verified["root"]);
}
