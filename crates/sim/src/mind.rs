//! What people do about what they see: everyday life, and who belongs to the assembly.

use crate::chance::Chance;
use crate::deliberating;
use crate::pen::{Intent, Pen};
use crate::person::Person;
use basics::{HouseholdId, WordHash};
use rules::membership::{
    ask_to_join::AskToJoin, change_name::ChangeName, erase_words::EraseWords,
    form_household::FormHousehold, join_household::JoinHousehold, leave_assembly::LeaveAssembly,
    leave_household::LeaveHousehold, object_to_admission::ObjectToAdmission, vouch_for::VouchFor,
    welcome_to_household::WelcomeToHousehold, withdraw_request::WithdrawRequest,
};
use rules::state::people::Standing;
use rules::{Deed, State};
use std::collections::BTreeSet;

/// Somebody in front of the assembly's pages.
pub(crate) struct Mind<'a> {
    /// Who.
    pub(crate) person: &'a Person,
    /// What they see.
    pub(crate) state: &'a State,
    /// How many matters the world lets be under decision at once.
    pub(crate) matters_most: usize,
}

impl Mind<'_> {
    /// What they mean to do now, if anything.
    pub(crate) fn intent(&self, chance: &mut Chance) -> Option<Intent> {
        match self
            .state
            .person(&self.person.id)
            .map(|person| person.standing)
        {
            None => chance.percent(50).then(|| self.ask_to_join(chance)),
            Some(Standing::Asker(_)) if chance.myriad(60) => self.erase_words(chance),
            Some(Standing::Asker(request)) => chance
                .myriad(60)
                .then(|| Pen::new(chance).done(Deed::WithdrawRequest(WithdrawRequest { request }))),
            Some(Standing::Left { .. }) => {
                let regrets = chance.percent(20);
                regrets.then(|| self.erase_words(chance)).flatten()
            }
            Some(Standing::Member { .. }) => self.as_member(chance),
        }
    }

    fn ask_to_join(&self, chance: &mut Chance) -> Intent {
        let units: Vec<HouseholdId> = self.state.units().keys().copied().collect();
        let named = chance
            .percent(40)
            .then(|| chance.pick(&units).copied())
            .flatten();
        let mut pen = Pen::new(chance);
        let name = pen.this_word(format!("Stranger {}", self.person.id.short()));
        pen.done(Deed::AskToJoin(AskToJoin { household: named, name }))
    }

    fn as_member(&self, chance: &mut Chance) -> Option<Intent> {
        if chance.percent(self.person.traits.forgets) {
            return None;
        }
        if chance.percent(self.person.traits.moves) {
            return self.about_home(chance);
        }
        if chance.myriad(100) {
            return self.erase_words(chance);
        }
        if chance.percent(40)
            && let Some(intent) = self.about_a_request(chance)
        {
            return Some(intent);
        }
        let open = self.state.matters_open().len();
        if open < self.matters_most
            && (open == 0 || chance.percent(self.person.traits.proposes))
            && let Some(intent) = deliberating::propose(self, chance)
        {
            return Some(intent);
        }
        deliberating::about_a_matter(self, chance)
            .or_else(|| deliberating::about_an_agreement(self, chance))
    }

    /// Some of one's own words are erased; seldom, somebody tries it with another's, or again.
    fn erase_words(&self, chance: &mut Chance) -> Option<Intent> {
        let words = self.state.words();
        let careless = chance.percent(5);
        let own = words.written().filter(|(word, author)| {
            careless || (*author == self.person.id && !words.is_erased(word))
        });
        let own: Vec<WordHash> = own.map(|(word, _)| *word).collect();
        let count = chance.within(1, 4);
        let picked = (0..count).filter_map(|_| chance.pick(&own).copied());
        let picked: BTreeSet<WordHash> = picked.collect();
        let words: Vec<WordHash> = picked.into_iter().collect();
        let some = !words.is_empty();
        some.then(|| Pen::new(chance).done(Deed::EraseWords(EraseWords { words })))
    }

    fn about_a_request(&self, chance: &mut Chance) -> Option<Intent> {
        let waiting: Vec<_> = self
            .state
            .requests()
            .iter()
            .filter(|(_, request)| request.standing.is_pending())
            .map(|(id, request)| (*id, request))
            .collect();
        let (id, request) = *chance.pick(&waiting)?;
        let me = &self.person.id;
        let careless = chance.percent(3);
        if request.vouches.contains_key(me) || request.objections.contains_key(me) {
            // Once a person; now and then somebody tries again.
            return careless
                .then(|| Pen::new(chance).done(Deed::VouchFor(VouchFor { request: id })));
        }
        if chance.percent(self.person.traits.quarrels / 4) {
            let mut pen = Pen::new(chance);
            let reason = pen.word();
            return Some(pen.done(Deed::ObjectToAdmission(ObjectToAdmission {
                reason,
                request: id,
            })));
        }
        Some(Pen::new(chance).done(Deed::VouchFor(VouchFor { request: id })))
    }

    /// Households, names, leaving.
    fn about_home(&self, chance: &mut Chance) -> Option<Intent> {
        let me = self.state.person(&self.person.id)?;
        let units = self.state.units();
        let asked = self.state.persons().iter().find(|(id, other)| {
            **id != self.person.id && other.is_member() && other.asked_unit == me.unit
        });
        if let (Some((guest, _)), true) = (asked, me.unit.is_some()) {
            let deed = WelcomeToHousehold { person: *guest };
            return Some(Pen::new(chance).done(Deed::WelcomeToHousehold(deed)));
        }
        let which = chance.below(20);
        let mut pen = Pen::new(chance);
        let deed = match which {
            0..=3 => {
                let name = pen.this_word(format!("Name {which} {}", self.person.id.short()));
                Deed::ChangeName(ChangeName { name })
            }
            4..=6 => {
                let name = pen.word();
                Deed::FormHousehold(FormHousehold { name })
            }
            7..=15 => {
                let alive = units.iter().filter(|(_, unit)| !unit.members.is_empty());
                let alive: Vec<_> = alive.map(|(id, _)| *id).collect();
                let household = *pen.chance().pick(&alive)?;
                Deed::JoinHousehold(JoinHousehold { household })
            }
            16 | 17 => Deed::LeaveHousehold(LeaveHousehold {}),
            _ if self.state.members().len() > 4 && pen.chance().percent(20) => {
                Deed::LeaveAssembly(LeaveAssembly {})
            }
            _ => return None,
        };
        Some(pen.done(deed))
    }
}
