//! How pages speak of people and things: by name, and by number where there is no name to show.

use crate::ctx::Ctx;
use crate::words::{Value, Words};
use maud::{Markup, html};
use rules::charter::UnitKind;
use rules::state::matter::Admitting;
use views::dto::{AdmissionRef, AgreementRef, HouseholdRef, MatterRef, Name, RequestRef};

/// Somebody's name as text, with their number where another name looks the same.
pub(super) fn name_text(words: Words, name: &Name) -> String {
    let number = [("n", Value::from(name.ordinal))];
    match (&name.text, name.looks_like) {
        (None, _) if name.erased => words.t_args("common-person-erased", &number),
        (None, _) => words.t_args("common-person-unknown", &number),
        (Some(text), None) => text.clone(),
        (Some(text), Some(_)) => format!("{text} {}", format_args!("(p{})", name.ordinal)),
    }
}

/// Somebody's name, leading to their page by their number: three hundred ids would make a page
/// half as heavy again over the wire, since nothing compresses a hash.
pub(super) fn name(ctx: &Ctx, name: &Name) -> Markup {
    let text = name_text(Words::of(ctx), name);
    html! {
        @match &ctx.book {
            Some(book) => a.person href=(book.path(&format!("/people/p{}", name.ordinal))) {
                bdi { (text) }
            },
            None => bdi { (text) },
        }
    }
}

/// Several names in a sentence.
pub(super) fn names(ctx: &Ctx, all: &[Name]) -> Markup {
    let all: Vec<Markup> = all.iter().map(|one| name(ctx, one)).collect();
    Words::of(ctx).list(&all)
}

/// What agreeing to an admission means, which is what the matter is called.
const fn admission_key(admitting: Admitting) -> &'static str {
    match admitting {
        Admitting::Admit => "common-matter-admit",
        Admitting::Refuse => "common-matter-refuse",
    }
}

/// What a matter is called.
pub(super) fn matter_text(words: Words, matter: &MatterRef) -> String {
    let number = [("n", Value::from(matter.ordinal))];
    match (&matter.title, &matter.admission) {
        (Some(title), _) => title.clone(),
        (None, Some(AdmissionRef { who, admitting })) => {
            let who = Value::from(name_text(words, who));
            words.t_args(admission_key(*admitting), &[("who", who)])
        }
        (None, None) => words.t_args("common-matter-unknown", &number),
    }
}

/// What is chosen with this answer: “Agree: Do not admit Ana”.
pub(super) fn choosing(words: Words, answer: &str, matter: &str) -> String {
    let args = [("choice", Value::from(answer)), ("matter", Value::from(matter))];
    words.t_args("common-admission-choice", &args)
}

/// In an admission, what comes of it if it is not agreed to.
pub(super) fn otherwise(words: Words, admission: &AdmissionRef) -> String {
    let other = match admission.admitting {
        Admitting::Admit => Admitting::Refuse,
        Admitting::Refuse => Admitting::Admit,
    };
    let who = Value::from(name_text(words, &admission.who));
    words.t_args(admission_key(other), &[("who", who)])
}

/// The number by which people speak of something: `m12`, `p7`.
pub(super) fn spoken(letter: char, ordinal: u32) -> String {
    format!("{letter}{ordinal}")
}

/// The address of a matter.
pub(super) fn matter_path(ctx: &Ctx, matter: &MatterRef) -> String {
    ctx.book
        .as_ref()
        .map(|b| b.path(&format!("/m/{}", matter.matter)))
        .unwrap_or_default()
}

/// A matter, leading to its page.
pub(super) fn matter(ctx: &Ctx, matter: &MatterRef) -> Markup {
    html! { a href=(matter_path(ctx, matter)) { bdi { (matter_text(Words::of(ctx), matter)) } } }
}

/// What an agreement is called.
pub(super) fn agreement_text(words: Words, agreement: &AgreementRef) -> String {
    let number = [("n", Value::from(agreement.ordinal))];
    let unnamed = || words.t_args("page-agreement-unnamed", &number);
    agreement.title.clone().unwrap_or_else(unnamed)
}

/// The address of an agreement.
pub(super) fn agreement_path(ctx: &Ctx, agreement: &AgreementRef) -> String {
    let rest = format!("/agreements/{}", agreement.agreement);
    ctx.book.as_ref().map(|b| b.path(&rest)).unwrap_or_default()
}

/// An agreement, leading to its page.
pub(super) fn agreement(ctx: &Ctx, agreement: &AgreementRef) -> Markup {
    let text = agreement_text(Words::of(ctx), agreement);
    html! { a href=(agreement_path(ctx, agreement)) { bdi { (text) } } }
}

/// What a household or team is called.
pub(super) fn household_text(words: Words, household: &HouseholdRef) -> String {
    let number = [("n", Value::from(household.ordinal))];
    let key = if household.erased {
        "common-household-erased"
    } else {
        "common-household-unknown"
    };
    household
        .name
        .clone()
        .unwrap_or_else(|| words.t_args(key, &number))
}

/// A household or team, leading to its place on the page of people.
pub(super) fn household(ctx: &Ctx, household: &HouseholdRef) -> Markup {
    let text = household_text(Words::of(ctx), household);
    let rest = format!("/people#h{}", household.ordinal);
    html! {
        @match &ctx.book {
            Some(book) => a href=(book.path(&rest)) { bdi { (text) } },
            None => bdi { (text) },
        }
    }
}

/// A request for admission, by the name of whoever asked.
pub(super) fn request(ctx: &Ctx, request: &RequestRef) -> Markup {
    let rest = format!("/people#r{}", request.ordinal);
    let text = name_text(Words::of(ctx), &request.by);
    html! {
        @match &ctx.book {
            Some(book) => a href=(book.path(&rest)) { bdi { (text) } },
            None => bdi { (text) },
        }
    }
}

/// The unit of this assembly, as the name of a case in a sentence.
pub(super) const fn unit_case(unit: UnitKind) -> &'static str {
    match unit {
        UnitKind::Household => "household",
        UnitKind::Team => "team",
        UnitKind::Person => "person",
    }
}

/// The unit of the book that the page is about.
pub(super) fn unit(ctx: &Ctx) -> &'static str {
    ctx.book
        .as_ref()
        .map_or("household", |book| unit_case(book.unit))
}
