//! `caracol found take-off`: a founder who does not sign is taken off a draft, by any founder.

use super::at::at;
use super::draft::FounderView;
use super::text;
use crate::acts::confirm;
use crate::outcome::{Outcome, Unfinished};
use crate::say::Say;
use clap::ArgMatches;
use serde_json::json;

/// Digits of a key that are enough to mean somebody.
const DIGITS_MIN: usize = 4;

pub(super) fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let at = at(say, matches)?;
    let key = at
        .key()?
        .ok_or_else(|| Unfinished::Refused(say.t("script-founding-not-yours")))?;
    let draft = at.look()?;
    draft.is_open(say)?;
    let given = text(matches, "founder").unwrap_or_default();
    let whom = meant(say, &draft.founders, given)?;
    let who = [("who", whom.name.clone().into())];
    if !say.is_json() {
        say.line(&say.t_args("cli-found-off-says", &who));
    }
    confirm(say, matches.get_flag("yes"))?;
    let body = at.stated(&key, "take_off_draft", Some(whom.key))?;
    at.post("/founders/off", &body)?;
    say.value(&json!({ "off": whom.key }));
    say.line(&say.t_args("cli-found-off", &who));
    Ok(())
}

/// The one founder with this name, or whose key begins with these digits.
fn meant<'a>(
    say: Say, founders: &'a [FounderView], given: &str,
) -> Result<&'a FounderView, Unfinished> {
    let name = basics::text::normalise(given);
    let by_key = |founder: &FounderView| {
        given.len() >= DIGITS_MIN && founder.key.to_string().starts_with(given)
    };
    let found: Vec<&FounderView> = founders
        .iter()
        .filter(|founder| founder.name == name || by_key(founder))
        .collect();
    match found.as_slice() {
        [one] => Ok(one),
        several => {
            let count = several.len();
            let key = if count == 0 { "cli-not-found" } else { "cli-ambiguous" };
            let args = [("given", given.into()), ("found", count.into())];
            Err(Unfinished::Usage(say.t_args(key, &args)))
        }
    }
}
