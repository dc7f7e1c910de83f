"""A writer of small books, for tests only.

It signs and enters whatever it is told to and knows no rules, so that it can
write bad books as easily as good ones.
"""

import base64
import copy
import hashlib
import io
import os
import sys
import tarfile
from functools import cache

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import canonical
from book import Book
from export import Files
from tree import EMPTY_ROOT, Tree, key_id
from verify import verify

SECOND = 1000
HOUR = 3_600_000
DAY = 24 * HOUR
START = 1_790_000_000_000
NO_BOOK = "0" * 64

CHARTER = {
    "name": "House by the mill",
    "purpose": "To live together.",
    "template": "house",
    "values": ["Everybody is heard.", "Nobody is harmed."],
    "reading": "members",
    "unit": "household",
    "founding": {"persons_min": 3, "units_min": 2},
    "joining": {"by": "vouches", "vouch_units": 2, "window_hours": 168},
    "windows": {
        "essential": {"hours": 336, "min_hours": 168},
        "ordinary": {"hours": 168, "min_hours": 96},
        "reversible": {"hours": 96, "min_hours": 24},
    },
    "early": False,
    "quorum": {"percent": 50, "persons": 2},
    "silence_consents": ["reversible"],
    "weak": {"reservation_percent": 50, "stand_aside_percent": 25},
    "blocks": {"test": "none"},
    "talks": {"every_hours": 24, "times": 2},
    "rounds_min": 2,
    "fallback": {"by": "share", "percent": 75, "window_hours": 120},
    "agreements": {"reopen_percent": 30, "review_days_max": 365, "same_text_days": 60},
}
# Five persons in three households.
PEOPLE = {"ada": 0, "ben": 0, "cleo": 1, "dan": 1, "eva": 2}


def charter(**changes):
    """The usual charter with some of its keys changed."""
    return {**copy.deepcopy(CHARTER), **changes}


class Key:
    """A key pair that depends only on its name."""

    def __init__(self, name):
        seed = hashlib.sha256(name.encode()).digest()
        self.private = Ed25519PrivateKey.from_private_bytes(seed)
        raw = self.private.public_key().public_bytes(
            serialization.Encoding.Raw, serialization.PublicFormat.Raw
        )
        self.raw = raw
        self.public = raw.hex()
        self.person = canonical.person_id(self.public)

    def sign(self, message):
        return self.private.sign(message).hex()


@cache
def key(name):
    """The key of a name, made once."""
    return Key(name)


