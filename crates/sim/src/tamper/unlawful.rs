//! Tampering below the signatures: acts and ticks that are properly signed and not allowed.

use super::{Spoiling, Tamper, of};
use basics::{ActId, Line, MatterId, PersonId, RequestId, TextHash, WordHash};
use book::Sig;
use book::act::tick_bytes;
use rules::charter::Kind;
use rules::membership::{change_name::ChangeName, erase_words::EraseWords, vouch_for::VouchFor};
use rules::proposing::{
    amend_proposal::AmendProposal, cast_vote::CastVote, cast_vote::Vote, judge_block::JudgeBlock,
    open_proposal::OpenProposal, take_position::Grounds, take_position::Position,
    take_position::TakePosition, withdraw_proposal::WithdrawProposal,
};
use rules::state::matter::{Matter, Phase};
use rules::{Deed, State};

pub(super) const ALL: &[Tamper] = &[
    of(
        "early_close",
        "rule",
        "time closes before it is due",
        early_close,
    ),
    of(
        "vote_before",
        "rule",
        "a vote where none was called",
        vote_before,
    ),
    of(
        "after_close",
        "rule",
        "a position after the end",
        after_close,
    ),
    of(
        "other_version",
        "rule",
        "on a text that was changed",
        other_version,
    ),
    of(
        "not_entitled",
        "rule",
        "by one admitted later",
        not_entitled,
    ),
    of("block_bare", "rule", "a block without reason", block_bare),
    of(
        "amend_other",
        "rule",
        "another's proposal edited",
        amend_other,
    ),
    of(
        "withdraw_other",
        "rule",
        "another's withdrawn",
        withdraw_other,
    ),
    of(
        "judge_none",
        "rule",
        "a block that is none judged",
        judge_none,
    ),
    of("vouch_twice", "rule", "vouched for twice", vouch_twice),
    of("vouch_late", "rule", "vouched after the answer", vouch_late),
    of("two_signers", "rule", "a position of two", two_signers),
    of(
        "sixth_proposal",
        "rule",
        "too many proposals",
        sixth_proposal,
    ),
    of(
        "same_text",
        "rule",
        "a text twice under decision",
        same_text,
    ),
    of(
        "review_never",
        "rule",
        "no review for ten years",
        review_never,
    ),
    of("no_matter", "rule", "on a matter that is none", no_matter),
    of("erase_other", "rule", "another's words erased", erase_other),
    of("erased_back", "rule", "words come back", erased_back),
];

/// A matter in this phase with somebody entitled in it.
fn matter(
    s: &mut Spoiling<'_>, state: &State, so: impl Fn(&Matter) -> bool,
) -> Option<(MatterId, PersonId)> {
    let found: Vec<_> = state
        .matters()
        .iter()
        .filter(|(_, matter)| so(matter))
        .collect();
    let (id, matter) = *s.chance.pick(&found)?;
    let electorate = matter.electorate.iter();
    let entitled: Vec<_> = electorate
        .filter(|person| state.is_member(person))
        .collect();
    Some((*id, **s.chance.pick(&entitled)?))
}

fn is_open(matter: &Matter) -> bool {
    matter.phase == Phase::Open
}

fn position(state: &State, matter: MatterId, position: Position) -> Option<TakePosition> {
    let version = state.matter(&matter)?.version;
    Some(TakePosition { grounds: None, matter, position, reason: None, version })
}

fn early_close(s: &mut Spoiling<'_>) -> Option<()> {
    let (at, seq) = (s.last_at(), s.export.entries.len() as u64);
    s.export.entries.push(tick_bytes(at, seq));
    Some(())
}

fn vote_before(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, is_open)?;
    let version = state.matter(&id)?.version;
    s.member_does(
        by,
        Deed::CastVote(CastVote { matter: id, version, vote: Vote::Yes }),
    )
}

fn after_close(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, Matter::ended)?;
    s.member_does(
        by,
        Deed::TakePosition(position(&state, id, Position::Agree)?),
    )
}

fn other_version(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, is_open)?;
    let version = TextHash(s.chance.bytes());
    let deed = TakePosition { version, ..position(&state, id, Position::Agree)? };
    s.member_does(by, Deed::TakePosition(deed))
}

fn not_entitled(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = state
        .matters()
        .iter()
        .filter(|(_, matter)| is_open(matter))
        .find_map(|(id, matter)| {
            let late = state
                .members()
                .iter()
                .find(|person| !matter.in_electorate(person))?;
            Some((*id, *late))
        })?;
    s.member_does(
        by,
        Deed::TakePosition(position(&state, id, Position::Agree)?),
    )
}

