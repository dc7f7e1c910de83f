//! The heart of the house: what an act may do, and what it does.
//!
//! [`decide`] takes the state of a book, an act that was let in at the porch and the instant at
//! which it enters, and answers with the events that follow or with a [`Refusal`].
//! [`State::apply`] is total: what was decided always applies. [`State::pass_time`] carries out
//! what has fallen due. Nothing here reads a clock, a disk or the network, rolls dice, or uses
//! floating point or hash maps, so that the same book gives the same state on every machine.
//!
//! One file an act, in the part of life that it belongs to; one line each in [`registry`].

pub mod beside;
pub mod charter;
pub mod deciding;
pub mod declare;
pub mod event;
pub mod founding;
pub mod membership;
pub mod proposing;
pub mod refusal;
pub mod registry;
pub mod state;

pub use charter::Charter;
pub use event::{Event, What};
pub use refusal::Refusal;
pub use registry::Deed;
pub use state::State;

use basics::{ActId, Instant, PersonId};
use book::Verified;

/// What every act's `decide` is given.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The book as it stands, after everything that fell due by now.
    pub state: &'a State,
    /// Who acts: the first signer.
    pub by: PersonId,
    /// The act's id.
    pub id: ActId,
    /// The act as it was let in.
    pub act: &'a Verified<Deed>,
    /// The instant at which it enters the book.
    pub now: Instant,
}

/// What an act comes to: what happens, or why not.
pub type Decision = Result<Vec<What>, Refusal>;

/// Decides an act at the instant at which it enters the book. What fell due until then must have
/// been carried out (see [`State::pass_time`]).
///
/// # Errors
/// The refusal, with its rule and what would be acceptable.
pub fn decide(state: &State, act: &Verified<Deed>, now: Instant) -> Result<Vec<Event>, Refusal> {
    if act.sigs().len() > 1 && !matches!(act.deed(), Deed::FoundAssembly(_)) {
        return Err(refusal::Common::OneSigner.into());
    }
    if state.words().names_erased(act.deed()) {
        return Err(refusal::Common::ErasedWords.into());
    }
    let (by, id) = (act.by(), act.id());
    let what = registry::decide(Case { state, by, id, act, now })?;
    let cause = Some(event::Cause { act: id, by });
    Ok(what
        .into_iter()
        .map(|what| Event { at: now, cause, what })
        .collect())
}
