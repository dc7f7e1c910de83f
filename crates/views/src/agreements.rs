//! Agreements: the list, and the six things that each shows (R5).

use crate::beside::Beside;
use crate::dto::{
    AgreementPage, AgreementRef, AgreementRow, Agreements, Base, Bases, ForceCode, Reopen,
    ReopenAsk,
};
use crate::fold::BookView;
use crate::look::Look;
use crate::matter::minority;
use crate::may::Asking;
use crate::next;
use basics::{Instant, MatterId, PersonId};
use rules::event::{Ending, Subject};
use rules::proposing::ask_to_reopen;
use rules::proposing::open_proposal::{About, How};
use rules::state::agreement::{Agreement, Force};
use std::cmp::Reverse;

/// All agreements.
pub fn agreements(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant,
) -> Agreements {
    let look = Look::new(view, beside, viewer, now);
    let (mut in_force, mut past): (Vec<_>, Vec<_>) =
        rows(&look).partition(|row: &AgreementRow| row.force == ForceCode::InForce);
    in_force.sort_by_key(|row| (row.review_on, row.agreement.ordinal));
    past.sort_by_key(|row| Reverse(row.agreement.ordinal));
    Agreements { in_force, past }
}

fn rows<'a>(look: &'a Look<'_>) -> impl Iterator<Item = AgreementRow> + 'a {
    look.state()
        .agreements()
        .iter()
        .map(|(id, agreement)| row(look, id, agreement))
}

fn row(look: &Look<'_>, id: &MatterId, agreement: &Agreement) -> AgreementRow {
    AgreementRow {
        agreement: look.agreement_ref(id),
        kind: agreement.kind,
        force: force(agreement.force),
        how: agreement.how,
        adopted_at: agreement.adopted_at,
        review_on: agreement.review_on,
        doers: look.names(&agreement.doers),
        mine: look
            .viewer
            .is_some_and(|viewer| agreement.doers.contains(&viewer)),
    }
}

/// The agreements adopted last, the last one first.
pub(crate) fn latest(look: &Look<'_>, most: usize) -> Vec<AgreementRow> {
    let ordinals = &look.view.ordinals.agreements;
    let mut all: Vec<_> = look.state().agreements().iter().collect();
    all.sort_by_key(|(id, _)| Reverse(ordinals.get(id).copied()));
    all.into_iter()
        .take(most)
        .map(|(id, agreement)| row(look, id, agreement))
        .collect()
}

const fn force(force: Force) -> ForceCode {
    match force {
        Force::InForce => ForceCode::InForce,
        Force::Expired => ForceCode::Expired,
        Force::Replaced(_) => ForceCode::Replaced,
        Force::Ended(_) => ForceCode::Ended,
    }
}

/// One agreement, if there is one with this id.
pub fn agreement(
    view: &BookView, beside: &dyn Beside, viewer: Option<PersonId>, now: Instant, id: &MatterId,
) -> Option<AgreementPage> {
    let agreement = view.state.agreements().get(id)?;
    let (matter, history) = (view.state.matter(id)?, view.matters.get(id)?);
    let Subject::Proposal { affected, about, .. } = &matter.subject else {
        return None;
    };
    let look = Look::new(view, beside, viewer, now);
    let counts = matter.counts();
    Some(AgreementPage {
        agreement: look.agreement_ref(id),
        text: look.text(&agreement.text),
        kind: agreement.kind,
        force: force(agreement.force),
        how: agreement.how,
        adopted_at: agreement.adopted_at,
        review_on: agreement.review_on,
        review_days: agreement.review_days,
        present: counts.present(),
        eligible: counts.entitled,
        affected: affected.to_string(),
        bases: bases(&look),
        doers: look.names(&agreement.doers),
        reopen: reopen(&look, id, agreement),
        counts,
        vote: (agreement.how == Ending::Vote).then(|| next::vote(matter)),
        minority: minority(&look, matter, history),
        matter: look.matter_ref(id),
        proposer: matter.proposer.map(|proposer| look.name(&proposer)),
        follows: about.and_then(|about| follows(&look, id, about)),
        stays: about.and_then(|about| stays(&look, id, about)),
        followed_by: followed_by(&look, agreement),
        mine: viewer.is_some_and(|viewer| agreement.doers.contains(&viewer)),
        may: Asking { state: look.state(), viewer, now }.agreement(id, agreement),
    })
}

/// Which assemblies met: an agreement of an assembly was made by that assembly.
fn bases(look: &Look<'_>) -> Bases {
    let (book, charter) = (look.state().book(), look.state().charter());
    let own = |(book, charter): (_, &std::sync::Arc<rules::Charter>)| Base {
        book,
        name: charter.name.to_string(),
    };
    Bases {
        met: book.zip(charter).map(own).into_iter().collect(),
        not_met: Vec::new(),
    }
}

fn reopen(look: &Look<'_>, id: &MatterId, agreement: &Agreement) -> Reopen {
    let terms = look.state().charter().map(|charter| charter.agreements);
    let percent = terms.map_or(100, |terms| terms.reopen_percent);
    let asked = agreement
        .asks
        .iter()
        .filter(|asker| look.state().is_member(asker));
    let notes = look
        .view
        .agreements
        .get(id)
        .map_or(&[][..], |history| &history.asks);
    let after = terms.map_or(0, |terms| terms.same_text_days);
    let not_before = ask_to_reopen::not_before(look.state(), agreement);
    Reopen {
        percent,
        need: (percent as usize * look.state().members().len()).div_ceil(100),
        have: asked.count(),
        asks: notes
            .iter()
            .map(|ask| ReopenAsk {
                by: look.name(&ask.by),
                at: ask.at,
                grounds: ask.grounds,
                reason: look.word(&ask.reason),
            })
            .collect(),
        closed_until: not_before.filter(|until| look.now < *until),
        new_facts_from: agreement
            .adopted_at
            .plus_days(after)
            .max(not_before.unwrap_or_default()),
        matter: agreement.matter_open.map(|matter| look.matter_ref(&matter)),
    }
}

/// The agreement before this one, and what this one did to it: the one that it is about, or what
/// had taken that one's place when this one was adopted.
fn follows(look: &Look<'_>, id: &MatterId, about: About) -> Option<(AgreementRef, How)> {
    let mut all = look.state().agreements().iter();
    let (old, _) = all.find(|(_, old)| made_way_for(old) == Some(*id))?;
    Some((look.agreement_ref(old), about.how))
}

/// The agreement that made way for nothing, since it was more serious when this one was adopted.
fn stays(look: &Look<'_>, id: &MatterId, about: About) -> Option<AgreementRef> {
    let agreements = look.state().agreements();
    let mut last = about.agreement;
    while let Some(next) = made_way_for(agreements.get(&last)?) {
        if next == *id {
            return None;
        }
        // What came later is not what stayed.
        if agreements.get(&next)?.adopted_at > agreements.get(id)?.adopted_at {
            break;
        }
        last = next;
    }
    Some(look.agreement_ref(&last))
}

/// What an agreement made way for.
const fn made_way_for(agreement: &Agreement) -> Option<MatterId> {
    match agreement.force {
        Force::Replaced(by) | Force::Ended(by) => Some(by),
        Force::InForce | Force::Expired => None,
    }
}

/// The agreement after this one, and what it did to it.
fn followed_by(look: &Look<'_>, agreement: &Agreement) -> Option<(AgreementRef, How)> {
    let by = made_way_for(agreement)?;
    let Subject::Proposal { about: Some(about), .. } = &look.state().matter(&by)?.subject else {
        return None;
    };
    Some((look.agreement_ref(&by), about.how))
}
