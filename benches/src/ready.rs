//! Bytes that lie ready, served by the same server through the same guards and layers.

use crate::served::free_address;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use store::{MemoryDisk, MemoryStore};
use web::{Clock, Furnishing, Server};

/// The argument by which this program serves ready-made bytes.
pub(crate) const AS_READY_MADE: &str = "as-ready-made";

/// A server of ready-made bytes, ended when this is dropped.
pub(crate) struct ReadyMade {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Drop for ReadyMade {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl ReadyMade {
    /// Serves these bytes as a page.
    pub(crate) fn start(page: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.html");
        std::fs::write(&file, page).unwrap();
        let address = free_address();
        let child = Command::new(std::env::current_exe().unwrap())
            .args([AS_READY_MADE, &address.to_string()])
            .arg(&file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while TcpStream::connect(address).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Self { child, address, _folder: folder }
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }
}

/// Takes the part of that server, until it is ended.
pub(crate) fn serve(address: &str, file: &str) {
    caracol::log::begin(false);
    let page = axum::body::Bytes::from(std::fs::read(file).unwrap());
    let answer = move || std::future::ready(axum::response::Html(page.clone()));
    let beside = axum::Router::new().route("/ready-made", axum::routing::get(answer));
    let store = MemoryStore::open(&MemoryDisk::new(3)).unwrap();
    let with = Furnishing {
        policy: None,
        proxied: false,
        clock: Clock::system(),
        demo: None,
    };
    let sockets = vec![TcpListener::bind(address).unwrap()];
    let server = Server::start_beside(Box::new(store), with, sockets, None, beside).unwrap();
    server.wait();
}
