//! What is shown on each page in tests.

use super::fixture::{self, NOW, World, charter, days};
use super::*;
use crate::ctx::{Ctx, SignIn, Viewer};
use crate::guide::guide;
use crate::sheets::*;
use basics::{HouseholdId, Nonce, PublicKey, RequestId};
use maud::Markup;
use rules::proposing::open_proposal::How;
use views::dto::{Agreements, Matters, Phase};

fn template() -> Template {
    Template { name: "housing-coop".to_owned(), charter: charter() }
}

/// Another template, with what somebody may have written into it.
fn other_template(world: &World) -> Template {
    let mut other = template();
    other.name = "own".to_owned();
    other.charter.rounds_min += 1;
    other.charter.talks.times = 0;
    let purpose = basics::text::normalise(&world.said("We live."));
    other.charter.purpose = basics::Passage::new(&purpose).unwrap();
    other
}

fn draft_sheet(world: &World) -> DraftSheet {
    let founder = |n: u8, signed| DraftFounder {
        key: PublicKey([n; 32]),
        name: world.said("Ana Ruiz"),
        household: Some(0),
        signed,
    };
    DraftSheet {
        nonce: Nonce([0x0d; 16]),
        charter: charter(),
        answers: Answers { template: "housing-coop".to_owned(), ..Answers::default() },
        templates: vec![template()],
        policy: "We keep your minutes.".to_owned(),
        households: vec![world.said("Stairs A"), world.said("Stairs B")],
        founders: vec![founder(1, true), founder(2, false)],
        persons_missing: 1,
        units_missing: 1,
        act: Some("{\"act\":{}}".to_owned()),
        link: "https://caracol.example/draft/0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d".to_owned(),
        qr: QR.to_owned(),
        problem: None,
    }
}

const QR: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\
    <path d=\"M1 1h3v3H1zM5 5h3v3H5z\"/></svg>";

fn trouble(world: &World) -> Problem {
    Problem {
        code: "test".to_owned(),
        title: world.said("Not accepted"),
        detail: world.said("The name is too long."),
        rule: world.said("Names are read aloud."),
        way: world.said("Take a shorter one."),
    }
}

/// Pages outside of a book.
fn outside(world: &World) -> Vec<(&'static str, Markup)> {
    let ctx = |path| world.outside(path);
    let home = HomeSheet {
        assemblies: vec![HomeLine {
            book: basics::BookId([1; 32]),
            name: world.said("Barrio en Común"),
        }],
    };
    let questions = FoundSheet {
        templates: vec![template()],
        policy: world.said("We keep your minutes."),
        answers: Answers { name: world.said("Casa"), ..Answers::default() },
        problem: Some(trouble(world)),
    };
    let nothing = Ctx {
        asked_for: Some(basics::BookId([1; 32])),
        sign_in: Some(SignIn::Needed),
        ..ctx("/b/x")
    };
    let insecure = Ctx { insecure: true, ..ctx("/policy") };
    let in_help = ctx("/help");
    let enter_sheet = EnterSheet { action: "/in/0123".to_owned() };
    vec![
        ("home", super::home(&ctx("/"), &home)),
        ("found", found(&ctx("/found"), &questions)),
        ("draft", draft(&ctx("/draft/0d"), &draft_sheet(world))),
        ("enter", enter(&ctx("/in/0123"), &enter_sheet)),
        (
            "policy",
            policy(&insecure, &PolicySheet { policy: world.said("We keep.") }),
        ),
        (
            "scripts",
            super::scripts(&ctx("/scripts"), crate::assets::scripts()),
        ),
        (
            "charters",
            super::charters(
                &ctx("/charters"),
                &CharterSheet {
                    templates: vec![template(), other_template(world)],
                    one: template().name,
                    other: other_template(world).name,
                },
            ),
        ),
        ("help", help(&in_help, &guide(in_help.lang, None).unwrap())),
        ("missing", missing(&nothing)),
        ("problem", problem(&ctx("/"), &trouble(world))),
    ]
}

