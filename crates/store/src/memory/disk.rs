//! A disk in memory, and the machine around it that can lose power.

use super::contents::Contents;
use super::plan::{FaultPlan, Injected, Outcome};
use crate::fault::{Fault, OpenFault};
use crate::records::{Append, Head};
use basics::BookId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const ADDING: &str = "adding entries";

/// A disk that outlives the stores working on it. Clones are the same disk.
#[derive(Clone, Debug)]
pub struct MemoryDisk(Arc<Mutex<Machine>>);

/// A copy of what a backup holds: books and what lies beside them; no checkpoints, no secrets.
#[derive(Clone, Debug)]
pub struct MemoryBackup(Contents);

/// The disk and the machine around it.
#[derive(Debug)]
pub(super) struct Machine {
    pub(super) contents: Contents,
    pub(super) heads: BTreeMap<BookId, Head>,
    /// What will turn out to be on the disk at the next start, if it differs from `contents`.
    found_later: Option<Contents>,
    secrets: BTreeMap<String, [u8; 32]>,
    plan: FaultPlan,
    seed: u64,
    starts: u64,
    running: bool,
}

impl MemoryDisk {
    /// An empty disk. Secrets on it come from the seed, so that a simulation can be played again;
    /// they are no secrets outside of one.
    pub fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(Machine {
            contents: Contents::default(),
            heads: BTreeMap::new(),
            found_later: None,
            secrets: BTreeMap::new(),
            plan: FaultPlan::none(),
            seed,
            starts: 0,
            running: false,
        })))
    }

    /// Lays a plan of faults in place of the one before, and counts appends anew.
    pub fn lay_plan(&self, plan: FaultPlan) {
        self.machine().plan = plan;
    }

    /// Cuts the power: every call on the open store and its readers fails from now on, and the
    /// disk can be opened again.
    pub fn crash(&self) {
        self.machine().running = false;
    }

    /// Whether no store is working on the disk: none was opened, or it was dropped or crashed.
    pub fn is_down(&self) -> bool {
        !self.machine().running
    }

    /// A copy of what a backup holds, as of now.
    pub fn backup(&self) -> MemoryBackup {
        MemoryBackup(self.machine().contents.clone())
    }

    /// Puts a backup in place of what is there; checkpoints and secrets stay, for they lie apart.
    /// A store that works on the disk is crashed by it.
    pub fn restore(&self, backup: &MemoryBackup) {
        let mut machine = self.machine();
        machine.running = false;
        machine.found_later = None;
        machine.contents = backup.0.clone();
    }

    /// Begins a start of the machine, and says which it is.
    pub(super) fn start(&self) -> Result<u64, OpenFault> {
        let mut machine = self.machine();
        if machine.running {
            return Err(OpenFault::InUse {
                folder: "the disk in memory".to_owned(),
                holder: "a store that was not dropped".to_owned(),
            });
        }
        if let Some(found) = machine.found_later.take() {
            machine.contents = found;
        }
        machine.running = true;
        machine.starts = machine.starts.saturating_add(1);
        Ok(machine.starts)
    }

    /// Ends a start of the machine, if it is still that one.
    pub(super) fn stop(&self, start: u64) {
        let mut machine = self.machine();
        if machine.starts == start {
            machine.running = false;
        }
    }

    /// The machine, if it runs and this is still its start.
    pub(super) fn running(&self, start: u64) -> Result<MutexGuard<'_, Machine>, Fault> {
        let machine = self.machine();
        if machine.running && machine.starts == start {
            return Ok(machine);
        }
        Err(Fault::Io {
            doing: "using a disk in memory",
            detail: "its machine has lost power since".to_owned(),
        })
    }

    fn machine(&self) -> MutexGuard<'_, Machine> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Machine {
    /// Adds a group that may be added, unless a fault is planned for it.
    pub(super) fn carry_out(&mut self, group: &[Append]) -> Outcome {
        let entries: usize = group.iter().map(|part| part.entries.len()).sum();
        let unknown =
            |detail: &str| Outcome::Unknown(Fault::Io { doing: ADDING, detail: detail.to_owned() });
        match self.plan.next() {
            None => {
                self.contents.add(group, entries);
                Outcome::Done
            }
            Some(Injected::DiskFull) => Outcome::Refused(Fault::DiskFull { doing: ADDING }),
            Some(Injected::SyncFailedLost) => unknown("making it durable failed"),
            Some(Injected::SyncFailedKept) => {
                let mut kept = self.contents.clone();
                kept.add(group, entries);
                self.found_later = Some(kept);
                unknown("making it durable failed")
            }
            Some(crash) => {
                let kept = match crash {
                    Injected::CrashAfter => entries,
                    Injected::Torn => entries / 2,
                    _ => 0,
                };
                if kept > 0 {
                    self.contents.add(group, kept);
                }
                self.running = false;
                unknown("the machine lost power")
            }
        }
    }

    /// Thirty-two bytes that follow from the seed and the name.
    pub(super) fn secret(&mut self, name: &str) -> [u8; 32] {
        let seed = self.seed;
        *self.secrets.entry(name.to_owned()).or_insert_with(|| {
            let mut state = name.bytes().fold(seed, |state, byte| {
                mixed(state.wrapping_add(u64::from(byte)))
            });
            let mut secret = [0_u8; 32];
            for part in secret.chunks_exact_mut(8) {
                state = mixed(state);
                part.copy_from_slice(&state.to_be_bytes());
            }
            secret
        })
    }
}

/// One step of `SplitMix64`.
const fn mixed(state: u64) -> u64 {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
