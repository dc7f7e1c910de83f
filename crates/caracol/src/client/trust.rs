//! Trusting a node's own certificate by its fingerprint, as it is printed where the node starts.

use crate::outcome::{Unfinished, fault};
use crate::say::Say;
use basics::hex;
use book::beside::sha256;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme};
use std::net::TcpStream;
use std::sync::{Arc, Mutex, PoisonError};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// Accepts one certificate only, and remembers it.
#[derive(Debug)]
struct Pin {
    wanted: [u8; 32],
    provider: Arc<CryptoProvider>,
    met: Mutex<Option<Vec<u8>>>,
}

impl ServerCertVerifier for Pin {
    fn verify_server_cert(
        &self, certificate: &CertificateDer<'_>, _: &[CertificateDer<'_>], _: &ServerName<'_>,
        _: &[u8], _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if sha256(&[certificate.as_ref()]) != self.wanted {
            return Err(Error::General("another certificate".to_owned()));
        }
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        *met = Some(certificate.to_vec());
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self, message: &[u8], certificate: &CertificateDer<'_>, signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self, message: &[u8], certificate: &CertificateDer<'_>, signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// Meets the node once, and trusts what it showed if that has the fingerprint: SHA-256 over the
/// certificate, in hexadecimal digits with or without colons.
pub(super) fn config(say: Say, host: &str, fingerprint: &str) -> Result<TlsConfig, Unfinished> {
    let digits = fingerprint.replace(':', "").to_ascii_lowercase();
    let usage = || Unfinished::Usage(say.t("cli-trust-form"));
    let wanted = hex::decode(&digits).ok_or_else(usage)?;
    let met = meet(host, wanted).map_err(|error| fault(host, error))?;
    let Some(certificate) = met else {
        return Err(Unfinished::Refused(say.t("cli-trust-differs")));
    };
    let root = Certificate::from_der(&certificate).to_owned();
    Ok(TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&[root]))
        .build())
}

fn meet(host: &str, wanted: [u8; 32]) -> Result<Option<Vec<u8>>, Box<dyn std::error::Error>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let pin = Arc::new(Pin {
        wanted,
        provider: Arc::clone(&provider),
        met: Mutex::default(),
    });
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::<Pin>::clone(&pin))
        .with_no_client_auth();
    let (name, address) = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => (name, host.to_owned()),
        _ => (host, format!("{host}:443")),
    };
    let name = ServerName::try_from(name.trim_matches(['[', ']']).to_owned())?;
    let mut connection = ClientConnection::new(Arc::new(config), name)?;
    let mut socket = TcpStream::connect(address)?;
    let shaken = connection.complete_io(&mut socket);
    let met = pin
        .met
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    // Another certificate ends the handshake; that is an answer, not a fault.
    if met.is_some() {
        shaken?;
    }
    Ok(met)
}