fn block_bare(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, is_open)?;
    let grounds = Some(Grounds::Value(0));
    let deed = TakePosition { grounds, ..position(&state, id, Position::Block)? };
    s.member_does(by, Deed::TakePosition(deed))
}

/// An open matter with somebody who did not propose it.
fn anothers(s: &mut Spoiling<'_>, state: &State) -> Option<(MatterId, PersonId)> {
    let (id, by) = matter(s, state, |matter| {
        is_open(matter) && matter.proposer.is_some()
    })?;
    let proposer = state.matter(&id)?.proposer;
    (proposer != Some(by)).then_some((id, by))
}

fn amend_other(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = anothers(s, &state)?;
    let text = TextHash(s.chance.bytes());
    s.member_does(
        by,
        Deed::AmendProposal(AmendProposal { matter: id, taken_from: None, text }),
    )
}

fn withdraw_other(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = anothers(s, &state)?;
    s.member_does(by, Deed::WithdrawProposal(WithdrawProposal { matter: id }))
}

fn judge_none(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, is_open)?;
    let block = ActId(s.chance.bytes());
    s.member_does(
        by,
        Deed::JudgeBlock(JudgeBlock { block, matter: id, principled: true }),
    )
}

fn vouch(s: &mut Spoiling<'_>, pending: bool) -> Option<()> {
    let state = s.state()?;
    let requests = state.requests().iter();
    let of_sort = requests.filter(|(_, request)| request.standing.is_pending() == pending);
    let voucher = |(id, request): (&RequestId, &rules::state::people::Request)| {
        let by = request.vouches.keys().find(|by| state.is_member(by))?;
        Some((*id, *by))
    };
    let all: Vec<_> = of_sort.filter_map(voucher).collect();
    let (request, by) = *s.chance.pick(&all)?;
    s.member_does(by, Deed::VouchFor(VouchFor { request }))
}

fn vouch_twice(s: &mut Spoiling<'_>) -> Option<()> {
    vouch(s, true)
}

fn vouch_late(s: &mut Spoiling<'_>) -> Option<()> {
    vouch(s, false)
}

fn two_signers(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, one) = matter(s, &state, is_open)?;
    let two = s.member(&state)?;
    (one != two).then_some(())?;
    let deed = Deed::TakePosition(position(&state, id, Position::Agree)?);
    let act = s.act(deed).to_bytes().ok()?;
    let signed = |by: PersonId| Some(Sig::make(&act, by, s.made.keys.get(&by)?));
    let mut sigs = [signed(one)?, signed(two)?];
    sigs.sort_by_key(|sig| sig.key);
    s.enter_signed(&act, &sigs)
}

fn proposal(text: TextHash, review_days: u32) -> Option<Deed> {
    let affected = Line::new("").ok()?;
    let kind_of = Kind::Ordinary;
    Some(Deed::OpenProposal(OpenProposal {
        about: None,
        affected,
        kind_of,
        review_days,
        text,
    }))
}

fn sixth_proposal(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let by = s.member(&state)?;
    let open = state.person(&by)?.proposals_open;
    for _ in open..6 {
        let text = TextHash(s.chance.bytes());
        s.member_does(by, proposal(text, 30)?)?;
    }
    Some(())
}

fn same_text(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (id, by) = matter(s, &state, |matter| {
        is_open(matter) && matter.proposer.is_some()
    })?;
    let text = state.matter(&id)?.version;
    s.member_does(by, proposal(text, 30)?)
}

fn review_never(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let by = s.member(&state)?;
    let text = TextHash(s.chance.bytes());
    s.member_does(by, proposal(text, 3_650)?)
}

fn no_matter(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let by = s.member(&state)?;
    let matter = MatterId(s.chance.bytes());
    s.member_does(by, Deed::WithdrawProposal(WithdrawProposal { matter }))
}

/// A member and the commitment to their own name, of which nothing was erased.
fn named(s: &mut Spoiling<'_>, state: &State) -> Option<(PersonId, WordHash)> {
    let words = state.words();
    let members = state.members().iter();
    let named = members.filter_map(|id| Some((*id, state.person(id)?.name)));
    let own = named.filter(|(id, name)| words.author(name) == Some(*id) && !words.is_erased(name));
    let own: Vec<_> = own.collect();
    s.chance.pick(&own).copied()
}

fn erase(word: WordHash) -> Deed {
    Deed::EraseWords(EraseWords { words: vec![word] })
}

fn erase_other(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (whose, word) = named(s, &state)?;
    let by = state.members().iter().find(|member| **member != whose)?;
    s.member_does(*by, erase(word))
}

fn erased_back(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (by, name) = named(s, &state)?;
    s.member_does(by, erase(name))?;
    s.member_does(by, Deed::ChangeName(ChangeName { name }))
}
