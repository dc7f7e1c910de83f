//! The hashes of scripts, and a node that serves others.

use crate::people::{Person, Process, Said};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

/// What a node answers to a path, if anything.
type Answer = Box<dyn Fn(&str) -> Option<Vec<u8>> + Send>;

/// A node that answers as it likes. It ends with the test's process.
fn serving(answer: Answer) -> String {
    let socket = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", socket.local_addr().unwrap());
    let _ = std::thread::spawn(move || {
        for stream in socket.incoming() {
            let mut stream = stream.unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                head.extend(byte);
            }
            let head = String::from_utf8(head).unwrap();
            let path = head.split(' ').nth(1).unwrap();
            let (status, body) = match answer(path) {
                Some(body) => ("200 OK", body),
                None => ("404 Not Found", b"{}".to_vec()),
            };
            let length = body.len();
            let said = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            stream.write_all(said.as_bytes()).unwrap();
            stream.write_all(&body).unwrap();
        }
    });
    address
}

const PAGE: &str = "<script type=\"module\" src=\"/assets/1f/script/caracol.js\"></script>";

fn assets() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/assets")
}

/// What an honest node would answer, if it had this folder.
fn honest(path: &str) -> Option<Vec<u8>> {
    match path {
        "/" => Some(PAGE.into()),
        "/api/scripts" => {
            let said = json!({"folder": "/assets/1f", "scripts": web::scripts()});
            Some(said.to_string().into_bytes())
        }
        _ => std::fs::read(assets().join(path.strip_prefix("/assets/1f/")?)).ok(),
    }
}

fn compared(with: Answer) -> Said {
    Person::new().runs(&["script-hashes", "--node", &serving(with), "--json"])
}

fn standing(said: &Said, path: &str) -> Value {
    let value: Value = serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
    let rows = value["scripts"].as_array().unwrap().iter();
    let row = rows.clone().find(|row| row["path"] == path).unwrap();
    let others = rows.filter(|row| row["path"] != path);
    assert!(others.clone().count() > 20 && others.clone().all(|row| row["standing"] == "same"));
    row["standing"].clone()
}

#[test]
fn the_hashes_are_those_of_the_sources_and_of_the_program_that_serves() {
    let keeper = Person::new();
    let said = keeper.runs(&["script-hashes"]);
    assert_eq!(said.code, 0);
    // The lines are what `sha256sum` checks in the folder of the sources.
    let sums = keeper.home.path().join("sums");
    std::fs::write(&sums, &said.out).unwrap();
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", sums.to_str().unwrap()])
        .current_dir(assets())
        .status();
    assert!(check.unwrap().success());
    let server = Process::serve(&keeper, &keeper.home.path().join("node"), "127.0.0.1:0");
    let same = keeper.asks(&["script-hashes", "--node", &server.address]);
    assert_eq!(same["page"], true);
    assert!(
        same["scripts"]
            .as_array()
            .unwrap()
            .iter()
            .all(|row| row["standing"] == "same")
    );
}

#[test]
fn a_node_that_serves_other_scripts_is_found_out() {
    let sound = compared(Box::new(honest));
    assert_eq!(sound.code, 0, "{sound:?}");
    // One byte in one file, whatever the node says of its hash.
    let sign = "script/acts.js";
    let other = compared(Box::new(move |path| {
        let mut bytes = honest(path)?;
        if path.ends_with(sign) {
            bytes.push(b' ');
        }
        Some(bytes)
    }));
    assert_eq!((other.code, standing(&other, sign)), (1, json!("differs")));
    let less = compared(Box::new(move |path| {
        honest(path).filter(|_| !path.ends_with(sign))
    }));
    assert_eq!((less.code, standing(&less, sign)), (1, json!("missing")));
    let more = compared(Box::new(|path| {
        let bytes = honest(path)?;
        if path != "/api/scripts" {
            return Some(bytes);
        }
        let mut said: Value = serde_json::from_slice(&bytes).unwrap();
        said["scripts"]
            .as_array_mut()
            .unwrap()
            .push(json!({"path": "x.js", "sha256": ""}));
        Some(said.to_string().into_bytes())
    }));
    assert_eq!((more.code, standing(&more, "x.js")), (1, json!("strange")));
    let inside = compared(Box::new(|path| {
        let page = format!("{PAGE}<script>alert(1)</script>").into_bytes();
        honest(path).map(|bytes| if path == "/" { page } else { bytes })
    }));
    assert_eq!(inside.code, 1);
    assert!(inside.out.contains("\"page\":false"), "{inside:?}");
    let nothing = compared(Box::new(|_| None));
    assert_eq!(nothing.code, 3, "{nothing:?}");
}
