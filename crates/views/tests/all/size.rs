//! A large assembly: what a page asks for grows with the people, not with their square.

use basics::{
    ActId, HouseholdId, Instant, MatterId, PersonId, PublicKey, RequestId, TextHash, WordHash,
};
use rules::charter::Kind;
use rules::event::{Cause, Contribution, Event, Founded, NewUnit, Subject, What};
use rules::founding::found_assembly::Founder;
use rules::proposing::take_position::{Grounds, Position};
use std::cell::Cell;
use views::{Beside, BookView, EntryMeta};

/// Counts what it is asked.
#[derive(Default)]
struct Counting {
    texts: Cell<usize>,
    words: Cell<usize>,
}

impl Beside for Counting {
    fn text(&self, hash: &TextHash) -> Option<String> {
        self.texts.set(self.texts.get() + 1);
        Some(format!(
            "A text of some length about {}\nand more of it",
            hash.short()
        ))
    }

    fn word(&self, hash: &WordHash) -> Option<String> {
        self.words.set(self.words.get() + 1);
        Some(format!("Words {}", hash.short()))
    }
}

const MATTER: MatterId = MatterId([9; 32]);

fn bytes(sort: u8, number: u32) -> [u8; 32] {
    let mut bytes = [sort; 32];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

/// Somebody of the large assembly.
fn person(number: u32) -> PersonId {
    PersonId(bytes(10, number))
}

/// A book that events are put into, one an entry.
#[derive(Default)]
struct Told(BookView);

impl Told {
    fn happens(&mut self, by: PersonId, act: ActId, what: What) {
        let seq = self.0.len();
        let at = Instant(1_800_000_000_000 + seq * 1000);
        let cause = Some(Cause { act, by });
        let meta = EntryMeta { act: Some(act), by: Some(by), ..EntryMeta::tick(seq, at) };
        self.0.fold(&meta, &[Event { at, cause, what }]);
    }

    fn found(&mut self) {
        let unit = HouseholdId([3; 32]);
        let founder = Founder {
            household: 0,
            key: PublicKey([1; 32]),
            name: WordHash([1; 32]),
        };
        let what = What::Founded(Box::new(Founded {
            charter: serde_json::from_str(&testkit::plain_charter_json()).unwrap(),
            founders: vec![(founder, unit)],
            units: vec![NewUnit { id: unit, name: None }],
            policy: TextHash([0; 32]),
            scribe: PublicKey([2; 32]),
        }));
        self.happens(PersonId([0; 32]), ActId([1; 32]), what);
    }

    fn admit(&mut self, number: u32) {
        let (person, request) = (person(number), RequestId(bytes(11, number)));
        let (key, name) = (PublicKey(bytes(12, number)), WordHash(bytes(13, number)));
        let asked = What::RequestMade { request, person, key, name, household: None };
        self.happens(person, request.into(), asked);
        let unit = HouseholdId::from(request);
        let admitted = What::PersonAdmitted { request, person, unit, new_unit: true };
        self.happens(person, ActId(bytes(14, number)), admitted);
    }

    fn open(&mut self) {
        let subject = Subject::Proposal {
            about: None,
            affected: basics::Line::new("").unwrap(),
            review_days: 30,
        };
        let opened = What::MatterOpened {
            matter: MATTER,
            kind: Kind::Ordinary,
            subject,
            version: TextHash([5; 32]),
            proposer: Some(person(1)),
            closes_at: Instant(1_900_000_000_000),
        };
        self.happens(person(1), MATTER.into(), opened);
    }

    fn takes_position(&mut self, number: u32, block: bool) {
        let taken = What::PositionTaken {
            matter: MATTER,
            person: person(number),
            position: if block { Position::Block } else { Position::Reservation },
            grounds: block.then_some(Grounds::Value(0)),
            reason: Some(WordHash(bytes(16, number))),
            without_grounds: false,
        };
        self.happens(person(number), ActId(bytes(15, number)), taken);
    }

    fn comments(&mut self, person: PersonId, number: u32) {
        let (id, words) = (ActId(bytes(17, number)), WordHash(bytes(18, number)));
        let sort = match number % 2 {
            0 => Contribution::Concern,
            _ => Contribution::Answer { to: ActId(bytes(17, number - 1)) },
        };
        let said = What::Contributed { matter: MATTER, id, person, sort, words };
        self.happens(person, id, said);
    }
}

/// An assembly in which everybody has spoken, every tenth with a block, with so many comments.
fn large(members: u32, comments: u32) -> BookView {
    let mut told = Told::default();
    told.found();
    (1..members).for_each(|number| told.admit(number));
    told.open();
    (1..members).for_each(|number| told.takes_position(number, number % 10 == 0));
    for number in 0..comments {
        told.comments(person(1 + number % (members - 1)), number);
    }
    told.0
}

#[test]
fn a_page_asks_for_each_name_once() {
    for members in [100, 200, 400] {
        let (view, beside) = (large(members, 40), Counting::default());
        let viewer = Some(PersonId(bytes(10, 2)));
        let page = views::matter(&view, &beside, viewer, view.last_at(), &MATTER).unwrap();
        assert_eq!(page.ring.len(), members as usize);
        assert_eq!(page.said.len(), 20);
        let (names, reasons, comments) = (members as usize, members as usize - 1, 40);
        assert_eq!(beside.words.get(), names + reasons + comments);
        assert!(beside.texts.get() <= 3, "{}", beside.texts.get());
        let people = views::people(&view, &Counting::default(), viewer, view.last_at()).unwrap();
        assert_eq!(people.members.len(), members as usize);
    }
}
