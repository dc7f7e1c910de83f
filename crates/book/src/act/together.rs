//! Looking at the signatures of many acts together, which takes a third of the time.

use super::{Deed, Entry, Looked, Opened};
use crate::act::BytesError;
use crate::keys;
use crate::sha;
use crate::tree::leaf_hash;
use basics::TreeHash;
use sha2::{Digest, Sha256};

/// Signatures that are gathered. The randomness of the batch is derived from all keys, messages
/// and signatures in it, so that whoever made them could not know it before they were made (Fiat
/// and Shamir's way).
struct Gathered {
    batch: keys::Batch,
    seed: Sha256,
    acts: usize,
}

impl Gathered {
    fn new() -> Self {
        Self {
            batch: keys::Batch::default(),
            seed: Sha256::new_with_prefix(b"caracol/batch-seed/v0\n"),
            acts: 0,
        }
    }

    fn add<A>(&mut self, act: &Opened<A>) {
        for sig in &act.sigs {
            self.seed.update(act.id.as_bytes());
            self.seed.update(sig.key.as_bytes());
            self.seed.update(sig.sig.0);
        }
        self.queue(act);
    }

    /// As [`Gathered::add`] for an act in an entry, whose leaf hash is over all of that already.
    fn add_entry<A>(&mut self, act: &Opened<A>, leaf: &TreeHash) {
        self.seed.update(leaf.as_bytes());
        self.queue(act);
    }

    fn queue<A>(&mut self, act: &Opened<A>) {
        self.acts += 1;
        for sig in &act.sigs {
            self.batch.queue(&sig.key, &act.message, &sig.sig);
        }
    }

    /// Whether all of them hold, and there are so many that it pays to look at them together.
    fn hold(self) -> bool {
        let seed = self.seed.finalize().into();
        self.acts > 1 && self.batch.holds(keys::HashRandomness::new(seed))
    }
}

impl<A> Opened<A> {
    /// Looks at the signatures of many acts together, then one by one only if some do not hold.
    /// Those that have been looked at already are left alone.
    pub fn check_signatures_of(acts: &mut [&mut Self]) {
        let mut gathered = Gathered::new();
        for act in acts.iter().filter(|act| act.looked == Looked::NotYet) {
            gathered.add(act);
        }
        let hold = gathered.hold();
        for act in acts {
            act.settle(hold);
        }
    }

    /// Takes the answer that a batch gave for all in it; if it was no, looks at this one alone.
    fn settle(&mut self, all_hold: bool) {
        if all_hold && self.looked == Looked::NotYet {
            self.looked = Looked::Sound;
        }
        self.check_signatures();
    }
}

/// An entry that was read, hashed, and whose signatures were looked at.
#[derive(Debug)]
pub struct Read<A> {
    /// The entry, or why these bytes are none.
    pub entry: Result<Entry<A>, BytesError>,
    /// Its leaf hash.
    pub leaf: TreeHash,
}

impl<A: Deed> Entry<A> {
    /// Reads many entries and looks at their signatures together. An entry and its
    /// act are hashed side by side; and the acts let go of their bytes
    /// ([`Opened::act_bytes`]), since whoever has so many entries has them in their entries.
    pub fn read_all(entries: &[&[u8]]) -> Vec<Read<A>> {
        let mut gathered = Gathered::new();
        let read = |bytes: &&[u8]| {
            let mut leaf = None;
            let mut entry = Self::read_with(bytes, |message| {
                let (id, of_entry) = sha::message_and_leaf(message, bytes);
                leaf = Some(of_entry);
                id
            });
            let leaf = leaf.unwrap_or_else(|| leaf_hash(bytes));
            if let Ok(Self { act: Some(act), .. }) = &mut entry {
                gathered.add_entry(act, &leaf);
                act.message = Vec::new();
            }
            Read { entry, leaf }
        };
        let mut all: Vec<_> = entries.iter().map(read).collect();
        let hold = gathered.hold();
        for (read, bytes) in all.iter_mut().zip(entries) {
            // Where some signature does not hold, each is read and looked at once more.
            if !hold {
                read.entry = Self::read(bytes);
            }
            if let Ok(Self { act: Some(act), .. }) = &mut read.entry {
                act.settle(hold);
                act.message = Vec::new();
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Say, opened};
    use super::*;
    use crate::SigningKey;
    use basics::Instant;

    const SOUND: [bool; 9] = [true, true, true, true, true, false, true, true, true];

    /// Nine acts, of which the sixth is signed badly.
    fn nine() -> Vec<Opened<Say>> {
        let key = SigningKey::from_seed([4; 32]);
        let mut acts: Vec<_> = (0..9).map(|i| opened(&i.to_string(), &key)).collect();
        acts[5].sigs[0].sig.0[10] ^= 1;
        acts
    }

    #[test]
    fn one_bad_signature_does_not_taint_its_batch() {
        let mut acts = nine();
        let mut all: Vec<_> = acts.iter_mut().collect();
        Opened::check_signatures_of(&mut all);
        let looked: Vec<_> = acts.iter().map(|act| act.looked).collect();
        let sound: Vec<_> = acts.iter_mut().map(Opened::check_signatures).collect();
        assert!(!looked.contains(&Looked::NotYet));
        assert_eq!(sound, SOUND);
    }

    #[test]
    fn entries_are_read_together_as_one_by_one() {
        let entry = |(seq, act): (u64, Opened<Say>)| act.entry_bytes(Instant(seq), seq).unwrap();
        let mut entries: Vec<_> = (0..).zip(nine()).map(entry).collect();
        entries.insert(3, b"{}".to_vec());
        entries.insert(5, crate::act::tick_bytes(Instant(5), 5));
        let entries: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
        let read = Entry::<Say>::read_all(&entries);
        assert!(read[3].entry.is_err() && read[5].entry.as_ref().unwrap().act.is_none());
        let mut sound = Vec::new();
        for (Read { entry, leaf }, bytes) in read.into_iter().zip(&entries) {
            assert_eq!(leaf, leaf_hash(bytes));
            if let Ok(Entry { act: Some(mut act), .. }) = entry {
                assert!(act.looked != Looked::NotYet && act.act_bytes().is_empty());
                sound.push(act.check_signatures());
            }
        }
        assert_eq!(sound, SOUND);
    }

    /// What was looked at before keeps its answer, whatever the others in the batch are.
    #[test]
    fn an_answer_stays() {
        let mut acts = nine();
        acts[5].check_signatures();
        acts[5].sigs[0].sig.0[10] ^= 1;
        let mut all: Vec<_> = acts.iter_mut().collect();
        Opened::check_signatures_of(&mut all);
        assert!(!acts[5].check_signatures() && acts[4].check_signatures());
    }
}
