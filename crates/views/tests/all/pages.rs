//! Whole pages of worlds told by tables, as JSON. Ids are numbered by first appearance, so that
//! the files stay readable; `UPDATE=1` writes them anew.

use crate::common::{beside, view};
use basics::{Instant, MatterId, PersonId};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use testkit::World;
use views::dto::{AskedFor, Next, Would};

/// Numbers ids and writes instants as time since the founding.
fn readable(json: &str) -> String {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = String::new();
    for (place, piece) in json.split('"').enumerate() {
        if place > 0 {
            all.push('"');
        }
        let id = piece.len() == 64 && piece.bytes().all(|b| b.is_ascii_hexdigit());
        if id {
            let next = ids.len() + 1;
            let number = ids.entry(piece.to_owned()).or_insert(next);
            all.extend(["#", &number.to_string()]);
        } else {
            all.push_str(piece);
        }
    }
    let lines = all.lines().map(|line| {
        let (before, value) = line.split_once(": ").unwrap_or(("", line));
        let comma = if value.ends_with(',') { "," } else { "" };
        match value.trim_end_matches(',').parse::<u64>() {
            Ok(at) if at >= testkit::FOUNDED.0 => {
                let minutes = (at - testkit::FOUNDED.0) / basics::instant::MINUTE_MS;
                let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
                format!("{before}: \"{days}d{hours}h{minutes}m\"{comma}")
            }
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// Somebody of a world who looks.
#[allow(clippy::unnecessary_wraps, reason = "what every query takes")]
fn who(name: &str) -> Option<PersonId> {
    Some(World::person(name))
}

#[track_caller]
fn expect<T: Serialize + JsonSchema>(name: &str, page: &T) {
    let schema = SchemaSettings::draft2020_12().for_serialize();
    let schema = schema.into_generator().into_root_schema_for::<T>();
    let value = serde_json::to_value(page).unwrap();
    let faults = testkit::described::faults(schema.as_value(), &value);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
    let found = readable(&serde_json::to_string_pretty(page).unwrap());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/expected");
    let path = folder.join(format!("{name}.json"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (line, (a, b)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(a, b, "{name}.json line {}", line + 1);
    }
    assert!(expected == found, "{name}.json: UPDATE=1 writes it anew");
}

fn at(days: u64, hours: u64) -> Instant {
    let hours = days * 24 + hours;
    testkit::FOUNDED.plus_ms(hours * basics::instant::HOUR_MS)
}

fn id(world: &World, name: &str) -> MatterId {
    world.names[name].into()
}

const WELL: &str = r#"
    assembly plain ana@north ben@north cho@west dia@east
      set windows.ordinary.hours=168 blocks.test=share_present blocks.percent=40
    1d ana open_proposal text="A well in the square" affected="people of the upper village"
      kind_of=ordinary as well -> MatterOpened
    1d1h ben take_position matter=well position=agree -> PositionTaken
    1d1h ben offer_to_do matter=well -> DoerOffered
    1d2h cho ask_question matter=well words="How deep?" as depth -> Contributed
    1d3h ana give_answer matter=well to=depth words="Ten metres" -> Contributed
    1d4h dia raise_concern matter=well words="The lime tree" as tree -> Contributed
    1d5h dia suggest_wording matter=well text="A well beside the square" as beside
      -> WordingSuggested
    2d ana amend_proposal matter=well text="A well beside the square" taken_from=beside
      -> VersionMade
    2d1h ana give_answer matter=well to=tree words="It stays" -> Contributed
    2d1h ana take_position matter=well position=agree -> PositionTaken
    2d2h cho take_position matter=well position=block grounds.value=1 reason="Whose water?"
      as block -> PositionTaken
    2d3h dia take_position matter=well position=reservation reason="The noise" -> PositionTaken
    2d4h dia judge_block matter=well block=block principled=true -> BlockJudged
    2d4h dia judge_urgency matter=well urgent=true -> UrgencyJudged
"#;

#[test]
fn a_matter_with_everything() {
    let world = testkit::check(WELL);
    let (view, beside, well) = (view(&world), beside(&world), id(&world, "well"));
    let page = views::matter(&view, &beside, who("ben"), at(2, 5), &well).unwrap();
    expect("well-open", &page);
    for name in ["ana", "ben", "cho", "dia"] {
        expect(
            &format!("asked-{name}"),
            &views::asked(&view, &beside, who(name), at(2, 5)),
        );
    }
    expect(
        "overview",
        &views::overview(&view, &beside, who("ben"), at(2, 5)),
    );
}

#[test]
fn talks_and_a_vote() {
    let world = testkit::check(&format!(
        "{WELL}
        2d5h cho give_answer matter=well to=tree words=yes -> Contributed
        2d5h ana give_answer matter=well to=block words=\"Everybody's\" -> Contributed
        9d time -> TalksStep
        10d ana attend_talks matter=well step=1 -> TalksAttended
        "
    ));
    let (folded, beside, well) = (view(&world), beside(&world), id(&world, "well"));
    let page = views::matter(&folded, &beside, None, at(10, 1), &well).unwrap();
    let (next, talks) = (&page.next, &page.talks);
    expect(
        "well-talks",
        &(next, talks, &page.course, &page.ring[2].stand),
    );
    let asked = views::asked(&folded, &beside, who("cho"), at(10, 1));
    assert!(
        asked
            .iter()
            .any(|one| matches!(one.what, AskedFor::Talks { step: 1, of: 6, .. }))
    );
}

const LATER: &str = r#"
    assembly plain ana@north ben@north cho@west dia@east
      set windows.ordinary.hours=24 talks.times=0 rounds_min=1 fallback.percent=60
      fallback.window_hours=24 blocks.test=none agreements.same_text_days=10
    0d ana open_proposal text="Soup on Sundays" affected=guests kind_of=ordinary as soup
      -> MatterOpened
    1h ana take_position matter=soup position=agree -> PositionTaken
    1h ben take_position matter=soup position=agree -> PositionTaken
    1h cho take_position matter=soup position=agree -> PositionTaken
    1h dia take_position matter=soup position=block grounds.harm=body reason="Salt"
      as salt -> PositionTaken CloseMoved
    2h ben give_answer matter=soup to=salt words="Less of it" -> Contributed
    2h cho offer_to_do matter=soup -> DoerOffered
    4d time -> VotingOpened
    4d1h ana cast_vote matter=soup vote=yes -> VoteCast
    4d1h cho cast_vote matter=soup vote=yes -> VoteCast
    4d2h dia cast_vote matter=soup vote=no -> VoteCast
"#;

#[test]
fn an_agreement_by_vote() {
    let world = testkit::check(&format!(
        "{LATER}
        5d time -> MatterEnded AgreementMade
        6d dia write_minority matter=soup text=\"Salt is not for everybody\" -> MinorityWritten
        7d ana step_back matter=soup -> refused not_a_doer
        7d dia open_proposal text=\"Soup on Saturdays\" kind_of=ordinary about.how=changes
          about.agreement=soup as saturdays -> MatterOpened
        "
    ));
    let (view, beside, soup) = (view(&world), beside(&world), id(&world, "soup"));
    let page = views::agreement(&view, &beside, who("cho"), at(8, 0), &soup);
    expect("agreement", &page);
    expect(
        "agreements",
        &views::agreements(&view, &beside, None, at(8, 0)),
    );
    expect(
        "matters",
        &views::matters(&view, &beside, who("dia"), at(8, 0)),
    );
    let voted = views::matter(&view, &beside, None, at(8, 0), &soup).unwrap();
    expect(
        "well-voted",
        &(voted.next, voted.vote, voted.quorum, voted.agreement),
    );
    let next = views::matter(&view, &beside, None, at(8, 0), &id(&world, "saturdays")).unwrap();
    expect("about", &(next.about, next.next));
}

#[test]
fn a_vote_that_is_running() {
    let world = testkit::check(LATER);
    let (view, beside, soup) = (view(&world), beside(&world), id(&world, "soup"));
    let page = views::matter(&view, &beside, who("ben"), at(4, 3), &soup).unwrap();
    expect("vote", &(page.next, page.mine, page.quorum));
    let asked = views::asked(&view, &beside, who("ben"), at(4, 3));
    assert!(matches!(asked.as_slice(), [one] if matches!(one.what, AskedFor::Vote {})));
}

#[test]
fn people_come_move_and_go() {
    let world = testkit::check(
        r#"
        assembly plain ana@north ben@north cho@west dia@east set joining.window_hours=24
        1d zoe ask_to_join name=Zoe household=west as zoes -> RequestMade
        1d yan ask_to_join name=Ana as yans -> RequestMade
        1d1h ana vouch_for request=zoes -> Vouched
        1d2h cho vouch_for request=zoes -> Vouched AdmissionWindowOpened
        2d2h time -> PersonAdmitted
        3d ben join_household household=east -> UnitAsked
        3d dia object_to_admission request=yans reason="A name too many" -> AdmissionObjected
        3d cho change_name name="Cho Chan" -> NameChanged
        4d ana leave_household -> UnitFormed
        5d dia leave_assembly -> PersonLeft
        6d ana vouch_for request=yans -> Vouched
        "#,
    );
    let (view, beside) = (view(&world), beside(&world));
    expect(
        "people",
        &views::people(&view, &beside, who("ben"), at(6, 1)),
    );
    let zoe = World::person("zoe");
    expect(
        "person",
        &views::person(&view, &beside, who("ana"), at(6, 1), &zoe),
    );
    expect(
        "minutes",
        &views::minutes(&view, &beside, None, at(6, 1), 3, 9),
    );
    expect("changed", &views::changed_since(&view, 9));
    let ben = views::person(&view, &beside, who("ben"), at(6, 1), &World::person("ben")).unwrap();
    assert!(
        ben.mine && ben.asked.is_none(),
        "the household that he asked has nobody left"
    );
    let dia = views::person(
        &view,
        &views::Nothing,
        None,
        at(6, 1),
        &World::person("dia"),
    );
    assert!(dia.is_some_and(|dia| dia.name.text.is_none() && dia.left_at == Some(at(5, 0))));
}

#[test]
fn our_rules() {
    let world = testkit::check("assembly plain ana@north ben@north cho@west");
    expect(
        "rules",
        &views::rules_page(&view(&world), &beside(&world), None, at(0, 0)),
    );
}

#[test]
fn what_is_rarely_asked() {
    let world = testkit::check(
        r#"
        assembly plain ana@north ben@north cho@west set windows.ordinary.hours=168
        1d ana open_proposal text=Roof kind_of=ordinary as roof -> MatterOpened
        1d ben offer_to_do matter=roof -> DoerOffered
        1d ben raise_concern matter=roof words="Too steep" as steep -> Contributed
        1d cho give_answer matter=roof to=steep words="Not very" -> Contributed
        2d ana amend_proposal matter=roof text="A flat roof" -> VersionMade
        "#,
    );
    let (view, beside) = (view(&world), beside(&world));
    let asked = views::asked(&view, &beside, who("ben"), at(3, 0));
    let codes: Vec<_> = asked.iter().map(|one| one.what.code()).collect();
    assert_eq!(codes, ["position", "settle", "offer_again"]);
    let page = views::matter(&view, &beside, who("ben"), at(3, 0), &id(&world, "roof")).unwrap();
    assert!(page.mine.offered_before && page.doers.is_empty());
    let few = matches!(
        page.next,
        Next::WindowCloses { would: Would::TooFew { have: 0, need: 2, .. }, .. }
    );
    assert!(few, "{:?}", page.next);
}

/// What an agreement did to another is told only where it did it.
#[test]
fn what_was_more_serious_by_then_is_said_to_stay() {
    let told = format!(
        "{}
        22d cho open_proposal text=Beans kind_of=essential about.how=changes about.agreement=rice
          as beans -> MatterOpened
        22d cho take_position matter=beans position=agree -> PositionTaken
        32d time -> MatterEnded AgreementMade AgreementReplaced
        ",
        testkit::stories::GREATER
    );
    let world = testkit::check(&told);
    let (view, beside) = (crate::common::view(&world), beside(&world));
    let mut ids: Vec<_> = view.state.agreements().iter().collect();
    ids.sort_by_key(|(_, agreement)| agreement.adopted_at);
    let [soup, rice, none, beans] = ids[..] else { panic!("{ids:?}") };
    let page = |id| views::agreement(&view, &beside, None, view.last_at(), id).unwrap();
    let told = |id| {
        let page = page(id);
        let before = page.follows.map(|(old, _)| old.agreement);
        (before, page.stays.map(|old| old.agreement))
    };
    assert_eq!(told(soup.0), (None, None));
    assert_eq!(told(rice.0), (Some(*soup.0), None));
    assert_eq!(told(none.0), (None, Some(*rice.0)));
    assert_eq!(told(beans.0), (Some(*rice.0), None));
}
