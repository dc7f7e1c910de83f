//! What holds of the views of every history.

use crate::common::{Folding, beside};
use basics::{Instant, MatterId};
use rules::event::{Again, Ending, What};
use rules::state::matter::Phase;
use std::collections::BTreeSet;
use testkit::World;
use testkit::random::History;
use views::dto::{AskedFor, MatterPage, Next, Part, Then, Would};
use views::{BookView, Nothing};

const PEOPLE: [&str; 9] = ["ana", "ben", "cho", "dia", "eve", "fay", "gil", "hao", "ivy"];

/// Plays histories by chance and looks after each of some steps.
fn histories(seeds: std::ops::Range<u64>, mut look: impl FnMut(&History, &Folding, u64)) {
    for seed in seeds {
        let mut history = History::begin(seed, &PEOPLE);
        let mut folding = Folding::default();
        for step in 0..90 {
            history.step();
            if step % 9 == 8 {
                folding.follow(&history.world.entries);
                look(&history, &folding, seed);
            }
        }
    }
}

fn page(world: &World, view: &BookView, id: &MatterId) -> MatterPage {
    views::matter(view, &beside(world), None, view.last_at(), id).unwrap()
}

#[test]
fn folding_is_deterministic_and_loses_nothing_between_clones() {
    for seed in 0..12 {
        let mut history = History::begin(seed, &PEOPLE);
        let (mut step_by_step, mut kept) = (Folding::default(), Vec::new());
        for _ in 0..60 {
            history.step();
            step_by_step.follow(&history.world.entries);
            kept.push((history.world.entries.len(), step_by_step.view.clone()));
        }
        for (entries, view) in kept.iter().step_by(7) {
            let mut at_once = Folding::default();
            at_once.follow(&history.world.entries[..*entries]);
            assert!(at_once.view == *view, "seed {seed}");
            assert_eq!(view.len(), *entries as u64);
        }
    }
}

#[test]
fn the_ring_has_exactly_the_entitled() {
    histories(0..40, |history, folding, seed| {
        let view = &folding.view;
        for (id, matter) in view.state.matters() {
            let page = page(&history.world, view, id);
            let ring: BTreeSet<_> = page.ring.iter().map(|seat| seat.name.person).collect();
            assert_eq!(ring.len(), page.ring.len(), "seed {seed}: nobody twice");
            assert_eq!(ring.len(), page.counts.entitled, "seed {seed} {id}");
            if !matter.ended() {
                let entitled: BTreeSet<_> = matter
                    .electorate
                    .iter()
                    .filter(|person| view.state.is_entitled(matter, person))
                    .copied()
                    .collect();
                assert_eq!(ring, entitled, "seed {seed} {id}");
            }
            let heard = page.ring.iter().filter(|seat| seat.heard).count();
            assert_eq!(heard, page.present, "seed {seed} {id}");
            assert!(
                page.ring.is_sorted_by_key(|seat| seat.heard),
                "not yet heard first"
            );
            for seat in &page.ring {
                let Some(stand) = &seat.stand else { continue };
                assert_eq!(stand.version, page.version);
                assert!(stand.at >= page.opened_at && stand.at <= view.last_at());
            }
        }
    });
}

#[test]
fn no_agreement_lacks_one_of_the_six_fields() {
    let mut seen = 0;
    histories(0..40, |history, folding, seed| {
        let view = &folding.view;
        let charter = view.state.charter().unwrap();
        for (id, agreement) in view.state.agreements() {
            let at = view.last_at();
            let page = views::agreement(view, &beside(&history.world), None, at, id).unwrap();
            assert!(
                page.present <= page.eligible && page.eligible > 0,
                "seed {seed}"
            );
            let json = serde_json::to_value(&page).unwrap();
            for field in ["present", "eligible", "affected", "bases", "doers", "reopen"] {
                assert!(!json[field].is_null(), "seed {seed}: {field}");
            }
            assert_eq!(page.bases.met.len(), 1);
            let doers: Vec<_> = page.doers.iter().map(|doer| doer.person).collect();
            assert_eq!(doers, agreement.doers);
            assert_eq!(page.reopen.percent, charter.agreements.reopen_percent);
            assert!(page.reopen.need > 0 || view.state.members().is_empty());
            let asks: BTreeSet<_> = page.reopen.asks.iter().map(|ask| ask.by.person).collect();
            assert_eq!(asks, agreement.asks);
            assert!(page.reopen.have <= asks.len());
            seen += 1;
        }
    });
    assert!(seen > 50, "{seen}");
}

