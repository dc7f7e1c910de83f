//! What pages, the JSON interface, the command line and exports show.
//!
//! [`BookView`] folds the entries of a book into what it adds up to: the rules' own state, and the
//! history that pages show beyond it. The queries below look at it and answer with the types in
//! [`dto`]. Texts and words lie beside the book and are given at rendering time ([`Beside`]).
//! Everything is pure: who looks and when are given; no clock, no disk, no order by chance.
//!
//! Who may read a book at all is decided before anything here is asked (DESIGN section 10).

mod agreements;
mod alike;
mod asked;
mod beside;
mod changed;
mod diff;
pub mod dto;
mod events;
mod fold;
mod history;
mod inside;
mod look;
mod matter;
mod may;
mod minutes;
mod next;
mod ordinals;
mod overview;
mod people;
mod ring;
mod rules_page;
mod sentences;
mod words;

pub use agreements::{agreement, agreements};
pub use asked::asked;
pub use beside::{Beside, Nothing};
pub use events::EVENTS;
pub use fold::{BookView, EntryMeta};
pub use matter::{matter, matters};
pub use minutes::{entry_of_act, minutes};
pub use overview::{changed_since, overview};
pub use people::{people, person, request};
pub use rules_page::{charter_rows, rules_page};
pub use words::own_words;
