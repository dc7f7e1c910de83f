//! Words that were erased, and what somebody wrote.

use crate::common::{Folding, beside, view};
use basics::{PersonId, WordHash};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use testkit::World;
use testkit::random::History;
use views::BookView;
use views::dto::{Part, Written};

const PEOPLE: [&str; 8] = ["ana", "ben", "cho", "dia", "eve", "fay", "gil", "hao"];

fn strings(value: &Value, all: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            all.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| strings(value, all)),
        Value::Object(values) => values.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}

/// Every text that any page shows to somebody.
fn shown(world: &World, view: &BookView, viewer: PersonId) -> BTreeSet<String> {
    let (beside, at, viewer) = (beside(world), view.last_at(), Some(viewer));
    let mut all = BTreeSet::new();
    let mut take = |page: &dyn json::Page| strings(&page.json(), &mut all);
    take(&views::overview(view, &beside, viewer, at));
    take(&views::minutes(view, &beside, viewer, at, 0, usize::MAX));
    take(&views::people(view, &beside, viewer, at));
    take(&views::own_words(view, &beside, viewer, at));
    for id in view.state.matters().keys() {
        take(&views::matter(view, &beside, viewer, at, id));
    }
    for id in view.state.agreements().keys() {
        take(&views::agreement(view, &beside, viewer, at, id));
    }
    for id in view.state.persons().keys() {
        take(&views::person(view, &beside, viewer, at, id));
    }
    all
}

/// Anything that can be shown.
mod json {
    pub(super) trait Page {
        fn json(&self) -> serde_json::Value;
    }

    impl<T: super::Serialize> Page for T {
        fn json(&self) -> serde_json::Value {
            serde_json::to_value(self).unwrap()
        }
    }
}

#[test]
fn erased_words_are_on_no_page_though_they_still_lie_there() {
    let (mut erased, mut told) = (0, 0);
    for seed in 0..60 {
        let mut history = History::begin(seed, &PEOPLE);
        (0..90).for_each(|_| drop(history.step()));
        let mut folding = Folding::default();
        folding.follow(&history.world.entries);
        let view = &folding.view;
        let words = view.state.words();
        let Some(viewer) = view.state.members().first().copied() else { continue };
        let shown = shown(&history.world, view, viewer);
        for word in words.erased() {
            let content = &history.world.words[word];
            assert!(!shown.contains(content), "seed {seed}: {content:?}");
            erased += 1;
        }
        let whole = words.written().filter(|(word, _)| !words.is_erased(word));
        told += whole
            .filter(|(word, _)| shown.contains(&history.world.words[*word]))
            .count();
        each_sees_their_own(&history.world, view);
    }
    assert!(erased > 50 && told > 500, "{erased} {told}");
}

/// Whatever somebody wrote is listed for them, once, and nothing else.
fn each_sees_their_own(world: &World, view: &BookView) {
    let (beside, at) = (beside(world), view.last_at());
    for person in view.state.persons().keys() {
        let own = views::own_words(view, &beside, Some(*person), at).unwrap();
        assert!(own.words.is_sorted_by(|a, b| a.seq >= b.seq));
        let listed: Vec<WordHash> = own.words.iter().map(|one| one.word).collect();
        let words = view.state.words();
        let wrote = words.written().filter(|(_, by)| by == person);
        let wrote: BTreeSet<WordHash> = wrote.map(|(word, _)| *word).collect();
        assert_eq!(listed.len(), wrote.len());
        assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), wrote);
        for one in &own.words {
            let expected = if words.is_erased(&one.word) {
                Written::ERASED
            } else {
                Written::Here(world.words[&one.word].clone())
            };
            assert_eq!(one.words, expected);
        }
    }
}

#[test]
fn a_page_says_who_had_what_erased() {
    let world = testkit::check(
        "
        assembly plain ana@north ben@south cho@west
        1h ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
        2h ben ask_question matter=soup words=Why as why -> Contributed
        3h cho take_position matter=soup position=reservation reason=Salt -> PositionTaken
        4h ben erase_words words=Why,south -> WordsErased
        5h cho erase_words words=cho -> WordsErased
        ",
    );
    let view = view(&world);
    let (at, soup) = (view.last_at(), world.names["soup"].into());
    let beside = beside(&world);
    let page = views::matter(&view, &beside, None, at, &soup).unwrap();
    assert_eq!(page.said[0].words, Written::ERASED);
    let cho = page
        .ring
        .iter()
        .find(|seat| seat.name.person == World::person("cho"));
    let cho = cho.unwrap();
    assert!(cho.name.erased && cho.name.text.is_none());
    let reason = cho.stand.as_ref().unwrap().reason.as_ref().unwrap();
    assert_eq!(*reason, Written::Here("Salt".to_owned()));
    let ben = page
        .ring
        .iter()
        .find(|seat| seat.name.person == World::person("ben"));
    let home = ben.unwrap().household.as_ref().unwrap();
    assert!(home.erased && home.name.is_none());

    // Who looks at the matter or the household is told that something there has changed.
    let parts = views::changed_since(&view, 4);
    assert!(parts.contains(&Part::Matter(soup)), "{parts:?}");
    assert!(
        parts.contains(&Part::Household(world.households["south"])),
        "{parts:?}"
    );
    assert_eq!(
        serde_json::to_value(&page.said[0].words).unwrap()["erased"],
        true
    );
    let missing = views::matter(&view, &views::Nothing, None, at, &soup).unwrap();
    let cho = missing
        .ring
        .iter()
        .find(|seat| seat.name.person == World::person("cho"));
    let reason = &cho.unwrap().stand.as_ref().unwrap().reason;
    assert_eq!(serde_json::to_value(reason).unwrap(), Value::Null);
    assert_eq!(*reason, Some(Written::Missing));
}
