"""Chance acts under many charters: no exception, no trace of what was refused."""

import random
import unittest

from writer import HOUR, Writer, charter, key

import canonical
from book import Book, pass_time
from membership import MAX_ASKING
from shapes import ACTS, HARMS, read_entry
from state import DECIDING, IN_FORCE, PENDING, POSITIONS, TALKS, VOTES, VOTING
from verify import summary

NAMES = [f"person {number}" for number in range(16)]
WORD = "ab" * 32  # names nothing
TEXTS = [f"{number:02x}" * 32 for number in range(12)]
OFTEN = {
    "take_position": 12,
    "cast_vote": 6,
    "give_answer": 5,
    "ask_to_join": 2,
    "ask_to_reopen": 3,
    "vouch_for": 4,
    "judge_urgency": 2,
    "leave_assembly": 0.1,
}
KINDS = [kind for kind in ACTS if kind != "found_assembly"]
WEIGHTS = (KINDS, [OFTEN.get(kind, 1) for kind in KINDS])


def some_charter(chance):
    """A valid charter made by chance, with short times."""
    hours = sorted(chance.choices(range(24, 200), k=3))
    least = sorted(chance.choices(range(0, 24), k=3))
    windows = {
        kind: {"hours": hours[place], "min_hours": least[place]}
        for place, kind in enumerate(("reversible", "ordinary", "essential"))
    }
    none, majority = {"by": "none"}, {"by": "majority", "window_hours": 24}
    share = {"by": "share", "percent": chance.randint(51, 100), "window_hours": 48}
    return charter(
        unit=chance.choice(("household", "team", "person")),
        joining={
            "by": chance.choice(("vouches", "agreement")),
            "vouch_units": 2,
            "window_hours": 24,
        },
        windows=windows,
        early=chance.random() < 0.5,
        quorum={"percent": chance.choice((0, 30, 60)), "persons": chance.randint(0, 3)},
        silence_consents=chance.choice(([], ["reversible"], ["ordinary", "reversible"])),
        weak={"reservation_percent": chance.randint(0, 90), "stand_aside_percent": 40},
        blocks=chance.choice(
            (
                {"test": "none"},
                {"test": "none"},
                {"count": 1, "test": "cosigners"},
                {"percent": 30, "test": "share_present"},
                {"test": "whole_group"},
            )
        ),
        talks={"every_hours": 12, "times": chance.choice((0, 0, 1, 3))},
        rounds_min=chance.choice((1, 1, 2, 3)),
        fallback=chance.choice((none, share, share, majority, majority)),
        agreements={
            "reopen_percent": chance.randint(1, 50),
            "review_days_max": 30,
            "same_text_days": chance.choice((0, 3, 30)),
        },
    )


