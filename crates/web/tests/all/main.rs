//! The server over real sockets: founding, acting, reading by scope, and what is refused.

mod acting;
mod client;
mod founding;
mod guarded;
mod lasting;
mod live;
mod reading;
mod scope;
mod signing_in;
mod tls;
mod world;
