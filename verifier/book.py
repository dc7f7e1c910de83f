"""Entries one after the other (spec/book.md section 3)."""

import acts
import clock
import ed25519
from canonical import Bad, act_message, sha256
from merkle import Tree
from shapes import hashes_in, read_entry
from state import DAY, Assembly

NO_BOOK = "0" * 64
AHEAD = 10 * 60 * 1000
BEHIND = 30 * DAY


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
        self._seen_acts = set()

    def __len__(self):
        return len(self.tree)

    def add(self, line, entry):
        """Verify one entry of good shape and replay it.

        Time passes before the speaker is looked at, since whoever was admitted
        at or before this instant may speak.
        """
        self._check_order(entry)
        signed = entry["act"]
        if signed is None:
            if not clock.something_is_due(self.assembly, entry["at"]):
                raise Bad("rule", "the entry is a tick, but nothing falls due")
            clock.pass_time(self.assembly, entry["at"])
            act_id = None
        else:
            act_id = self._add_act(entry, signed)
        self.at = entry["at"]
        self.act_ids.append(act_id)
        self.tree.append(line)

    def _check_order(self, entry):
        expected = len(self)
        if entry["seq"] != expected:
            raise Bad("order", f"seq is {entry['seq']} where {expected} belongs")
        if entry["at"] < self.at:
            raise Bad("order", "the entry is dated before the one before it")

    def _check_signed(self, entry, signed, act_id):
        """The conditions edition, book, claim, replay and seen."""
        if signed["edition"] != 0:
            raise Bad("edition", "the act is under another edition of the rules")
        if signed["book"] != (NO_BOOK if self.id is None else self.id):
            raise Bad("book", "the act is for another book")
        if signed["at"] > entry["at"] + AHEAD:
            raise Bad("claim", "the act claims an instant after its entry")
        if signed["at"] < entry["at"] - BEHIND:
            raise Bad("claim", "the act claims an instant long before its entry")
        if act_id in self._seen_acts:
            raise Bad("replay", "the same act was entered before")
        seen = signed["seen"]
        if seen["size"] > len(self):
            raise Bad("seen", "the signer saw more entries than there were")
        if seen["root"] != self.tree.root(seen["size"]).hex():
            raise Bad("seen", "the signer saw other entries than these")

    def _add_act(self, entry, signed):
        message = act_message(signed)
        act_id = sha256(message).hex()
        self._check_signed(entry, signed, act_id)
        clock.pass_time(self.assembly, entry["at"])
        fields, signatures = signed["act"], entry["sigs"]
        acts.check_speakers(self.assembly, fields, signatures)
        for signature in signatures:
            key, sig = bytes.fromhex(signature["key"]), bytes.fromhex(signature["sig"])
            if not ed25519.verify(key, sig, message):
                raise Bad("signature", "a signature does not verify")
        act = acts.Act(
            kind=fields["kind"],
            fields=fields,
            by=signatures[0]["by"],
            key=signatures[0]["key"],
            id=act_id,
            nonce=signed["nonce"],
            now=entry["at"],
            seq=entry["seq"],
        )
        acts.apply(self.assembly, act)
        clock.refresh(self.assembly, entry["at"])
        if self.id is None:
            self.id = act_id
        self._seen_acts.add(act_id)
        self._note_hashes(fields)
        return act_id

    def _note_hashes(self, fields):
        texts, words = hashes_in(fields)
        self.texts.update(texts)
        self.words.update(words)


def replay(lines):
    """Replay lines until they end or one is bad; gives (book, Bad or None).

    `bytes` of every line comes before the entries one after the other (section
    9).  To read each line once, both are done in one pass; after a bad entry
    the remaining lines are looked at for their bytes alone.
    """
    book = Book()
    bad = None
    number = 0
    try:
        for line in lines:
            entry = read_entry(line)
            if bad is None:
                try:
                    book.add(line, entry)
                except Bad as fault:
                    bad = Bad(fault.code, fault.why, number)
            number += 1
    except Bad as fault:
        bad = Bad(fault.code, fault.why, number)
    if number == 0 and bad is None:
        bad = Bad("bytes", "the book has no entries", 0)
    return book, bad
