//! A large assembly: what a page asks for grows with the people, not with their square.

use basics::{
    ActId, HouseholdId, Instant, MatterId, PersonId, PublicKey, RequestId, TextHash, WordHash,
};
use rules::charter::Kind;
use rules::event::{Cause, Contribution, Event, NewUnit, Subject, What};
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
        Some(format!("A text of some length about {}\nand more of it", hash.short()))
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

/// An assembly in which everybody has spoken, every tenth with a block, with so many comments.
fn large(members: u32, comments: u32) -> BookView {
    let mut view = BookView::default();
    let mut seq = 0;
    let mut happens = |by: PersonId, act: ActId, what: What| {
        let at = Instant(1_800_000_000_000 + seq * 1000);
        let event = Event { at, cause: Some(Cause { act, by }), what };
        view.fold(&EntryMeta { seq, at, act: Some(act), by: Some(by), ..EntryMeta::default() }, &[
            event,
        ]);
        seq += 1;
    };
    let charter = serde_json::from_str(&testkit::plain_charter_json()).unwrap();
    let unit = HouseholdId([3; 32]);
    let founder = Founder { household: 0, key: PublicKey([1; 32]), name: WordHash([1; 32]) };
    happens(PersonId([0; 32]), ActId([1; 32]), What::Founded {
        charter: Box::new(charter),
        founders: vec![(founder, unit)],
        units: vec![NewUnit { id: unit, name: None }],
        policy: TextHash([0; 32]),
        scribe: PublicKey([2; 32]),
    });
    for number in 1..members {
        let (person, request) = (PersonId(bytes(10, number)), RequestId(bytes(11, number)));
        let (key, name) = (PublicKey(bytes(12, number)), WordHash(bytes(13, number)));
        let asked = What::RequestMade { request, person, key, name, household: None };
        happens(person, request.into(), asked);
        let unit = HouseholdId::from(request);
        let admitted = What::PersonAdmitted { request, person, unit, new_unit: true };
        happens(person, ActId(bytes(14, number)), admitted);
    }
    let proposer = PersonId(bytes(10, 1));
    let subject = Subject::Proposal {
        about: None,
        affected: basics::Line::new("").unwrap(),
        review_days: 30,
    };
    happens(proposer, MATTER.into(), What::MatterOpened {
        matter: MATTER,
        kind: Kind::Ordinary,
        subject,
        version: TextHash([5; 32]),
        proposer: Some(proposer),
        closes_at: Instant(1_900_000_000_000),
    });
    for number in 1..members {
        let person = PersonId(bytes(10, number));
        let block = number % 10 == 0;
        happens(person, ActId(bytes(15, number)), What::PositionTaken {
            matter: MATTER,
            person,
            position: if block { Position::Block } else { Position::Reservation },
            grounds: block.then_some(Grounds::Value(0)),
            reason: Some(WordHash(bytes(16, number))),
            without_grounds: false,
        });
    }
    for number in 0..comments {
        let person = PersonId(bytes(10, 1 + number % (members - 1)));
        let (id, words) = (ActId(bytes(17, number)), WordHash(bytes(18, number)));
        let sort = match number % 2 {
            0 => Contribution::Concern,
            _ => Contribution::Answer { to: ActId(bytes(17, number - 1)) },
        };
        let said = What::Contributed { matter: MATTER, id, person, sort, words };
        happens(person, id, said);
    }
    view
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

/// Prints how long the pages of a large assembly take; run with `--ignored --nocapture`.
#[test]
#[ignore = "it measures and holds nothing"]
fn how_long_pages_take() {
    for members in [300, 3000] {
        let (view, beside) = (large(members, 40), Counting::default());
        let (viewer, now) = (Some(PersonId(bytes(10, 2))), view.last_at());
        let time = |name: &str, page: &dyn Fn()| {
            let begun = std::time::Instant::now();
            (0..20).for_each(|_| page());
            println!("{members} members, {name}: {:?}", begun.elapsed() / 20);
        };
        time("matter", &|| drop(views::matter(&view, &beside, viewer, now, &MATTER)));
        time("matter as JSON", &|| {
            let page = views::matter(&view, &beside, viewer, now, &MATTER);
            drop(serde_json::to_vec(&page).unwrap());
        });
        time("overview", &|| drop(views::overview(&view, &beside, viewer, now)));
        time("people", &|| drop(views::people(&view, &beside, viewer, now)));
        time("minutes", &|| drop(views::minutes(&view, &beside, viewer, now, 0, 50)));
        time("clone", &|| drop(view.clone()));
    }
}
