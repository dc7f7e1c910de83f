//! Tampering with who acts, on what, and when they say so.

use super::{Spoiling, Tamper, of, spell};
use basics::instant::{DAY_MS, MINUTE_MS};
use basics::{BookId, Instant, PersonId, WordHash};
use book::Sig;
use book::beside::person_id;
use rules::Deed;
use rules::membership::change_name::ChangeName;
use rules::state::people::Standing;

pub(super) const ALL: &[Tamper] = &[
    of(
        "sig_digit",
        "signature",
        "a digit of a signature",
        sig_digit,
    ),
    of("act_digit", "signature", "a digit of a nonce", act_digit),
    of(
        "claim_changed",
        "signature",
        "the claimed instant",
        claim_changed,
    ),
    of("forged", "signature", "signed by somebody else", forged),
    of(
        "no_domain",
        "signature",
        "signed without the domain",
        no_domain,
    ),
    of(
        "sig_moved",
        "signature",
        "the signature of another act",
        sig_moved,
    ),
    of(
        "stranger",
        "speaker",
        "a stranger acts as a member",
        stranger,
    ),
    of(
        "other_person",
        "speaker",
        "in the name of another",
        other_person,
    ),
    of("asker", "speaker", "somebody not admitted acts", asker),
    of("scribe_speaks", "speaker", "the scribe acts", scribe_speaks),
    of(
        "founded_again",
        "speaker",
        "a second founding",
        founded_again,
    ),
    of(
        "founder_missing",
        "speaker",
        "a founder who has not signed",
        founder_missing,
    ),
    of("replayed", "replay", "an act entered again", replayed),
    of("seen_other", "seen", "having seen another book", seen_other),
    of(
        "seen_future",
        "seen",
        "having seen what is to come",
        seen_future,
    ),
    of(
        "claim_ahead",
        "claim",
        "signed eleven minutes hence",
        claim_ahead,
    ),
    of("claim_stale", "claim", "signed 31 days ago", claim_stale),
    of(
        "overtaken",
        "claim",
        "older than its key's last word",
        overtaken,
    ),
    of("post_dated", "claim", "entered 31 days later", post_dated),
    of(
        "foreign_book",
        "book",
        "an act for another book",
        foreign_book,
    ),
    of(
        "other_charter",
        "book",
        "other rules, signed anew",
        other_charter,
    ),
    of("edition", "edition", "an act of edition 1", edition),
];

/// An act that any member may do at any time.
fn harmless(s: &mut Spoiling<'_>) -> Deed {
    Deed::ChangeName(ChangeName { name: WordHash(s.chance.bytes()) })
}

fn some_member(s: &mut Spoiling<'_>) -> Option<PersonId> {
    let state = s.state()?;
    s.member(&state)
}

/// The other digit that differs least.
const fn other(digit: char) -> char {
    if digit == '0' { '1' } else { '0' }
}

/// Changes the digit so many places after a mark.
fn change_digit(s: &mut Spoiling<'_>, at: usize, mark: &str, offset: usize) -> Option<()> {
    let text = s.text(at)?;
    let place = text.rfind(mark)? + mark.len() + offset;
    let digit = text.get(place..=place)?.chars().next()?;
    let mut bytes = text.into_bytes();
    bytes[place] = u8::try_from(other(digit)).ok()?;
    s.export.entries[at] = bytes;
    Some(())
}

fn sig_digit(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let offset = s.chance.place(120);
    change_digit(s, at, "\"sig\":\"", offset)
}

fn act_digit(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let offset = s.chance.place(32);
    change_digit(s, at, "\"nonce\":\"", offset)
}

fn claim_changed(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let claimed = s.read(at)?.act?.act().at.0;
    let later = claimed + 1;
    s.respell(
        at,
        &format!("\"at\":{claimed},\"book\""),
        &format!("\"at\":{later},\"book\""),
    )
}

fn forged(s: &mut Spoiling<'_>) -> Option<()> {
    let victim = some_member(s)?;
    let deed = harmless(s);
    let act = s.act(deed).to_bytes().ok()?;
    let key = s.made.keys.get(&victim)?.public();
    let forged = Sig::make(&act, victim, &s.strange_key());
    s.enter_signed(&act, &[Sig { key, ..forged }])
}

fn no_domain(s: &mut Spoiling<'_>) -> Option<()> {
    let by = some_member(s)?;
    let deed = harmless(s);
    let act = s.act(deed).to_bytes().ok()?;
    let key = s.made.keys.get(&by)?;
    let sig = Sig { by, key: key.public(), sig: key.sign(&act) };
    s.enter_signed(&act, &[sig])
}

