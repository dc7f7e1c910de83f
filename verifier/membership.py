"""Membership: requests and units (spec/acts.md, part "membership")."""

import deciding
import outcomes
from canonical import need
from founding import check_key
from state import DAY, DECIDING, HOUR, PENDING, Request

MAX_ASKING = 200
KEPT = 7 * DAY


def _request(assembly, act, *statuses):
    request = assembly.requests.get(act.fields["request"])
    need(request is not None, "there is no such request")
    need(request.status in statuses, f"the request is {request.status}")
    return request


def _make_room(assembly, now):
    """The oldest request of 7 days or more that has had no vouch lapses."""
    asking = [assembly.requests[each] for each in assembly.asking]
    old = [r for r in asking if r.status == PENDING and now - r.asked_at >= KEPT and not r.vouchers]
    need(old, "200 requests are pending or under decision, and none makes room")
    outcomes.close(assembly, min(old, key=lambda r: (r.asked_at, r.id)), "lapsed")


def ask_to_join(assembly, act):
    """A stranger asks, with a key that the book has never seen."""
    check_key(act.key, "the asker's")
    household = act.fields["household"]
    # With persons as units there are units, but none that could be named.
    named = household in assembly.units and assembly.charter["unit"] != "person"
    need(household is None or named, "there is no such unit that could be joined")
    if len(assembly.asking) >= MAX_ASKING:
        _make_room(assembly, act.now)
    assembly.requests[act.id] = Request(act.id, act.by, act.key, household, act.now)
    assembly.keys_seen.add(act.key)
    assembly.asking.add(act.id)
    assembly.touch(act.id)


def withdraw_request(assembly, act):
    """Whoever asked takes the request back."""
    request = _request(assembly, act, PENDING, DECIDING)
    matter = assembly.live.get(request.id)
    if matter is not None:
        deciding.end(assembly, matter, "withdrawn", act.now)
    else:
        outcomes.close(assembly, request, "withdrawn")


def _open_matter(assembly, request, sort, now):
    """The assembly decides about a request (deciding.md section 4)."""
    request.status = DECIDING
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
    enough = len(set(request.vouchers.values())) >= joining["vouch_units"]
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
    """Whoever moves asks no longer to join another unit."""
    assembly.moves.pop(person, None)
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
    _move(assembly, person, unit, act.now)


def change_name(_assembly, _act):
    """The name is a word beside the book; the rules ask nothing of it."""


def leave_assembly(assembly, act):
    """At once, for good."""
    assembly.leave_unit(act.by)
    assembly.moves.pop(act.by, None)
    for matter in assembly.live.values():
        deciding.person_left(assembly, matter, act.by)
    outcomes.person_left(assembly, act.by)


def erase_words(assembly, act):
    """Whoever wrote words has them erased."""
    words = act.fields["words"]
    need(words == sorted(set(words)), "the words are not sorted, each once")
    for word in words:
        need(word in assembly.authors, "no act names such words")
        need(assembly.authors[word] == act.by, "somebody else wrote these words")
        need(word not in assembly.erased, "these words were erased already")
    assembly.erased.update(words)
