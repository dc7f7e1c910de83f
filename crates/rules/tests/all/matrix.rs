//! The roles matrix for acting: what each act comes to for each role, really signed and decided in
//! one prepared world.

use rules::registry;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;
use testkit::frozen;
use testkit::{Answer, FOUNDED, World};

/// The roles, and who has them in the prepared world.
const ROLES: [(&str, &str); 12] = [
    ("stranger", "sam"),
    ("scribe", "scribe"),
    ("asker", "ask"),
    ("former", "fox"),
    ("outside", "lou"),
    ("entitled", "eli"),
    ("founder", "fay"),
    ("proposer", "pia"),
    ("blocker", "bo"),
    ("raiser", "rae"),
    ("doer", "dom"),
    ("voucher", "vic"),
];

/// One instant at which there is a matter in every phase, an agreement in force, a request that
/// waits and one under decision. Proposals are by pia; bo blocks, rae has a concern, dom offered.
const PREPARED: &str = "
    assembly plain fay@north vic@north pia@south bo@south rae@west dom@west fox@east gus@east
      set windows.essential.hours=96 windows.ordinary.hours=96 windows.reversible.hours=96
      set windows.essential.min_hours=0 quorum.percent=0 blocks.test=none rounds_min=1
      set talks.times=1 talks.every_hours=48 fallback.by=majority fallback.window_hours=96
      set joining.window_hours=24 agreements.reopen_percent=50 agreements.same_text_days=0
      set weak.stand_aside_percent=0
    0h eli ask_to_join name=Eli household=north as elis -> RequestMade
    0h vic vouch_for request=elis -> Vouched
    0h dom vouch_for request=elis -> Vouched AdmissionWindowOpened
    24h time -> PersonAdmitted

    25h pia open_proposal text=Adopted kind_of=ordinary as adopted -> MatterOpened
    25h pia take_position matter=adopted position=agree -> PositionTaken
    25h bo take_position matter=adopted position=abstain -> PositionTaken
    25h dom offer_to_do matter=adopted -> DoerOffered
    26h pia open_proposal text=Failed kind_of=ordinary as failed -> MatterOpened
    26h rae raise_concern matter=failed words=But as failed_concern -> Contributed
    27h pia open_proposal text=Voting kind_of=ordinary as voting -> MatterOpened
    27h bo take_position matter=voting position=block grounds.value=0 reason=no
      as voting_block -> PositionTaken
    27h dom offer_to_do matter=voting -> DoerOffered
    27h pia give_answer matter=voting to=voting_block words=Well -> Contributed
    27h rae raise_concern matter=voting words=But as voting_concern -> Contributed
    27h pia give_answer matter=voting to=voting_concern words=Well -> Contributed

    73h pia open_proposal text=Talks kind_of=ordinary as talks -> MatterOpened
    73h bo take_position matter=talks position=block grounds.value=0 reason=no
      as talks_block -> PositionTaken
    73h rae raise_concern matter=talks words=But as talks_concern -> Contributed
    73h dom offer_to_do matter=talks -> DoerOffered
    74h pia open_proposal text=Rewrite kind_of=ordinary as rewrite -> MatterOpened
    74h bo take_position matter=rewrite position=stand_aside reason=no -> PositionTaken
    74h rae raise_concern matter=rewrite words=But as rewrite_concern -> Contributed
    74h dom offer_to_do matter=rewrite -> DoerOffered

    118h zed ask_to_join name=Zed as zeds -> RequestMade
    118h gus object_to_admission request=zeds reason=no -> AdmissionObjected
    118h vic vouch_for request=zeds -> Vouched
    118h dom vouch_for request=zeds -> Vouched MatterOpened
    118h bo take_position matter=zeds position=block grounds.value=0 reason=no
      as zeds_block -> PositionTaken
    118h rae raise_concern matter=zeds words=But as zeds_concern -> Contributed
    120h lou ask_to_join name=Lou household=west as lous -> RequestMade
    120h vic vouch_for request=lous -> Vouched
    120h dom vouch_for request=lous -> Vouched AdmissionWindowOpened
    121h time -> MatterEnded AgreementMade
    122h time -> MatterEnded
    122h pia open_proposal text=Open kind_of=ordinary as open -> MatterOpened
    122h bo take_position matter=open position=block grounds.value=0 reason=no
      as open_block -> PositionTaken
    122h rae raise_concern matter=open words=But as open_concern -> Contributed
    122h pia suggest_wording matter=open text=\"Open wide\" as wide -> WordingSuggested
    122h dom offer_to_do matter=open -> DoerOffered
    123h time -> TalksStep
    124h pia attend_talks matter=voting step=1 -> TalksAttended
    124h bo attend_talks matter=voting step=1 -> TalksAttended
    144h time -> PersonAdmitted
    145h fox leave_assembly -> PersonLeft
    146h gus join_household household=north -> UnitAsked
    169h time -> TalksStep
    170h time -> RewriteAsked
    171h time -> TalksStepEnded VotingOpened
    171h ask ask_to_join name=Ask as asks -> RequestMade
    171h vic vouch_for request=asks -> Vouched
    ";

