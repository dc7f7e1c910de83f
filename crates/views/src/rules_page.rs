//! The charter as rows: "our rules" on pages.

use crate::beside::Beside;
use crate::dto::{RuleRow, RuleValue, RulesPage};
use crate::fold::BookView;
use basics::{Instant, PersonId};
use rules::Charter;
use rules::charter::{Blocks, Fallback, JoiningBy, Reading, SilentKind, UnitKind};

/// The charter; nothing before the book is founded.
pub fn rules_page(
    view: &BookView, beside: &dyn Beside, _viewer: Option<PersonId>, _now: Instant,
) -> Option<RulesPage> {
    let charter = view.state.charter()?;
    let policy = view.state.policy();
    Some(RulesPage {
        name: charter.name.to_string(),
        purpose: charter.purpose.to_string(),
        values: charter.values.iter().map(ToString::to_string).collect(),
        since: view.state.founded_at(),
        policy: policy.map(|hash| crate::dto::Text { hash, text: beside.text(&hash) }),
        scribe: view.state.scribe(),
        rows: charter_rows(charter),
    })
}

/// Every parameter of a charter, in the order in which a page explains them. Also of a charter
/// that no assembly has taken yet: a template or a draft.
pub fn charter_rows(charter: &Charter) -> Vec<RuleRow> {
    let mut rows = Rows::default();
    rows.put("name", RuleValue::Words(charter.name.to_string()));
    rows.put("purpose", RuleValue::Words(charter.purpose.to_string()));
    let values = charter.values.iter().map(ToString::to_string).collect();
    rows.put("values", RuleValue::List(values));
    rows.code(
        "unit",
        match charter.unit {
            UnitKind::Household => "household",
            UnitKind::Team => "team",
            UnitKind::Person => "person",
        },
    );
    rows.code(
        "reading",
        match charter.reading {
            Reading::Public => "public",
            Reading::Members => "members",
        },
    );
    joining(charter, &mut rows);
    deciding(charter, &mut rows);
    blocking(charter, &mut rows);
    let agreements = charter.agreements;
    rows.put(
        "agreements.review_days_max",
        RuleValue::Days(agreements.review_days_max),
    );
    rows.put(
        "agreements.reopen_percent",
        RuleValue::Percent(agreements.reopen_percent),
    );
    rows.put(
        "agreements.same_text_days",
        RuleValue::Days(agreements.same_text_days),
    );
    rows.put("template", RuleValue::Words(charter.template.to_string()));
    rows.0
}

/// Rows in the making.
#[derive(Default)]
struct Rows(Vec<RuleRow>);

impl Rows {
    fn put(&mut self, key: &'static str, value: RuleValue) {
        self.0.push(RuleRow { key, value });
    }

    fn code(&mut self, key: &'static str, code: &'static str) {
        self.put(key, RuleValue::Code(code));
    }
}

fn joining(charter: &Charter, rows: &mut Rows) {
    rows.put(
        "founding.persons_min",
        RuleValue::Number(charter.founding.persons_min),
    );
    rows.put(
        "founding.units_min",
        RuleValue::Number(charter.founding.units_min),
    );
    rows.code(
        "joining.by",
        match charter.joining.by {
            JoiningBy::Vouches => "vouches",
            JoiningBy::Agreement => "agreement",
        },
    );
    rows.put(
        "joining.vouch_units",
        RuleValue::Number(charter.joining.vouch_units),
    );
    rows.put(
        "joining.window_hours",
        RuleValue::Hours(charter.joining.window_hours),
    );
}

fn deciding(charter: &Charter, rows: &mut Rows) {
    let windows = charter.windows;
    let all = [
        ("windows.essential.hours", windows.essential.hours),
        ("windows.essential.min_hours", windows.essential.min_hours),
        ("windows.ordinary.hours", windows.ordinary.hours),
        ("windows.ordinary.min_hours", windows.ordinary.min_hours),
        ("windows.reversible.hours", windows.reversible.hours),
        ("windows.reversible.min_hours", windows.reversible.min_hours),
    ];
    for (key, hours) in all {
        rows.put(key, RuleValue::Hours(hours));
    }
    rows.put("early", RuleValue::Truth(charter.early));
    rows.put("quorum.percent", RuleValue::Percent(charter.quorum.percent));
    rows.put("quorum.persons", RuleValue::Number(charter.quorum.persons));
    let silent = charter.silence_consents.iter().map(|kind| match kind {
        SilentKind::Ordinary => "ordinary",
        SilentKind::Reversible => "reversible",
    });
    rows.put("silence_consents", RuleValue::Codes(silent.collect()));
    rows.put(
        "weak.reservation_percent",
        RuleValue::Percent(charter.weak.reservation_percent),
    );
    rows.put(
        "weak.stand_aside_percent",
        RuleValue::Percent(charter.weak.stand_aside_percent),
    );
}

fn blocking(charter: &Charter, rows: &mut Rows) {
    match charter.blocks {
        Blocks::None {} => rows.code("blocks.test", "none"),
        Blocks::Cosigners { count } => {
            rows.code("blocks.test", "cosigners");
            rows.put("blocks.count", RuleValue::Number(count));
        }
        Blocks::SharePresent { percent } => {
            rows.code("blocks.test", "share_present");
            rows.put("blocks.percent", RuleValue::Percent(percent));
        }
        Blocks::WholeGroup {} => rows.code("blocks.test", "whole_group"),
    }
    rows.put("talks.times", RuleValue::Number(charter.talks.times));
    rows.put(
        "talks.every_hours",
        RuleValue::Hours(charter.talks.every_hours),
    );
    rows.put("rounds_min", RuleValue::Number(charter.rounds_min));
    match charter.fallback {
        Fallback::None {} => rows.code("fallback.by", "none"),
        Fallback::Share { percent, window_hours } => {
            rows.code("fallback.by", "share");
            rows.put("fallback.percent", RuleValue::Percent(percent));
            rows.put("fallback.window_hours", RuleValue::Hours(window_hours));
        }
        Fallback::Majority { window_hours } => {
            rows.code("fallback.by", "majority");
            rows.put("fallback.window_hours", RuleValue::Hours(window_hours));
        }
    }
}
