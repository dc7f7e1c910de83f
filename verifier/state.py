"""What the acts add up to: the state of an assembly (spec/deciding.md).

Nothing here decides; the other modules change these objects.  Whoever changes a
request, a matter or an agreement calls `touch`, so that its due instant is
planned anew after the entry.
"""

import heapq
from dataclasses import dataclass, field

HOUR = 3_600_000
DAY = 24 * HOUR

OPEN, TALKS, REWRITE, VOTING, ENDED = "open", "talks", "rewrite", "voting", "ended"
PENDING, DECIDING = "pending", "deciding"
ADOPTED = ("consensus", "vote")  # how a matter ends that is adopted
IN_FORCE, REPLACED = "in_force", "replaced"
POSITIONS = ("agree", "reservation", "stand_aside", "block", "abstain")
VOTES = ("yes", "no", "abstain")


@dataclass(slots=True)
class Unit:
    """A household, team or person (section 2); it exists while it has a member."""

    id: str
    since: int
    founding: bool
    members: set = field(default_factory=set)


@dataclass(slots=True)
class Request:
    """A request for admission (section 4)."""

    id: str
    person: str
    key: str
    household: str | None
    asked_at: int
    status: str = PENDING
    vouchers: dict = field(default_factory=dict)  # person -> unit at that time
    objectors: set = field(default_factory=set)
    window_ends: int | None = None


@dataclass(slots=True)
class Position:
    """A position on the current version (section 6).

    A block that is repeated keeps the acts that took it before.
    """

    kind: str
    act: str
    seq: int  # of the first of its acts
    earlier: list = field(default_factory=list)


@dataclass(slots=True)
class Concern:
    """A concern: who raised it, when, and whether they settled it."""

    by: str
    at: int
    settled: bool = False


@dataclass(slots=True)
class Matter:
    """A proposal or an admission under decision (section 5)."""

    id: str
    sort: str  # "proposal", "admit" or "refuse"
    kind: str
    version: str
    entitled: set
    version_at: int
    proposer: str | None = None
    about: dict | None = None
    affected: str = ""
    review_days: int = 0
    scheduled: int = 0
    closes_at: int = 0
    extended: bool = False
    phase: str = OPEN
    due: int = 0  # the end of talks' step, of the rewriting time or of the vote
    calls: int = 0
    rounds: int = 0
    steps: int = 0
    urgent: bool = False
    held_since: int | None = None
    urgency: dict = field(default_factory=dict)  # person -> bool
    positions: dict = field(default_factory=dict)  # person -> Position
    judgements: dict = field(default_factory=dict)  # block's act -> {person: bool}
    votes: dict = field(default_factory=dict)
    offers: list = field(default_factory=list)
    attended: set = field(default_factory=set)
    absences: dict = field(default_factory=dict)
    questions: set = field(default_factory=set)
    concerns: dict = field(default_factory=dict)
    answers: dict = field(default_factory=dict)  # to -> [(by, seq)]
    said: int = 0
    suggestions: dict = field(default_factory=dict)  # act -> text
    minority: dict = field(default_factory=dict)  # person -> text
    how: str | None = None  # how it ended
    ended_at: int | None = None

    def holders(self):
        """Those who hold a block now."""
        return [person for person, held in self.positions.items() if held.kind == "block"]

    def counts(self):
        """How many of those present hold each position."""
        kinds = [held.kind for held in self.positions.values()]
        return {kind: kinds.count(kind) for kind in POSITIONS}


@dataclass(slots=True)
class Agreement:
    """What was adopted as a proposal (section 10)."""

    id: str
    text: str
    kind: str
    how: str
    affected: str
    doers: list
    review_days: int
    adopted_at: int
    review_on: int
    force: str = IN_FORCE
    followed_by: str | None = None
    asks: list = field(default_factory=list)  # persons who ask to reopen it
    reopening: str | None = None  # the last matter that asks opened


class Assembly:
    """Everything that the entries so far add up to."""

    def __init__(self):
        self.charter = None
        self.scribe = None
        self.members = {}  # person -> unit
        self.units = {}
        self.persons = {}  # every key ever used by a person -> person
        self.keys_seen = set()
        self.moves = {}  # person -> the unit they ask to join
        self.requests = {}
        self.asking = set()  # the requests that are pending or under decision
        self.matters = {}
        self.live = {}  # the matters that have not ended
        self.agreements = {}
        self.authors = {}  # every word hash named so far -> whose words they are
        self.erased = set()
        self.ended_texts = {}  # last version -> when its matter ended last
        self.touched = {}
        self._planned = {}
        self._heap = []

    def touch(self, thing):
        """Note that a thing changed and must be looked at after the entry."""
        self.touched[thing] = True

    def plan(self, thing, instant):
        """Set when a thing is due; None if it is not."""
        if self._planned.get(thing) != instant:
            self._planned[thing] = instant
            if instant is not None:
                heapq.heappush(self._heap, (instant, thing))

    def first_due(self):
        """The earliest thing that is due, as (instant, id), or None.

        Ids are lower-case hexadecimal, so that strings sort as bytes do.
        """
        while self._heap:
            instant, thing = self._heap[0]
            if self._planned.get(thing) == instant:
                return instant, thing
            heapq.heappop(self._heap)
        return None

    def enter_unit(self, person, unit, now, founding=False):
        """Put a person into a unit, which is formed if there is none."""
        self.units.setdefault(unit, Unit(unit, now, founding)).members.add(person)
        self.members[person] = unit

    def leave_unit(self, person):
        """Take a person out of their unit, which ends when it is empty.

        Who asked to join a unit asks no more when it ends.
        """
        unit = self.units[self.members.pop(person)]
        unit.members.discard(person)
        if not unit.members:
            del self.units[unit.id]
            self.moves = {who: to for who, to in self.moves.items() if to != unit.id}
