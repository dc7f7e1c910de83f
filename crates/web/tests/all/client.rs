//! A small client that shows every byte: requests and answers over a plain socket.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Got {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    /// The value of a cookie that is set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let set = self
            .headers
            .iter()
            .filter(|(known, _)| known == "set-cookie");
        let mut values = set.filter_map(|(_, value)| value.strip_prefix(name)?.strip_prefix('='));
        values
            .next()
            .map(|value| value.split(';').next().unwrap().to_owned())
    }

    /// Everything but what differs from request to request.
    pub fn essence(&self) -> (u16, Vec<(String, String)>, String) {
        let passing = ["x-request-id", "date"];
        let kept = self
            .headers
            .iter()
            .filter(|(name, _)| !passing.contains(&name.as_str()));
        (self.status, kept.cloned().collect(), self.text())
    }
}

/// A browser or program that asks one host.
#[derive(Clone, Debug)]
pub struct Client {
    pub address: SocketAddr,
    pub headers: Vec<(String, String)>,
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, headers: Vec::new() }
    }

    /// The same with one more header.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.push((name.to_owned(), value.to_owned()));
        client
    }

    /// The same with this cookie.
    pub fn cookie(&self, cookie: &str) -> Self {
        self.with("cookie", cookie)
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .unwrap();
        stream
    }

    fn head(&self, method: &str, path: &str, more: &str) -> String {
        let mut head = format!("{method} {path} HTTP/1.1\r\n");
        if !self.headers.iter().any(|(name, _)| name == "host") {
            head += &format!("host: localhost:{}\r\n", self.address.port());
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head + more + "connection: close\r\n\r\n"
    }

    pub fn get(&self, path: &str) -> Got {
        self.ask("GET", path, "", b"")
    }

    pub fn ask(&self, method: &str, path: &str, more: &str, body: &[u8]) -> Got {
        let mut stream = self.connect();
        send(&mut stream, &self.head(method, path, more), body);
        let mut bytes = Vec::new();
        // A server that refuses a large body may close before all of it has arrived.
        drop(stream.read_to_end(&mut bytes));
        read(&bytes)
    }

    pub fn post_json(&self, path: &str, body: &serde_json::Value) -> Got {
        let body = body.to_string();
        let more = format!(
            "content-type: application/json\r\ncontent-length: {}\r\n",
            body.len()
        );
        self.ask("POST", path, &more, body.as_bytes())
    }

    pub fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Got {
        let encode =
            |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02x}")).collect() };
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        let body = pairs.join("&");
        let kind = "application/x-www-form-urlencoded";
        let more = format!("content-type: {kind}\r\ncontent-length: {}\r\n", body.len());
        self.ask("POST", path, &more, body.as_bytes())
    }

    /// Begins to listen to a stream of events.
    pub fn listen(&self, path: &str) -> TcpStream {
        let mut stream = self.connect();
        send(
            &mut stream,
            &self.head("GET", path, "accept: text/event-stream\r\n"),
            b"",
        );
        stream
    }
}

fn send(stream: &mut impl Write, head: &str, body: &[u8]) {
    stream.write_all(head.as_bytes()).unwrap();
    // A server that refuses a large body may close before all of it has arrived.
    drop(stream.write_all(body));
}

/// Reads a whole answer.
pub fn read(bytes: &[u8]) -> Got {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no answer: {:?}", String::from_utf8_lossy(bytes)));
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines
        .next()
        .unwrap()
        .split(' ')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_ascii_lowercase(), value.to_owned())
    };
    let headers: Vec<(String, String)> = lines.map(header).collect();
    let chunked = headers
        .iter()
        .any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = &bytes[end + 4..];
    let body = if chunked { dechunk(body) } else { body.to_vec() };
    Got { status, headers, body }
}

fn dechunk(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = rest
            .windows(2)
            .position(|window| window == b"\r\n")
            .unwrap();
        let size = std::str::from_utf8(&rest[..end]).unwrap();
        let size = usize::from_str_radix(size, 16).unwrap();
        if size == 0 {
            return body;
        }
        body.extend_from_slice(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 4 + size..];
    }
}
