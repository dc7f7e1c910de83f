"""The charter (spec/deciding.md section 3)."""

import re

from canonical import need


def _text(low, high, one_line=True):
    """A text whose length is counted in Unicode scalar values."""

    def check(value, where):
        fits = type(value) is str and low <= len(value) <= high
        need(fits, f"the charter's {where} is not a text of {low} to {high} characters")
        need(not one_line or "\n" not in value, f"the charter's {where} is not one line")

    return check


def _number(low, high):
    """An integer within a range; true and false are none."""

    def check(value, where):
        fits = type(value) is int and low <= value <= high
        need(fits, f"the charter's {where} is not an integer from {low} to {high}")

    return check


def _choice(*choices):
    def check(value, where):
        known = type(value) is str and value in choices
        need(known, f"the charter's {where} is none of {', '.join(choices)}")

    return check


def _object(**fields):
    """An object with exactly these keys."""

    def check(value, where):
        right = type(value) is dict and value.keys() == fields.keys()
        need(right, f"the charter's {where} has not exactly its keys")
        for key, inner in fields.items():
            inner(value[key], f"{where}.{key}" if where else key)

    return check


def _variant(tag, **variants):
    """An object whose keys depend on the value of one of them."""

    def check(value, where):
        need(type(value) is dict, f"the charter's {where} is not an object")
        _choice(*variants)(value.get(tag), f"{where}.{tag}")
        _object(**{tag: _choice(*variants)}, **variants[value[tag]])(value, where)

    return check


def _template(value, where):
    fits = type(value) is str and re.fullmatch("[a-z0-9-]{1,40}", value)
    need(fits, f"the charter's {where} is not 1 to 40 of a-z, 0-9 and -")


def _values(value, where):
    need(type(value) is list and 1 <= len(value) <= 12, f"the charter's {where} are not 1 to 12")
    for each in value:
        _text(1, 300)(each, where)


def _boolean(value, where):
    need(type(value) is bool, f"the charter's {where} is not true or false")


def _silence(value, where):
    need(type(value) is list, f"the charter's {where} is not a list")
    for each in value:
        _choice("ordinary", "reversible")(each, where)
    need(value == sorted(set(value)), f"the charter's {where} is not sorted, each once")


_PERCENT = _number(0, 100)
_HOURS = _number(24, 2160)
_WINDOW = _object(hours=_number(1, 2160), min_hours=_number(0, 2160))
_CHARTER = _object(
    name=_text(1, 80),
    purpose=_text(0, 2000, one_line=False),
    template=_template,
    values=_values,
    reading=_choice("public", "members"),
    unit=_choice("household", "team", "person"),
    founding=_object(persons_min=_number(3, 50), units_min=_number(2, 50)),
    joining=_object(
        by=_choice("vouches", "agreement"), vouch_units=_number(2, 10), window_hours=_HOURS
    ),
    windows=_object(essential=_WINDOW, ordinary=_WINDOW, reversible=_WINDOW),
    early=_boolean,
    quorum=_object(percent=_PERCENT, persons=_number(0, 1000)),
    silence_consents=_silence,
    weak=_object(reservation_percent=_PERCENT, stand_aside_percent=_PERCENT),
    blocks=_variant(
        "test",
        none={},
        cosigners={"count": _number(1, 20)},
        share_present={"percent": _number(1, 100)},
        whole_group={},
    ),
    talks=_object(every_hours=_number(12, 720), times=_number(0, 12)),
    rounds_min=_number(1, 10),
    fallback=_variant(
        "by",
        none={},
        share={"percent": _number(51, 100), "window_hours": _HOURS},
        majority={"window_hours": _HOURS},
    ),
    agreements=_object(
        reopen_percent=_number(1, 50),
        review_days_max=_number(30, 730),
        same_text_days=_number(0, 365),
    ),
)


def check_charter(charter):
    """Raise Bad with code `rule` unless this is a charter."""
    _CHARTER(charter, "")
    founding, talks, windows = charter["founding"], charter["talks"], charter["windows"]
    fewer = founding["units_min"] <= founding["persons_min"]
    need(fewer, "the charter's founding asks for more units than persons")
    short = talks["every_hours"] * talks["times"] <= 2160
    need(short, "the charter's talks last longer than 90 days")
    for kind, window in windows.items():
        within = window["min_hours"] <= window["hours"]
        need(within, f"the charter's windows.{kind} have more min_hours than hours")
    for greater, lesser in (("essential", "ordinary"), ("ordinary", "reversible")):
        for key in ("hours", "min_hours"):
            ordered = windows[greater][key] >= windows[lesser][key]
            need(ordered, f"the charter's windows.{greater} have fewer {key} than {lesser}")
