//! The page of a person: what they promised and what they propose. No measure of a person.

use super::act_form::ActForm;
use super::layout::{Frame, Place, page as framed};
use super::people::{came, request_card};
use super::{parts, speak};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use views::dto::{PersonPage, StandingCode, Task};

/// The page of a person: what they promised and what they propose.
pub fn person(ctx: &Ctx, page: &PersonPage) -> Markup {
    let words = Words::of(ctx);
    let name = speak::name_text(words, &page.name);
    let main = html! {
        (head(ctx, page, &name))
        @let asks = page.standing == StandingCode::Asker;
        @if let Some(request) = page.request.as_ref().filter(|_| asks) {
            (request_card(ctx, request))
        }
        @if page.standing == StandingCode::Member {
            (parts::section("tasks", &words.t("page-person-does"), &tasks(ctx, &page.tasks)))
        }
        @if !page.proposals.is_empty() {
            (parts::section("proposals", &words.t("page-person-proposes"), &html! {
                ul.cards { @for row in &page.proposals { (parts::matter_row(ctx, row)) } }
            }))
        }
        (doing(ctx, page, &name))
        (parts::stranger(ctx))
    };
    framed(ctx, &Frame::live(name.clone(), Place::People), &main)
}

fn head(ctx: &Ctx, page: &PersonPage, name: &str) -> Markup {
    let words = Words::of(ctx);
    html! {
        header.title #head data-live-part {
            p.eyebrow {
                span { (words.t(standing_key(page.standing))) }
                span { (speak::spoken('p', page.name.ordinal)) }
            }
            h1 dir="auto" { (name) }
            @if let Some(other) = page.name.looks_like {
                p.note.hot { (words.t_with("page-looks-like", "n", other)) }
            }
            p.meta {
                @if let Some(household) = &page.household {
                    (speak::household(ctx, &household.household)) " · "
                }
                @if let Some(how) = &page.came { (came(ctx, how)) " " }
                @if let Some(since) = page.since { (words.day_tag(since)) }
                @if let Some(at) = page.left_at {
                    (words.put("page-left-on", "date", words.day_tag(at)))
                }
            }
            @if let Some(asked) = &page.asked {
                @let asked = speak::household(ctx, asked);
                p.meta { (words.put("page-asks-to-move", "household", asked)) }
            }
        }
    }
}

const fn standing_key(standing: StandingCode) -> &'static str {
    match standing {
        StandingCode::Member => "page-standing-member",
        StandingCode::Asker => "page-standing-asker",
        StandingCode::Left => "page-standing-left",
    }
}

fn tasks(ctx: &Ctx, tasks: &[Task]) -> Markup {
    let words = Words::of(ctx);
    html! {
        @if tasks.is_empty() { (parts::empty(&words.t("page-person-does-nothing"))) }
        ul.rows {
            @for task in tasks {
                li {
                    (speak::agreement(ctx, &task.agreement)) " "
                    (words.put("page-review-on", "date", words.day_tag(task.review_on)))
                }
            }
        }
    }
}

fn doing(ctx: &Ctx, page: &PersonPage, name: &str) -> Markup {
    let words = Words::of(ctx);
    let welcome = ActForm::new(ctx, "welcome_to_household", "welcome");
    let welcome = welcome.filter(|_| parts::open(&page.may, "welcome_to_household"));
    let rename = ActForm::new(ctx, "change_name", "change-name");
    let rename = rename.filter(|_| page.mine && parts::open(&page.may, "change_name"));
    html! {
        @if welcome.is_some() || rename.is_some() {
            (parts::section("doing", &words.t("page-matter-doing"), &html! {
                @if let Some(form) = welcome {
                    (form.hidden("person", page.name.person, name).section())
                }
                @if let Some(form) = rename { (form.fold(false)) }
                @if let Some(book) = ctx.book.as_ref().filter(|_| page.mine) {
                    p { a href=(book.path("/words")) { (words.t("page-words-link-person")) } }
                }
            }))
        }
    }
}
