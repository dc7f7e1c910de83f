//! The pages, the interface for programs and the server behind them.

mod answer;
mod assets;
mod charters;
pub mod ctx;
mod demo;
pub mod guide;
mod house;
pub mod pages;
mod problems;
mod routes;
mod server;
pub mod sheets;
mod visit;
pub mod words;

pub use assets::{Script, scripts};
pub use demo::{DemoPeople, DemoPerson};
pub use house::{Clock, Furnishing};
pub use routes::addresses;
pub use server::{Certificate, CertificateFault, Server, StartFault, network_address, own_names};
