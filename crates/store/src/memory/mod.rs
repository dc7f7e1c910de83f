//! Books in memory: the same promises as on a disk, for the simulator and for tests.
//!
//! A [`MemoryDisk`] outlives the store that works on it, as a disk outlives a process. It can be
//! told to fail ([`FaultPlan`]), to lose power ([`MemoryDisk::crash`]) and to go back in time
//! ([`MemoryDisk::restore`]).

mod contents;
mod disk;
mod plan;
mod reader;

pub use disk::{MemoryBackup, MemoryDisk};
pub use plan::{FaultPlan, Injected};

use crate::fault::{AppendFault, Fault, HeadFault, OpenFault};
use crate::group::{Adding, Standing};
use crate::records::{Append, Behind, Head, Withdrawn, Word};
use crate::traits::{Reader, Store};
use crate::{group, name};
use basics::{BookId, Nonce, PersonId, TextHash, WordHash};
use disk::Machine;
use plan::Outcome;
use std::sync::Arc;

/// The writer of a [`MemoryDisk`].
#[derive(Debug)]
pub struct MemoryStore {
    disk: MemoryDisk,
    /// Which start of the machine this is; after a crash the disk belongs to a later one.
    start: u64,
    halted: Option<String>,
}

impl MemoryStore {
    /// Opens a disk for the one writer that it may have.
    ///
    /// # Errors
    /// [`OpenFault::InUse`] while another store on it is neither dropped nor crashed.
    pub fn open(disk: &MemoryDisk) -> Result<Self, OpenFault> {
        let start = disk.start()?;
        Ok(Self { disk: disk.clone(), start, halted: None })
    }

    /// Runs one write, unless the machine has crashed or a fault has stopped the writer.
    fn write<T, E: From<Fault>>(
        &self, write: impl FnOnce(&mut Machine) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(because) = &self.halted {
            return Err(Fault::Halted { because: because.clone() }.into());
        }
        write(&mut *self.disk.running(self.start)?)
    }

    fn add(&mut self, group: &[Append], adding: Adding) -> Result<(), AppendFault> {
        let outcome = self.write(|machine| {
            let standing = |book: &BookId| Standing {
                len: machine.contents.len(*book),
                signed: machine.heads.get(book).map_or(0, |head| head.size),
            };
            group::weigh(group, adding, standing)?;
            Ok::<_, AppendFault>(machine.carry_out(group))
        })?;
        match outcome {
            Outcome::Done => Ok(()),
            Outcome::Refused(fault) => Err(fault.into()),
            Outcome::Unknown(fault) => {
                self.halted = Some(fault.to_string());
                Err(fault.into())
            }
        }
    }
}

impl Drop for MemoryStore {
    fn drop(&mut self) {
        self.disk.stop(self.start);
    }
}

impl Store for MemoryStore {
    fn reader(&self) -> Arc<dyn Reader> {
        Arc::new(reader::MemoryReader::new(self.disk.clone(), self.start))
    }

    fn append(&mut self, group: &[Append]) -> Result<(), AppendFault> {
        self.add(group, Adding::New)
    }

    fn catch_up(&mut self, group: &[Append]) -> Result<(), AppendFault> {
        self.add(group, Adding::GivenBack)
    }

    fn put_beside(
        &mut self, book: BookId, texts: &[(TextHash, String)], words: &[Word],
    ) -> Result<(), AppendFault> {
        self.write(|machine| {
            if machine.contents.len(book) == 0 {
                return Err(AppendFault::NoSuchBook { book });
            }
            machine.contents.lay_beside(book, texts, words);
            Ok(())
        })
    }

    fn withdraw_words(&mut self, book: BookId, hashes: &[WordHash]) -> Result<Withdrawn, Fault> {
        self.write(|machine| {
            let words = machine
                .contents
                .erase(book, |word| hashes.contains(&word.hash));
            Ok(Withdrawn { words, traceless: true })
        })
    }

    fn withdraw_author(&mut self, book: BookId, author: PersonId) -> Result<Withdrawn, Fault> {
        self.write(|machine| {
            let words = machine.contents.erase(book, |word| word.author == author);
            Ok(Withdrawn { words, traceless: true })
        })
    }

    fn scrub(&mut self) -> Result<bool, Fault> {
        self.write(|_| Ok(true))
    }

    fn record_head(&mut self, book: BookId, size: u64, note: &[u8]) -> Result<(), HeadFault> {
        self.write(|machine| {
            group::weigh_head(book, machine.heads.get(&book), size, note)?;
            machine
                .heads
                .insert(book, Head { size, note: note.to_vec() });
            Ok(())
        })
    }

    fn behind(&self) -> Vec<Behind> {
        let Ok(machine) = self.disk.running(self.start) else { return Vec::new() };
        let behind = |(book, head): (&BookId, &Head)| {
            let have = machine.contents.len(*book);
            (have < head.size).then_some(Behind { book: *book, have, signed: head.size })
        };
        machine.heads.iter().filter_map(behind).collect()
    }

    fn put_draft(&mut self, id: Nonce, bytes: &[u8]) -> Result<(), Fault> {
        self.write(|machine| {
            machine.contents.drafts.insert(id, bytes.to_vec());
            Ok(())
        })
    }

    fn delete_draft(&mut self, id: Nonce) -> Result<(), Fault> {
        self.write(|machine| {
            machine.contents.drafts.remove(&id);
            Ok(())
        })
    }

    fn put_note(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        name::check(name)?;
        self.write(|machine| {
            machine
                .contents
                .notes
                .insert(name.to_owned(), bytes.to_vec());
            Ok(())
        })
    }

    fn delete_note(&mut self, name: &str) -> Result<(), Fault> {
        name::check(name)?;
        self.write(|machine| {
            machine.contents.notes.remove(name);
            Ok(())
        })
    }

    fn secret(&mut self, name: &str) -> Result<[u8; 32], Fault> {
        name::check(name)?;
        self.write(|machine| Ok(machine.secret(name)))
    }
}
