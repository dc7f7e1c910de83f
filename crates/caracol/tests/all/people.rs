//! People with folders of their own, nodes with clocks that can be moved, and foundings.

use basics::Instant;
use serde_json::Value;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use store::{SqliteStore, Store};
use tempfile::TempDir;
use web::{Clock, Furnishing, Server};

/// Rules under which everything can be seen within the thirty days that a device's clock may
/// differ: agreed as soon as all have spoken, blocks always stand, no talks, no votes.
pub(crate) const QUICK: &[&str] = &[
    "windows.essential.min_hours=0",
    "windows.ordinary.min_hours=0",
    "windows.reversible.min_hours=0",
    "blocks={\"test\":\"none\"}",
    "talks={\"every_hours\":24,\"times\":0}",
    "rounds_min=1",
    "fallback={\"by\":\"none\"}",
    "joining={\"by\":\"vouches\",\"vouch_units\":2,\"window_hours\":24}",
];

/// What a command came to.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The value that was printed, of a command that did what was asked.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        serde_json::from_str(self.out.lines().next().unwrap_or_default()).unwrap()
    }
}

/// Somebody with folders of their own.
pub(crate) struct Person {
    pub(crate) home: TempDir,
}

impl Person {
    pub(crate) fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_caracol"));
        let _ = command
            .env_clear()
            .env("HOME", self.home.path())
            .env("LANG", "en");
        let _ = command.args(args).stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub(crate) fn runs(&self, args: &[&str]) -> Said {
        Said::of(self.command(args).output().unwrap())
    }

    /// Runs it for a value.
    pub(crate) fn asks(&self, args: &[&str]) -> Value {
        self.runs(&[args, &["--json"]].concat()).json()
    }

    /// Signs something without being asked.
    pub(crate) fn does(&self, args: &[&str]) -> Value {
        self.asks(&[args, &["--yes"]].concat())
    }

    /// Proposes something that is easy to undo.
    pub(crate) fn proposes(&self, text: &str, more: &[&str]) -> Value {
        let kind = ["--kind-of", "reversible", "--review-days", "30"];
        self.does(&[&["open-proposal", "--text", text][..], &kind, more].concat())
    }
}

/// A node in this process, whose clock can be moved ahead.
pub(crate) struct Node {
    pub(crate) server: Option<Server>,
    pub(crate) address: String,
    ahead: Arc<AtomicU64>,
}

impl Node {
    pub(crate) fn on(folder: &Path) -> Self {
        Self::of(Box::new(SqliteStore::open(folder).unwrap()))
    }

    pub(crate) fn of(store: Box<dyn Store>) -> Self {
        let ahead = Arc::new(AtomicU64::new(0));
        let told = Arc::clone(&ahead);
        let clock = Clock::new(move || {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            Instant(u64::try_from(since.as_millis()).unwrap() + told.load(Ordering::SeqCst))
        });
        let with = Furnishing { policy: None, proxied: false, clock, demo: None };
        let socket = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let server = Server::start(store, with, vec![socket], None).unwrap();
        let address = format!("http://{}", server.addresses()[0]);
        Self { server: Some(server), address, ahead }
    }

    pub(crate) fn pass_ms(&self, ms: u64) {
        let _ = self.ahead.fetch_add(ms, Ordering::SeqCst);
    }

    pub(crate) fn pass_hours(&self, hours: u64) {
        self.pass_ms(hours * basics::instant::HOUR_MS);
        // What falls due is entered when the node looks at its clock next.
        std::thread::sleep(std::time::Duration::from_millis(1_300));
    }

    pub(crate) fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop();
        }
    }
}

/// Founds an assembly: everybody with their household. Gives the book's id.
pub(crate) fn found(node: &str, set: &[&str], founders: &[(&Person, &str, &str)]) -> String {
    let (first, ..) = founders[0];
    let mut args = vec!["found", "--node", node, "--name", "Casa del Sol", "--purpose", "To live."];
    for change in set {
        args.extend(["--set", change]);
    }
    let link = first.asks(&args)["link"].as_str().unwrap().to_owned();
    for (person, name, household) in founders {
        let joined =
            person.asks(&["found", "join", &link, "--name", name, "--household", household]);
        assert_eq!(joined["joined"], true);
    }
    let mut book = String::new();
    for (person, ..) in founders {
        let signed = person.does(&["found", "sign", &link]);
        signed["book"]
            .as_str()
            .unwrap_or_default()
            .clone_into(&mut book);
    }
    assert_eq!(book.len(), 64);
    book
}

/// A server as a process of its own, killed when it is dropped.
pub(crate) struct Process {
    pub(crate) child: Child,
    pub(crate) address: String,
    pub(crate) said: Value,
}

impl Process {
    /// Serves a folder, and waits until it can be asked.
    pub(crate) fn serve(person: &Person, folder: &Path, listen: &str) -> Self {
        Self::serve_with(person, folder, listen, &[])
    }

    pub(crate) fn serve_with(person: &Person, folder: &Path, listen: &str, more: &[&str]) -> Self {
        use std::io::BufRead;
        let folder = folder.to_str().unwrap();
        let args = ["serve", "--folder", folder, "--listen", listen, "--json"];
        let args = [&args[..], more].concat();
        let mut child = person
            .command(&args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = std::io::BufReader::new(child.stdout.take().unwrap());
        let _ = out.read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).unwrap();
        let address = said["addresses"][0].as_str().unwrap().to_owned();
        Self { child, address, said }
    }

    /// Ends it at once, as a power cut would.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        let _ = self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
