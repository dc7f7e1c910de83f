//! What agreeing means in a matter about somebody who asks to join: said wherever the matter is
//! named, since after an objection those who agree refuse.

use crate::world::{Person, World, person, three};
use basics::BookId;
use serde_json::{Value, json};

/// An assembly in which somebody asked to join and two others vouched.
struct Asking {
    world: World,
    book: BookId,
    people: [Person; 3],
    request: String,
}

impl Asking {
    /// People join as `by` says: by vouches, or by agreement.
    fn begin(by: &str) -> Self {
        let (world, people) = (World::new(), three());
        let nonce = world.draft("Casa", "public");
        let draft = format!("/api/draft/{nonce}");
        let mut charter = world.client.get(&draft).json()["charter"].take();
        charter["joining"]["by"] = json!(by);
        let got = world
            .client
            .post_json(&draft, &json!({ "charter": charter }));
        assert_eq!(got.status, 200, "{}", got.text());
        let book = world.found_draft(&nonce, &people);
        let asked = world.ask_to_join(book, &person("Zenobia"));
        let got = world.hand_in(book, &asked);
        assert_eq!(got.status, 200, "{}", got.text());
        let asking = Self { world, book, people, request: asked.id };
        for who in &asking.people[..2] {
            asking.does(
                who,
                &json!({"kind": "vouch_for", "request": asking.request}),
            );
        }
        asking
    }

    fn does(&self, who: &Person, deed: &Value) {
        let act = self.world.act(self.book, who, deed);
        let got = self.world.hand_in(self.book, &act);
        assert_eq!(got.status, 200, "{}", got.text());
    }

    fn objects(&self) {
        let (reason, word) = self.world.word("She keeps wolves.");
        let deed = json!({
            "kind": "object_to_admission", "reason": reason, "request": self.request,
        });
        let act = self
            .world
            .act_with(self.book, &self.people[2], &deed, &[], &[word]);
        let got = self.world.hand_in(self.book, &act);
        assert_eq!(got.status, 200, "{}", got.text());
    }

    /// Every page that names the matter, as a member sees it.
    fn pages(&self, lang: &str) -> Vec<(&'static str, String)> {
        let member = self.world.signed_in(self.book, &self.people[0]);
        let member = member.with("accept-language", lang);
        let matter = format!("/m/{}", self.request);
        let places = [
            ("the first page", ""),
            ("asked", "/asked"),
            ("matters", "/matters"),
            ("the matter", &matter),
            ("minutes", "/minutes"),
            ("people", "/people"),
        ];
        places
            .map(|(name, path)| {
                let got = member.get(&format!("/b/{}{path}", self.book));
                assert_eq!(got.status, 200, "{name}");
                let text = got.text().replace(['\u{2068}', '\u{2069}'], "");
                (name, text)
            })
            .into()
    }
}

#[test]
fn where_somebody_objected_every_page_says_that_agreeing_means_refusing() {
    let asking = Asking::begin("vouches");
    asking.objects();
    for (lang, named, agreeing) in [
        ("en", "Do not admit Zenobia", "Agree: Do not admit Zenobia"),
        (
            "es",
            "No admitir a Zenobia",
            "De acuerdo: No admitir a Zenobia",
        ),
    ] {
        for (name, page) in asking.pages(lang) {
            assert!(page.contains(named), "{name} in {lang}");
            let other = if lang == "en" { "Admit Zenobia" } else { "Admitir a Zenobia" };
            assert!(!page.contains(other), "{name} in {lang}");
            if name == "the matter" {
                assert!(page.contains(agreeing), "{lang}");
            }
        }
    }
}

#[test]
fn where_the_assembly_decides_about_everybody_agreeing_admits() {
    let asking = Asking::begin("agreement");
    for (lang, named, agreeing) in [
        ("en", "Admit Zenobia", "Agree: Admit Zenobia"),
        ("es", "Admitir a Zenobia", "De acuerdo: Admitir a Zenobia"),
    ] {
        for (name, page) in asking.pages(lang) {
            assert!(page.contains(named), "{name} in {lang}");
            assert!(
                !page.contains("o not admit") && !page.contains("No admitir"),
                "{name}"
            );
            if name == "the matter" {
                assert!(page.contains(agreeing), "{lang}");
            }
        }
    }
}

#[test]
fn positions_and_minutes_say_it_too() {
    let asking = Asking::begin("vouches");
    asking.objects();
    let request = &asking.request;
    asking.does(
        &asking.people[0],
        &json!({
            "kind": "take_position", "grounds": null, "matter": request, "position": "agree",
            "reason": null, "version": request,
        }),
    );
    let pages = asking.pages("en");
    let page = |wanted: &str| {
        let found = pages.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, page)| page.as_str()).unwrap()
    };
    for name in ["matters", "the matter"] {
        assert!(
            page(name).contains("<strong>Agree: Do not admit Zenobia</strong>"),
            "{name}"
        );
    }
    assert!(page("the matter").contains("Agreeing means: Do not admit Zenobia."));
    assert!(page("minutes").contains("agreed with"));
}