/// Pages about matters and agreements.
fn deciding(world: &World) -> Vec<(&'static str, Markup)> {
    let ctx = |path| world.ctx(path);
    let charter = charter();
    let about = world.agreement();
    let may = fixture::may(&["open_proposal"], &[]);
    let plain = Proposing { charter: &charter, about: None, may: may.first() };
    let changes = Proposing { about: Some((&about, How::Changes)), ..plain };
    let list = Matters {
        open: vec![world.matter_row(1, Phase::Open), world.matter_row(2, Phase::Voting)],
        ended: vec![world.matter_row(3, Phase::Ended)],
    };
    let agreed = Agreements {
        in_force: vec![world.agreement_row(1)],
        past: vec![world.agreement_row(2)],
    };
    let mut crowd = world.proposal();
    crowd.ring = world.ring(90);
    vec![
        ("matters", matters(&ctx("/b/x/matters"), &list)),
        (
            "matter",
            matter(&ctx("/b/x/m/1"), &world.proposal(), &charter),
        ),
        (
            "matter-talks",
            matter(&ctx("/b/x/m/1"), &world.talking(), &charter),
        ),
        (
            "matter-vote",
            matter(&ctx("/b/x/m/1"), &world.voting(), &charter),
        ),
        (
            "matter-ended",
            matter(&ctx("/b/x/m/1"), &world.ended(), &charter),
        ),
        ("matter-many", matter(&ctx("/b/x/m/1"), &crowd, &charter)),
        (
            "admission",
            matter(&ctx("/b/x/m/9"), &world.admission(), &charter),
        ),
        ("propose", propose(&ctx("/b/x/propose"), &plain)),
        (
            "propose-changes",
            propose(&ctx("/b/x/propose?how=changes"), &changes),
        ),
        ("agreements", agreements(&ctx("/b/x/agreements"), &agreed)),
        ("agreement", agreement(&ctx("/b/x/agreements/1"), &about)),
    ]
}

/// The other pages of a book.
fn inside(world: &World) -> Vec<(&'static str, Markup)> {
    let ctx = |path| world.ctx(path);
    let entry_of = |code| world.entry(7, code, world.all_args());
    let asker = Viewer::Asker { person: fixture::person(9), request: RequestId([0xe1; 32]) };
    let asking = World { viewer: asker, ..*world };
    let stranger = World { viewer: Viewer::Stranger, ..*world };
    let former = Viewer::Former { person: fixture::person(1) };
    let former = World { viewer: former, ..*world };
    let link_sheet = LinkSheet {
        link: Some("https://caracol.example/in/0123456789".to_owned()),
        qr: Some(QR.to_owned()),
        until: Some(days(1)),
    };
    let door_sheet = DoorSheet {
        charter: charter(),
        standing: Some("waiting"),
        vouching_units: 1,
        until: Some(days(3)),
        units: vec![HouseholdId([1; 32])],
    };
    let closed = DoorSheet { standing: None, until: None, ..door_sheet.clone() };
    let good = VerifySheet {
        entries: 12_345,
        root: "ab".repeat(32),
        at: NOW,
        fault: None,
        verifier_key: "caracol+1234+abcd".to_owned(),
    };
    let fault = VerifyFault { seq: Some(3), code: "signature".to_owned() };
    let bad = VerifySheet { fault: Some(fault), ..good.clone() };
    let copy_sheet = CopySheet { entries: 214, texts: 40, words: 120 };
    vec![
        ("assembly", assembly(&ctx("/b/x"), &world.overview())),
        (
            "assembly-stranger",
            assembly(&stranger.ctx("/b/x"), &stranger.overview()),
        ),
        ("asked", asked(&ctx("/b/x/asked"), &world.asked())),
        ("people", people(&ctx("/b/x/people"), &world.people())),
        ("person", person(&ctx("/b/x/people/1"), &world.person())),
        ("rules", rules(&ctx("/b/x/rules"), &world.rules())),
        ("minutes", minutes(&ctx("/b/x/minutes"), &world.minutes())),
        (
            "entry",
            entry(&ctx("/b/x/minutes/7"), &entry_of("agreement_made")),
        ),
        ("words", own_words(&ctx("/b/x/words"), &world.own_words())),
        (
            "words-former",
            own_words(&former.ctx("/b/x/words"), &world.own_words()),
        ),
        (
            "join",
            join(&stranger.ctx("/b/x/join"), &charter(), &world.people()),
        ),
        (
            "join-asker",
            join(&asking.ctx("/b/x/join"), &charter(), &world.people()),
        ),
        ("door", door(&asking.ctx("/b/x/join"), &door_sheet)),
        ("door-closed", door(&stranger.ctx("/b/x/join"), &closed)),
        ("link", link(&ctx("/b/x/link"), &link_sheet)),
        ("link-none", link(&ctx("/b/x/link"), &LinkSheet::default())),
        ("copy", copy(&ctx("/b/x/copy"), &copy_sheet)),
        ("verify", verify(&ctx("/b/x/verify"), &good)),
        ("verify-bad", verify(&ctx("/b/x/verify"), &bad)),
    ]
}

/// Every page, by name.
pub(super) fn all(world: &World) -> Vec<(&'static str, String)> {
    let pages = outside(world)
        .into_iter()
        .chain(deciding(world))
        .chain(inside(world));
    pages
        .map(|(name, page)| (name, page.into_string()))
        .collect()
}
