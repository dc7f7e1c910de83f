"""How a matter is decided (spec/deciding.md sections 5 to 9)."""

import outcomes
from state import ADOPTED, ENDED, HOUR, OPEN, REWRITE, TALKS, VOTING, Matter

URGENT_WINDOW = 72 * HOUR
URGENT_STEP = 12 * HOUR
HEARING = 72 * HOUR
URGENT_HEARING = 12 * HOUR
ANSWERING = 24 * HOUR
URGENT_ANSWERING = 4 * HOUR
ESSENTIAL_PERCENT = 75
ADMISSION_PERSONS = 3  # R57: never one person


def capped(matter, length, cap=URGENT_WINDOW):
    """A length of time, which in an urgent matter is not more than the cap."""
    return min(length, cap) if matter.urgent else length


def window(assembly, matter, key="hours"):
    """A window of the matter's kind; with "min_hours", the least time open."""
    hours = assembly.charter["windows"][matter.kind][key]
    return capped(matter, hours * HOUR)


def needed(assembly, matter):
    """How many must be present (section 7, step 1), or vote (section 9)."""
    n = len(matter.entitled)
    quorum = assembly.charter["quorum"]
    share = -(-quorum["percent"] * n // 100)
    least = 0 if matter.sort == "proposal" else ADMISSION_PERSONS
    return min(n, max(quorum["persons"], share, least))


def _stands(assembly, matter, person):
    """Whether a block is admissible (section 7, step 2)."""
    judgements = matter.judgements.get(matter.positions[person].act, {})
    # Nobody can judge their own block; who is not present does not count.
    judged = [principled for judge, principled in judgements.items() if judge in matter.positions]
    yes, no = judged.count(True), judged.count(False)
    rule, present = assembly.charter["blocks"], len(matter.positions)
    if rule["test"] == "cosigners":
        return yes >= rule["count"]
    if rule["test"] == "share_present":
        return 100 * (yes + 1) >= rule["percent"] * present
    if rule["test"] == "whole_group":
        return no == 0 and 2 * (yes + no) >= present - 1
    return True


def _failing(assembly, matter):
    """The holders of blocks that do not stand."""
    return [p for p in matter.holders() if not _stands(assembly, matter, p)]


def _verdict(assembly, matter, numbers):
    """Steps 3 to 5 of section 7 for given counts: "block", or how it ends."""
    present, weak = sum(numbers.values()), assembly.charter["weak"]
    if numbers["block"] > 0:
        return "block"
    if 100 * numbers["stand_aside"] > weak["stand_aside_percent"] * present:
        return "weak"
    if 100 * numbers["reservation"] > weak["reservation_percent"] * present:
        return "weak"
    if numbers["agree"] > 0 or matter.kind in assembly.charter["silence_consents"]:
        return "consensus"
    return "no_support"


def _would_adopt(assembly, matter):
    """Whether the weighing would adopt now, with everybody present."""
    if not matter.entitled or len(matter.positions) != len(matter.entitled):
        return False
    numbers = matter.counts()
    failing = len(_failing(assembly, matter))
    numbers["block"] -= failing
    numbers["stand_aside"] += failing
    return _verdict(assembly, matter, numbers) in ADOPTED


def look_whether_held(assembly, matter, now):
    """Since when an early adoption has been in sight without a break."""
    early = assembly.charter["early"] and matter.phase == OPEN
    if not (early and _would_adopt(assembly, matter)):
        matter.held_since = None
    elif matter.held_since is None:
        matter.held_since = now


def due_of(assembly, matter):
    """When a matter falls due; None once it has ended."""
    if matter.phase == ENDED:
        return None
    if matter.phase != OPEN:
        return matter.due
    if matter.held_since is not None:
        shortest = matter.version_at + window(assembly, matter, "min_hours")
        return min(matter.closes_at, max(matter.held_since, shortest))
    return matter.closes_at


def _set_window(assembly, matter, now, length=None):
    """Phase open, until a window from now (or the given length) is over."""
    length = window(assembly, matter) if length is None else length
    matter.phase = OPEN
    matter.scheduled = matter.closes_at = now + length
    matter.extended = False
    matter.attended.clear()
    assembly.touch(matter.id)


def open_matter(assembly, now, **fields):
    """Open a matter; everybody who is a member now is its electorate."""
    matter = Matter(entitled=set(assembly.members), version_at=now, **fields)
    assembly.matters[matter.id] = matter
    assembly.live[matter.id] = matter
    _set_window(assembly, matter, now)
    return matter


def end(assembly, matter, how, now):
    """A matter ends; its counts are those of this instant."""
    matter.phase = ENDED
    matter.how = how
    matter.ended_at = now
    del assembly.live[matter.id]
    assembly.touch(matter.id)
    if matter.sort == "proposal":
        outcomes.proposal_ended(assembly, matter, now)
    else:
        outcomes.admission_ended(assembly, matter, now)


def amend(assembly, matter, text, now):
    """Put a new version in place (section 6)."""
    matter.version = text
    matter.version_at = now
    matter.positions.clear()
    matter.judgements.clear()
    matter.votes.clear()
    matter.offers.clear()
    _set_window(assembly, matter, now)


def carry_out(assembly, matter, now):
    """What happens to a matter at its due instant."""
    if matter.phase == OPEN:
        _weigh(assembly, matter, now)
    elif matter.phase == TALKS:
        _end_step(assembly, matter, now)
    elif matter.phase == REWRITE:
        end(assembly, matter, "weak", now)
    elif matter.phase == VOTING:
        _count_votes(assembly, matter, now)


def _lacks_quorum(assembly, matter, now):
    """Step 1; True if the weighing stops here."""
    if not matter.entitled:
        end(assembly, matter, "no_quorum", now)
        return True
    if matter.calls == 2 or matter.kind in assembly.charter["silence_consents"]:
        return False
    if len(matter.positions) >= needed(assembly, matter):
        return False
    matter.calls += 1
    if matter.calls == 1 or matter.kind == "reversible":
        _set_window(assembly, matter, now)
    else:
        end(assembly, matter, "no_quorum", now)
    return True


def _weigh(assembly, matter, now):
    if _lacks_quorum(assembly, matter, now):
        return
    for person in _failing(assembly, matter):
        matter.positions[person].kind = "stand_aside"
    verdict = _verdict(assembly, matter, matter.counts())
    if verdict == "block":
        matter.rounds += 1
        _after_blocks(assembly, matter, now)
    elif verdict == "weak" and matter.sort == "proposal":
        matter.rounds += 1
        matter.phase = REWRITE
        matter.due = now + window(assembly, matter)
        assembly.touch(matter.id)
    else:
        end(assembly, matter, verdict, now)


def _after_blocks(assembly, matter, now):
    """Step 3: talks, another round, or the fallback; in an admission only this."""
    talks = assembly.charter["talks"]
    if matter.sort != "proposal":
        _fall_back(assembly, matter, now)
    elif matter.steps < talks["times"]:
        _start_step(assembly, matter, now)
    else:
        _next_round(assembly, matter, now)


def _next_round(assembly, matter, now):
    if matter.rounds < assembly.charter["rounds_min"]:
        _set_window(assembly, matter, now)
    else:
        _fall_back(assembly, matter, now)


def _start_step(assembly, matter, now):
    length = assembly.charter["talks"]["every_hours"] * HOUR
    matter.phase = TALKS
    matter.due = now + capped(matter, length, URGENT_STEP)
    matter.attended.clear()
    assembly.touch(matter.id)


def lift_last_block(assembly, matter, now):
    """The last block is lifted within a step, which is used up by that (section 8)."""
    matter.steps += 1
    _reopen_after_talks(assembly, matter, now)


def _reopen_after_talks(assembly, matter, now):
    """No block is left: open again, same version, positions stay."""
    length = max(window(assembly, matter, "min_hours"), 24 * HOUR)
    _set_window(assembly, matter, now, min(length, window(assembly, matter)))


def _end_step(assembly, matter, now):
    matter.steps += 1
    absences = matter.absences
    for person in {matter.proposer, *matter.holders()} - matter.attended:
        absences[person] = absences.get(person, 0) + 1
    if absences.get(matter.proposer, 0) >= 2:
        end(assembly, matter, "proposer_absent", now)
        return
    for person in set(matter.holders()) - matter.attended:
        if absences[person] >= 2:
            matter.positions[person].kind = "stand_aside"
    if not matter.holders():
        _reopen_after_talks(assembly, matter, now)
    elif matter.steps < assembly.charter["talks"]["times"]:
        _start_step(assembly, matter, now)
    else:
        matter.rounds += 1
        _next_round(assembly, matter, now)


def _answered(matter, to, by, after=-1):
    """Whether anybody other than `by` has answered, later than `after`."""
    return any(answerer != by and seq > after for answerer, seq in matter.answers.get(to, ()))


def _block_answered(matter, person):
    """Whether the block was answered, or a concern of its holder since."""
    block = matter.positions[person]
    own = [act for act, concern in matter.concerns.items() if concern.by == person]
    taken = (*block.earlier, block.act)
    return any(_answered(matter, act, person) for act in taken) or any(
        _answered(matter, act, person, block.seq) for act in own
    )


def _has_unanswered(assembly, matter, now):
    """Whether a concern or the reason of a standing block is unanswered.

    A concern counts if whoever raised it is a member and left time to answer.
    """
    latest = now - capped(matter, ANSWERING, URGENT_ANSWERING)
    for act, concern in matter.concerns.items():
        counts = concern.by in assembly.members and concern.at <= latest
        if counts and not concern.settled and not _answered(matter, act, concern.by):
            return True
    return not all(_block_answered(matter, person) for person in matter.holders())


def _fall_back(assembly, matter, now):
    fallback = assembly.charter["fallback"]
    if fallback["by"] == "none":
        end(assembly, matter, "blocked", now)
    elif matter.sort == "proposal" and _has_unanswered(assembly, matter, now):
        end(assembly, matter, "unanswered", now)
    else:
        matter.phase = VOTING
        matter.due = now + capped(matter, fallback["window_hours"] * HOUR)
        assembly.touch(matter.id)


def _count_votes(assembly, matter, now):
    votes = list(matter.votes.values())
    yes, no = votes.count("yes"), votes.count("no")
    fallback = assembly.charter["fallback"]
    if not matter.entitled or len(votes) < needed(assembly, matter):
        end(assembly, matter, "no_quorum", now)
        return
    if matter.kind == "essential":
        percent = max(ESSENTIAL_PERCENT, fallback.get("percent", 0))
        adopted = yes > 0 and 100 * yes >= percent * (yes + no)
    elif fallback["by"] == "share":
        adopted = yes > 0 and 100 * yes >= fallback["percent"] * (yes + no)
    else:
        adopted = 2 * yes > yes + no
    end(assembly, matter, "vote" if adopted else "voted_down", now)


def look_whether_urgent(assembly, matter, now):
    """Two thirds of those entitled make a matter urgent, from now on."""
    if 3 * sum(matter.urgency.values()) < 2 * len(matter.entitled):
        return
    matter.urgent = True
    if matter.phase == OPEN:
        matter.closes_at = min(matter.closes_at, now + URGENT_WINDOW)
        matter.scheduled = min(matter.scheduled, now + URGENT_WINDOW)
        matter.held_since = None  # a break in what section 6 says of *early*
    elif matter.phase == TALKS:
        matter.due = min(matter.due, now + URGENT_STEP)
    else:
        matter.due = min(matter.due, now + URGENT_WINDOW)
    assembly.touch(matter.id)


def person_left(assembly, matter, person):
    """Who leaves takes everything of theirs out of the counts.

    What follows from the counts follows when the matter falls due.
    """
    if person not in matter.entitled:
        return
    matter.entitled.discard(person)
    matter.positions.pop(person, None)
    for judged in matter.judgements.values():
        judged.pop(person, None)
    matter.urgency.pop(person, None)
    matter.votes.pop(person, None)
    if person in matter.offers:
        matter.offers.remove(person)
    matter.attended.discard(person)
    assembly.touch(matter.id)
