//! A certificate of the node's own.

use crate::client::read;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use store::{MemoryDisk, MemoryStore};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use web::{Certificate, Clock, Furnishing, Server, own_names};

#[test]
fn phones_are_served_over_tls_with_the_nodes_own_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::system();
    let now = clock.now();
    let certificate = Certificate::own(folder.path(), &own_names(&[]), now).unwrap();
    let store = MemoryStore::open(&MemoryDisk::new(7)).unwrap();
    let with = Furnishing { policy: None, proxied: false, clock, demo: None };
    let socket = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let server = Server::start(Box::new(store), with, vec![socket], Some(&certificate)).unwrap();

    let mut roots = RootCertStore::empty();
    let pem = std::fs::read(folder.path().join("tls.pem")).unwrap();
    roots
        .add(CertificateDer::from_pem_slice(&pem).unwrap())
        .unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = "localhost".try_into().unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let stream = TcpStream::connect(server.addresses()[0]).unwrap();
    let mut stream = StreamOwned::new(connection, stream);
    let body = "lang=es";
    write!(
        stream,
        "POST /language HTTP/1.1\r\nhost: caracol.test\r\nconnection: close\r\ncontent-type: \
         application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len(),
    )
    .unwrap();
    let mut bytes = Vec::new();
    drop(stream.read_to_end(&mut bytes));
    let got = read(&bytes);
    assert_eq!(got.status, 303);
    assert!(got.header("set-cookie").unwrap().contains("; Secure"));
    // Plain HTTP is not spoken there.
    let mut plain = TcpStream::connect(server.addresses()[0]).unwrap();
    plain
        .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .unwrap();
    let mut answer = Vec::new();
    drop(plain.read_to_end(&mut answer));
    assert!(!answer.starts_with(b"HTTP/1.1 200"));
    server.stop();
}
