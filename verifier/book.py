"""Entries one after the other, who may speak, and the passing of time.

See spec/book.md sections 3 and 4, and spec/deciding.md section 1.
"""

from dataclasses import dataclass

import deciding
import ed25519
import founding
import membership
import outcomes
import proposing
from canonical import Bad, act_message, need, person_id, sha256
from shapes import ACTS, check_ranges, read_entry, texts_in, words_in
from state import DAY, Assembly
from tree import Tree

NO_BOOK = "0" * 64
AHEAD = 10 * 60 * 1000
BEHIND = 30 * DAY
_PARTS = (founding, membership, proposing)  # of spec/acts.md
# Acts without a rule here are looked at for their form, their signer and their signature only: they
# change nothing of what this verifier bounds itself to (README.md).
RULES = {kind: getattr(part, kind) for part in _PARTS for kind in ACTS if hasattr(part, kind)}


@dataclass(slots=True)
class Act:
    """An act as the rules see it."""

    fields: dict
    by: str  # the person who signed (the first, at founding)
    key: str
    id: str
    nonce: str
    now: int  # the entry's `at`
    seq: int


def _due_of(assembly, thing):
    """When the thing with this id falls due, or None.

    A matter about an admission has the request's id, and an agreement has its
    matter's; but only one of those that share an id is ever due.
    """
    if thing in assembly.live:
        return deciding.due_of(assembly, assembly.live[thing])
    if thing in assembly.requests:
        return outcomes.request_due(assembly.requests[thing])
    agreement = assembly.agreements.get(thing)
    return None if agreement is None else outcomes.agreement_due(agreement)


def refresh(assembly, now):
    """After an entry, or after something that time carried out.

    Whether an early adoption has held is looked at for what has changed; what
    has not changed holds, or does not, as before.
    """
    for thing in assembly.touched:
        if thing in assembly.live:
            deciding.look_whether_held(assembly, assembly.live[thing], now)
        assembly.plan(thing, _due_of(assembly, thing))
    assembly.touched.clear()


def something_is_due(assembly, now):
    """Whether a tick at this instant would be valid."""
    first = assembly.first_due()
    return first is not None and first[0] <= now


def pass_time(assembly, now):
    """Carry out everything due at or before now, each at its own instant."""
    while something_is_due(assembly, now):
        instant, thing = assembly.first_due()
        assembly.plan(thing, None)
        if thing in assembly.live:
            deciding.carry_out(assembly, assembly.live[thing], instant)
        elif thing in assembly.requests:
            outcomes.carry_out(assembly, assembly.requests[thing], instant)
        else:
            outcomes.leave_force(assembly, assembly.agreements[thing], "expired")
        assembly.touch(thing)
        refresh(assembly, instant)


def _require(condition, code, why):
    if not condition:
        raise Bad(code, why)


def _may_speak(assembly, fields, key, seq):
    """Whether a key may speak here now, but for the founding (section 4)."""
    if fields["kind"] == "ask_to_join":
        return seq > 0 and key not in assembly.keys_seen
    if fields["kind"] == "withdraw_request":
        request = assembly.requests.get(fields["request"])
        return request is not None and request.key == key
    if fields["kind"] == "erase_words":
        return key in assembly.keys_seen and bytes.fromhex(key) != assembly.scribe
    return assembly.persons.get(key) in assembly.members


def _check_speakers(assembly, fields, signatures, seq):
    """Raise unless every key may speak here now and `by` is its person."""
    keys = [signature["key"] for signature in signatures]
    if fields["kind"] == "found_assembly":
        founders = {founder["key"] for founder in fields["founders"]}
        _require(seq == 0, "speaker", "a founding is only at the beginning")
        _require(set(keys) == founders, "speaker", "the signers are not exactly the founders")
    for each in signatures:
        if fields["kind"] != "found_assembly":
            may = _may_speak(assembly, fields, each["key"], seq)
            _require(may, "speaker", f"the key {each['key']} may not speak here")
        owned = each["by"] == person_id(each["key"])
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
        self.not_followed = set()  # kinds of acts without a rule here
        self._entered = set()
        self._claimed = {}  # key -> the instant that its last act claims

    def __len__(self):
        return len(self.tree)

    def replay(self, lines):
        """Replay lines until they end or one is bad; raises Bad with its position."""
        try:
            for line in lines:
                self.add(line, read_entry(line))
        except Bad as fault:
            raise Bad(fault.code, fault.why, len(self)) from None

    def add(self, line, entry):
        """Verify one entry of good shape and replay it."""
        right = entry["seq"] == len(self)
        _require(right, "order", f"seq is {entry['seq']} where {len(self)} belongs")
        _require(entry["at"] >= self.at, "order", "it is dated before the entry before it")
        act_id = None
        if entry["act"] is not None:
            act_id = self._add_act(entry)
        else:
            # Something of what is not followed may be due.
            due = something_is_due(self.assembly, entry["at"]) or self.not_followed
            need(due, "a tick, but nothing is due")
            pass_time(self.assembly, entry["at"])
        self.at = entry["at"]
        self.act_ids.append(act_id)
        self.tree.append(line)

    def _check_signed(self, entry, act_id):
        """The conditions edition, book, claim, replay, claim again, and seen."""
        signed, at = entry["act"], entry["at"]
        _require(signed["edition"] == 0, "edition", "the act is under another edition")
        here = signed["book"] == (self.id or NO_BOOK)
        _require(here, "book", "the act is for another book")
        _require(signed["at"] <= at + AHEAD, "claim", "it claims an instant after its entry")
        _require(signed["at"] >= at - BEHIND, "claim", "it claims an instant long ago")
        _require(act_id not in self._entered, "replay", "the same act was entered before")
        last = max(self._claimed.get(each["key"], 0) for each in entry["sigs"])
        _require(signed["at"] >= last, "claim", "it is older than a word of the same key")
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
        pass_time(self.assembly, entry["at"])
        fields = signed["act"]
        _check_speakers(self.assembly, fields, signatures, entry["seq"])
        for each in signatures:
            key, signature = bytes.fromhex(each["key"]), bytes.fromhex(each["sig"])
            verified = ed25519.verify(key, signature, message)
            _require(verified, "signature", "a signature does not verify")
        alone = len(signatures) == 1 or fields["kind"] == "found_assembly"
        need(alone, "only the founding act has several signers")
        check_ranges(fields)
        act = Act(
            fields=fields,
            by=signatures[0]["by"],
            key=signatures[0]["key"],
            id=act_id,
            nonce=signed["nonce"],
            now=entry["at"],
            seq=entry["seq"],
        )
        words = words_in(fields, act.by)
        back = self.assembly.erased.intersection(word for word, _ in words)
        need(not back, "it names words that were erased")
        rule = RULES.get(fields["kind"])
        if rule is None:
            self.not_followed.add(fields["kind"])
        else:
            rule(self.assembly, act)
        for word, author in words:
            self.assembly.authors.setdefault(word, author)
        refresh(self.assembly, act.now)
        self.id = self.id or act_id
        self._entered.add(act_id)
        self._claimed.update((each["key"], signed["at"]) for each in signatures)
        self.texts.update(texts_in(fields))
        return act_id
