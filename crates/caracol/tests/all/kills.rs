//! Power cuts: a node that is killed while people work honours every receipt that it gave.

use crate::people::{Person, Process, QUICK, found};
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often it is killed, a multiple of it in a soak.
fn kills() -> usize {
    let times = std::env::var("CARACOL_SOAK").ok();
    4 * times.and_then(|times| times.parse().ok()).unwrap_or(1)
}

#[test]
fn every_receipt_is_honoured_after_kills_under_load() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    let free = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let listen = free.local_addr().unwrap().to_string();
    drop(free);
    let mut server = Process::serve(&keeper, &folder, &listen);
    let people = [Person::new(), Person::new(), Person::new()];
    let [ana, ben, cho] = [&people[0], &people[1], &people[2]];
    let founders = [(ana, "Ana", "North"), (ben, "Ben", "North"), (cho, "Cho", "South")];
    let book = found(&server.address, QUICK, &founders);
    let page = format!("{}/b/{book}", server.address);
    let _ = ana.proposes("Paint", &["--book", &page]);

    let done = AtomicBool::new(false);
    let work = |person: &Person| {
        let (mut acknowledged, mut n) = (0, 0);
        while !done.load(Ordering::SeqCst) && n < 14 * kills() {
            n += 1;
            let words = format!("Why {n}?");
            let said = person.runs(&[
                "ask-question",
                "--matter",
                "m1",
                "--words",
                &words,
                "--book",
                &page,
                "--patience",
                "60",
                "--yes",
            ]);
            // Looking something up may meet the gap; what was signed never does.
            assert!(said.code == 0 || said.code == 3, "{said:?}");
            acknowledged += usize::from(said.code == 0);
        }
        acknowledged
    };
    let acknowledged: usize = std::thread::scope(|scope| {
        let workers: Vec<_> = people
            .iter()
            .map(|person| {
                let work = &work;
                scope.spawn(move || work(person))
            })
            .collect();
        for _ in 0..kills() {
            std::thread::sleep(Duration::from_millis(900));
            server.kill();
            server = Process::serve(&keeper, &folder, &listen);
        }
        done.store(true, Ordering::SeqCst);
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .sum()
    });
    assert!(acknowledged > kills(), "{acknowledged}");
    let mut receipts = 0;
    for person in &people {
        let _ = person.asks(&["again", "--book", &page]);
        let checked = person.asks(&["receipts", "--check", "--book", &page]);
        receipts += checked["receipts"].as_array().unwrap().len();
    }
    // One founding and one proposal, and every question that was acknowledged.
    assert!(receipts >= acknowledged + 2, "{receipts} {acknowledged}");
    assert_eq!(cho.asks(&["book", "verify", &page])["valid"], true);
}
