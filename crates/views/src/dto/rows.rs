//! The charter as rows, for the page "our rules" and for JSON.

use super::refs::Text;
use basics::{Instant, PublicKey};
use schemars::JsonSchema;
use serde::Serialize;

/// The value of a rule, with its unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum RuleValue {
    /// A number of persons, units, rounds or times.
    Number(u32),
    /// A share in percent.
    Percent(u32),
    /// A number of hours.
    Hours(u32),
    /// A number of days.
    Days(u32),
    /// Yes or no.
    Truth(bool),
    /// One of several choices.
    Code(&'static str),
    /// Several of several choices.
    Codes(Vec<&'static str>),
    /// What the assembly wrote.
    Words(String),
    /// Several things that the assembly wrote.
    List(Vec<String>),
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleRow {
    /// Its path in the charter.
    pub key: &'static str,
    /// Its value.
    pub value: RuleValue,
}

/// The charter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RulesPage {
    /// The assembly's name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// The shared values that a block may name, in their order.
    pub values: Vec<String>,
    /// Since when these rules hold.
    pub since: Instant,
    /// The policy of whoever keeps the node, as the founders saw it.
    pub policy: Option<Text>,
    /// The key of the scribe who orders the book.
    pub scribe: Option<PublicKey>,
    /// Every parameter, in the order in which the page explains them.
    pub rows: Vec<RuleRow>,
}
