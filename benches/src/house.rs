//! The whole house from outside: an act from the socket to its receipt, a proposal's page, and the
//! memory of a server that waits.

use crate::bare::{Bare, GROUP, Signed};
use crate::cpu;
use crate::ready::ReadyMade;
use crate::served::{Client, Posted, Served, start};
use crate::table::Row;
use serde_json::json;
use std::io::Read;
use std::net::SocketAddr;
use std::thread;

/// Members of the assembly who act: two at each browser, so that all browsers are always busy.
const ACTING: usize = 2 * GROUP;
/// Acts of one round, of so many turns in which each browser posts once. Rounds are short, and
/// there are several servers one after another, since whatever else the machine does adds to the
/// time of some of them and never takes away: the best counts, on both sides.
const ACTS: usize = 16 * GROUP;
/// Rounds of one server. In all of them together each member acts nearly as often as the node's
/// limit on one key allows.
const ROUNDS: usize = 6;
/// Servers one after another.
const SERVERS: usize = 5;
/// Threads that speak for all browsers: a machine with two cores is to have something left for the
/// server.
const THREADS: usize = 2;
/// The limit on a page against its bytes ready-made.
const PAGE_LIMIT: f64 = 3.0;
/// What an idle server may hold, in bytes.
const MEMORY_LIMIT: f64 = 60.0 * 1024.0 * 1024.0;
/// Times that a page is asked for.
const VISITS: usize = 1_500;
/// Comments on the proposal.
const COMMENTS: usize = 40;

/// Opens a proposal.
fn propose(served: &mut Served, client: &mut Client) -> (basics::ActId, basics::TextHash) {
    let words = "We mend the roof before the rain, from the south side on, and whoever can \
                 carry tiles comes on Saturday. Tools are in the shed behind the school.\n\n";
    let text = words.repeat(8).trim_end().to_owned();
    let hash = served.world.text(&text);
    let open = json!({"kind": "open_proposal", "about": null, "affected": "",
        "kind_of": "ordinary", "review_days": 90, "text": hash});
    let posted = served.act("p0", &open, &[&text], &[]);
    let book = served.book();
    let (status, body) = client.post(&book, &posted);
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
    (posted.id(), hash)
}

fn positions(served: &mut Served, matter: basics::ActId, text: basics::TextHash) -> Vec<Posted> {
    let members = served.members.clone();
    (0..ACTS * ROUNDS)
        .map(|i| {
            let who = &members[i % ACTING];
            let position = ["agree", "abstain"][i / ACTING % 2];
            let deed = json!({"kind": "take_position", "grounds": null, "matter": matter,
                "position": position, "reason": null, "version": text});
            served.act(who, &deed, &[], &[])
        })
        .collect()
}

/// Browsers that keep their connections, as browsers do, shared out to the threads that speak for
/// them. What each posts in all rounds is written out beforehand: who makes the load is to take as
/// little of the machine as can be.
struct Browsers(Vec<Vec<(Client, std::vec::IntoIter<Vec<u8>>)>>);

impl Browsers {
    /// Each act is posted from the browser of its turn: a member's acts all from the same one, in
    /// their order.
    fn open(served: &Served, acts: &[Posted]) -> Self {
        let browser = |number: usize| {
            let client = served.client(number);
            let queue = acts.iter().skip(number).step_by(GROUP);
            let queue: Vec<Vec<u8>> = queue
                .map(|act| client.request(&served.book(), act))
                .collect();
            (client, queue.into_iter())
        };
        let of = |thread: usize| (thread..GROUP).step_by(THREADS).map(browser).collect();
        Self((0..THREADS).map(of).collect())
    }

    /// One round: each browser waits for its answer before it posts again.
    fn post(&mut self) {
        thread::scope(|scope| {
            for browsers in &mut self.0 {
                scope.spawn(|| (0..ACTS / GROUP).for_each(|_| post_once(browsers)));
            }
        });
    }
}

/// Posts the next act of each browser and waits for the answers: for the one that was posted last
/// first, when the others are mostly there, so that the server is not made to wake this thread for
/// every single one.
fn post_once(browsers: &mut [(Client, std::vec::IntoIter<Vec<u8>>)]) {
    for (client, queue) in &mut *browsers {
        client.send(&queue.next().unwrap());
    }
    for (client, _) in browsers.iter_mut().rev() {
        let (status, body) = client.answer();
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
    }
}

/// An act from the socket to its receipt, under load from many members.
pub(crate) fn walk() -> Row {
    let (mut ours, mut bare) = (f64::MAX, None);
    for _ in 0..SERVERS {
        let (took, parts) = rounds(bare);
        (ours, bare) = (ours.min(took), Some(parts));
    }
    bare.unwrap().row(
        format!("an act from socket to receipt, {GROUP} browsers, processor time"),
        ours / ACTS as f64,
    )
}

