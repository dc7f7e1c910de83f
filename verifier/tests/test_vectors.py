"""The vectors in spec/vectors/*.json, shared with every other verifier.

A case is an object, anywhere in a file, that has all keys of one of the shapes
in CASES; `valid` is taken as true where it is missing.  Bytes are in hexadecimal;
what is not is taken as text.  A file that is missing, or has no case of a shape
known here, is skipped by name.
"""

import json
import os
import unittest

import writer  # noqa: F401  (sets the path to the verifier's modules)

import canonical
import ed25519
from tree import Tree, leaf_hash

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "spec", "vectors")
NAMES = ("encoding.json", "book.json")  # those that the specification speaks of


def raw(value):
    """The bytes that a vector means."""
    if canonical.is_hex(value, len(value) // 2):
        return bytes.fromhex(value)
    return value.encode("utf-8", "surrogatepass")


def is_canonical(data):
    try:
        canonical.parse(data)
    except canonical.NotCanonical:
        return False
    return True


def act_id(signed):
    return canonical.sha256(canonical.act_message(signed)).hex()


def root_of(entries):
    tree = Tree()
    for entry in entries:
        tree.append(raw(entry))
    return tree.root().hex()


def signs(case):
    return ed25519.verify(raw(case["key"]), raw(case["signature"]), raw(case["message"]))


# Keys of a case, and what must be true of it; or, with `valid`, as true as that says.
CASES = {
    ("canonical", "valid"): lambda case: is_canonical(case["canonical"].encode("utf-8")),
    ("hex", "valid"): lambda case: is_canonical(bytes.fromhex(case["hex"])),
    ("key", "message", "signature"): signs,
    ("key", "small_order"): lambda case: (
        ed25519.is_small_order(raw(case["key"])) == case["small_order"]
    ),
    ("act", "act_id"): lambda case: act_id(case["act"]) == case["act_id"],
    ("key", "person_id"): lambda case: canonical.person_id(case["key"]) == case["person_id"],
    ("household_id", "index", "nonce"): lambda case: (
        canonical.household_id(case["nonce"], case["index"]) == case["household_id"]
    ),
    ("text", "text_hash"): lambda case: (
        canonical.sha256(case["text"].encode("utf-8")).hex() == case["text_hash"]
    ),
    ("content", "salt", "word_hash"): lambda case: (
        canonical.word_hash(raw(case["salt"]), case["content"].encode("utf-8"))
        == case["word_hash"]
    ),
    ("entry", "leaf"): lambda case: leaf_hash(raw(case["entry"])).hex() == case["leaf"],
    ("entries", "root"): lambda case: root_of(case["entries"]) == case["root"],
}


def cases_in(value, where=""):
    """Every case within a value, with the way to it and its shape."""
    if isinstance(value, dict):
        for keys, holds in CASES.items():
            if value.keys() >= set(keys):
                yield where, value, holds
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inner:
        if isinstance(each, (dict, list)):
            yield from cases_in(each, f"{where}/{key}")


def names():
    """The files that there are and those that there should be."""
    there = os.listdir(FOLDER) if os.path.isdir(FOLDER) else []
    return sorted({*NAMES, *(name for name in there if name.endswith(".json"))})


class Vectors(unittest.TestCase):
    def check(self, name):
        path = os.path.join(FOLDER, name)
        if not os.path.exists(path):
            self.skipTest(f"spec/vectors/{name} is not there")
        with open(path, encoding="utf-8") as file:
            cases = list(cases_in(json.load(file)))
        if not cases:
            self.skipTest(f"spec/vectors/{name} has no case of a shape known here")
        for where, case, holds in cases:
            with self.subTest(file=name, where=where):
                self.assertEqual(holds(case), case.get("valid", True))


def _test_of(name):
    return lambda self: self.check(name)


for _name in names():
    setattr(Vectors, "test_" + _name.removesuffix(".json").replace("-", "_"), _test_of(_name))


class Shapes(unittest.TestCase):
    """The cases are recognised, and a wrong one is seen."""

    def test_cases(self):
        person = writer.key("ada")
        good = {
            "persons": [{"key": person.public, "person_id": person.person}],
            "signing": {"key": person.public, "message": "so", "signature": person.sign(b"so")},
            "canonical": [{"canonical": '{"a":1}', "valid": True}, {"hex": "7b20", "valid": False}],
            "texts": {"text": "", "text_hash": canonical.sha256(b"").hex()},
            "tree": {"entries": [], "root": writer.EMPTY_ROOT.hex()},
        }
        cases = list(cases_in(good))
        self.assertEqual(len(cases), 6)
        for where, case, holds in cases:
            self.assertEqual(holds(case), case.get("valid", True), where)
        good["signing"]["message"] = "not so"
        wrong = [where for where, case, holds in cases if holds(case) != case.get("valid", True)]
        self.assertEqual(wrong, ["/signing"])


if __name__ == "__main__":
    unittest.main()
