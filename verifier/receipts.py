"""Receipts, and what lies beside the book (spec/book.md sections 7 to 9)."""

import ed25519
from canonical import (
    Bad,
    NotCanonical,
    is_hex,
    is_instant,
    parse,
    receipt_message,
    sha256,
    string_fault,
    word_hash,
)
from export import lines_of

MAX_TEXT = 40_000
MAX_WORD = 8_000
# Each byte of a word takes at most two in JSON; the rest is keys and salt.
MAX_WORD_FILE = 2 * MAX_WORD + 200


def _well_formed(value):
    """Whether a value has the keys and types of a receipt."""
    if type(value) is not dict or value.keys() != {"receipt", "sig"}:
        return False
    body = value["receipt"]
    if type(body) is not dict or body.keys() != {"act", "at", "book", "leaf", "seq"}:
        return False
    return (
        all(is_hex(body[key], 32) for key in ("act", "book", "leaf"))
        and is_instant(body["at"])
        and type(body["seq"]) is int
        and body["seq"] >= 0
        and is_hex(value["sig"], 64)
    )


def _check_receipt(book, line, number):
    where = f"receipt {number}"
    try:
        receipt = parse(line)
    except NotCanonical as fault:
        raise Bad("receipt", f"{where} is not canonical: {fault}") from None
    if not _well_formed(receipt):
        raise Bad("receipt", f"{where} is malformed")
    body = receipt["receipt"]
    seq = body["seq"]
    signature = bytes.fromhex(receipt["sig"])
    scribe = book.assembly.scribe
    if not ed25519.verify(scribe, signature, receipt_message(body)):
        raise Bad("receipt", f"{where} is not signed by the scribe", seq)
    if body["book"] != book.id:
        raise Bad("receipt", f"{where} is for another book", seq)
    if seq >= len(book):
        raise Bad("receipt", f"{where} is for an entry that the book lacks", seq)
    if body["leaf"] != book.tree.leaves[seq].hex():
        raise Bad("receipt", f"{where} is for another entry at its position", seq)
    if body["act"] != book.act_ids[seq]:
        raise Bad("receipt", f"{where} is for another act at its position", seq)


def check_receipts(book, data):
    """Check every line of receipts.jsonl; gives how many there are."""
    number = 0
    try:
        for line in lines_of(data):
            number += 1
            _check_receipt(book, line, number)
    except Bad as fault:
        raise Bad("receipt", fault.why, fault.seq) from None
    return number


def _check_text(name, data):
    wanted = name.removeprefix("texts/")
    if len(data) > MAX_TEXT:
        raise Bad("beside", f"{name} is longer than {MAX_TEXT} bytes")
    if sha256(data).hex() != wanted:
        raise Bad("beside", f"{name} holds bytes that do not give its name")
    try:
        fault = string_fault(data.decode("utf-8"))
    except UnicodeDecodeError:
        fault = "it is not UTF-8"
    if fault:
        raise Bad("beside", f"{name} is not a text: {fault}")


def _check_word(name, data):
    wanted = name.removeprefix("words/").removesuffix(".json")
    if len(data) > MAX_WORD_FILE:
        raise Bad("beside", f"{name} is longer than any word can be")
    try:
        word = parse(data)
    except NotCanonical as fault:
        raise Bad("beside", f"{name} is not canonical: {fault}") from None
    right = (
        type(word) is dict
        and word.keys() == {"content", "salt"}
        and type(word["content"]) is str
        and is_hex(word["salt"], 32)
    )
    if not right:
        raise Bad("beside", f"{name} is not a word")
    content = word["content"].encode("utf-8")
    if len(content) > MAX_WORD:
        raise Bad("beside", f"{name} is longer than {MAX_WORD} bytes")
    if word_hash(bytes.fromhex(word["salt"]), content) != wanted:
        raise Bad("beside", f"{name} holds bytes that do not give its name")


def check_beside(book, export):
    """Check every text and word; gives notes about what is missing."""
    texts, words = set(), set()
    for name in export.beside():
        if name.startswith("texts/"):
            data = export.read(name, MAX_TEXT)
            if data is not None:
                _check_text(name, data)
                texts.add(name.removeprefix("texts/"))
        else:
            data = export.read(name, MAX_WORD_FILE)
            if data is not None:
                _check_word(name, data)
                words.add(name.removeprefix("words/").removesuffix(".json"))
    notes = []
    missing = len(book.texts - texts)
    if missing:
        notes.append(f"{missing} of {len(book.texts)} texts are not in the export")
    missing = len(book.words - words)
    if missing:
        notes.append(f"{missing} of {len(book.words)} words are not in the export")
    return notes
