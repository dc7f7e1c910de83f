"""Agreements: adoption, doers, review, same text (spec/deciding.md section 10)."""

from state import DAY, Agreement

IN_FORCE = "in_force"


def stands_aside(matter, person):
    """Whether a person's position in a matter is to stand aside."""
    held = matter.positions.get(person)
    return held is not None and held.kind == "stand_aside"


def adopt(assembly, matter, now):
    """What was adopted as a proposal becomes an agreement."""
    if matter.about is not None:
        former = assembly.agreements[matter.about["agreement"]]
        ends = matter.about["how"] == "ends"
        former.status = "ended" if ends else "replaced"
        former.asks.clear()
        assembly.touch(former.id)
    doers = [
        person
        for person in matter.offers
        if person in assembly.members and not stands_aside(matter, person)
    ]
    assembly.agreements[matter.id] = Agreement(
        id=matter.id,
        text=matter.version,
        kind=matter.kind,
        how=matter.how,
        counts=matter.counts(),
        present=len(matter.positions),
        entitled=len(matter.entitled),
        affected=matter.affected,
        doers=doers,
        review_days=matter.review_days,
        adopted_at=now,
        review_on=now + matter.review_days * DAY,
    )
    assembly.touch(matter.id)


def due_of(agreement):
    """An agreement in force falls due at its review date."""
    return agreement.review_on if agreement.status == IN_FORCE else None


def expire(assembly, agreement):
    """The review date has come and the agreement was not renewed."""
    agreement.status = "expired"
    agreement.asks.clear()
    assembly.touch(agreement.id)


def remember_text(assembly, matter, now):
    """Keep when a matter with this last version ended (R83)."""
    before = assembly.ended_texts.get(matter.version, now)
    assembly.ended_texts[matter.version] = max(before, now)


def is_same_text(assembly, text, about, now):
    """Whether *same text* forbids to propose or amend into this text now."""
    ended = assembly.ended_texts.get(text)
    days = assembly.charter["agreements"]["same_text_days"]
    if ended is None or now - ended >= days * DAY:
        return False
    renews = about is not None and about["how"] == "renews"
    return not (renews and assembly.agreements[about["agreement"]].text == text)


def under_decision(assembly, text, but=None):
    """Whether a text is the current version of another matter that goes on."""
    return any(
        matter.version == text
        for matter in assembly.live.values()
        if matter is not but and matter.sort == "proposal"
    )


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
