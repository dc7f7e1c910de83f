//! Tampering with the spelling, the order and the dates of entries.

use super::{Spoiling, Tamper, of};

pub(super) const ALL: &[Tamper] = &[
    of("space", "bytes", "a space before a comma", space),
    of("key_order", "bytes", "at and seq change places", key_order),
    of("fraction", "bytes", "a position with a fraction", fraction),
    of("escape", "bytes", "a letter as an escape", escape),
    of("extra_field", "bytes", "a field of no act", extra_field),
    of("unknown_kind", "bytes", "an act of no kind", unknown_kind),
    of("upper_case", "bytes", "a hash in capitals", upper_case),
    of("unsigned", "bytes", "signatures left out", unsigned),
    of("sigs_doubled", "bytes", "a signature twice", sigs_doubled),
    of("oversize", "bytes", "an entry of 70 000 bytes", oversize),
    of("cut_off", "bytes", "the last line does not end", cut_off),
    of(
        "signed_tick",
        "bytes",
        "a tick with a signature",
        signed_tick,
    ),
    of("drop", "order", "an entry is left out", drop_entry),
    of("swap", "order", "two entries change places", swap),
    of(
        "swap_renumbered",
        "order",
        "the same, renumbered",
        swap_numbers,
    ),
    of("doubled", "order", "an entry stands twice", doubled),
    of(
        "back_dated",
        "order",
        "an entry before its time",
        back_dated,
    ),
    of(
        "wrong_number",
        "order",
        "a position is skipped",
        wrong_number,
    ),
    of(
        "drop_renumbered",
        "seen",
        "left out and renumbered",
        drop_numbers,
    ),
];

fn space(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    s.respell(at, ",\"seq\"", " ,\"seq\"")
}

fn key_order(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let entry = s.read(at)?;
    let (when, seq) = (entry.at.0, entry.seq);
    let from = format!(",\"at\":{when},\"seq\":{seq},");
    s.respell(at, &from, &format!(",\"seq\":{seq},\"at\":{when},"))
}

fn fraction(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    s.respell(at, &format!("\"seq\":{at},"), &format!("\"seq\":{at}.0,"))
}

fn escape(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let kind = s.read(at)?.act?.act().act.kind();
    let first = u32::from(kind.chars().next()?);
    let (from, rest) = (format!("\"{kind}\""), kind.get(1..)?);
    s.respell(at, &from, &format!("\"\\u{first:04x}{rest}\""))
}

fn extra_field(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    s.respell(at, "\"nonce\":", "\"more\":1,\"nonce\":")
}

fn unknown_kind(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let kind = s.read(at)?.act?.act().act.kind();
    s.respell(
        at,
        &format!("\"kind\":\"{kind}\""),
        "\"kind\":\"take_the_chair\"",
    )
}

fn upper_case(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let book = s.made.book.to_string();
    s.respell(at, &book, &book.to_uppercase())
}

fn unsigned(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let text = s.text(at)?;
    let (head, _) = text.rsplit_once("\"sigs\":")?;
    s.export.entries[at] = format!("{head}\"sigs\":[]}}").into_bytes();
    Some(())
}

fn sigs_doubled(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let text = s.text(at)?;
    let (head, sigs) = text.rsplit_once("\"sigs\":[")?;
    let one = sigs.strip_suffix("]}")?;
    s.export.entries[at] = format!("{head}\"sigs\":[{one},{one}]}}").into_bytes();
    Some(())
}

fn oversize(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let kind = s.read(at)?.act?.act().act.kind();
    s.respell(at, kind, &"x".repeat(70_000))
}

fn cut_off(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    s.last = Some(Box::new(|pieces| {
        for (_, bytes) in pieces
            .iter_mut()
            .filter(|(name, _)| name == "entries.jsonl")
        {
            bytes.pop();
        }
    }));
    Some(())
}

fn signed_tick(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let text = s.text(at)?;
    let (_, sigs) = text.rsplit_once("\"sigs\":")?;
    let (when, seq) = (s.last_at().0, s.export.entries.len());
    let tick = format!("{{\"act\":null,\"at\":{when},\"seq\":{seq},\"sigs\":{sigs}");
    s.export.entries.push(tick.into_bytes());
    Some(())
}

/// A place that has one before and one after it.
fn inner(s: &mut Spoiling<'_>) -> Option<usize> {
    let len = s.export.entries.len();
    (len > 3).then(|| 1 + s.chance.place(len - 2))
}

fn drop_entry(s: &mut Spoiling<'_>) -> Option<()> {
    let at = inner(s)?;
    s.export.entries.remove(at);
    Some(())
}

fn swap(s: &mut Spoiling<'_>) -> Option<()> {
    let at = inner(s)?;
    s.export.entries.swap(at, at + 1);
    Some(())
}

fn swap_numbers(s: &mut Spoiling<'_>) -> Option<()> {
    // Two acts of different instants, so that the dates go back; the first of them was seen by
    // whoever made the second only if they waited for it.
    let pairs: Vec<usize> = (1..s.export.entries.len().checked_sub(1)?)
        .filter(|at| {
            let (one, two) = (s.read(*at), s.read(*at + 1));
            one.zip(two).is_some_and(|(one, two)| {
                let seen = two.act.as_ref().map_or(u64::MAX, |act| act.act().seen.size);
                one.at < two.at && seen <= one.seq && one.act.is_some()
            })
        })
        .collect();
    // The later one comes first: its date is fine, and the earlier one's goes back. Nothing may
    // fall due by its coming earlier, since its instant is its own.
    let at = *s.chance.pick(&pairs)?;
    s.export.entries.swap(at, at + 1);
    s.renumber(at)
}

fn doubled(s: &mut Spoiling<'_>) -> Option<()> {
    let at = inner(s)?;
    let again = s.export.entries.get(at)?.clone();
    s.export.entries.insert(at, again);
    Some(())
}

fn back_dated(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    let (entry, before) = (s.read(at)?, s.read(at - 1)?);
    let seq = entry.seq;
    let from = format!(",\"at\":{},\"seq\":{seq},", entry.at.0);
    s.respell(
        at,
        &from,
        &format!(",\"at\":{},\"seq\":{seq},", before.at.0 - 1),
    )
}

fn wrong_number(s: &mut Spoiling<'_>) -> Option<()> {
    let at = s.some_act()?;
    s.respell(
        at,
        &format!(",\"seq\":{at},"),
        &format!(",\"seq\":{},", at + 1),
    )
}

fn drop_numbers(s: &mut Spoiling<'_>) -> Option<()> {
    // A question that somebody saw and nobody answered: without it all the rest is lawful.
    let harmless = |s: &Spoiling<'_>, at: usize| {
        let kind = s
            .read(at)
            .and_then(|entry| Some(entry.act?.act().act.kind()));
        matches!(kind, Some("ask_question" | "change_name"))
    };
    for _ in 0..50 {
        let at = s.seen_act()?;
        if harmless(s, at) {
            s.export.entries.remove(at);
            return s.renumber(at);
        }
    }
    None
}
