//! Lists: one line each, with the number to speak of it.

use super::{list, moment, names, number, text};
use crate::say::Say;
use serde_json::Value;

/// A heading and the lines under it; nothing if there are none.
pub(super) fn section(say: Say, key: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    say.line(&say.t(key));
    for line in lines {
        say.line(&format!("  {line}"));
    }
}

fn or_nothing(say: Say, empty: bool) {
    if empty {
        say.line(&say.t("common-nothing"));
    }
}

/// What is asked of the viewer now.
pub(super) fn asked(say: Say, value: &Value) {
    let rows = list(value, "");
    or_nothing(say, rows.is_empty());
    for row in rows {
        say.line(&asked_row(say, row));
    }
}

pub(super) fn asked_row(say: Say, row: &Value) -> String {
    let act = text(row, "/act").unwrap_or_default();
    let matter = row.get("matter").filter(|matter| !matter.is_null());
    let request = row
        .pointer("/request/request/by")
        .map(|by| names::person(say, by));
    let person = row.get("person").map(|by| names::person(say, by));
    let task = row.get("agreement").map(names::agreement);
    let what = matter
        .map(|matter| names::matter(say, matter))
        .or(request)
        .or(person)
        .or(task);
    let letter = matter.map_or_else(|| "     ".to_owned(), |matter| names::column('m', matter));
    let due = moment(say, row, "/due");
    let due = due
        .map(|due| say.t_args("cli-until", &[("until", due.into())]))
        .unwrap_or_default();
    let parts = [what.unwrap_or_default(), say.t(&format!("act-{act}")), due];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{letter} {}", parts.join(" · "))
}

/// What the viewer wrote, the last one first.
pub(super) fn words(say: Say, value: &Value) {
    let rows = list(value, "/words");
    or_nothing(say, rows.is_empty());
    for row in rows {
        let spoken = format!("{:<5}", format!("w{}", number(row, "/number")));
        let kind = text(row, "/kind").map(|kind| say.t(&format!("act-{kind}")));
        let matter = row.get("matter").filter(|matter| !matter.is_null());
        let matter = matter.map(|matter| names::matter(say, matter));
        let parts = [moment(say, row, "/at"), kind, matter];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        say.line(&format!("{spoken} {}", parts.join(" · ")));
        for line in names::written(say, row.get("words")).lines() {
            say.line(&format!("      {line}"));
        }
    }
}

/// Matters, open and ended.
pub(super) fn matters(say: Say, value: &Value) {
    let of = |pointer| {
        list(value, pointer)
            .iter()
            .map(|row| matter_row(say, row))
            .collect::<Vec<_>>()
    };
    let (open, ended) = (of("/open"), of("/ended"));
    or_nothing(say, open.is_empty() && ended.is_empty());
    section(say, "cli-head-open", open);
    section(say, "cli-head-ended", ended);
}

pub(super) fn matter_row(say: Say, row: &Value) -> String {
    let matter = row.get("matter").unwrap_or(&Value::Null);
    let standing = match text(row, "/how") {
        Some(how) => say.t(&format!("cli-phase-{how}")),
        None => say.t(&format!(
            "cli-phase-{}",
            text(row, "/phase").unwrap_or_default()
        )),
    };
    let due = moment(say, row, "/due");
    let due = due.map(|due| say.t_args("cli-until", &[("until", due.into())]));
    let mine =
        text(row, "/mine").map(|mine| say.t(&format!("act-take_position-choice-position-{mine}")));
    let parts = [Some(names::matter(say, matter)), Some(standing), mine, due];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", names::column('m', matter), parts.join(" · "))
}

/// Agreements, those that hold and the others.
pub(super) fn agreements(say: Say, value: &Value) {
    let of = |pointer| {
        list(value, pointer)
            .iter()
            .map(|row| agreement_row(say, row))
            .collect::<Vec<_>>()
    };
    let (held, past) = (of("/in_force"), of("/past"));
    or_nothing(say, held.is_empty() && past.is_empty());
    section(say, "cli-head-in_force", held);
    section(say, "cli-head-past", past);
}

pub(super) fn agreement_row(say: Say, row: &Value) -> String {
    let agreement = row.get("agreement").unwrap_or(&Value::Null);
    let force = say.t(&format!(
        "cli-force-{}",
        text(row, "/force").unwrap_or_default()
    ));
    let review = moment(say, row, "/review_on");
    let review = review.map(|on| say.t_args("cli-review", &[("on", on.into())]));
    let doers = list(row, "/doers");
    let doers = (!doers.is_empty())
        .then(|| say.t_args("cli-doers", &[("who", names::people(say, doers).into())]));
    let parts = [Some(names::agreement(agreement)), Some(force), doers, review];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", names::column('a', agreement), parts.join(" · "))
}

/// People, households and requests.
pub(super) fn people(say: Say, value: &Value) {
    let members = list(value, "/members").iter().map(|row| {
        let name = row.get("name").unwrap_or(&Value::Null);
        let household = row.get("household").unwrap_or(&Value::Null);
        let (who, where_) = (names::person(say, name), names::household(say, household));
        format!("{} {who} · {where_}", names::column('p', name))
    });
    section(say, "cli-head-members", members.collect());
    let households = list(value, "/households").iter().map(|row| {
        let household = row.get("household").unwrap_or(&Value::Null);
        let members = names::people(say, list(row, "/members"));
        format!(
            "{} {}: {members}",
            names::column('h', household),
            names::household(say, household)
        )
    });
    if text(value, "/unit") != Some("person") {
        section(say, "cli-head-households", households.collect());
    }
    let asking = list(value, "/requests")
        .iter()
        .map(|row| request_row(say, row))
        .collect();
    section(say, "cli-head-requests", asking);
    let former = list(value, "/former").iter().map(|row| {
        let name = row.get("name").unwrap_or(&Value::Null);
        format!("{} {}", names::column('p', name), names::person(say, name))
    });
    section(say, "cli-head-former", former.collect());
}

/// Requests for admission.
pub(super) fn requests(say: Say, value: &Value) {
    let rows = list(value, "");
    or_nothing(say, rows.is_empty());
    for row in rows {
        say.line(&request_row(say, row));
    }
}

pub(super) fn request_row(say: Say, row: &Value) -> String {
    let request = row.get("request").unwrap_or(&Value::Null);
    let by = request.get("by").unwrap_or(&Value::Null);
    let standing = say.t(&format!(
        "cli-request-{}",
        text(row, "/standing").unwrap_or_default()
    ));
    let args = [("have", number(row, "/have").into()), ("need", number(row, "/need").into())];
    let vouches = say.t_args("cli-vouches", &args);
    let until = moment(say, row, "/until");
    let until = until.map(|until| say.t_args("cli-until", &[("until", until.into())]));
    let parts = [Some(names::person(say, by)), Some(standing), Some(vouches), until];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", names::column('r', request), parts.join(" · "))
}
