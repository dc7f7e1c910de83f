//! The server over real sockets: founding, acting, reading by scope, and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::similar_names,
    clippy::format_push_string,
    clippy::format_collect,
    clippy::manual_string_new,
    unreachable_pub,
    reason = "a test fails by panicking"
)]

mod acting;
mod admission;
mod client;
mod described;
mod erasing;
mod founding;
mod guarded;
mod halves;
mod lasting;
mod live;
mod places;
mod reading;
mod roles;
mod scope;
mod signing_in;
mod tls;
mod world;
