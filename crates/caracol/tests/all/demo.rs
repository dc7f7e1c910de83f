//! The demonstration: marked as one, open to everybody, and made in no other way than any book.

use crate::people::Person;
use caracol::say::Say;
use serde_json::{Value, json};
use std::io::BufRead;
use std::process::{Child, Stdio};
use testkit::described::faults_of_answer;

/// Starts a demonstration, and gives what it says of itself.
fn begin(who: &Person) -> (Child, Value) {
    let args = ["serve", "--demo", "--listen", "127.0.0.1:0", "--json"];
    let mut child = who.command(&args).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let _ = std::io::BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    (child, serde_json::from_str(&line).unwrap())
}

#[test]
fn anybody_takes_the_place_of_anybody() {
    let ana = Person::new();
    let (mut child, said) = begin(&ana);
    assert_eq!(said["demo"], true);
    let address = said["addresses"][0].as_str().unwrap().to_owned();
    let folder = said["folder"].as_str().unwrap().to_owned();

    let say = Say::from_environment(std::iter::empty());
    let http = caracol::client::http::Http::new(say, &address, None).unwrap();
    let page = String::from_utf8(http.get("/demo", None).unwrap().body).unwrap();
    let of = |name: &str, text: &str| {
        let (_, rest) = text.split_once(&format!("{name}=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let book = of("data-demo", &page);
    let (key, seed) = (of("data-demo-key", &page), of("data-demo-seed", &page));
    let file = ana.home.path().join("somebody.json");
    let value = json!({"book": book, "key": key, "node": address, "seed": seed});
    std::fs::write(&file, value.to_string()).unwrap();
    let file = file.to_str().unwrap();

    let overview = ana.asks(&["overview", "--key", file]);
    assert!(overview["name"].as_str().unwrap().contains("demonstration"));
    assert_eq!(
        (overview["members"].as_u64(), overview["units"].as_u64()),
        (Some(14), Some(9))
    );
    let matters = ana.asks(&["matters", "--key", file]);
    let phases = matters["open"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["phase"].clone());
    assert_eq!(phases.collect::<Vec<_>>(), ["talks", "open"]);
    let agreements = ana.asks(&["agreements", "--key", file]);
    assert_eq!(
        agreements["in_force"][0]["doers"].as_array().unwrap().len(),
        2
    );
    let stood = ana.runs(&[
        "take-position",
        "--matter",
        "m3",
        "--position",
        "agree",
        "--key",
        file,
        "--yes",
    ]);
    assert_eq!(stood.code, 0, "{stood:?}");
    assert_eq!(
        ana.asks(&["book", "verify", &format!("{address}/b/{book}")])["valid"],
        true
    );

    let pid = child.id().to_string();
    let _ = std::process::Command::new("kill")
        .args(["-TERM", &pid])
        .status()
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(
        !std::path::Path::new(&folder).exists(),
        "the folder is gone"
    );
}

#[test]
fn no_other_node_has_such_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let node = crate::people::Node::on(folder.path());
    let say = Say::from_environment(std::iter::empty());
    let http = caracol::client::http::Http::new(say, &node.address, None).unwrap();
    assert_eq!(http.get("/demo", None).unwrap().status, 404);
}

/// Everything of one kind that the demonstration shows, by the ids in its lists.
fn ids(lists: &Value, names: [&str; 2], of: &str) -> Vec<String> {
    let rows = names.iter().filter_map(|name| lists[*name].as_array());
    let ids = rows.flatten().map(|row| {
        let place = row.get(of).filter(|place| place.is_object());
        let place = place.unwrap_or(&row["name"]);
        place[of].as_str().unwrap().to_owned()
    });
    ids.collect()
}

#[test]
fn everything_in_the_demonstration_is_as_it_is_described() {
    let ana = Person::new();
    let (mut child, said) = begin(&ana);
    let address = said["addresses"][0].as_str().unwrap();
    let say = Say::from_environment(std::iter::empty());
    let http = caracol::client::http::Http::new(say, address, None).unwrap();
    let read = |path: &str| -> Value {
        let got = http.get(path, None).unwrap();
        assert_eq!(got.status, 200, "{path}");
        serde_json::from_slice(&got.body).unwrap()
    };
    let page = String::from_utf8(http.get("/demo", None).unwrap().body).unwrap();
    let (_, rest) = page.split_once("data-demo=\"").unwrap();
    let book = rest.split('"').next().unwrap();
    let description = read("/api/openapi.json");
    let holds = |address: &str, named: Option<(&str, &str)>| {
        let path = address.replace("{book}", book);
        let path = match named {
            Some((slot, id)) => path.replace(slot, id),
            None => path,
        };
        let answer = read(&path);
        let faults = faults_of_answer(&description, address, &answer);
        assert!(faults.is_empty(), "{path}: {faults:#?}");
        answer
    };
    let lists = ["overview", "asked", "requests", "rules", "minutes", "entries", "invitation"];
    for list in lists {
        holds(&format!("/api/b/{{book}}/{list}"), None);
    }
    let matters = holds("/api/b/{book}/matters", None);
    let agreements = holds("/api/b/{book}/agreements", None);
    let people = holds("/api/b/{book}/people", None);
    let all = [
        (
            "/api/b/{book}/m/{matter}",
            "{matter}",
            ids(&matters, ["open", "ended"], "matter"),
        ),
        (
            "/api/b/{book}/agreements/{agreement}",
            "{agreement}",
            ids(&agreements, ["in_force", "past"], "agreement"),
        ),
        (
            "/api/b/{book}/people/{person}",
            "{person}",
            ids(&people, ["members", "former"], "person"),
        ),
    ];
    for (address, slot, ids) in all {
        assert!(!ids.is_empty(), "{address}");
        for id in ids {
            holds(address, Some((slot, &id)));
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
}
