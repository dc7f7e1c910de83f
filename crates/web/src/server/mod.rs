//! The sockets: listening, TLS, limits on connections, and what every answer carries.

mod accept;
pub(crate) mod guard;
pub(crate) mod peer;
mod tls;

pub use tls::{Certificate, CertificateFault, network_address, own_names};

use crate::house::{Furnishing, House};
use crate::routes;
use accept::Gate;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use basics::limits::BODY_BYTES_MAX;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;
use store::{Fault, Store};
use tokio::runtime::{Builder, Runtime};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

/// How long a request may take, its body included. A copy of a large book takes some time.
const REQUEST_TIME: Duration = Duration::from_mins(1);
/// How long open requests are given when the server closes.
const CLOSING_TIME: Duration = Duration::from_secs(3);

/// Answers of fewer bytes are sent as they are: with their head they fill one packet of the network
/// anyway, and packing a receipt would cost a quarter of what an act costs.
const PACKED_FROM: u64 = 1_024;

/// Why the server could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartFault {
    /// The store.
    #[error(transparent)]
    Store(#[from] Fault),
    /// The sockets or threads.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The certificate.
    #[error(transparent)]
    Certificate(#[from] CertificateFault),
}

/// A running server: its books, its sockets, its threads.
pub struct Server {
    house: Arc<House>,
    node: Option<JoinHandle<()>>,
    runtime: Option<Runtime>,
    addresses: Vec<SocketAddr>,
}

impl Server {
    /// Loads the books, starts the node thread, and serves on these sockets.
    ///
    /// # Errors
    /// A store that cannot be read, or a machine without threads or sockets to give.
    pub fn start(
        store: Box<dyn Store>, with: Furnishing, sockets: Vec<TcpListener>,
        certificate: Option<&Certificate>,
    ) -> Result<Self, StartFault> {
        Self::start_beside(store, with, sockets, certificate, Router::new())
    }

    /// As [`Server::start`], with routes of whoever embeds the server, under the same guards and
    /// layers. The program `caracol` has none; the benches serve ready-made bytes so.
    ///
    /// # Errors
    /// Those of [`Server::start`].
    pub fn start_beside(
        store: Box<dyn Store>, with: Furnishing, sockets: Vec<TcpListener>,
        certificate: Option<&Certificate>, beside: Router,
    ) -> Result<Self, StartFault> {
        let tls = certificate.map(Certificate::acceptor).transpose()?;
        let (house, node) = House::furnish(store, with)?;
        let runtime = Builder::new_multi_thread()
            .enable_all()
            .thread_name("web")
            .build()?;
        let gate = Gate::new(router(&house, beside), tls, house.closing());
        let mut addresses = Vec::new();
        for socket in sockets {
            socket.set_nonblocking(true)?;
            addresses.push(socket.local_addr()?);
            let _inside = runtime.enter();
            let socket = tokio::net::TcpListener::from_std(socket)?;
            runtime.spawn(gate.clone().keep(socket));
        }
        Ok(Self { house, node: Some(node), runtime: Some(runtime), addresses })
    }

    /// Where it listens.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Whether acts are no longer taken because the store has failed.
    pub fn is_halted(&self) -> bool {
        self.house.is_halted()
    }

    /// Waits until the process is told to end, by Ctrl-C or by the system.
    pub fn wait(&self) {
        if let Some(runtime) = &self.runtime {
            runtime.block_on(told_to_end());
        }
    }

    /// Closes: no new requests; what was handed in is finished and answered.
    pub fn stop(mut self) {
        self.close();
    }

    fn close(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Connections close by themselves once they have answered.
            let finish = async { tokio::time::timeout(CLOSING_TIME, self.house.finish()).await };
            if runtime.block_on(finish).is_err() {
                tracing::info!("some connections were cut off");
            }
            runtime.shutdown_timeout(CLOSING_TIME);
        }
        if let Some(node) = self.node.take() {
            self.house.close();
            if node.join().is_err() {
                tracing::error!("the node thread had ended by a bug");
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.close();
    }
}

/// Every route with everything that stands before it.
pub(crate) fn router(house: &Arc<House>, beside: Router) -> Router {
    let watch = axum::middleware::from_fn_with_state(Arc::clone(house), guard::watch);
    routes::routes()
        .merge(beside.with_state(()))
        // All in one, the outermost first: each layer by itself would be another box around every
        // route, made anew for every request.
        .layer((
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(SizeAbove::new(PACKED_FROM))),
            watch,
            CatchPanicLayer::custom(guard::stumbled),
            TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME),
            DefaultBodyLimit::max(BODY_BYTES_MAX),
        ))
        .with_state(Arc::clone(house))
}

#[cfg(unix)]
async fn told_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut ended) = signal(SignalKind::terminate()) else {
        tokio::signal::ctrl_c().await.ok();
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = ended.recv() => {}
    }
}

#[cfg(not(unix))]
async fn told_to_end() {
    tokio::signal::ctrl_c().await.ok();
}
