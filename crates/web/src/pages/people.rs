//! People, households and requests.

mod household;
mod request;

pub(super) use request::request_card;

use super::layout::{Frame, Place, page};
use super::{assembly, parts, speak};
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use rules::charter::UnitKind;
use views::dto::{Came, Member, People};

/// People, households and requests.
pub fn people(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    let shared = people.unit != UnitKind::Person;
    let main = html! {
        (head(ctx, people))
        @if !people.requests.is_empty() {
            (parts::section("requests", &words.t("page-requests"), &html! {
                @for row in &people.requests { (request_card(ctx, row)) }
            }))
        }
        @if shared {
            (parts::section("households", &words.t(households_key(people.unit)), &html! {
                @for row in &people.households { (household::card(ctx, people, row)) }
            }))
        }
        (parts::section("members", &words.t("page-members"), &members(ctx, people)))
        @if ctx.viewer.member().is_some() {
            (parts::section("me", &words.t("page-me"), &household::me(ctx, people)))
        }
        @if !people.requests_past.is_empty() {
            (parts::section("requests-past", &words.t("page-requests-past"), &past(ctx, people)))
        }
        @if !people.former.is_empty() {
            (parts::section("former", &words.t("page-former"), &former(ctx, people)))
        }
        (parts::stranger(ctx))
    };
    page(
        ctx,
        &Frame::live(words.t("page-nav-people"), Place::People),
        &main,
    )
}

fn head(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    html! {
        header.title {
            h1 { (words.t("page-nav-people")) }
            p.meta {
                (words.t_with("common-members", "n", people.members.len()))
                @if people.unit != UnitKind::Person {
                    " · " (assembly::units(words, people.unit, people.households.len()))
                }
            }
            @if let Some(book) = ctx.book.as_ref().filter(|_| ctx.viewer.member().is_some()) {
                p.meta {
                    (words.t("page-invite")) " "
                    a.button.plain.small href=(book.join_path) data-copy="" {
                        (words.t("page-copy-link"))
                    }
                }
            }
        }
    }
}

const fn households_key(unit: UnitKind) -> &'static str {
    match unit {
        UnitKind::Team => "page-teams",
        _ => "page-households",
    }
}

fn members(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    let shared = people.unit != UnitKind::Person;
    html! {
        div.scroll {
            table.people {
                caption.sr { (words.t("page-members")) }
                thead {
                    tr {
                        th scope="col" { (words.t("page-column-person")) }
                        @if shared { th scope="col" { (words.t(household_key(people.unit))) } }
                        th scope="col" { (words.t("page-column-since")) }
                        th scope="col" { (words.t("page-column-does")) }
                    }
                }
                tbody { @for member in &people.members { (member_row(ctx, member, shared)) } }
            }
        }
    }
}

const fn household_key(unit: UnitKind) -> &'static str {
    match unit {
        UnitKind::Team => "page-column-team",
        _ => "page-column-household",
    }
}

fn member_row(ctx: &Ctx, member: &Member, shared: bool) -> Markup {
    let words = Words::of(ctx);
    let does = !member.tasks.is_empty();
    html! {
        tr {
            th scope="row" { (speak::name(ctx, &member.name)) }
            @if shared {
                td {
                    (speak::household(ctx, &member.household))
                    @if let Some(asked) = &member.asked {
                        @let asked = speak::household(ctx, asked);
                        p.hint { (words.put("page-asks-to-move", "household", asked)) }
                    }
                }
            }
            td data-label=(words.t("page-column-since")) { (words.day_tag(member.since)) }
            td data-label=[does.then(|| words.t("page-column-does"))] {
                @for task in &member.tasks { p { (speak::agreement(ctx, &task.agreement)) } }
            }
        }
    }
}

/// How somebody became a member.
pub(super) fn came(ctx: &Ctx, came: &Came) -> Markup {
    let words = Words::of(ctx);
    match came {
        Came::Founding {} => html! { (words.t("page-came-founding")) },
        Came::Admitted { vouches, matter, .. } => {
            let who: Vec<Markup> = vouches
                .iter()
                .map(|one| speak::name(ctx, &one.by))
                .collect();
            html! {
                (words.put("page-came-admitted", "who", words.list(&who)))
                @if let Some(matter) = matter { " (" (speak::matter(ctx, matter)) ")" }
            }
        }
    }
}

fn past(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    html! {
        ul.rows {
            @for row in &people.requests_past {
                li id=(format!("r{}", row.request.ordinal)) {
                    (speak::name(ctx, &row.request.by)) " · "
                    (words.t(&format!("standing-{}", row.standing.code())))
                    @if let Some(matter) = &row.matter { " · " (speak::matter(ctx, matter)) }
                }
            }
        }
    }
}

fn former(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    html! {
        ul.rows {
            @for one in &people.former {
                li {
                    (speak::name(ctx, &one.name)) " · "
                    (words.put("page-left-on", "date", words.day_tag(one.left_at)))
                }
            }
        }
    }
}
