"""Which act goes where, and who may speak (spec/acts.md, spec/book.md section 4)."""

from dataclasses import dataclass

import membership
import proposing
from canonical import Bad, need, person_id
from shapes import ACTS

HANDLERS = {
    kind: getattr(membership, kind, None) or getattr(proposing, kind) for kind in ACTS
}


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


def _refuse(why):
    raise Bad("speaker", why)


def check_speakers(assembly, fields, signatures):
    """Raise unless every key may speak here now and `by` is its person."""
    kind = fields["kind"]
    keys = [signature["key"] for signature in signatures]
    if kind == "found_assembly":
        founders = {founder["key"] for founder in fields["founders"]}
        if set(keys) != founders:
            _refuse("the signers are not exactly the founders")
        persons = [person_id(key) for key in keys]
    elif kind == "ask_to_join":
        if keys[0] in assembly.keys_seen:
            _refuse("the key has been seen in this book before")
        persons = [person_id(keys[0])]
    elif kind == "withdraw_request":
        request = assembly.requests.get(fields["request"])
        if request is None or request.key != keys[0]:
            _refuse("the key is not the one that asked")
        persons = [request.person]
    else:
        person = assembly.persons.get(keys[0])
        if person not in assembly.members:
            _refuse("the key is not that of a member")
        persons = [person]
    if any(each["by"] != person for each, person in zip(signatures, persons)):
        _refuse("a signature states another person than its key's")


def apply(assembly, act):
    """Let the rules accept the act, or raise Bad with code `rule`."""
    need(act.seq > 0 or act.kind == "found_assembly", "a book begins with its founding")
    HANDLERS[act.kind](assembly, act)
