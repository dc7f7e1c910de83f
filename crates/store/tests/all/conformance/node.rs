//! What a node keeps for itself: checkpoints, drafts, settings, secrets.

use super::Place;
use crate::things::{book, more, sound};
use basics::Nonce;
use store::{AppendFault, Behind, Fault, HeadFault};

pub(super) fn a_checkpoint_never_goes_back(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store.append(&[more(book(1), 0, 9)]).unwrap();
    assert_eq!(store.reader().head(book(1)).unwrap(), None);
    store
        .record_head(book(1), 5, b"origin\n5\nroot\n\nsig\n")
        .unwrap();
    store
        .record_head(book(1), 5, b"origin\n5\nroot\n\nsig\nkeeper's\n")
        .unwrap();
    assert_eq!(
        store.record_head(book(1), 5, b"origin\n5\nanother\n\nsig\n"),
        Err(HeadFault::Forked { book: book(1), size: 5 })
    );
    assert_eq!(
        store.record_head(book(1), 4, b"origin\n4\n\n"),
        Err(HeadFault::Backwards { book: book(1), have: 5, offered: 4 })
    );
    drop(store);
    let mut store = place.open().unwrap();
    let head = store.reader().head(book(1)).unwrap().unwrap();
    assert_eq!(
        (head.size, &head.note[..]),
        (5, &b"origin\n5\nroot\n\nsig\nkeeper's\n"[..])
    );
    assert!(store.record_head(book(1), 4, b"").is_err());
    store.record_head(book(1), 9, b"").unwrap();
    assert_eq!(store.reader().head(book(1)).unwrap().unwrap().note, b"");
    assert_eq!(store.behind(), []);
}

pub(super) fn a_book_behind_its_checkpoint_catches_up_first(place: &dyn Place) {
    let mut store = place.open().unwrap();
    store
        .append(&[more(book(1), 0, 4), more(book(2), 0, 1)])
        .unwrap();
    store.record_head(book(1), 4, b"four").unwrap();
    assert_eq!(store.behind(), []);
    let nothing_signed = store.catch_up(&[more(book(1), 4, 1)]);
    assert_eq!(
        nothing_signed,
        Err(AppendFault::BeyondSigned { book: book(1), reaches: 5, signed: 4 })
    );
    store.record_head(book(1), 7, b"seven").unwrap();
    store.record_head(book(3), 2, b"two").unwrap();
    for _ in 0..2 {
        let missing = |n, have, signed| Behind { book: book(n), have, signed };
        assert_eq!(store.behind(), [missing(1, 4, 7), missing(3, 0, 2)]);
        let refused = store.append(&[more(book(2), 1, 1), more(book(1), 4, 1)]);
        assert_eq!(
            refused,
            Err(AppendFault::RestoredBehind { book: book(1), have: 4, signed: 7 })
        );
        assert_eq!(sound(&*store.reader(), book(1)), 4);
        drop(store);
        store = place.open().unwrap();
    }
    store.append(&[more(book(2), 1, 1)]).unwrap();
    assert!(store.catch_up(&[more(book(1), 4, 4)]).is_err());
    store
        .catch_up(&[more(book(1), 4, 2), more(book(3), 0, 2)])
        .unwrap();
    assert!(store.append(&[more(book(1), 6, 1)]).is_err());
    store.catch_up(&[more(book(1), 6, 1)]).unwrap();
    assert_eq!(store.behind(), []);
    store
        .append(&[more(book(1), 7, 2), more(book(3), 2, 1)])
        .unwrap();
    assert_eq!(sound(&*store.reader(), book(1)), 9);
}

pub(super) fn drafts_and_settings_are_kept(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (one, two) = (Nonce([1; 16]), Nonce([2; 16]));
    store.put_draft(two, b"second").unwrap();
    store.put_draft(one, b"first").unwrap();
    store.put_draft(one, b"first again").unwrap();
    store.put_note("policy", b"for neighbours").unwrap();
    store.put_note("policy", b"for everybody").unwrap();
    store.put_note("gone", b"x").unwrap();
    store.delete_note("gone").unwrap();
    drop(store);
    let mut store = place.open().unwrap();
    let reader = store.reader();
    assert_eq!(reader.drafts().unwrap(), [one, two]);
    assert_eq!(reader.draft(one).unwrap(), Some(b"first again".to_vec()));
    assert_eq!(
        reader.note("policy").unwrap(),
        Some(b"for everybody".to_vec())
    );
    assert_eq!(reader.note("gone").unwrap(), None);
    store.delete_draft(one).unwrap();
    store.delete_draft(one).unwrap();
    assert_eq!(
        (reader.draft(one).unwrap(), reader.drafts().unwrap()),
        (None, vec![two])
    );
    assert_eq!(reader.stats().unwrap().drafts, 1);
}

pub(super) fn secrets_are_made_once(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (scribe, session) = (
        store.secret("scribe").unwrap(),
        store.secret("session").unwrap(),
    );
    assert_ne!(scribe, session);
    assert_ne!(scribe, [0; 32]);
    assert_eq!(store.secret("scribe").unwrap(), scribe);
    drop(store);
    let mut store = place.open().unwrap();
    assert_eq!(store.secret("scribe").unwrap(), scribe);
}

pub(super) fn names_are_checked(place: &dyn Place) {
    let mut store = place.open().unwrap();
    for name in ["", "../heads/x", ".hidden", "Ä"] {
        let refused = Fault::Name { name: name.to_owned() };
        assert_eq!(store.secret(name), Err(refused.clone()));
        assert_eq!(store.put_note(name, b""), Err(refused.clone()));
        assert_eq!(store.reader().note(name), Err(refused));
    }
    store.put_note("still.works", b"").unwrap();
}
