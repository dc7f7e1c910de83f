//! What positions and time make of a matter (`spec/deciding.md` sections 6 to 10).

mod closing;
mod ending;
mod time;
pub mod weigh;

pub(crate) use closing::block_lifted;
pub(crate) use ending::end;
