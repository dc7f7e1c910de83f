"""Admission: requests and what becomes of them (spec/deciding.md section 4)."""

from state import DAY, PENDING

LAPSE = 90 * DAY


def vouching_units(request):
    """The distinct units that the vouchers belonged to when they vouched."""
    return set(request.vouchers.values())


def due_of(request):
    """When a pending request falls due: its window ends, or it lapses."""
    if request.status != PENDING:
        return None
    if request.window_ends is not None:
        return request.window_ends
    return request.asked_at + LAPSE


def close(assembly, request, status):
    """Give a request another status than pending."""
    assembly.pending -= request.status == PENDING
    request.status = status
    assembly.touch(request.id)


def admit(assembly, request, now):
    """The person becomes a member at this instant.

    They enter the unit they named if one of its members vouched for them and it
    still exists (none can be named where each person is a unit), and otherwise
    a new unit with the request's id.
    """
    close(assembly, request, "admitted")
    unit = request.household
    welcome = unit in assembly.units and unit in vouching_units(request)
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
    if matter.outcome == "withdrawn":
        close(assembly, request, "withdrawn")
        return
    if matter.sort == "refuse":  # R57: only the assembly's agreement refuses
        admitted = matter.outcome != "adopted"
    else:
        admitted = matter.outcome in ("adopted", "no_quorum")
    if admitted:
        admit(assembly, request, now)
    else:
        close(assembly, request, "refused")
