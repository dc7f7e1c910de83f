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


# --- founding --------------------------------------------------------------


def _check_founders(fields):
    founders = fields["founders"]
    need(3 <= len(founders) <= 50, "there are not 3 to 50 founders")
    keys = [founder["key"] for founder in founders]
    need(len(set(keys)) == len(keys), "a founder's key occurs twice")
    need(keys == sorted(keys), "the founders are not sorted by key")
    for key in keys:
        _check_key(key, "a founder's")
    _check_key(fields["scribe"], "the scribe's")
    need(fields["scribe"] not in keys, "the scribe's key is that of a founder")


def _check_households(fields):
    founders, households = fields["founders"], fields["households"]
    named = {founder["household"] for founder in founders}
    if fields["charter"]["unit"] == "person":
        need(not households, "there are households though each person is a unit")
        need(named == {0}, "a founder names a household though there are none")
        return len(founders)
    need(len(households) <= 50, "there are more than 50 households")
    known = set(range(len(households)))
    need(named <= known, "a founder names a household that there is not")
    need(named == known, "a household has no founder")
    return len(households)


def found_assembly(assembly, act):
    """The founding act: only as entry 0."""
    need(act.seq == 0, "an assembly is founded only once")
    fields = act.fields
    charter = fields["charter"]
    check_charter(charter)
    _check_founders(fields)
    units = _check_households(fields)
    persons_min = charter["founding"]["persons_min"]
    need(len(fields["founders"]) >= persons_min, "there are too few founders")
    units_min = charter["founding"]["units_min"]
    need(units >= units_min, "there are too few units among the founders")
    assembly.charter = charter
    assembly.scribe = bytes.fromhex(fields["scribe"])
    assembly.keys_seen.add(fields["scribe"])
    for founder in fields["founders"]:
        person = person_id(founder["key"])
        unit = person
        if charter["unit"] != "person":
            unit = household_id(act.nonce, founder["household"])
        assembly.keys_seen.add(founder["key"])
        assembly.persons[founder["key"]] = person
        assembly.enter_unit(person, unit, act.now, founding=True)


# --- admission -------------------------------------------------------------


def _request(assembly, act, *statuses):
    request = assembly.requests.get(act.fields["request"])
    need(request is not None, "there is no such request")
    need(request.status in statuses, "the request is not open to this any more")
    return request


def ask_to_join(assembly, act):
    """A stranger asks, with a key that the book has never seen."""
    need(act.key not in assembly.keys_seen, "the key was used before in this book")
    _check_key(act.key, "the asker's")
    household = act.fields["household"]
    if household is not None:
        need(assembly.charter["unit"] != "person", "each person is a unit here")
        need(household in assembly.units, "there is no such unit")
    need(assembly.pending < MAX_PENDING, "200 requests are pending")
    request = Request(act.id, act.by, act.key, household, act.now)
    assembly.keys_seen.add(act.key)
    assembly.requests[act.id] = request
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


def vouch_for(assembly, act):
    """A member vouches; with enough units the request goes on."""
    request = _request(assembly, act, PENDING)
    need(act.by not in request.vouchers, "they have vouched for this already")
    unit = assembly.units[assembly.members[act.by]]
    wait = assembly.charter["joining"]["window_hours"] * HOUR
    settled = unit.founding or act.now - unit.since >= wait
    need(settled, "the voucher's unit was formed too short a time ago")
    request.vouchers[act.by] = unit.id
    running = request.window_ends is not None
    if running or not admission.has_vouches(assembly, request):
        return
    if assembly.charter["joining"]["by"] == "agreement":
        deciding.open_admission(assembly, request, "admit", act.now)
    elif request.objectors:
        deciding.open_admission(assembly, request, "refuse", act.now)
    else:
        admission.start_window(assembly, request, act.now)


def object_to_admission(assembly, act):
    """A member objects; if the window runs, the assembly decides."""
    request = _request(assembly, act, PENDING)
    need(act.by not in request.objectors, "they have objected to this already")
    request.objectors.add(act.by)
    if request.window_ends is not None:
        deciding.open_admission(assembly, request, "refuse", act.now)


# --- units -----------------------------------------------------------------


def _need_households(assembly):
    need(assembly.charter["unit"] != "person", "each person is a unit here")


def _move(assembly, person, unit, now):
    assembly.leave_unit(person)
    assembly.enter_unit(person, unit, now)


def _own_unit(assembly, act):
    _need_households(assembly)
    need(not assembly.is_alone(act.by), "they are alone in their unit already")
    _move(assembly, act.by, act.id, act.now)


def form_household(assembly, act):
    """Leave the present unit and form a new one."""
    _own_unit(assembly, act)


def leave_household(assembly, act):
    """Leave the present unit for one of one's own."""
    _own_unit(assembly, act)


def join_household(assembly, act):
    """Ask to join an existing unit; a later ask replaces an earlier one."""
    _need_households(assembly)
    unit = act.fields["household"]
    need(unit in assembly.units, "there is no such unit")
    need(unit != assembly.members[act.by], "that is their own unit")
    assembly.moves[act.by] = unit


def welcome_to_household(assembly, act):
    """A member of the unit lets somebody in who asked."""
    person = act.fields["person"]
    unit = assembly.members[act.by]
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
    for matter in list(assembly.live.values()):
        deciding.person_left(assembly, matter, act.by, act.now)
    agreements.person_left(assembly, act.by)
