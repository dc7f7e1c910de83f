"""Entries one after the other, and who may speak (spec/book.md sections 3 and 4)."""

from dataclasses import dataclass

import clock
import ed25519
import membership
import proposing
from canonical import Bad, act_message, need, person_id, sha256
from merkle import Tree
from shapes import ACTS, hashes_in, read_entry
from state import DAY, Assembly

NO_BOOK = "0" * 64
AHEAD = 10 * 60 * 1000
BEHIND = 30 * DAY
RULES = {kind: getattr(membership, kind, None) or getattr(proposing, kind) for kind in ACTS}


@dataclass(slots=True)
class Act:
    """An act as the rules see it."""

    kind: str
    fields: dict
    by: str  # the person who signed (the first, at founding)
    key: str
    id: str
    nonce: str
    now: int  # the entry's `at`
    seq: int


def _require(condition, code, why):
    if not condition:
        raise Bad(code, why)


def _check_speakers(assembly, fields, signatures):
    """Raise unless every key may speak here now and `by` is its person."""
    keys = [signature["key"] for signature in signatures]
    key, kind = keys[0], fields["kind"]
    if kind == "found_assembly":
        founders = {founder["key"] for founder in fields["founders"]}
        right, why = set(keys) == founders, "the signers are not exactly the founders"
    elif kind == "ask_to_join":
        right, why = key not in assembly.keys_seen, "the key has been seen in this book"
    elif kind == "withdraw_request":
        request = assembly.requests.get(fields["request"])
        right = request is not None and request.key == key
        why = "the key is not the one that asked"
    else:
        right = assembly.persons.get(key) in assembly.members
        why = "the key is not that of a member"
    _require(right, "speaker", why)
    owned = all(each["by"] == person_id(each["key"]) for each in signatures)
    _require(owned, "speaker", "a signature states another person than its key's")


class Book:
    """A book as far as it has been replayed."""

    def __init__(self):
        self.assembly = Assembly()
        self.tree = Tree()
        self.id = None
        self.at = 0
        self.act_ids = []  # by position; None for a tick
        self.texts = set()
        self.words = set()
        self._entered = set()

    def __len__(self):
        return len(self.tree)

    def replay(self, lines):
        """Replay lines until they end or one is bad; raises Bad with its position.

        `bytes` of every line comes before the entries one after the other
        (section 9).  To read each line once, both are done in one pass; after
        a bad entry the remaining lines are looked at for their bytes alone.
        """
        bad, number = None, 0
        try:
            for line in lines:
                entry = read_entry(line)
                if bad is None:
                    try:
                        self.add(line, entry)
                    except Bad as fault:
                        bad = Bad(fault.code, fault.why, number)
                number += 1
        except Bad as fault:
            bad = Bad(fault.code, fault.why, number)
        if number == 0 and bad is None:
            bad = Bad("bytes", "the book has no entries", 0)
        if bad is not None:
            raise bad

    def add(self, line, entry):
        """Verify one entry of good shape and replay it."""
        right = entry["seq"] == len(self)
        _require(right, "order", f"seq is {entry['seq']} where {len(self)} belongs")
        _require(entry["at"] >= self.at, "order", "it is dated before the entry before it")
        act_id = None
        if entry["act"] is not None:
            act_id = self._add_act(entry)
        else:
            need(clock.something_is_due(self.assembly, entry["at"]), "a tick, but nothing is due")
            clock.pass_time(self.assembly, entry["at"])
        self.at = entry["at"]
        self.act_ids.append(act_id)
        self.tree.append(line)

    def _check_signed(self, entry, act_id):
        """The conditions edition, book, claim, replay and seen."""
        signed, at = entry["act"], entry["at"]
        _require(signed["edition"] == 0, "edition", "the act is under another edition")
        here = signed["book"] == (self.id or NO_BOOK)
        _require(here, "book", "the act is for another book")
        _require(signed["at"] <= at + AHEAD, "claim", "it claims an instant after its entry")
        _require(signed["at"] >= at - BEHIND, "claim", "it claims an instant long ago")
        _require(act_id not in self._entered, "replay", "the same act was entered before")
        seen = signed["seen"]
        _require(seen["size"] <= len(self), "seen", "more entries were seen than there were")
        same = seen["root"] == self.tree.root(seen["size"]).hex()
        _require(same, "seen", "other entries were seen than these")

    def _add_act(self, entry):
        signed, signatures = entry["act"], entry["sigs"]
        message = act_message(signed)
        act_id = sha256(message).hex()
        self._check_signed(entry, act_id)
        # Whoever was admitted at or before this instant may speak, so time
        # passes before the speaker is looked at.
        clock.pass_time(self.assembly, entry["at"])
        fields = signed["act"]
        _check_speakers(self.assembly, fields, signatures)
        for each in signatures:
            key, signature = bytes.fromhex(each["key"]), bytes.fromhex(each["sig"])
            verified = ed25519.verify(key, signature, message)
            _require(verified, "signature", "a signature does not verify")
        founds = fields["kind"] == "found_assembly"
        need(founds == (entry["seq"] == 0), "the founding is the first act and no other")
        act = Act(
            kind=fields["kind"],
            fields=fields,
            by=signatures[0]["by"],
            key=signatures[0]["key"],
            id=act_id,
            nonce=signed["nonce"],
            now=entry["at"],
            seq=entry["seq"],
        )
        RULES[act.kind](self.assembly, act)
        clock.refresh(self.assembly, act.now)
        self.id = self.id or act_id
        self._entered.add(act_id)
        texts, words = hashes_in(fields)
        self.texts.update(texts)
        self.words.update(words)
        return act_id
