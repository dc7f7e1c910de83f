"""Time passes before every entry (spec/deciding.md section 1)."""

import admission
import agreements
import deciding


def _due_of(assembly, thing):
    """When the thing with this id falls due, or None.

    A matter about an admission has the request's id, and an agreement has its
    matter's; but only one of those that share an id is ever due.
    """
    if thing in assembly.live:
        return deciding.due_of(assembly, assembly.live[thing])
    if thing in assembly.requests:
        return admission.due_of(assembly.requests[thing])
    agreement = assembly.agreements.get(thing)
    return None if agreement is None else agreements.due_of(agreement)


def refresh(assembly, now):
    """After an entry, or after something that time carried out.

    Whether an early adoption has held is looked at for what has changed; what
    has not changed holds, or does not, as before.
    """
    for thing in assembly.touched:
        if thing in assembly.live:
            deciding.look_whether_held(assembly, assembly.live[thing], now)
        assembly.plan(thing, _due_of(assembly, thing))
    assembly.touched.clear()


def something_is_due(assembly, now):
    """Whether a tick at this instant would be valid."""
    first = assembly.first_due()
    return first is not None and first[0] <= now


def pass_time(assembly, now):
    """Carry out everything due at or before now, each at its own instant."""
    while something_is_due(assembly, now):
        instant, thing = assembly.first_due()
        assembly.plan(thing, None)
        if thing in assembly.live:
            deciding.carry_out(assembly, assembly.live[thing], instant)
        elif thing in assembly.requests:
            admission.carry_out(assembly, assembly.requests[thing], instant)
        else:
            agreements.expire(assembly, assembly.agreements[thing])
        assembly.touch(thing)
        refresh(assembly, instant)
