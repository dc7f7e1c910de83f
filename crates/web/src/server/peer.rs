//! Who asks, over what, and by which name they call us.

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The other end of a connection; put beside each request by whoever accepted it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    pub(crate) tls: bool,
}

/// How a request reached us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Approach {
    /// The address, for limits only.
    pub(crate) address: IpAddr,
    /// Whether it came over TLS, as far as the browser is concerned.
    pub(crate) tls: bool,
    /// The name and port by which the browser calls us.
    pub(crate) host: String,
}

impl Approach {
    /// Reads it from a request. A proxy on this machine is believed only where there is said to
    /// be one.
    pub(crate) fn of(parts: &Parts, proxied: bool) -> Self {
        let peer = parts.extensions.get::<Peer>();
        let mut address = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.address.ip());
        let mut tls = peer.is_some_and(|peer| peer.tls);
        if proxied && address.to_canonical().is_loopback() {
            let forwarded = last(&parts.headers, "x-forwarded-for");
            address = forwarded
                .and_then(|last| last.parse().ok())
                .unwrap_or(address);
            tls = last(&parts.headers, "x-forwarded-proto") == Some("https");
        }
        let named = parts
            .uri
            .authority()
            .map(axum::http::uri::Authority::as_str);
        let named = named.or_else(|| parts.headers.get(header::HOST)?.to_str().ok());
        let host = named
            .filter(|host| is_host(host))
            .unwrap_or("localhost")
            .to_ascii_lowercase();
        Self { address, tls, host }
    }

    /// Scheme and host, without a slash at the end.
    pub(crate) fn origin(&self) -> String {
        let scheme = if self.tls { "https" } else { "http" };
        format!("{scheme}://{}", self.host)
    }

    /// Whether browsers treat pages from here as insecure: plain HTTP, and not from the machine
    /// itself.
    pub(crate) fn is_insecure(&self) -> bool {
        let name = match self.host.rsplit_once(':') {
            Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
            _ => &self.host,
        };
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let itself = name == "localhost"
            || name.ends_with(".localhost")
            || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        !self.tls && !itself
    }
}

fn last<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    value.rsplit(',').next().map(str::trim)
}

/// A name or address with an optional port, and nothing that could break out of a page.
fn is_host(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    (1..=255).contains(&text.len()) && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn approach(host: &str, peer: &str, proxied: bool, headers: &[(&str, &str)]) -> Approach {
        let mut request = Request::builder().uri("/").header("host", host);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts
            .extensions
            .insert(Peer { address: peer.parse().unwrap(), tls: false });
        Approach::of(&parts, proxied)
    }

    #[test]
    fn plain_http_is_insecure_but_for_the_machine_itself() {
        for host in ["localhost:7710", "127.0.0.1", "[::1]:80", "a.localhost"] {
            assert!(
                !approach(host, "127.0.0.1:9", false, &[]).is_insecure(),
                "{host}"
            );
        }
        for host in ["192.168.1.5:7710", "caracol.test", "[fe80::1]", "localhost.example"] {
            assert!(
                approach(host, "127.0.0.1:9", false, &[]).is_insecure(),
                "{host}"
            );
        }
        assert_eq!(
            approach("a\"b", "127.0.0.1:9", false, &[]).origin(),
            "http://localhost"
        );
    }

    #[test]
    fn a_proxy_is_believed_only_where_there_is_one() {
        let said = [("x-forwarded-for", "6.6.6.6, 198.51.100.7"), ("x-forwarded-proto", "https")];
        let behind = approach("a.example", "127.0.0.1:9", true, &said);
        assert_eq!(
            (behind.address.to_string().as_str(), behind.tls),
            ("198.51.100.7", true)
        );
        for (peer, proxied) in [("127.0.0.1:9", false), ("203.0.113.9:9", true)] {
            let alone = approach("a.example", peer, proxied, &said);
            let address = peer.parse::<SocketAddr>().unwrap().ip();
            assert_eq!((alone.address, alone.tls), (address, false));
        }
    }
}
