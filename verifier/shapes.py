"""The shape of entries and acts (spec/book.md sections 1-2, spec/acts.md).

What is looked at here needs no book: which keys an object has and of what type
their values are.  All of it is the code `bytes`.  Whether a number is within a
range, whether a list is long enough and whether the charter is a charter are
matters of the rules.
"""

from canonical import Bad, NotCanonical, is_hex, is_instant, parse
from state import POSITIONS, VOTES

MAX_ENTRY = 65_535
MAX_SIGNATURES = 300


def _is(kind):
    return lambda value: type(value) is kind


def _hex(size):
    return lambda value: is_hex(value, size)


def _position(value):
    return type(value) is int and value >= 0


def _one_of(*words):
    return lambda value: type(value) is str and value in words


def _either(*checks):
    return lambda value: any(check(value) for check in checks)


def _list_of(check):
    return lambda value: type(value) is list and all(map(check, value))


def _exactly(**fields):
    def check(value):
        right = type(value) is dict and value.keys() == fields.keys()
        return right and all(fields[key](inner) for key, inner in value.items())

    return check


_INTEGER, _BOOLEAN, _STRING, _OBJECT, _NULL = map(_is, (int, bool, str, dict, type(None)))
_ID = _KEY = _TEXT = _WORD = _ROOT = _hex(32)
_SIGNATURE = _hex(64)

HARMS = ("body", "home", "livelihood", "land", "dignity", "trust")
KINDS = ("reversible", "ordinary", "essential")

# The fields of every kind of act, besides `kind` (spec/acts.md).
ACTS = {
    "found_assembly": {
        "charter": _OBJECT,
        "founders": _list_of(_exactly(household=_INTEGER, key=_KEY, name=_WORD)),
        "households": _list_of(_exactly(name=_WORD)),
        "policy": _TEXT,
        "scribe": _KEY,
    },
    "ask_to_join": {"name": _WORD, "household": _either(_NULL, _ID)},
    "withdraw_request": {"request": _ID},
    "vouch_for": {"request": _ID},
    "object_to_admission": {"request": _ID, "reason": _WORD},
    "form_household": {"name": _WORD},
    "join_household": {"household": _ID},
    "welcome_to_household": {"person": _ID},
    "leave_household": {},
    "change_name": {"name": _WORD},
    "leave_assembly": {},
    "open_proposal": {
        "about": _either(_NULL, _exactly(agreement=_ID, how=_one_of("renews", "changes", "ends"))),
        "affected": _STRING,
        "kind_of": _one_of(*KINDS),
        "review_days": _INTEGER,
        "text": _TEXT,
    },
    "amend_proposal": {"matter": _ID, "taken_from": _either(_NULL, _ID), "text": _TEXT},
    "suggest_wording": {"matter": _ID, "text": _TEXT},
    "withdraw_proposal": {"matter": _ID},
    "ask_question": {"matter": _ID, "words": _WORD},
    "raise_concern": {"matter": _ID, "words": _WORD},
    "give_answer": {"matter": _ID, "to": _ID, "words": _WORD},
    "settle_concern": {"concern": _ID, "matter": _ID},
    "take_position": {
        "grounds": _either(
            _NULL, _either(_exactly(value=_INTEGER), _exactly(harm=_one_of(*HARMS)))
        ),
        "matter": _ID,
        "position": _one_of(*POSITIONS),
        "reason": _either(_NULL, _WORD),
        "version": _TEXT,
    },
    "judge_block": {"block": _ID, "matter": _ID, "principled": _BOOLEAN},
    "judge_urgency": {"matter": _ID, "urgent": _BOOLEAN},
    "attend_talks": {"matter": _ID, "step": _INTEGER},
    "cast_vote": {"matter": _ID, "version": _TEXT, "vote": _one_of(*VOTES)},
    "offer_to_do": {"matter": _ID},
    "step_back": {"matter": _ID},
    "write_minority": {"matter": _ID, "text": _TEXT},
    "ask_to_reopen": {
        "agreement": _ID,
        "grounds": _one_of("request", "new_facts"),
        "reason": _WORD,
    },
}

_ENTRY = {
    "act": _either(_NULL, _OBJECT),
    "at": is_instant,
    "seq": _position,
    "sigs": _list_of(_exactly(by=_ID, key=_KEY, sig=_hex(64))),
}
_SIGNED = {
    "act": _OBJECT,
    "at": is_instant,
    "book": _ID,
    "edition": _INTEGER,
    "nonce": _hex(16),
    "seen": _exactly(root=_ROOT, size=_position),
}

# The other files of an export (book.md sections 7 to 9).
is_book_file = _exactly(book=_ID, caracol=_INTEGER)
is_word = _exactly(content=_STRING, salt=_hex(32))
is_receipt = _exactly(
    receipt=_exactly(act=_ID, at=is_instant, book=_ID, leaf=_ROOT, seq=_position), sig=_SIGNATURE
)

# Fields that hold hashes of texts and of words (spec/book.md section 8).
TEXT_FIELDS = ("policy", "text")
WORD_FIELDS = ("name", "reason", "words")


def _bad(why):
    return Bad("bytes", why)


def _expect(value, fields, what):
    """Raise unless an object has exactly these fields, each of its type."""
    if value.keys() != fields.keys():
        raise _bad(f"{what} has not exactly the keys it must have")
    for key, check in fields.items():
        if not check(value[key]):
            raise _bad(f"{what} has a malformed {key}")


def _check_act(act):
    """The kind is known and the fields are those of the kind."""
    kind = act.get("kind")
    if type(kind) is not str or kind not in ACTS:
        raise _bad("the act is of no known kind")
    fields = {key: value for key, value in act.items() if key != "kind"}
    _expect(fields, ACTS[kind], f"the act {kind}")


def _check_signatures(entry):
    """Sorted by key, each key once; one signer but for the founding act."""
    keys = [signature["key"] for signature in entry["sigs"]]
    if len(keys) > MAX_SIGNATURES:
        raise _bad("the entry has more than 300 signatures")
    if any(first >= second for first, second in zip(keys, keys[1:])):
        raise _bad("the signatures are not sorted by key, each key once")
    if entry["act"] is None:
        if keys:
            raise _bad("a tick bears signatures")
        return
    if not keys:
        raise _bad("the act bears no signature")
    if len(keys) > 1 and entry["act"]["act"].get("kind") != "found_assembly":
        raise _bad("only the founding act may bear more than one signature")


def read_entry(line):
    """Parse one entry and check its shape; raises Bad with code `bytes`."""
    if len(line) > MAX_ENTRY:
        raise _bad(f"the entry is longer than {MAX_ENTRY} bytes")
    try:
        entry = parse(line)
    except NotCanonical as fault:
        raise _bad(f"the entry is not canonical: {fault}") from None
    if type(entry) is not dict:
        raise _bad("the entry is not an object")
    _expect(entry, _ENTRY, "the entry")
    signed = entry["act"]
    if signed is not None:
        _expect(signed, _SIGNED, "what is signed")
        # The fields of the kinds are those of edition 0; an act of another
        # edition is named as such in its turn.
        if signed["edition"] == 0:
            _check_act(signed["act"])
    _check_signatures(entry)
    return entry


def hashes_in(act):
    """The hashes of texts and of words that an act names, as two lists."""
    texts = [act[key] for key in TEXT_FIELDS if key in act]
    words = [act[key] for key in WORD_FIELDS if act.get(key) is not None]
    for named in act.get("founders", []) + act.get("households", []):
        words.append(named["name"])
    return texts, words
