//! Bugs planted on purpose: a simulator that does not find them would find nothing.

use basics::Instant;
use book::tree::leaf_hash;
use book::{Entry, Porch};
use node::Recorded;
use rules::charter::{Blocks, Quorum, SilentKind};
use rules::{Charter, Deed, State, What};
use store::Append;

/// A planted bug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Canary {
    /// The disk drops one append and says that it is durable.
    SwallowsAppend,
    /// Acts are acknowledged while the disk is still writing.
    AcksBeforeDisk,
    /// The disk comes back without its tail, and its checkpoint with it.
    LosesTail,
    /// Nobody asks for a quorum.
    SkipsQuorum,
    /// Blocks never stand.
    SkipsBlocks,
    /// Silence consents although the charter does not say so.
    SilenceConsents,
    /// Vouches from one unit are enough.
    OneVouch,
    /// Stand-asides and reservations are never too many.
    SkipsWeak,
}

impl Canary {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::SwallowsAppend,
        Self::AcksBeforeDisk,
        Self::LosesTail,
        Self::SkipsQuorum,
        Self::SkipsBlocks,
        Self::SilenceConsents,
        Self::OneVouch,
        Self::SkipsWeak,
    ];

    /// Whether this append is lost though it is called durable.
    pub(crate) fn swallows(self, appends: &[Append]) -> bool {
        let first = appends.first();
        self == Self::SwallowsAppend && first.is_some_and(|append| append.expected_len == 12)
    }

    /// The charter as a replay with this bug reads it; nothing if the bug is elsewhere.
    fn misread(self, charter: &Charter) -> Option<Charter> {
        let mut charter = charter.clone();
        match self {
            Self::SkipsQuorum => charter.quorum = Quorum { percent: 0, persons: 0 },
            Self::SkipsBlocks => charter.blocks = Blocks::Cosigners { count: 20 },
            Self::SilenceConsents => {
                charter.silence_consents = vec![SilentKind::Ordinary, SilentKind::Reversible];
            }
            Self::OneVouch => charter.joining.vouch_units = 1,
            Self::SkipsWeak => {
                charter.weak.stand_aside_percent = 100;
                charter.weak.reservation_percent = 100;
            }
            Self::SwallowsAppend | Self::AcksBeforeDisk | Self::LosesTail => return None,
        }
        Some(charter)
    }

    /// What a replay with this bug makes of a book, as far as it comes; nothing if the bug is
    /// elsewhere.
    pub fn replay(self, entries: &[Vec<u8>]) -> Option<Vec<Recorded>> {
        self.misread(&crate::charters::plain())?;
        let (mut porch, mut state) = (Porch::default(), State::default());
        let mut all = Vec::new();
        for (seq, bytes) in (0..).zip(entries) {
            let Some(recorded) = self.step(&mut porch, &mut state, seq, bytes) else {
                break;
            };
            all.push(recorded);
        }
        Some(all)
    }

    fn step(
        self, porch: &mut Porch, state: &mut State, seq: u64, bytes: &[u8],
    ) -> Option<Recorded> {
        let Entry { act, at, .. } = Entry::<Deed>::read(bytes).ok()?;
        let mut events = state.pass_time(at);
        let leaf = leaf_hash(bytes);
        let mut recorded = blank(seq, at, leaf);
        let Some(opened) = act else {
            porch.record_tick(bytes, at);
            recorded.events = events;
            return Some(recorded);
        };
        let verified = porch
            .admit(opened, at, |deed, key| state.may_speak(deed, key))
            .ok()?;
        // What the buggy rules refuse is passed over, so that it goes on as far as it can.
        for mut event in rules::decide(state, &verified, at).unwrap_or_default() {
            if let What::Founded(founded) = &mut event.what {
                founded.charter = self.misread(&founded.charter)?;
            }
            state.apply(&event);
            events.push(event);
        }
        porch.record(bytes, at, &verified);
        recorded.act = Some(verified.id());
        recorded.kind = Some(verified.deed().kind());
        recorded.by = Some(verified.by());
        recorded.key = verified.sigs().first().map(|sig| sig.key);
        recorded.events = events;
        Some(recorded)
    }
}

const fn blank(seq: u64, at: Instant, leaf: basics::TreeHash) -> Recorded {
    Recorded {
        seq,
        at,
        leaf,
        act: None,
        kind: None,
        by: None,
        key: None,
        events: Vec::new(),
    }
}
