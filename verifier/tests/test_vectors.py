"""The vectors in spec/vectors/*.json, shared with every other verifier.

Each file holds lists of cases, and each list has its check here.  A file that is
missing, and a file or a list that has no check, is a failure.
"""

import base64
import json
import os
import re
import unittest

from writer import tar_of

import canonical
import ed25519
from book import Book
from export import Files, read_tar
from shapes import read_entry
from tree import check_checkpoint, key_id, leaf_hash, node_hash
from verify import summary, verify

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "spec", "vectors")
# Rule 7 of encoding.md; no act of this edition holds a decimal.
DECIMAL = re.compile(r"(?!-0\Z)-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?\Z")


def is_canonical(data):
    try:
        canonical.parse(data)
    except canonical.NotCanonical:
        return False
    return True


def has_spelling(case):
    data = case["bytes"].encode()
    return canonical.encode(case["value"]) == data and canonical.parse(data) == case["value"]


def signs(case):
    key, message, sig = (bytes.fromhex(case[part]) for part in ("key", "message", "sig"))
    fast, slow = ed25519.verify(key, sig, message), ed25519.verify_slowly(key, sig, message)
    if fast != slow:
        raise AssertionError("the fast way and the slow one differ")
    return fast


def is_act(case):
    signed = canonical.parse(case["act"].encode())
    return canonical.sha256(canonical.act_message(signed)).hex() == case["id"]


def is_leaf(case):
    line = case["entry"].encode()
    return bool(read_entry(line)) and leaf_hash(line).hex() == case["hash"]


def root_over(leaves):
    """The definition of RFC 6962, section 2.1."""
    if len(leaves) < 2:
        return leaves[0] if leaves else canonical.sha256(b"")
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return node_hash(root_over(leaves[:split]), root_over(leaves[split:]))


def is_root(case):
    own = [leaf_hash(bytes([n]) * n) for n in range(1, case["size"] + 1)]
    same = [leaf.hex() for leaf in own] == case["leaves"]
    return same and root_over(own).hex() == case["root"]


def _hashes(case):
    return [bytes.fromhex(each) for each in case["proof"]]


def is_included(case):
    """RFC 9162, section 2.1.3.2."""
    place, last = case["seq"], case["size"] - 1
    top = bytes.fromhex(case["leaf"])
    if place > last:
        return False
    for each in _hashes(case):
        if last == 0:
            return False
        if place & 1 or place == last:
            top = node_hash(each, top)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            top = node_hash(top, each)
        place, last = place >> 1, last >> 1
    return last == 0 and top.hex() == case["root"]


