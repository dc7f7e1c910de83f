"""What follows from a matter: admissions and agreements.

See spec/deciding.md sections 4 and 10.
"""

from shapes import KINDS
from state import ADOPTED, DAY, IN_FORCE, PENDING, REPLACED, Agreement

LAPSE = 90 * DAY


def request_due(request):
    """When a pending request falls due: its window ends, or it lapses."""
    if request.status != PENDING:
        return None
    if request.window_ends is not None:
        return request.window_ends
    return request.asked_at + LAPSE


def close(assembly, request, status):
    """A request is decided upon, withdrawn or lapsed."""
    request.status = status
    assembly.asking.discard(request.id)
    assembly.touch(request.id)


def admit(assembly, request, now):
    """The person becomes a member at this instant.

    They enter the unit they named if one of its members vouched for them and it
    still exists (none can be named where each person is a unit), and otherwise
    a new unit with the request's id.
    """
    close(assembly, request, "admitted")
    unit = request.household
    welcome = unit in assembly.units and unit in request.vouchers.values()
    assembly.persons[request.key] = request.person
    assembly.enter_unit(request.person, unit if welcome else request.id, now)


def carry_out(assembly, request, now):
    """What happens when a pending request falls due."""
    if request.window_ends is not None:
        admit(assembly, request, now)
    else:
        close(assembly, request, "lapsed")


def admission_ended(assembly, matter, now):
    """What the end of a matter about an admission means for the request."""
    request = assembly.requests[matter.id]
    if matter.how == "withdrawn":
        close(assembly, request, "withdrawn")
        return
    if matter.sort == "refuse":  # R57: only the assembly's agreement refuses
        admitted = matter.how not in ADOPTED
    else:
        admitted = matter.how in (*ADOPTED, "no_quorum")
    if admitted:
        admit(assembly, request, now)
    else:
        close(assembly, request, "refused")


def proposal_ended(assembly, matter, now):
    """What the end of a proposal leaves: its text (R83), and an agreement."""
    if matter.how != "withdrawn":
        assembly.ended_texts[matter.version] = now
    if matter.how in ADOPTED:
        _adopt(assembly, matter, now)


def stands_aside(matter, person):
    """Whether a person's position in a matter is to stand aside."""
    held = matter.positions.get(person)
    return held is not None and held.kind == "stand_aside"


def _leave_to(assembly, matter):
    """What a matter is about is replaced by it, or ended.

    Where others have replaced or ended that one since the matter opened, it is
    the last of them, unless that one is of a greater kind than the matter.
    """
    former = assembly.agreements[matter.about["agreement"]]
    while former.followed_by is not None:
        former = assembly.agreements[former.followed_by]
    if KINDS.index(former.kind) > KINDS.index(matter.kind):
        return
    former.followed_by = matter.id
    ends = matter.about["how"] == "ends"
    leave_force(assembly, former, "ended" if ends else REPLACED)


def _adopt(assembly, matter, now):
    """What was adopted as a proposal becomes an agreement."""
    if matter.about is not None:
        _leave_to(assembly, matter)
    assembly.agreements[matter.id] = Agreement(
        id=matter.id,
        text=matter.version,
        kind=matter.kind,
        how=matter.how,
        affected=matter.affected,
        doers=[person for person in matter.offers if not stands_aside(matter, person)],
        review_days=matter.review_days,
        adopted_at=now,
        review_on=now + matter.review_days * DAY,
    )
    assembly.touch(matter.id)


def agreement_due(agreement):
    """An agreement in force falls due at its review date."""
    return agreement.review_on if agreement.force == IN_FORCE else None


def leave_force(assembly, agreement, force):
    """An agreement is replaced or ended, or its review date has come."""
    agreement.force = force
    agreement.asks.clear()
    assembly.touch(agreement.id)


def is_same_text(assembly, text, about, now):
    """Whether *same text* forbids to propose or amend into this text now."""
    ended = assembly.ended_texts.get(text)
    days = assembly.charter["agreements"]["same_text_days"]
    if ended is None or now - ended >= days * DAY:
        return False
    renews = about is not None and about["how"] == "renews"
    return not (renews and assembly.agreements[about["agreement"]].text == text)


def reopened_lately(assembly, agreement, now):
    """Whether the last reopening ended, other than by withdrawal, a short time ago."""
    matter = assembly.matters.get(agreement.reopening)
    if matter is None or matter.how in (None, "withdrawn"):
        return False
    return now - matter.ended_at < assembly.charter["agreements"]["same_text_days"] * DAY


def askers_needed(assembly):
    """How many members must ask for an agreement to be reopened."""
    percent = assembly.charter["agreements"]["reopen_percent"]
    return -(-percent * len(assembly.members) // 100)


def person_left(assembly, person):
    """Who leaves takes their tasks and their asks along."""
    for agreement in assembly.agreements.values():
        if person in agreement.doers:
            agreement.doers.remove(person)
        if person in agreement.asks:
            agreement.asks.remove(person)
