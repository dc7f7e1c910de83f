//! Change the name by which the assembly calls you. Any name that you choose is right.

use crate::declare::{Declaration, Part, Value, Who, field};
use crate::event::What;
use crate::{Case, Decision, refusals};
use basics::WordHash;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "change_name",
    part: Part::Membership,
    who: Who::Member,
    rules: &["R64"],
    fields: &[field("name", Value::Word)],
};

/// Another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeName {
    /// The commitment to it.
    pub name: WordHash,
}

refusals! {
    /// Nothing of its own; see the common refusals.
    Refused of "change_name" {}
}

pub(crate) fn decide(case: Case<'_>, deed: &ChangeName) -> Decision {
    case.state.charter_now()?;
    Ok(vec![What::NameChanged { person: case.by, name: deed.name }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
            1d ana change_name name=Anita -> NameChanged
            1d zoe change_name name=Zoe -> refused speaker
            ",
        );
    }
}
