//! One thing with everything about it, as its page shows it.

use super::rows::{agreement_row, asked_row, matter_row, request_row, section};
use super::{list, moment, names, number, text};
use crate::say::Say;
use serde_json::Value;

/// The front page.
pub(super) fn overview(say: Say, value: &Value) {
    say.line(text(value, "/name").unwrap_or_default());
    if let Some(purpose) = text(value, "/purpose").filter(|purpose| !purpose.is_empty()) {
        say.line(purpose);
    }
    say.line(&say.t_args("common-members", &[("n", number(value, "/members").into())]));
    if let Some(name) = value.pointer("/viewer/name") {
        say.line(&say.t_args("cli-you-are", &[("who", names::person(say, name).into())]));
    }
    let of = |pointer: &str, row: fn(Say, &Value) -> String| {
        list(value, pointer)
            .iter()
            .map(|one| row(say, one))
            .collect::<Vec<_>>()
    };
    section(say, "cli-head-asked", of("/asked", asked_row));
    section(say, "cli-head-open", of("/deciding", matter_row));
    section(say, "cli-head-decided", of("/decided", agreement_row));
    section(say, "cli-head-requests", of("/requests", request_row));
}

fn indented(say: Say, text: &str) {
    for line in text.lines() {
        say.line(&format!("    {line}"));
    }
}

/// A matter.
pub(super) fn matter(say: Say, value: &Value) {
    say.line(&matter_row(say, value));
    if let Some(proposer) = value.get("proposer").filter(|proposer| !proposer.is_null()) {
        say.line(&say.t_args(
            "cli-proposed-by",
            &[("who", names::person(say, proposer).into())],
        ));
    }
    let next = moment(say, value, "/next/at").or_else(|| moment(say, value, "/next/until"));
    if let Some(at) = next.filter(|_| text(value, "/next/next") != Some("ended")) {
        say.line(&say.t_args("cli-next", &[("at", at.into())]));
    }
    indented(say, text(value, "/text/text").unwrap_or_default());
    let args = [
        ("have", number(value, "/quorum/have").into()),
        ("need", number(value, "/quorum/need").into()),
    ];
    say.line(&say.t_args("cli-heard", &args));
    section(
        say,
        "cli-head-positions",
        list(value, "/ring")
            .iter()
            .filter_map(|seat| seat_row(say, seat, value))
            .collect(),
    );
    let mut said = Vec::new();
    for one in list(value, "/said") {
        said.extend(said_rows(say, one));
    }
    section(say, "cli-head-said", said);
    let suggestions = list(value, "/suggestions").iter().map(|one| {
        let (id, by) = (text(one, "/suggestion").unwrap_or_default(), one.get("by"));
        let by = by.map(|by| names::person(say, by)).unwrap_or_default();
        format!("{}  {by}", short(id))
    });
    section(say, "cli-head-suggestions", suggestions.collect());
    let doers = list(value, "/doers");
    if !doers.is_empty() {
        say.line(&say.t_args("cli-doers", &[("who", names::people(say, doers).into())]));
    }
    let may = list(value, "/may")
        .iter()
        .filter(|may| may.get("why_not").is_none_or(Value::is_null));
    let may = may.filter_map(|may| text(may, "/kind"));
    let may = may.map(|kind| {
        format!(
            "{}  {}",
            crate::acts::verb::verb(kind),
            say.t(&format!("act-{kind}"))
        )
    });
    section(say, "cli-head-may", may.collect());
}

