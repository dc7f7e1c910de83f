//! Which append fails, and how.

use crate::fault::Fault;
use std::collections::BTreeMap;

/// A fault that a [`super::MemoryDisk`] plays when its time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Injected {
    /// The machine loses power before anything of the group is durable.
    CrashBefore,
    /// The machine loses power when the group is durable and before anybody is told.
    CrashAfter,
    /// The machine loses power, and the disk keeps only the first half of the group's entries
    /// (rounded down) in spite of what it promised. Nothing of the group was acknowledged.
    Torn,
    /// There is no room: nothing is written, and the next append finds room again.
    DiskFull,
    /// Making the group durable fails; after the next start it is gone.
    SyncFailedLost,
    /// Making the group durable fails; after the next start it is there all the same.
    SyncFailedKept,
}

/// The appends that fail: at most one fault for each, counted from the moment the plan is laid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FaultPlan {
    faults: BTreeMap<u64, Injected>,
    appends: u64,
}

impl FaultPlan {
    /// A plan in which nothing fails.
    pub fn none() -> Self {
        Self::default()
    }

    /// Lets the `nth` append fail: 1 is the next one. Appends that are refused by their lengths or
    /// limits are not counted, for they never reach the disk.
    #[must_use]
    pub fn fail(mut self, nth: u64, fault: Injected) -> Self {
        self.faults.insert(nth, fault);
        self
    }

    /// Counts an append, and says what befalls it.
    pub(super) fn next(&mut self) -> Option<Injected> {
        self.appends = self.appends.saturating_add(1);
        self.faults.remove(&self.appends)
    }
}

/// What became of an append.
pub(super) enum Outcome {
    /// It is durable.
    Done,
    /// Nothing was written; the writer may go on.
    Refused(Fault),
    /// The writer must not write any more.
    Unknown(Fault),
}
