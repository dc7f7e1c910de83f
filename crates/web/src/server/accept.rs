//! Accepting connections: so many at once, so many from one place, and none that only waits.

use super::peer::Peer;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

/// Connections at once, of everybody.
const CONNECTIONS_MAX: usize = 4_096;
/// Connections at once from one address: a hall full of phones behind one.
const FROM_ONE_ADDRESS_MAX: usize = 1_024;
/// How long a greeting or the head of a request may take.
const HEAD_TIME: Duration = Duration::from_secs(15);
/// Bytes of a request's head.
const HEAD_BYTES_MAX: u16 = 32 * 1024;
/// Requests at once on one connection.
const STREAMS_MAX: u32 = 64;
/// How long to rest when the system has no more connections to give.
const REST: Duration = Duration::from_millis(100);

type Guests = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// Waits until the server closes.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    drop(stopping.wait_for(|stop| *stop).await);
}

/// Lets connections in and hands them to the routes.
#[derive(Clone)]
pub(super) struct Gate {
    router: Router,
    tls: Option<TlsAcceptor>,
    places: Arc<Semaphore>,
    guests: Guests,
    stopping: watch::Receiver<bool>,
}

/// One connection's place; given back when it ends.
struct Place {
    _one: OwnedSemaphorePermit,
    guests: Guests,
    address: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut guests = self.guests.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = guests.get_mut(&self.address) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                guests.remove(&self.address);
            }
        }
    }
}

impl Gate {
    /// A gate before these routes.
    pub(super) fn new(
        router: Router, tls: Option<TlsAcceptor>, stopping: watch::Receiver<bool>,
    ) -> Self {
        let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        Self { router, tls, places, guests: Guests::default(), stopping }
    }

    /// Accepts until the server closes.
    pub(super) async fn keep(mut self, socket: TcpListener) {
        loop {
            let accepted = tokio::select! {
                accepted = socket.accept() => accepted,
                () = stopped(&mut self.stopping) => return,
            };
            match accepted {
                Ok((stream, address)) => {
                    if let Some(place) = self.place(address) {
                        tokio::spawn(self.clone().let_in(stream, address, place));
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    sleep(REST).await;
                }
            }
        }
    }

    /// A place for one more connection from there, if there is one.
    fn place(&self, address: SocketAddr) -> Option<Place> {
        let one = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let address = address.ip().to_canonical();
        let mut guests = self.guests.lock().unwrap_or_else(PoisonError::into_inner);
        let count = guests.entry(address).or_default();
        // A proxy on this machine stands for everybody.
        if *count >= FROM_ONE_ADDRESS_MAX && !address.is_loopback() {
            return None;
        }
        *count += 1;
        drop(guests);
        Some(Place { _one: one, guests: Arc::clone(&self.guests), address })
    }

    async fn let_in(self, stream: TcpStream, address: SocketAddr, _place: Place) {
        // Answers are small and waited for.
        drop(stream.set_nodelay(true));
        let peer = Peer { address, tls: self.tls.is_some() };
        match self.tls.clone() {
            None => self.serve(stream, peer).await,
            Some(tls) => {
                if let Ok(Ok(stream)) = timeout(HEAD_TIME, tls.accept(stream)).await {
                    self.serve(stream, peer).await;
                }
            }
        }
    }

    async fn serve(mut self, stream: impl AsyncRead + AsyncWrite + Unpin + 'static, peer: Peer) {
        let router = self.router.clone();
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            router.clone().oneshot(request)
        });
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD_TIME)
            .max_buf_size(HEAD_BYTES_MAX.into());
        builder
            .http2()
            .timer(TokioTimer::new())
            .max_concurrent_streams(STREAMS_MAX)
            .max_header_list_size(HEAD_BYTES_MAX.into())
            .keep_alive_interval(HEAD_TIME)
            .keep_alive_timeout(HEAD_TIME);
        let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
        // How a connection ended is the other side's affair.
        tokio::select! {
            _ = connection.as_mut() => return,
            () = stopped(&mut self.stopping) => connection.as_mut().graceful_shutdown(),
        }
        connection.await.ok();
    }
}
