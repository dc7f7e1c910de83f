//! What whoever keeps the node must hear of, once in a while and not once a request: a clock that
//! is behind, and a disk that is full.

use basics::BookId;
use std::time::{Duration, Instant};
use store::Fault;

/// How often the same is said again while it lasts.
const EVERY: Duration = Duration::from_mins(10);
/// How long what is due waits after a full disk: each attempt costs a look at whole books.
const PAUSE: Duration = Duration::from_secs(1);

/// Something that is said when it begins, again while it lasts, and once when it ends.
#[derive(Debug, Default)]
struct Lasting {
    said: Option<Duration>,
}

impl Lasting {
    /// It lasts at this moment; whether it is to be said.
    fn lasts(&mut self, at: Duration) -> bool {
        let say = self
            .said
            .is_none_or(|said| at.saturating_sub(said) >= EVERY);
        if say {
            self.said = Some(at);
        }
        say
    }

    /// It does not last; whether that is to be said.
    const fn ends(&mut self) -> bool {
        self.said.take().is_some()
    }
}

/// The troubles of a node. Moments are counted from its start: clocks may leap.
#[derive(Debug)]
pub(super) struct Troubles {
    begun: Instant,
    behind: Lasting,
    full: Lasting,
    full_at: Option<Duration>,
}

impl Troubles {
    pub(super) fn none() -> Self {
        Self {
            begun: Instant::now(),
            behind: Lasting::default(),
            full: Lasting::default(),
            full_at: None,
        }
    }

    /// How far the clock is behind the last entry of a book, if it is further than is taken as
    /// equal: then nothing is entered there.
    pub(super) fn clock(&mut self, behind: Option<(BookId, u64)>) {
        match behind {
            Some((book, ms)) if self.behind.lasts(self.begun.elapsed()) => {
                tracing::warn!(
                    %book, behind_ms = ms,
                    "this machine's clock is behind the last entry; nothing is entered until it \
                     has caught up"
                );
            }
            None if self.behind.ends() => {
                tracing::warn!("this machine's clock has caught up; acts are entered again");
            }
            _ => {}
        }
    }

    /// Nothing was written for want of room.
    pub(super) fn disk_full(&mut self, fault: &Fault) {
        let at = self.begun.elapsed();
        self.full_at = Some(at);
        if self.full.lasts(at) {
            tracing::error!(%fault, "nothing was written");
        }
    }

    /// Something was written.
    pub(super) fn written(&mut self) {
        self.full_at = None;
        if self.full.ends() {
            tracing::warn!("there is room on the disk again; acts are entered again");
        }
    }

    /// Whether what is due is to wait, because there was no room a moment ago.
    pub(super) fn pauses(&self) -> bool {
        pauses(self.full_at, self.begun.elapsed())
    }
}

fn pauses(full_at: Option<Duration>, at: Duration) -> bool {
    full_at.is_some_and(|full| at.saturating_sub(full) < PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lasts_is_said_once_in_a_while_and_when_it_ends() {
        let mut clock = Lasting::default();
        let after = Duration::from_secs;
        assert!(!clock.ends(), "what never was does not end");
        assert!(clock.lasts(after(5)));
        assert!(!clock.lasts(after(6)) && !clock.lasts(after(604)));
        assert!(clock.lasts(after(605)));
        assert!(!clock.lasts(after(606)));
        assert!(clock.ends() && !clock.ends());
        assert!(clock.lasts(after(607)), "what begins anew is said at once");
    }

    #[test]
    fn what_is_due_waits_a_moment_after_a_full_disk() {
        let after = Duration::from_millis;
        assert!(!pauses(None, after(7)));
        assert!(pauses(Some(after(7)), after(7)) && pauses(Some(after(7)), after(1_006)));
        assert!(!pauses(Some(after(7)), after(1_007)));
    }
}
