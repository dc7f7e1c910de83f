//! Whose words are whose, and that what was erased stays so, told by hand beside the rules.

use super::{PEOPLE, STEPS};
use basics::{PersonId, WordHash};
use rules::Deed;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use testkit::random::History;
use testkit::{Answer, World};

/// What a careful reader notes of the acts: who named which words first, and what was erased.
#[derive(Default)]
struct Reader {
    authors: BTreeMap<WordHash, PersonId>,
    erased: BTreeSet<WordHash>,
}

impl Reader {
    fn read(&mut self, deed: &Deed, by: PersonId) {
        for (word, author) in deed.refers_to().words {
            assert!(!self.erased.contains(&word), "erased words came back");
            self.authors.entry(word).or_insert(author.unwrap_or(by));
        }
        if let Deed::EraseWords(deed) = deed {
            for word in &deed.words {
                assert_eq!(self.authors.get(word), Some(&by), "not theirs");
                assert!(self.erased.insert(*word), "erased twice");
            }
        }
    }
}

#[test]
fn words_are_their_authors_and_what_is_erased_stays_erased() {
    let (mut erased, mut refused) = (0, 0);
    for seed in 8000..8300 {
        let mut history = History::begin(seed, PEOPLE);
        let mut reader = Reader::default();
        let founding: book::Entry<Deed> = book::Entry::read(&history.world.entries[0]).unwrap();
        reader.read(&founding.act.unwrap().act().act, PersonId([0; 32]));
        for _ in 0..STEPS {
            let step = history.step();
            let deed = Deed::deserialize(&step.deed).unwrap();
            match step.answer {
                Answer::Events(_) => reader.read(&deed, World::person(&step.who)),
                Answer::Refused(_) => refused += u32::from(deed.kind() == "erase_words"),
            }
            let words = history.state().words();
            let told: BTreeMap<_, _> = words.written().map(|(word, by)| (*word, by)).collect();
            assert_eq!(told, reader.authors, "seed {seed}");
            assert!(words.erased().eq(&reader.erased), "seed {seed}");
        }
        erased += reader.erased.len();
    }
    println!("{erased} words erased, {refused} erasures refused");
    assert!(erased > 100 && refused > 10);
}
