//! Every page from made-up content: whole, in both languages, with hostile words, and as files to
//! be looked at.

mod fixture;
mod shown;

use super::*;
use crate::ctx::{Ctx, Lang, Viewer};
use crate::words::Words;
use fixture::{World, charter};
use rules::state::matter::Admitting;
use scraper::{Html, Selector};
use shown::all;
use std::collections::BTreeSet;

fn select<'h>(html: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
    // Elements live as long as the page, not as the selector.
    let selector = Selector::parse(selector).unwrap();
    let ids: Vec<_> = html.select(&selector).map(|element| element.id()).collect();
    ids.into_iter()
        .filter_map(|id| html.tree.get(id).and_then(scraper::ElementRef::wrap))
        .collect()
}

fn count(html: &Html, selector: &str) -> usize {
    select(html, selector).len()
}

#[test]
fn every_page_is_whole_in_every_language() {
    for lang in Lang::ALL {
        for (name, page) in all(&World::member(lang)) {
            let html = Html::parse_document(&page);
            let at = format!("{name} in {}", lang.code());
            assert!(page.starts_with("<!DOCTYPE html>"), "{at}");
            assert_eq!(html.errors, Vec::<std::borrow::Cow<'_, str>>::new(), "{at}");
            assert!(
                !page.contains("\u{27e6}"),
                "{at}: {}",
                around(&page, "\u{27e6}")
            );
            for broken in ["{$", "{ $", "None)"] {
                assert!(!page.contains(broken), "{at}: {}", around(&page, broken));
            }
            assert_eq!(count(&html, "h1"), 1, "{at}");
            let marks =
                ["main#main", "header.top", "footer.foot", "a.skip[href='#main']", "head > title"];
            for one in marks {
                assert_eq!(count(&html, one), 1, "{at}: {one}");
            }
            assert_eq!(
                count(&html, &format!("html[lang={}][dir]", lang.code())),
                1,
                "{at}"
            );
            the_parts_are_sound(&html, &at);
        }
    }
}

fn around(page: &str, what: &str) -> String {
    let place = page.find(what).unwrap_or_default();
    let begin = page.floor_char_boundary(place.saturating_sub(120));
    page[begin..page.ceil_char_boundary((place + 120).min(page.len()))].to_owned()
}

fn the_parts_are_sound(html: &Html, at: &str) {
    let ids: Vec<&str> = select(html, "[id]")
        .iter()
        .filter_map(|element| element.attr("id"))
        .collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len(), "{at}: ids {ids:?}");
    for control in select(html, "input:not([type=hidden]), select, textarea") {
        let labelled = control.ancestors().filter_map(scraper::ElementRef::wrap);
        let inside = labelled
            .into_iter()
            .any(|element| element.value().name() == "label");
        let id = control.attr("id").unwrap_or_default();
        let outside = count(html, &format!("label[for='{id}']")) == 1;
        assert!(inside || outside, "{at}: {}", control.html());
    }
    for (element, attribute) in
        [("[aria-labelledby]", "aria-labelledby"), ("[aria-describedby]", "aria-describedby")]
    {
        for one in select(html, element) {
            let id = one.attr(attribute).unwrap_or_default();
            assert!(distinct.contains(id), "{at}: nothing is called {id}");
        }
    }
    assert_eq!(
        count(html, "[style], [onclick], script:not([src])"),
        0,
        "{at}"
    );
    assert_eq!(count(html, "[data-live-part]:not([id])"), 0, "{at}");
    assert_eq!(
        count(html, "[data-live-part] [data-live-part]"),
        0,
        "{at}: parts in parts"
    );
    assert_eq!(count(html, "table"), count(html, "table > caption"), "{at}");
    assert_eq!(count(html, "th:not([scope])"), 0, "{at}");
    assert_eq!(
        count(html, "h2:empty, h3:empty, button:empty, a:empty"),
        0,
        "{at}"
    );
    assert_eq!(count(html, "form form"), 0, "{at}");
}

