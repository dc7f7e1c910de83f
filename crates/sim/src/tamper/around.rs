//! Tampering with what is around the entries: checkpoint, receipts, texts and words.

use super::{Spoiling, Tamper, of};
use basics::{ActId, BookId};
use book::receipt::ReceiptBody;
use book::{Checkpoint, Receipt};

pub(super) const ALL: &[Tamper] = &[
    of(
        "tail_lost",
        "checkpoint",
        "the last entries missing",
        tail_lost,
    ),
    of(
        "wrong_root",
        "checkpoint",
        "another root, signed",
        wrong_root,
    ),
    of(
        "wrong_size",
        "checkpoint",
        "another size, signed",
        wrong_size,
    ),
    of(
        "other_scribe",
        "checkpoint",
        "signed by another",
        other_scribe,
    ),
    of(
        "other_origin",
        "checkpoint",
        "for another book",
        other_origin,
    ),
    of("note_digit", "checkpoint", "a byte of the note", note_digit),
    of(
        "note_longer",
        "checkpoint",
        "a line added to it",
        note_longer,
    ),
    of("note_missing", "checkpoint", "no checkpoint", note_missing),
    of("denied", "receipt", "a receipt for no entry", denied),
    of(
        "receipt_forged",
        "receipt",
        "signed by another",
        receipt_forged,
    ),
    of("receipt_leaf", "receipt", "for another leaf", receipt_leaf),
    of(
        "receipt_place",
        "receipt",
        "for another place",
        receipt_place,
    ),
    of("receipt_book", "receipt", "of another book", receipt_book),
    of(
        "text_swapped",
        "beside",
        "another text under a hash",
        text_swapped,
    ),
    of("word_salt", "beside", "another salt", word_salt),
    of("word_changed", "beside", "other words", word_changed),
    of(
        "other_name",
        "book",
        "book.json of another book",
        other_name,
    ),
    of("no_name", "bytes", "no book.json", no_name),
    of("no_entries", "bytes", "no entries.jsonl", no_entries),
];

fn tail_lost(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    let len = s.export.entries.len();
    s.export
        .entries
        .truncate(len - s.chance.place(len / 2).max(1));
    s.export.receipts.clear();
    Some(())
}

/// Signs another checkpoint in place of the true one.
fn reseal(s: &mut Spoiling<'_>, change: impl FnOnce(&mut Checkpoint)) -> Option<()> {
    s.unsealed();
    let head = s.head();
    let mut checkpoint = Checkpoint { book: s.made.book, size: head.size, root: head.root };
    change(&mut checkpoint);
    s.export.checkpoint = checkpoint.sign(&s.made.scribe).ok()?;
    Some(())
}

fn wrong_root(s: &mut Spoiling<'_>) -> Option<()> {
    let root = s.some_hash();
    reseal(s, |checkpoint| checkpoint.root = root)
}

fn wrong_size(s: &mut Spoiling<'_>) -> Option<()> {
    reseal(s, |checkpoint| checkpoint.size += 1)
}

fn other_origin(s: &mut Spoiling<'_>) -> Option<()> {
    let book = BookId(s.chance.bytes());
    reseal(s, |checkpoint| checkpoint.book = book)
}

fn other_scribe(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    let key = s.strange_key();
    let entries = &s.export.entries;
    s.export.checkpoint = crate::made::checkpoint(s.made.book, entries, &key).ok()?;
    Some(())
}

fn note_digit(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    // In the root's line: any other place is no less found, but not always by this code.
    let note = &mut s.export.checkpoint;
    let lines: Vec<usize> = (0..note.len()).filter(|at| note[*at] == b'\n').collect();
    let at = *lines.get(1)? + 1 + s.chance.place(40);
    note[at] = if note[at] == b'A' { b'B' } else { b'A' };
    Some(())
}

fn note_longer(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    let note = String::from_utf8(s.export.checkpoint.clone()).ok()?;
    s.export.checkpoint = note.replacen("\n\n", "\nmore\n\n", 1).into_bytes();
    Some(())
}

fn without(s: &mut Spoiling<'_>, name: &'static str) -> Option<()> {
    s.unsealed();
    s.last = Some(Box::new(move |pieces| {
        pieces.retain(|(known, _)| known != name);
    }));
    Some(())
}

fn note_missing(s: &mut Spoiling<'_>) -> Option<()> {
    without(s, "checkpoint")
}

fn no_name(s: &mut Spoiling<'_>) -> Option<()> {
    without(s, "book.json")
}

fn no_entries(s: &mut Spoiling<'_>) -> Option<()> {
    without(s, "entries.jsonl")
}

/// A receipt that the scribe signed for some entry, with something changed before it signed.
fn receipt(s: &mut Spoiling<'_>, change: impl FnOnce(&mut ReceiptBody)) -> Option<()> {
    let at = s.some_act()?;
    let entry = s.read(at)?;
    let leaf = crate::made::tree(&s.export.entries).leaf(entry.seq)?;
    let (act, book) = (entry.act?.id(), s.made.book);
    let mut body = ReceiptBody { act, at: entry.at, book, leaf, seq: entry.seq };
    change(&mut body);
    let receipt = body.sign(&s.made.scribe);
    s.export.receipts.push(receipt);
    Some(())
}

fn denied(s: &mut Spoiling<'_>) -> Option<()> {
    let act = ActId(s.chance.bytes());
    receipt(s, |body| body.act = act)
}

fn receipt_leaf(s: &mut Spoiling<'_>) -> Option<()> {
    let leaf = s.some_hash();
    receipt(s, |body| body.leaf = leaf)
}

fn receipt_place(s: &mut Spoiling<'_>) -> Option<()> {
    receipt(s, |body| body.seq += 1)
}

fn receipt_book(s: &mut Spoiling<'_>) -> Option<()> {
    let book = BookId(s.chance.bytes());
    receipt(s, |body| body.book = book)
}

fn receipt_forged(s: &mut Spoiling<'_>) -> Option<()> {
    receipt(s, |_| ())?;
    let last = s.export.receipts.pop()?;
    let forged: Receipt = last.receipt.sign(&s.strange_key());
    s.export.receipts.push(forged);
    Some(())
}

fn text_swapped(s: &mut Spoiling<'_>) -> Option<()> {
    let hashes: Vec<_> = s.export.texts.keys().copied().collect();
    let hash = *s.chance.pick(&hashes)?;
    s.export
        .texts
        .insert(hash, "Something that nobody agreed on.".to_owned());
    Some(())
}

fn word_salt(s: &mut Spoiling<'_>) -> Option<()> {
    let salt = s.chance.bytes();
    let place = s.chance.place(s.export.words.len());
    s.export.words.values_mut().nth(place)?.salt = salt;
    Some(())
}

fn word_changed(s: &mut Spoiling<'_>) -> Option<()> {
    let place = s.chance.place(s.export.words.len());
    s.export.words.values_mut().nth(place)?.content.push('!');
    Some(())
}

fn other_name(s: &mut Spoiling<'_>) -> Option<()> {
    s.export.book = Some(BookId(s.chance.bytes()));
    Some(())
}
