//! The sentence that somebody reads before signing, as the pages say it.

use super::fill::Filled;
use crate::say::Say;
use rules::declare::Declaration;

/// Says what is about to be signed.
pub(super) fn says(say: Say, act: &Declaration, filled: &Filled) -> String {
    let mut key = format!("act-{}-says", act.kind);
    let general = key.clone();
    let mut prefer = |ending: String| {
        let special = format!("{general}-{ending}");
        if say.words().has(&special) {
            key = special;
        }
    };
    for field in act
        .fields
        .iter()
        .filter(|field| filled.slots.contains_key(field.path))
    {
        let path = field.path.replace('.', "-");
        if let Some((group, _)) = field.path.split_once('.') {
            prefer(group.to_owned());
        }
        prefer(path.clone());
        if let Some(choice) = filled.chosen.get(field.path) {
            prefer(format!("{path}-{choice}"));
        }
    }
    // What was named comes before what was chosen: a block says what it would break.
    for group in act
        .fields
        .iter()
        .filter_map(|field| field.path.split_once('.'))
    {
        let asked = filled
            .chosen
            .get("position")
            .is_some_and(|position| position == "block");
        if filled.slots.contains_key(group.0) && !filled.chosen.contains_key("about.how") {
            prefer(group.0.to_owned());
        } else if asked {
            prefer(format!("{}-none", group.0));
        }
    }
    let mut said = say.t(&key);
    for (slot, text) in &filled.slots {
        let line = text.lines().next().unwrap_or_default();
        // A sentence that ends with what was typed does not end twice.
        said = said.replace(
            &format!("{{{slot}}}."),
            &format!("{}.", line.trim_end_matches('.')),
        );
        said = said.replace(&format!("{{{slot}}}"), line);
    }
    said
}
