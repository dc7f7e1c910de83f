"""Founding and membership (spec/acts.md, first two parts)."""

import admission
import agreements
import deciding
import ed25519
from canonical import household_id, need, person_id
from charter import check_charter
from state import DECIDING, HOUR, PENDING, Request

MAX_PENDING = 200


def _check_key(key, whose):
    """A key may enter a book if it is a point and not of small order."""
    raw = bytes.fromhex(key)
    need(ed25519.is_point(raw), f"{whose} key is no point of the curve")
    need(not ed25519.is_small_order(raw), f"{whose} key is of small order")


def _check_founders(fields):
    keys = [founder["key"] for founder in fields["founders"]]
    need(3 <= len(keys) <= 50, "there are not 3 to 50 founders")
    need(len(set(keys)) == len(keys), "a founder's key occurs twice")
    need(keys == sorted(keys), "the founders are not sorted by key")
    for key in keys:
        _check_key(key, "a founder's")
    _check_key(fields["scribe"], "the scribe's")
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
        need(units <= 50, "there are more than 50 households")
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


def _request(assembly, act, *statuses):
    request = assembly.requests.get(act.fields["request"])
    need(request is not None, "there is no such request")
    need(request.status in statuses, f"the request is {request.status}")
    return request


def ask_to_join(assembly, act):
    """A stranger asks, with a key that the book has never seen."""
    _check_key(act.key, "the asker's")
    household = act.fields["household"]
    # With persons as units there are units, but none that could be named.
    named = household in assembly.units and assembly.charter["unit"] != "person"
    need(household is None or named, "there is no such unit that could be joined")
    need(assembly.pending < MAX_PENDING, "200 requests are pending")
    assembly.requests[act.id] = Request(act.id, act.by, act.key, household, act.now)
    assembly.keys_seen.add(act.key)
    assembly.pending += 1
    assembly.touch(act.id)


def withdraw_request(assembly, act):
    """Whoever asked takes the request back."""
    request = _request(assembly, act, PENDING, DECIDING)
    matter = assembly.live.get(request.id)
    if matter is not None:
        deciding.end(assembly, matter, "withdrawn", act.now)
    else:
        admission.close(assembly, request, "withdrawn")


def _open_matter(assembly, request, sort, now):
    """The assembly decides about a request (deciding.md section 4)."""
    admission.close(assembly, request, DECIDING)
    same = request.id
    deciding.open_matter(assembly, now, id=same, sort=sort, kind="essential", version=same)


def vouch_for(assembly, act):
    """A member vouches; with enough units the request goes on."""
    request, joining = _request(assembly, act, PENDING), assembly.charter["joining"]
    need(act.by not in request.vouchers, "they have vouched for this already")
    unit, wait = assembly.units[assembly.members[act.by]], joining["window_hours"] * HOUR
    settled = unit.founding or act.now - unit.since >= wait
    need(settled, "the voucher's unit was formed too short a time ago")
    request.vouchers[act.by] = unit.id
    enough = len(admission.vouching_units(request)) >= joining["vouch_units"]
    if request.window_ends is not None or not enough:
        return
    if joining["by"] == "agreement":
        _open_matter(assembly, request, "admit", act.now)
    elif request.objectors:
        _open_matter(assembly, request, "refuse", act.now)
    else:
        request.window_ends = act.now + wait
        assembly.touch(request.id)


def object_to_admission(assembly, act):
    """A member objects; if the window runs, the assembly decides."""
    request = _request(assembly, act, PENDING)
    need(act.by not in request.objectors, "they have objected to this already")
    request.objectors.add(act.by)
    if request.window_ends is not None:
        _open_matter(assembly, request, "refuse", act.now)


def _need_households(assembly):
    need(assembly.charter["unit"] != "person", "each person is a unit here")


def _move(assembly, person, unit, now):
    assembly.leave_unit(person)
    assembly.enter_unit(person, unit, now)


def leave_household(assembly, act):
    """Leave the present unit for a new one, whose id is this act's."""
    _need_households(assembly)
    unit = assembly.units[assembly.members[act.by]]
    need(len(unit.members) > 1, "they are alone in their unit already")
    _move(assembly, act.by, act.id, act.now)


form_household = leave_household  # with a name, of which the rules ask nothing


def join_household(assembly, act):
    """Ask to join an existing unit; a later ask replaces an earlier one."""
    _need_households(assembly)
    unit = act.fields["household"]
    need(unit in assembly.units, "there is no such unit")
    need(unit != assembly.members[act.by], "that is their own unit")
    assembly.moves[act.by] = unit


def welcome_to_household(assembly, act):
    """A member of the unit lets somebody in who asked."""
    person, unit = act.fields["person"], assembly.members[act.by]
    asked = assembly.moves.get(person) == unit
    need(asked, "that person has not asked to join the signer's unit")
    del assembly.moves[person]
    _move(assembly, person, unit, act.now)


def change_name(_assembly, _act):
    """The name is a word beside the book; the rules ask nothing of it."""


def leave_assembly(assembly, act):
    """At once, for good."""
    assembly.leave_unit(act.by)
    assembly.moves.pop(act.by, None)
    for matter in assembly.live.values():
        deciding.person_left(assembly, matter, act.by, act.now)
    agreements.person_left(assembly, act.by)