def continues(case):
    """RFC 9162, section 2.1.4.2; and what is as long is the same."""
    old, new, proof = case["old_size"], case["size"], _hashes(case)
    if old == new:
        return not proof and case["old_root"] == case["root"]
    if old == 0:
        return not proof and case["old_root"] == canonical.sha256(b"").hex()
    if old > new or not proof:
        return False
    if old & (old - 1) == 0:
        proof.insert(0, bytes.fromhex(case["old_root"]))
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = proof[0]
    for each in proof[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            before, after = node_hash(each, before), node_hash(each, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, each)
        place, last = place >> 1, last >> 1
    roots = (before.hex(), after.hex()) == (case["old_root"], case["root"])
    return last == 0 and roots


def is_receipt(case):
    message = canonical.receipt_message(case["receipt"])
    return ed25519.verify(bytes.fromhex(case["key"]), bytes.fromhex(case["sig"]), message)


def is_checkpoint(case):
    """Of a bad note what it states is taken for true, so that it is bad in itself."""
    note, key = case["note"], bytes.fromhex(case["key"])
    stated = note.split("\n")
    size, root = int(stated[1]), base64.b64decode(stated[2])
    name = f"caracol/book/{case['book']}"
    parts = (name, key_id(name, key).hex(), base64.b64encode(b"\x01" + key).decode())
    if case["verifier_key"] != "+".join(parts):
        raise AssertionError("another key for verifiers")
    if case["valid"] and (size, root.hex()) != (case["size"], case["root"]):
        raise AssertionError("another size or root")
    try:
        check_checkpoint(note.encode(), case["book"], key, size, root)
    except canonical.Bad:
        return False
    return True


def is_export(case):
    """As a folder and as a tar (book.md leaves open what dates and owners a tar states)."""
    files = {piece["name"]: piece["content"].encode() for piece in case["pieces"]}
    tar = tar_of(files)
    results = [verify(lambda: Files(files)), verify(lambda: read_tar(tar))]
    return results[0]["valid"] and results[0] == results[1]


def is_good_book(case):
    book = Book()
    book.replay(line.encode() for line in case["entries"])
    told = (book.tree.root().hex(), summary(book.assembly))
    return told == (case["root"], case["summary"])


def is_bad_book(case):
    book = Book()
    try:
        book.replay(line.encode() for line in case["entries"])
    except canonical.Bad as bad:
        if {"code": bad.code, "seq": bad.seq} == case["bad"]:
            return True
        raise AssertionError(f"{bad.seq} {bad.code}: {bad.why}") from None
    return False


# By file and list: what must be true of a case, or, where the case says `valid`,
# be as true as that.
CHECKS = {
    "encoding": {
        "canonical": has_spelling,
        "refused": lambda case: not is_canonical(case["bytes"].encode()),
        "refused_bytes": lambda case: is_canonical(bytes.fromhex(case["hex"])),
        "texts": lambda case: canonical.string_fault(case["text"]) is None,
        # How what is typed becomes this is for who writes; it must be a string.
        "normalised": lambda case: canonical.string_fault(case["normal"]) is None,
        "decimals": lambda case: DECIMAL.match(case["decimal"]) is not None,
        "text_hashes": lambda case: (
            canonical.sha256(case["text"].encode()).hex() == case["hash"]
        ),
        "word_hashes": lambda case: (
            canonical.word_hash(bytes.fromhex(case["salt"]), case["content"].encode())
            == case["hash"]
        ),
        "person_ids": lambda case: canonical.person_id(case["key"]) == case["id"],
        "household_ids": lambda case: (
            canonical.household_id(case["nonce"], case["index"]) == case["household_id"]
        ),
        "small_order": lambda case: (
            ed25519.is_small_order(bytes.fromhex(case["key"])) == case["small_order"]
        ),
        "no_point": lambda case: not ed25519.is_point(bytes.fromhex(case["key"])),
        "signatures": signs,
    },
    "book": {
        "acts": is_act,
        "leaves": is_leaf,
        "roots": is_root,
        "inclusion": is_included,
        "consistency": continues,
        "receipts": is_receipt,
        "checkpoints": is_checkpoint,
        "exports": is_export,
    },
    "deciding": {"books": is_good_book, "bad_books": is_bad_book},
}


class Vectors(unittest.TestCase):
    def check(self, name):
        with open(os.path.join(FOLDER, f"{name}.json"), encoding="utf-8") as file:
            lists = json.load(file)
        del lists["about"]
        self.assertEqual(sorted(lists), sorted(CHECKS[name]))
        for part, cases in lists.items():
            self.assertTrue(cases, f"{name}.{part} is empty")
            for place, case in enumerate(cases):
                with self.subTest(file=name, part=part, place=place, why=case.get("why")):
                    self.assertEqual(CHECKS[name][part](case), case.get("valid", True))

    def test_encoding(self):
        self.check("encoding")

    def test_book(self):
        self.check("book")

    def test_deciding(self):
        self.check("deciding")

    def test_every_file_is_known(self):
        there = {name for name in os.listdir(FOLDER) if name.endswith(".json")}
        self.assertEqual(there, {f"{name}.json" for name in CHECKS})


if __name__ == "__main__":
    unittest.main()