#[test]
fn every_act_has_a_form_and_every_form_is_whole() {
    let mut kinds = BTreeSet::new();
    for (name, page) in all(&World::member(Lang::En)) {
        let html = Html::parse_document(&page);
        if count(&html, "form.founding-sign[data-act]") == 1 {
            kinds.insert("found_assembly".to_owned());
        }
        for form in select(&html, "form.act") {
            let kind = form.attr("data-kind").unwrap_or_default();
            let declared = rules::registry::declaration(kind).unwrap();
            kinds.insert(kind.to_owned());
            assert!(
                form.attr("data-says").is_some_and(|says| !says.is_empty()),
                "{name} {kind}"
            );
            assert_eq!(form.attr("data-edition"), Some("0"));
            assert!(
                form.attr("action")
                    .is_some_and(|action| action.ends_with("/acts"))
            );
            let fields: BTreeSet<&str> = form
                .descendants()
                .filter_map(scraper::ElementRef::wrap)
                .filter_map(|element| element.attr("data-field"))
                .collect();
            for field in declared.fields {
                let whole = field.path.split('.').next().unwrap_or_default();
                let there = fields.contains(field.path) || fields.contains(whole);
                assert!(there, "{name}: {kind} lacks {}", field.path);
            }
            slots_are_fields(&form, &fields, kind);
        }
    }
    let declared = rules::registry::DECLARATIONS
        .iter()
        .map(|act| act.kind.to_owned());
    assert_eq!(declared.collect::<BTreeSet<_>>(), kinds);
}

/// The list of what one may do says nothing of a single guest; the household's own card does.
#[test]
fn whoever_lives_in_a_household_can_welcome_whoever_asks_to_belong_there() {
    let world = World::member(Lang::En);
    let shown = world.people();
    assert!(
        shown
            .may
            .iter()
            .all(|may| may.kind != "welcome_to_household")
    );
    let page = people(&world.ctx("/b/x/people"), &shown).into_string();
    let html = Html::parse_document(&page);
    let form = "form.act[data-kind=welcome_to_household]";
    assert_eq!(count(&html, &format!("#h1.household {form}")), 1);
    assert_eq!(count(&html, form), 1);
}

/// What stands in braces in a sentence is filled in by the script: it must be a field.
fn slots_are_fields(form: &scraper::ElementRef<'_>, fields: &BTreeSet<&str>, kind: &str) {
    let own = form.attr("data-says").into_iter().map(str::to_owned);
    let inner = form.descendants().filter_map(scraper::ElementRef::wrap);
    let inner = inner.filter_map(|element| element.attr("data-says").map(str::to_owned));
    for says in own.chain(inner) {
        for slot in says
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
        {
            assert!(fields.contains(slot), "{kind} says {slot:?}: {says}");
        }
    }
}

const HOSTILE: [&str; 3] = [
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;b&gt;",
    "\u{202e}gnihtyna\u{2066} {matter} { $who } \u{e000}\u{e001}\u{0}",
    "a\u{301}\u{302}\u{303}",
];

#[test]
fn what_people_write_is_only_ever_text() {
    for hostile in HOSTILE {
        let world = World { instead: Some(hostile), ..World::member(Lang::Es) };
        for (name, page) in all(&world) {
            let html = Html::parse_document(&page);
            assert_eq!(count(&html, "script"), 1, "{name}");
            assert_eq!(count(&html, "img, b, [onerror]"), 0, "{name}");
        }
    }
}

#[test]
fn a_wall_of_marks_stays_within_its_place() {
    let wall: String = "e"
        .chars()
        .chain("\u{301}".chars().cycle().take(32_768))
        .collect();
    let wall: &'static str = Box::leak(wall.into_boxed_str());
    let world = World { instead: Some(wall), ..World::member(Lang::En) };
    let charter = charter();
    let page = matter(&world.ctx("/b/x/m/1"), &world.proposal(), &charter).into_string();
    let html = Html::parse_document(&page);
    assert_eq!(count(&html, "h1"), 1);
    assert!(page.contains(wall));
}

#[test]
fn the_ring_has_a_mark_for_everybody_and_a_table_that_says_the_same() {
    let charter = charter();
    let world = World::member(Lang::En);
    for seats in [0, 1, 3, 40, 41, 200] {
        let mut page = world.proposal();
        page.ring = world.ring(seats);
        let page = matter(&world.ctx("/b/x/m/1"), &page, &charter).into_string();
        let html = Html::parse_document(&page);
        assert_eq!(count(&html, "figure.ring g.seat"), usize::from(seats));
        assert_eq!(count(&html, "details.twin tbody tr"), usize::from(seats));
        let first = select(&html, "figure.ring g.seat")
            .first()
            .map(|seat| seat.attr("class").unwrap_or_default().contains("unheard"));
        assert_ne!(first, Some(false), "those not yet heard come first");
    }
}

#[test]
fn what_is_hidden_and_what_is_missing_look_the_same() {
    let world = World { viewer: Viewer::Stranger, ..World::member(Lang::En) };
    let page = |id: u8| {
        let asked_for = Some(basics::BookId([id; 32]));
        let ctx = Ctx { asked_for, ..world.outside("/b/x") };
        missing(&ctx)
            .into_string()
            .replace(&basics::BookId([id; 32]).to_string(), "")
    };
    assert_eq!(page(1), page(2));
}

