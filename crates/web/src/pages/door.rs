//! The door of an assembly whose minutes are for members only.

use super::join;
use super::layout::{Frame, page};
use crate::ctx::{Ctx, Viewer};
use crate::pages::act_form::ActForm;
use crate::words::{Value, Words};
use maud::{Markup, html};
use views::dto::HouseholdRef;

use crate::sheets::DoorSheet;

/// The door of an assembly whose minutes are for members only.
pub fn door(ctx: &Ctx, sheet: &DoorSheet) -> Markup {
    let words = Words::of(ctx);
    // Names of households are not for strangers' eyes; a number is enough to point at one.
    let units: Vec<HouseholdRef> = sheet
        .units
        .iter()
        .zip(1..)
        .map(|(unit, ordinal)| HouseholdRef {
            household: *unit,
            ordinal,
            name: None,
            erased: false,
        })
        .collect();
    let main = html! {
        (join::head(words, &sheet.charter))
        p.note { (words.t("page-door-members")) }
        @match sheet.standing {
            Some(standing) => (own(ctx, sheet, standing)),
            None => (join::form(ctx, &sheet.charter, &units)),
        }
        (join::read_rules(words, &sheet.charter))
    };
    page(ctx, &Frame::new(words.t("act-ask_to_join")), &main)
}

/// How the viewer's own request stands.
fn own(ctx: &Ctx, sheet: &DoorSheet, standing: &str) -> Markup {
    let words = Words::of(ctx);
    let key = format!("standing-{standing}");
    let need = sheet.charter.joining.vouch_units;
    let vouches = [("have", Value::from(sheet.vouching_units)), ("need", Value::from(need))];
    let pending = matches!(standing, "waiting" | "window" | "deciding");
    let withdraw = match ctx.viewer {
        Viewer::Asker { request, .. } if pending => {
            let form = ActForm::new(ctx, "withdraw_request", "withdraw");
            form.map(|form| form.hidden("request", request, "").grave().fold(false))
        }
        _ => None,
    };
    html! {
        section aria-labelledby="own-title" {
            h2 #own-title { (words.t("page-join-own")) }
            article.card.request {
                p.eyebrow { span.tag.now { (words.t(&key)) } }
                p { (words.attribute(&key, "says", &[])) }
                @if pending { p { (words.t_args("standing-vouches-person", &vouches)) } }
                @if let Some(until) = sheet.until {
                    p { (words.put("page-until-only", "until", words.time_tag(until))) }
                }
                @if let Some(form) = withdraw { (form) }
                @if let Some(book) = &ctx.book {
                    p { a href=(book.path("/words")) { (words.t("page-words-link")) } }
                }
            }
        }
    }
}
