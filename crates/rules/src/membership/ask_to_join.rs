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
    let mut what = Vec::new();
    if case.state.requests_pending() >= REQUESTS_PENDING_MAX {
        let most = REQUESTS_PENDING_MAX;
        let room = case.state.makes_room(case.now);
        let request = room.ok_or(Refused::TooManyWaiting { most })?;
        what.push(What::RequestLapsed { request, made_room: true });
    }
    what.push(What::RequestMade {
        request: case.id.into(),
        person: case.by,
        key: sig.key,
        name: deed.name,
        household: deed.household,
    });
    Ok(what)
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

    #[test]
    fn a_full_list_makes_room_after_a_week() {
        let world = testkit::check(
            "
            assembly plain ana@north ben@south cho@west
            0d mia ask_to_join name=Mia as mias -> RequestMade
            0d ida ask_to_join name=Ida as idas -> RequestMade
            0d ana vouch_for request=mias -> Vouched
            0d ben object_to_admission request=idas reason=no -> AdmissionObjected
            1d 198*crowd ask_to_join name=Many -> RequestMade
            6d23h zoe ask_to_join name=Zoe -> refused too_many_waiting
            # whoever is refused for another reason takes nobody's place
            7d zoe ask_to_join name=Zoe household=ana -> refused no_such_household
            see request=idas standing=waiting
            # an objection keeps no place, a vouch does
            7d zoe ask_to_join name=Zoe as zoes -> RequestLapsed RequestMade
            see request=idas standing=lapsed
            see request=mias standing=waiting
            7d ben vouch_for request=idas -> refused request_closed
            7d yan ask_to_join name=Yan -> refused too_many_waiting       # the crowd asked on day 1
            7d ben vouch_for request=mias -> Vouched AdmissionWindowOpened
            8d yan ask_to_join name=Yan -> RequestLapsed RequestMade
            8d ana vouch_for request=zoes -> Vouched
            ",
        );
        // Of those who asked at the same instant the one with the least id.
        let same = |made_at| {
            world
                .state
                .requests()
                .values()
                .find(|r| r.made_at == made_at)
        };
        let first = same(testkit::FOUNDED.plus_days(1)).unwrap();
        assert_eq!(first.standing.name(), "lapsed");
        assert_eq!(world.state.requests_pending(), 200);
    }

    #[test]
    fn only_those_whom_nobody_vouched_for_make_room() {
        testkit::check(
            "
            assembly plain ana@north ben@south cho@west
              set joining.window_hours=2160
            0d mia ask_to_join name=Mia as mias -> RequestMade
            0d ida ask_to_join name=Ida as idas -> RequestMade
            0d eve ask_to_join name=Eve as eves -> RequestMade
            # one waits with a vouch, of one the window runs, about one the assembly decides
            1d ana vouch_for request=mias -> Vouched
            1d ana vouch_for request=idas -> Vouched
            1d ben vouch_for request=idas -> Vouched AdmissionWindowOpened
            1d ben object_to_admission request=eves reason=no -> AdmissionObjected
            1d ana vouch_for request=eves -> Vouched
            1d ben vouch_for request=eves -> Vouched MatterOpened
            2d 197*crowd ask_to_join name=Many -> RequestMade
            8d zoe ask_to_join name=Zoe -> refused too_many_waiting
            9d 197*more ask_to_join name=More -> RequestLapsed RequestMade
            9d zoe ask_to_join name=Zoe -> refused too_many_waiting
            see request=mias standing=waiting
            see request=idas standing=window
            see request=eves standing=deciding
            ",
        );
    }
}
