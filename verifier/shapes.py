"""The shape of entries and acts (spec/book.md sections 1-2, spec/acts.md).

What is looked at here needs no book: which keys an object has, of what type
their values are, and within which bounds they stay in any book.
"""

from canonical import Bad, NotCanonical, parse, person_id
from forms import (
    BYTES,
    RULE,
    anything,
    boolean,
    check,
    digits,
    either,
    instant,
    listing,
    nullable,
    number,
    one_of,
    position,
    record,
    text,
)
from founding import CHARTER
from state import POSITIONS, VOTES

MAX_ENTRY = 65_535
MAX_SIGNERS = 300
HARMS = ("body", "home", "livelihood", "land", "dignity", "trust")
KINDS = ("reversible", "ordinary", "essential")

_ID = _KEY = _TEXT = _WORD = _ROOT = digits(32)

# The fields of every kind of act, besides `kind` (spec/acts.md).
ACTS = {
    "found_assembly": {
        "charter": CHARTER,
        "founders": listing(record(household=number(0), key=_KEY, name=_WORD), 3, 50),
        "households": listing(record(name=_WORD), 0, 50),
        "policy": _TEXT,
        "scribe": _KEY,
    },
    "ask_to_join": {"name": _WORD, "household": nullable(_ID)},
    "withdraw_request": {"request": _ID},
    "vouch_for": {"request": _ID},
    "object_to_admission": {"request": _ID, "reason": _WORD},
    "form_household": {"name": _WORD},
    "join_household": {"household": _ID},
    "welcome_to_household": {"person": _ID},
    "leave_household": {},
    "change_name": {"name": _WORD},
    "leave_assembly": {},
    "erase_words": {"words": listing(_WORD, 1, 200)},
    "open_proposal": {
        "about": nullable(record(agreement=_ID, how=one_of("renews", "changes", "ends"))),
        "affected": text(0, 300),
        "kind_of": one_of(*KINDS),
        "review_days": number(1, 730),
        "text": _TEXT,
    },
    "amend_proposal": {"matter": _ID, "taken_from": nullable(_ID), "text": _TEXT},
    "suggest_wording": {"matter": _ID, "text": _TEXT},
    "withdraw_proposal": {"matter": _ID},
    "ask_question": {"matter": _ID, "words": _WORD},
    "raise_concern": {"matter": _ID, "words": _WORD},
    "give_answer": {"matter": _ID, "to": _ID, "words": _WORD},
    "settle_concern": {"concern": _ID, "matter": _ID},
    "take_position": {
        "grounds": nullable(either(record(value=number(0, 11)), record(harm=one_of(*HARMS)))),
        "matter": _ID,
        "position": one_of(*POSITIONS),
        "reason": nullable(_WORD),
        "version": _TEXT,
    },
    "judge_block": {"block": _ID, "matter": _ID, "principled": boolean},
    "judge_urgency": {"matter": _ID, "urgent": boolean},
    "attend_talks": {"matter": _ID, "step": number(1)},
    "cast_vote": {"matter": _ID, "version": _TEXT, "vote": one_of(*VOTES)},
    "offer_to_do": {"matter": _ID},
    "step_back": {"matter": _ID},
    "write_minority": {"matter": _ID, "text": _TEXT},
    "ask_to_reopen": {
        "agreement": _ID,
        "grounds": one_of("request", "new_facts"),
        "reason": _WORD,
    },
}
_FORMS = {kind: record(kind=one_of(kind), **fields) for kind, fields in ACTS.items()}

_ENTRY = record(
    act=anything,
    at=instant,
    seq=position,
    sigs=listing(record(by=_ID, key=_KEY, sig=digits(64))),
)
_SIGNED = record(
    act=anything,
    at=instant,
    book=_ID,
    edition=number(),
    nonce=digits(16),
    seen=record(root=_ROOT, size=position),
)

# The other files of an export (book.md sections 7 to 9).
WORD_FILE = record(content=text(0, 8000, one_line=False), salt=digits(32))
RECEIPT = record(
    receipt=record(act=_ID, at=instant, book=_ID, leaf=_ROOT, seq=position), sig=digits(64)
)

# Fields that hold hashes of texts and of words (spec/book.md section 8).
TEXT_FIELDS = ("policy", "text")
WORD_FIELDS = ("name", "reason", "words")


def read(data, form, where, code):
    """Parse canonical bytes of a form; raises Bad with the code."""
    try:
        value = parse(data)
    except NotCanonical as fault:
        raise Bad(code, f"{where} is not canonical: {fault}") from None
    for _, why in form(value, where):
        raise Bad(code, why)
    return value


def _check_act(act):
    """The kind is known and the fields are those of the kind."""
    kind = act.get("kind") if type(act) is dict else None
    if type(kind) is not str or kind not in _FORMS:
        raise Bad(BYTES, "the act is of no known kind")
    check(_FORMS[kind], act, kind, BYTES)


def check_ranges(act):
    """Numbers and lengths of lists, which are for the rules."""
    check(_FORMS[act["kind"]], act, act["kind"], RULE)


def read_entry(line):
    """Parse one entry and check its shape; raises Bad with code `bytes`."""
    if len(line) > MAX_ENTRY:
        raise Bad(BYTES, f"the entry is longer than {MAX_ENTRY} bytes")
    entry = read(line, _ENTRY, "the entry", BYTES)
    signed = entry["act"]
    if signed is not None:
        check(_SIGNED, signed, "what is signed", BYTES)
        # The kinds and fields are those of edition 0; an act of another edition
        # is not looked into, and named as such in its turn.
        if signed["edition"] == 0:
            _check_act(signed["act"])
    keys = [signature["key"] for signature in entry["sigs"]]
    if len(keys) > MAX_SIGNERS or bool(keys) != (signed is not None):
        raise Bad(BYTES, "an act has 1 to 300 signatures, a tick none")
    if any(first >= second for first, second in zip(keys, keys[1:])):
        raise Bad(BYTES, "the signatures are not sorted by key, each key once")
    return entry


def texts_in(act):
    """The hashes of texts that an act names."""
    return [act[key] for key in TEXT_FIELDS if key in act]


def words_in(act, by):
    """The hashes of words that an act names, each with its author if nobody named it before.

    What is to be erased is named by earlier acts and not by this one.
    """
    if act["kind"] == "erase_words":
        return []
    found = [(act[key], by) for key in WORD_FIELDS if act.get(key) is not None]
    founders = act.get("founders", [])
    found += [(founder["name"], person_id(founder["key"])) for founder in founders]
    for place, household in enumerate(act.get("households", [])):
        # One without a founder is for the rules, which refuse it.
        keys = [f["key"] for f in founders if f["household"] == place]
        first = min(keys, default="")
        found.append((household["name"], person_id(first)))
    return found
