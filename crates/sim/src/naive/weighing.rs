//! Whether what was decided was decided: quorum, blocks, weak consensus, votes, counted by hand.

use super::{Secretary, Sheet};
use basics::instant::HOUR_MS;
use basics::{Instant, MatterId, PersonId};
use rules::charter::{Blocks, Charter, Fallback, Kind};
use rules::event::Ending;
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::Position;
use rules::state::matter::{Admitting, Counts};

impl Sheet {
    fn holding(&self, position: Position) -> usize {
        self.positions
            .values()
            .filter(|held| held.position == position)
            .count()
    }

    fn voting(&self, vote: Vote) -> usize {
        self.votes.values().filter(|cast| **cast == vote).count()
    }

    fn entitled(&self, members: &std::collections::BTreeSet<PersonId>) -> usize {
        self.electorate.intersection(members).count()
    }
}

/// How many must take part: what the quorum asks for, and three where somebody's joining is
/// decided, but never more than there are.
fn needed(charter: &Charter, sheet: &Sheet, entitled: usize) -> usize {
    let mut needed = 0;
    // The least number that is at least the share, found by trying.
    while needed * 100 < charter.quorum.percent as usize * entitled {
        needed += 1;
    }
    needed = needed.max(charter.quorum.persons as usize);
    if sheet.admitting.is_some() && needed < 3 {
        needed = 3;
    }
    needed.min(entitled)
}

impl Secretary {
    /// Whether somebody's block stands; nothing if they hold none.
    pub(super) fn stands(&self, matter: MatterId, person: PersonId) -> Option<bool> {
        let (sheet, charter) = (self.sheets.get(&matter)?, self.charter.as_ref()?);
        let held = sheet.positions.get(&person)?;
        if held.position != Position::Block {
            return None;
        }
        let present = sheet.positions.len();
        let (mut yes, mut no) = (0, 0);
        for (judge, principled) in &held.judged {
            if *judge != person && sheet.positions.contains_key(judge) {
                *(if *principled { &mut yes } else { &mut no }) += 1;
            }
        }
        Some(match charter.blocks {
            Blocks::None {} => true,
            Blocks::Cosigners { count } => yes >= count as usize,
            Blocks::SharePresent { percent } => (yes + 1) * 100 >= percent as usize * present,
            Blocks::WholeGroup {} => no == 0 && (yes + no) * 2 + 1 >= present,
        })
    }

    /// Another call was made: only without a quorum.
    pub(super) fn called_again(&mut self, matter: MatterId, calls: u32) {
        let sheet = self.sheets.get(&matter);
        let (Some(sheet), Some(charter)) = (sheet, &self.charter) else { return };
        let needed = needed(charter, sheet, sheet.entitled(&self.people.members));
        let (few, next) = (sheet.positions.len() < needed, calls == sheet.calls + 1);
        let third = calls < 2 || sheet.kind == Kind::Reversible;
        if let Some(sheet) = self.sheets.get_mut(&matter) {
            sheet.calls = calls;
        }
        self.must(few && next && third, || {
            format!("{matter:?} was called again (R81)")
        });
    }

    /// A matter ended: the numbers and the reason must be those on the paper.
    pub(super) fn ended(&mut self, id: MatterId, how: Ending, counts: &Counts, at: Instant) {
        let (Some(sheet), Some(charter)) = (self.sheets.get(&id), self.charter.clone()) else {
            self.wrong
                .push(format!("{id:?} ended and was never opened"));
            return;
        };
        let own = Counts {
            agree: sheet.holding(Position::Agree),
            reservation: sheet.holding(Position::Reservation),
            stand_aside: sheet.holding(Position::StandAside),
            block: sheet.holding(Position::Block),
            abstain: sheet.holding(Position::Abstain),
            yes: sheet.voting(Vote::Yes),
            no: sheet.voting(Vote::No),
            vote_abstain: sheet.voting(Vote::Abstain),
            entitled: sheet.entitled(&self.people.members),
        };
        let again = sheet.ended.is_some();
        let lawful = match how {
            Ending::Consensus => consensus(sheet, &charter, &own, at),
            Ending::Vote => voted(sheet, &charter, &own),
            Ending::VotedDown => !voted(sheet, &charter, &own),
            Ending::NoQuorum => {
                let needed = needed(&charter, sheet, own.entitled);
                let voting = !matches!(charter.fallback, Fallback::None {});
                let voted = own.yes + own.no + own.vote_abstain;
                own.entitled == 0 || own.present() < needed || (voting && voted < needed)
            }
            Ending::NoSupport => own.agree == 0 && !silent(sheet, &charter),
            Ending::Blocked => own.block > 0 && matches!(charter.fallback, Fallback::None {}),
            Ending::Weak | Ending::ProposerAbsent | Ending::Unanswered | Ending::Withdrawn => true,
        };
        self.must(own == *counts, || {
            format!("{id:?} {how:?}: counted {counts:?}, held {own:?}")
        });
        self.must(lawful, || {
            format!("{id:?} ended as {how:?} and was not: {own:?} (R77–R81)")
        });
        self.must(!again, || format!("{id:?} ended twice (I-14)"));
        let Some(sheet) = self.sheets.get_mut(&id) else { return };
        sheet.ended = Some(how);
        let admits = match sheet.admitting {
            Some(Admitting::Refuse) => Some(!how.adopted()),
            Some(Admitting::Admit) => Some(how.adopted() || how == Ending::NoQuorum),
            None => None,
        };
        if let (Some(asking), Some(admits)) = (self.people.requests.get_mut(&id.into()), admits) {
            asking.admits = Some(admits);
        }
    }
}

/// Whether silence consents here (I-4).
fn silent(sheet: &Sheet, charter: &Charter) -> bool {
    use rules::charter::SilentKind::{Ordinary, Reversible};
    charter.silence_consents.iter().any(|kind| match kind {
        Ordinary => sheet.kind == Kind::Ordinary,
        Reversible => sheet.kind == Kind::Reversible,
    })
}

fn consensus(sheet: &Sheet, charter: &Charter, own: &Counts, at: Instant) -> bool {
    let present = own.present();
    let silent = silent(sheet, charter);
    let quorum = present >= needed(charter, sheet, own.entitled) || silent || sheet.calls >= 2;
    let supported = own.agree > 0 || silent;
    let strong = own.stand_aside * 100 <= charter.weak.stand_aside_percent as usize * present
        && own.reservation * 100 <= charter.weak.reservation_percent as usize * present;
    let least = charter
        .window(sheet.kind)
        .min_hours
        .min(if sheet.urgent { 72 } else { u32::MAX });
    let waited = at.since(sheet.version_at) >= u64::from(least) * HOUR_MS;
    own.entitled > 0 && own.block == 0 && quorum && supported && strong && waited
}

fn voted(sheet: &Sheet, charter: &Charter, own: &Counts) -> bool {
    let essential = sheet.kind == Kind::Essential;
    let cast = own.yes + own.no;
    let enough = own.entitled > 0
        && cast + own.vote_abstain >= needed(charter, sheet, own.entitled)
        && own.yes > 0;
    let share = match charter.fallback {
        Fallback::None {} => return false,
        Fallback::Share { percent, .. } if essential => percent.max(75),
        Fallback::Share { percent, .. } => percent,
        Fallback::Majority { .. } if essential => 75,
        Fallback::Majority { .. } => return enough && own.yes > own.no,
    };
    enough && own.yes * 100 >= share as usize * cast
}