class Writer:
    """A book that grows by one entry a call."""

    def __init__(self, rules=None, people=None, found=True):
        self.charter = rules or charter()
        self.people = people or PEOPLE
        self.now = START
        self.lines = []
        self.tree = Tree()
        self.book = None
        self.texts = {}
        self.words = {}
        self.nonces = 0
        self.receipts = []
        if found:
            self.found()

    # -- beside the book

    def text(self, content):
        data = content.encode()
        digest = hashlib.sha256(data).hexdigest()
        self.texts[digest] = data
        return digest

    def word(self, content):
        salt = hashlib.sha256(b"salt of " + content.encode()).digest()
        digest = canonical.word_hash(salt, content.encode())
        self.words[digest] = canonical.encode({"content": content, "salt": salt.hex()})
        return digest

    # -- acts and entries

    def founding_fields(self):
        persons = self.charter["unit"] == "person"
        founders = [
            {
                "household": 0 if persons else household,
                "key": key(name).public,
                "name": self.word(name),
            }
            for name, household in self.people.items()
        ]
        founders.sort(key=lambda founder: founder["key"])
        count = 0 if persons else 1 + max(self.people.values())
        return {
            "charter": self.charter,
            "founders": founders,
            "households": [{"name": self.word(f"home {n}")} for n in range(count)],
            "kind": "found_assembly",
            "policy": self.text("We keep this node with care."),
            "scribe": key("scribe").public,
        }

    def found(self, **changes):
        fields = {**self.founding_fields(), **changes}
        signed = self.signed(fields, book=NO_BOOK)
        self.book = self.enter(signed, *self.people)
        return self.book

    def signed(self, fields, **changes):
        self.nonces += 1
        size = len(self.tree)
        return {
            "act": fields,
            "at": self.now,
            "book": self.book or NO_BOOK,
            "edition": 0,
            "nonce": hashlib.sha256(b"nonce %d" % self.nonces).hexdigest()[:32],
            "seen": {"root": self.tree.root(size).hex(), "size": size},
            **changes,
        }

    def entry(self, signed, *signers, **changes):
        message = canonical.act_message(signed)
        sigs = [
            {"by": key(s).person, "key": key(s).public, "sig": key(s).sign(message)}
            for s in signers
        ]
        sigs.sort(key=lambda sig: sig["key"])
        seq = len(self.lines)
        return {"act": signed, "at": self.now, "seq": seq, "sigs": sigs, **changes}

    def push(self, entry):
        """Append an entry as it is."""
        line = entry if isinstance(entry, bytes) else canonical.encode(entry)
        self.lines.append(line)
        self.tree.append(line)
        self.now += SECOND

    def enter(self, signed, *signers, **changes):
        self.push(self.entry(signed, *signers, **changes))
        return canonical.sha256(canonical.act_message(signed)).hex()

    def act(self, signer, kind, **fields):
        return self.enter(self.signed({"kind": kind, **fields}), signer)

    def tick(self):
        self.push({"act": None, "at": self.now, "seq": len(self.lines), "sigs": []})

    def wait(self, hours=0, days=0):
        self.now += hours * HOUR + days * DAY

    # -- acts in short

    def propose(self, signer="ada", text="A text.", kind="ordinary", about=None, **more):
        fields = {"affected": "", "review_days": 100, **more}
        return self.act(
            signer,
            "open_proposal",
            about=about,
            kind_of=kind,
            text=self.text(text),
            **fields,
        )

    def position(self, signer, matter, text, position, grounds=None):
        reason = self.word("Because.") if position not in ("agree", "abstain") else None
        if position == "block" and grounds is None:
            grounds = {"value": 0}
        return self.act(
            signer,
            "take_position",
            grounds=grounds,
            matter=matter,
            position=position,
            reason=reason,
            version=self.text(text) if text else matter,
        )

    def all_agree(self, matter, text, *names):
        for name in names or self.people:
            self.position(name, matter, text, "agree")

    def join(self, name="finn", household=None):
        return self.act(name, "ask_to_join", household=household, name=self.word(name))

    def household(self, index):
        founding = self.read(0)["act"]
        return canonical.household_id(founding["nonce"], index)

    def read(self, seq):
        return canonical.parse(self.lines[seq])

    # -- the export

    def checkpoint(self, signer="scribe", **changes):
        told = {
            "origin": f"caracol/book/{self.book}",
            "size": len(self.tree),
            "root": self.tree.root(),
            **changes,
        }
        root = base64.b64encode(told["root"]).decode()
        text = f"{told['origin']}\n{told['size']}\n{root}\n"
        name = f"caracol/book/{self.book}"
        signature = bytes.fromhex(key(signer).sign(text.encode()))
        blob = key_id(name, key(signer).raw) + signature
        return f"{text}\n\u2014 {name} {base64.b64encode(blob).decode()}\n".encode()

    def receipt(self, position, signer="scribe", **changes):
        signed = self.read(position)["act"]
        body = {
            "act": canonical.sha256(canonical.act_message(signed)).hex(),
            "at": self.read(position)["at"],
            "book": self.book,
            "leaf": self.tree.leaves[position].hex(),
            "seq": position,
            **changes,
        }
        sig = key(signer).sign(canonical.receipt_message(body))
        self.receipts.append(canonical.encode({"receipt": body, "sig": sig}))

    def files(self, **changes):
        """The export as name and bytes; a change to None drops a file."""
        files = {
            "book.json": canonical.encode({"book": self.book, "caracol": 0}),
            "entries.jsonl": b"".join(line + b"\n" for line in self.lines),
            "checkpoint": self.checkpoint(),
        }
        for digest, data in sorted(self.texts.items()):
            files[f"texts/{digest}"] = data
        for digest, data in sorted(self.words.items()):
            files[f"words/{digest}.json"] = data
        if self.receipts:
            files["receipts.jsonl"] = b"".join(r + b"\n" for r in self.receipts)
        files.update(changes)
        return {name: data for name, data in files.items() if data is not None}

    def verify(self, **changes):
        return verify(lambda: Files(self.files(**changes)))

    def state(self):
        """The assembly after the last entry; the book must be good so far."""
        book = Book()
        try:
            book.replay(self.lines)
        except canonical.Bad as bad:
            raise AssertionError(f"{bad.seq} {bad.code}: {bad.why}") from None
        return book.assembly

    def matter(self, matter):
        return self.state().matters[matter]


def tar_of(files):
    """The files as an uncompressed ustar archive."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return held.getvalue()


__all__ = [
    "CHARTER",
    "DAY",
    "EMPTY_ROOT",
    "HOUR",
    "NO_BOOK",
    "PEOPLE",
    "SECOND",
    "START",
    "Writer",
    "charter",
    "key",
    "tar_of",
]