/// One row: a kind of act, what it is done to, and its fields.
struct Row {
    kind: &'static str,
    to: String,
    fields: Value,
}

/// All rows, in the order of the registry.
fn rows(world: &mut World) -> Vec<Row> {
    let said = json!(world.word("said"));
    let (text, wide) = (
        json!(world.text("another text")),
        json!(world.text("Open wide")),
    );
    let (adopted, open_text) = (json!(world.text("Adopted")), json!(world.text("Open")));
    let names = [("Ask", "asker"), ("fox", "former"), ("pia", "proposer"), ("Nobody", "nobody")];
    let names = names.map(|(name, of)| (json!(world.word(name)), of));
    let id = |name: &str| json!(world.names[name]);
    let mut rows = Vec::new();
    let mut row = |kind, to: &str, fields| rows.push(Row { kind, to: to.to_owned(), fields });
    row("found_assembly", "again", founding(world));
    row("ask_to_join", "", json!({"household": null, "name": said}));
    for (request, to) in [("asks", "waiting"), ("zeds", "deciding"), ("lous", "admitted")] {
        let request = id(request);
        row("withdraw_request", to, json!({"request": request}));
        row("vouch_for", to, json!({"request": request}));
        row(
            "object_to_admission",
            to,
            json!({"reason": said, "request": request}),
        );
    }
    row("form_household", "", json!({"name": said}));
    row(
        "join_household",
        "north",
        json!({"household": world.households["north"]}),
    );
    row(
        "join_household",
        "west",
        json!({"household": world.households["west"]}),
    );
    row(
        "welcome_to_household",
        "gus",
        json!({"person": World::person("gus")}),
    );
    row("leave_household", "", json!({}));
    row("change_name", "", json!({"name": said}));
    row("leave_assembly", "", json!({}));
    for (name, of) in names {
        row("erase_words", &format!("of {of}"), json!({"words": [name]}));
    }
    let proposal = |text: &Value, about: Value| {
        json!({
            "about": about, "affected": "", "kind_of": "ordinary", "review_days": 30, "text": text,
        })
    };
    row("open_proposal", "new", proposal(&text, Value::Null));
    row(
        "open_proposal",
        "same text",
        proposal(&open_text, Value::Null),
    );
    let renews = json!({"agreement": id("adopted"), "how": "renews"});
    row("open_proposal", "renews", proposal(&adopted, renews));
    rows.extend(rows_in_matters(world, &said, &text, &wide));
    let order = |kind: &str| {
        registry::DECLARATIONS
            .iter()
            .position(|act| act.kind == kind)
    };
    rows.sort_by_key(|row| order(row.kind));
    rows
}

