"""The charter (spec/deciding.md section 3)."""

import re

from canonical import need

_TEMPLATE = re.compile(r"[a-z0-9-]{1,40}\Z")
KIND_ORDER = ("essential", "ordinary", "reversible")


def _keys(value, keys, where):
    """An object with exactly these keys."""
    right = type(value) is dict and value.keys() == set(keys)
    need(right, f"the charter's {where} has not exactly its keys")


def _number(value, low, high, where):
    """An integer within a range; true and false are none."""
    right = type(value) is int and low <= value <= high
    need(right, f"the charter's {where} is not an integer from {low} to {high}")


def _text(value, low, high, where, one_line=True):
    """A text whose length is counted in Unicode scalar values."""
    right = type(value) is str and low <= len(value) <= high
    need(right, f"the charter's {where} is not a text of {low} to {high} characters")
    need(not one_line or "\n" not in value, f"the charter's {where} is not one line")


def _choice(value, choices, where):
    right = type(value) is str and value in choices
    need(right, f"the charter's {where} is none of {', '.join(choices)}")


def _windows(windows):
    """Hours and least hours of each kind, no longer for a lesser kind."""
    _keys(windows, KIND_ORDER, "windows")
    for kind in KIND_ORDER:
        window = windows[kind]
        _keys(window, ("hours", "min_hours"), f"windows.{kind}")
        _number(window["hours"], 1, 2160, f"windows.{kind}.hours")
        _number(window["min_hours"], 0, window["hours"], f"windows.{kind}.min_hours")
    for greater, lesser in zip(KIND_ORDER, KIND_ORDER[1:]):
        for key in ("hours", "min_hours"):
            right = windows[greater][key] >= windows[lesser][key]
            need(right, f"the charter's windows.{greater} are shorter than {lesser}")


def _silence(kinds):
    right = type(kinds) is list and all(
        type(kind) is str and kind in ("ordinary", "reversible") for kind in kinds
    )
    need(right, "the charter's silence_consents names another kind")
    right = kinds == sorted(set(kinds))
    need(right, "the charter's silence_consents is not sorted, each once")


def _blocks(blocks):
    need(type(blocks) is dict, "the charter's blocks is not an object")
    test = blocks.get("test")
    _choice(test, ("none", "cosigners", "share_present", "whole_group"), "blocks.test")
    if test == "cosigners":
        _keys(blocks, ("count", "test"), "blocks")
        _number(blocks["count"], 1, 20, "blocks.count")
    elif test == "share_present":
        _keys(blocks, ("percent", "test"), "blocks")
        _number(blocks["percent"], 1, 100, "blocks.percent")
    else:
        _keys(blocks, ("test",), "blocks")


def _fallback(fallback):
    need(type(fallback) is dict, "the charter's fallback is not an object")
    by = fallback.get("by")
    _choice(by, ("none", "share", "majority"), "fallback.by")
    keys = {
        "none": ("by",),
        "share": ("by", "percent", "window_hours"),
        "majority": ("by", "window_hours"),
    }[by]
    _keys(fallback, keys, "fallback")
    if by == "share":
        _number(fallback["percent"], 51, 100, "fallback.percent")
    if by != "none":
        _number(fallback["window_hours"], 24, 2160, "fallback.window_hours")


def _membership(charter):
    founding = charter["founding"]
    _keys(founding, ("persons_min", "units_min"), "founding")
    _number(founding["persons_min"], 3, 50, "founding.persons_min")
    _number(founding["units_min"], 2, 50, "founding.units_min")
    right = founding["units_min"] <= founding["persons_min"]
    need(right, "the charter's founding asks for more units than persons")
    joining = charter["joining"]
    _keys(joining, ("by", "vouch_units", "window_hours"), "joining")
    _choice(joining["by"], ("vouches", "agreement"), "joining.by")
    _number(joining["vouch_units"], 2, 10, "joining.vouch_units")
    _number(joining["window_hours"], 24, 2160, "joining.window_hours")


def _counting(charter):
    quorum = charter["quorum"]
    _keys(quorum, ("percent", "persons"), "quorum")
    _number(quorum["percent"], 0, 100, "quorum.percent")
    _number(quorum["persons"], 0, 1000, "quorum.persons")
    weak = charter["weak"]
    _keys(weak, ("reservation_percent", "stand_aside_percent"), "weak")
    for key, percent in weak.items():
        _number(percent, 0, 100, f"weak.{key}")
    talks = charter["talks"]
    _keys(talks, ("every_hours", "times"), "talks")
    _number(talks["every_hours"], 12, 720, "talks.every_hours")
    _number(talks["times"], 0, 12, "talks.times")
    right = talks["every_hours"] * talks["times"] <= 2160
    need(right, "the charter's talks last longer than 90 days")
    _number(charter["rounds_min"], 1, 10, "rounds_min")
    agreements = charter["agreements"]
    keys = ("reopen_percent", "review_days_max", "same_text_days")
    _keys(agreements, keys, "agreements")
    _number(agreements["reopen_percent"], 1, 50, "agreements.reopen_percent")
    _number(agreements["review_days_max"], 30, 730, "agreements.review_days_max")
    _number(agreements["same_text_days"], 0, 365, "agreements.same_text_days")


def check_charter(charter):
    """Raise Bad with code `rule` unless this is a charter."""
    keys = (
        "name purpose template values reading unit founding joining windows early"
        " quorum silence_consents weak blocks talks rounds_min fallback agreements"
    )
    right = type(charter) is dict and charter.keys() == set(keys.split())
    need(right, "the charter has not exactly its keys")
    _text(charter["name"], 1, 80, "name")
    _text(charter["purpose"], 0, 2000, "purpose", one_line=False)
    template = charter["template"]
    right = type(template) is str and _TEMPLATE.match(template)
    need(right, "the charter's template is not 1 to 40 of a-z, 0-9 and -")
    values = charter["values"]
    right = type(values) is list and 1 <= len(values) <= 12
    need(right, "the charter's values are not 1 to 12")
    for value in values:
        _text(value, 1, 300, "values")
    _choice(charter["reading"], ("public", "members"), "reading")
    _choice(charter["unit"], ("household", "team", "person"), "unit")
    need(type(charter["early"]) is bool, "the charter's early is not true or false")
    _membership(charter)
    _windows(charter["windows"])
    _silence(charter["silence_consents"])
    _counting(charter)
    _blocks(charter["blocks"])
    _fallback(charter["fallback"])
