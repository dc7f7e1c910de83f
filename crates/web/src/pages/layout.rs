//! What every page has: its frame, the way through the house, and the contract of the script.

use super::mark;
use crate::ctx::{BookCtx, Ctx, Lang};
use crate::words::{Words, direction, own_name};
use maud::{DOCTYPE, Markup, html};
use rules::charter::Reading;
use std::collections::BTreeMap;

/// The places that the navigation of a book leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is asked, decided and done now.
    Assembly,
    /// Everything under decision, and what was.
    Matters,
    /// What was agreed.
    Agreements,
    /// People and households.
    People,
    /// The charter.
    Rules,
    /// The book.
    Minutes,
}

impl Place {
    const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::Assembly, "", "page-nav-assembly"),
        (Self::Matters, "/matters", "page-nav-matters"),
        (Self::Agreements, "/agreements", "page-nav-agreements"),
        (Self::People, "/people", "page-nav-people"),
        (Self::Rules, "/rules", "page-nav-rules"),
        (Self::Minutes, "/minutes", "page-nav-minutes"),
    ];
}

/// The frame of a page.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The title in the window and in bookmarks, without the assembly's name.
    pub title: String,
    /// Where in the book this is.
    pub place: Option<Place>,
    /// Whether the page refreshes itself.
    pub live: bool,
}

impl Frame {
    /// A page that stands still.
    pub const fn new(title: String) -> Self {
        Self { title, place: None, live: false }
    }

    /// A page of a book.
    pub const fn at(title: String, place: Place) -> Self {
        Self { title, place: Some(place), live: false }
    }

    /// A page of a book that refreshes itself.
    pub const fn live(title: String, place: Place) -> Self {
        Self { title, place: Some(place), live: true }
    }
}

/// Puts the frame around the content of a page.
pub fn page(ctx: &Ctx, frame: &Frame, main: &Markup) -> Markup {
    let words = Words::of(ctx);
    let book = ctx.book.as_ref();
    let name = book.map_or("Caracol", |book| book.name.as_str());
    html! {
        (DOCTYPE)
        html lang=(ctx.lang.code()) dir=(direction(ctx.lang)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="same-origin";
                title { (frame.title) " · " (name) }
                link rel="icon" href=(ctx.asset("caracol.svg")) type="image/svg+xml";
                link rel="stylesheet" href=(ctx.asset("caracol.css"));
                link rel="modulepreload" href=(ctx.asset("script/store.js"));
                script type="module" src=(ctx.asset("script/caracol.js")) {}
            }
            (body(ctx, words, frame, main))
        }
    }
}

fn body(ctx: &Ctx, words: Words, frame: &Frame, main: &Markup) -> Markup {
    let book = ctx.book.as_ref();
    let id = book.map(|book| book.id).or(ctx.asked_for);
    let live = book.filter(|_| frame.live).map(|book| book.path("/live"));
    html! {
        body
            data-words=(script_words(words))
            data-now-ms=(ctx.now.0)
            data-book=[id]
            data-scribe=[book.map(|book| book.scribe)]
            data-seen-size=[book.map(|book| book.seen_size)]
            data-seen-root=[book.map(|book| book.seen_root)]
            data-draft-nonce=[book.map(|book| book.draft_nonce)]
            data-visible=[book.map(|book| words.t(visible_key(book.reading)))]
            data-signin=[ctx.sign_in.map(crate::ctx::SignIn::name)]
            data-live=[live]
        {
            a.skip href="#main" { (words.t("page-skip")) }
            (header(ctx, words, frame))
            main #main tabindex="-1" {
                p.status data-status role="status" {}
                @if ctx.demo {
                    p.warning {
                        (words.t("cli-demo-banner")) " "
                        a href="/demo" { (words.t("cli-demo-page")) }
                    }
                }
                @if ctx.insecure { p.warning { (words.t("page-insecure")) } }
                (main)
                @if book.is_some() {
                    noscript { p.note { (words.t("page-no-script")) } }
                }
            }
            (footer(ctx, words))
        }
    }
}

const fn visible_key(reading: Reading) -> &'static str {
    match reading {
        Reading::Public => "common-visible-public",
        Reading::Members => "common-visible-members",
    }
}

/// All words of the script as one JSON object.
fn script_words(words: Words) -> String {
    let all: BTreeMap<String, String> = words.templates("script-").into_iter().collect();
    serde_json::to_string(&all).unwrap_or_default()
}

/// The first page of a book, or its door for whoever may only come that far.
fn home_of(ctx: &Ctx, book: &BookCtx) -> String {
    match ctx.inside() {
        Some(book) => book.path(""),
        None => book.join_path.clone(),
    }
}

fn header(ctx: &Ctx, words: Words, frame: &Frame) -> Markup {
    html! {
        header.top {
            div.brand {
                a.mark href="/" aria-label=(words.t("page-brand")) { (mark::snail()) }
                @match &ctx.book {
                    Some(book) => a.name href=(home_of(ctx, book)) { bdi { (book.name) } },
                    None => a.name href="/" { "Caracol" },
                }
                @if ctx.viewer.member().is_some() {
                    span.you { (words.t("page-you-member")) }
                }
            }
            @if let Some(book) = ctx.inside() { (nav(words, book, frame.place)) }
        }
    }
}

fn nav(words: Words, book: &BookCtx, here: Option<Place>) -> Markup {
    html! {
        nav.ways aria-label=(words.t("page-nav-label")) {
            ul {
                @for (place, path, key) in Place::ALL {
                    li {
                        @let current = (here == Some(place)).then_some("page");
                        a href=(book.path(path)) aria-current=[current] {
                            (words.t(key))
                        }
                    }
                }
            }
        }
    }
}

fn footer(ctx: &Ctx, words: Words) -> Markup {
    html! {
        footer.foot {
            form.language method="post" action="/language" data-keep="no" {
                input type="hidden" name="to" value=(ctx.path);
                span #language { (words.t("page-language")) }
                div role="group" aria-labelledby="language" {
                    @for lang in Lang::ALL {
                        button.plain name="lang" value=(lang.code()) lang=(lang.code())
                            aria-pressed=(if lang == ctx.lang { "true" } else { "false" }) {
                            (own_name(lang))
                        }
                    }
                }
            }
            ul.links {
                @if let Some(book) = ctx.inside() {
                    li { a href=(book.path("/copy")) { (words.t("page-foot-copy")) } }
                    li { a href=(book.path("/verify")) { (words.t("page-foot-verify")) } }
                    @if ctx.viewer.member().is_some() {
                        li { a href=(book.path("/link")) { (words.t("page-foot-link")) } }
                    }
                }
                li { a href="/help" { (words.t("page-foot-help")) } }
                li { a href="/policy" { (words.t("page-foot-policy")) } }
                li { a href="/" { (words.t("page-foot-home")) } }
            }
            p.creed { (words.t("page-creed")) }
        }
    }
}
