//! A node whose clock is behind says so to whoever keeps it.

use crate::people::{Node, Person, QUICK, found};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

#[test]
fn a_clock_that_is_behind_is_in_the_log_once() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    let mut ahead = Node::on(&folder);
    ahead.pass_ms(9 * 60_000);
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&ahead.address, QUICK, &founders);
    ahead.stop();

    let serve = ["serve", "--folder", folder.to_str().unwrap(), "--listen", "127.0.0.1:0"];
    let mut child = keeper
        .command(&[&serve[..], &["--json"]].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let _ = BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said: serde_json::Value = serde_json::from_str(&line).unwrap();
    let page = format!("{}/b/{book}", said["addresses"][0].as_str().unwrap());
    for n in 0..3 {
        let text = format!("Proposal {n}");
        let kind = ["--kind-of", "reversible", "--review-days", "30", "--yes"];
        let open = ["open-proposal", "--text", &text, "--book", &page, "--patience", "0"];
        let refused = ana.runs(&[&open[..], &kind].concat());
        assert!(
            refused.code == 3 && refused.err.contains("clock"),
            "{refused:?}"
        );
    }
    // The node looks at its clock at least once a second.
    std::thread::sleep(std::time::Duration::from_millis(1_200));
    let pid = child.id().to_string();
    let told = std::process::Command::new("kill")
        .args(["-TERM", &pid])
        .status();
    assert!(told.unwrap().success());
    let log: Vec<String> = BufReader::new(child.stderr.take().unwrap())
        .lines()
        .map(Result::unwrap)
        .collect();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let behind: Vec<_> = log
        .iter()
        .filter(|line| line.contains("clock is behind"))
        .collect();
    assert_eq!(behind.len(), 1, "{log:?}");
    assert!(
        behind[0].contains("warn") && behind[0].contains("behind_ms=5"),
        "{behind:?}"
    );
}