class Wanderer:
    """Enters acts that are likely to mean something where the book stands."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        people = {name: place // 2 for place, name in enumerate(NAMES[:6])}
        self.writer = Writer(some_charter(self.chance), people)
        self.book = Book()
        self.pace = self.chance.choice((1, 2, 4, 8))  # hours from act to act
        # What people here tend to do: agree, or block and answer.
        self.usual = self.chance.choice((["agree"], ["agree"] * 8, ["block"] * 3))
        self.add(self.writer.lines[0])
        self.lines = [self.writer.lines[0]]
        self.accepted = dict.fromkeys(ACTS, 0)
        founding = self.writer.read(0)
        del founding["sigs"][0]
        bare = (0, canonical.encode(founding), "speaker")
        # (kind, why) -> (entries before, the entry, the code)
        self.refused = {("found_assembly", "speaker"): bare}
        self.strangers = 0  # who have asked under a name of their own
        if seed % 6 == 0:
            self.crowd()

    def crowd(self):
        """So many ask that the list is full."""
        for _ in range(MAX_ASKING + 20):
            self.writer.now += self.chance.randrange(HOUR)
            self.enter("ask_to_join", self.stranger(), {"household": None, "name": self.word()})

    def word(self):
        """The hash of words: new ones, and now and then some that were named before."""
        known = self.book.assembly.authors
        if self.chance.random() < 0.05:
            return self.chance.choice(sorted(known))
        return f"{self.chance.getrandbits(256):064x}"

    def erasure(self, signer):
        """Words to erase: mostly the signer's own that are not erased yet."""
        state, chance = self.book.assembly, self.chance
        own = {word for word, by in state.authors.items() if by == key(signer).person}
        own = sorted(own - state.erased) or sorted(state.authors)
        if chance.random() < 0.1:
            own = sorted(state.authors)
        words = chance.sample(own, min(len(own), chance.randint(1, 3)))
        return words if chance.random() < 0.1 else sorted(words)

    def stranger(self):
        self.strangers += 1
        return f"stranger {self.strangers}"

    def add(self, line):
        self.book.add(line, read_entry(line))

    def members(self):
        return [name for name in NAMES if key(name).person in self.book.assembly.members]

    def one_of(self, things):
        things = list(things)
        return self.chance.choice(things) if things else WORD

    def fields(self, kind):
        """Fields for a kind, from what the state holds."""
        state, chance = self.book.assembly, self.chance
        phase = {"attend_talks": TALKS, "cast_vote": VOTING}.get(kind)
        if kind == "take_position" and chance.random() < 0.5:
            phase = TALKS
        known = [each.id for each in state.live.values() if each.phase == phase]
        known = known or list(state.live or state.matters)[-4:]
        matter_id = self.one_of(known)
        matter = state.matters.get(matter_id)
        blocks = [matter.positions[p].act for p in matter.holders()] if matter else []
        said = [*matter.concerns, *matter.questions] if matter else []
        waiting = [r.id for r in state.requests.values() if r.status == PENDING]
        position = chance.choice((*POSITIONS, *self.usual))
        lately = [each.id for each in state.agreements.values() if each.force == IN_FORCE][-2:]
        lately = lately or list(state.agreements)[-3:]
        how = chance.choice(("renews", "changes", "changes", "ends"))
        about = {"agreement": self.one_of(lately), "how": how}
        choices = {
            "about": chance.choice((None, about, about)),
            "affected": "",
            "agreement": self.one_of(lately),
            "block": self.one_of(blocks),
            "concern": self.one_of(said),
            "grounds": None,
            "household": self.one_of(state.units),
            "kind_of": chance.choice(("reversible", "ordinary", "essential")),
            "matter": matter_id,
            "name": self.word(),
            "person": self.one_of(state.moves or state.members),
            "position": position,
            "principled": chance.random() < 0.7,
            "reason": self.word(),
            "request": self.one_of(waiting[-3:] or state.requests),
            "review_days": chance.randint(1, 30),
            "step": matter.steps + 1 if matter else 1,
            "taken_from": None,
            "text": self.one_of(TEXTS),
            "to": self.one_of(said + blocks),
            "urgent": chance.random() < 0.8,
            "version": matter.version if matter else WORD,
            "vote": chance.choice(VOTES),
            "words": self.word(),
        }
        if kind == "take_position" and position == "block":
            choices["grounds"] = chance.choice(({"value": 0}, {"harm": HARMS[0]}))
        if kind == "ask_to_reopen":
            choices["grounds"] = chance.choice(("request", "new_facts"))
        if kind == "ask_to_join" and chance.random() < 0.5:
            choices["household"] = None
        return {name: choices[name] for name in ACTS[kind]}

    def kind(self):
        """A kind of act; rather one that the phases ask for."""
        phases = {each.phase for each in self.book.assembly.live.values()}
        if self.chance.random() < 0.4:
            if VOTING in phases:
                return "cast_vote"
            if TALKS in phases:
                return self.chance.choice(("attend_talks", "attend_talks", "take_position"))
        if len(self.book.assembly.live) < 2 and self.chance.random() < 0.3:
            return "open_proposal"
        kind = self.chance.choices(*WEIGHTS)[0]
        busy = kind == "open_proposal" and len(self.book.assembly.live) > 3
        return "take_position" if busy else kind

    def signer(self, kind, fields):
        """Who signs: mostly a member, and in talks often whoever holds a block."""
        matter = self.book.assembly.live.get(fields.get("matter"))
        if kind == "ask_to_join" and self.strangers:
            return self.stranger()
        if kind == "take_position" and matter and self.chance.random() < 0.3:
            holding = [n for n in self.members() if key(n).person in matter.holders()]
            return self.chance.choice(holding or NAMES)
        if kind == "erase_words":
            asked = [f"stranger {number}" for number in range(1, self.strangers + 1)]
            return self.chance.choice(NAMES + asked)
        if self.chance.random() < (0.6 if kind == "withdraw_request" else 0.1):
            return self.chance.choice(NAMES)
        return self.chance.choice(self.members() or NAMES)

    def enter(self, kind, signer, fields):
        """Enter an act, or a tick, which the book may refuse under the rules."""
        seen = {"root": self.book.tree.root().hex(), "size": len(self.book)}
        signed = self.writer.signed({"kind": kind, **fields}, seen=seen)
        entry = self.writer.entry(signed, signer, seq=len(self.book))
        if self.chance.random() < 0.05:
            entry.update(act=None, sigs=[])
            kind = None
        line = canonical.encode(entry)
        try:
            self.add(line)
        except canonical.Bad as bad:
            if bad.code not in ("rule", "speaker"):
                raise
            if kind is not None:  # what was due for a tick is due no more
                why = bad.why if bad.code == "rule" else bad.code
                self.refused.setdefault((kind, why), (len(self.lines), line, bad.code))
            return
        self.lines.append(line)
        if kind is not None:
            self.accepted[kind] += 1
        self.check()

    def go(self, steps):
        for _ in range(steps):
            self.writer.now += int(self.chance.expovariate(1 / (self.pace * HOUR)))
            kind = self.kind()
            fields = self.fields(kind)
            signer = self.signer(kind, fields)
            if kind == "erase_words":
                fields["words"] = self.erasure(signer)
            self.enter(kind, signer, fields)

    def check(self):
        """What must hold in every state."""
        state = self.book.assembly
        assert all(unit.members for unit in state.units.values())
        assert all(person in state.units[unit].members for person, unit in state.members.items())
        asking = {r.id for r in state.requests.values() if r.status in (PENDING, DECIDING)}
        assert state.asking == asking
        assert state.erased <= set(state.authors)
        for matter in state.live.values():
            assert matter.entitled <= set(state.members)
            assert set(matter.positions) <= matter.entitled
            assert matter.how is None and matter.phase != "ended"


class Wandering(unittest.TestCase):
    def test_chance_acts(self):
        accepted, outcomes = dict.fromkeys(ACTS, 0), set()
        for seed in range(30):
            wanderer = Wanderer(seed)
            wanderer.go(600)
            # The accepted entries alone, from the start, give the same state.
            again = Book()
            again.replay(wanderer.lines)
            now = wanderer.writer.now
            for book in (again, wanderer.book):
                pass_time(book.assembly, now)
            self.assertEqual(summary(again.assembly), summary(wanderer.book.assembly))
            self.assertEqual(again.tree.root(), wanderer.book.tree.root())
            for kind, number in wanderer.accepted.items():
                accepted[kind] += number
            for matter in again.assembly.matters.values():
                outcomes.add((matter.sort, matter.how))
        never = [kind for kind, number in accepted.items() if not number]
        self.assertEqual(never, ["found_assembly"])
        self.assertGreater(len(outcomes), 15, sorted(map(str, outcomes)))


if __name__ == "__main__":
    unittest.main()