#[test]
fn a_page_on_paper_and_on_the_wire_is_small() {
    let style = include_str!("../../assets/caracol.css");
    assert!(style.len() <= 14 * 1024, "{}", style.len());
    for (name, page) in all(&World::member(Lang::Es)) {
        if name != "matter-many" && name != "minutes" {
            assert!(page.len() < 90_000, "{name}: {}", page.len());
        }
    }
}

#[test]
fn sentences_of_the_minutes_leave_nothing_out() {
    for lang in Lang::ALL {
        let world = World::member(lang);
        let page = minutes(&world.ctx("/b/x/minutes"), &world.minutes()).into_string();
        for empty in ["<bdi></bdi>", " .", "  ", "({ "] {
            assert!(!page.contains(empty), "{}", around(&page, empty));
        }
    }
}

#[test]
fn rules_are_plain_text() {
    for lang in Lang::ALL {
        let world = World::member(lang);
        let text = rules_txt(&world.ctx("/b/x/rules.txt"), &world.rules());
        assert!(!text.contains('<') && !text.contains('\u{2068}') && !text.contains("\u{27e6}"));
        assert!(text.lines().count() > 30);
    }
}

/// With `CARACOL_PAGES=<folder>`, all pages as files to be looked at.
#[test]
fn pages_to_look_at() {
    let Ok(folder) = std::env::var("CARACOL_PAGES") else { return };
    for lang in Lang::ALL {
        for (name, page) in all(&World::member(lang)) {
            let page = page.replace("/assets/0123456789abcdef/", "./");
            let path = std::path::Path::new(&folder).join(format!("{name}.{}.html", lang.code()));
            std::fs::write(path, page).unwrap();
        }
    }
}

#[test]
fn whoever_votes_about_an_admission_is_told_what_yes_and_no_mean() {
    let world = World::member(Lang::En);
    let vote = |admitting| {
        let mut page = world.admission();
        page.matter = world.deciding(admitting);
        page.phase = views::dto::Phase::Voting;
        page.may = vec![views::dto::May { kind: "cast_vote", why_not: None }];
        let page = matter(&world.ctx("/b/x/m/9"), &page, &charter()).into_string();
        let html = Html::parse_document(&page);
        let labels = select(&html, "#vote label");
        let texts = labels.iter().map(|label| label.text().collect::<String>());
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "").trim().to_owned();
        texts.map(plain).collect::<Vec<_>>()
    };
    let yes_and_no = |admitting| vote(admitting).into_iter().take(2).collect::<Vec<_>>();
    let (admit, refuse) = ("Admit Inés", "Do not admit Inés");
    let said = |yes: &str, no: &str| vec![format!("Yes: {yes}"), format!("No: {no}")];
    assert_eq!(yes_and_no(Admitting::Admit), said(admit, refuse));
    assert_eq!(yes_and_no(Admitting::Refuse), said(refuse, admit));
}

#[test]
fn what_is_wrong_with_a_book_is_said_in_words_for_every_code_of_an_entry() {
    let spec = include_str!("../../../../spec/book.md");
    let (_, table) = spec.split_once("## 3. When an entry is valid").unwrap();
    let (table, _) = table.split_once("## 4.").unwrap();
    let rows = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let codes: Vec<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    assert_eq!(codes.len(), 10, "{codes:?}");
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for code in codes
            .iter()
            .chain(&["checkpoint", "receipt", "beside", "other"])
        {
            assert!(
                words
                    .find(&format!("page-fault-{code}"), None, &[])
                    .is_some(),
                "{code}"
            );
        }
    }
}

#[test]
fn nothing_at_the_door_leads_to_where_one_may_not_read() {
    let world = World { viewer: Viewer::Stranger, ..World::member(Lang::En) };
    let doors = all(&world)
        .into_iter()
        .filter(|(name, _)| name.starts_with("door"));
    let mut looked = 0;
    for (name, page) in doors {
        let html = Html::parse_document(&page);
        let book = world.ctx("/b/x").book.unwrap();
        for link in select(&html, "a[href]") {
            let href = link.attr("href").unwrap();
            // What somebody wrote themselves is theirs wherever they stand.
            let theirs = [book.join_path.clone(), book.path("/words")];
            let inside = href.starts_with(&book.path(""));
            assert!(
                !inside || theirs.contains(&href.to_owned()),
                "{name}: {href}"
            );
        }
        looked += 1;
    }
    assert_eq!(looked, 2);
}
