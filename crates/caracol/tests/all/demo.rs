//! The demonstration: marked as one, open to everybody, and made in no other way than any book.

use crate::people::Person;
use caracol::say::Say;
use serde_json::json;
use std::io::BufRead;
use std::process::Stdio;

#[test]
fn anybody_takes_the_place_of_anybody() {
    let ana = Person::new();
    let args = ["serve", "--demo", "--listen", "127.0.0.1:0", "--json"];
    let mut child = ana.command(&args).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let _ = std::io::BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let said: serde_json::Value = serde_json::from_str(&line).unwrap();
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
