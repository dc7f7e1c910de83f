//! Frozen books: their bytes, their root and what they add up to. They are made anew from tables
//! and from histories by chance, and must come out the same; and they replay to the same summary.
//! Until the first release the rules may still change them (`UPDATE=1`); after it, never.

use serde_json::json;
use std::fs;
use std::path::Path;
use testkit::frozen;
use testkit::random::History;
use testkit::{World, replay};

const PEOPLE: &[&str] = &["ana", "ben", "cho", "dia", "eve", "fay", "gil"];

const FIRST_AGREEMENT: &str = "
    assembly plain ana@north ben@south cho@west
      set windows.ordinary.hours=24
    1h ana open_proposal text=\"Mend the roof\" kind_of=ordinary review_days=30
      affected=\"the birds\" as roof -> MatterOpened
    2h ben ask_question matter=roof words=\"Before winter?\" as when -> Contributed
    3h ana give_answer matter=roof to=when words=Yes -> Contributed
    4h cho suggest_wording matter=roof text=\"Mend the roof in May\" as may -> WordingSuggested
    5h ana amend_proposal matter=roof text=\"Mend the roof in May\" taken_from=may -> VersionMade
    6h ana take_position matter=roof position=agree -> PositionTaken
    6h ben take_position matter=roof position=agree -> PositionTaken
    6h cho take_position matter=roof position=stand_aside reason=\"no ladder\" -> PositionTaken
    6h ben offer_to_do matter=roof -> DoerOffered
    6h cho offer_to_do matter=roof -> DoerOffered
    7h cho write_minority matter=roof text=\"A new roof would last\" -> MinorityWritten
    29h time -> RewriteAsked
    30h ana amend_proposal matter=roof text=\"Mend the roof in June\" -> VersionMade
    31h ana take_position matter=roof position=agree -> PositionTaken
    31h ben take_position matter=roof position=reservation reason=dear -> PositionTaken
    31h cho take_position matter=roof position=agree -> PositionTaken
    31h cho offer_to_do matter=roof -> DoerOffered
    54h time -> MatterEnded AgreementMade
    55h ben ask_to_reopen agreement=roof grounds=request reason=rain as again
      -> ReopenAsked AgreementReopened MatterOpened
    79h time -> WindowOpened
    103h time -> MatterEnded
    see agreement=roof force=in_force
    40d time -> AgreementExpired
    ";

const ADMISSIONS: &str = "
    assembly plain ana@north ama@north ben@south cho@west
      set joining.window_hours=24 windows.essential.hours=168 quorum.percent=50
    1h zoe ask_to_join name=Zoe household=north as zoes -> RequestMade
    1h ana vouch_for request=zoes -> Vouched
    1h ama vouch_for request=zoes -> Vouched
    2h ben vouch_for request=zoes -> Vouched AdmissionWindowOpened
    26h time -> PersonAdmitted
    27h yan ask_to_join name=Yan as yans -> RequestMade
    28h cho object_to_admission request=yans reason=loud -> AdmissionObjected
    29h zoe vouch_for request=yans -> Vouched
    30h ben vouch_for request=yans -> Vouched MatterOpened
    31h ana take_position matter=yans position=agree -> PositionTaken
    31h cho take_position matter=yans position=agree -> PositionTaken
    31h ben take_position matter=yans position=block grounds.harm=dignity reason=no
      as block -> PositionTaken
    32h zoe judge_block matter=yans block=block principled=true -> BlockJudged
    198h time -> VotingOpened
    199h ana cast_vote matter=yans vote=yes -> VoteCast
    199h ben cast_vote matter=yans vote=no -> VoteCast
    199h zoe cast_vote matter=yans vote=no -> VoteCast
    199h xia ask_to_join name=Xia as xias -> RequestMade
    200h xia withdraw_request request=xias -> RequestWithdrawn
    201h wim ask_to_join name=Wim as wims -> RequestMade
    366h time -> MatterEnded PersonAdmitted
    99d time -> RequestLapsed
    ";

const TALKS_AND_VOTE: &str = "
    assembly plain ana@north ben@south cho@west dia@east
      set windows.ordinary.hours=96 blocks.test=cosigners blocks.count=1 quorum.percent=50
      set talks.every_hours=48 talks.times=2 rounds_min=2 fallback.by=majority
    1h ana open_proposal text=Well kind_of=ordinary as well -> MatterOpened
    2h ben take_position matter=well position=block grounds.value=0 reason=no
      as block -> PositionTaken
    2h cho judge_block matter=well block=block principled=true -> BlockJudged
    2h cho take_position matter=well position=agree -> PositionTaken
    3h ana take_position matter=well position=agree -> PositionTaken
    4h dia raise_concern matter=well words=deep as deep -> Contributed
    5h dia settle_concern matter=well concern=deep -> ConcernSettled
    6h ana give_answer matter=well to=block words=\"We share it\" -> Contributed
    97h time -> TalksStep
    98h ana attend_talks matter=well step=1 -> TalksAttended
    145h time -> TalksStepEnded TalksStep
    146h ana attend_talks matter=well step=2 -> TalksAttended
    146h ben attend_talks matter=well step=2 -> TalksAttended
    193h time -> TalksStepEnded VotingOpened
    194h ana cast_vote matter=well vote=yes -> VoteCast
    194h cho cast_vote matter=well vote=yes -> VoteCast
    194h ben cast_vote matter=well vote=no -> VoteCast
    361h time -> MatterEnded AgreementMade
    362h ben write_minority matter=well text=\"It is too deep\" -> MinorityWritten
    see matter=well how=vote yes=2 no=1 rounds=2 steps=2
    ";

