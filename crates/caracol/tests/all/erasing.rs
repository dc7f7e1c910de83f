//! Erasing what one wrote from the command line, and copies in which it still lies.

use crate::people::{Node, Person, QUICK, found};
use serde_json::Value;
use std::fs;
use std::path::Path;

const QUESTION: &str = "Who sleeps there tonight?";

/// The names of the words in a copy.
fn words_in(copy: &Path) -> Vec<String> {
    let files = fs::read_dir(copy.join("words")).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn list(of: &Value) -> &[Value] {
    of["words"].as_array().unwrap()
}

#[test]
fn whoever_wrote_something_lists_it_and_has_it_erased() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let _ = found(&node.address, QUICK, &founders);
    let _ = ana.proposes("Paint it", &[]);
    let _ = ben.does(&["ask-question", "--matter", "m1", "--words", QUESTION]);
    assert!(ana.runs(&["matter", "m1"]).out.contains(QUESTION));

    let own = ben.asks(&["words"]);
    assert_eq!(
        (list(&own)[0]["words"].as_str(), &own["most"]),
        (Some(QUESTION), &200.into())
    );
    let shown = ben.runs(&["words"]).out;
    let number = format!("w{}", list(&own)[0]["number"]);
    assert!(
        shown.contains(QUESTION) && shown.contains(&number),
        "{shown}"
    );
    let hash = list(&own)[0]["word"].as_str().unwrap();
    let refused = ana.runs(&["erase-words", "--words", hash, "--yes"]);
    assert!(
        refused.code == 1 && refused.err.contains("Somebody else wrote"),
        "{refused:?}"
    );
    assert_eq!(ben.runs(&["erase-words", "--yes"]).code, 2);

    // What is to be erased is shown before it is signed.
    let done = ben.runs(&["erase-words", "--words", &number, "--yes"]);
    assert!(done.code == 0 && done.out.contains(QUESTION), "{done:?}");
    let seen = ana.runs(&["matter", "m1"]).out;
    assert!(
        !seen.contains(QUESTION) && seen.contains("Erased by who wrote this."),
        "{seen}"
    );
    let again = ben.runs(&["erase-words", "--words", hash, "--yes"]);
    assert!(
        again.code == 1 && again.err.contains("erased already"),
        "{again:?}"
    );

    // Who leaves still sees what is theirs, and several go at once.
    let _ = cho.does(&["leave-assembly"]);
    assert_ne!(cho.runs(&["matters"]).code, 0);
    let own = cho.asks(&["words"]);
    assert!(list(&own).len() == 2, "name and household: {own}");
    let _ = cho.does(&["erase-words", "--words", "w1,w2"]);
    let people = ana.runs(&["people"]).out;
    assert!(!people.contains("Cho"), "{people}");
    let gone = cho.asks(&["words"]);
    assert!(
        list(&gone).iter().all(|one| one["words"]["erased"] == true),
        "{gone}"
    );
}

#[test]
fn a_copy_in_which_erased_words_lie_is_valid_and_they_are_pointed_out_and_not_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&node.address, QUICK, &founders);
    let _ = ana.proposes("Paint it", &[]);
    let _ = ben.does(&["ask-question", "--matter", "m1", "--words", QUESTION]);
    let address = format!("{}/b/{book}", node.address);
    let place = |name: &str| ana.home.path().join(name);
    let (before, after) = (place("before"), place("after"));
    let _ = ana.asks(&["book", "export", &address, before.to_str().unwrap()]);
    let own = ben.asks(&["words"]);
    let hash = list(&own)[0]["word"].as_str().unwrap().to_owned();
    let _ = ben.does(&["erase-words", "--words", &hash]);
    let _ = ana.asks(&["book", "export", &address, after.to_str().unwrap()]);
    node.stop();
    let name = format!("{hash}.json");
    assert!(words_in(&before).contains(&name) && !words_in(&after).contains(&name));
    let verify = |copy: &Path| ana.asks(&["book", "verify", copy.to_str().unwrap()]);
    assert_eq!(verify(&after)["erased"], 0);

    // Somebody brings the words of the old copy and the entries of the new one together.
    let file = Path::new("words").join(&name);
    let _ = fs::copy(before.join(&file), after.join(&file)).unwrap();
    let verified = verify(&after);
    assert_eq!(
        (&verified["valid"], &verified["erased"]),
        (&true.into(), &1.into())
    );
    let told = ana.runs(&["book", "verify", after.to_str().unwrap()]);
    assert!(
        told.code == 0 && told.out.contains("destroy this copy"),
        "{told:?}"
    );
    let second = tempfile::tempdir().unwrap();
    let second = second.path().to_str().unwrap();
    let import = ["book", "import", after.to_str().unwrap(), "--folder", second];
    assert_eq!(ana.asks(&import)["erased"], 1);
    let taken = place("taken");
    let export = ["book", "export", &book, taken.to_str().unwrap(), "--folder", second];
    let _ = ana.asks(&export);
    assert_eq!(verify(&taken)["erased"], 0);
    assert!(!words_in(&taken).contains(&name) && !words_in(&taken).is_empty());
}
