//! Durable books and what lies beside them.
//!
//! A book is a sequence of entries that is only ever added to; texts and sealed words lie beside
//! it. This room keeps bytes and lengths: what an entry means, whether it is allowed and whether
//! it is signed was settled before it comes here, and a length that is not the expected one is the
//! only contradiction that the store knows. State is never kept, for it is derived from the books.
//!
//! [`Store`] is the one writer and [`Reader`] what many threads may hold while it writes.

mod check;
mod fault;
mod folder;
mod group;
mod heads;
mod lock;
mod memory;
mod name;
mod records;
mod reserve;
mod seal;
mod secrets;
mod sqlite;
mod traits;

pub use fault::{AppendFault, Fault, HeadFault, OpenFault};
pub use memory::{FaultPlan, Injected, MemoryBackup, MemoryDisk, MemoryStore};
pub use records::{Append, Behind, Head, Stats, Withdrawn, Word};
pub use reserve::RESERVE_BYTES;
pub use sqlite::{SqliteReader, SqliteStore};
pub use traits::{Reader, Store};
