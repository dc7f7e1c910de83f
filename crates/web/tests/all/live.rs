//! Live pages.

use crate::world::{World, three};
use std::io::Read;
use std::net::TcpStream;

/// Reads from a stream until this has been said.
fn until(stream: &mut TcpStream, wanted: &str) -> String {
    let mut said = String::new();
    let mut buffer = [0; 1_024];
    while !said.contains(wanted) {
        let count = stream.read(&mut buffer).unwrap();
        assert!(count > 0, "the stream ended: {said}");
        said += &String::from_utf8_lossy(&buffer[..count]);
    }
    said
}

#[test]
fn whoever_listens_hears_of_what_happens() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "public", &people);
    let mut stream = world.client.listen(&format!("/b/{book}/live"));
    let head = until(&mut stream, "\r\n\r\n");
    assert!(head.contains("content-type: text/event-stream"), "{head}");
    assert!(!head.contains("content-encoding"), "{head}");
    let proposal = world.proposal(book, &people[0], "Listen.");
    assert_eq!(world.hand_in(book, &proposal).status, 200);
    let said = until(&mut stream, "\n\n");
    assert!(said.contains("event: changed\ndata: "), "{said}");
    assert!(said.contains(&proposal.id), "{said}");
}

#[test]
fn whoever_leaves_hears_no_more() {
    let world = World::new();
    let people = three();
    let book = world.found("Casa", "members", &people);
    let path = format!("/b/{book}/live");
    assert_eq!(world.client.get(&path).status, 404);
    let mut stream = world.signed_in(book, &people[2]).listen(&path);
    until(&mut stream, "\r\n\r\n");
    let leave = world.act(
        book,
        &people[2],
        &serde_json::json!({"kind": "leave_assembly"}),
    );
    assert_eq!(world.hand_in(book, &leave).status, 200);
    let mut rest = String::new();
    stream.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("changed"), "{rest}");
}
