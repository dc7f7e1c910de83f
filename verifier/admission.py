"""Admission: requests and what becomes of them (spec/deciding.md section 4)."""

from state import DAY, DECIDING, HOUR, PENDING

LAPSE = 90 * DAY


def vouching_units(request):
    """The distinct units that the vouchers belonged to when they vouched."""
    return set(request.vouchers.values())


def has_vouches(assembly, request):
    """Whether as many units vouch as the charter asks for."""
    needed = assembly.charter["joining"]["vouch_units"]
    return len(vouching_units(request)) >= needed


def due_of(assembly, request):
    """When a pending request falls due: its window ends, or it lapses."""
    if request.status != PENDING:
        return None
    if request.window_ends is not None:
        return request.window_ends
    return request.asked_at + LAPSE


def close(assembly, request, status):
    """Take a request out of those that are pending or under decision."""
    if request.status == PENDING:
        assembly.pending -= 1
    request.status = status
    request.window_ends = None
    assembly.touch(request.id)


def put_under_decision(assembly, request):
    """A matter about the request opens; the request itself is no longer due."""
    close(assembly, request, DECIDING)


def start_window(assembly, request, now):
    """The vouches are there and nobody objects: the window starts."""
    hours = assembly.charter["joining"]["window_hours"]
    request.window_ends = now + hours * HOUR
    assembly.touch(request.id)


def admit(assembly, request, now):
    """The person becomes a member at this instant.

    They enter the unit they named if one of its members vouched for them and it
    still exists, and otherwise a new unit with the request's id.
    """
    close(assembly, request, "admitted")
    unit = request.household
    welcome = (
        assembly.charter["unit"] != "person"
        and unit in assembly.units
        and unit in vouching_units(request)
    )
    assembly.persons[request.key] = request.person
    assembly.enter_unit(request.person, unit if welcome else request.id, now)


def carry_out(assembly, request, now):
    """What happens when a pending request falls due."""
    if request.window_ends is not None:
        admit(assembly, request, now)
    else:
        close(assembly, request, "lapsed")


def matter_ended(assembly, matter, now):
    """What the end of a matter about an admission means for the request."""
    request = assembly.requests[matter.id]
    adopted = matter.outcome == "adopted"
    if matter.outcome == "withdrawn":
        close(assembly, request, "withdrawn")
    elif matter.sort == "refuse":
        # R57: only the assembly's agreement refuses.
        if adopted:
            close(assembly, request, "refused")
        else:
            admit(assembly, request, now)
    elif adopted or matter.outcome == "no_quorum":
        admit(assembly, request, now)
    else:
        close(assembly, request, "refused")
