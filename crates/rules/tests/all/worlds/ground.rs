//! The ground on which worlds are laid out: a real matter among as many people as are asked for,
//! and the events by which people speak to it.

use basics::{ActId, Instant, MatterId, PersonId};
use book::beside::sha256;
use rules::event::Cause;
use rules::proposing::cast_vote::Vote;
use rules::proposing::take_position::{Grounds, Harm, Position};
use rules::state::matter::Matter;
use rules::{Event, State, What};
use testkit::naive::{self, Stand};

const PEOPLE: [&str; 5] = ["ana", "ben", "cho", "dia", "eve"];

/// Everything that somebody can say, and saying nothing.
pub(super) const STANDS: [Option<Stand>; 6] = [
    None,
    Some(Stand::Agree),
    Some(Stand::Reservation),
    Some(Stand::StandAside),
    Some(Stand::Block),
    Some(Stand::Abstain),
];

/// A state with one open matter.
pub(super) struct Ground {
    pub(super) state: State,
    pub(super) matter: MatterId,
    /// Those entitled, in order.
    pub(super) people: Vec<PersonId>,
}

/// Lays the ground: so many people, and a proposal of this kind or an `admission`, under the plain
/// charter with changes.
pub(super) fn lay(people: usize, kind: &str, settings: &str) -> Ground {
    let leaves = |name: &&str| format!("0d {name} leave_assembly -> PersonLeft\n");
    let leave: String = PEOPLE[people..].iter().map(leaves).collect();
    let opened = match kind {
        "admission" => format!(
            "0d zoe ask_to_join name=Zoe as it -> RequestMade
             0d ana object_to_admission request=it reason=no -> AdmissionObjected
             0d cho vouch_for request=it -> Vouched
             0d dia vouch_for request=it -> Vouched MatterOpened
             {leave}"
        ),
        _ => format!("{leave}0d ana open_proposal text=Roof kind_of={kind} as it -> MatterOpened"),
    };
    let table = format!(
        "assembly plain ana@north ben@south cho@west dia@east eve@east
           set quorum.percent=0 weak.stand_aside_percent=25 weak.reservation_percent=50
           set windows.essential.hours=168 windows.ordinary.hours=168 windows.reversible.hours=168
           {settings}
         {opened}"
    );
    let world = testkit::check(&table);
    let matter = world.names["it"].into();
    let people = PEOPLE[..people]
        .iter()
        .map(|name| testkit::World::person(name))
        .collect();
    Ground { state: world.state, matter, people }
}

/// The act by which this person spoke.
pub(super) fn act_of(person: PersonId) -> ActId {
    ActId(sha256(&[b"spoke", &person.0]))
}

pub(super) fn position(stand: Stand) -> Position {
    match stand {
        Stand::Agree => Position::Agree,
        Stand::Reservation => Position::Reservation,
        Stand::StandAside => Position::StandAside,
        Stand::Block => Position::Block,
        Stand::Abstain => Position::Abstain,
    }
}

impl Ground {
    pub(super) fn matter(&self) -> &Matter {
        self.state.matter(&self.matter).unwrap()
    }

    fn happens(&self, state: &mut State, by: PersonId, what: What) {
        let at = Instant(self.matter().opened_at.0 + 1);
        let cause = Some(Cause { act: act_of(by), by });
        state.apply(&Event { at, cause, what });
    }

    /// The person at this place takes a position.
    pub(super) fn stands(&self, state: &mut State, who: usize, stand: Stand) {
        let (matter, person) = (self.matter, self.people[who]);
        let grounds = (stand == Stand::Block).then_some(Grounds::Harm(Harm::Home));
        let reason = Some(book::beside::word_hash(&[0; 32], "because"));
        let position = position(stand);
        let without_grounds = false;
        let taken =
            What::PositionTaken { matter, person, position, grounds, reason, without_grounds };
        self.happens(state, person, taken);
    }

    /// The person at this place judges the block of another.
    pub(super) fn judges(&self, state: &mut State, judge: usize, holder: usize, principled: bool) {
        let (matter, person, holder) = (self.matter, self.people[judge], self.people[holder]);
        let block = act_of(holder);
        let judged = What::BlockJudged { matter, block, holder, person, principled };
        self.happens(state, person, judged);
    }

    /// The person at this place votes.
    pub(super) fn votes(&self, state: &mut State, who: usize, vote: naive::Vote) {
        let (matter, person) = (self.matter, self.people[who]);
        let vote = match vote {
            naive::Vote::Yes => Vote::Yes,
            naive::Vote::No => Vote::No,
            naive::Vote::Abstain => Vote::Abstain,
        };
        self.happens(state, person, What::VoteCast { matter, person, vote });
    }
}
