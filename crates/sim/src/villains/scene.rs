//! Where villains play: an assembly that has lived for some days, with its node running.

use crate::chance::Chance;
use crate::charters::Which;
use crate::evidence::Bundle;
use crate::host::Told;
use crate::made::{self, Made, Verdict};
use crate::pen::{Intent, Pen};
use crate::tamper;
use crate::world::{Options, World};
use basics::{Line, MatterId, TreeHash};
use book::export::Export;
use book::tree::leaf_hash;
use book::{Checkpoint, Receipt};
use node::{HandIn, Input, Rejection};
use rules::charter::Kind;
use rules::proposing::open_proposal::OpenProposal;
use rules::proposing::take_position::{Position, TakePosition};
use rules::{Deed, State};

/// A scene.
pub struct Scene {
    /// The world, its node running.
    pub world: World,
    /// The book as it is when the villain comes.
    pub made: Made,
    /// The villain's chance.
    pub chance: Chance,
    /// Which variant is played.
    pub variant: usize,
}

impl Scene {
    /// A scene of this seed.
    pub(super) fn new(seed: u64) -> Result<Self, String> {
        let options = Options {
            people: 7,
            days: 12,
            charter: Which::Quick,
            weather: false,
            entries_most: 45,
            looks: (30, 500),
            canary: None,
        };
        let mut world = World::new(seed, options)?;
        world.live();
        let made = world.made()?;
        let variant = usize::try_from(seed % 3).unwrap_or(0);
        Ok(Self { world, made, chance: Chance::new(seed ^ 0xbad), variant })
    }

    /// The state as it is now.
    pub(super) fn state(&self) -> Result<&State, String> {
        self.world
            .state()
            .ok_or_else(|| "the machine does not run".to_owned())
    }

    /// Some members who are there now, by their places among the people.
    pub(super) fn members(&self) -> Result<Vec<usize>, String> {
        let state = self.state()?;
        let people = self.world.people.iter().enumerate();
        let members = people.filter(|(_, person)| state.is_member(&person.id));
        Ok(members.map(|(at, _)| at).collect())
    }

    /// Some member.
    pub(super) fn member(&mut self) -> Result<usize, String> {
        let members = self.members()?;
        self.chance
            .pick(&members)
            .copied()
            .ok_or_else(|| "there is no member".to_owned())
    }

    /// Signs an act as somebody, having seen the newest head.
    pub(super) fn sign(&mut self, at: usize, intent: Intent) -> HandIn {
        self.world.people[at].seen = self.world.host.head;
        let now = self.world.now;
        self.world.sign(at, intent, now)
    }

    /// Hands something in, and says what the node answers.
    pub(super) fn hand_in(&mut self, hand_in: HandIn) -> Result<Receipt, Rejection> {
        let ticket = 1 << 40;
        let hand_in = HandIn { ticket, ..hand_in };
        self.world.now = self.world.now.plus_ms(1);
        for told in self
            .world
            .host
            .handle(self.world.now, vec![Input::HandIn(hand_in)])
        {
            if let Told::Reply(to, answer) = told
                && to == ticket
            {
                return answer;
            }
        }
        Err(Rejection::NoSuchBook)
    }

    /// Does something as somebody, properly signed.
    pub(super) fn does(&mut self, at: usize, deed: Deed) -> Result<Receipt, Rejection> {
        let hand_in = self.sign(at, Intent { deed, texts: Vec::new(), words: Vec::new() });
        self.hand_in(hand_in)
    }

    /// Opens a proposal as somebody.
    pub(super) fn propose(&mut self, at: usize) -> Result<MatterId, Rejection> {
        let mut chance = self.chance.branch();
        let mut pen = Pen::new(&mut chance);
        let text = pen.this_text(format!("Villains' item {}", self.chance.next()));
        let affected = Line::new("")?;
        let kind_of = Kind::Ordinary;
        let deed = OpenProposal { about: None, affected, kind_of, review_days: 30, text };
        let hand_in = self.sign(at, pen.done(Deed::OpenProposal(deed)));
        Ok(self.hand_in(hand_in)?.receipt.act.into())
    }

    /// An open matter, opened for this scene by somebody, who is named.
    pub(super) fn open_matter(&mut self) -> Result<(MatterId, usize), String> {
        for at in self.members()? {
            if let Ok(matter) = self.propose(at) {
                return Ok((matter, at));
            }
        }
        Err("nobody can open a matter".to_owned())
    }

    /// Agreeing to a matter as it is now.
    pub(super) fn agree(&self, matter: MatterId) -> Result<Deed, String> {
        let version = self
            .state()?
            .matter(&matter)
            .ok_or("there is no such matter")?
            .version;
        let (grounds, reason, position) = (None, None, Position::Agree);
        Ok(Deed::TakePosition(TakePosition {
            grounds,
            matter,
            position,
            reason,
            version,
        }))
    }

    /// The founding entry.
    pub(super) fn founding(&self) -> Vec<u8> {
        self.made
            .export
            .entries
            .first()
            .cloned()
            .unwrap_or_default()
    }

    /// The signed note over some entries, and their leaves.
    pub(super) fn sealed(&self, entries: &[Vec<u8>]) -> Result<(Vec<u8>, Vec<TreeHash>), String> {
        let note = made::checkpoint(self.made.book, entries, &self.made.scribe)?;
        Ok((note, entries.iter().map(|bytes| leaf_hash(bytes)).collect()))
    }

    /// The signed note over the first entries of the book as it was.
    pub(super) fn earlier_note(&self, size: usize) -> Result<Vec<u8>, String> {
        let entries = self
            .made
            .export
            .entries
            .get(..size)
            .ok_or("there are not so many")?;
        let tree = made::tree(entries);
        let head = Checkpoint { book: self.made.book, size: tree.len(), root: tree.root() };
        head.sign(&self.made.scribe)
            .map_err(|error| error.to_string())
    }

    /// The book as somebody spoils it who has all keys, and what a verifier says of it.
    pub(super) fn spoiled(&mut self, name: &str) -> Result<(Export, Verdict), String> {
        let tamper = tamper::named(name).ok_or("there is no such tampering")?;
        let mut seed = self.chance.next() >> 1;
        for _ in 0..40 {
            if let Some(pieces) = tamper.apply(&self.made, &mut self.chance) {
                let verdict = made::verify_pieces(&pieces);
                let verdict = verdict
                    .err()
                    .ok_or_else(|| format!("{name} was not found"))?;
                return Ok((Export::from_pieces(&pieces).unwrap_or_default(), verdict));
            }
            // This book has no place for it; another has.
            seed += 1;
            *self = Self { variant: self.variant, ..Self::new(seed)? };
        }
        Err(format!("no book has a place for {name}"))
    }

    /// Evidence that the scribe signed a book with an unlawful entry.
    pub(super) fn unlawful(export: &Export) -> Bundle {
        let entries = export.entries.clone();
        let leaves = entries.iter().map(|bytes| leaf_hash(bytes)).collect();
        Bundle::Unlawful { entries, note: export.checkpoint.clone(), leaves }
    }
}
