//! Starting, and not starting, and ending.

use crate::people::{Person, Process};
use std::net::TcpListener;

#[test]
fn one_server_a_folder_and_one_program_a_port() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    let mut server = Process::serve(&keeper, &folder, "127.0.0.1:0");
    let reserve = std::fs::metadata(folder.join("reserve")).unwrap();
    assert_eq!(reserve.len(), store::RESERVE_BYTES);
    let folder = folder.to_str().unwrap();
    let second = keeper.runs(&["serve", "--folder", folder, "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, 3);
    assert!(second.err.contains("in use"), "{second:?}");
    let listed = keeper.runs(&["book", "list", "--folder", folder]);
    assert_eq!(
        listed.code, 3,
        "a folder that is served is not read besides"
    );

    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let other = keeper.home.path().join("other");
    let other = other.to_str().unwrap();
    let said = keeper.runs(&["serve", "--folder", other, "--listen", &address]);
    assert!(said.code == 3 && said.err.contains("taken"), "{said:?}");
    let said = keeper.runs(&["serve", "--folder", other, "--listen", "nowhere"]);
    assert_eq!(said.code, 2);

    // Told to end, it ends, and the folder is free again.
    let pid = server.child.id().to_string();
    let told = std::process::Command::new("kill")
        .args(["-TERM", &pid])
        .status()
        .unwrap();
    assert!(told.success());
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert_eq!(keeper.runs(&["book", "list", "--folder", folder]).code, 0);
}

#[test]
fn a_newer_or_foreign_folder_is_not_touched() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("caracol.sqlite"), "this is something else").unwrap();
    let folder = folder.to_str().unwrap();
    let said = keeper.runs(&["serve", "--folder", folder, "--listen", "127.0.0.1:0"]);
    assert_eq!(said.code, 3, "{said:?}");
    let kept = std::fs::read_to_string(format!("{folder}/caracol.sqlite")).unwrap();
    assert_eq!(kept, "this is something else");
}

#[test]
fn a_certificate_of_its_own_is_trusted_by_its_fingerprint_only() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    let server = Process::serve_with(&keeper, &folder, "127.0.0.1:0", &["--tls", "self"]);
    assert!(server.address.starts_with("https://"));
    let fingerprint = server.said["fingerprint"].as_str().unwrap().to_owned();
    let begin = ["found", "--node", &server.address, "--name", "Casa"];
    assert_eq!(
        keeper.runs(&begin).code,
        3,
        "a certificate that nobody vouches for"
    );
    let trusted = keeper.asks(&[&begin[..], &["--trust", &fingerprint]].concat());
    assert!(trusted["link"].as_str().unwrap().starts_with("https://"));
    let other = fingerprint.replace(&fingerprint[..2], "00");
    let wrong = keeper.runs(&[&begin[..], &["--trust", &other]].concat());
    assert_eq!(wrong.code, 1, "{wrong:?}");
    assert_eq!(
        keeper
            .runs(&[&begin[..], &["--trust", "abc"]].concat())
            .code,
        2
    );
}
