//! An act that may be anything: what the book's room reads without knowing any rule.

use serde_json::Value;

/// Whatever stands in the `act` of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Any(pub Value);

impl book::act::Deed for Any {
    fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self)
    }
}