const URGENT: &str = "
    assembly plain ana@north ben@south cho@west
      set windows.ordinary.hours=336 early=true windows.ordinary.min_hours=12
      set windows.essential.min_hours=96
    1h ana open_proposal text=Flood kind_of=ordinary as flood -> MatterOpened
    2h ana judge_urgency matter=flood urgent=true -> UrgencyJudged
    2h ben judge_urgency matter=flood urgent=true -> UrgencyJudged BecameUrgent
    3h ana take_position matter=flood position=agree -> PositionTaken
    3h ben take_position matter=flood position=agree -> PositionTaken
    3h cho take_position matter=flood position=agree -> PositionTaken
    3h ben offer_to_do matter=flood -> DoerOffered
    13h time -> MatterEnded AgreementMade
    14h ben step_back matter=flood -> DoerSteppedBack
    14h cho offer_to_do matter=flood -> DoerOffered
    15h cho leave_assembly -> PersonLeft
    see agreement=flood doers=0
    ";

const HOUSEHOLDS: &str = "
    assembly plain ana@north ama@north ben@south cho@west
    1h ama form_household name=Upstairs as up -> UnitFormed
    2h ben join_household household=up -> UnitAsked
    3h ama welcome_to_household person=ben -> PersonMoved
    4h ben leave_household -> UnitFormed
    5h ana change_name name=Anita -> NameChanged
    6h cho open_proposal text=Silence kind_of=ordinary as silence -> MatterOpened
    7h cho withdraw_proposal matter=silence -> MatterEnded
    ";

const ERASED: &str = "
    assembly plain ana@north ben@south cho@west dan@west
      set windows.reversible.hours=24
    1h ana open_proposal text=Soup kind_of=reversible as soup -> MatterOpened
    2h ben ask_question matter=soup words=\"With garlic?\" as garlic -> Contributed
    3h ana give_answer matter=soup to=garlic words=Yes -> Contributed
    4h dan take_position matter=soup position=stand_aside reason=Thirst -> PositionTaken
    5h zoe ask_to_join name=Zoe as zoes -> RequestMade
    6h dan leave_assembly -> PersonLeft
    7h dan erase_words words=Thirst,dan -> WordsErased
    8h zoe erase_words words=Zoe -> WordsErased
    9h ben erase_words words=\"With garlic?,south\" -> WordsErased
    ";

/// The summary of a book: size, root, and what it adds up to.
fn summary(entries: &[Vec<u8>]) -> String {
    let book = replay(entries);
    assert_eq!(book.bad, None);
    let summary = json!({
        "root": book.porch.tree().root(),
        "size": entries.len(),
        "summary": book.state.summary(),
    });
    serde_json::to_string_pretty(&summary).unwrap() + "\n"
}

fn check(name: &str, world: &World) {
    let lines: String = world
        .entries
        .iter()
        .map(|entry| String::from_utf8(entry.clone()).unwrap() + "\n")
        .collect();
    frozen::compare(&format!("tests/golden/{name}.jsonl"), &lines);
    frozen::compare(
        &format!("tests/golden/{name}.json"),
        &summary(&world.entries),
    );
}

#[test]
fn books_of_tables() {
    let tables = [
        ("first-agreement", FIRST_AGREEMENT),
        ("admissions", ADMISSIONS),
        ("talks-and-vote", TALKS_AND_VOTE),
        ("urgent", URGENT),
        ("households", HOUSEHOLDS),
        ("erased", ERASED),
    ];
    for (name, table) in tables {
        check(name, &testkit::check(table));
    }
}

#[test]
fn books_by_chance() {
    for seed in 1..=15 {
        let mut history = History::begin(seed, PEOPLE);
        for _ in 0..30 {
            history.step();
        }
        check(&format!("chance-{seed:02}"), &history.world);
    }
}

/// Whoever has only the files comes to the same.
#[test]
fn files_replay_to_their_summary() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut books = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "jsonl") {
            continue;
        }
        let lines = fs::read_to_string(&path).unwrap();
        let entries: Vec<Vec<u8>> = lines.lines().map(|line| line.as_bytes().to_vec()).collect();
        let wanted = fs::read_to_string(path.with_extension("json")).unwrap();
        assert_eq!(summary(&entries), wanted, "{}", path.display());
        books += 1;
    }
    assert_eq!(books, 21);
}
