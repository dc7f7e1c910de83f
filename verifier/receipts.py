"""Receipts, and what lies beside the book (spec/book.md sections 7 to 9)."""

import ed25519
from canonical import Bad, receipt_message, sha256, string_fault, word_hash
from export import lines_of
from shapes import RECEIPT, WORD_FILE, read

MAX_TEXT = 40_000
MAX_WORD = 8_000
# Each byte of a word takes at most two in JSON; the rest is keys and salt.
MAX_WORD_FILE = 2 * MAX_WORD + 200


def _receipt_fault(book, body, signature):
    """What is wrong with a receipt, or None."""
    seq = body["seq"]
    if not ed25519.verify(book.assembly.scribe, signature, receipt_message(body)):
        return "is not signed by the scribe"
    if body["book"] != book.id:
        return "is for another book"
    if seq >= len(book):
        return "is for an entry that the book lacks"
    if body["leaf"] != book.tree.leaves[seq].hex():
        return "is for another entry at its position"
    if body["act"] != book.act_ids[seq]:
        return "is for another act at its position"
    return None


def check_receipts(book, data):
    """Check every line of receipts.jsonl; gives how many there are."""
    number = 0
    for line in lines_of(data, "receipt"):
        number += 1
        receipt = read(line, RECEIPT, f"receipt {number}", "receipt")
        body = receipt["receipt"]
        fault = _receipt_fault(book, body, bytes.fromhex(receipt["sig"]))
        if fault:
            raise Bad("receipt", f"receipt {number}, of entry {body['seq']}, {fault}")
    return number


def _check_text(name, digest, data):
    if len(data) > MAX_TEXT:
        raise Bad("beside", f"{name} is longer than {MAX_TEXT} bytes")
    if sha256(data).hex() != digest:
        raise Bad("beside", f"{name} holds bytes that do not give its name")
    try:
        fault = string_fault(data.decode("utf-8"))
    except UnicodeDecodeError:
        fault = "it is not UTF-8"
    if fault:
        raise Bad("beside", f"{name} is not a text: {fault}")


def _check_word(name, digest, data):
    if len(data) > MAX_WORD_FILE:
        raise Bad("beside", f"{name} is longer than any word can be")
    word = read(data, WORD_FILE, name, "beside")
    content = word["content"].encode("utf-8")
    if len(content) > MAX_WORD:
        raise Bad("beside", f"{name} is longer than {MAX_WORD} bytes")
    if word_hash(bytes.fromhex(word["salt"]), content) != digest:
        raise Bad("beside", f"{name} holds bytes that do not give its name")


def check_beside(book, export):
    """Check every text and word; gives notes about what is missing."""
    found = {"texts": set(), "words": set()}
    for name in export.beside():
        part, digest = name[:5], name[6:70]
        data = export.read(name, max(MAX_TEXT, MAX_WORD_FILE))
        if data is not None:
            check = _check_text if part == "texts" else _check_word
            check(name, digest, data)
            found[part].add(digest)
    notes = []
    erased = book.assembly.erased
    words = book.assembly.authors.keys() - erased
    left = len(erased & found["words"])
    if left:
        notes.append(f"{left} words that were erased still lie in the export")
    for part, named in (("texts", book.texts), ("words", words)):
        missing = len(named - found[part])
        if missing:
            notes.append(f"{missing} of {len(named)} {part} are not in the export")
    return notes
