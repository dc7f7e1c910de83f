//! Several commands of one person at the same time, on one device and on two; and a node that has
//! no time.

use crate::people::{Node, Person, QUICK, found};
use basics::Instant;
use caracol::acts::{declaration_of, fill, hand_in};
use caracol::client::Link;
use caracol::say::Say;
use caracol::{command, places};
use clap::ArgMatches;
use rules::declare::Declaration;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;

/// A verb as the program reads it, for somebody whose clock can be another.
fn with_verb<T>(
    person: &Person, args: &[&str], work: impl FnOnce(Link, &'static Declaration, &ArgMatches) -> T,
) -> T {
    let say = Say::from_environment(std::iter::empty());
    let args = ["caracol"].into_iter().chain(args.iter().copied());
    let matches = command::command(say).get_matches_from(args);
    let (verb, matches) = matches.subcommand().unwrap();
    places::within(person.home.path(), || {
        let link = Link::of(say, matches).unwrap();
        work(link, declaration_of(verb).unwrap(), matches)
    })
}

/// Does it on another device of theirs whose clock is a minute ahead.
fn does_ahead(person: &Person, args: &[&str]) {
    let sent = with_verb(person, args, |mut link, declaration, matches| {
        let filled = fill::fill(&mut link, declaration, matches).unwrap();
        let (key, soon) = (link.need_key().unwrap().clone(), places::now().0 + 60_000);
        let signed = hand_in::sign(&mut link, &key, &filled, Instant(soon)).unwrap();
        hand_in::send(&mut link, &signed, Duration::ZERO).unwrap()
    });
    assert!(matches!(sent, hand_in::Sent::Done(_)), "{sent:?}");
}

#[test]
fn commands_of_one_person_at_once_come_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let _ = found(&node.address, QUICK, &founders);
    let _ = ana.proposes("Bins\n\nOn Sundays.", &[]);
    let ask = |n: u32| {
        let words = format!("Question {n}?");
        let mut command =
            ana.command(&["ask-question", "--matter", "m1", "--words", &words, "--yes", "--json"]);
        let _ = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let asking: Vec<_> = (0..12).map(ask).collect();
    for child in asking {
        let said = child.wait_with_output().unwrap();
        assert!(said.status.success(), "{said:?}");
        // They queue; none was signed twice.
        assert!(said.stderr.is_empty(), "{said:?}");
    }
    assert_eq!(ana.runs(&["receipts", "--check"]).code, 0);
    assert_eq!(ana.asks(&["receipts"]).as_array().unwrap().len(), 13);
}

#[test]
fn what_another_device_overtook_is_signed_again_if_it_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let _ = found(&node.address, QUICK, &founders);
    let _ = ben.proposes("Bins\n\nOn Sundays.", &[]);
    let _ = ben.proposes("Bread\n\nOn Mondays.", &[]);
    let takes = |matter, position| ["take-position", "--matter", matter, "--position", position];
    does_ahead(&ana, &takes("m1", "abstain"));

    // About something else: what was said here is said once more, dated after the other device.
    let other = ana.runs(&[&takes("m2", "agree")[..], &["--yes"]].concat());
    assert_eq!(other.code, 0, "{other:?}");
    assert!(other.err.contains("Another device"), "{other:?}");
    // About the same: which of the two is meant, only the person knows.
    let same = ana.runs(&[&takes("m1", "agree")[..], &["--yes"]].concat());
    assert_eq!(same.code, 1, "{same:?}");
    assert!(same.err.contains("signed after this"), "{same:?}");
    let stands = |matter| {
        let ring = ana.asks(&["matter", matter])["ring"].clone();
        let mut stands: Vec<String> = ring
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|seat| seat["stand"]["position"].as_str())
            .map(str::to_owned)
            .collect();
        stands.sort();
        stands
    };
    assert_eq!(
        (stands("m1"), stands("m2")),
        (vec!["abstain".into()], vec!["agree".into()])
    );
    assert_eq!(
        ana.asks(&["again"]),
        serde_json::json!([]),
        "nothing is left waiting"
    );

    // What would be shown now is compared with what was shown: here the text became another.
    with_verb(
        &ana,
        &takes("m2", "agree"),
        |mut link, declaration, matches| {
            let shown = fill::fill(&mut link, declaration, matches).unwrap();
            let again =
                |link: &mut Link| fill::fill_again(link, declaration, matches, &shown).unwrap();
            assert_eq!(again(&mut link), shown);
            let amend = ["amend-proposal", "--matter", "m2", "--text", "Bread\n\nOn Fridays."];
            let _ = ben.does(&amend);
            assert_ne!(again(&mut link), shown);
        },
    );
}

/// Words that were typed are the same words, with the same salt, when they are signed again.
#[test]
fn what_was_typed_is_read_once() {
    let folder = tempfile::tempdir().unwrap();
    let node = Node::on(folder.path());
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let _ = found(&node.address, QUICK, &founders);
    let _ = ben.proposes("Bins\n\nOn Sundays.", &[]);
    let file = ana.home.path().join("words");
    std::fs::write(&file, "Why?").unwrap();
    let words = format!("@{}", file.display());
    let ask = ["ask-question", "--matter", "m1", "--words", &words];
    with_verb(&ana, &ask, |mut link, declaration, matches| {
        let shown = fill::fill(&mut link, declaration, matches).unwrap();
        std::fs::remove_file(&file).unwrap();
        let again = fill::fill_again(&mut link, declaration, matches, &shown).unwrap();
        assert_eq!(again, shown);
        assert_eq!(again.words.len(), 1);
    });
}

/// Answers requests with these, one after the other, and gives what was asked.
fn answering(answers: Vec<&'static str>) -> (String, std::thread::JoinHandle<Vec<String>>) {
    let socket = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", socket.local_addr().unwrap());
    let asked = std::thread::spawn(move || {
        let answer = |answer: &str| {
            let (mut stream, _) = socket.accept().unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                head.extend(byte);
            }
            stream.write_all(answer.as_bytes()).unwrap();
            let head = String::from_utf8(head).unwrap();
            head.lines().next().unwrap().to_owned()
        };
        answers.into_iter().map(answer).collect()
    });
    (address, asked)
}

#[test]
fn a_node_that_has_no_time_is_asked_again_when_it_says() {
    const BUSY: &str = "HTTP/1.1 429 Too Many Requests\r\nretry-after: 1\r\n\
                        content-length: 2\r\nconnection: close\r\n\r\n{}";
    const DONE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 13\r\nconnection: close\r\n\r\n\
                        {\"members\":3}";
    let ana = Person::new();
    let book = "ab".repeat(32);
    let overview = |address: &str| {
        let page = format!("{address}/b/{book}");
        ana.runs(&["overview", "--book", &page, "--json"])
    };
    let (address, asked) = answering(vec![BUSY, DONE]);
    let said = overview(&address);
    assert_eq!(said.json()["members"], 3);
    assert!(said.err.contains("Trying again in 1"), "{said:?}");
    assert_eq!(asked.join().unwrap().len(), 2);

    // It is not waited for an hour.
    let (address, asked) = answering(vec![BUSY.replace(": 1\r", ": 3600\r").leak()]);
    let said = overview(&address);
    assert_ne!(said.code, 0);
    assert!(!said.err.contains("Trying again"), "{said:?}");
    assert_eq!(asked.join().unwrap().len(), 1);
}
