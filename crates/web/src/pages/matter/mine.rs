//! What the viewer can do about a matter now.

use super::Case;
use crate::pages::act_form::{ActForm, Choice};
use crate::pages::{parts, speak, stand};
use crate::words::Value;
use maud::{Markup, html};
use rules::proposing::take_position::Position;
use views::dto::{MatterPage, Phase};

/// The form of an act of this matter, with what it always says. `None` for what is not open.
pub(super) fn form<'a>(case: &Case<'a>, kind: &'static str, id: &str) -> Option<ActForm<'a>> {
    if !parts::open(&case.page.may, kind) {
        return None;
    }
    let title = speak::matter_text(case.words, &case.page.matter);
    let form = ActForm::new(case.ctx, kind, id)?;
    let form = form.hidden("matter", case.page.matter.matter, title);
    Some(match &case.page.text {
        Some(text) => form.hidden("version", text.hash, String::new()),
        None => form.hidden("version", case.page.matter.matter, String::new()),
    })
}

/// Where the viewer stands, and the form to say so.
pub(super) fn mine(case: &Case<'_>) -> Markup {
    let words = case.words;
    let page = case.page;
    let vote = vote_form(case);
    let position = position_form(case);
    html! {
        @if let Some(now) = page.mine.position {
            p.stands {
                (stand::picture(words, Some(now)))
                (words.put("page-your-position", "position", label(case, now)))
            }
        } @else if let Some(before) = page.mine.position_before {
            p.note.hot {
                (words.put("page-position-again", "position", label(case, before)))
            }
        }
        @if let Some(vote) = vote { (vote) }
        @if let Some(position) = position {
            @if page.mine.position.is_some() {
                details.fold {
                    summary { (words.t("page-position-change")) }
                    div.folded { (position) }
                }
            } @else { (position) }
        }
    }
}

fn label(case: &Case<'_>, position: Position) -> Markup {
    html! { strong { (stand::said(case.words, position, &case.page.matter)) } }
}

/// The vote. In an admission each answer says what it means, since somebody may vote for refusing.
fn vote_form(case: &Case<'_>) -> Option<Markup> {
    let form = form(case, "cast_vote", "vote")?;
    let Some(admission) = &case.page.matter.admission else {
        return Some(form.render());
    };
    let words = case.words;
    let means = |code: &str| match code {
        "yes" => Some(speak::matter_text(words, &case.page.matter)),
        "no" => Some(speak::otherwise(words, admission)),
        _ => None,
    };
    let choice = |code: &'static str| {
        let choice = form.choice("vote", code);
        match means(code) {
            Some(means) => Choice {
                label: speak::choosing(words, &choice.label, &means),
                ..choice
            },
            None => choice,
        }
    };
    let choices = ["yes", "no", "abstain"].map(choice).into();
    Some(form.radios("vote", choices).render())
}

fn position_form(case: &Case<'_>) -> Option<Markup> {
    let form = form(case, "take_position", "position")?;
    let page = case.page;
    let may_block = page.mine.may_block || page.mine.position == Some(Position::Block);
    let codes = stand::ALL
        .into_iter()
        .filter(|one| may_block || *one != Position::Block);
    let choices: Vec<Choice> = codes
        .map(|one| Choice {
            picture: Some(stand::picture(case.words, Some(one))),
            label: stand::said(case.words, one, &page.matter),
            ..form.choice("position", stand::code(one))
        })
        .collect();
    let grounds = grounds(case, &form);
    let form = form
        .radios("position", choices)
        .json("grounds", grounds)
        .order(&["position", "grounds", "reason"])
        .when(&[("grounds", "position=block")]);
    Some(html! {
        (form.render())
        @if !may_block && page.phase != Phase::Talks {
            p.hint { (case.words.t("page-no-block-now")) }
        }
    })
}

/// What a block can name: the shared values, the harms, or nothing.
fn grounds(case: &Case<'_>, form: &ActForm<'_>) -> Vec<Choice> {
    let words = case.words;
    let says = || Some("act-take_position-says-grounds".to_owned());
    let values = case
        .charter
        .values
        .iter()
        .enumerate()
        .map(|(index, value)| Choice {
            value: format!("{{\"value\":{index}}}"),
            label: words.t_args(
                "act-take_position-choice-grounds-value",
                // The sentence that is signed ends with a full stop of its own.
                &[("value", Value::from(value.as_str().trim_end_matches('.')))],
            ),
            shown: Some(words.t_with("page-ground-value", "value", value.as_str())),
            says: says(),
            ..Choice::default()
        });
    let harms = HARMS.iter().map(|harm| Choice {
        value: format!("{{\"harm\":\"{harm}\"}}"),
        says: says(),
        ..form.choice("grounds.harm", harm)
    });
    let none = Choice {
        value: "null".to_owned(),
        says: Some("act-take_position-says-grounds-none".to_owned()),
        ..form.choice("grounds", "none")
    };
    values.chain(harms).chain([none]).collect()
}

const HARMS: [&str; 6] = ["body", "home", "livelihood", "land", "dignity", "trust"];

/// Everything else that the viewer can do: each form behind the line that opens it.
pub(super) fn doing(case: &Case<'_>) -> Markup {
    let page = case.page;
    let simple = |kind, id: &str| form(case, kind, id).map(|form| form.fold(false));
    html! {
        @if let Some(form) = simple("offer_to_do", "offer") { (form) }
        @if let Some(form) = form(case, "step_back", "step-back") { (form.grave().fold(false)) }
        @if let Some(form) = suggest(case) { (form) }
        @if let Some(form) = urgency(case) { (form) }
        @if let Some(form) = amend(case) { (form) }
        @if let Some(form) = form(case, "withdraw_proposal", "withdraw") {
            (form.grave().fold(false))
        }
        @if let Some(form) = simple("write_minority", "minority") { (form) }
        (parts::closed(case.ctx, &page.may, DOING))
    }
}

/// The kinds of acts whose forms are among these.
const DOING: &[&str] = &[
    "take_position",
    "cast_vote",
    "offer_to_do",
    "step_back",
    "suggest_wording",
    "judge_urgency",
    "amend_proposal",
    "withdraw_proposal",
    "write_minority",
    "ask_question",
    "raise_concern",
];

fn suggest(case: &Case<'_>) -> Option<Markup> {
    let form = form(case, "suggest_wording", "suggest")?;
    Some(form.preset("text", current_text(case.page)).fold(false))
}

fn urgency(case: &Case<'_>) -> Option<Markup> {
    let form = form(case, "judge_urgency", "urgency")?;
    let urgency = &case.page.urgency;
    let so_far = [("have", urgency.yes.into()), ("need", urgency.need.into())];
    Some(html! {
        (form.buttons("urgent").fold(false))
        p.hint { (case.words.t_args("so_far-urgent", &so_far)) }
    })
}

fn amend(case: &Case<'_>) -> Option<Markup> {
    let form = form(case, "amend_proposal", "amend")?;
    let form = form.hidden("taken_from", "", String::new());
    Some(
        form.preset("text", current_text(case.page))
            .fold(case.page.phase == Phase::Rewrite),
    )
}

fn current_text(page: &MatterPage) -> String {
    page.text
        .as_ref()
        .and_then(|text| text.text.clone())
        .unwrap_or_default()
}