/// The rounds of one server: the processor seconds of the best, and of its bare parts.
fn rounds(mut bare: Option<Bare>) -> (f64, Bare) {
    let mut served = start();
    let process = served.process().to_string();
    let mut client = served.client(0);
    let (matter, text) = propose(&mut served, &mut client);
    let acts = positions(&mut served, matter, text);
    let mut browsers = Browsers::open(&served, &acts);
    let mut ours = f64::MAX;
    for round in acts.chunks(ACTS) {
        let start = cpu::seconds_of(&process);
        browsers.post();
        ours = ours.min(cpu::seconds_of(&process) - start);
        let signed: Vec<Signed<'_>> = round
            .iter()
            .map(|act| Signed { sig: &act.sig, message: &act.message })
            .collect();
        let entries: Vec<Vec<u8>> = round.iter().map(Posted::entry).collect();
        bare = Some(Bare::measure(&signed, &entries).or_better(bare));
    }
    (ours, bare.unwrap())
}

/// What lies on the proposal of the page that is measured: comments, answers, positions.
fn fill(served: &mut Served, client: &mut Client, matter: basics::ActId, text: basics::TextHash) {
    let book = served.book();
    let members = served.members.clone();
    for (i, who) in members.iter().enumerate() {
        if i < COMMENTS {
            let words =
                format!("Number {i}: who brings the ladders, and who looks after children?");
            let hash = served.world.word(&words);
            let kind = ["ask_question", "raise_concern"][i % 2];
            let deed = json!({"kind": kind, "matter": matter, "words": hash});
            let posted = served.act(who, &deed, &[], &[&words]);
            assert_eq!(client.post(&book, &posted).0, 200);
        }
        let reason = "I would rather wait until the harvest is in.";
        let hash = served.world.word(reason);
        let (position, reason, words) = match i % 10 {
            0 => ("reservation", json!(hash), vec![reason]),
            1 => ("abstain", json!(null), vec![]),
            _ => ("agree", json!(null), vec![]),
        };
        let deed = json!({"kind": "take_position", "grounds": null, "matter": matter,
            "position": position, "reason": reason, "version": text});
        let posted = served.act(who, &deed, &[], &words);
        let (status, body) = client.post(&book, &posted);
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
    }
}

/// Processor seconds of a process for one visit.
fn visit(address: SocketAddr, process: &str, path: &str) -> (f64, Vec<u8>) {
    let mut body = Vec::new();
    let visits = |from: usize, to: usize, body: &mut Vec<u8>| {
        for number in from..to {
            let mut client = Client::connect(address, number);
            for _ in 0..10 {
                let (status, bytes) = client.get(path);
                assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&bytes));
                *body = bytes;
            }
        }
    };
    visits(0, 10, &mut body);
    let start = cpu::seconds_of(process);
    visits(10, 10 + VISITS / 10, &mut body);
    ((cpu::seconds_of(process) - start) / VISITS as f64, body)
}

/// A proposal's page with forty comments in an assembly of three hundred, against the same bytes
/// ready-made; and what the server holds in memory after that.
pub(crate) fn page() -> Vec<Row> {
    let mut served = start();
    let process = served.process().to_string();
    let memory = cpu::memory_of(&process);
    let mut client = served.client(0);
    let (matter, text) = propose(&mut served, &mut client);
    fill(&mut served, &mut client, matter, text);
    let path = format!("/b/{}/m/{matter}", served.book());
    let (ours, body) = visit(served.address, &process, &path);
    let html = unpacked(&body);
    let ready = ReadyMade::start(&html);
    let (reference, same) = visit(ready.address, &ready.process().to_string(), "/ready-made");
    assert_eq!(unpacked(&same), html, "the same bytes");
    let micro = |seconds: f64| format!("{:.0} µs", seconds * 1e6);
    vec![
        Row {
            what: format!(
                "a proposal's page, 300 members, {COMMENTS} comments ({} bytes, {} sent)",
                html.len(),
                body.len()
            ),
            ours: micro(ours),
            reference: format!("{} (ready-made)", micro(reference)),
            ratio: ours / reference,
            limit: PAGE_LIMIT,
        },
        memory_row("an idle server, one assembly of 300", memory),
        memory_row("the same after it was used", cpu::memory_of(&process)),
    ]
}

fn unpacked(body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(body)
        .read_to_end(&mut plain)
        .unwrap();
    plain
}

fn memory_row(what: &str, bytes: f64) -> Row {
    let mib = |bytes: f64| format!("{:.1} MiB", bytes / 1024.0 / 1024.0);
    Row {
        what: format!("memory of {what}"),
        ours: mib(bytes),
        reference: mib(MEMORY_LIMIT),
        ratio: bytes / MEMORY_LIMIT,
        limit: 1.0,
    }
}
