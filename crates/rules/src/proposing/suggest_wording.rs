//! Suggest other words for a proposal. Whoever proposed it can take them up.

use crate::declare::{Declaration, Part, Refers, Value, Who, field};
use crate::event::What;
use crate::refusal::Common;
use crate::state::matter::Phase;
use crate::{Case, Decision, refusals};
use basics::limits::SUGGESTIONS_MAX;
use basics::{MatterId, TextHash};
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "suggest_wording",
    part: Part::Proposing,
    who: Who::Member,
    rules: &["R4", "R52"],
    fields: &[field("matter", Value::Id(Refers::Matter)), field("text", Value::Text)],
};

/// Other words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuggestWording {
    /// The matter.
    pub matter: MatterId,
    /// The whole text as it would then be.
    pub text: TextHash,
}

refusals! {
    /// Why suggesting is refused.
    Refused of "suggest_wording" {
        /// The text is the current one.
        NothingChanged = "nothing_changed" by "R25",
        /// So many suggestions were made that no more are taken.
        TooMany { most: usize } = "too_many" by "R3",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &SuggestWording) -> Decision {
    let phases = [Phase::Open, Phase::Talks, Phase::Rewrite];
    let matter = case.state.matter_in(&deed.matter, &phases)?;
    if matter.admitting().is_some() {
        return Err(Common::AboutAdmission.into());
    }
    if deed.text == matter.version {
        return Err(Refused::NothingChanged.into());
    }
    if matter.suggestions.len() >= SUGGESTIONS_MAX {
        return Err(Refused::TooMany { most: SUGGESTIONS_MAX }.into());
    }
    Ok(vec![What::WordingSuggested {
        matter: deed.matter,
        suggestion: case.id,
        person: case.by,
        text: deed.text,
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@north cho@west
            1d ana open_proposal text=Soup kind_of=ordinary as soup -> MatterOpened
            1d ben suggest_wording matter=soup text=Soup -> refused nothing_changed
            1d ben suggest_wording matter=soup text=Stew -> WordingSuggested
            1d zoe suggest_wording matter=soup text=Stew -> refused speaker
            1d 199*ben suggest_wording matter=soup text=Stew -> WordingSuggested
            1d ben suggest_wording matter=soup text=Stew -> refused too_many
            1d ana withdraw_proposal matter=soup -> MatterEnded
            1d ben suggest_wording matter=soup text=Tea -> refused matter_ended
            ",
        );
    }
}
