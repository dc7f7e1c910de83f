//! Texts and words beside the books.

use super::Place;
use crate::things::{book, more, sound, text, word};
use basics::{PersonId, TextHash, WordHash};
use store::{Append, AppendFault};

pub(super) fn a_text_is_seen_only_through_its_books(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let (shared, own) = (text(9, "we share the well"), text(3, "our own rules"));
    let texts = vec![shared.clone(), own.clone(), shared.clone()];
    store
        .append(&[Append { texts, ..more(book(1), 0, 1) }, more(book(2), 0, 1)])
        .unwrap();
    let reader = store.reader();
    assert_eq!(
        reader.text(book(1), shared.0).unwrap(),
        Some(shared.1.clone())
    );
    assert_eq!(reader.text(book(2), shared.0).unwrap(), None);
    assert_eq!(reader.text(book(7), shared.0).unwrap(), None);
    store
        .put_beside(book(2), std::slice::from_ref(&shared), &[])
        .unwrap();
    store
        .put_beside(book(2), std::slice::from_ref(&shared), &[])
        .unwrap();
    assert_eq!(reader.text(book(2), shared.0).unwrap(), Some(shared.1));
    assert_eq!(reader.text(book(2), own.0).unwrap(), None);
    assert_eq!(
        reader.texts(book(1)).unwrap(),
        [TextHash([3; 32]), TextHash([9; 32])]
    );
    assert_eq!(reader.texts(book(2)).unwrap(), [TextHash([9; 32])]);
    assert_eq!(reader.stats().unwrap().texts, 2);
    drop(store);
    let store = place.open().unwrap();
    assert_eq!(store.reader().text(book(1), own.0).unwrap(), Some(own.1));
}

pub(super) fn words_come_back_as_they_went_in(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(4, 1, "Ana"), word(2, 1, "¿y el techo?"), word(3, 2, ""), word(1, 2, "x\ny")];
    let words = all[..2].to_vec();
    store
        .append(&[Append { words, ..more(book(1), 0, 1) }, more(book(2), 0, 1)])
        .unwrap();
    store.put_beside(book(1), &[], &all).unwrap();
    let reader = store.reader();
    for word in &all {
        assert_eq!(
            reader.word(book(1), word.hash).unwrap().as_ref(),
            Some(word)
        );
        assert_eq!(reader.word(book(2), word.hash).unwrap(), None);
    }
    assert_eq!(
        reader.words(book(1)).unwrap(),
        [1, 2, 3, 4].map(|n| WordHash([n; 32]))
    );
    // The same words in another book are other words: erasing the one leaves the other.
    store.put_beside(book(2), &[], &all).unwrap();
    store.withdraw_author(book(1), PersonId([1; 32])).unwrap();
    assert_eq!(
        reader.words(book(1)).unwrap(),
        [1, 3].map(|n| WordHash([n; 32]))
    );
    assert_eq!(reader.words(book(2)).unwrap().len(), 4);
    assert_eq!(
        reader.word(book(2), all[0].hash).unwrap().as_ref(),
        Some(&all[0])
    );
}

pub(super) fn an_author_takes_all_their_words_back(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(1, 1, "one"), word(2, 1, "two"), word(3, 2, "three")];
    store
        .append(&[Append { words: all.to_vec(), ..more(book(1), 0, 3) }])
        .unwrap();
    let author = all[0].author;
    let withdrawn = store.withdraw_author(book(1), author).unwrap();
    assert_eq!((withdrawn.words, withdrawn.traceless), (2, true));
    assert_eq!(store.withdraw_author(book(1), author).unwrap().words, 0);
    assert_eq!(store.withdraw_author(book(8), author).unwrap().words, 0);
    assert_eq!(store.reader().words(book(1)).unwrap(), [all[2].hash]);
    assert_eq!(sound(&*store.reader(), book(1)), 3);
    // Whoever comes back may speak again.
    store
        .put_beside(book(1), &[], &[word(5, 1, "back again")])
        .unwrap();
    drop(store);
    let mut store = place.open().unwrap();
    let back = store.reader().word(book(1), WordHash([5; 32])).unwrap();
    assert_eq!(back, Some(word(5, 1, "back again")));
    assert_eq!(store.reader().word(book(1), all[0].hash).unwrap(), None);
    assert_eq!(store.withdraw_author(book(1), author).unwrap().words, 1);
    assert!(store.scrub().unwrap());
}

pub(super) fn some_words_are_taken_back_and_others_stay(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let all = [word(1, 1, "one"), word(2, 1, "two"), word(3, 2, "three"), word(4, 3, "four")];
    store
        .append(&[Append { words: all.to_vec(), ..more(book(1), 0, 1) }])
        .unwrap();
    let gone = [all[0].hash, all[2].hash, WordHash([99; 32])];
    assert_eq!(store.withdraw_words(book(1), &gone).unwrap().words, 2);
    assert_eq!(store.withdraw_words(book(1), &gone).unwrap().words, 0);
    assert_eq!(
        store.withdraw_words(book(5), &[all[1].hash]).unwrap().words,
        0
    );
    let reader = store.reader();
    assert_eq!(reader.words(book(1)).unwrap(), [all[1].hash, all[3].hash]);
    for word in [&all[1], &all[3]] {
        assert_eq!(
            reader.word(book(1), word.hash).unwrap().as_ref(),
            Some(word)
        );
    }
    assert_eq!(reader.examine().unwrap(), Vec::<String>::new());
}

pub(super) fn nothing_lies_beside_a_book_without_entries(place: &dyn Place) {
    let mut store = place.open().unwrap();
    let refused = Err(AppendFault::NoSuchBook { book: book(1) });
    assert_eq!(store.put_beside(book(1), &[text(1, "a")], &[]), refused);
    let part = Append { words: vec![word(1, 1, "a")], ..more(book(1), 0, 0) };
    assert_eq!(store.append(&[part]), refused);
    // Within one group the first entry comes first.
    let later = Append { texts: vec![text(1, "a")], ..more(book(1), 2, 0) };
    store.append(&[more(book(1), 0, 2), later]).unwrap();
    assert_eq!(store.reader().texts(book(1)).unwrap().len(), 1);
}