/// What followed for a matter at an instant.
fn what_followed(view: &BookView, id: &MatterId, due: Instant) -> Option<Then> {
    let mut state = view.state.clone();
    let events = state.pass_time(due);
    let mut at_due = events.iter().filter(|event| event.at == due);
    at_due.find_map(|event| match &event.what {
        What::AgreementMade { agreement, .. } if agreement == id => Some(Then::Adopted),
        What::PersonAdmitted { request, .. } if request.0 == id.0 => Some(Then::Admitted),
        What::RequestRefused { request } if request.0 == id.0 => Some(Then::Refused),
        What::MatterEnded { matter, how, .. } if matter == id => match how {
            Ending::Unanswered => Some(Then::Unanswered),
            how if how.adopted() => None,
            _ if view.state.matter(id).unwrap().admitting().is_some() => None,
            _ => Some(Then::Ends),
        },
        What::WindowOpened { matter, why, calls, .. } if matter == id => Some(match why {
            Again::Call if *calls == 1 => Then::AnotherCall,
            Again::Call => Then::LastCall,
            Again::Round | Again::BlockLifted => Then::AnotherRound,
        }),
        What::TalksStep { matter, .. } if matter == id => Some(Then::Talks),
        What::RewriteAsked { matter, .. } if matter == id => Some(Then::Rewrite),
        What::VotingOpened { matter, .. } if matter == id => Some(Then::Vote),
        _ => None,
    })
}

/// What is said to follow for each open matter follows; what was seen is added to the rest.
fn follows_as_said(world: &World, view: &BookView, told: &str, seen: &mut BTreeSet<Then>) {
    for id in view.state.matters_open() {
        let matter = view.state.matter(id).unwrap();
        let (at, then) = match page(world, view, id).next {
            Next::WindowCloses { at, would }
            | Next::EarlyAt { at, would, .. }
            | Next::HearingUntil { at, would, .. } => match would {
                Would::Adopt { then, .. }
                | Would::TooFew { then, .. }
                | Would::Blocked { then, .. }
                | Would::Weak { then }
                | Would::NoSupport { then } => (at, then),
            },
            Next::Vote { until, then, .. } => (until, then),
            Next::Rewrite { until, .. } => (until, Then::Ends),
            Next::TalksStep { until, step, of, .. } => {
                assert_eq!(until, matter.due);
                assert!(step <= of);
                continue;
            }
            Next::Ended { .. } => panic!("{told}: an open matter has ended"),
        };
        assert_eq!(at, matter.due, "{told} {id}");
        assert_eq!(
            what_followed(view, id, at),
            Some(then),
            "{told} {id} {matter:?}"
        );
        seen.insert(then);
    }
}

#[test]
fn what_is_said_to_follow_follows() {
    let mut seen = BTreeSet::new();
    histories(0..80, |history, folding, seed| {
        let told = format!("seed {seed}");
        follows_as_said(&history.world, &folding.view, &told, &mut seen);
    });
    // Three people who agree to refuse somebody do not come together by chance.
    let refusing = testkit::check(
        "
        assembly plain ana@north ben@south cho@west
        1d zoe ask_to_join name=Zoe as zoes -> RequestMade
        1d ana object_to_admission request=zoes reason=no -> AdmissionObjected
        1d ben vouch_for request=zoes -> Vouched
        1d cho vouch_for request=zoes -> Vouched MatterOpened
        2d ana take_position matter=zoes position=agree -> PositionTaken
        2d ben take_position matter=zoes position=agree -> PositionTaken
        2d cho take_position matter=zoes position=abstain -> PositionTaken
        ",
    );
    let view = crate::common::view(&refusing);
    follows_as_said(&refusing, &view, "three agree to refuse", &mut seen);
    let missing: Vec<_> = Then::ALL
        .iter()
        .filter(|then| !seen.contains(then))
        .collect();
    assert!(missing.is_empty(), "never seen: {missing:?}");
}

