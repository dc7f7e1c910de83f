//! Households or teams: who belongs, moving, welcoming; one's name, and leaving.

use crate::ctx::Ctx;
use crate::pages::act_form::ActForm;
use crate::pages::{parts, speak};
use crate::words::Words;
use maud::{Markup, html};
use views::dto::{HouseholdRow, People};

/// A household with its members and who asks to belong.
pub(super) fn card(ctx: &Ctx, people: &People, row: &HouseholdRow) -> Markup {
    let words = Words::of(ctx);
    html! {
        article.card.household id=(format!("h{}", row.household.ordinal)) {
            h3 dir="auto" {
                (speak::household_text(words, &row.household))
                @if row.mine { " " span.tag.good { (words.t("page-household-mine")) } }
            }
            p { (speak::names(ctx, &row.members)) }
            @for one in &row.asking {
                p.note.hot {
                    (words.put("page-asking", "who", speak::name(ctx, one)))
                }
                // Whoever lives there may welcome whoever asked; that is why they are shown here.
                @if row.mine {
                    @let id = format!("welcome-{}", one.ordinal);
                    @if let Some(form) = ActForm::new(ctx, "welcome_to_household", id) {
                        (form.hidden("person", one.person, speak::name_text(words, one)).render())
                    }
                }
            }
            @if !row.mine && parts::open(&people.may, "join_household") {
                @let id = format!("join-{}", row.household.ordinal);
                @let name = speak::household_text(words, &row.household);
                @if let Some(form) = ActForm::new(ctx, "join_household", id) {
                    (form.hidden("household", row.household.household, name).quiet().render())
                }
            }
        }
    }
}

/// What one can change about oneself: name, household, belonging.
pub(super) fn me(ctx: &Ctx, people: &People) -> Markup {
    let words = Words::of(ctx);
    let form = |kind: &'static str, id: &str| {
        ActForm::new(ctx, kind, id).filter(|_| parts::open(&people.may, kind))
    };
    html! {
        @if let Some(form) = form("change_name", "change-name") { (form.fold(false)) }
        @if let Some(form) = form("form_household", "form-household") { (form.fold(false)) }
        @if let Some(form) = form("leave_household", "leave-household") {
            (form.grave().fold(false))
        }
        @if let Some(form) = form("leave_assembly", "leave-assembly") {
            details.fold {
                summary { (words.t("act-leave_assembly")) }
                div.folded {
                    p.help { (words.t("act-leave_assembly-help")) }
                    ul.facts {
                        li { (words.t("page-leave-at-once")) }
                        li { (words.t("page-leave-counts")) }
                        li { (words.t("page-leave-stays")) }
                        li { (words.t("page-leave-back")) }
                    }
                    @if let Some(book) = &ctx.book {
                        p { a href=(book.path("/copy")) { (words.t("page-leave-copy")) } }
                        p { a href=(book.path("/words")) { (words.t("page-leave-words")) } }
                    }
                    (form.grave().render())
                }
            }
        }
        (parts::closed(ctx, &people.may, &[
            "change_name", "form_household", "join_household", "leave_household", "leave_assembly",
        ]))
    }
}
