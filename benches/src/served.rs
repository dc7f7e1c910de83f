//! The program itself as a process of its own, with an assembly of three hundred on its disk, and
//! clients that speak HTTP to it as browsers do.

use crate::example;
use basics::{BookId, Instant};
use book::{Opened, Sig};
use rules::Deed;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use store::{SqliteStore, Store};
use testkit::{World, key_of};

/// The argument by which this program takes the part of `caracol serve`.
pub(crate) const AS_SERVER: &str = "as-server";

/// A server with an assembly, ended when this is dropped.
pub(crate) struct Served {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// The assembly as it was before the server started.
    pub(crate) world: World,
    /// Its members.
    pub(crate) members: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Starts the program on a folder that holds an assembly of three hundred.
pub(crate) fn start() -> Served {
    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path()).unwrap();
    let (world, members, _) = example::village(store.secret("scribe").unwrap());
    let mut founding = store::Append::entries(world.book(), 0, world.entries.clone());
    founding.texts = world.texts.clone().into_iter().collect();
    let author = book::beside::person_id(&key_of("p0").public());
    let word = |(hash, content): (&basics::WordHash, &String)| store::Word {
        hash: *hash,
        author,
        salt: [0; 32],
        content: content.clone(),
    };
    founding.words = world.words.iter().map(word).collect();
    store.append(&[founding]).unwrap();
    drop(store);
    let address = free_address();
    let child = Command::new(std::env::current_exe().unwrap())
        .args([AS_SERVER, "serve", "--listen", &address.to_string(), "--folder"])
        .arg(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while TcpStream::connect(address).is_err() {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Served { child, address, world, members, _folder: folder }
}

/// An address that was free a moment ago: a server is told where to listen.
pub(crate) fn free_address() -> SocketAddr {
    let free = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    free.local_addr().unwrap()
}

impl Served {
    /// The book.
    pub(crate) fn book(&self) -> BookId {
        self.world.book()
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// What somebody posts to do this now.
    pub(crate) fn act(
        &mut self, who: &str, deed: &Value, texts: &[&str], words: &[&str],
    ) -> Posted {
        let act = self.world.act(deed, now()).unwrap();
        let key = key_of(who);
        let sig = Sig::make(&act, book::beside::person_id(&key.public()), &key);
        let message = book::act::signed_message(&act);
        let salt = basics::hex::encode(&[0; 32]);
        let words: Vec<Value> = words
            .iter()
            .map(|content| json!({"content": content, "salt": salt}))
            .collect();
        let act = String::from_utf8(act).unwrap();
        let body = json!({"act": &act, "sigs": [&sig], "texts": texts, "words": words});
        Posted { body: body.to_string(), act, message, sig }
    }

    /// A client with an address of its own on this machine, so that the limits of one address do
    /// not hold for all of them together.
    pub(crate) fn client(&self, number: usize) -> Client {
        Client::connect(self.address, number)
    }
}

/// Now, by the machine's clock, which the program goes by.
pub(crate) fn now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Instant(u64::try_from(since.unwrap().as_millis()).unwrap())
}

/// An act that is ready to be posted.
pub(crate) struct Posted {
    pub(crate) body: String,
    pub(crate) message: Vec<u8>,
    pub(crate) sig: Sig,
    act: String,
}

impl Posted {
    /// The act's id.
    pub(crate) fn id(&self) -> basics::ActId {
        basics::ActId(book::beside::sha256(&[&self.message]))
    }

    /// The bytes of the entry that it becomes, but for its true place.
    pub(crate) fn entry(&self) -> Vec<u8> {
        let opened = Opened::<Deed>::read(self.act.as_bytes(), vec![self.sig.clone()]).unwrap();
        opened.entry_bytes(now(), 10_000).unwrap()
    }
}

/// A connection that is kept, as a browser keeps it.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
}

impl Client {
    /// Connects from the loopback address with this number.
    pub(crate) fn connect(host: SocketAddr, number: usize) -> Self {
        let last = u8::try_from(number % 250 + 2).unwrap();
        let from = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, 0, 0, last)), 0);
        let socket = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None);
        let socket = socket.unwrap();
        socket.bind(&from.into()).unwrap();
        socket.connect(&host.into()).unwrap();
        socket.set_tcp_nodelay(true).unwrap();
        Self { stream: BufReader::new(socket.into()), host }
    }

    /// Posts an act; the status and the answer's body.
    pub(crate) fn post(&mut self, book: &BookId, posted: &Posted) -> (u16, Vec<u8>) {
        self.send(&self.request(book, posted));
        self.answer()
    }

    /// The bytes of a request that posts an act.
    pub(crate) fn request(&self, book: &BookId, posted: &Posted) -> Vec<u8> {
        let head = format!(
            "POST /b/{book}/acts HTTP/1.1\r\nhost: {0}\r\norigin: http://{0}\r\n\
             sec-fetch-site: same-origin\r\ncontent-type: application/json\r\n\
             accept: application/json\r\naccept-encoding: gzip, deflate\r\n\
             accept-language: es\r\ncontent-length: {1}\r\n\r\n",
            self.host,
            posted.body.len()
        );
        [head.as_bytes(), posted.body.as_bytes()].concat()
    }

    /// Sends a request without waiting for the answer.
    pub(crate) fn send(&mut self, request: &[u8]) {
        self.stream.get_mut().write_all(request).unwrap();
    }

    /// Gets a page; the status and the body as it came over the wire.
    pub(crate) fn get(&mut self, path: &str) -> (u16, Vec<u8>) {
        let head = format!(
            "GET {path} HTTP/1.1\r\nhost: {}\r\naccept: text/html\r\n\
             accept-encoding: gzip, deflate\r\naccept-language: es\r\n\r\n",
            self.host
        );
        self.stream.get_mut().write_all(head.as_bytes()).unwrap();
        self.answer()
    }

    /// Waits for an answer; its status and its body.
    pub(crate) fn answer(&mut self) -> (u16, Vec<u8>) {
        let mut line = String::new();
        self.stream.read_line(&mut line).unwrap();
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        let (mut length, mut chunked) = (0, false);
        loop {
            line.clear();
            self.stream.read_line(&mut line).unwrap();
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap(),
                "transfer-encoding" => chunked = value == "chunked",
                _ => {}
            }
        }
        (
            status,
            if chunked { self.chunks() } else { self.bytes(length) },
        )
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).unwrap();
        body
    }

    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).unwrap();
            let length = usize::from_str_radix(line.trim_end(), 16).unwrap();
            body.extend(self.bytes(length));
            self.bytes(2);
            if length == 0 {
                return body;
            }
        }
    }
}
