"""Time passes before every entry (spec/deciding.md section 1)."""

import admission
import agreements
import deciding


def _due_of(assembly, thing):
    """When the thing with this id falls due, or None.

    A matter about an admission has the request's id, and an agreement has its
    matter's; but only one of those that share an id is ever due.
    """
    matter = assembly.live.get(thing)
    if matter is not None:
        return deciding.due_of(assembly, matter)
    request = assembly.requests.get(thing)
    if request is not None:
        return admission.due_of(assembly, request)
    agreement = assembly.agreements.get(thing)
    return None if agreement is None else agreements.due_of(agreement)


def refresh(assembly, now):
    """After an entry, or after something that time carried out.

    Whether an early adoption has held is looked at for what has changed; what
    has not changed holds, or does not, as before.
    """
    for thing in assembly.touched:
        matter = assembly.live.get(thing)
        if matter is not None:
            deciding.look_whether_held(assembly, matter, now)
        assembly.plan(thing, _due_of(assembly, thing))
    assembly.touched.clear()


def something_is_due(assembly, now):
    """Whether a tick at this instant would be valid."""
    first = assembly.first_due()
    return first is not None and first[0] <= now


def pass_time(assembly, now):
    """Carry out everything due at or before now, each at its own instant."""
    while True:
        first = assembly.first_due()
        if first is None or first[0] > now:
            return
        instant, thing = first
        assembly.plan(thing, None)
        assembly.touch(thing)
        if thing in assembly.live:
            deciding.carry_out(assembly, assembly.live[thing], instant)
        elif thing in assembly.requests:
            admission.carry_out(assembly, assembly.requests[thing], instant)
        else:
            agreements.expire(assembly, assembly.agreements[thing])
        refresh(assembly, instant)
