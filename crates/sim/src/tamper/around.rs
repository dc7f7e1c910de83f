//! Tampering with what is around the entries: checkpoint, receipts, texts and words.

use super::{Spoiling, Tamper};
use basics::{ActId, BookId};
use book::receipt::ReceiptBody;
use book::{Checkpoint, Receipt};

pub(super) const ALL: &[Tamper] = &[
    Tamper { name: "tail_lost", code: "checkpoint", about: "the last entries missing", apply: tail_lost },
    Tamper { name: "wrong_root", code: "checkpoint", about: "another root, signed", apply: wrong_root },
    Tamper { name: "wrong_size", code: "checkpoint", about: "another size, signed", apply: wrong_size },
    Tamper { name: "other_scribe", code: "checkpoint", about: "signed by another", apply: other_scribe },
    Tamper { name: "other_origin", code: "checkpoint", about: "for another book", apply: other_origin },
    Tamper { name: "note_digit", code: "checkpoint", about: "a byte of the note", apply: note_digit },
    Tamper { name: "note_longer", code: "checkpoint", about: "a line added to it", apply: note_longer },
    Tamper { name: "note_missing", code: "checkpoint", about: "no checkpoint", apply: note_missing },
    Tamper { name: "denied", code: "receipt", about: "a receipt for no entry", apply: denied },
    Tamper { name: "receipt_forged", code: "receipt", about: "signed by another", apply: receipt_forged },
    Tamper { name: "receipt_leaf", code: "receipt", about: "for another leaf", apply: receipt_leaf },
    Tamper { name: "receipt_place", code: "receipt", about: "for another place", apply: receipt_place },
    Tamper { name: "receipt_book", code: "receipt", about: "of another book", apply: receipt_book },
    Tamper { name: "text_swapped", code: "beside", about: "another text under a hash", apply: text_swapped },
    Tamper { name: "word_salt", code: "beside", about: "another salt", apply: word_salt },
    Tamper { name: "word_changed", code: "beside", about: "other words", apply: word_changed },
    Tamper { name: "other_name", code: "book", about: "book.json of another book", apply: other_name },
    Tamper { name: "no_name", code: "bytes", about: "no book.json", apply: no_name },
    Tamper { name: "no_entries", code: "bytes", about: "no entries.jsonl", apply: no_entries },
];

fn tail_lost(s: &mut Spoiling<'_>) -> Option<()> {
    s.unsealed();
    let len = s.export.entries.len();
    s.export.entries.truncate(len - s.chance.place(len / 2).max(1));
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
    s.last = Some(Box::new(move |pieces| pieces.retain(|(known, _)| known != name)));
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
    s.export.texts.insert(hash, "Something that nobody agreed on.".to_owned());
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
