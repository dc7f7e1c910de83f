//! A certificate of the node's own, kept in its folder, for rooms full of phones.

use basics::{Instant, hex};
use book::beside::sha256;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use std::fs;
use std::io::Write;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{ServerConfig, version};

/// Days for which a certificate is made: what phones still accept.
const DAYS: u32 = 800;
/// Both, one after the other, in one file, so that they are replaced together.
const FILE: &str = "tls.pem";

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum CertificateFault {
    /// The file.
    #[error("{path}: {error}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        error: std::io::Error,
    },
    /// It could not be made.
    #[error("a certificate could not be made: {0}")]
    Made(#[from] rcgen::Error),
    /// It cannot be used.
    #[error("the certificate cannot be used: {0}")]
    Used(#[from] tokio_rustls::rustls::Error),
    /// It cannot be read.
    #[error("{path} holds no certificate and key in the form PEM")]
    Form {
        /// Which file.
        path: String,
    },
}

/// A certificate and its key.
pub struct Certificate {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl Certificate {
    /// The node's own certificate: the one in its folder, or a new one for these names if there
    /// is none or it has run out.
    ///
    /// # Errors
    /// A file that cannot be read or written.
    pub fn own(folder: &Path, names: &[String], now: Instant) -> Result<Self, CertificateFault> {
        let path = folder.join(FILE);
        let old = fs::metadata(&path).and_then(|file| file.modified()).ok();
        let old = old.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        let old = old.map(|at| Instant(u64::try_from(at.as_millis()).unwrap_or(0)));
        if old.is_none_or(|made| made.plus_days(DAYS - 30) < now) {
            let pem = make(names, now)?;
            write_private(&path, &pem).map_err(|error| CertificateFault::File {
                path: path.display().to_string(),
                error,
            })?;
        }
        Self::read(&path, &path)
    }

    /// A certificate from files in the form PEM, such as another program keeps them.
    ///
    /// # Errors
    /// Files that cannot be read or hold something else.
    pub fn read(chain: &Path, key: &Path) -> Result<Self, CertificateFault> {
        let form = |path: &Path| CertificateFault::Form { path: path.display().to_string() };
        let read = |path: &Path| {
            fs::read(path)
                .map_err(|error| CertificateFault::File { path: path.display().to_string(), error })
        };
        let certificates = CertificateDer::pem_slice_iter(&read(chain)?)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| form(chain))?;
        let secret = PrivateKeyDer::from_pem_slice(&read(key)?).map_err(|_| form(key))?;
        if certificates.is_empty() {
            return Err(form(chain));
        }
        Ok(Self { chain: certificates, key: secret })
    }

    /// The SHA-256 of the certificate, in pairs of digits: what people compare.
    pub fn fingerprint(&self) -> String {
        let first = self.chain.first().map(AsRef::as_ref).unwrap_or_default();
        let pairs = sha256(&[first]).map(|byte| hex::encode(&[byte]).to_uppercase());
        pairs.join(":")
    }

    pub(super) fn acceptor(&self) -> Result<TlsAcceptor, CertificateFault> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(&[&version::TLS13, &version::TLS12])?
            .with_no_client_auth()
            .with_single_cert(self.chain.clone(), self.key.clone_key())?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

fn make(names: &[String], now: Instant) -> Result<String, CertificateFault> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::new(names.to_vec())?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, "Caracol");
    params.distinguished_name = name;
    let (year, month, day) = date(Instant(now.0.saturating_sub(basics::instant::DAY_MS)));
    params.not_before = rcgen::date_time_ymd(year, month, day);
    let (year, month, day) = date(now.plus_days(DAYS));
    params.not_after = rcgen::date_time_ymd(year, month, day);
    let certificate = params.self_signed(&key)?;
    Ok(certificate.pem() + &key.serialize_pem())
}

fn date(at: Instant) -> (i32, u8, u8) {
    let ms = i64::try_from(at.0).unwrap_or(0);
    let date = Timestamp::from_millisecond(ms)
        .unwrap_or_default()
        .to_zoned(TimeZone::UTC)
        .date();
    let small = |number: i8| u8::try_from(number).unwrap_or(1);
    (date.year().into(), small(date.month()), small(date.day()))
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let new = path.with_extension("pem.new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(new, path)
}

/// The names under which a node on this machine can be reached: its own, and the address that it
/// has on its network, if it has one.
pub fn own_names(addresses: &[IpAddr]) -> Vec<String> {
    let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
    let everywhere = addresses.iter().any(IpAddr::is_unspecified);
    let given = addresses.iter().filter(|address| !address.is_unspecified());
    names.extend(given.map(IpAddr::to_string));
    if everywhere {
        names.extend(network_address().map(|address| address.to_string()));
    }
    names.sort();
    names.dedup();
    names
}

/// The address that this machine has on its network. Nothing is sent to find it out.
pub fn network_address() -> Option<IpAddr> {
    let socket = std::net::UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    socket.connect(("192.0.2.1", 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_made_once_and_again_before_it_runs_out() {
        let folder = tempfile::tempdir().unwrap();
        let names = own_names(&["0.0.0.0".parse().unwrap(), "192.0.2.7".parse().unwrap()]);
        assert!(names.contains(&"192.0.2.7".to_owned()));
        let now = crate::Clock::system().now();
        let print = |now| {
            Certificate::own(folder.path(), &names, now)
                .unwrap()
                .fingerprint()
        };
        let first = print(now);
        assert_eq!(first.len(), 32 * 3 - 1);
        assert_eq!(print(now.plus_days(700)), first);
        assert_ne!(print(now.plus_days(790)), first);
        let own = Certificate::own(folder.path(), &names, now).unwrap();
        assert!(own.acceptor().is_ok());
        #[cfg(unix)]
        {
            let mode = fs::metadata(folder.path().join(FILE))
                .unwrap()
                .permissions();
            assert_eq!(
                std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777,
                0o600
            );
        }
    }
}
