//! Acts by chance: mostly such as somebody could mean, sometimes nonsense.

use super::{Dice, Things};
use crate::world::World;
use basics::{ActId, MatterId, RequestId, WordHash};
use rules::State;
use rules::state::matter::{Matter, Phase};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How often each kind of act is tried.
const KINDS: &[(&str, u64)] = &[
    ("take_position", 34),
    ("open_proposal", 9),
    ("cast_vote", 16),
    ("judge_block", 10),
    ("attend_talks", 12),
    ("ask_to_join", 4),
    ("vouch_for", 7),
    ("object_to_admission", 2),
    ("withdraw_request", 1),
    ("form_household", 1),
    ("join_household", 2),
    ("welcome_to_household", 2),
    ("leave_household", 1),
    ("change_name", 1),
    ("leave_assembly", 1),
    ("erase_words", 2),
    ("amend_proposal", 3),
    ("suggest_wording", 2),
    ("withdraw_proposal", 1),
    ("ask_question", 1),
    ("raise_concern", 2),
    ("give_answer", 12),
    ("settle_concern", 2),
    ("judge_urgency", 4),
    ("offer_to_do", 5),
    ("step_back", 1),
    ("write_minority", 2),
    ("ask_to_reopen", 4),
];

/// A kind of act by chance: mostly such as there is something to do it to.
pub(super) fn kind(dice: &mut Dice, state: &State, things: &Things) -> &'static str {
    let open = |fits: fn(&Matter) -> bool| {
        let mut matters = state
            .matters_open()
            .iter()
            .filter_map(|id| state.matter(id));
        matters.any(fits)
    };
    // What is rare is pressed for where it is possible at all.
    let pressing = [
        ("cast_vote", open(|matter| matter.phase == Phase::Voting)),
        ("attend_talks", open(|matter| matter.phase == Phase::Talks)),
        ("give_answer", open(unanswered)),
        ("judge_block", open(|matter| matter.blockers().count() > 0)),
    ];
    for (kind, possible) in pressing {
        if possible && dice.percent(30) {
            return kind;
        }
    }
    let all: u64 = KINDS.iter().map(|(_, often)| often).sum();
    let mut left = dice.within(0, all - 1);
    let pick = |(_, often): &&(&str, u64)| {
        let here = left < *often;
        left = left.wrapping_sub(if here { 0 } else { *often });
        here
    };
    let (kind, _) = KINDS.iter().find(pick).unwrap();
    let possible = match *kind {
        "open_proposal" => state.matters_open().len() < 2,
        "give_answer" => open(unanswered),
        "take_position" => open(|matter| matches!(matter.phase, Phase::Open | Phase::Talks)),
        "cast_vote" => open(|matter| matter.phase == Phase::Voting),
        "attend_talks" => open(|matter| matter.phase == Phase::Talks),
        "judge_block" => open(|matter| matter.blockers().count() > 0),
        "vouch_for" | "object_to_admission" => state.requests_pending() > 0,
        "withdraw_request" => !things.requests.is_empty(),
        "ask_to_reopen" => !state.agreements().is_empty(),
        "amend_proposal" | "suggest_wording" | "withdraw_proposal" | "ask_question"
        | "raise_concern" | "settle_concern" | "judge_urgency" => open(|_| true),
        "offer_to_do" | "step_back" | "write_minority" => !things.matters.is_empty(),
        _ => true,
    };
    match possible || dice.percent(6) {
        true => kind,
        false if open(|matter| matter.phase == Phase::Open) => "take_position",
        false => "open_proposal",
    }
}

/// Looks for something that fits where matters stand: one in ten does not even try.
pub(super) fn deed(
    world: &mut World, dice: &mut Dice, things: &Things, who: &str, kind: &'static str,
) -> Value {
    Maker { world, dice, things, who }.make(kind)
}

fn unanswered(matter: &Matter) -> bool {
    matter.blockers().any(|(_, held)| !held.answered)
}

struct Maker<'a> {
    world: &'a mut World,
    dice: &'a mut Dice,
    things: &'a Things,
    who: &'a str,
}