/// Rows of acts that are done in a matter, for a matter in each phase.
fn rows_in_matters(world: &World, said: &Value, text: &Value, wide: &Value) -> Vec<Row> {
    let mut rows = Vec::new();
    let id = |name: &str| {
        world
            .names
            .get(name)
            .map_or(json!("00".repeat(32)), |act| json!(act))
    };
    let taken = json!({"matter": id("open"), "taken_from": id("wide"), "text": wide});
    rows.push(Row {
        kind: "amend_proposal",
        to: "open, suggested".to_owned(),
        fields: taken,
    });
    for phase in ["open", "talks", "rewrite", "voting", "adopted", "failed", "zeds"] {
        let matter = id(phase);
        let version = json!(world.version(&world.names[phase].into()).unwrap());
        let (block, concern) = (
            id(&format!("{phase}_block")),
            id(&format!("{phase}_concern")),
        );
        let held = |position, grounds| {
            json!({
                "grounds": grounds, "matter": matter, "position": position, "reason": said,
                "version": version,
            })
        };
        let (in_it, words) = (
            json!({"matter": matter}),
            json!({"matter": matter, "words": said}),
        );
        let other = json!({"matter": matter, "text": text});
        let amended = json!({"matter": matter, "taken_from": null, "text": text});
        let to_concern = json!({"matter": matter, "to": concern, "words": said});
        let judged = json!({"block": block, "matter": matter, "principled": true});
        let vote = json!({"matter": matter, "version": version, "vote": "no"});
        let again = json!({"agreement": matter, "grounds": "new_facts", "reason": said});
        let acts = [
            ("amend_proposal", amended),
            ("suggest_wording", other.clone()),
            ("withdraw_proposal", in_it.clone()),
            ("ask_question", words.clone()),
            ("raise_concern", words),
            ("give_answer", to_concern),
            (
                "settle_concern",
                json!({"concern": concern, "matter": matter}),
            ),
            ("take_position", held("agree", Value::Null)),
            ("take_position", held("block", json!({"harm": "home"}))),
            ("judge_block", judged),
            ("judge_urgency", json!({"matter": matter, "urgent": true})),
            ("attend_talks", json!({"matter": matter, "step": 1})),
            ("cast_vote", vote),
            ("offer_to_do", in_it.clone()),
            ("step_back", in_it),
            ("write_minority", other),
            ("ask_to_reopen", again),
        ];
        for (kind, fields) in acts {
            let to = if phase == "zeds" { "admission" } else { phase };
            let position = fields.get("position").and_then(Value::as_str);
            let to = position.map_or(to.to_owned(), |position| format!("{position}, {to}"));
            rows.push(Row { kind, to, fields });
        }
    }
    rows
}

/// The founding act's own fields, to be handed in once more.
fn founding(world: &World) -> Value {
    let entry: Value = serde_json::from_slice(&world.entries[0]).unwrap();
    entry["act"]["act"].clone()
}

/// What comes of an act: `✔`, or why not.
fn cell(world: &World, row: &Row, who: &str) -> String {
    let mut world = world.clone();
    let mut deed = row.fields.clone();
    deed["kind"] = row.kind.into();
    let now = FOUNDED.plus_hours(172);
    assert!(
        world.pass(now).is_empty(),
        "the prepared world stands still"
    );
    let bytes = world.act(&deed, now).unwrap();
    match world.hand_in(&bytes, &[who], now) {
        Answer::Events(_) => "✔".to_owned(),
        Answer::Refused(code) => code.rsplit('.').next().unwrap_or(&code).to_owned(),
    }
}

#[test]
fn the_matrix_of_roles_and_acts() {
    let mut world = testkit::check(PREPARED);
    let rows = rows(&mut world);
    let (mut text, mut allowed) = (String::new(), BTreeSet::new());
    let width = 20;
    write!(text, "{:<22}{:<20}", "act", "to").unwrap();
    for (role, _) in ROLES {
        write!(text, "{role:<width$}").unwrap();
    }
    text = text.trim_end().to_owned() + "\n";
    for row in &rows {
        let cells: Vec<String> = ROLES
            .iter()
            .map(|(_, who)| cell(&world, row, who))
            .collect();
        let column = |role: &str| ROLES.iter().position(|(name, _)| *name == role).unwrap();
        // Who founded the assembly can do what everybody else can, and nothing more (R6, R68).
        assert_eq!(
            cells[column("founder")],
            cells[column("entitled")],
            "{} {}",
            row.kind,
            row.to
        );
        if cells.iter().any(|cell| cell == "✔") {
            allowed.insert(row.kind);
        }
        let mut line = format!("{:<22}{:<20}", row.kind, row.to);
        for cell in cells {
            write!(line, "{cell:<width$}").unwrap();
        }
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    let kinds: BTreeSet<&str> = registry::DECLARATIONS.iter().map(|act| act.kind).collect();
    assert_eq!(
        rows.iter().map(|row| row.kind).collect::<BTreeSet<_>>(),
        kinds
    );
    // The founding act is allowed only where there is no book yet.
    assert_eq!(
        kinds.difference(&allowed).copied().collect::<Vec<_>>(),
        ["found_assembly"]
    );
    println!("{} cells", rows.len() * ROLES.len());
    frozen::compare("tests/snapshots/roles-acting.txt", &text);
}
