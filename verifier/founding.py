"""The founding and its charter (spec/deciding.md section 3, spec/acts.md)."""

import ed25519
from canonical import household_id, need, person_id
from forms import boolean, listing, number, one_of, record, text, variant

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_PERCENT = number(0, 100)
_HOURS = number(24, 2160)
_WINDOW = record(hours=number(1, 2160), min_hours=number(0, 2160))

CHARTER = record(
    name=text(1, 80),
    purpose=text(0, 2000, one_line=False),
    template=text(1, 40, letters=_LETTERS),
    values=listing(text(1, 300), 1, 12),
    reading=one_of("public", "members"),
    unit=one_of("household", "team", "person"),
    founding=record(persons_min=number(3, 50), units_min=number(2, 50)),
    joining=record(
        by=one_of("vouches", "agreement"), vouch_units=number(2, 10), window_hours=_HOURS
    ),
    windows=record(essential=_WINDOW, ordinary=_WINDOW, reversible=_WINDOW),
    early=boolean,
    quorum=record(percent=_PERCENT, persons=number(0, 1000)),
    silence_consents=listing(one_of("ordinary", "reversible")),
    weak=record(reservation_percent=_PERCENT, stand_aside_percent=_PERCENT),
    blocks=variant(
        "test",
        none={},
        cosigners={"count": number(1, 20)},
        share_present={"percent": number(1, 100)},
        whole_group={},
    ),
    talks=record(every_hours=number(12, 720), times=number(0, 12)),
    rounds_min=number(1, 10),
    fallback=variant(
        "by",
        none={},
        share={"percent": number(51, 100), "window_hours": _HOURS},
        majority={"window_hours": _HOURS},
    ),
    agreements=record(
        reopen_percent=number(1, 50),
        review_days_max=number(30, 730),
        same_text_days=number(0, 365),
    ),
)


def check_charter(charter):
    """Raise `rule` unless what the form cannot say holds too."""
    founding, talks, windows = charter["founding"], charter["talks"], charter["windows"]
    fewer = founding["units_min"] <= founding["persons_min"]
    need(fewer, "the charter's founding asks for more units than persons")
    silence = charter["silence_consents"]
    ordered = silence == sorted(set(silence))
    need(ordered, "the charter's silence_consents is not sorted, each once")
    short = talks["every_hours"] * talks["times"] <= 2160
    need(short, "the charter's talks last longer than 90 days")
    for kind, window in windows.items():
        within = window["min_hours"] <= window["hours"]
        need(within, f"the charter's windows.{kind} have more min_hours than hours")
    for greater, lesser in (("essential", "ordinary"), ("ordinary", "reversible")):
        for key in ("hours", "min_hours"):
            ordered = windows[greater][key] >= windows[lesser][key]
            need(ordered, f"the charter's windows.{greater} have fewer {key} than {lesser}")


def check_key(key, whose):
    """A key may enter a book if it is a point and not of small order."""
    raw = bytes.fromhex(key)
    need(ed25519.is_point(raw), f"{whose} key is no point of the curve")
    need(not ed25519.is_small_order(raw), f"{whose} key is of small order")


def _check_founders(fields):
    keys = [founder["key"] for founder in fields["founders"]]
    need(len(set(keys)) == len(keys), "a founder's key occurs twice")
    need(keys == sorted(keys), "the founders are not sorted by key")
    for key in keys:
        check_key(key, "a founder's")
    check_key(fields["scribe"], "the scribe's")
    need(fields["scribe"] not in keys, "the scribe's key is that of a founder")


def _check_units(fields):
    """Every household has a founder; there are enough persons and units."""
    founders, households = fields["founders"], fields["households"]
    named = {founder["household"] for founder in founders}
    units = len(households)
    if fields["charter"]["unit"] == "person":
        need(units == 0, "there are households though each person is a unit")
        need(named == {0}, "a founder names a household though there are none")
        units = len(founders)
    else:
        need(named <= set(range(units)), "a founder names a household that there is not")
        need(len(named) == units, "a household has no founder")
    least = fields["charter"]["founding"]
    need(len(founders) >= least["persons_min"], "there are too few founders")
    need(units >= least["units_min"], "there are too few units among the founders")


def found_assembly(assembly, act):
    """The founding act."""
    fields = act.fields
    check_charter(fields["charter"])
    _check_founders(fields)
    _check_units(fields)
    assembly.charter = fields["charter"]
    assembly.scribe = bytes.fromhex(fields["scribe"])
    assembly.keys_seen.add(fields["scribe"])
    for founder in fields["founders"]:
        unit = person = person_id(founder["key"])
        if assembly.charter["unit"] != "person":
            unit = household_id(act.nonce, founder["household"])
        assembly.keys_seen.add(founder["key"])
        assembly.persons[founder["key"]] = person
        assembly.enter_unit(person, unit, act.now, founding=True)