impl Maker<'_> {
    fn make(&mut self, kind: &'static str) -> Value {
        let mut deed = match kind {
            "leave_household" | "leave_assembly" => json!({}),
            "form_household" | "change_name" => json!({"name": self.word()}),
            "ask_to_join" | "join_household" => self.household(kind),
            "welcome_to_household" => self.welcome(),
            "erase_words" => self.erasure(),
            "vouch_for" | "withdraw_request" => json!({"request": self.request()}),
            "object_to_admission" => json!({"reason": self.word(), "request": self.request()}),
            "open_proposal" => self.proposal(),
            "take_position" => self.position(),
            "ask_to_reopen" => {
                let grounds = self.dice.one_of(&["request", "new_facts"]);
                json!({"agreement": self.agreement(), "grounds": grounds, "reason": self.word()})
            }
            _ => self.in_a_matter(kind),
        };
        deed["kind"] = kind.into();
        deed
    }

    fn state(&self) -> &State {
        &self.world.state
    }

    fn word(&mut self) -> Value {
        let content = ["yes", "no", "well"][usize::try_from(self.dice.within(0, 2)).unwrap()];
        // Nobody's words are those of somebody else, since each has a salt of their own.
        let content = format!("{content} {}", self.world.words.len());
        json!(self.world.word(&content))
    }

    fn text(&mut self) -> Value {
        let text = format!("Soup number {}", self.dice.within(0, 30));
        json!(self.world.text(&text))
    }

    fn nowhere(&mut self) -> ActId {
        ActId(book::beside::sha256(&[
            b"nowhere",
            &self.dice.number().to_be_bytes(),
        ]))
    }

    fn household(&mut self, kind: &str) -> Value {
        let unit = self.dice.a_late_one_of(&self.things.units).copied();
        match kind {
            "join_household" => json!({"household": unit}),
            _ if self.dice.percent(50) => json!({"household": unit, "name": self.word()}),
            _ => json!({"household": null, "name": self.word()}),
        }
    }

    /// Welcomes somebody who asked, if anybody did.
    fn welcome(&mut self) -> Value {
        let myself = World::person(self.who);
        json!({"person": self.dice.a_late_one_of(&self.things.movers).unwrap_or(&myself)})
    }

    /// Up to three words of one's own that are not erased; now and then somebody else's.
    fn erasure(&mut self) -> Value {
        let myself = World::person(self.who);
        let any = self.dice.percent(10);
        let words = self.world.state.words();
        // In the order in which they were written, which is not that of their hashes.
        let fits = |word: &&WordHash| {
            any || (words.author(word) == Some(myself) && !words.is_erased(word))
        };
        let fitting: Vec<WordHash> = self.things.words.iter().filter(fits).copied().collect();
        let count = self.dice.within(1, 3);
        let picked = (0..count).filter_map(|_| self.dice.a_late_one_of(&fitting).copied());
        let picked: BTreeSet<WordHash> = picked.collect();
        json!({ "words": picked })
    }

    fn request(&mut self) -> RequestId {
        let request = self
            .dice
            .a_late_one_of(&self.things.requests)
            .map(|(id, _)| *id);
        request.unwrap_or_else(|| self.nowhere().into())
    }

    /// A matter that fits, or any, or none that there is.
    fn matter(&mut self, fits: impl Fn(&Matter) -> bool) -> MatterId {
        if self.dice.percent(4) {
            return self.nowhere().into();
        }
        let all = &self.things.matters.clone();
        let fitting = all
            .iter()
            .filter(|id| self.state().matter(id).is_some_and(&fits))
            .copied();
        let fitting: Vec<MatterId> = fitting.collect();
        let from = if self.dice.percent(10) { all } else { &fitting };
        match self.dice.a_late_one_of(from) {
            Some(matter) => *matter,
            None => self.nowhere().into(),
        }
    }

    fn agreement(&mut self) -> MatterId {
        let state = self.state();
        let all = self
            .things
            .matters
            .iter()
            .filter(|id| state.agreements().contains_key(id));
        let all: Vec<MatterId> = all.copied().collect();
        match self.dice.a_late_one_of(&all) {
            Some(agreement) => *agreement,
            None => self.nowhere().into(),
        }
    }

    fn version(&mut self, matter: &MatterId) -> Value {
        if self.dice.percent(3) {
            return self.text();
        }
        let version = self.world.version(matter);
        json!(version.unwrap_or_else(|| book::beside::text_hash("nothing")))
    }

    fn proposal(&mut self) -> Value {
        let about = if self.dice.percent(30) {
            let how = self.dice.one_of(&["renews", "changes", "ends"]);
            json!({"agreement": self.agreement(), "how": how})
        } else {
            Value::Null
        };
        let kinds = ["reversible", "ordinary", "ordinary", "essential"];
        json!({
            "about": about,
            "affected": "the birds",
            "kind_of": self.dice.one_of(&kinds),
            "review_days": self.dice.within(1, 31),
            "text": self.text(),
        })
    }

    fn position(&mut self) -> Value {
        let matter = self.matter(|matter| matches!(matter.phase, Phase::Open | Phase::Talks));
        let positions = [
            "agree",
            "agree",
            "agree",
            "agree",
            "agree",
            "reservation",
            "stand_aside",
            "block",
            "block",
            "abstain",
        ];
        let position = *self.dice.one_of(&positions);
        let grounds = match self.dice.within(0, 9) {
            _ if position != "block" && self.dice.percent(97) => Value::Null,
            0 => Value::Null,
            1..5 => json!({"value": self.dice.within(0, 2)}),
            _ => json!({"harm": "home"}),
        };
        let silent = if position == "agree" { 60 } else { 3 };
        let reason = if self.dice.percent(silent) { Value::Null } else { self.word() };
        json!({
            "grounds": grounds,
            "matter": matter,
            "position": position,
            "reason": reason,
            "version": self.version(&matter),
        })
    }

    /// Something that was said in a matter; the present block in it, half of the time.
    fn said(&mut self, matter: &MatterId) -> ActId {
        let said = self.things.said.iter().filter(|(there, _)| there == matter);
        let mut said: Vec<ActId> = said.map(|(_, act)| *act).collect();
        let there = self.world.state.matter(matter);
        if self.dice.percent(60) {
            said.retain(|act| there.is_some_and(|there| there.block_of_act(act).is_some()));
        }
        match self.dice.a_late_one_of(&said) {
            Some(act) => *act,
            None => self.nowhere(),
        }
    }

    fn in_a_matter(&mut self, kind: &str) -> Value {
        let myself = World::person(self.who);
        let matter = self.matter(|matter| match kind {
            "cast_vote" => matter.phase == Phase::Voting,
            "attend_talks" => matter.phase == Phase::Talks,
            "judge_block" => matter.phase == Phase::Open && matter.blockers().count() > 0,
            "give_answer" => unanswered(matter),
            "amend_proposal" => matter.proposer == Some(myself) && !matter.ended(),
            "offer_to_do" | "step_back" | "write_minority" => true,
            _ => !matter.ended(),
        });
        let there = self.state().matter(&matter);
        let step = there.map_or(1, |there| u64::from(there.steps) + 1);
        match kind {
            "amend_proposal" => self.amendment(&matter),
            "suggest_wording" | "write_minority" => json!({"matter": matter, "text": self.text()}),
            "ask_question" | "raise_concern" => json!({"matter": matter, "words": self.word()}),
            "give_answer" => {
                json!({"matter": matter, "to": self.said(&matter), "words": self.word()})
            }
            "settle_concern" => json!({"concern": self.said(&matter), "matter": matter}),
            "judge_block" => {
                let principled = self.dice.percent(60);
                json!({"block": self.said(&matter), "matter": matter, "principled": principled})
            }
            "judge_urgency" => json!({"matter": matter, "urgent": self.dice.percent(80)}),
            "attend_talks" => {
                let late = u64::from(self.dice.percent(3));
                json!({"matter": matter, "step": step + late})
            }
            "cast_vote" => {
                let vote = self.dice.one_of(&["yes", "yes", "yes", "no", "abstain"]);
                json!({"matter": matter, "version": self.version(&matter), "vote": vote})
            }
            _ => json!({"matter": matter}),
        }
    }

    fn amendment(&mut self, matter: &MatterId) -> Value {
        let state = &self.world.state;
        let suggestion = self.things.said.iter().rev().find_map(|(_, act)| {
            let text = state.matter(matter)?.suggestions.get(act)?;
            Some((*act, *text))
        });
        match suggestion.filter(|_| self.dice.percent(50)) {
            Some((act, text)) => json!({"matter": matter, "taken_from": act, "text": text}),
            None => json!({"matter": matter, "taken_from": null, "text": self.text()}),
        }
    }
}