fn sig_moved(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let earlier = s.read(at)?.act?;
    let sig = earlier.sigs().first()?.clone();
    if !s.state()?.is_member(&sig.by) {
        return None;
    }
    let deed = harmless(s);
    let act = s.act(deed).to_bytes().ok()?;
    s.enter_signed(&act, &[sig])
}

fn stranger(s: &mut Spoiling<'_>) -> Option<()> {
    let key = s.strange_key();
    let deed = harmless(s);
    let act = s.act(deed);
    s.enter(&act, person_id(&key.public()), &key)
}

fn other_person(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let (me, you) = (s.member(&state)?, s.member(&state)?);
    let deed = harmless(s);
    let act = s.act(deed);
    let key = s.made.keys.get(&me)?.clone();
    (me != you).then_some(())?;
    s.enter(&act, you, &key)
}

fn asker(s: &mut Spoiling<'_>) -> Option<()> {
    let state = s.state()?;
    let askers = state.persons().iter();
    let mut askers = askers.filter(|(_, person)| matches!(person.standing, Standing::Asker(_)));
    let by = *askers.next()?.0;
    let deed = harmless(s);
    s.member_does(by, deed)
}

fn scribe_speaks(s: &mut Spoiling<'_>) -> Option<()> {
    let key = s.made.scribe.clone();
    let deed = harmless(s);
    let act = s.act(deed);
    s.enter(&act, person_id(&key.public()), &key)
}

fn founded_again(s: &mut Spoiling<'_>) -> Option<()> {
    let founding = s.read(0)?.act?;
    let act = s.act(founding.act().act.clone());
    let bytes = act.to_bytes().ok()?;
    let signers = founding.sigs().iter().map(|sig| sig.by);
    let sigs: Option<Vec<Sig>> = signers
        .map(|by| Some(Sig::make(&bytes, by, s.made.keys.get(&by)?)))
        .collect();
    s.enter_signed(&bytes, &sigs?)
}

fn replayed(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.acts(|entry, _| entry.seq > 0).pop()?;
    let earlier = s.read(at)?.act?;
    if s.last_at().since(earlier.act().at) > 30 * DAY_MS {
        return None;
    }
    s.enter_signed(earlier.act_bytes(), earlier.sigs())
}

fn seen_other(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let root = s.some_hash();
    s.resign(at, |act| act.seen.root = root)
}

fn seen_future(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let head = s.head();
    (head.size > at as u64).then_some(())?;
    s.resign(at, |act| act.seen = head)
}

fn claim(s: &mut Spoiling<'_>, claim: impl Fn(Instant) -> Instant) -> Option<()> {
    let at = s.some_act()?;
    let entered = s.read(at)?.at;
    s.resign(at, |act| act.at = claim(entered))
}

fn claim_ahead(s: &mut Spoiling<'_>) -> Option<()> {
    claim(s, |entered| entered.plus_ms(10 * MINUTE_MS + 1))
}

fn claim_stale(s: &mut Spoiling<'_>) -> Option<()> {
    claim(s, |entered| Instant(entered.0 - 30 * DAY_MS - 1))
}

fn overtaken(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.acts(|entry, _| entry.seq > 0).pop()?;
    let earlier = s.read(at)?.act?;
    let by = earlier.sigs().first()?.by;
    let recent = s.last_at().since(earlier.act().at) < 29 * DAY_MS;
    (recent && s.state()?.is_member(&by)).then_some(())?;
    let deed = harmless(s);
    let mut act = s.act(deed);
    act.at = Instant(earlier.act().at.0 - 1);
    let key = s.made.keys.get(&by)?.clone();
    s.enter(&act, by, &key)
}

fn post_dated(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.export.entries.len() - 1;
    let entry = s.read(at)?;
    entry.act?;
    let from = format!(",\"at\":{},\"seq\":{at},", entry.at.0);
    s.respell(
        at,
        &from,
        &format!(",\"at\":{},\"seq\":{at},", entry.at.0 + 31 * DAY_MS),
    )
}

fn foreign_book(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let book = BookId(s.chance.bytes());
    s.resign(at, |act| act.book = book)
}

fn other_charter(s: &mut Spoiling<'_>) -> Option<()> {
    s.some_act()?;
    s.resign(0, |act| {
        if let Deed::FoundAssembly(founding) = &mut act.act {
            founding.charter.quorum.percent = (founding.charter.quorum.percent + 1) % 100;
        }
    })
}

/// Takes away one of the signatures of the founding.
fn founder_missing(s: &mut Spoiling<'_>) -> Option<()> {
    let entry = s.read(0)?;
    let opened = entry.act?;
    let mut sigs = opened.sigs().to_vec();
    sigs.remove(s.chance.place(sigs.len()));
    s.export.entries[0] = spell(opened.act_bytes(), &sigs, entry.at, entry.seq)?;
    Some(())
}

fn edition(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    s.resign(at, |act| act.edition = 1)
}
