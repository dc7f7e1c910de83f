//! What happened in the demonstration: nine households, fourteen people, a matter that is open
//! with concerns, one in talks about a block, and one that was agreed and is being done.

use super::stage::Stage;
use crate::outcome::Unfinished;
use basics::ActId;
use serde_json::{Value, json};

/// How many days before now the story begins: as long as it takes, and some hours.
pub(super) const DAYS: u64 = 21;

/// In which household each founder lives.
const LIVES: [usize; 14] = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8];

/// Plays the whole story.
pub(super) fn play(stage: &mut Stage<'_>) -> Result<(), Unfinished> {
    let households: Vec<String> = (1..=9)
        .map(|n| stage.words.t(&format!("cli-demo-home-{n}")))
        .collect();
    let people: Vec<(String, usize)> = LIVES
        .iter()
        .enumerate()
        .map(|(at, home)| (stage.words.t(&format!("cli-demo-person-{}", at + 1)), *home))
        .collect();
    stage.found(&households, &people)?;
    stage.pass_hours(24)?;
    agreed(stage)?;
    let blocked = begin_blocked(stage)?;
    newcomer(stage)?;
    open(stage)?;
    talk(stage, &blocked)?;
    // The open matter runs on when the doors open.
    stage.pass_hours(20)
}

fn propose(
    stage: &mut Stage<'_>, who: usize, text: &'static str, kind: &str,
) -> Result<Matter, Unfinished> {
    let version = stage.text(text);
    let deed = json!({
        "kind": "open_proposal", "about": null, "affected": "", "kind_of": kind,
        "review_days": 180, "text": version,
    });
    let id = stage.act(who, deed, &[])?;
    Ok(Matter { id, version })
}

/// A matter and the text that stands in it.
struct Matter {
    id: ActId,
    version: Value,
}

impl Matter {
    fn stand(
        &self, stage: &mut Stage<'_>, who: usize, position: &str,
    ) -> Result<ActId, Unfinished> {
        let deed = json!({
            "kind": "take_position", "grounds": null, "matter": self.id, "position": position,
            "reason": null, "version": self.version,
        });
        stage.act(who, deed, &[])
    }

    fn stand_because(
        &self, stage: &mut Stage<'_>, who: usize, position: &str, grounds: &Value, why: &str,
    ) -> Result<ActId, Unfinished> {
        let deed = json!({
            "kind": "take_position", "grounds": grounds, "matter": self.id, "position": position,
            "version": self.version,
        });
        let why = stage.words.t(why);
        stage.act(who, deed, &[("reason", why)])
    }

    fn say(
        &self, stage: &mut Stage<'_>, who: usize, kind: &str, words: &str,
    ) -> Result<ActId, Unfinished> {
        let words = stage.words.t(words);
        stage.act(
            who,
            json!({"kind": kind, "matter": self.id}),
            &[("words", words)],
        )
    }

    fn answer(
        &self, stage: &mut Stage<'_>, who: usize, to: ActId, words: &str,
    ) -> Result<ActId, Unfinished> {
        let words = stage.words.t(words);
        let deed = json!({"kind": "give_answer", "matter": self.id, "to": to});
        stage.act(who, deed, &[("words", words)])
    }

    fn does(&self, stage: &mut Stage<'_>, who: usize) -> Result<ActId, Unfinished> {
        stage.act(who, json!({"kind": "offer_to_do", "matter": self.id}), &[])
    }
}

/// Agreed by everybody after a concern was answered, and two people do it.
fn agreed(stage: &mut Stage<'_>) -> Result<(), Unfinished> {
    let matter = propose(stage, 0, "cli-demo-agreed", "ordinary")?;
    let question = matter.say(stage, 4, "ask_question", "cli-demo-agreed-question")?;
    matter.answer(stage, 0, question, "cli-demo-agreed-answer")?;
    let concern = matter.say(stage, 6, "raise_concern", "cli-demo-agreed-concern")?;
    matter.answer(stage, 2, concern, "cli-demo-agreed-settles")?;
    let settled = json!({"kind": "settle_concern", "concern": concern, "matter": matter.id});
    stage.act(6, settled, &[])?;
    for who in (0..LIVES.len()).filter(|who| *who != 9) {
        matter.stand(stage, who, "agree")?;
    }
    let why = "cli-demo-agreed-reservation";
    matter.stand_because(stage, 9, "reservation", &Value::Null, why)?;
    matter.does(stage, 2)?;
    matter.does(stage, 10)?;
    stage.pass_hours(72)
}

/// Proposed, blocked, and found principled by enough others; its time runs out into talks.
fn begin_blocked(stage: &mut Stage<'_>) -> Result<Matter, Unfinished> {
    let matter = propose(stage, 5, "cli-demo-blocked", "ordinary")?;
    for who in [1, 2, 3, 4, 5, 7, 8, 11, 12] {
        matter.stand(stage, who, "agree")?;
    }
    let grounds = &json!({ "value": 0 });
    let block = matter.stand_because(stage, 13, "block", grounds, "cli-demo-blocked-why")?;
    for (who, principled) in [(1, true), (2, true), (7, true), (12, true), (4, false)] {
        let deed = json!({
            "kind": "judge_block", "block": block, "matter": matter.id, "principled": principled,
        });
        stage.act(who, deed, &[])?;
    }
    matter.answer(stage, 5, block, "cli-demo-blocked-answer")?;
    let text = stage.text("cli-demo-blocked-wording");
    let deed = json!({"kind": "suggest_wording", "matter": matter.id, "text": text});
    stage.act(3, deed, &[])?;
    // Fourteen days of an ordinary matter, and a little more.
    stage.pass_hours(15 * 24)?;
    Ok(matter)
}

/// The talks have begun; both came to the first.
fn talk(stage: &mut Stage<'_>, matter: &Matter) -> Result<(), Unfinished> {
    for who in [5, 13] {
        let deed = json!({"kind": "attend_talks", "matter": matter.id, "step": 1});
        stage.act(who, deed, &[])?;
    }
    Ok(())
}

/// Somebody asks to join a household; one neighbour vouches so far.
fn newcomer(stage: &mut Stage<'_>) -> Result<(), Unfinished> {
    let name = stage.words.t("cli-demo-newcomer");
    let who = stage.newcomer(name.clone())?;
    let deed = json!({"kind": "ask_to_join", "household": stage.household(5)});
    let request = stage.act(who, deed, &[("name", name)])?;
    let neighbour = stage.living_in(5).first().copied().unwrap_or_default();
    stage.act(
        neighbour,
        json!({"kind": "vouch_for", "request": request}),
        &[],
    )?;
    Ok(())
}

/// Open, with concerns that nobody has answered and people who have not been heard.
fn open(stage: &mut Stage<'_>) -> Result<(), Unfinished> {
    stage.pass_hours(12)?;
    let matter = propose(stage, 8, "cli-demo-open", "ordinary")?;
    matter.say(stage, 0, "raise_concern", "cli-demo-open-concern")?;
    let second = matter.say(stage, 12, "raise_concern", "cli-demo-open-second")?;
    matter.answer(stage, 8, second, "cli-demo-open-answer")?;
    matter.say(stage, 3, "ask_question", "cli-demo-open-question")?;
    for who in [8, 9, 10, 11] {
        matter.stand(stage, who, "agree")?;
    }
    matter.stand_because(stage, 6, "stand_aside", &Value::Null, "cli-demo-open-aside")?;
    matter.does(stage, 9)?;
    Ok(())
}
