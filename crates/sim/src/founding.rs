//! How a simulated assembly begins: a draft, households, signatures, the founding act.

use crate::chance::Chance;
use crate::person::Person;
use basics::limits::FOUNDERS_MAX;
use basics::{Instant, Nonce};
use node::draft::{DraftError, Home, SaltedName};
use node::{Draft, HandIn, Node};
use rules::Charter;
use rules::charter::UnitKind;

/// The policy of whoever keeps the simulated node.
const POLICY: &str = "Whoever keeps this node keeps it for everybody.";

/// How many of the people found the assembly; the others ask to join.
pub(crate) fn founders(people: usize, charter: &Charter) -> usize {
    let least = charter
        .founding
        .persons_min
        .max(charter.joining.vouch_units) as usize;
    (people * 3 / 4).clamp(least, FOUNDERS_MAX)
}

/// The founding act, signed by everybody.
pub(crate) fn hand_in(
    chance: &mut Chance, node: &Node, charter: &Charter, founders: &[Person], now: Instant,
) -> Result<HandIn, String> {
    let draft = draft(chance, node, charter, founders, now).map_err(|error| error.to_string())?;
    if !draft.is_complete() {
        return Err("the draft is not complete though everybody signed".to_owned());
    }
    draft.hand_in(0).map_err(|error| error.to_string())
}

fn draft(
    chance: &mut Chance, node: &Node, charter: &Charter, founders: &[Person], now: Instant,
) -> Result<Draft, DraftError> {
    let nonce = Nonce(chance.bytes());
    let scribe = node.scribe_key_for(&nonce);
    let mut draft = Draft::new(nonce, charter.clone(), POLICY.to_owned(), scribe, now)?;
    let least = charter.founding.units_min.max(charter.joining.vouch_units) as usize;
    let units = least.max(founders.len() / 2);
    for (at, person) in founders.iter().enumerate() {
        let home = match charter.unit {
            UnitKind::Person => Home::Own,
            UnitKind::Household | UnitKind::Team if at < units => {
                Home::New(name(&format!("House {at}"), chance)?)
            }
            UnitKind::Household | UnitKind::Team => Home::Known(chance.place(units)),
        };
        draft.join(
            person.key.public(),
            name(&format!("Founder {at}"), chance)?,
            home,
            now,
        )?;
    }
    let message = book::act::signed_message(&draft.act_bytes()?);
    for person in founders {
        draft.sign(&person.key.public(), person.key.sign(&message))?;
    }
    Ok(draft)
}

fn name(content: &str, chance: &mut Chance) -> Result<SaltedName, DraftError> {
    // A name made here is always a line; another would be a key's fault, not a name's.
    SaltedName::new(content, chance.bytes()).map_err(|_| DraftError::Household)
}
