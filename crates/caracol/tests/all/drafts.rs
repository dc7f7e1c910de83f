//! Drafts by the command line: who is taken off, and whose clock is wrong.

use crate::people::{Node, Person};

#[test]
fn a_founder_who_will_not_sign_is_taken_off_and_the_others_found() {
    let keeper = Person::new();
    let node = Node::on(&keeper.home.path().join("node"));
    let [ana, ben, cho, dan] = [(); 4].map(|()| Person::new());
    let begin = ["found", "--node", &node.address, "--name", "Casa"];
    let link = ana.asks(&begin)["link"].as_str().unwrap().to_owned();
    let named = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    for (who, name, home) in named.into_iter().chain([(&dan, "Dan", "South")]) {
        let _ = who.asks(&["found", "join", &link, "--name", name, "--household", home]);
    }
    let _ = ana.asks(&["found", "sign", &link, "--yes"]);
    let nobody = ben.runs(&["found", "take-off", &link, "--founder", "Eve", "--yes"]);
    assert!(nobody.code == 2 && nobody.err.contains("Eve"), "{nobody:?}");
    let eve = Person::new();
    let stranger = eve.runs(&["found", "take-off", &link, "--founder", "Dan", "--yes"]);
    assert_eq!(stranger.code, 1, "{stranger:?}");
    let off = ben.runs(&["found", "take-off", &link, "--founder", "Dan", "--yes"]);
    assert!(off.code == 0 && off.out.contains("Dan"), "{off:?}");
    let shown = ana.asks(&["found", "show", &link]);
    let founders = shown["founders"].as_array().unwrap();
    assert!(founders.len() == 3 && founders.iter().all(|founder| founder["signed"] == false));
    for (who, ..) in named {
        let _ = who.asks(&["found", "sign", &link, "--yes"]);
    }
    assert!(ana.asks(&["found", "show", &link])["book"].is_string());
}

#[test]
fn whoever_joins_with_a_wrong_clock_is_told_that_the_clock_is_wrong() {
    let keeper = Person::new();
    let node = Node::on(&keeper.home.path().join("node"));
    let ana = Person::new();
    let begin = ["found", "--node", &node.address, "--name", "Casa"];
    let link = ana.asks(&begin)["link"].as_str().unwrap().to_owned();
    node.pass_ms(11 * 60_000);
    for (lang, clock) in [("en", "clock of your device"), ("es", "reloj de tu dispositivo")] {
        let join = ["found", "join", &link, "--name", "Ana", "--household", "North"];
        let refused = ana.runs(&[&join[..], &["--lang", lang]].concat());
        assert!(
            refused.code == 1 && refused.err.contains(clock),
            "{refused:?}"
        );
    }
}