#[test]
fn who_looks_changes_only_what_is_theirs() {
    histories(0..8, |history, folding, _| {
        let (view, beside) = (&folding.view, beside(&history.world));
        let at = view.last_at();
        let viewer = view.state.members().first().copied();
        for id in view.state.matters().keys() {
            let mine = views::matter(view, &beside, viewer, at, id).unwrap();
            let nobody = views::matter(view, &beside, None, at, id).unwrap();
            let same = MatterPage {
                mine: mine.mine.clone(),
                may: mine.may.clone(),
                admission: mine.admission.clone(),
                ..nobody
            };
            assert_eq!(mine, same);
        }
        let (from, all) = (0, usize::MAX);
        let mine = views::minutes(view, &beside, viewer, at, from, all);
        assert_eq!(mine, views::minutes(view, &beside, None, at, from, all));
        assert!(views::asked(view, &beside, None, at).is_empty());
    });
}

#[test]
fn nothing_beside_the_book_is_needed() {
    histories(0..8, |_, folding, _| {
        let view = &folding.view;
        let (at, viewer) = (view.last_at(), view.state.members().first().copied());
        let overview = views::overview(view, &Nothing, viewer, at).unwrap();
        assert!(
            overview
                .deciding
                .iter()
                .all(|row| row.matter.title.is_none())
        );
        for id in view.state.matters().keys() {
            let page = views::matter(view, &Nothing, viewer, at, id).unwrap();
            assert!(page.ring.iter().all(|seat| seat.name.text.is_none()));
        }
        let people = views::people(view, &Nothing, viewer, at).unwrap();
        assert!(
            people
                .members
                .iter()
                .all(|member| member.name.looks_like.is_none())
        );
    });
}

#[test]
fn what_changed_is_said() {
    histories(0..20, |history, folding, seed| {
        let view = &folding.view;
        let minutes = views::minutes(
            view,
            &beside(&history.world),
            None,
            view.last_at(),
            0,
            usize::MAX,
        );
        assert_eq!(minutes.entries.len() as u64, minutes.size);
        assert!(views::changed_since(view, view.len()).is_empty());
        for entry in &minutes.entries {
            let parts = views::changed_since(view, entry.seq);
            assert!(
                !parts.is_empty(),
                "seed {seed}: every entry changes something"
            );
            if let Some(matter) = &entry.matter {
                let (matter, agreement) =
                    (Part::Matter(matter.matter), Part::Agreement(matter.matter));
                assert!(
                    parts.contains(&matter) || parts.contains(&agreement),
                    "seed {seed}"
                );
            }
            let act = entry.act.map(|act| views::entry_of_act(view, &act));
            assert!(act.is_none_or(|found| found == Some(entry.seq)));
            assert!(entry.happened.iter().all(|one| one.at <= entry.at));
            assert!(
                entry
                    .happened
                    .iter()
                    .all(|one| views::EVENTS.iter().any(|part| part.contains(&one.code)))
            );
        }
    });
}

#[test]
fn what_is_asked_may_be_done() {
    let mut seen = BTreeSet::new();
    histories(0..60, |history, folding, seed| {
        let (view, beside) = (&folding.view, beside(&history.world));
        let at = view.last_at();
        for person in view.state.members().iter() {
            let asked = views::asked(view, &beside, Some(*person), at);
            assert!(asked.is_sorted_by_key(|one| one.due.unwrap_or(Instant::MAX)));
            for one in asked {
                seen.insert(one.what.code());
                if let Some(matter) = &one.matter {
                    let page = views::matter(view, &beside, Some(*person), at, &matter.matter);
                    let may = page
                        .unwrap()
                        .may
                        .into_iter()
                        .find(|may| may.kind == one.act);
                    assert!(may.unwrap().open(), "seed {seed}: {one:?}");
                }
                if let AskedFor::Vouch { request } | AskedFor::Object { request } = &one.what {
                    let may = request.may.iter().find(|may| may.kind == one.act).unwrap();
                    assert!(may.open(), "seed {seed}: {one:?}");
                }
            }
        }
        let open = view.state.matters_open().iter();
        let open = open.filter_map(|id| view.state.matter(id));
        for matter in open.filter(|matter| matter.phase == Phase::Voting) {
            assert!(matter.vote_ms().is_some());
        }
    });
    // Concerns to settle and offers to renew are rare by chance; tables hold them.
    assert!(seen.len() >= 13, "{seen:?}");
}