fn short(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

fn seat_row(say: Say, seat: &Value, page: &Value) -> Option<String> {
    let name = seat.get("name")?;
    let stand = seat.get("stand").filter(|stand| !stand.is_null())?;
    let matter = page.get("matter").unwrap_or(&Value::Null);
    let position = names::position(say, text(stand, "/position")?, matter);
    let ground = match text(stand, "/ground/ground") {
        Some("value") => text(stand, "/ground/text").map(str::to_owned),
        Some(_) => text(stand, "/ground/harm")
            .map(|harm| say.t(&format!("act-take_position-choice-grounds-harm-{harm}"))),
        None => None,
    };
    let reason = stand.get("reason").filter(|reason| !reason.is_null());
    let reason = reason.map(|reason| names::written(say, Some(reason)));
    let parts = [Some(names::person(say, name)), Some(position), ground, reason];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(format!(
        "{} {}",
        names::column('p', name),
        parts.join(" · ")
    ))
}

fn said_rows(say: Say, one: &Value) -> Vec<String> {
    let by = |value: &Value| {
        value
            .get("by")
            .map(|by| names::person(say, by))
            .unwrap_or_default()
    };
    let id = text(one, "/act").unwrap_or_default();
    let sort = say.t(&format!(
        "cli-said-{}",
        text(one, "/sort").unwrap_or_default()
    ));
    let words = names::written(say, one.get("words"));
    let mut rows = vec![format!("{}  {sort} · {}: {words}", short(id), by(one))];
    for answer in list(one, "/answers") {
        let words = names::written(say, answer.get("words"));
        rows.push(format!("          {}: {words}", by(answer)));
    }
    rows
}

/// An agreement.
pub(super) fn agreement(say: Say, value: &Value) {
    say.line(&agreement_row(say, value));
    indented(say, text(value, "/text/text").unwrap_or_default());
    if let Some(affected) = text(value, "/affected").filter(|affected| !affected.is_empty()) {
        say.line(&format!(
            "{}: {affected}",
            say.t("act-open_proposal-field-affected")
        ));
    }
    let args =
        [("have", number(value, "/present").into()), ("need", number(value, "/eligible").into())];
    say.line(&say.t_args("cli-took-part", &args));
    for minority in list(value, "/minority") {
        let by = minority
            .get("by")
            .map(|by| names::person(say, by))
            .unwrap_or_default();
        say.line(&format!("{}: {by}", say.t("cli-minority")));
        indented(say, text(minority, "/text/text").unwrap_or_default());
    }
}

/// A person: where they belong and what they do. No measure of anybody.
pub(super) fn person(say: Say, value: &Value) {
    let name = value.get("name").unwrap_or(&Value::Null);
    say.line(&format!(
        "{} {}",
        names::column('p', name),
        names::person(say, name)
    ));
    say.line(&say.t(&format!(
        "cli-standing-{}",
        text(value, "/standing").unwrap_or_default()
    )));
    if let Some(household) = value.pointer("/household/household") {
        say.line(&names::household(say, household));
    }
    if let Some(request) = value.get("request").filter(|request| !request.is_null()) {
        say.line(&request_row(say, request));
    }
    let tasks = list(value, "/tasks")
        .iter()
        .filter_map(|task| task.get("agreement"));
    let tasks = tasks.map(names::agreement).collect();
    section(say, "cli-head-tasks", tasks);
    let proposals = list(value, "/proposals")
        .iter()
        .map(|row| matter_row(say, row))
        .collect();
    section(say, "cli-head-proposals", proposals);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn whoever_agrees_to_an_admission_is_shown_with_what_it_means() {
        let name = |text: &str| json!({"ordinal": 1, "text": text, "looks_like": null});
        let admission = json!({"who": name("Zenobia"), "admitting": "refuse"});
        let refusing = json!({"matter": {"ordinal": 3, "title": null, "admission": admission}});
        let planting = json!({"matter": {"ordinal": 3, "title": "Trees", "admission": null}});
        let shown = |lang: &str, position: &str, page: &Value| {
            let args = ["--lang".to_owned(), lang.to_owned()];
            let say = Say::from_environment(args.into_iter());
            let stand = json!({"position": position, "ground": null, "reason": null});
            let row = seat_row(say, &json!({"name": name("Ana"), "stand": stand}), page);
            row.unwrap().replace(['\u{2068}', '\u{2069}'], "")
        };
        let refuse = "Agree: Do not admit Zenobia";
        assert!(shown("en", "agree", &refusing).ends_with(refuse));
        let refuse = "De acuerdo: No admitir a Zenobia";
        assert!(shown("es", "agree", &refusing).ends_with(refuse));
        assert!(!shown("en", "abstain", &refusing).contains("Zenobia"));
        assert!(shown("en", "agree", &planting).ends_with("Agree"));
    }
}
