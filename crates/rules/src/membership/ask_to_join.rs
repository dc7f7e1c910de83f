//! Ask to join the assembly, with a key of your own. Members of several households vouch for you;
//! then everybody has time to say if something speaks against it. Nobody can refuse you alone.

use crate::declare::{Declaration, Part, Refers, Value, Who, field, optional};
use crate::event::What;
use crate::refusal::Common;
use crate::{Case, Decision, refusals};
use basics::limits::REQUESTS_PENDING_MAX;
use basics::{HouseholdId, WordHash};
use book::keys;
use serde::{Deserialize, Serialize};

/// What the registry knows of this act.
pub const DECLARATION: Declaration = Declaration {
    kind: "ask_to_join",
    part: Part::Membership,
    who: Who::Stranger,
    rules: &["R57"],
    fields: &[optional("household", Value::Id(Refers::Household)), field("name", Value::Word)],
};

/// A request for admission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskToJoin {
    /// The household that one would like to live in.
    pub household: Option<HouseholdId>,
    /// The commitment to one's name.
    pub name: WordHash,
}

refusals! {
    /// Why asking is refused.
    Refused of "ask_to_join" {
        /// A key that nobody may use.
        BadKey = "bad_key" by "R2",
        /// So many requests wait for an answer that no more are taken.
        TooManyWaiting { most: usize } = "too_many_waiting" by "R57",
    }
}

pub(crate) fn decide(case: Case<'_>, deed: &AskToJoin) -> Decision {
    case.state.charter_now()?;
    let [sig] = case.act.sigs() else {
        return Err(Common::OneSigner.into());
    };
    if keys::check_public(&sig.key).is_err() {
        return Err(Refused::BadKey.into());
    }
    if let Some(household) = &deed.household {
        case.state.shared_unit(household)?;
    }
    if case.state.requests_pending() >= REQUESTS_PENDING_MAX {
        return Err(Refused::TooManyWaiting { most: REQUESTS_PENDING_MAX }.into());
    }
    Ok(vec![What::RequestMade {
        request: case.id.into(),
        person: case.by,
        key: sig.key,
        name: deed.name,
        household: deed.household,
    }])
}

#[cfg(test)]
mod table {
    #[test]
    fn table() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west
            1d zoe ask_to_join name=Zoe household=north as zoes -> RequestMade
            1d zoe ask_to_join name=Zoe -> refused speaker   # the key has spoken here before
            1d ana ask_to_join name=Ana -> refused speaker
            1d yan ask_to_join name=Yan household=ana -> refused no_such_household
            see request=zoes standing=waiting
            91d time -> RequestLapsed
            see request=zoes standing=lapsed

            assembly plain ana ben cho set unit=person
            1d zoe ask_to_join name=Zoe household=ana -> refused no_households
            1d zoe+ana ask_to_join name=Zoe -> refused speaker
            1d zoe+yan ask_to_join name=Zoe -> refused common.one_signer
            1d ana+ben open_proposal text=Soup kind_of=ordinary -> refused one_signer
            1d small ask_to_join name=Zoe -> refused bad_key
            1d 200*crowd ask_to_join name=Many -> RequestMade
            1d zoe ask_to_join name=Zoe -> refused too_many_waiting
            ",
        );
        assert_eq!(testkit::ask_without_a_book(), "common.not_founded");
    }
}
