//! What lasts: everything that was acknowledged, and who has signed in.

use crate::client::Client;
use crate::world::{BEGUN, Person, World, three};
use basics::BookId;
use store::{FaultPlan, Injected, MemoryDisk, MemoryStore, OpenFault, SqliteStore};

fn look(world: &World, client: &Client, book: BookId) -> Vec<String> {
    let paths = ["overview", "matters", "people", "rules", "minutes", "entries"];
    let mut seen: Vec<String> = paths
        .iter()
        .map(|path| client.get(&format!("/api/b/{book}/{path}")).text())
        .collect();
    seen.push(world.client.get("/policy").text());
    seen.push(client.get(&format!("/b/{book}/checkpoint")).text());
    seen
}

fn live_a_little(world: &World, people: &[Person]) -> BookId {
    let book = world.found("Casa", "members", people);
    let text = "We meet on Mondays.";
    let proposal = world.proposal(book, &people[0], text);
    assert_eq!(world.hand_in(book, &proposal).status, 200);
    let position = world.position(book, &people[1], &proposal.id, text);
    assert_eq!(world.hand_in(book, &position).status, 200);
    book
}

#[test]
fn a_restart_keeps_everything_in_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let people = three();
    let open = || Box::new(SqliteStore::open(folder.path()).unwrap());
    let mut world = World::on(open(), BEGUN);
    let book = live_a_little(&world, &people);
    let ana = world.signed_in(book, &people[0]);
    let before = look(&world, &ana, book);
    assert!(
        before.iter().all(|seen| !seen.contains("\"error\"")),
        "{before:?}"
    );
    world.stop();
    let world = World::on(open(), BEGUN);
    let ana = Client { address: world.client.address, ..ana };
    assert_eq!(look(&world, &ana, book), before);
    // And it goes on from there.
    let more = world.proposal(book, &people[2], "And on Fridays.");
    let got = world.hand_in(book, &more);
    assert_eq!(
        (got.status, &got.json()["receipt"]["seq"]),
        (200, &serde_json::json!(3))
    );
}

#[test]
fn a_restart_keeps_everything_in_memory() {
    let disk = MemoryDisk::new(7);
    let people = three();
    let mut world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let book = live_a_little(&world, &people);
    let ana = world.signed_in(book, &people[0]);
    let before = look(&world, &ana, book);
    world.stop();
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let ana = Client { address: world.client.address, ..ana };
    assert_eq!(look(&world, &ana, book), before);
}

#[test]
fn two_servers_cannot_share_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::on(Box::new(SqliteStore::open(folder.path()).unwrap()), BEGUN);
    assert!(matches!(
        SqliteStore::open(folder.path()),
        Err(OpenFault::InUse { .. })
    ));
    world.stop();
    assert!(SqliteStore::open(folder.path()).is_ok());
}

#[test]
fn after_a_fault_of_the_disk_pages_go_on_and_acts_wait() {
    let disk = MemoryDisk::new(7);
    let people = three();
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let book = world.found("Casa", "public", &people);
    disk.lay_plan(FaultPlan::none().fail(1, Injected::SyncFailedLost));
    let proposal = world.proposal(book, &people[0], "Lost.");
    let got = world.hand_in(book, &proposal);
    assert_eq!(got.status, 503, "{}", got.text());
    assert!(got.json()["error"]["way"].is_string());
    assert!(world.server.as_ref().unwrap().is_halted());
    let again = world.hand_in(book, &world.proposal(book, &people[1], "Also lost."));
    assert_eq!(again.status, 503);
    assert_eq!(world.client.get(&format!("/b/{book}")).status, 200);
    assert_eq!(
        world.client.get(&format!("/api/b/{book}/entries")).json()["size"],
        1
    );
}

#[test]
fn a_full_disk_refuses_and_goes_on_when_there_is_room() {
    let disk = MemoryDisk::new(7);
    let people = three();
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let book = world.found("Casa", "public", &people);
    disk.lay_plan(FaultPlan::none().fail(1, Injected::DiskFull));
    let proposal = world.proposal(book, &people[0], "Make room.");
    assert_eq!(world.hand_in(book, &proposal).status, 503);
    assert!(!world.server.as_ref().unwrap().is_halted());
    let got = world.hand_in(book, &proposal);
    assert_eq!(
        (got.status, &got.json()["receipt"]["seq"]),
        (200, &serde_json::json!(1))
    );
}

/// The power goes after an entry is durable and before its checkpoint: the next start signs it, so
/// that copies and receipts have a head to stand under.
#[test]
fn what_was_durable_and_not_signed_is_signed_at_the_next_start() {
    let disk = MemoryDisk::new(7);
    let people = three();
    let mut world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let book = world.found("Casa", "public", &people);
    disk.lay_plan(FaultPlan::none().fail(1, Injected::SyncFailedKept));
    let proposal = world.proposal(book, &people[0], "Kept all the same.");
    assert_eq!(world.hand_in(book, &proposal).status, 503);
    world.stop();
    let world = World::on(Box::new(MemoryStore::open(&disk).unwrap()), BEGUN);
    let head = world.client.get(&format!("/b/{book}/checkpoint")).text();
    assert_eq!(head.lines().nth(1), Some("2"), "{head}");
    let copy = world.client.get(&format!("/b/{book}/copy.tar"));
    let pieces = book::export::pieces_of_tar(&copy.body).unwrap();
    let verified = node::verify::pieces(&pieces, |entries| node::verify::in_turn(entries, |_| ()));
    assert_eq!(verified.unwrap().checkpoint.size, 2);
    // Whoever was not answered hands in again and has the receipt of the entry that stands.
    let got = world.hand_in(book, &proposal);
    assert_eq!(
        (got.status, &got.json()["receipt"]["seq"]),
        (200, &serde_json::json!(1))
    );
}
